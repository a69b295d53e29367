/** Before activation the clerk reads what the year will bring: short enough to be read, and nothing of it is missing. */
import { expect, test } from 'vitest'
import { CLERK, startHouse } from '../support/house.js'

const REGULAR = /^– gửi (.+?): (.+) – (\d+) tin, (?:từ (\d\d\/\d\d\/\d{4}) đến|ngày) (\d\d\/\d\d\/\d{4})$/
const DATED = /^08:00 thứ [^,]+, (\d\d\/\d\d\/\d{4}) – gửi ([^:]+): (.+)$/

const house = await startHouse({ activate: false })
const first = await read(1)
const pages = Number(/trang 1\/(\d+)/.exec(first)?.[1])
const all = [first]
for (let page = 2; page <= pages; page++) all.push(await read(page))
const lines = all.join('\n').split('\n')

async function read(page: number): Promise<string> {
  return (await house.say(CLERK.id, CLERK.id, `diễn tập ${page}`)).map((m) => m.text).join('\n')
}

test('what comes every week is one line for each recipient, with its range and its count', () => {
  const regular = lines.map((line) => REGULAR.exec(line)).filter((found) => found !== null)
  expect(regular.map(([, to, what]) => `${to}: ${what}`)).toEqual(
    expect.arrayContaining([
      'nhóm: nhắc hằng tuần',
      'đồng chí Hoàng Thị Lan: tin đã gửi trong tuần',
      'đồng chí Nông Văn Sơn: tổng hợp hằng tuần',
      expect.stringMatching(/^đồng chí Lý Văn Bình: hỏi việc quá hạn V-1; Q1-1/),
    ]),
  )
  expect(regular.length).toBeLessThanOrEqual(8)
})

test('the first page fits on a telephone: no wall of weeks', () => {
  expect(first.split('\n').length).toBeLessThanOrEqual(40)
  for (const line of first.split('\n')) expect(line.length, line).toBeLessThan(330)
  expect(pages).toBeLessThanOrEqual(6)
})

test('the counts add up: every message stands on a line', () => {
  const total = Number(/Diễn tập cả năm: (\d+) tin/.exec(first)?.[1])
  const weekly = lines.reduce((sum, line) => sum + Number(REGULAR.exec(line)?.[3] ?? 0), 0)
  const dated = lines.reduce((sum, line) => sum + (DATED.exec(line)?.[2]?.split(', ').length ?? 0), 0)
  expect(weekly + dated).toBe(total)
  expect(dated).toBeGreaterThan(20)
})

test('days that matter keep their date, in order', () => {
  const days = lines.flatMap((line) => DATED.exec(line)?.[1]?.split('/').reverse().join('-') ?? [])
  expect(days).toEqual([...days].sort())
  expect(all.join('\n')).toContain(
    '08:00 thứ Ba, 03/01/2023 – gửi nhóm: đăng nhiệm vụ đầu kỳ Q1-1, Q1-2, Q1-3, Q1-4, V-1',
  )
})

test('no title that is spoken ends with the mark between the items of a list', async () => {
  const draft = (await house.say(CLERK.id, CLERK.id, 'dự thảo Q1')).map((m) => m.text).join('\n')
  expect(draft).toMatch(/^Q1-2 Phát động .*an ninh năm 2023$/m)
  const plan = await house.inside(async (office) => (await office.works('draft'))[0])
  expect(plan?.tasks.filter(({ title }) => /[;,]$/.test(title))).toEqual([])
})
