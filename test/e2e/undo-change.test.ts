/** A change of the live plan is taken back with one tap or word, as long as nobody has changed the same thing since. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { House } from '../support/house.js'
import { BINH, CHAIRMAN, CLERK, GROUP, HANH, startHouse } from '../support/house.js'
import { MANNERS } from '../support/manner.js'

describe.each(MANNERS)('$name', (manner) => {
  const { write } = manner
  let house: House
  const type = async (text: string, person = CLERK.id) =>
    (await house.say(person, person, write(text))).map((m) => m.text).join('\n')
  const dueOf = async (code: string) => (await house.work()).tasks.find((t) => t.code === code)?.dueOn

  beforeAll(async () => {
    house = await startHouse()
    house.world.showButtons(manner.buttons)
    await house.turnTo('2023-02-06', '09:00')
  })

  test('a moved date: taken back within minutes the group hears nothing of it', async () => {
    const before = house.fromBot(GROUP).length
    expect(await type('sửa hạn Q1-4 28/04/2023 vì huyện lùi lịch')).toContain('Đã đổi hạn của Q1-4')
    expect(await dueOf('Q1-4')).toBe('2023-04-28')
    await manner.choose(house, CLERK.id, CLERK.id, 'Hoàn tác Q1-4', 'hoàn tác Q1-4')
    expect(house.last(CLERK.id)).toContain('Hạn: thứ Sáu, 28/04/2023 → thứ Sáu, 31/03/2023')
    expect(await dueOf('Q1-4')).toBe('2023-03-31')
    await house.turnTo('2023-02-06', '09:10')
    expect(house.fromBot(GROUP).slice(before)).toEqual([])
    expect(await type('lịch sử Q1-4', CHAIRMAN)).toContain('hoàn tác thay đổi trước')
  })

  test('"hoàn tác" alone means what the sender has changed last', async () => {
    await type('sửa hạn Q1-3 20/4 vì huyện lùi lịch', CHAIRMAN)
    await type('sửa hạn Q1-2 25/4 vì huyện lùi lịch')
    expect(await type('hoàn tác', CHAIRMAN)).toContain('Đã đổi hạn của Q1-3')
    expect([await dueOf('Q1-3'), await dueOf('Q1-2')]).toEqual(['2023-03-31', '2023-04-25'])
  })

  test('units are put back with their roles', async () => {
    await type('sửa đơn vị Q3-8: Hội Nông dân, lý do: phân công lại')
    await manner.choose(house, CLERK.id, CLERK.id, 'Hoàn tác Q3-8', 'hoàn tác Q3-8')
    expect(await house.stateOf('Q3-8', 'UBND xã')).toBe('open')
    expect(await house.stateOf('Q3-8', 'Hội Nông dân')).toBe('cancelled')
  })

  test('what was changed once more since is not undone unseen, and what is old is read back', async () => {
    const [made] = await house.say(CLERK.id, CLERK.id, write('sửa hạn Q2-6 10/7 vì huyện lùi lịch'))
    await type('sửa hạn Q2-6 15/7 vì huyện lùi tiếp', CHAIRMAN)
    const button = made?.buttons.flat().find((b) => b.label.startsWith('Hoàn tác'))
    if (manner.buttons) {
      const at = { from: CLERK.id, chatId: CLERK.id, messageId: made?.id ?? 0 }
      house.world.press({ ...at, data: button?.data ?? 'no such button' })
      await house.rest()
      expect(house.last(CLERK.id)).toContain('Q2-6 đã được thay đổi lần nữa')
    }
    expect(await dueOf('Q2-6')).toBe('2023-07-15')
    await house.turnTo('2023-02-06', '11:00')
    expect(await type('hoàn tác Q2-6')).toContain('Thay đổi Q2-6 như sau, có đúng không?')
    expect(await dueOf('Q2-6')).toBe('2023-07-15')
    await manner.choose(house, CLERK.id, CLERK.id, 'Đúng, thay đổi', 'đúng')
    expect(await dueOf('Q2-6')).toBe('2023-07-10')
  })

  test('said twice it takes back two changes, the newest first, and redoes none', async () => {
    await type('sửa hạn Q4-11 10/11 vì huyện lùi lịch')
    await type('sửa hạn Q4-10 11/11 vì huyện lùi lịch')
    const before = [await dueOf('Q4-11'), await dueOf('Q4-10')]
    expect(before).toEqual(['2023-11-10', '2023-11-11'])
    expect(await type('hoàn tác')).toContain('Đã đổi hạn của Q4-10')
    expect([await dueOf('Q4-11'), await dueOf('Q4-10')]).toEqual(['2023-11-10', '2023-12-31'])
    expect(await type('hoàn tác')).toContain('Đã đổi hạn của Q4-11')
    expect([await dueOf('Q4-11'), await dueOf('Q4-10')]).toEqual(['2023-12-31', '2023-12-31'])
    expect(await type('hoàn tác Q4-11')).toContain('đã hoàn tác hết')
  })

  test('a cancellation that was taken back is not offered again', async () => {
    await type('bỏ Q2-5 vì huyện không tổ chức')
    await manner.choose(house, CLERK.id, CLERK.id, 'Đúng, thay đổi', 'đúng')
    expect(await type('hoàn tác Q2-5')).toContain('Đã khôi phục Q2-5')
    expect(await type('hoàn tác Q2-5')).toContain('đã hoàn tác hết')
    expect((await house.work()).tasks.find((t) => t.code === 'Q2-5')?.state).toBe('active')
  })

  test("one's own change is taken back, not that of another member, and is read back where another has changed the task since", async () => {
    await type('sửa hạn Q4-11 10/11 vì huyện lùi lịch')
    await type('sửa đơn vị Q4-11: Hội Nông dân, lý do: phân công lại', CHAIRMAN)
    const said = await type('hoàn tác')
    expect(said).toContain('Thay đổi Q4-11 như sau, có đúng không?')
    expect(said).toContain('10/11/2023 → Chủ nhật, 31/12/2023')
    await manner.choose(house, CLERK.id, CLERK.id, 'Đúng, thay đổi', 'đúng')
    expect(await dueOf('Q4-11')).toBe('2023-12-31')
    expect(await house.stateOf('Q4-11', 'Hội Nông dân')).toBe('open')
    expect(await type('hoàn tác Q4-11'), 'of another member').toContain('Thay đổi Q4-11 như sau, có đúng không?')
    expect(await house.stateOf('Q4-11', 'Hội Nông dân')).toBe('open')
  })

  test('the date is again from where it was; what the change had closed stays closed, and both sides are told', async () => {
    const task = async () => (await house.work()).tasks.find((t) => t.code === 'Q1-1')
    const was = await task()
    await type('Q1-1 xin gia hạn đến 20/4 vì chưa có số liệu', HANH)
    await type('sửa hạn Q1-1 25/4 vì huyện lùi lịch')
    expect(house.last(HANH)).toContain('không cần quyết định nữa')
    const said = await type('hoàn tác')
    expect(await task()).toEqual(was)
    expect(said).toContain('Đề nghị gia hạn của Hội đồng TĐKT đã đóng theo thay đổi trước và không tự mở lại')
    expect(said).toContain('nay không gửi nữa')
    expect(said).not.toContain('Nhóm sẽ được báo')
    expect(house.last(HANH)).toContain('gia hạn Q1-1')
    expect(house.last(HANH)).toContain('đã được hoàn tác')
  })

  test('an official takes nothing back, and where nothing was changed it is said so', async () => {
    expect(await type('hoàn tác Q1-2', BINH)).toContain('dành cho chủ tịch hoặc văn phòng')
    expect(await type('hoàn tác Q3-9')).toContain('Q3-9 chưa có thay đổi nào')
  })
})
