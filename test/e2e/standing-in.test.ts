/** Who stands in for the clerk: offered what they may do, never the judge of their own reports, and missed when they are away themselves. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { House } from '../support/house.js'
import { BINH, CHAIRMAN, CLERK, HANH, startHouse } from '../support/house.js'
import { MANNERS } from '../support/manner.js'

describe.each(MANNERS)('$name', (manner) => {
  const { write } = manner
  let house: House
  const type = async (text: string, who: number) =>
    (await house.say(who, who, write(text))).map((m) => m.text).join('\n')
  const told = (who: number, words: string) => house.fromBot(who).filter(({ text }) => text.includes(words)).length

  beforeAll(async () => {
    house = await startHouse()
    house.world.showButtons(manner.buttons)
    await house.turnTo('2023-01-03', '09:00')
  })
  beforeEach(() => type('nghỉ đến 12/1, chị Hạnh thay', CLERK.id))

  test('of what waits, the own reports stand there without the buttons for it', async () => {
    await type('xong V-1', HANH)
    await type('gia hạn Q1-3 đến 20/4/2023 vì chờ mẫu', HANH)
    await type('xong Q1-2', BINH)
    const waiting = await house.say(HANH, HANH, write('chờ xác nhận'))
    const text = waiting.map((m) => m.text).join('\n')
    const buttons = waiting.flatMap((m) => m.buttons.flat().map(({ label }) => label)).join()
    expect(text).toContain('V-1 do chính đồng chí báo')
    expect(text).toContain('Q1-3 do chính đồng chí báo hoặc xin')
    if (manner.buttons) expect(buttons).toContain('Xác nhận Q1-2')
    expect(buttons).not.toMatch(/xác nhận V-1|trả lại V-1|gia hạn Q1-3|xác nhận cả/i)
  })

  test('the own report goes to the chairman for confirmation, beside the clerk who is away', async () => {
    await type('xong Q1-3', HANH)
    for (const reader of [CHAIRMAN, CLERK.id])
      expect(told(reader, 'Đề nghị xác nhận: Hội đồng TĐKT báo xong Q1-3')).toBe(1)
    await type('xác nhận Q1-3', CHAIRMAN)
    expect(house.last(HANH)).toContain('Q1-3')
    // What others report is for who stands in.
    const before = house.fromBot(CHAIRMAN).length
    await type('xong Q1-1', BINH)
    expect(house.last(HANH)).toContain('Đề nghị xác nhận: UBND xã báo xong Q1-1')
    expect(house.fromBot(CHAIRMAN)).toHaveLength(before)
  })

  test('the own report that was confirmed is not reopened by who reported it', async () => {
    const code = 'V-1'
    const unit = 'Hội Liên hiệp Phụ nữ'
    await type(`xong ${code}`, HANH)
    await type(`xác nhận ${code} ${unit}`, CHAIRMAN)
    expect(await house.stateOf(code, unit)).toBe('confirmed')
    await type(`mở lại ${code} ${unit}`, HANH)
    expect(await type('đúng', HANH)).toContain('khi làm thay đồng chí không tự quyết định')
    expect(await house.stateOf(code, unit)).toBe('confirmed')
  })

  test('who is to stand in and is away on one of these days herself: it stands, and is said', async () => {
    await type('nghỉ từ 11/1 đến 13/1', BINH)
    const said = await type('nghỉ đến 12/1, anh Bình thay', CLERK.id)
    expect(said).toContain('Lý Văn Bình cũng nghỉ từ')
    expect(said).toContain('những ngày đó chưa có người thay')
    await type('đã đi làm lại', BINH)
    expect(await type('nghỉ đến 12/1, anh Bình thay', CLERK.id)).not.toContain('cũng nghỉ')
  })

  test('how the leave ends is told to who is away, and to nobody else', async () => {
    expect(house.last(CLERK.id)).toContain('Khi về, gõ: đã đi làm lại')
    expect(told(HANH, 'Khi về, gõ')).toBe(0)
    expect(told(HANH, 'đồng chí Vi Thị Hạnh trả lời thay')).toBeGreaterThan(0)
  })

  test('when who stands in goes on leave, clerk and chairman are told; what units report goes to them meanwhile', async () => {
    const said = await type('nghỉ đến 10/1, anh Bình thay', HANH)
    expect(said).toContain('được cử trả lời thay đồng chí Hoàng Thị Lan')
    for (const reader of [CLERK.id, CHAIRMAN]) {
      expect(house.last(reader)).toContain('đồng chí Vi Thị Hạnh nghỉ từ')
      expect(house.last(reader)).toContain('được cử trả lời thay đồng chí Hoàng Thị Lan')
      expect(house.last(reader)).not.toContain('Khi về')
    }
    expect(house.last(CLERK.id), 'of the own leave').toMatch(/gõ: nghỉ đến \S+, Nguyễn Văn A thay/)
    // Who may not name anybody is told whom to ask.
    for (const text of [said, house.last(CHAIRMAN)]) {
      expect(text).toContain('Muốn cử người trả lời thay, đồng chí liên hệ: Hoàng Thị Lan (nghỉ đến hết')
      expect(text).not.toContain('Nguyễn Văn A')
    }
    await type('xong Q2-5', BINH)
    for (const reader of [CLERK.id, CHAIRMAN]) expect(told(reader, 'báo xong Q2-5')).toBe(1)
    await type('tôi về rồi', HANH)
  })

  test('“tôi về rồi” of who is not away changes nothing, and says so', async () => {
    for (const words of ['tôi về rồi', 'em về rồi ạ', 'đã đi làm lại'])
      expect(await type(words, BINH), words).toMatch(/đồng chí không có ngày nghỉ nào được ghi.* xong Q1-3/)
    expect(await type('tôi về rồi', CLERK.id)).toContain('Hoàng Thị Lan đã đi làm lại')
    const own = await type('tôi về rồi', CLERK.id)
    expect(own).toContain('đồng chí không có ngày nghỉ nào được ghi')
    expect(own, 'the clerk reports no work').not.toContain('xong Q1-3')
    expect(await type('Lý Văn Bình đã đi làm lại', CLERK.id)).toContain('đồng chí Lý Văn Bình không có ngày nghỉ nào')
  })
})
