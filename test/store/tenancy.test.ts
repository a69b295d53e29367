/** What belongs to one commune is neither seen nor written from another, whatever the query forgets. */
import { describe, expect, inject, test } from 'vitest'
import type { Office } from '../../src/application/ports.js'
import { LOBBY } from '../../src/application/ports.js'
import { openClient } from '../../src/store/client.js'
import { openStoreAt } from '../../src/store/open-store.js'
import { connection, newStore, quietLogger } from '../support/database.js'
import { delivery, GROUP, later, NOW, newTask, PRIVATE, SHA, settle, text } from './make.js'

const { store, url } = await newStore()
const ours = await settle(store, '501')
const theirs = await settle(store, '502')
const theirRows = await store.inCommune(theirs.commune, async (office) => {
  const [assignmentId] = theirs.assignments
  const claim = await office.addClaim({
    ...{ assignmentId, memberId: theirs.member, heard: 'xong', on: '2026-03-02', byTelephone: false, incomingId: null },
    messageId: null,
  })
  await office.addEvidence({
    ...{
      assignmentId,
      claimId: claim,
      memberId: theirs.member,
      name: 'x',
      mime: 'x',
      size: 1,
      sha256: SHA,
      album: null,
    },
    at: NOW,
  })
  await office.queue([delivery('theirs')])
  await office.record({
    at: NOW,
    memberId: theirs.member,
    incomingId: null,
    what: 'x',
    taskId: theirs.task,
    assignmentId,
    facts: {},
  })
  await office.recordReminders([
    { key: 'theirs', assignmentId, rung: 'r', on: '2026-03-02', deliveryKey: 'theirs', skipped: null },
  ])
  await office.saveSpecialDay({ date: '2026-05-04', kind: 'holiday', name: 'x', confirmed: true })
  await office.addCode({ hash: 'theirs', grant: { role: 'clerk', name: null }, expiresAt: later(3600) })
  const account = { platform: 'telegram', externalId: '9', displayName: 'x', username: null, privateChat: '9' } as const
  return {
    claim,
    group: await office.saveGroup({ address: GROUP, title: 'Của họ', state: 'active' }),
    extension: await office.addExtension({
      assignmentId,
      memberId: theirs.member,
      from: null,
      to: '2026-05-01',
      reason: 'x',
    }),
    prompt: await office.ask({
      memberId: theirs.member,
      chat: PRIVATE,
      question: { ask: 'extension', task: theirs.task },
      askedAt: NOW,
      expiresAt: later(60),
    }),
    request: (await office.addJoinRequest(account)).id,
  }
})
const [accepted] = await store.inbox.accept(
  [text('theirs', { sender: { externalId: '502', name: 'x', username: null, anonymous: false } })],
  NOW,
)
const incoming = accepted?.id ?? 0
await store.outbox.claimDue(NOW, 10, 'tenancy')
const sent = await store.inCommune(theirs.commune, (office) => office.deliveriesByKey(['theirs']))
await store.outbox.settle(
  sent.map(({ id }) => ({
    id,
    outcome: { state: 'sent', parts: [{ address: GROUP, messageId: '77', tasks: [theirs.task] }] },
  })),
  NOW,
)

const inOurs = <T>(work: (office: Office) => Promise<T>) => store.inCommune(ours.commune, work)
const [theirShare] = theirs.assignments
const [theirUnit] = theirs.units

