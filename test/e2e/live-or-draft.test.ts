/** A draft and the live plan have the same row: which of the two the words are about, and what becomes of the other. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { BINH, CLERK, startHouse } from '../support/house.js'

const house = await startHouse()
await house.turnTo('2023-01-05', '09:00')
const type = async (text: string, person = CLERK.id) =>
  (await house.say(person, person, text)).map((message) => message.text).join('\n')
const live = async (code: string) => {
  const { tasks, assignments } = await house.work()
  const task = tasks.find((t) => t.code === code)
  return { task, units: assignments.filter((a) => a.taskId === task?.id && a.state !== 'cancelled') }
}
const drafted = async (code: string) => {
  const works = await house.inside((office) => office.works('draft'))
  return works.flatMap((work) => work.tasks).find((t) => t.code === code)
}

test('without a draft, words that name one change nothing', async () => {
  expect(await type('bỏ Q1-4 khỏi dự thảo')).toContain('dự thảo')
  await type('đúng')
  expect((await live('Q1-4')).task?.state).toBe('active')
})

test('words without a marked reason are about the draft', async () => {
  const bytes = readFileSync(new URL('../../samples/ke-hoach-tdkt-2023-tan-thanh.md', import.meta.url))
  await house.say(CLERK.id, CLERK.id, '', { files: [{ name: 'gui-lai.md', mime: 'text/markdown', bytes }] })
  const before = await live('Q1-4')
  await type('sửa Q1-4 mỗi đơn vị đều phải xong')
  expect((await drafted('Q1-4'))?.policy).toBe('every_unit')
  await type('thêm đơn vị Ban vì sự tiến bộ phụ nữ')
  await type('sửa đơn vị Q1-4: Hội Nông dân; Ban vì sự tiến bộ phụ nữ')
  await type('bỏ Q1-4 khỏi dự thảo')
  expect(await drafted('Q1-4')).toBeUndefined()
  expect(await type('bỏ Q1-4 khỏi dự thảo vì trùng')).not.toContain('có đúng không')
  await type('đúng')
  expect(await live('Q1-4')).toEqual(before)
})

test('a marked reason is about the live plan', async () => {
  await type('sửa Q1-3 mỗi đơn vị vì cần cả hai báo cáo')
  expect((await live('Q1-3')).task?.policy).toBe('every_unit')
  expect((await drafted('Q1-3'))?.policy).not.toBe('every_unit')
  expect(await type('bỏ Q1-3 theo công văn 12 của huyện')).toContain('Hủy Q1-3')
  await type('sai')
})

test('a unit named with "vì" stays a unit; the reason stands behind the last', async () => {
  expect(await type('sửa đơn vị Q1-2: Hội Nông dân; Ban vì sự tiến bộ phụ nữ vì phân công lại')).toContain(
    'Nay: Hội Nông dân, Ban vì sự tiến bộ phụ nữ',
  )
  await type('huỷ dự thảo')
  expect(await type('sửa đơn vị Q1-1: Ban vì sự tiến bộ phụ nữ')).toContain('còn thiếu lý do')
  expect(await type('phân công lại theo quyết định mới')).toContain('Đã đổi đơn vị của Q1-1')
})

test.each([
  ['báo cáo V-1 tôi nộp xong rồi nhé', 'V-1'],
  ['V-1 chưa xong', 'V-1'],
  ['Q1-4 thì UBND xã đã nộp xong rồi nhé', 'Q1-4'],
])('while the reason is waited for: "%s" is a report', async (words, code) => {
  expect(await type('sửa hạn Q1-4 28/4/2023')).toContain('còn thiếu lý do')
  expect(await type(words)).toContain(code)
  expect((await live('Q1-4')).task?.dueOn).toBe('2023-03-31')
  await type('thôi')
})

test.each(['vì V-1 đã xong trước hạn rồi', 'trùng với V-1 của Hội', 'huyện đã làm xong việc này từ năm trước'])(
  'while the reason is waited for: "%s" is the reason',
  async (words) => {
    expect(await type('sửa hạn Q1-4 28/4/2023')).toContain('còn thiếu lý do')
    expect(await type(words)).toContain('Đã đổi hạn của Q1-4')
    await type('sửa hạn Q1-4 31/3/2023 vì như cũ')
  },
)

test('the report of an own task is kept', async () => {
  await type('bỏ Q2-6', CLERK.id)
  expect(await type('Q2-6 xong rồi ạ', BINH)).toContain('Q2-6')
  expect(await house.stateOf('Q2-6', 'UBND xã')).toBe('claimed')
})
