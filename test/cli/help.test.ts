import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

function run(...args: string[]) {
  return spawnSync(process.execPath, ['--import', 'tsx', 'src/main.ts', ...args], { cwd: root, encoding: 'utf8' })
}

test.each(['--help', '-h', 'help'])('%s prints the help and ends well', (word) => {
  const { status, stdout, stderr } = run(word)
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toContain('nhacviec plan read TỆP')
})

test.each([[['start', '--port=80']], [['paper', 'report', '--plan']]])('%s is refused in one sentence', (args) => {
  const { status, stdout, stderr } = run(...args)
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toBe('Tùy chọn không đúng hoặc thiếu giá trị. Gõ nhacviec --help để xem cách dùng.\n')
})
