/** One data folder, several processes: the second says who holds it, and nobody's store is ever cleared for a rehearsal. */
import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { openStore } from '../../src/store/open-store.js'
import { newDatabase, quietLogger } from '../support/database.js'
import { newFolder } from '../support/folder.js'
import { runProgram, startProcess } from '../support/program.js'

const UNREACHABLE = {
  TELEGRAM_BOT_TOKEN: '1000001:a-token-that-opens-nothing-anywhere',
  TELEGRAM_API_ROOT: 'http://127.0.0.1:1',
}

test('a second rehearsal is told who has the folder and where to open it; the first goes on, and ends in order even when its folder is gone', {
  timeout: 120_000,
}, async () => {
  const there = { DATA_DIR: newFolder(), PORT: '0' }
  const first = startProcess('rehearse', there)
  await first.running
  const [address = ''] = /http:\S+/.exec(first.said()) ?? []
  const second = await runProgram(['rehearse'], there)
  expect(second.code).toBe(1)
  expect(second.complaint).toContain(
    `${path.join(there.DATA_DIR, 'rehearsal')} đang được tiến trình số ${first.child.pid} `,
  )
  expect(second.complaint).toContain(`mở ${address} `)
  expect((await fetch(address)).status).toBe(200)
  const folder = path.join(there.DATA_DIR, 'rehearsal')
  for (const args of [
    ['person', 'export', 'An'],
    ['paper', 'report'],
    ['backup', path.join(newFolder(), 'a.tar.gz')],
  ]) {
    const { complaint } = await runProgram(args, { DATA_DIR: folder, DATABASE_URL: '' })
    expect(complaint).toContain(`${folder} đang được tiến trình số ${first.child.pid} `)
    expect(complaint).not.toContain('DATABASE_URL')
  }

  first.child.kill('SIGKILL')
  await first.ended
  const third = startProcess('rehearse', there)
  await third.running
  rmSync(path.join(there.DATA_DIR, 'rehearsal'), { recursive: true })
  third.child.kill('SIGTERM')
  expect(await third.ended, third.said()).toBe(0)
})

test('a command on the folder of a rehearsal that has ended, or on a database without one, finds no office and makes none', {
  timeout: 120_000,
}, async () => {
  const there = { DATA_DIR: newFolder(), PORT: '0' }
  const rehearsal = startProcess('rehearse', there)
  await rehearsal.running
  rehearsal.child.kill('SIGTERM')
  await rehearsal.ended
  const folder = path.join(there.DATA_DIR, 'rehearsal')
  const server = await newDatabase()
  const where = `Kiểm tra DATA_DIR và DATABASE_URL.\n`
  for (const args of [
    ['person', 'export', 'An'],
    ['paper', 'report'],
  ]) {
    const ended = await runProgram(args, { DATA_DIR: folder, DATABASE_URL: '' })
    expect([ended.code, ended.complaint]).toEqual([1, `Không có cơ quan nào ở ${folder}. ${where}`])
    const onServer = await runProgram(args, { DATA_DIR: newFolder(), DATABASE_URL: server })
    expect([onServer.code, onServer.complaint]).toEqual([1, `Không có cơ quan nào ở cơ sở dữ liệu này. ${where}`])
  }
  const copy = path.join(newFolder(), 'a.tar.gz')
  const { code, complaint } = await runProgram(['backup', copy], { DATA_DIR: folder, DATABASE_URL: '' })
  expect([code, complaint]).toEqual([1, `Không có cơ quan nào ở ${folder}. ${where}`])
  expect(existsSync(copy)).toBe(false)
  const again = startProcess('rehearse', there)
  await again.running
  again.child.kill('SIGTERM')
  expect(await again.ended, again.said()).toBe(0)
})

test('a rehearsal neither clears nor joins the store of an office', { timeout: 60_000 }, async () => {
  const dataDir = newFolder()
  const own = { dataDir: path.join(dataDir, 'rehearsal'), databaseUrl: null }
  const server = { dataDir: newFolder(), databaseUrl: await newDatabase() }
  for (const place of [own, server]) {
    const store = await openStore({ ...place, logger: quietLogger, onLost: () => {} })
    await store.directory.addCommune({ name: 'UBND xã Bình Minh', language: 'vi' })
    await store.close()
  }
  const refused = [
    await runProgram(['rehearse'], { DATA_DIR: dataDir }),
    await runProgram(['rehearse'], { DATA_DIR: server.dataDir, DATABASE_URL: server.databaseUrl }),
  ]
  for (const { code, complaint } of refused) {
    expect(code).toBe(1)
    expect(complaint).toContain('đang giữ dữ liệu của một cơ quan')
  }
  for (const place of [own, server]) {
    const store = await openStore({ ...place, logger: quietLogger, onLost: () => {} })
    expect((await store.directory.communes()).map(({ name }) => name)).toEqual(['UBND xã Bình Minh'])
    await store.close()
  }
})

test('a second bot is told who has the folder; the first, whose Telegram does not answer, ends when it is told to', {
  timeout: 60_000,
}, async () => {
  const there = { DATA_DIR: newFolder(), PORT: '0', ...UNREACHABLE }
  const first = startProcess('start', there)
  await expect.poll(() => first.said(), { timeout: 30_000 }).toContain('cannot be reached')
  const second = await runProgram(['start'], there)
  expect([second.code, second.complaint]).toEqual([
    1,
    expect.stringMatching(
      new RegExp(`^Thư mục ${there.DATA_DIR} đang được tiến trình số ${first.child.pid} \\(chạy từ \\d\\d:\\d\\d ngày`),
    ),
  ])
  expect(second.complaint.trim().split('\n')).toHaveLength(1)
  expect(second.complaint).not.toContain(UNREACHABLE.TELEGRAM_BOT_TOKEN)
  expect(first.child.exitCode).toBeNull()
  first.child.kill('SIGTERM')
  expect(await first.ended, first.said()).toBe(0)
  expect(existsSync(path.join(there.DATA_DIR, 'pg', 'postmaster.pid'))).toBe(false)
})
