import { expect, test } from 'vitest'
import { runProgram } from '../support/program.js'

test.each(['--help', '-h', 'help'])('%s prints the help and ends well', async (word) => {
  const { code, out, complaint } = await runProgram([word])
  expect({ code, complaint }).toEqual({ code: 0, complaint: '' })
  expect(out).toContain('nhacviec plan read TỆP')
})

test.each([[['start', '--port=80']], [['paper', 'report', '--plan']]])(
  '%s is refused in one sentence',
  async (args) => {
    const { code, out, complaint } = await runProgram(args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(complaint).toBe('Tùy chọn không đúng hoặc thiếu giá trị. Gõ nhacviec --help để xem cách dùng.\n')
  },
)

test.each([
  [['person', 'export', '--yes', 'Mai'], 'Lệnh “person export” không có tùy chọn --yes.'],
  [['person', 'erase', 'Mai', '--to', 'x.json'], 'Lệnh “person erase” không có tùy chọn --to.'],
  [['backup', 'x.zip', '--json'], 'Lệnh “backup” không có tùy chọn --json.'],
])('%s: an option of another command is refused, and nothing is done', async (args, said) => {
  const { code, out, complaint } = await runProgram(args)
  expect({ code, out, complaint }).toEqual({
    code: 2,
    out: '',
    complaint: `${said} Gõ nhacviec --help để xem cách dùng.\n`,
  })
})

test.each([
  [['foo'], 'Không có lệnh “foo”. Gõ nhacviec --help để xem các lệnh.\n'],
  [['plan'], /^Không có lệnh “plan”\. Cách dùng:\nnhacviec plan read TỆP .*\nnhacviec plan draft .*\n$/],
  [['doctor', 'foo'], /^Không có lệnh “doctor foo”\. Cách dùng:\nnhacviec doctor .*\n$/],
])('%s: there is no such command, and how it is typed', async (args, said) => {
  const { code, out, complaint } = await runProgram(args)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(complaint).toMatch(said)
})

test('a sentence given to "reply read" is read, and nothing is waited for', async () => {
  const { code, out } = await runProgram(['reply', 'read', 'Q1-3 xong rồi ạ', 'chưa xong'])
  expect(code).toBe(0)
  expect(
    out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual([
    { text: 'Q1-3 xong rồi ạ', intent: 'done' },
    { text: 'chưa xong', intent: 'not_done' },
  ])
})
