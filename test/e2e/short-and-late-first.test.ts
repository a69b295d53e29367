/** What is late stands first, the rest of the year on one line, and what nobody has changed is not told at length again. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { House } from '../support/house.js'
import { BINH, CHAIRMAN, CLERK, GROUP, HANH, startHouse, startOwnHouse } from '../support/house.js'

/** The last of the bot's messages in this chat that begins so. */
function lastLike(house: House, chat: number, words: RegExp): string {
  return house.fromBot(chat).findLast((m) => words.test(m.text))?.text ?? ''
}

test('own tasks: late and due in this period; the rest is one line until the whole year is asked for', async () => {
  const house = await startOwnHouse()
  await house.turnTo('2023-02-06', '09:00')
  const own = await house.say(HANH, HANH, 'việc của tôi')
  const text = own.map((m) => m.text).join('\n')
  expect(text.split('\n')[0]).toMatch(/trong đó 1 việc quá hạn \(V-1\)/)
  expect(text).toContain('Q1-1')
  expect(text).not.toContain('Q3-')
  expect(text).toMatch(/Còn \d+ việc ở các kỳ sau: gõ “cả năm”\./)
  expect(own.flatMap((m) => m.buttons.flat()).length).toBeLessThanOrEqual(8)
  const year = (await house.say(HANH, HANH, 'cả năm')).map((m) => m.text).join('\n')
  expect(year).toContain('Q4-')
  expect(year).not.toContain('gõ “cả năm”')
})

test('the status names the next date where nothing is due this week', async () => {
  const house = await startOwnHouse()
  await house.turnTo('2023-01-03', '09:00')
  const [status] = await house.say(HANH, HANH, 'tiến độ')
  expect(status?.text).toMatch(
    /Hạn tới: Chủ nhật, 29\/01\/2023, tính đến thứ Hai, 30\/01\/2023 \(1 việc, \d+ phần việc\): V-1/,
  )
  await house.turnTo('2023-02-01', '09:00')
  const [late] = await house.say(CHAIRMAN, CHAIRMAN, 'tiến độ')
  expect(late?.text.split('\n')[0]).toBe('Tiến độ thứ Tư, 01/02/2023: xong 0/13 việc, 1 việc quá hạn')
  expect(late?.text).toMatch(/Quá hạn \(1 việc, \d+ phần việc\)/)
  expect(late?.text).toContain('Hạn tới: thứ Sáu, 31/03/2023')
})

test('a week in which nothing happened is told in short, to the group and to the chairman; any answer makes it whole again', async () => {
  const house = await startOwnHouse()
  await house.turnTo('2023-01-30', '08:05')
  await house.turnTo('2023-02-06', '08:05')
  const first = lastLike(house, GROUP, /tuần này có/)
  const told = lastLike(house, CHAIRMAN, /trong tuần/)
  expect(first).toContain('Các ngành, đoàn thể')
  await house.turnTo('2023-02-13', '08:05')
  const short = lastLike(house, GROUP, /tuần này có/)
  expect(short).toMatch(/^Kính gửi các đồng chí: tuần này có 1 việc quá hạn \(V-1\)/)
  expect(short).toMatch(
    /Vẫn quá hạn, chưa có thay đổi từ thứ Hai, 06\/02\/2023\nV-1 quá hạn 10 ngày làm việc, còn chờ \d+ đơn vị/,
  )
  expect(short.length).toBeLessThan(first.length * 0.75)
  const brief = lastLike(house, CHAIRMAN, /trong tuần/)
  expect(brief).toContain('Từ 06/02 chưa có thay đổi.')
  expect(brief).toContain('V-1')
  expect(brief).toContain('Hạn tới: thứ Sáu, 31/03/2023')
  expect(brief.length).toBeLessThan(told.length)
  await house.say(BINH, BINH, 'V-1 đang vướng vì chưa họp được')
  await house.turnTo('2023-02-20', '08:05')
  expect(lastLike(house, GROUP, /tuần này có/)).toContain('Các ngành, đoàn thể')
})

