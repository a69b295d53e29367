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
