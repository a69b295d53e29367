/** The day on which a unit says that it was finished counts once the clerk, who is told of it, confirms: in every view. */
import { beforeAll, expect, test } from 'vitest'
import type { House } from '../support/house.js'
import { CLERK, HANH, startHouse } from '../support/house.js'
import { fileOf } from '../support/manner.js'

let house: House
const says = async (who: number, text: string, ...files: ReturnType<typeof fileOf>[]) =>
  (await house.say(who, who, text, files.length > 0 ? { files } : {})).map((m) => m.text).join('\n')
const dayOf = async (code: string) => {
  const { tasks, assignments } = await house.work()
  const share = assignments.find((a) => a.taskId === tasks.find((t) => t.code === code)?.id && a.claimedOn !== null)
  return [share?.state, share?.claimedOn]
}

beforeAll(async () => {
  house = await startHouse()
  await house.turnTo('2023-04-05', '09:00')
})

test('reported late with a file, finished in time: until it is confirmed the day of the report counts', async () => {
  await says(HANH, 'Q1-3 em nộp hôm 30/3 rồi ạ', fileOf('bien-ban.jpg', 'biên bản'))
  expect(house.last(CLERK.id)).toContain('Theo lời báo, việc xong ngày thứ Năm, 30/03/2023; nếu xác nhận thì tính')
  expect(await dayOf('Q1-3')).toEqual(['claimed', '2023-04-05'])
  expect(await says(CLERK.id, 'việc quá hạn')).toContain('Q1-3')
})

test('confirmed, the named day counts; both are told that it does, and the history keeps both', async () => {
  expect(await says(CLERK.id, 'xác nhận Q1-3')).toContain('Ngày hoàn thành: thứ Năm, 30/03/2023')
  expect(house.last(HANH)).toContain('Ngày hoàn thành: thứ Năm, 30/03/2023')
  expect(await dayOf('Q1-3')).toEqual(['confirmed', '2023-03-30'])
  expect(await says(CLERK.id, 'lịch sử Q1-3')).toMatch(
    /05\/04\/2023 – [^\n]*xác nhận hoàn thành[^\n]*tính xong ngày thứ Năm, 30\/03\/2023/,
  )
})

test('opened again and confirmed again it counts as before', async () => {
  await says(CLERK.id, 'mở lại Q1-3 vì ghi nhầm')
  await says(CLERK.id, 'đúng')
  await says(CLERK.id, 'hoàn tác Q1-3')
  await says(CLERK.id, 'đúng')
  expect(await dayOf('Q1-3')).toEqual(['confirmed', '2023-03-30'])
})

test('a report that names no other day counts on its own day, and nothing is said of it', async () => {
  await says(HANH, 'Q1-4 xong rồi ạ')
  expect(house.last(CLERK.id)).not.toContain('Theo lời báo')
  expect(await says(CLERK.id, 'xác nhận Q1-4')).not.toContain('Ngày hoàn thành')
  expect(await dayOf('Q1-4')).toEqual(['confirmed', '2023-04-05'])
})
