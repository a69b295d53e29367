/** Two people answer for the same task at the same moment. */
import { expect, test } from 'vitest'
import { connection, newStore } from '../support/database.js'
import { settle } from './make.js'

const { store, url } = await newStore()
const { commune, task, member, assignments } = await settle(store, '501')
const [assignmentId] = assignments

test('the second waits for the first, and then sees everything the first did', async () => {
  const all = await connection(url, 'all')
  const waiting = async () => {
    const { rows } = await all.query<{ n: number }>(
      `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    )
    return rows[0]?.n
  }
  let second: Promise<unknown> = Promise.resolve()
  await store.inCommune(commune, async (office) => {
    await office.workOfTask(task)
    second = store.inCommune(commune, (other) => other.workOfTask(task))
    await expect.poll(waiting).toBe(1)
    const claim = { assignmentId, memberId: member, heard: 'xong', on: '2026-03-02', byTelephone: false }
    await office.addClaim({ ...claim, incomingId: null, messageId: null })
    await office.updateAssignment(assignmentId, { state: 'claimed' })
  })
  expect(await second).toMatchObject({
    assignments: [{ state: 'claimed' }, {}],
    claims: [{ assignmentId, heard: 'xong' }],
  })
})

test('two hundred at once all get their turn', async () => {
  const add = (heard: string) =>
    store.inCommune(commune, async (office) => {
      await office.workOfTask(task)
      return office.addClaim({
        ...{ assignmentId, memberId: member, heard, on: '2026-03-02', byTelephone: false },
        ...{ incomingId: null, messageId: null },
      })
    })
  const ids = await Promise.all(Array.from({ length: 200 }, (_, i) => add(`xong ${i}`)))
  expect(new Set(ids).size).toBe(200)
})