test('no such day is named, wherever a date is read', async () => {
  const house = await startOwnHouse({ activate: false })
  const [edit] = await house.say(CLERK.id, CLERK.id, 'sửa Q1-3 hạn 30/2')
  expect(edit?.text).toBe('Tháng 2/2023 không có ngày 30. Đồng chí ghi lại ngày khác.')
  const [off] = await house.say(CLERK.id, CLERK.id, 'ngày nghỉ 31/04/2023 Lễ hội')
  expect(off?.text).toContain('Tháng 4/2023 không có ngày 31')
  await house.say(CLERK.id, CLERK.id, 'vẫn kích hoạt')
  await house.turnTo('2023-01-03', '09:00')
  const [asked] = await house.say(HANH, HANH, 'xin gia hạn Q1-2 đến 31/4 vì chưa họp')
  expect(asked?.text).toMatch(/^Tháng 4\/2023 không có ngày 31\.\nĐồng chí xin gia hạn Q1-2 đến ngày nào/)
  const [again] = await house.say(HANH, HANH, 'đến ngày 30 tháng 2')
  expect(again?.text).toContain('Tháng 2/2023 không có ngày 30')
  const [leave] = await house.say(HANH, HANH, 'nghỉ phép đến 31/4')
  expect(leave?.text).toContain('Tháng 4/2023 không có ngày 31')
})

test('a week with nothing late, nothing due and nothing new tells the group nothing', async () => {
  const house = await startOwnHouse()
  await house.turnTo('2023-01-09', '08:05')
  const told = () => house.fromBot(GROUP).filter((m) => /tuần này/.test(m.text)).length
  const before = told()
  expect(lastLike(house, GROUP, /tuần này/)).toContain('V-1')
  await house.turnTo('2023-01-16', '08:05')
  expect(told(), 'who has still to hand in was told the week before').toBe(before)
  await house.say(HANH, HANH, 'V-1 chưa xong vì chưa họp được')
  await house.turnTo('2023-01-30', '08:05')
  expect(told()).toBeGreaterThan(before)
})

describe('on the first working day', () => {
  let house: House
  beforeAll(async () => {
    house = await startHouse()
    await house.turnTo('2023-01-03', '09:00')
  })

  test('by telephone, the unit named first', async () => {
    const [said] = await house.say(CLERK.id, CLERK.id, 'điện thoại Hội Nông dân báo V-1 xong')
    expect(said?.text).toContain('Hội Nông dân báo xong V-1')
    expect(await house.stateOf('V-1', 'Hội Nông dân')).toBe('claimed')
    await house.say(CLERK.id, CLERK.id, 'Hội Phụ nữ gọi báo xong V-1')
    expect(await house.stateOf('V-1', 'Hội Liên hiệp Phụ nữ')).toBe('claimed')
  })

  test('a wish for a day off is told how that day counts', async () => {
    const [sunday] = await house.say(BINH, BINH, 'Q1-3 em xin gia hạn đến 30/4 vì huyện chưa có mẫu')
    expect(sunday?.text).toMatch(/Ngày 30\/04\/2023 là ngày nghỉ.*; nếu được gia hạn, chỉ tính quá hạn sau thứ/)
    const [workday] = await house.say(BINH, BINH, 'Q1-4 em xin gia hạn đến 12/4 vì huyện chưa có mẫu')
    expect(workday?.text).not.toContain('ngày nghỉ')
  })

  test('a leave note is told to who shares the unit and to the clerk', async () => {
    await house.say(CLERK.id, CLERK.id, 'phân công Lý Văn Bình; Hội Nông dân, UBND xã, Hội Liên hiệp Phụ nữ')
    const [said] = await house.say(HANH, HANH, 'nghỉ phép 12-16/01')
    expect(said?.text).toContain('nghỉ từ thứ Năm, 12/01/2023 đến hết thứ Hai, 16/01/2023')
    expect(house.last(BINH)).toContain('Vi Thị Hạnh nghỉ từ')
    expect(house.last(CLERK.id)).toContain('Vi Thị Hạnh nghỉ từ')
  })
})
