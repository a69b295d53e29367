/** What only this installation knows: made once, whoever asks first; seen by no commune. */
import { expect, test } from 'vitest'
import { openStoreAt } from '../../src/store/open-store.js'
import { connection, newStore, quietLogger } from '../support/database.js'

const { store, url } = await newStore()

test('two processes that ask at the same time get the same 32 bytes; another name gets others', async () => {
  const second = await openStoreAt(url, { logger: quietLogger, onLost: () => {} })
  const asked = await Promise.all([store, second, store, second].map((s) => s.directory.secret('links')))
  await second.close()
  expect(new Set(asked.map((bytes) => Buffer.from(bytes).toString('hex'))).size).toBe(1)
  expect(asked[0]).toHaveLength(32)
  expect(await store.directory.secret('other')).not.toEqual(asked[0])
})

test('no commune sees it', async () => {
  const commune = await store.directory.addCommune({ name: 'Xã', language: 'vi' })
  await store.directory.secret('links')
  const own = await connection(url, String(commune))
  expect((await own.query('select * from "Secret"')).rows).toEqual([])
})
