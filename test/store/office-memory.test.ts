/** What a transaction remembers is what the database says, whatever the transaction does and in whatever order. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Office, PromptQuestion } from '../../src/application/ports.js'
import { connection, newStore } from '../support/database.js'
import { later, NOW, newPlan, newTask, PRIVATE, SHA, settle, text } from './make.js'

const { store, url } = await newStore()
const { commune, member, task, assignments } = await settle(store, '501')

/** What a transaction may do to the office's work and questions; `n` picks among what there is. */
const DEEDS: Record<string, (office: Office, n: number) => Promise<unknown>> = {
  claims: (office, n) =>
    office.addClaim({
      ...{ assignmentId: share(n), memberId: member, heard: `xong ${n}`, on: '2026-03-02', byTelephone: n % 2 === 0 },
      ...{ incomingId: null, messageId: null },
    }),
  decides: async (office, n) => {
    const waiting = (await office.works('active')).flatMap((work) => work.claims)
    const claim = waiting[n % waiting.length]
    if (claim) await office.updateClaim(claim.id, { state: 'returned', reason: 'thiếu', decidedBy: member })
  },
  changes: (office, n) =>
    office.updateAssignment(
      share(n),
      n % 2
        ? { state: 'claimed', claimedOn: '2026-03-02', blocked: null, answeredAt: NOW }
        : { state: 'open', blocked: { reason: `vướng ${n}`, since: '2026-03-02' }, extendedTo: '2026-05-01' },
    ),
  answers: (office, n) => office.updateAssignment(share(n), { answeredAt: later(n) }),
  asksLonger: (office, n) =>
    office.addExtension({ assignmentId: share(n), memberId: member, from: null, to: '2026-05-01', reason: 'x' }),
  handsIn: (office, n) =>
    office.addEvidence({
      ...{ assignmentId: share(n), claimId: null, memberId: member, name: `${n}.docx`, mime: 'x', size: 1 },
      ...{ sha256: SHA, album: null, at: NOW },
    }),
  renames: (office, n) => office.updateTask(task, { title: `Việc ${n}` }),
  plans: (office, n) => office.addPlan(newPlan([newTask(`N-${n}`)])),
  asks: (office, n) =>
    office.ask({
      memberId: member,
      chat: PRIVATE,
      question: question(n),
      askedAt: later(n),
      expiresAt: later(60 + (n % 3)),
    }),
  asksAnew: async (office, n) => {
    const [newest] = await office.promptsOf(member, NOW)
    if (newest) await office.updatePrompt(newest.id, { question: question(n), putAgainAt: later(n % 5) })
  },
  closes: async (office, n) => {
    const open = await office.promptsOf(member, NOW)
    const closed = open[n % open.length]
    if (closed) await office.closePrompt(closed.id)
  },
  looks: (office) => Promise.all([office.works('active'), office.promptsOf(member, NOW)]),
}

function share(n: number): number {
  return assignments[n % assignments.length] ?? 0
}

function question(n: number): PromptQuestion {
  return { ask: 'ask_unit', assignment: n }
}

async function seen(office: Office) {
  return {
    works: await office.works('active'),
    questions: await office.promptsOf(member, NOW),
    unanswered: await office.unanswered({ since: NOW }),
    inAMinute: await office.promptsOf(member, later(60)),
  }
}

test('remembered and read anew are the same after any deeds', async () => {
  const deed = fc.tuple(fc.constantFrom(...Object.keys(DEEDS)), fc.nat(20))
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { maxLength: 12 }), async (deeds) => {
      const remembered = await store.inCommune(commune, async (office) => {
        await seen(office)
        for (const [name, n] of deeds) await DEEDS[name]?.(office, n)
        return seen(office)
      })
      expect(remembered).toEqual(await store.inCommune(commune, seen))
    }),
    { numRuns: 40 },
  )
})

test('one line an office, across processes: who comes second works on what the first has left', async () => {
  const [first, second] = await store.inbox.accept([text('line-1'), text('line-2')], NOW)
  const all = await connection(url, 'all')
  const waiting = async () => {
    const { rows } = await all.query<{ n: number }>(
      `select count(*)::int as n from pg_locks where locktype = 'advisory' and not granted`,
    )
    return rows[0]?.n
  }
  const stateSeen = async (office: Office, incoming: number) => {
    await office.takeIncoming([incoming])
    return (await office.works('active'))[0]?.assignments[0]?.state
  }
  let other: Promise<string | undefined> = Promise.resolve(undefined)
  await store.inCommune(commune, async (office) => {
    await stateSeen(office, first?.id ?? 0)
    other = store.inCommune(commune, (next) => stateSeen(next, second?.id ?? 0))
    await expect.poll(waiting).toBe(1)
    await office.updateAssignment(share(0), { state: 'confirmed' })
  })
  expect(await other).toBe('confirmed')
})
