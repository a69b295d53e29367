/** One-time codes, wrong ones and requests that are over are kept for thirty days, and no longer; files while a row names them. */
import { existsSync, utimesSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { forgetting } from '../../src/application/forget-old.js'
import { turnableClock } from '../../src/rehearsal/turnable-clock.js'
import { diskFiles, placeOf } from '../../src/store/files.js'
import { connection, newStore, quietLogger } from '../support/database.js'
import { newFolder } from '../support/folder.js'
import { later, NOW, newPlan, PRIVATE, settle } from './make.js'

const DAY = 86_400_000
const START = new Date('2023-03-01T02:00:00Z')
const keep = { incomingDays: 730, deliveredDays: 730 }

test('a code, a wrong code and a settled request are there for thirty days after they ended, and gone on the next', async () => {
  const { store, url } = await newStore()
  const commune = await store.directory.addCommune({ name: 'UBND xã', language: 'vi' })
  const account = { platform: 'telegram', displayName: 'A', username: null, privateChat: '' } as const
  await store.inCommune(commune, async (office) => {
    await office.addCode({ hash: 'a'.repeat(64), grant: { role: 'clerk', name: null }, expiresAt: START })
    const over = await office.addJoinRequest({ ...account, externalId: '1' })
    await office.settleJoinRequest(over.id, 'refused', START)
    await office.addJoinRequest({ ...account, externalId: '2' })
  })
  await store.directory.noteWrongCode('telegram', '3', START)
  const sql = await connection(url, 'all')
  // Both were made long before the one was decided.
  await sql.query('update "JoinRequest" set "createdAt" = $1', [new Date(START.getTime() - 100 * DAY)])
  const left = async () =>
    (
      await sql.query<{ codes: number; wrong: number; requests: string[] }>(
        `select (select count(*)::int from "Code") codes, (select count(*)::int from "WrongCode") wrong,
                (select coalesce(json_agg("state" order by "state"), '[]') from "JoinRequest") requests`,
      )
    ).rows[0]

  const clock = turnableClock({ start: new Date(START.getTime() + 30 * DAY - 1000), running: false })
  const forget = forgetting({ store, files: diskFiles(newFolder()), clock, logger: quietLogger, keep })
  await forget()
  expect(await left()).toEqual({ codes: 1, wrong: 1, requests: ['open', 'refused'] })
  await clock.turnTo(new Date(START.getTime() + 31 * DAY), () => {})
  await forget()
  expect(await left()).toEqual({ codes: 0, wrong: 0, requests: ['open'] })
  // Who waits for an answer is forgotten half a year after asking, and may ask again.
  await clock.turnTo(new Date(START.getTime() + 80 * DAY - 1000), () => {})
  await forget()
  expect(await left()).toMatchObject({ requests: ['open'] })
  await clock.turnTo(new Date(START.getTime() + 81 * DAY), () => {})
  await forget()
  expect(await left()).toMatchObject({ requests: [] })
  const again = await store.inCommune(commune, (office) => office.addJoinRequest({ ...account, externalId: '2' }))
  expect(again.isNew).toBe(true)
})

test('a file that no row names goes thirty days after it came, and no other; in a folder older than the store, none', async () => {
  const { store, url } = await newStore()
  const { commune, member, assignments } = await settle(store, '1')
  const folder = path.join(newFolder(), 'files')
  const files = diskFiles(folder)
  const save = (text: string) => files.save(new TextEncoder().encode(text))
  const named = {
    evidence: await save('biên bản'),
    plan: await save('kế hoạch'),
    waiting: await save('chờ biết của việc nào'),
  }
  const unnamed = await save('không của việc nào')
  const fresh = await save('vừa gửi')
  await store.inCommune(commune, async (office) => {
    await office.addEvidence({
      ...{ assignmentId: assignments[0], claimId: null, memberId: member, name: 'x', mime: 'x', size: 1, album: null },
      ...{ sha256: named.evidence, at: NOW },
    })
    await office.addPlan(newPlan([], { source: { name: 'x', sha256: named.plan } }))
    const file = { name: 'x', mime: 'x', size: 1, sha256: named.waiting, problem: null }
    await office.ask({
      ...{ memberId: member, chat: PRIVATE, askedAt: NOW, expiresAt: later(60) },
      question: {
        ...{ ask: 'which_task', intent: 'files', assignments: [] },
        spoken: { heard: '', incoming: 1, messageId: null, files: [file], album: null },
      },
    })
  })
  const old = new Date(Date.now() - 31 * DAY)
  for (const sha256 of [...Object.values(named), unnamed]) utimesSync(placeOf(folder, sha256), old, old)
  const kept = () => [...Object.values(named), unnamed, fresh].filter((sha256) => existsSync(placeOf(folder, sha256)))
  const clock = turnableClock({ start: NOW, running: false })
  const forget = () => forgetting({ store, files, clock, logger: quietLogger, keep })()

  await forget()
  expect(kept()).toEqual([...Object.values(named), unnamed, fresh])
  const sql = await connection(url, 'all')
  await sql.query('update _prisma_migrations set "finished_at" = $1', [new Date(Date.now() - 60 * DAY)])
  await forget()
  expect(kept()).toEqual([...Object.values(named), fresh])
})
