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
  input.write('dự thảo\n')
  const running = await startConsole(read.config, clerk, { input, output, logger: quietLogger, onLost: () => {} })
  try {
    expect(await running.greeting).toContain('Hoàng Thị Lan')
    // Typed before the plan was there, and answered with its draft.
    await vi.waitFor(() => expect(printed).toMatch(/Dự thảo/), { timeout: 60_000, interval: 50 })
    expect(printed).not.toContain('Chưa có dự thảo')
    await says('trợ giúp', /tiến độ/)
    await says('vẫn kích hoạt', /Đã kích hoạt/)
    await says('tiến độ', /0\/13/)
  } finally {
    await running.stop()
  }
}, 120_000)
