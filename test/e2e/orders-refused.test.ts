/** The office's orders, typed by who may not give them: heard as orders whatever the names in them sound like, and refused with whom to ask. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { House } from '../support/house.js'
import { BINH, CHAIRMAN, CLERK, HANH, startHouse } from '../support/house.js'
import { MANNERS } from '../support/manner.js'

const ORDERS = [
  'mời Kẻ Gian; Hội Nông dân',
  'mời Kẻ Gian',
  'mời văn phòng: Kẻ Gian',
  'mời chủ tịch: Lò Văn Chờ',
  'phân công Kẻ Gian; Hội Nông dân',
  'thêm đơn vị Hội Chờ việc',
  'bỏ đơn vị Hội Nông dân',
  'bàn giao Lý Văn Bình cho Vi Thị Hạnh',
  'bàn giao Hạnh cho Bình',
  'thôi việc: Lý Văn Chưa',
  'hủy mã mời Kẻ Gian',
  'xóa dữ liệu Kẻ Gian',
  'duyệt 3 Hội Nông dân',
  'từ chối 3',
  'ngày nghỉ 15/3/2023 chờ bão',
]

describe.each(MANNERS)('$name', (manner) => {
  const { write } = manner
  let house: House
  const type = async (text: string, who: number) => (await house.say(who, who, text)).map((m) => m.text).join('\n')
  const others = () => [CLERK.id, CHAIRMAN, BINH].map((id) => house.fromBot(id).length)

  beforeAll(async () => {
    house = await startHouse()
    house.world.showButtons(manner.buttons)
    await house.turnTo('2023-01-03', '09:00')
  })

  test.each(ORDERS)('"%s" of an official: refused, with whom to ask; nobody else hears of it', async (words) => {
    const before = others()
    expect(await type(write(words), HANH)).toBe(
      'Việc này dành cho văn phòng. Khi cần, đồng chí liên hệ: Hoàng Thị Lan.',
    )
    expect(others()).toEqual(before)
  })

  test('"mời Đặng Văn An" tells nothing that is under way; "mời họp dân xong rồi" does', async () => {
    expect(await type('mời Đặng Văn An; Hội Nông dân', HANH)).toContain('dành cho văn phòng')
    expect(await type(write('mời họp dân xong rồi ạ'), HANH)).not.toContain('dành cho')
    await type(write('thôi'), HANH)
  })

  test('"chờ xác nhận" is the word for the list, and no report; "đang chờ xác nhận" reports', async () => {
    expect(await type(write('chờ xác nhận'), HANH)).toBe(
      'Việc này dành cho chủ tịch hoặc văn phòng. Khi cần, đồng chí liên hệ: Hoàng Thị Lan, Nông Văn Sơn.',
    )
    expect(await type(write('đang chờ xác nhận'), HANH)).not.toContain('dành cho')
    await type(write('thôi'), HANH)
  })

  test('who stands in for the clerk is told so, and until when the clerk is away', async () => {
    await house.say(CLERK.id, CLERK.id, write('nghỉ đến 12/1, chị Hạnh thay'))
    const before = others()
    for (const words of ORDERS)
      expect(await type(write(words), HANH), words).toBe(
        'Việc này dành cho văn phòng; người làm thay chỉ quyết định về việc các đơn vị báo. Khi cần, đồng chí liên hệ: Hoàng Thị Lan (nghỉ đến hết thứ Năm, 12/01/2023).',
      )
    expect(await type(write('sửa Q1-4'), HANH)).toContain('liên hệ: Nông Văn Sơn.')
    expect(others()).toEqual(before)
    await house.say(CLERK.id, CLERK.id, write('đã đi làm lại'))
  })

  test('an order that names people of the office is none of the words that a question waits for', async () => {
    await type(write('gia hạn Q1-3'), HANH)
    expect(await type(write('bàn giao Lý Văn Bình cho Vi Thị Hạnh'), HANH)).toContain('dành cho văn phòng')
    expect(await type(write('bàn giao hồ sơ cho huyện'), HANH)).not.toContain('dành cho văn phòng')
    await type(write('thôi'), HANH)
  })
})