describe('with the ids of another commune', () => {
  test('nothing can be read', async () => {
    await inOurs(async (office) => {
      expect(await office.memberOf('telegram', '502')).toBeNull()
      expect((await office.members()).map((m) => m.id)).toEqual([ours.member])
      expect((await office.units()).map((u) => u.id)).toEqual(ours.units)
      expect((await office.plans('active')).map((p) => p.id)).toEqual([ours.plan])
      expect(await office.groups()).toEqual([])
      expect((await office.standing()).specialDays).toEqual([])
      expect(await office.task(theirs.task)).toBeNull()
      expect(await office.workOfTask(theirs.task)).toBeNull()
      expect(await office.assignment(theirShare)).toBeNull()
      expect(await office.claim(theirRows.claim)).toBeNull()
      expect(await office.extension(theirRows.extension)).toBeNull()
      expect(await office.evidenceOf([...theirs.assignments])).toEqual([])
      expect(await office.prompt(theirRows.prompt)).toBeNull()
      expect(await office.unanswered({ since: NOW, memberId: theirs.member })).toEqual([])
      expect(await office.promptsOf(theirs.member, NOW)).toEqual([])
      expect(await office.evidenceLike({ album: null, sha256: [SHA] })).toEqual([])
      expect(await office.keyOfMessage(GROUP, '77')).toBeNull()
      expect(await office.messageOf(['theirs'])).toBeNull()
      expect(await office.joinRequest(theirRows.request)).toBeNull()
      expect(await office.redeemCode('theirs', NOW)).toBeNull()
      expect(await office.takeIncoming([incoming])).toEqual(new Set())
      expect(await office.history({ taskId: theirs.task, limit: 5 })).toEqual([])
      expect(await office.deliveriesByKey(['theirs'])).toEqual([])
      expect(await office.deliveries({ states: ['queued', 'sent'], limit: 5 })).toEqual([])
      expect(await office.deliveriesAbout([theirs.task])).toEqual(new Set())
      expect(await office.tasksOfMessage(GROUP, '77')).toBeNull()
      expect(await office.remindersRecorded(theirs.plan)).toEqual(new Set())
      expect(await office.remindersOf('theirs')).toEqual([])
    })
    await expect(inOurs((office) => office.work(theirs.plan))).rejects.toThrow(
      `No plan ${theirs.plan} in commune ${ours.commune}`,
    )
    expect(await store.inCommune(theirs.commune, (office) => office.tasksOfMessage(GROUP, '77'))).toEqual([theirs.task])
    const about = await store.inCommune(theirs.commune, (office) => office.deliveriesAbout([theirs.task]))
    expect([...about]).toEqual(sent.map(({ id }) => id))
  })

  const claim = {
    memberId: ours.member,
    heard: 'xong',
    on: '2026-03-02',
    byTelephone: false,
    incomingId: null,
    messageId: null,
  }
  const account = {
    platform: 'telegram',
    externalId: '502',
    displayName: 'x',
    username: null,
    privateChat: null,
  } as const
  const writes: [string, (office: Office) => Promise<unknown>][] = [
    ['updateMember', (office) => office.updateMember(theirs.member, { name: 'Kẻ lạ' })],
    ['a seat on their unit', (office) => office.updateMember(ours.member, { seats: [theirUnit] })],
    ['a member on their unit', (office) => office.addMember({ name: 'x', role: 'official', seats: [theirUnit] })],
    ['their member as substitute', (office) => office.updateMember(ours.member, { substituteId: theirs.member })],
    ['their account', (office) => office.saveAccount(ours.member, account)],
    ['an account for their member', (office) => office.saveAccount(theirs.member, { ...account, externalId: 'new' })],
    ['updateUnit', (office) => office.updateUnit(theirUnit, { name: 'x' })],
    ['their chat', (office) => office.saveGroup({ address: GROUP, title: 'x', state: 'active' })],
    ['their group', (office) => office.saveGroup({ id: theirRows.group, address: GROUP, title: 'x', state: 'gone' })],
    ['updatePlan', (office) => office.updatePlan(theirs.plan, { state: 'closed' })],
    ['addTask', (office) => office.addTask(theirs.plan, newTask('Q1-7'))],
    ['updateTask', (office) => office.updateTask(theirs.task, { state: 'cancelled' })],
    ['dropTask', (office) => office.dropTask(theirs.task)],
    ['setUnits', (office) => office.setUnits(theirs.task, [])],
    ['their unit on our task', (office) => office.setUnits(ours.task, [{ unitId: theirUnit, role: 'lead' }])],
    ['updateAssignment', (office) => office.updateAssignment(theirShare, { state: 'confirmed' })],
    ['addClaim', (office) => office.addClaim({ ...claim, assignmentId: theirShare })],
    [
      'updateClaim',
      (office) => office.updateClaim(theirRows.claim, { state: 'confirmed', reason: null, decidedBy: ours.member }),
    ],
    [
      'updateExtension',
      (office) => office.updateExtension(theirRows.extension, { state: 'granted', decidedBy: ours.member }),
    ],
    ['settleJoinRequest', (office) => office.settleJoinRequest(theirRows.request, 'approved', NOW)],
    ['finishIncoming', (office) => office.finishIncoming(incoming)],
    [
      'a reminder of their work',
      (office) =>
        office.recordReminders([
          { key: 'ours', assignmentId: theirShare, rung: 'r', on: '2026-03-02', deliveryKey: null, skipped: null },
        ]),
    ],
  ]
  test.each(writes)('%s is refused', async (_what, write) => {
    await expect(inOurs(write)).rejects.toThrow()
  })

  test('a chat or an account of another commune is said to be one', async () => {
    const chat = { address: GROUP, title: 'x', state: 'active' } as const
    await expect(inOurs((office) => office.saveGroup(chat))).rejects.toThrow(
      'This telegram group belongs to another commune',
    )
    await expect(inOurs((office) => office.saveAccount(ours.member, account))).rejects.toThrow(
      'already speaks in another commune',
    )
  })

  test('what would do nothing does nothing', async () => {
    await inOurs(async (office) => {
      await office.cancelQueued(['theirs'], 'x', new Date())
      await office.closePrompt(theirRows.prompt)
      await office.moveEvidence([1, 2, 3], { assignmentId: ours.assignments[0], claimId: null })
      await office.dropCodes(['theirs'])
    })
    await store.inCommune(theirs.commune, async (office) => {
      expect(await office.prompt(theirRows.prompt)).not.toBeNull()
      expect(await office.evidenceOf([...theirs.assignments])).toHaveLength(1)
      expect(await office.redeemCode('theirs', NOW)).not.toBeNull()
    })
  })

  test('the one question across communes is answered, and opens nothing', async () => {
    await inOurs(async (office) => {
      expect(await office.groupOwner(GROUP.platform, GROUP.externalId)).toBe(theirs.commune)
      expect(await office.groups()).toEqual([])
    })
  })
})

