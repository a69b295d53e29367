/** A task that was posted and given time into the next quarter is still to be done now, among those that are asked about; the date is
 *  told to all who are held to it. */
import { beforeAll, expect, test } from 'vitest'
import type { House } from '../support/house.js'
import { BINH, CLERK, HANH, startHouse } from '../support/house.js'
import { fileOf } from '../support/manner.js'

let house: House

beforeAll(async () => {
  house = await startHouse()
  await house.turnTo('2023-01-03', '09:00')
  await house.say(HANH, HANH, 'xin gia hạn Q1-4 đến 20/4 vì chưa họp')
  await house.say(CLERK.id, CLERK.id, 'đồng ý gia hạn Q1-4')
})

test('it stands among the own tasks with its button', async () => {
  const mine = await house.say(HANH, HANH, 'việc của tôi')
  expect(mine.map((m) => m.text).join('\n')).toContain('20/04/2023')
  expect(mine.flatMap((m) => m.buttons.flat()).some(({ label }) => label.includes('Q1-4'))).toBe(true)
})

test.each([
  ['báo về việc nào', 'xong rồi ạ', []],
  ['thuộc việc nào', '', [fileOf('a.pdf', 'a')]],
])('"%s?" offers it', async (_, text, files) => {
  const which = await house.say(HANH, HANH, text, files.length > 0 ? { files } : {})
  expect(which.map((m) => m.text).join('\n')).toContain('Q1-4')
})

test('one unit is enough: the other one hears of the date that is its own too', async () => {
  expect(house.last(BINH)).toContain('20/04/2023')
  expect(house.last(BINH)).toContain('đây cũng là hạn của UBND xã')
  expect(house.last(CLERK.id)).toContain('đây cũng là hạn của UBND xã')
  expect(house.fromBot(HANH).filter(({ text }) => text.includes('Hạn mới của Q1-4'))).toHaveLength(1)
})

test('what is said to be the nearest is not what is reported already', async () => {
  await house.say(HANH, HANH, 'xong V-1')
  const [lead] = await house.say(HANH, HANH, 'việc của tôi')
  expect(lead?.text).toMatch(/việc chưa báo gần nhất hạn .*31\/03\/2023/)
})
