/** What clerk and chairman order in free words: it is done, or read back before it counts; of an official it is refused, and not lost. */
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { House } from '../support/house.js'
import { BINH, CHAIRMAN, CLERK, GROUP, HANH, startHouse } from '../support/house.js'
import { MANNERS } from '../support/manner.js'

describe.each(MANNERS)('$name', (manner) => {
  const { write } = manner
  let house: House
  const type = async (text: string, person = CLERK.id) =>
    (await house.say(person, person, write(text))).map((m) => m.text).join('\n')
  const task = async (code: string) => (await house.work()).tasks.find((t) => t.code === code)
  const heard = (person: number) => house.fromBot(person).length

  beforeAll(async () => {
    house = await startHouse()
    house.world.showButtons(manner.buttons)
    await house.turnTo('2023-01-10', '09:00')
  })
  afterEach(async () => {
    await type('thôi')
    await type('thôi', CHAIRMAN)
  })

  test('the day by which a leader wants it is told to the unit, and moves no due date', async () => {
    const said = await type('đôn đốc anh Bình nộp Q1-3 trước ngày 20/1', CHAIRMAN)
    expect(said).toContain('Đã nhắc UBND xã về Q1-3 (đồng chí Lý Văn Bình)')
    expect(said).toContain('đề nghị hoàn thành trước thứ Sáu, 20/01/2023')
    expect(said).toContain('sửa hạn Q1-3 19/01/2023 vì …')
    expect(house.last(BINH)).toContain('Đề nghị hoàn thành trước thứ Sáu, 20/01/2023.')
    expect(house.last(BINH)).toContain('31/03/2023')
    expect((await task('Q1-3'))?.dueOn).toBe('2023-03-31')
  })

  test('"giao cho anh Bình" of a task that is his reminds him; the day is told', async () => {
    const said = await type('Q1-3 giao cho anh Bình làm trước 15/2', CHAIRMAN)
    expect(said).toContain('Đã nhắc UBND xã về Q1-3')
    expect(house.last(BINH)).toContain('trước thứ Tư, 15/02/2023')
    expect(await house.statesOf('Q1-3')).toEqual(['open', 'open'])
  })

  test.each(['giao Q1-3 cho anh Bình', 'em nhắc anh Bình Q1-3 nhé', 'nhắc lại việc Q1-3'])(
    '"%s" names a person',
    async (words) => {
      expect(await type(words, CHAIRMAN)).toMatch(/nhắc UBND xã về Q1-3/)
      expect(await house.statesOf('Q1-3')).toEqual(['open', 'open'])
    },
  )

  test('more time for one unit alone moves the date of no other', async () => {
    const said = await type('gia hạn cho Hội Nông dân V-1 đến 5/2 nhé', CHAIRMAN)
    // Without marks 'cho Hoi …' is 'cho hỏi' too: then it is not taken for an order.
    if (manner.buttons) expect(said).toContain('Hạn của V-1 là hạn chung của các đơn vị')
    expect((await task('V-1'))?.dueOn).toBe('2023-01-29')
  })

  test('a day behind the due date is not told as if there were time', async () => {
    const said = await type('nhắc Hội Phụ nữ nộp V-1 trước 15/2', CHAIRMAN)
    expect(said).toContain('Hạn của V-1 là Chủ nhật, 29/01/2023, sớm hơn ngày đồng chí nêu')
    expect(house.last(HANH)).not.toContain('15/02/2023')
  })

  test.each([
    ['từ nay Q3-8 do Hội Nông dân phụ trách', 'lý do'],
    ['đề nghị văn phòng phân công Q3-8 cho Hội Nông dân', 'lý do'],
    ['giao cho ai đó làm Q3-8 đi', 'Q3-8 giao cho đơn vị nào'],
    ['đề nghị văn phòng phân công Q3-8', 'Đã chuyển lời của đồng chí đến văn phòng'],
  ])(
    '"%s": read back with its reason asked for, asked to whom, or passed on; nothing is changed yet',
    async (words, shown) => {
      expect(await type(words, CHAIRMAN)).toContain(shown)
      expect(await house.stateOf('Q3-8', 'Hội Nông dân')).toBeUndefined()
      expect(await house.statesOf('Q3-8')).toEqual(['open', 'open'])
    },
  )

  test.each([
    'Q3-8 Hội đồng TĐKT lên làm chủ trì vì UBND xã bận',
    'Q3-8 đổi chủ trì sang Hội đồng TĐKT vì UBND xã bận',
    'cho Hội đồng TĐKT làm đầu mối Q3-8 vì UBND xã bận',
  ])('"%s": who led stays to help; read back', async (words) => {
    const said = await type(words, CHAIRMAN)
    expect(said).toContain('Thay đổi Q3-8 như sau, có đúng không?')
    expect(said).toMatch(/Nay: .*Hội đồng TĐKT \(chủ trì\)/)
    expect(said).toMatch(/Nay: .*UBND xã \(phối hợp\)/)
  })

  test('handed to a unit that has no part in it: read back as a change', async () => {
    const said = await type('Q3-8 giao cho Hội Nông dân làm vì UBND xã bận', CHAIRMAN)
    expect(said).toContain('Thay đổi Q3-8 như sau, có đúng không?')
    expect(await house.stateOf('Q3-8', 'Hội Nông dân')).toBeUndefined()
  })

  test('handed on with a day that is wished for: it is said that the due date stays, and how it is moved', async () => {
    const said = await type('Q3-8 giao cho Hội Nông dân làm trước 15/3 vì UBND xã bận', CHAIRMAN)
    expect(said).toContain('Thay đổi Q3-8 như sau, có đúng không?')
    expect(said).toMatch(/hạn của Q3-8 vẫn là .*30\/09\/2023.*sửa hạn Q3-8 14\/03\/2023/)
  })

  test('"nhắc cả nhóm" is read back with whom it reaches, and reminds nobody before "đúng"', async () => {
    const before = heard(HANH)
    expect(await type('Nhắc cả nhóm nộp kế hoạch', CHAIRMAN)).toContain('V-1 Hội Nông dân')
    expect(heard(HANH)).toBe(before)
    await manner.choose(house, CHAIRMAN, CHAIRMAN, 'Không nhắc', 'sai')
    expect(heard(HANH)).toBe(before)
    await type('Nhắc cả nhóm nộp kế hoạch', CHAIRMAN)
    await manner.choose(house, CHAIRMAN, CHAIRMAN, 'Nhắc', 'đúng')
    expect(house.last(CHAIRMAN)).toContain('Đã nhắc trong nhóm bằng một tin chung')
    const told = house.fromBot(GROUP).filter((m) => m.text.includes('đề nghị các đơn vị chưa báo'))
    expect(told.map((m) => m.text)).toEqual([expect.stringMatching(/V-1[\s\S]*Hội Nông dân, Hội Cựu chiến binh/)])
    expect(heard(HANH), 'nobody is written to in private as well').toBe(before)
    await type('Nhắc cả nhóm nộp kế hoạch', CHAIRMAN)
    await manner.choose(house, CHAIRMAN, CHAIRMAN, 'Nhắc', 'ừ nhắc đi')
    expect(house.last(CHAIRMAN)).toContain('Hôm nay đã nhắc trong nhóm')
  })

  test('"được" after something else was talked of does nothing: the question is put again', async () => {
    await type('Q2-6 bỏ vì huyện không tổ chức nữa', CHAIRMAN)
    await type('tiến độ', CHAIRMAN)
    expect(await type('được', CHAIRMAN)).toContain('Hủy Q2-6')
    expect((await task('Q2-6'))?.state).toBe('active')
    await type('thôi', CHAIRMAN)
    const before = house.fromBot(GROUP).length
    await type('nhắc cả nhóm nộp kế hoạch', CHAIRMAN)
    await type('hôm nay trời đẹp', CHAIRMAN)
    await type('ai chưa nộp V-1', CHAIRMAN)
    expect(await type('vâng', CHAIRMAN)).toContain('Nhắc tất cả đơn vị chưa báo')
    expect(house.fromBot(GROUP)).toHaveLength(before)
  })

  test('of several tasks each is named with what became of the day', async () => {
    const said = await type('nhắc anh Bình nộp V-1, Q1-3 trước 17/2', CHAIRMAN)
    expect(said).toContain('Tin nhắc về Q1-3 có câu: đề nghị hoàn thành trước thứ Sáu, 17/02/2023')
    expect(said).toContain('sửa hạn Q1-3 16/02/2023 vì …')
    expect(said.match(/sửa hạn V-1 16\/02\/2023/g)).toHaveLength(1)
  })

  test('where all is due before the day, no reminder is said to carry it', async () => {
    const said = await type('nhắc cả nhóm nộp kế hoạch trước 15/12', CHAIRMAN)
    expect(said).not.toContain('Tin nhắc về')
    expect(said).toContain('Hạn của V-1 là Chủ nhật, 29/01/2023, sớm hơn ngày đồng chí nêu')
  })

  test('"tôi ký rồi" closes nothing: the units hear it, and are no longer stuck for want of it', async () => {
    await type('Q1-2 vướng, đang chờ chủ tịch ký', BINH)
    const said = await type('Q1-2 tôi ký rồi', CHAIRMAN)
    expect(said).toContain('Đã gỡ vướng mắc chờ ký, duyệt của UBND xã')
    expect(said).toContain('Q1-2 chỉ được tính là xong khi đơn vị báo xong')
    expect(house.last(BINH)).toContain('UBND xã không còn vướng ở Q1-2')
    expect(await house.statesOf('Q1-2')).toEqual(['open', 'open'])
    expect((await house.work()).assignments.filter((a) => a.blocked !== null)).toEqual([])
    expect(await type('lịch sử Q1-2', CHAIRMAN)).toContain('báo đã ký, duyệt')
  })

  test('where a claim waits, "ký rồi" asks whether it is confirmed', async () => {
    await type('xong Q1-1', BINH)
    expect(await type('Q1-1 tôi ký rồi', CHAIRMAN)).toContain('Đồng chí xác nhận UBND xã đã xong Q1-1?')
    expect(await house.stateOf('Q1-1', 'UBND xã')).toBe('claimed')
  })

  test('"Q2-5 bỏ vì …" is read back, and done', async () => {
    const said = await type('Q2-5 bỏ vì huyện không tổ chức nữa')
    expect(said).toContain('Hủy Q2-5, các đơn vị không phải thực hiện nữa, có đúng không?')
    expect(said).toContain(`Lý do: ${write('huyện không tổ chức nữa')}`)
    expect((await task('Q2-5'))?.state).toBe('active')
    await manner.choose(house, CLERK.id, CLERK.id, 'Đúng, thay đổi', 'đúng')
    expect((await task('Q2-5'))?.state).toBe('cancelled')
  })

  test('"Q1-2 gia hạn đến 30/4" asks why, and is read back before it counts', async () => {
    expect(await type('Q1-2 gia hạn đến 30/4')).toContain('Chưa thay đổi Q1-2 vì còn thiếu lý do')
    expect(await type('vì huyện lùi lịch')).toContain('Thay đổi Q1-2 như sau, có đúng không?')
    expect((await task('Q1-2'))?.dueOn).toBe('2023-03-31')
    await manner.choose(house, CLERK.id, CLERK.id, 'Đúng, thay đổi', 'đúng')
    expect((await task('Q1-2'))?.dueOn).toBe('2023-04-30')
  })

  test('the same words grant the wish that waits for them', async () => {
    await type('xin gia hạn Q1-4 đến 30/4 vì chưa có kinh phí', HANH)
    expect(await type('Q1-4 gia hạn đến 30/4')).toContain('Đồng chí đồng ý gia hạn Q1-4 của Hội đồng TĐKT')
    await manner.choose(house, CLERK.id, CLERK.id, 'Đồng ý', 'đúng')
    expect(house.last(HANH)).toContain('Hạn mới của Q1-4 (Hội đồng TĐKT)')
    expect((await house.work()).extensions.filter((e) => e.state === 'asked')).toEqual([])
  })

  test('"MTTQ xã không phải làm nữa" takes the unit off, with its reason', async () => {
    expect(await type('V-1 MTTQ xã không phải làm nữa')).toContain('còn thiếu lý do')
    expect(await type('vì đã nộp chung với khối Đảng')).toContain('có đúng không?')
    await manner.choose(house, CLERK.id, CLERK.id, 'Đúng, thay đổi', 'đúng')
    expect(await house.stateOf('V-1', 'Ủy ban MTTQ xã')).toBe('cancelled')
    expect(await house.stateOf('V-1', 'Hội Nông dân')).toBe('open')
  })

  test.each(['Q2-6 bỏ vì huyện không tổ chức nữa', 'Q2-6 UBND xã không phải làm nữa', 'Q2-6 giao cho chị Hạnh làm'])(
    '"%s" of an official changes nothing, and goes to the clerk',
    async (words) => {
      const before = await house.work()
      expect(await type(words, BINH)).toContain('do chủ tịch, văn phòng quyết định')
      expect(house.last(CLERK.id)).toContain(write(words))
      expect(await house.work()).toEqual(before)
    },
  )

  test('"tạm dừng vì …" of an official is what stands in the way; what one asks the office for is no order', async () => {
    expect(await type('Q2-6 tạm dừng vì thiếu kinh phí', BINH)).toContain('đang vướng ở Q2-6')
    expect(await type('đề nghị văn phòng gửi mẫu Q2-6 cho Hội Phụ nữ', BINH)).not.toContain('dành cho')
  })

  test('"Q2-6 gia hạn đến 30/7" of an official asks for more time', async () => {
    expect(await type('Q2-6 gia hạn đến 30/7 vì chờ số liệu', BINH)).toContain('Đã chuyển đề nghị gia hạn Q2-6')
  })

  test.each([
    ['Q1-4 đã nộp rồi không cần làm nữa', 'Q1-4'],
    ['Q1-3 bỏ phiếu xong', 'Q1-3'],
  ])('"%s" of an official is a report', async (words, code) => {
    expect(await type(words, BINH)).not.toContain('do chủ tịch, văn phòng quyết định')
    expect(await house.stateOf(code, 'UBND xã')).toBe('claimed')
  })

  test.each(['Q1-2 sếp ký rồi ạ', 'Q1-2 tôi ký rồi', 'V-1 đã được thông qua rồi', 'Q1-2 ký hợp đồng xong rồi'])(
    '"%s" of the clerk is no signature of the chairman',
    async (words) => {
      await type(words)
      expect(house.last(CLERK.id)).not.toContain('Đã báo cho')
      expect(house.last(BINH)).not.toContain('đã ký, duyệt')
    },
  )

  test('a pause is not taken for an end: which is meant is asked', async () => {
    const said = await type('Q2-6 tạm dừng vì thiếu kinh phí', CHAIRMAN)
    expect(said).toContain(`hủy Q2-6 vì ${write('thiếu kinh phí')}`)
    expect(said).toContain(`sửa hạn Q2-6 … vì ${write('thiếu kinh phí')}`)
    expect((await task('Q2-6'))?.state).toBe('active')
  })

  test.each([
    ['Q3-8 chuyển cho Phòng Kinh tế chủ trì, Văn phòng phối hợp, vì đổi nhiệm vụ', 'Chưa có đơn vị «'],
    ['Q3-8 chuyển cho Hội Nông dân', 'Chưa thay đổi Q3-8 vì còn thiếu lý do'],
    ['Q3-8 tạm dừng đến khi có kinh phí', 'Kế hoạch không có mục tạm dừng nên Q3-8 giữ nguyên'],
    ['Q3-8 đồng ý đến 3/10', 'Chưa thay đổi Q3-8 vì còn thiếu lý do'],
    ['Q3-8 tốt đấy', 'Lời khen này chưa chuyển đến ai'],
    ['hoan nghênh các đồng chí, Q3-8 làm nhanh lắm', 'Lời khen này chưa chuyển đến ai'],
    ['Q3-8 để anh tính', 'Chưa rõ đồng chí muốn gì với Q3-8'],
  ])('"%s" of the chairman is answered', async (words, answer) => {
    expect(await type(words, CHAIRMAN)).toContain(answer)
  })

  test('who leads and calls the bot in the group is answered; what is said to all is not', async () => {
    const call = (words: string) => house.say(CHAIRMAN, GROUP, `@NhacViecBot ${write(words)}`)
    expect((await call('ai chủ trì lớp bồi dưỡng nghiệp vụ'))[0]?.text).toContain('Q3-9 do Chủ tịch HĐ TĐKT xã')
    const privately = heard(CHAIRMAN)
    expect(await call('Q3-8 tốt đấy')).toEqual([])
    expect(heard(CHAIRMAN)).toBe(privately)
    await call('Q3-8 để anh tính')
    expect(heard(CHAIRMAN)).toBe(privately + 1)
    expect(await call('xong chưa mọi người?')).toEqual([])
    const post = house.fromBot(GROUP).at(-1)?.id ?? 0
    for (const words of ['Tốt lắm', 'Cố gắng nhé'])
      expect(await house.say(CHAIRMAN, GROUP, words, { replyTo: post }), words).toEqual([])
    expect(heard(CHAIRMAN)).toBe(privately + 1)
  })

  test('of the day that is refused and the day that is given, the wish is granted to the second', async () => {
    await type('Q4-11 xin gia hạn đến 25/1/2024 vì mưa, ko thì 20/1/2024 cũng dc', BINH)
    expect(house.last(CLERK.id)).toContain('Nếu không được thì đến thứ Bảy, 20/01/2024 cũng được.')
    expect(house.last(CLERK.id)).toContain(`Lý do: «${write('mưa')}»`)
    expect(await type('Q4-11: ko đồng ý đến 25/1/2024, cho đến 18/1/2024 thôi', CHAIRMAN)).toContain('18/01/2024?')
    await type('đúng', CHAIRMAN)
    const { tasks, assignments } = await house.work()
    const id = tasks.find((t) => t.code === 'Q4-11')?.id
    expect(assignments.find((a) => a.taskId === id)?.extendedTo).toBe('2024-01-18')
  })

  test('in the group nothing is changed', async () => {
    const before = (await house.work()).tasks
    await house.say(CLERK.id, GROUP, write('@NhacViecBot Q3-8 bỏ vì huyện không tổ chức nữa'))
    expect((await house.work()).tasks).toEqual(before)
  })
})
