/** Instants are the same for the program and for the server, whatever zone the database and the machine are in. */
import { expect, test } from 'vitest'
import { openStoreAt } from '../../src/store/open-store.js'
import { asAdmin, connection, newDatabase, quietLogger } from '../support/database.js'

test.each(['Asia/Ho_Chi_Minh', 'Pacific/Kiritimati', 'Etc/GMT+12'])('with the database set to %s', async (zone) => {
  const url = await newDatabase()
  const name = new URL(url).pathname.slice(1)
  await asAdmin((admin) => admin.query(`alter database ${name} set timezone = '${zone}'`))
  const plain = await connection(url)
  await plain.query(`set timezone = '${zone}'`)
  const store = await openStoreAt(url, { logger: quietLogger, onLost: () => {} })
  try {
    const now = new Date()
    await store.directory.noteWrongCode('telegram', '1', now)
    await plain.query(`set app.commune = 'all'`)
    const { rows } = await plain.query<{ seconds: number; exact: string }>(
      `select abs(extract(epoch from now() - "at"))::float as seconds, (extract(epoch from "at") * 1000)::bigint::text as exact from "WrongCode"`,
    )
    expect(rows[0]?.seconds).toBeLessThan(60)
    expect(rows[0]?.exact).toBe(String(now.getTime()))
    expect(await store.directory.wrongCodes('telegram', '1', now)).toBe(1)
    expect(await store.directory.wrongCodes('telegram', '1', new Date(now.getTime() + 1))).toBe(0)
  } finally {
    await store.close()
  }
})
