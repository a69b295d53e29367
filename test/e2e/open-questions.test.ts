/** While the bot waits for a reason or a date, what is said of something else is heard as that; several questions wait, and one answer comes. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { House } from '../support/house.js'
import { BINH, CHAIRMAN, CLERK, HANH, startHouse } from '../support/house.js'
import { MANNERS } from '../support/manner.js'

describe.each(MANNERS)('$name', (manner) => {
  const { write } = manner
  let house: House
  const type = async (text: string, person: number) =>
    (await house.say(person, person, write(text))).map((m) => m.text).join('\n')
  const wishes = async () => (await house.work()).extensions.filter((e) => e.state === 'asked')

  beforeAll(async () => {
    house = await startHouse()
    house.world.showButtons(manner.buttons)
    await house.turnTo('2023-01-05', '09:00')
  })

  test('why more time is wanted: a report on another task, a question and talk are no reason', async () => {
    expect(await type('xin gia hạn Q1-4 đến 15/4', BINH)).toContain('Đồng chí gõ tiếp lý do')
    expect(await type('V-1 còn 3 hộ chưa nộp', BINH)).toContain('chưa xong V-1')
    expect(await type('Q1-3 mẫu ở đâu ạ?', BINH)).toContain('văn phòng')
    await type('chúc cả nhà cuối tuần vui vẻ', BINH)
    expect((await wishes())[0]?.reason).toBe('')
    expect(await type('chưa có số liệu của huyện', BINH)).toContain('Q1-4')
    expect((await wishes())[0]?.reason).toBe(write('chưa có số liệu của huyện'))
  })

  test.each([
    ['Q3-7', false],
    ['Q3-7', true],
    ['đây ạ', true],
    ['em gửi tài liệu nhé', true],
    ['', true],
  ])('why more time is wanted: "%s" is no reason, with a file (%s) or without', async (words, withFile) => {
    await type('xin gia hạn Q3-7 đến 30/10', BINH)
    const files = withFile ? [{ name: 'v.pdf', mime: 'application/pdf', bytes: new TextEncoder().encode('%PDF') }] : []
    await house.say(BINH, BINH, write(words), { files })
    expect((await wishes()).at(-1)?.reason).toBe('')
    await type('thôi', BINH)
  })

  test('until when: a question is answered, and the date still waited for', async () => {
    expect(await type('xin gia hạn Q1-2', BINH)).toContain('ngày nào')
    expect(await type('Q1-3 mẫu ở đâu vậy chị?', BINH)).toContain('văn phòng')
    expect(await type('20/4 vì chưa có kinh phí', BINH)).toContain('Đã chuyển đề nghị gia hạn Q1-2')
  })

  test('why it is returned: what is said of another unit is no reason', async () => {
    await type('xong V-1', HANH)
    await type('trả lại V-1', CLERK.id)
    await type('mai họp lúc mấy giờ', CLERK.id)
    await type('nhắc anh Bình nộp Q1-3', CLERK.id)
    expect(await house.stateOf('V-1', 'Hội Liên hiệp Phụ nữ')).toBe('claimed')
    await type('thiếu phụ lục', CLERK.id)
    expect(await house.stateOf('V-1', 'Hội Liên hiệp Phụ nữ')).toBe('open')
    expect(house.last(HANH)).toContain(write('thiếu phụ lục'))
  })

  test('why the plan is changed: an order about another task is an order', async () => {
    expect(await type('sửa hạn Q1-3 28/4', CHAIRMAN)).toContain('còn thiếu lý do')
    expect(await type('Q2-5 bỏ vì huyện không tổ chức nữa', CHAIRMAN)).toContain('Hủy Q2-5')
    expect((await house.work()).tasks.find((t) => t.code === 'Q1-3')?.dueOn).toBe('2023-03-31')
    await type('thôi', CHAIRMAN)
  })

  test('which unit: what is asked or ordered meanwhile is heard as that, and the name is still waited for', async () => {
    expect(await type('đổi đơn vị Q1-3', CHAIRMAN)).toContain('giao cho đơn vị nào')
    for (const words of [
      'hạn Q1-3 là bao giờ',
      'Hội Phụ nữ nộp V-1 chưa',
      'còn ai chưa đọc công văn',
      'mai họp lúc mấy giờ',
    ])
      expect(await type(words, CHAIRMAN), words).not.toMatch(/Chưa có đơn vị|giao cho đơn vị nào/)
    expect(await type('Phòng Kinh tế', CHAIRMAN)).toMatch(/giao cho đơn vị nào[\s\S]*Chưa có đơn vị/)
    expect(await type('Hội Nông dân nhé', CHAIRMAN)).toContain('Nay: Hội Nông dân')
    await type('thôi', CHAIRMAN)
  })

  test.each([
    ['giao Q1-3 cho Hội Nông dân, xong trước 20/3', 'Nay: Hội Nông dân', '20/03/2023'],
    ['giao cho Hội Nông dân làm trước 20/3', 'Nay: Hội Nông dân', '20/03/2023'],
    ['UBND xã, Hội Nông dân, xong trước 20/3', 'Nay: UBND xã, Hội Nông dân', '20/03/2023'],
    ['bên phụ nữ', 'Nay: Hội Liên hiệp Phụ nữ', ''],
    ['Hội Nông dân, Hội Phụ nữ phối hợp', 'Hội Nông dân (phối hợp), Hội Liên hiệp Phụ nữ (phối hợp)', ''],
    ['thêm Hội Nông dân phối hợp nữa', 'Nay: UBND xã, Hội đồng TĐKT, Hội Nông dân (phối hợp)', ''],
    ['ai đó làm đi', 'giao cho đơn vị nào', ''],
  ])('which unit: "%s" is a name and what is wished beside it', async (words, units, day) => {
    await type('đổi đơn vị Q1-3', CHAIRMAN)
    const said = await type(words, CHAIRMAN)
    expect(said).toContain(units)
    expect(said).toContain(day)
    await type('thôi', CHAIRMAN)
  })

  test('which unit is to be asked: a question about another task is no question for it', async () => {
    await type('Q1-2 vướng chưa có danh sách của huyện', HANH)
    expect(await type('hỏi đơn vị khác Q1-2', CLERK.id)).toContain('hỏi đơn vị nào')
    expect(await type('Hội Nông dân nộp V-1 chưa', CLERK.id)).toContain('Hội Nông dân chưa báo xong V-1')
    expect(await type('Hội Nông dân đã có danh sách chưa', CLERK.id)).toContain('Đã hỏi Hội Nông dân')
    expect(house.last(BINH)).toContain(write('đã có danh sách chưa'))
  })

  test('"trả lời: …" with two questions open asks which, and answers that one', async () => {
    await type('Q1-2 mẫu phát động ở đâu ạ?', HANH)
    await type('Q1-3 nộp mấy bản ạ?', BINH)
    const before = house.fromBot(HANH).length
    const asked = await type('trả lời: mẫu ở trên nhóm', CLERK.id)
    expect(asked).toContain('Đồng chí trả lời câu hỏi nào')
    const number = /^(\d+)\. Q1-2/m.exec(asked)?.[1] ?? ''
    expect(house.fromBot(HANH)).toHaveLength(before)
    await manner.choose(house, CLERK.id, CLERK.id, `${number}. Q1-2`, number)
    expect(house.last(HANH)).toContain(write('mẫu ở trên nhóm'))
    expect(house.last(BINH)).not.toContain(write('mẫu ở trên nhóm'))
  })
})