describe('in SQL that forgets the commune', () => {
  const tables = async () => {
    const all = await connection(url, 'all')
    const { rows } = await all.query<{ name: string; closed: boolean }>(`
      select c.relname as name, c.relrowsecurity and c.relforcerowsecurity and exists (
        select from pg_policy p where p.polrelid = c.oid) as closed
      from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname <> '_prisma_migrations'`)
    return rows
  }

  test('every table is closed, for its owner too', async () => {
    const rows = await tables()
    expect(rows.length).toBeGreaterThan(20)
    expect(rows.filter((row) => !row.closed)).toEqual([])
  })

  test('only own rows are seen, changed or deleted', async () => {
    const own = await connection(url, String(ours.commune))
    const all = await connection(url, 'all')
    for (const { name } of await tables()) {
      const column = name === 'Commune' ? 'id' : 'communeId'
      const { rows } = await own.query(`select distinct "${column}" as commune from "${name}"`)
      expect(
        rows.filter((row) => row.commune !== ours.commune),
        name,
      ).toEqual([])
    }
    const count = async () =>
      (await all.query(`select count(*)::int as n from "Assignment" where "communeId" = ${theirs.commune}`)).rows
    const before = await count()
    await own.query('begin')
    expect((await own.query(`update "Assignment" set state = 'cancelled'`)).rowCount).toBe(ours.assignments.length)
    expect((await own.query(`delete from "Assignment"`)).rowCount).toBe(ours.assignments.length)
    await own.query('rollback')
    expect(await count()).toEqual(before)
  })

  test('a row of another commune can be neither made nor moved there', async () => {
    const own = await connection(url, String(ours.commune))
    const refused = /row-level security/
    const unit = `insert into "Unit" ("communeId", "name", "collects") values`
    await expect(own.query(`${unit} (${theirs.commune}, 'x', true)`)).rejects.toThrow(refused)
    await expect(own.query(`${unit} (${LOBBY}, 'x', true)`)).rejects.toThrow(refused)
    await expect(own.query(`update "Member" set "communeId" = ${theirs.commune}`)).rejects.toThrow(refused)
  })

  test('without a commune nothing is there and nothing can be added', async () => {
    const nobody = await connection(url)
    for (const { name } of await tables())
      expect((await nobody.query(`select 1 from "${name}"`)).rowCount, name).toBe(0)
    await expect(
      nobody.query(`insert into "Unit" ("communeId", "name", "collects") values (${ours.commune}, 'x', true)`),
    ).rejects.toThrow(/row-level/)
  })

  test('the same through Prisma, and the setting ends with its transaction', async () => {
    const own = openClient({ url, name: 'own', connections: 1, logger: quietLogger })
    try {
      const inside = await own.$transaction(async (tx) => {
        await tx.$executeRaw`select set_config('app.commune', ${String(ours.commune)}, true)`
        await expect(tx.member.findFirst({ where: { id: theirs.member } })).resolves.toBeNull()
        return tx.member.count()
      })
      expect(inside).toBe(1)
      expect(await own.member.count(), 'on the same connection, after the transaction').toBe(0)
    } finally {
      await own.$disconnect()
    }
  })
})

describe('the door itself', () => {
  test.each([-1, 1.5, Number.NaN])('commune %s is refused', async (commune) => {
    await expect(store.inCommune(commune, (office) => office.members())).rejects.toThrow('Not a commune')
  })

  test('an account that row level security does not bind is refused, with the cure', async () => {
    const admin = inject('adminUrl')
    await expect(openStoreAt(admin, { logger: quietLogger, onLost: () => {} })).rejects.toMatchObject({
      trouble: { code: 'sees_everything' },
    })
  })

  test('an address that would undo the connection settings is refused', async () => {
    const undone = `${url}&options=-c%20TimeZone%3DAsia%2FTokyo`
    await expect(openStoreAt(undone, { logger: quietLogger, onLost: () => {} })).rejects.toMatchObject({
      trouble: { code: 'options_in_url' },
    })
  })
})
