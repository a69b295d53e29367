/** How the words of a change of the live plan are heard: time that counts from the date there is, days that do not exist. */
import { afterEach, expect, test } from 'vitest'
import { BINH, CHAIRMAN, CLERK, startHouse } from '../support/house.js'

const house = await startHouse()
await house.turnTo('2023-01-10', '09:00')
const type = async (text: string, person = CLERK.id) =>
  (await house.say(person, person, text)).map((message) => message.text).join('\n')
const dueOf = async (code: string) => (await house.work()).tasks.find((t) => t.code === code)?.dueOn

afterEach(async () => {
  await type('thôi')
})

test.each([
  ['lùi hạn Q1-4 thêm 2 tuần vì huyện lùi lịch', '2023-04-14'],
  ['lùi hạn Q1-4 2 tuần nữa vì huyện lùi lịch', '2023-04-14'],
  ['lùi hạn Q1-4 1 tháng vì huyện lùi lịch', '2023-04-30'],
  ['sửa hạn Q1-4 lùi 1 tháng vì huyện lùi lịch', '2023-04-30'],
  ['sửa hạn Q1-4 gia hạn 10 ngày vì huyện lùi lịch', '2023-04-10'],
  ['lùi hạn Q1-4 đến 15/4 vì huyện lùi lịch', '2023-04-15'],
])('%s counts from 31/03/2023', async (words, due) => {
  expect(await dueOf('Q1-4')).toBe('2023-03-31')
  expect(await type(words)).toContain('Đã đổi hạn của Q1-4')
  expect(await dueOf('Q1-4')).toBe(due)
  await type('sửa hạn Q1-4 31/3/2023 vì như cũ')
})

test.each([
  'lùi hạn Q1-4 15/3 vì huyện lùi lịch',
  'sửa hạn Q1-4 2 tuần nữa vì huyện lùi lịch',
  'sửa hạn Q1-4 gia hạn đến 20/1 vì huyện lùi lịch',
])('%s: an earlier date said as more time is read back', async (words) => {
  expect(await type(words)).toContain('sớm hơn hạn hiện nay (thứ Sáu, 31/03/2023)')
  expect(await dueOf('Q1-4')).toBe('2023-03-31')
})

test('an earlier date said as such is not', async () => {
  expect(await type('sửa hạn Q1-4 15/3 vì huyện lùi lịch')).toContain('Đã đổi hạn của Q1-4')
  expect(await type('lùi hạn Q1-4 vì huyện lùi lịch')).toContain('Hạn mới của Q1-4 là ngày nào')
  expect(await type('31/3')).toContain('Đã đổi hạn của Q1-4')
})

test('a day that does not exist is named, and the next message is the date', async () => {
  expect(await type('sửa hạn Q1-4 30/2 vì huyện lùi lịch')).toContain('Tháng 2/2023 không có ngày 30')
  expect(await type('28/4')).toContain('Đã đổi hạn của Q1-4')
  expect(await dueOf('Q1-4')).toBe('2023-04-28')
  await type('sửa hạn Q1-4 31/3/2023 vì như cũ')
})

test('a command, thanks and a yes that come while the reason is missing are no reason', async () => {
  expect(await type('sửa hạn Q1-4 28/4')).toContain('còn thiếu lý do')
  for (const words of ['trợ giúp', 'mời Triệu Thị Mai; Đoàn Thanh niên', 'cảm ơn em', 'ok', 'cán bộ'])
    expect(await type(words)).not.toContain('Đã đổi hạn')
  expect(await dueOf('Q1-4')).toBe('2023-03-31')
})

test('a change of the text on the day of the due date silences no reminder of that day', async () => {
  await house.turnTo('2023-03-30')
  await house.turnTo('2023-03-31', '07:40')
  const before = house.fromBot(BINH).length
  await type('sửa tên Q1-4 Báo cáo quý I; lý do: sửa lỗi chính tả', CHAIRMAN)
  await house.turnTo('2023-03-31', '08:10')
  const told = house.fromBot(BINH).slice(before)
  expect(told.map((m) => m.text).join('\n')).toContain('Q1-4')
})
