/** One-time codes, wrong ones and requests that are over are kept for thirty days, and no longer. */
import { expect, test } from 'vitest'
import { forgetting } from '../../src/application/forget-old.js'
import { turnableClock } from '../../src/rehearsal/turnable-clock.js'
import { connection, newStore, quietLogger } from '../support/database.js'

const DAY = 86_400_000
const START = new Date('2023-03-01T02:00:00Z')

test('a code, a wrong code and a settled request are there for thirty days after they ended, and gone on the next', async () => {
  const { store, url } = await newStore()
  const commune = await store.directory.addCommune({ name: 'UBND xã', language: 'vi' })
  await store.inCommune(commune, async (office) => {
    await office.addCode({ hash: 'a'.repeat(64), grant: { role: 'clerk', name: null }, expiresAt: START })
    const account = { platform: 'telegram', displayName: 'A', username: null, privateChat: '' } as const
    const over = await office.addJoinRequest({ ...account, externalId: '1' })
    await office.settleJoinRequest(over.id, 'refused')
    await office.addJoinRequest({ ...account, externalId: '2' })
  })
  await store.directory.noteWrongCode('telegram', '3', START)
  const sql = await connection(url, 'all')
  await sql.query('update "JoinRequest" set "createdAt" = $1', [START])
  const left = async () =>
    (
      await sql.query<{ codes: number; wrong: number; requests: number }>(
        `select (select count(*)::int from "Code") codes, (select count(*)::int from "WrongCode") wrong,
                (select count(*)::int from "JoinRequest") requests`,
      )
    ).rows[0]

  const clock = turnableClock({ start: new Date(START.getTime() + 30 * DAY - 1000), running: false })
  const forget = forgetting({ store, clock, logger: quietLogger, keep: { incomingDays: 730, deliveredDays: 730 } })
  await forget()
  expect(await left()).toEqual({ codes: 1, wrong: 1, requests: 2 })
  await clock.turnTo(new Date(START.getTime() + 31 * DAY), () => {})
  await forget()
  // Who still waits for an answer is not forgotten.
  expect(await left()).toEqual({ codes: 0, wrong: 0, requests: 1 })
})
