/** Commands that find no store where they are told to look: they say so, and leave nothing behind. */
import { existsSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { expect, test } from 'vitest'
import { atEnd } from '../support/at-end.js'
import { newFolder } from '../support/folder.js'
import { runProgram } from '../support/program.js'

const NOBODY_THERE = { DATABASE_URL: 'postgresql://nhacviec@127.0.0.1:1/nhacviec' }

test.each([
  [['person', 'export', 'Vi Thị Hạnh']],
  [['person', 'erase', 'Vi Thị Hạnh', '--yes']],
  [['paper', 'report']],
  [['plan', 'draft', '--from', '2023', '--year', '2024']],
  [['backup', path.join(newFolder(), 'sao-luu.tar.gz')]],
])('%s with a mistyped DATA_DIR: it is named, and not made', async (args) => {
  const DATA_DIR = path.join(newFolder(), 'go-nham')
  const { code, out, complaint } = await runProgram(args, { DATA_DIR, DATABASE_URL: '' })
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(complaint).toMatch(/^Chưa có dữ liệu nào ở .*go-nham.*Kiểm tra DATA_DIR và DATABASE_URL\.\n$/)
  expect(existsSync(DATA_DIR)).toBe(false)
})

test('a restore of what is no backup makes no store', async () => {
  const file = path.join(newFolder(), 'hong.tar.gz')
  writeFileSync(file, 'not a backup')
  const DATA_DIR = path.join(newFolder(), 'moi')
  const { code, complaint } = await runProgram(['restore', file], { DATA_DIR, DATABASE_URL: '' })
  expect([code, complaint]).toEqual([1, expect.stringContaining('chưa khôi phục gì')])
  expect(existsSync(DATA_DIR)).toBe(false)
})

test.each([[['backup', path.join(newFolder(), 'a.tar.gz')]], [['person', 'export', 'An']], [['rehearse']]])(
  '%s with a database server that does not answer: said in Vietnamese, with the cure',
  async (args) => {
    const { code, complaint } = await runProgram(args, { DATA_DIR: newFolder(), ...NOBODY_THERE })
    expect([code, complaint]).toEqual([
      1,
      'Cơ sở dữ liệu ở DATABASE_URL không trả lời (bị từ chối kết nối). Kiểm tra địa chỉ, mật khẩu và máy chủ rồi chạy lại.\n',
    ])
  },
)

test('a start with a token that Telegram does not know is told in one sentence; the folder it made is of this account alone', {
  timeout: 60_000,
}, async () => {
  const server = createServer((_request, response) => {
    response.writeHead(401, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ ok: false, error_code: 401, description: 'Unauthorized' }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  atEnd(() => void server.close())
  const DATA_DIR = path.join(newFolder(), 'tren', 'data')
  const { code, complaint } = await runProgram(['start'], {
    ...{ DATA_DIR, DATABASE_URL: '', PORT: '0', LOG_LEVEL: 'warn' },
    TELEGRAM_BOT_TOKEN: '1000001:a-token-that-opens-nothing-anywhere',
    TELEGRAM_API_ROOT: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  })
  expect([code, complaint]).toEqual([1, expect.stringMatching(/^Telegram không nhận mã bot này\. [^\n]*\n$/)])
  for (const made of [DATA_DIR, path.join(DATA_DIR, 'pg')]) expect(statSync(made).mode & 0o777, made).toBe(0o700)
})
