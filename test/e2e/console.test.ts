/** `nhacviec console`: one of the office at a terminal, on the real bot. */
import { PassThrough } from 'node:stream'
import { expect, test, vi } from 'vitest'
import { colleagueNamed, startConsole } from '../../src/cli/console.js'
import { readConfig } from '../../src/config.js'
import { quietLogger } from '../support/database.js'
import { newFolder } from '../support/folder.js'

test.each([
  ['', 'Lan'],
  ['sơn', 'Sơn'],
  ['vi thi hanh', 'Hạnh'],
  ['Nam', undefined],
])('"%s" is %s', (name, first) => {
  expect(colleagueNamed(name)?.firstName).toBe(first)
})

test('the clerk at the terminal sees the draft, activates it in words and asks how it stands', async () => {
  const dataDir = newFolder()
  const read = readConfig({ DATA_DIR: dataDir, PORT: '0' })
  const clerk = colleagueNamed('Lan')
  if (!read.ok || !clerk) throw new Error('no configuration')
  const input = new PassThrough()
  const output = new PassThrough()
  let printed = ''
  output.on('data', (text: Buffer) => {
    printed += text.toString()
  })
  const says = async (typed: string, answer: RegExp, timeout = 60_000) => {
    input.write(`${typed}\n`)
    await vi.waitFor(() => expect(printed).toMatch(answer), { timeout, interval: 50 })
  }
  const running = await startConsole(read.config, clerk, { input, output, logger: quietLogger, onLost: () => {} })
  try {
    expect(running.greeting).toContain('Hoàng Thị Lan')
    await says('trợ giúp', /tiến độ/)
    // The plan came in by Telegram and is being read meanwhile: asked until it is there.
    await vi.waitFor(() => says('dự thảo', /Dự thảo/, 2_000), { timeout: 60_000, interval: 10 })
    await says('vẫn kích hoạt', /Đã kích hoạt/)
    await says('tiến độ', /0\/13/)
  } finally {
    await running.stop()
  }
}, 120_000)
