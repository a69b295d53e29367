/** A date of the live plan is moved: with a reason, told once; reminders, lateness and every view follow the new date. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { House } from '../support/house.js'
import { BINH, CHAIRMAN, CLERK, GROUP, HANH, startHouse } from '../support/house.js'
import { MANNERS } from '../support/manner.js'

describe.each(MANNERS)('$name', (manner) => {
  const { write } = manner
  let house: House
  const type = async (text: string, person = CLERK.id) =>
    (await house.say(person, person, write(text))).map((message) => message.text).join('\n')
  const task = async (code: string) => (await house.work()).tasks.find((t) => t.code === code)
  const inGroup = (since: number) =>
    house
      .fromBot(GROUP)
      .slice(since)
      .map((m) => m.text)

  beforeAll(async () => {
    house = await startHouse()
    house.world.showButtons(manner.buttons)
    await house.turnTo('2023-02-06', '09:00')
  })

  test('without a reason nothing changes; the next message is the reason', async () => {
    const before = house.fromBot(GROUP).length
    const asked = await type('sửa hạn Q1-4 28/04/2023')
    expect(asked).toContain('Chưa thay đổi Q1-4 vì còn thiếu lý do')
    expect(asked).toContain('Hạn: thứ Sáu, 31/03/2023 → thứ Sáu, 28/04/2023')
    expect((await task('Q1-4'))?.dueOn).toBe('2023-03-31')
    const said = await type('vì huyện lùi lịch')
    expect(said).toContain('Đã đổi hạn của Q1-4')
    expect(said).toContain(`Lý do: ${write('huyện lùi lịch')}`)
    expect(said).toContain('Nhóm sẽ được báo lúc 09:05 hôm nay')
    expect((await task('Q1-4'))?.dueOn).toBe('2023-04-28')
    expect(inGroup(before), 'the group waits for what else is changed').toEqual([])
  })

  test('several changes within minutes are one message to the group; what was taken back is not in it', async () => {
    const before = house.fromBot(GROUP).length
    await type('đổi hạn Q1-3 thành 15/4, lý do: chờ mẫu của huyện')
    await type('đổi hạn Q1-2 thành 10/3 vì nhầm', CHAIRMAN)
    await type('sửa Q1-2 hạn 31/3 vì vẫn như cũ', CHAIRMAN)
    await house.turnTo('2023-02-06', '09:10')
    const [told, ...more] = inGroup(before)
    expect(more).toEqual([])
    expect(told).toContain('kế hoạch có 2 thay đổi (Q1-4; Q1-3)')
    expect(told).toContain('Hạn: thứ Sáu, 31/03/2023 → thứ Bảy, 15/04/2023')
    expect(told).toContain(`Lý do: ${write('chờ mẫu của huyện')}`)
    expect(told).not.toContain('Q1-2')
    await house.turnTo('2023-02-07', '09:00')
    expect(inGroup(before)).toEqual([told])
  })

  test('a reply to the news is about its task', async () => {
    await type('lùi hạn Q1-4 1 tuần vì mưa lũ')
    await house.turnTo('2023-02-07', '09:10')
    const news = house.fromBot(GROUP).at(-1)
    expect(news?.text).toContain('hạn của Q1-4 thay đổi')
    expect((await task('Q1-4'))?.dueOn).toBe('2023-05-05')
    await house.say(BINH, GROUP, write('xong rồi ạ'), { replyTo: news?.id ?? 0 })
    expect(await house.stateOf('Q1-4', 'UBND xã')).toBe('claimed')
    await type('rút Q1-4', BINH)
  })

  test('a date that has passed, or is far away, is read back; "đúng" makes it count, "sai" leaves it', async () => {
    for (const [words, what] of [
      ['sửa hạn Q1-4 28/01/2023 vì huyện họp sớm', '28/01/2023 đã qua'],
      ['sửa hạn Q1-4 28/02/2032 vì huyện lùi lịch', '28/02/2032 còn cách hơn một năm'],
    ] as const) {
      expect(await type(words)).toContain(what)
      expect((await task('Q1-4'))?.dueOn, 'before it was confirmed').toBe('2023-05-05')
      await manner.choose(house, CLERK.id, CLERK.id, 'Giữ nguyên', 'sai')
      expect(house.last(CLERK.id)).toContain('Q1-4 được giữ nguyên')
      expect((await task('Q1-4'))?.dueOn).toBe('2023-05-05')
    }
    await type('sửa hạn Q1-4 03/02/2023 vì huyện đã họp')
    await manner.choose(house, CLERK.id, CLERK.id, 'Đúng, thay đổi', 'đúng')
    expect((await task('Q1-4'))?.dueOn).toBe('2023-02-03')
    expect(await type('tiến độ', CHAIRMAN), 'late follows the new date').toContain(
      'Q1-4 UBND xã: quá hạn 2 ngày làm việc',
    )
    await type('sửa hạn Q1-4 28/4 vì nhập nhầm')
    expect(await type('tiến độ', CHAIRMAN)).not.toMatch(/Q1-4/)
  })

  test('the history keeps both dates, the reason, who and when', async () => {
    const history = await type('lịch sử Q1-4', CHAIRMAN)
    expect(history).toContain(
      `09:00 06/02/2023 – Hoàng Thị Lan: đổi hạn (Hạn: thứ Sáu, 31/03/2023 → thứ Sáu, 28/04/2023) «${write('huyện lùi lịch')}»`,
    )
    const { id = 0 } = (await task('Q1-4')) ?? {}
    const moves = await house.inside((office) => office.history({ taskId: id, limit: 50 }))
    for (const move of moves.filter((m) => m.what === 'due_moved')) expect(move.incomingId).not.toBeNull()
  })

  test('an extension beyond the new date stays; one that the new date reaches is closed, and who asked is told', async () => {
    await type('xin gia hạn Q1-1 đến 20/4 vì chờ số liệu', HANH)
    const before = house.fromBot(HANH).length
    expect(await type('sửa hạn Q1-1 25/4 vì huyện lùi lịch')).toContain(
      'Đề nghị gia hạn của Hội đồng TĐKT không chờ quyết định nữa',
    )
    await house.rest()
    const told = house
      .fromBot(HANH)
      .slice(before)
      .map((m) => m.text)
    expect(told.join('\n')).toContain(
      'Hạn của Q1-1 nay là thứ Ba, 25/04/2023 nên đề nghị gia hạn của Hội đồng TĐKT không cần quyết định nữa',
    )
    expect(await type('chờ xác nhận', CHAIRMAN)).not.toContain('Q1-1')
    await type('xin gia hạn Q1-1 đến 30/5 vì chờ số liệu', HANH)
    await type('đồng ý gia hạn Q1-1', CHAIRMAN)
    const made = await type('sửa hạn Q1-1 10/4 vì huyện đẩy sớm')
    expect(made).toContain('Hội đồng TĐKT đã được gia hạn đến thứ Ba, 30/05/2023; hạn đó vẫn giữ')
    expect(await type('cả năm', HANH)).toContain('30/05/2023')
    expect(await type('cả năm', BINH)).toContain('10/04/2023')
  })

  test('reminders follow the new date: none of a rung that has passed, none for the old date', async () => {
    const isNews = (text: string) => text.includes('Người điều chỉnh')
    const told = () => house.fromBot(BINH).filter((m) => m.text.includes('Q1-2') && !isNews(m.text)).length
    await house.turnTo('2023-03-28')
    const heard = [...house.fromBot(BINH), ...house.fromBot(GROUP)].map((m) => m.text).join('\n')
    expect(heard, 'in private, or in the overview of the day before').toContain('31/03/2023')
    await type('sửa hạn Q1-2 04/04/2023 vì huyện lùi lịch')
    const before = told()
    await house.turnTo('2023-03-29')
    expect(told(), '7 working days before the new date was a week ago').toBe(before)
    await house.turnTo('2023-03-30')
    expect(told(), '3 working days before the new date').toBe(before + 1)
    expect(house.fromBot(BINH).findLast((m) => !isNews(m.text))?.text).toContain('04/04/2023')
    await house.turnTo('2023-03-31')
    expect(told(), 'the old date').toBe(before + 1)
  })

  test.each([
    ['sửa hạn Q9-9 28/2/2023 vì huyện lùi', 'Không tìm thấy việc Q9-9'],
    ['sửa hạn Q1-3 30/2 vì huyện lùi', 'Tháng 2/2023 không có ngày 30'],
    ['sửa hạn Q1-3 15/4 vì như cũ', 'Q1-3 hiện đã như vậy'],
    ['sửa hạn Q1-3, Q1-2 15/5 vì huyện lùi', 'Mỗi lần chỉ thay đổi một việc'],
    ['khôi phục Q1-3 vì nhầm', 'Q1-3 đang được thực hiện nên không cần khôi phục'],
    ['tách Q1-3', 'không tách, gộp được'],
  ])('%s', async (words, answer) => {
    const before = (await house.work()).tasks
    expect(await type(words)).toContain(answer)
    expect((await house.work()).tasks).toEqual(before)
    await type('thôi')
  })

  test('after a date that cannot be read the next message is the date, with the reason given before', async () => {
    expect(await type('sửa hạn Q2-6 31/6 vì huyện lùi lịch')).toContain('Tháng 6/2023 không có ngày 31')
    expect(await type('10/7/2023')).toContain('Đã đổi hạn của Q2-6')
    expect((await task('Q2-6'))?.dueOn).toBe('2023-07-10')
  })

  test('a month without a day is read back as its last', async () => {
    const before = (await task('Q2-6'))?.dueOn
    expect(await type('lùi Q2-6 sang tháng 8')).toContain('31/08/2023')
    await type('thôi')
    expect((await task('Q2-6'))?.dueOn).toBe(before)
  })

  test('an official may not; and in the group nobody is heard', async () => {
    const before = (await house.work()).tasks
    expect(await type('sửa hạn Q1-3 28/5/2023 vì em bận', BINH)).toContain('Việc này dành cho chủ tịch hoặc văn phòng')
    const [said] = await house.say(CLERK.id, GROUP, write('@NhacViecBot sửa hạn Q1-3 28/5/2023 vì huyện lùi'))
    expect(said?.text ?? house.last(CLERK.id)).toContain('Việc này làm trong tin nhắn riêng')
    expect((await house.work()).tasks).toEqual(before)
  })

  test('by buttons, or the words that do the same, from the view of the task', async () => {
    expect(await type('sửa Q4-12')).toContain('Q4-12 trong kế hoạch đang thực hiện')
    await manner.choose(house, CLERK.id, CLERK.id, 'Sửa hạn', 'sửa hạn Q4-12')
    expect(house.last(CLERK.id)).toContain('Hạn mới của Q4-12 là ngày nào, vì lý do gì?')
    expect(await type('20/12 vì Tết đến sớm')).toContain('Đã đổi hạn của Q4-12')
    expect((await task('Q4-12'))?.dueOn).toBe('2023-12-20')
  })
})
