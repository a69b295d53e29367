/** What the store refuses comes out as an ordinary error with one sentence, without what people wrote. */
import { expect, test } from 'vitest'
import { Prisma } from '../../src/store/generated/client.js'
import { newStore } from '../support/database.js'
import { newTask, settle } from './make.js'

const { store } = await newStore()
const { commune, plan, task } = await settle(store, '501')

test('a code that is taken', async () => {
  const refused = store.inCommune(commune, (office) => office.addTask(plan, newTask('Q1-1', { title: 'bí mật' })))
  const error = await refused.catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(Error)
  expect(error).not.toBeInstanceOf(Prisma.PrismaClientKnownRequestError)
  expect(error).toMatchObject({
    code: '23505',
    message: expect.stringMatching(/^The store refused: duplicate key .*"Task_communeId_planId_code_key"$/),
  })
})

test('a date that is none', async () => {
  const refused = store.inCommune(commune, (office) =>
    office.updateTask(task, { title: 'bí mật', dueOn: '31/03/2026' }),
  )
  const error = await refused.catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({ message: expect.stringMatching(/^The store refused: .*"Task_dueOn"$/) })
  expect(String((error as Error).stack) + JSON.stringify(error)).not.toContain('bí mật')
})

test('a refusal that is overlooked still fails the transaction: nothing of it stays, and it does not look saved', async () => {
  const half = store.inCommune(commune, async (office) => {
    await office.updateTask(task, { title: 'nửa chừng' })
    await office.updateTask(task, { dueOn: 'x' }).catch(() => {})
  })
  await expect(half).rejects.toThrow('"Task_dueOn"')
  expect(await store.inCommune(commune, (office) => office.task(task))).toMatchObject({ title: 'Việc Q1-1' })
})

test('a row that is not there breaks nothing else', async () => {
  await store.inCommune(commune, async (office) => {
    await expect(office.updateTask(99_999, { title: 'x' })).rejects.toThrow(`No task 99999 in commune ${commune}`)
    await office.updateTask(task, { title: 'mới' })
  })
  expect(await store.inCommune(commune, (office) => office.task(task))).toMatchObject({ title: 'mới' })
})
