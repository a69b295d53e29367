/** Where one unit's report is enough and waits, what another unit has said of its own work, or was given time for, is told as before. */
import { beforeAll, expect, test } from 'vitest'
import type { House } from '../support/house.js'
import { BINH, CHAIRMAN, CLERK, HANH, startHouse } from '../support/house.js'

let house: House
const say = async (person: number, text: string) =>
  (await house.say(person, person, text)).map((m) => m.text).join('\n')

beforeAll(async () => {
  house = await startHouse()
  await house.turnTo('2023-01-03', '09:00')
  await say(BINH, 'Q1-3 đang vướng vì thiếu biểu mẫu')
  await say(HANH, 'xong Q1-3')
})

test.each(['việc nào đang vướng?', 'đang vướng', 'vướng mắc', 'tiến độ'])('the chairman, "%s"', async (asked) => {
  expect(await say(CHAIRMAN, asked)).toContain('thiếu biểu mẫu')
})

test('what waits is said with who has reported it, and its own unit keeps it in sight', async () => {
  const mine = await say(BINH, 'việc của tôi')
  expect(mine).toContain('thiếu biểu mẫu')
  expect(mine).toMatch(/Hội đồng TĐKT đã báo xong, chờ xác nhận/)
  expect(await say(CLERK.id, 'tìm Q1-3')).toContain('Hội đồng TĐKT đã báo xong, chờ xác nhận')
})
