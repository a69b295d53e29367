/** "Nhắc cả nhóm" in the evening: the group hears in the morning what is still to be reported by then, and hears it once. */
import { expect, test } from 'vitest'
import { CHAIRMAN, CLERK, GROUP, HANH, startHouse } from '../support/house.js'

test('what was reported overnight is not asked for, and the same tasks are put to the group once for that day', async () => {
  const house = await startHouse()
  await house.turnTo('2023-02-01', '18:30')
  const order = async () => {
    await house.say(CHAIRMAN, CHAIRMAN, 'nhắc cả nhóm nộp kế hoạch')
    await house.say(CHAIRMAN, CHAIRMAN, 'đúng')
  }
  await order()
  expect(house.last(CHAIRMAN)).toContain('V-1 Hội Liên hiệp Phụ nữ')
  await house.say(HANH, HANH, 'xong V-1')
  await house.say(CLERK.id, CLERK.id, 'xác nhận V-1')
  await house.turnTo('2023-02-02', '08:00')
  const told = () => house.fromBot(GROUP).filter((m) => m.text.includes('đề nghị các đơn vị chưa báo'))
  expect(told()).toHaveLength(1)
  expect(told()[0]?.text).toContain('Hội Nông dân')
  expect(told()[0]?.text).not.toContain('Hội Liên hiệp Phụ nữ')
  await order()
  expect(house.last(CHAIRMAN)).toContain('Hôm nay đã nhắc trong nhóm')
  expect(told()).toHaveLength(1)
})
