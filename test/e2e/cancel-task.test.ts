/** A task of the live plan is cancelled, and taken up again: it leaves every count and reminder, and stays in the record. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { House } from '../support/house.js'
import { BINH, CHAIRMAN, CLERK, GROUP, HANH, startHouse } from '../support/house.js'
import { MANNERS } from '../support/manner.js'

describe.each(MANNERS)('$name', (manner) => {
  const { write } = manner
  let house: House
  const type = async (text: string, person = CLERK.id) =>
    (await house.say(person, person, write(text))).map((message) => message.text).join('\n')
  const since = (chat: number, count: number) =>
    house
      .fromBot(chat)
      .slice(count)
      .map((m) => m.text)
      .join('\n')
  const task = async (code: string) => (await house.work()).tasks.find((t) => t.code === code)
  const yes = () => manner.choose(house, CLERK.id, CLERK.id, 'Đúng, thay đổi', 'đúng')

  beforeAll(async () => {
    house = await startHouse()
    house.world.showButtons(manner.buttons)
    await house.turnTo('2023-03-20', '09:00')
  })

  test('asked for without a reason it waits for one, then for one word more; "thôi" leaves it', async () => {
    expect(await type('bỏ Q1-3')).toContain('còn thiếu lý do')
    expect(await type('thôi')).toContain('Q1-3 được giữ nguyên')
    expect(await type('huỷ Q1-3')).toContain('còn thiếu lý do')
    const asked = await type('huyện không tổ chức đăng ký')
    expect(asked).toContain('Hủy Q1-3, các đơn vị không phải thực hiện nữa, có đúng không?')
    expect(asked).toContain('Đơn vị: UBND xã; Hội đồng TĐKT')
    await manner.choose(house, CLERK.id, CLERK.id, 'Giữ nguyên', 'không')
    expect((await task('Q1-3'))?.state).toBe('active')
  })

  test('a report and a wish for more time that wait are closed, and who said them is told', async () => {
    await type('Q1-3 xong rồi ạ', BINH)
    await type('xin gia hạn Q1-3 đến 20/4 vì chờ mẫu', HANH)
    const [binh, hanh] = [house.fromBot(BINH).length, house.fromBot(HANH).length]
    expect(await type('bỏ Q1-3 vì huyện không tổ chức đăng ký')).toContain('UBND xã: đã báo xong, chờ xác nhận')
    await yes()
    expect((await task('Q1-3'))?.state).toBe('cancelled')
    const made = house.last(CLERK.id)
    expect(made).toContain('Đã hủy Q1-3')
    expect(made).toContain('Lời báo xong của UBND xã không chờ xác nhận nữa')
    expect(made).toContain('Đề nghị gia hạn của Hội đồng TĐKT không chờ quyết định nữa')
    await house.rest()
    expect(since(BINH, binh)).toContain('Q1-3 đã hủy nên lời báo xong của UBND xã không cần xác nhận nữa')
    expect(since(BINH, binh)).toContain(write('huyện không tổ chức đăng ký'))
    expect(since(HANH, hanh)).toContain('Q1-3 đã hủy nên đề nghị gia hạn của Hội đồng TĐKT không cần quyết định nữa')
  })

  test('the group reads it once, with the reason', async () => {
    const before = house.fromBot(GROUP).length
    await house.turnTo('2023-03-20', '09:10')
    const told = since(GROUP, before)
    expect(told).toContain('Q1-3 không thực hiện nữa')
    expect(told).toContain(`Lý do: ${write('huyện không tổ chức đăng ký')}`)
    expect(house.fromBot(GROUP)).toHaveLength(before + 1)
  })

  test('it is in no count, list or reminder any more', async () => {
    expect(await type('tiến độ', CHAIRMAN)).toContain('xong 0/12')
    for (const [words, person] of [
      ['tiến độ', CHAIRMAN],
      ['chờ xác nhận', CHAIRMAN],
      ['việc của tôi', BINH],
      ['hạn tuần sau', BINH],
      ['ai chưa trả lời', CHAIRMAN],
      ['danh sách đầy đủ', CHAIRMAN],
    ] as const)
      expect(await type(words, person), words).not.toContain('Q1-3')
    const [binh, group] = [house.fromBot(BINH).length, house.fromBot(GROUP).length]
    for (const day of ['2023-03-22', '2023-03-27', '2023-03-28', '2023-03-31', '2023-04-03', '2023-04-04'])
      await house.turnTo(day)
    expect(since(BINH, binh)).toContain('Q1-2')
    expect(since(BINH, binh)).not.toContain('Q1-3')
    expect(since(GROUP, group)).not.toContain('Q1-3')
  })

  test('who reports it is told that it is cancelled', async () => {
    expect(await type('Q1-3 xong rồi ạ', BINH)).toContain('Q1-3 đã được hủy')
    expect(await type('sửa hạn Q1-3 20/4 vì huyện lùi lịch')).toContain('Q1-3 đã hủy nên không sửa được')
    expect(await type('bỏ Q1-3 vì trùng')).toContain('Q1-3 đã hủy')
  })

  test('the history keeps it, with the reason', async () => {
    const history = await type('lịch sử Q1-3', CHAIRMAN)
    expect(history).toContain(`Hoàng Thị Lan: hủy việc «${write('huyện không tổ chức đăng ký')}»`)
    expect(history).toContain('báo xong (UBND xã)')
    expect(history).toContain('đóng đề nghị gia hạn vì kế hoạch thay đổi (Hội đồng TĐKT)')
  })

  test('taken up again it is owed again; reminders of days that have passed are not caught up', async () => {
    expect(await type('khôi phục Q1-3')).toContain('còn thiếu lý do')
    expect(await type('huyện tổ chức lại')).toContain('Đã khôi phục Q1-3')
    expect((await task('Q1-3'))?.state).toBe('active')
    expect(await house.statesOf('Q1-3')).toEqual(['open', 'open'])
    expect(await type('việc của tôi', BINH)).toContain('Q1-3')
    await house.turnTo('2023-04-04', '09:10')
    expect(since(GROUP, house.fromBot(GROUP).length - 1)).toContain('Q1-3 thực hiện trở lại')
    const before = house.fromBot(BINH).length
    await house.turnTo('2023-04-05')
    expect(since(BINH, before)).not.toContain('Q1-3')
  })

  test('what was confirmed before is confirmed again', async () => {
    await type('Q2-6 xong rồi ạ', BINH)
    await type('xác nhận Q2-6', CHAIRMAN)
    await type('bỏ Q2-6 vì nhầm')
    expect(house.last(CLERK.id)).toContain('UBND xã: đã được xác nhận hoàn thành')
    await yes()
    expect(await type('tiến độ', CHAIRMAN)).toContain('xong 0/12')
    await type('khôi phục Q2-6 vì hủy nhầm')
    expect(await type('tiến độ', CHAIRMAN)).toContain('xong 1/13')
  })

  test('cancelled and taken up again within minutes, nobody is told', async () => {
    await house.turnTo('2023-04-05', '10:00')
    const before = house.fromBot(GROUP).length
    await type('bỏ Q4-11 vì nhầm')
    await yes()
    await type('khôi phục Q4-11 vì hủy nhầm')
    await house.turnTo('2023-04-05', '10:30')
    expect(since(GROUP, before)).toBe('')
  })

  test('each task has its own word, and a number that several bear is asked for by its code', async () => {
    expect(await type('bỏ Q1-1, Q1-2 vì huyện không tổ chức')).toContain('Mỗi lần chỉ thay đổi một việc')
    expect((await task('Q1-1'))?.state).toBe('active')
  })

  test('in the evening the office is told in the morning, in one message', async () => {
    await house.turnTo('2023-04-05', '19:30')
    const before = house.fromBot(GROUP).length
    await type('bỏ Q3-7 vì huyện không tổ chức')
    await yes()
    expect(house.last(CLERK.id)).toContain('08:00 thứ Năm, 06/04/2023')
    await house.turnTo('2023-04-05', '20:30')
    await type('sửa hạn Q3-8 15/9 vì huyện đẩy sớm')
    expect(since(GROUP, before)).toBe('')
    await house.turnTo('2023-04-06', '08:05')
    expect(since(GROUP, before)).toContain('kế hoạch có 2 thay đổi (Q3-7; Q3-8)')
  })

  test('by the button of the task', async () => {
    await type('sửa Q4-10')
    await manner.choose(house, CLERK.id, CLERK.id, 'Hủy việc này', 'hủy Q4-10')
    await type('lồng ghép vào Q4-11')
    await yes()
    expect((await task('Q4-10'))?.state).toBe('cancelled')
    await manner.choose(house, CLERK.id, CLERK.id, 'Khôi phục Q4-10', 'khôi phục Q4-10')
    await type('huyện yêu cầu làm riêng')
    expect((await task('Q4-10'))?.state).toBe('active')
  })

  test('the next plan and a report of a plan that has ended are not touched by these words', async () => {
    await type('kế hoạch năm sau')
    const before = (await house.work()).tasks
    expect(await type('bỏ Q1-1'), 'a draft has the first claim to its rows').toContain('Đã bỏ khỏi dự thảo')
    expect((await house.work()).tasks).toEqual(before)
    await type('sửa hạn Q1-1 20/4/2023 vì huyện lùi lịch')
    expect((await task('Q1-1'))?.dueOn, 'with a reason the live plan is meant').toBe('2023-04-20')
    await type('huỷ dự thảo')
  })
})
