/** History is written once, whoever tries to change it. */
import { expect, test } from 'vitest'
import { connection, newStore } from '../support/database.js'
import { NOW, settle } from './make.js'

const { store, url } = await newStore()
const { commune, task } = await settle(store, '501')
await store.inCommune(commune, (office) =>
  office.record({
    at: NOW,
    memberId: null,
    incomingId: null,
    what: 'claimed',
    taskId: task,
    assignmentId: null,
    facts: {},
  }),
)

test.each([
  [`update "History" set "what" = 'confirmed'`],
  [`delete from "History"`],
  [`delete from "History" where false`],
  [`truncate "History"`],
])('%s is refused', async (sql) => {
  const all = await connection(url, 'all')
  await expect(all.query(sql)).rejects.toThrow(/History is append-only/)
  expect((await all.query(`select "what" from "History"`)).rows).toEqual([{ what: 'claimed' }])
})
