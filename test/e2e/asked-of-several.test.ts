/** Questions: of a post with several tasks none is picked, and what is said of files is what a report is held to. */
import { beforeAll, expect, test } from 'vitest'
import type { House } from '../support/house.js'
import { CLERK, GROUP, HANH, startHouse } from '../support/house.js'

let house: House

beforeAll(async () => {
  house = await startHouse()
  await house.turnTo('2023-01-03', '09:00')
})

test('a question that replies to the post of the period is passed on with all of its tasks', async () => {
  const post = house.fromBot(GROUP).findLast(({ text }) => text.includes('Q1-1') && text.includes('Q1-4'))
  await house.say(HANH, GROUP, 'mẫu ở đâu ạ?', { replyTo: post?.id ?? 0 })
  expect(house.last(CLERK.id)).toContain('mẫu ở đâu ạ?')
  expect(house.last(CLERK.id)).toMatch(/một trong các việc: .*Q1-1.*Q1-4/)
  expect(house.last(CLERK.id)).not.toContain('Về nhiệm vụ')
})

test('what is collected need not be a file, unless the office says so', async () => {
  const [answer] = await house.say(HANH, HANH, 'V-1 có cần gửi tệp không ạ?')
  expect(answer?.text).toContain('không bắt buộc gửi bằng tệp')
  const [claimed] = await house.say(HANH, HANH, 'xong V-1')
  expect(claimed?.text).not.toContain('cần tệp minh chứng')
  await house.say(CLERK.id, CLERK.id, 'sửa V-1 cần tệp')
  const [after] = await house.say(HANH, HANH, 'V-1 có cần gửi tệp không ạ?')
  expect(after?.text).toContain('V-1 cần gửi kèm tệp minh chứng')
})

test('in what form the plan does not say: the office is asked', async () => {
  await house.say(HANH, HANH, 'V-1 nộp bản cứng hay bản mềm?')
  expect(house.last(CLERK.id)).toContain('nộp bản cứng hay bản mềm?')
})
