/** A change of the plan that was begun and not answered about is put once more the next morning, once; nothing changes before. */
import { describe, expect, test } from 'vitest'
import { CHAIRMAN, CLERK, startOwnHouse } from '../support/house.js'
import { MANNERS } from '../support/manner.js'

describe.each(MANNERS)('$name', (manner) => {
  test('the reason that was asked for: answered the next morning, the change is made', async () => {
    const house = await startOwnHouse()
    house.world.showButtons(manner.buttons)
    await house.turnTo('2023-02-07', '09:00')
    const dueOf = async () => (await house.work()).tasks.find((t) => t.code === 'Q1-4')?.dueOn
    await house.say(CLERK.id, CLERK.id, manner.write('sửa hạn Q1-4 28/4'))
    await house.say(CHAIRMAN, CHAIRMAN, manner.write('Q2-5 bỏ vì huyện không tổ chức nữa'))
    const before = house.fromBot(CLERK.id).length
    await house.turnTo('2023-02-08', '08:30')
    const put = house
      .fromBot(CLERK.id)
      .slice(before)
      .filter(({ text }) => text.includes('Thay đổi Q1-4 mà đồng chí nêu hôm thứ Ba, 07/02/2023 chưa thực hiện'))
    expect(put).toHaveLength(1)
    expect(put[0]?.text).toContain('còn thiếu lý do')
    expect(house.last(CHAIRMAN)).toContain('Hủy Q2-5')
    expect(await dueOf()).toBe('2023-03-31')
    await house.say(CLERK.id, CLERK.id, manner.write('vì huyện lùi lịch'))
    expect(await dueOf()).toBe('2023-04-28')
    await manner.choose(house, CHAIRMAN, CHAIRMAN, 'Giữ nguyên', 'sai')
    expect((await house.work()).tasks.find((t) => t.code === 'Q2-5')?.state).toBe('active')
    const after = [house.fromBot(CLERK.id).length, house.fromBot(CHAIRMAN).length]
    await house.turnTo('2023-02-09', '08:30')
    const again = [...house.fromBot(CLERK.id).slice(after[0]), ...house.fromBot(CHAIRMAN).slice(after[1])]
    expect(again.filter(({ text }) => text.includes('chưa được thực hiện'))).toEqual([])
  })
})
