/** What the chairman is told by itself: each week, quarter, half-year and year, at its hour, quiet where nothing is to be said. */
import { expect, test } from 'vitest'
import { civilDateAt, clockTimeAt } from '../../src/domain/calendar.js'
import type { House } from '../support/house.js'
import { BINH, CHAIRMAN, CLERK, HANH, startHouse } from '../support/house.js'

/** Day and hour of each note to the chairman that says this. */
function told(house: House, words: RegExp): string[] {
  return house
    .fromBot(CHAIRMAN)
    .filter((m) => words.test(m.text))
    .map((m) => `${civilDateAt(new Date(m.at))} ${clockTimeAt(new Date(m.at))}`)
}

/** Turns the clock through each of these hours of a day. */
async function live(house: House, date: string, hours: readonly string[]): Promise<void> {
  for (const hour of hours) await house.turnTo(date, hour)
}

test('a year of summaries: week, quarter, sơ kết, tổng kết, each at the hour the clerk set', {
  timeout: 240_000,
}, async () => {
  const house = await startHouse()
  await house.turnTo('2023-01-04')

  const set = await house.say(CLERK.id, CLERK.id, 'tổng hợp tuần lúc 4 giờ rưỡi chiều ạ')
  expect(set.map((m) => m.text)).toEqual([expect.stringContaining('hằng tuần lúc 16:30; hết quý lúc 08:00')])
  await house.say(CLERK.id, CLERK.id, 'Sơ kết lúc 9h')
  await house.say(CLERK.id, CLERK.id, 'tổng kết vào lúc 10:15')
  expect((await house.say(CLERK.id, CLERK.id, 'giờ tổng hợp'))[0]?.text).toMatch(
    /sơ kết 6 tháng lúc 09:00; tổng kết năm lúc 10:15/,
  )
  // At night nothing leaves, and an official sets nothing.
  expect((await house.say(CLERK.id, CLERK.id, 'tổng hợp tuần lúc 21h'))[0]?.text).toContain('từ 08:00 đến 18:00')
  expect((await house.say(HANH, HANH, 'tổng hợp tuần lúc 9h'))[0]?.text).not.toContain('09:00')

  // Nothing due, late or waiting in the first weeks of January: quiet.
  await live(house, '2023-01-09', ['08:05', '16:29', '16:35'])
  expect(told(house, /trong tuần/)).toEqual([])
  await live(house, '2023-01-16', ['08:05', '16:29', '16:35'])
  const early = told(house, /trong tuần/)

  // Tết is over on Friday 27/01: that is the weekly day, and the next one is Monday.
  await live(house, '2023-01-27', ['08:05', '16:35'])
  await house.turnTo('2023-01-30', '16:35')
  await house.say(HANH, HANH, 'xong Q1-1')
  await house.press(CLERK.id, CLERK.id, 'Xác nhận')
  await live(house, '2023-02-06', ['08:05', '16:29'])
  const before = told(house, /trong tuần/)
  await house.turnTo('2023-02-06', '16:35')
  const after = told(house, /trong tuần/)
  expect(after.slice(before.length)).toEqual(['2023-02-06 16:30'])
  expect(early.every((at) => at.endsWith('16:30'))).toBe(true)
  expect(house.last(CHAIRMAN)).toMatch(/Từ 30\/01: xác nhận xong 1 việc \(Q1-1\)/)

  // Each kind at its hour, once, with what the period came to.
  await live(house, '2023-03-31', ['08:05', '16:35'])
  await live(house, '2023-04-03', ['08:05', '16:35'])
  expect(told(house, /Tổng hợp quý I\/2023|tổng hợp quý I\/2023/)).toEqual(['2023-04-03 08:00'])
  expect(
    house
      .fromBot(CHAIRMAN)
      .map((m) => m.text)
      .join('\n'),
  ).toMatch(
    /Trong kỳ có 5 việc: đúng hạn 1, quá hạn chưa xong 4\.\nTừ 01\/01: xác nhận xong 1 việc \(Q1-1\); thêm 4 việc quá hạn \(Q1-2; /,
  )
  await live(house, '2023-07-03', ['08:05', '08:59', '09:05', '16:35'])
  expect(told(house, /[Ss]ơ kết 6 tháng đầu năm 2023/)).toEqual(['2023-07-03 09:00'])
  const [report] = await house.press(CHAIRMAN, CHAIRMAN, 'Báo cáo 6 tháng đầu năm 2023')
  expect(report?.files.map((f) => f.name)).toEqual([expect.stringMatching(/^bao-cao_2023-H1/)])
  await live(house, '2023-10-02', ['08:05'])
  expect(told(house, /[Tt]ổng hợp quý III\/2023/)).toEqual(['2023-10-02 08:00'])
  await live(house, '2024-01-02', ['08:05', '10:14', '10:20'])
  expect(told(house, /[Tt]ổng kết năm 2023/)).toEqual(['2024-01-02 10:15'])

  // One note a person a day, whatever hours are set.
  const days = house.fromBot(CHAIRMAN).map((m) => m.text.split('\n')[0] + civilDateAt(new Date(m.at)))
  expect(new Set(days).size).toBe(days.length)
})

test('a kind that is not wanted is not sent; what has changed since the last one reaches back to it over the weeks off', async () => {
  const house = await startHouse()
  await house.turnTo('2023-02-06')
  expect(house.last(CHAIRMAN)).toContain('trong tuần')
  expect((await house.say(CLERK.id, CLERK.id, 'không tổng hợp tuần'))[0]?.text).toContain('hằng tuần không gửi')
  await house.turnTo('2023-02-08')
  await house.say(BINH, BINH, 'xong Q1-1')
  const before = told(house, /trong tuần/).length
  await house.turnTo('2023-02-13')
  expect(told(house, /trong tuần/)).toHaveLength(before)
  await house.say(CLERK.id, CLERK.id, 'tổng hợp tuần lúc 8h')
  await house.turnTo('2023-02-20')
  expect(told(house, /trong tuần/)).toHaveLength(before + 1)
  expect(
    house
      .fromBot(CHAIRMAN)
      .map((m) => m.text)
      .join('\n'),
  ).toContain('Từ 06/02')
})
