/** One process sends for a bot; who holds nothing any more is known by its locks. */
import { expect, test } from 'vitest'
import { openStoreAt } from '../../src/store/open-store.js'
import { asAdmin, newDatabase, newStore, quietLogger } from '../support/database.js'

const { store, url } = await newStore()

test('the second sender is turned away at once, and takes over when the first has ended', async () => {
  const second = await openStoreAt(url, { logger: quietLogger, onLost: () => {} })
  try {
    let end = () => {}
    let begun = () => {}
    const running = new Promise<void>((resolve) => {
      begun = resolve
    })
    const first = store.asOnlySender('bot-a', () => {
      begun()
      return new Promise<string>((resolve) => {
        end = () => resolve('done')
      })
    })
    await running
    expect(await second.asOnlySender('bot-a', async () => 'never')).toBe(false)
    expect(await store.asOnlySender('bot-a', async () => 'never'), 'in the same process').toBe(false)
    expect(await second.asOnlySender('bot-b', async () => 'another bot')).toBe('another bot')
    end()
    expect(await first).toBe('done')
    expect(await second.asOnlySender('bot-a', async () => 'now')).toBe('now')
  } finally {
    await second.close()
  }
})

test('work that fails gives the lock back', async () => {
  const failing = store.asOnlySender('bot-a', async () => {
    throw new Error('x')
  })
  await expect(failing).rejects.toThrow('x')
  expect(await store.asOnlySender('bot-a', async () => 1)).toBe(1)
})

test('a lost connection takes the locks with it: the process is told, once', async () => {
  const own = await newDatabase()
  const lost: string[] = []
  const doomed = await openStoreAt(own, { logger: quietLogger, onLost: () => lost.push('lost') })
  await doomed.ping()
  const name = new URL(own).pathname.slice(1)
  await asAdmin((admin) =>
    admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`),
  )
  await expect.poll(() => lost).toEqual(['lost'])
  await doomed.close()
  expect(lost).toHaveLength(1)
})

test('after it is closed the store says so', async () => {
  const closed = await openStoreAt(await newDatabase(), { logger: quietLogger, onLost: () => {} })
  await closed.close()
  const late: Promise<unknown>[] = [
    closed.ping(),
    closed.inCommune(0, (office) => office.members()),
    closed.inbox.leftovers(1),
  ]
  for (const call of late) await expect(call).rejects.toThrow('The store is closed')
})
