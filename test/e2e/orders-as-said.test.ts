/** Orders of clerk and chairman in other words than those of the office's commands, and what the clerk writes down for a unit. */
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { House } from '../support/house.js'
import { BINH, CHAIRMAN, CLERK, startHouse } from '../support/house.js'
import { MANNERS } from '../support/manner.js'

describe.each(MANNERS)('$name', (manner) => {
  const { write } = manner
  let house: House
  const type = async (text: string, person = CLERK.id) =>
    (await house.say(person, person, write(text))).map((m) => m.text).join('\n')
  const task = async (code: string) => (await house.work()).tasks.find((t) => t.code === code)

  beforeAll(async () => {
    house = await startHouse()
    house.world.showButtons(manner.buttons)
    await house.turnTo('2023-01-10', '09:00')
  })
  afterEach(async () => {
    await type('thôi')
    await type('thôi', CHAIRMAN)
  })

  test.each([
    ['xoá việc Q2-5 đi, huyện bỏ nội dung này rồi', 'Lý do: '],
    ['Bỏ giúp anh việc Q2-5', 'còn thiếu lý do'],
  ])('"%s" is an order to drop the task: read back, or asked why; nothing is changed yet', async (words, shown) => {
    const said = await type(words, CHAIRMAN)
    expect(said).toContain('Q2-5')
    expect(said.toLowerCase()).toContain(shown.toLowerCase())
    expect((await task('Q2-5'))?.state).toBe('active')
  })

  test('who leads, how fast, by when: said in other words', async () => {
    expect(await type('giao đồng chí Bình chủ trì Q2-5', CHAIRMAN)).toMatch(/nhắc UBND xã về Q2-5/)
    expect(await type('giao đồng chí Bình chủ trì Q9-9', CHAIRMAN)).toContain('Q9-9')
    expect(await type('Nhắc anh Bình Q1-3, xong trước 15/2', CHAIRMAN)).toContain('trước thứ Tư, 15/02/2023')
    expect(await house.statesOf('Q1-3')).toEqual(['open', 'open'])
  })

  test.each([
    ['chuyển Q1-4 cho ai đó làm đi', 'Q1-4 giao cho đơn vị nào'],
    ['chuyển V-1 của Hội Nông dân cho Hội Phụ nữ làm', 'Nay: Hội Liên hiệp Phụ nữ, Hội Cựu chiến binh'],
    ['UBND xã thôi chủ trì Q1-1', 'Q1-1 giao cho đơn vị nào'],
    ['Q1-3 đổi đơn vị', 'Q1-3 giao cho đơn vị nào'],
    ['Q1-3 đổi người làm đi em', 'Q1-3 giao cho đơn vị nào'],
    ['giao cho đơn vị khác', 'Chưa rõ giao cho đơn vị nào'],
    ['Q1-3 thay đơn vị thực hiện thành Hội Phụ nữ vì UBND xã bận', 'Nay: Hội Liên hiệp Phụ nữ'],
    ['Q1-3 CCB với Đoàn phối hợp', 'Hội Cựu chiến binh (phối hợp), Đoàn Thanh niên (phối hợp)'],
    ['giao Q1-3 cho phụ nữ chủ trì, mặt trận phối hợp', 'Hội Liên hiệp Phụ nữ (chủ trì), Ủy ban MTTQ xã (phối hợp)'],
    ['cho Hội Phụ nữ lùi Q1-2 đến 15/4', 'Q1-2 không giao cho Hội Liên hiệp Phụ nữ'],
    ['cho bên nông dân thêm tuần nữa V-1', 'Gia hạn riêng cho Hội Nông dân'],
    ['không được trễ nữa nhé', 'Chưa rõ nhắc đơn vị nào'],
    ['em Lan nhắc Hạnh nộp biên bản Q1-2 giúp anh', 'nhắc Hội đồng TĐKT về Q1-2'],
    ['tạm gác Q2-5 lại', 'không có mục tạm dừng'],
    ['dẹp Q2-5 đi, trên không làm nữa', 'Hủy Q2-5'],
    ['Q2-5 không làm nữa, huyện hoãn rồi', 'Hủy Q2-5'],
    ['khoan làm Q1-3 đã, đợi anh xem lại', 'không có mục tạm dừng'],
    ['cho Đoàn Thanh niên làm Q1-4 thay UBND xã', 'Nay: Hội đồng TĐKT, Đoàn Thanh niên'],
    [
      'bỏ Hội Cựu chiến binh khỏi V-1, hội này giải thể rồi',
      'Nay: Hội Liên hiệp Phụ nữ, Hội Nông dân, Đoàn Thanh niên, Ủy ban MTTQ xã',
    ],
    ['Q1-2 rút Hội đồng TĐKT ra, để UBND làm thôi', 'Nay: UBND xã'],
    ['V-1 bổ sung thêm Công an xã', 'Chưa có đơn vị'],
    ['thêm Hội Phụ nữ vào Q1-2', 'Nay: UBND xã, Hội đồng TĐKT, Hội Liên hiệp Phụ nữ'],
    ['giao Hội Nông dân làm báo cáo sơ kết 6 tháng', 'Chưa thay đổi Q2-6'],
    ['việc hội nghị tổng kết giao cho Hội Phụ nữ phụ trách', 'Chưa thay đổi Q1-4'],
    ['Q1-1 chốt 20/3 nha, lý do huyện yêu cầu sớm', 'thứ Hai, 20/03/2023'],
    ['Q1-3 cho UBND xã rút ra, để Hội đồng làm', 'Nay: Hội đồng TĐKT'],
    ['mời thêm Hội Phụ nữ vào Q3-8 giúp chị', 'Hội Liên hiệp Phụ nữ'],
    ['Q1-3 Hội đồng TĐKT chủ trì, UBND xã phối hợp thôi', 'UBND xã (phối hợp)'],
    ['khỏi làm Q4-11 nữa, gộp vào Q4-10', 'Hủy Q4-11'],
    ['Q4-11 không cần làm nữa, nhập chung với Q4-10 luôn', 'Hủy Q4-11'],
    ['gộp Q4-11 vào Q4-10', 'Hủy Q4-11'],
    ['việc Q2-6 lồng ghép với Q3-7 đi em', 'Hủy Q2-6'],
    ['xã mình không để chậm việc nào nhé', 'Nhắc tất cả đơn vị chưa báo'],
  ])('"%s" is taken as it was meant, and changes nothing yet', async (words, shown) => {
    const before = JSON.stringify((await house.work()).assignments.map(({ state, unitId }) => [state, unitId]))
    expect(await type(words, CHAIRMAN)).toContain(shown)
    expect(JSON.stringify((await house.work()).assignments.map(({ state, unitId }) => [state, unitId]))).toBe(before)
  })

  test('which unit is asked, and the next message names it', async () => {
    expect(await type('Q1-3 giao cho đơn vị khác', CHAIRMAN)).toContain('Q1-3 giao cho đơn vị nào')
    expect(await type('ai cũng được', CHAIRMAN)).toContain('Chưa rõ giao cho đơn vị nào')
    const said = await type('bên phụ nữ nhé, UBND xã bận', CHAIRMAN)
    expect(said).toMatch(/Nay: Hội Liên hiệp Phụ nữ\n/)
    expect(await house.stateOf('Q1-3', 'Hội Liên hiệp Phụ nữ')).toBeUndefined()
  })

  test('a part of a name is read back, whatever else is clear', async () => {
    const said = await type('Q1-3 nông dân phối hợp vì cần thêm người', CHAIRMAN)
    expect(said).toContain('Thay đổi Q1-3 như sau, có đúng không?')
    expect(said).toContain('Hội Nông dân (phối hợp)')
    expect(await house.stateOf('Q1-3', 'Hội Nông dân')).toBeUndefined()
  })

  test('an official changes nobody, and the clerk reads it', async () => {
    expect(await type('Q1-3 đổi đơn vị', BINH)).toContain('đã chuyển văn phòng')
    expect(house.last(CLERK.id)).toContain(write('Q1-3 đổi đơn vị'))
  })

  test('whether a task wants a file is said in a sentence; of an official it may be a question', async () => {
    expect(await type('Q1-1 phải có tệp')).toContain('Q1-1 cần tệp minh chứng')
    expect((await task('Q1-1'))?.evidence).toBe('file')
    expect(await type('từ giờ Q1-1 bắt buộc phải có minh chứng')).toContain('Q1-1 cần tệp minh chứng')
    expect(await type('việc Q1-1 khỏi cần minh chứng')).toContain('Q1-1 không cần tệp')
    expect(await type('Q1-1 không bắt buộc kèm tệp', BINH)).toContain('Q1-1 không bắt buộc gửi tệp')
  })

  test('a reminder beside another order is sent, and the other is done as ever', async () => {
    const said = await type('Q1-3 lùi đến 20/4, với nhắc Hội Nông dân nộp V-1')
    expect(said).toContain('Đã nhắc Hội Nông dân về V-1')
    expect(said).toContain('Chưa thay đổi Q1-3')
  })

  test('what stands in the way is put to another unit, and a moved date is explained with the old one', async () => {
    await type('Q3-7 kẹt quá, bên huyện chưa mở phần mềm', BINH)
    await type('chuyển hỏi Q3-7')
    expect(await type('1')).toContain('hỏi đơn vị nào')
    expect(await type('chuyển vướng mắc Q3-7 cho Hội đồng TĐKT trả lời')).toContain('Đã hỏi Hội đồng TĐKT')
    await type('gia hạn Q1-2 đến 15/4 vì huyện lùi lịch')
    await type('đúng')
    const why = await type('sao hạn Q1-2 lại đổi', BINH)
    expect(why).toContain('Trước là thứ Sáu, 31/03/2023')
    expect(why).toContain(write('huyện lùi lịch'))
    expect(await type('hoàn tác cái vừa rồi')).toContain('15/04/2023 → thứ Sáu, 31/03/2023')
  })

  test('who decides for whom, in free words; the clerk reads it once', async () => {
    expect(await type('giao chị Lan xác nhận thay tôi', CHAIRMAN)).toContain('Hoàng Thị Lan đã có quyền xác nhận')
    const before = house.fromBot(CLERK.id).length
    expect(await type('ủy quyền cho chị Lan duyệt thay anh đến hết thứ 6', CHAIRMAN)).toContain(
      'Hoàng Thị Lan trả lời thay',
    )
    expect(house.fromBot(CLERK.id).slice(before)).toHaveLength(1)
    expect(await type('thôi ủy quyền nhé, anh về rồi', CHAIRMAN)).toContain('đã đi làm lại')
  })

  test('what a unit told by telephone is written down where by whom it came stands behind', async () => {
    expect(await type('V-1 Hội Phụ nữ nộp rồi, chị Hạnh gọi điện báo')).toContain('Hội Liên hiệp Phụ nữ báo xong V-1')
    expect(await type('Đoàn Thanh niên chưa nộp kế hoạch, ghi giúp V-1')).toContain('Đoàn Thanh niên chưa xong V-1')
    expect(await type('Q1-2 Hội Phụ nữ xong rồi, chị Hạnh gọi điện báo')).toContain('Q1-2 không giao cho')
    expect(await type('chị Hạnh điện báo Q1-2 xong rồi')).toContain('Hội đồng TĐKT báo xong Q1-2')
    expect(await house.stateOf('Q1-2', 'UBND xã')).toBe('open')
  })

  test.each([
    ['MTTQ điện lên nói V-1 nộp rồi', 'Ủy ban MTTQ xã báo xong V-1'],
    ['V-1 xong rồi nha, CCB mới alo báo', 'Hội Cựu chiến binh báo xong V-1'],
    ['bên nông dân sáng nay nhắn zalo bảo V-1 tuần sau mới nộp', 'Hội Nông dân chưa xong V-1'],
    ['V-1 bên nông dân chưa nộp, họ vừa zalo báo', 'Hội Nông dân chưa xong V-1'],
    ['Đoàn TN nhắn tin là V-1 họ chưa làm', 'Đoàn Thanh niên chưa xong V-1'],
    ['MTTQ gọi lên hỏi V-1 nộp ở đâu', ''],
  ])('"%s" is what a unit told by telephone, or what it asked', async (words, shown) => {
    const before = await house.work()
    const said = await type(words)
    if (shown === '') expect(await house.work()).toEqual(before)
    else expect(said).toContain(shown)
  })

  test('"xem lại" of what waits gives it back with what follows as the reason; with several it is asked whose', async () => {
    // Two units have told the clerk above.
    const asked = await type('V-1 xem lại, anh thấy chưa ổn', CHAIRMAN)
    expect(asked).toContain('quyết định cho đơn vị nào')
    await type('thôi', CHAIRMAN)
    expect(await type('V-1 của MTTQ coi lại giúp anh, thiếu chữ ký', CHAIRMAN)).toContain(
      'trả lại V-1 của Ủy ban MTTQ xã',
    )
    expect(await type('đúng', CHAIRMAN)).toContain(write('thiếu chữ ký'))
    expect(await house.stateOf('V-1', 'Ủy ban MTTQ xã')).toBe('open')
    expect(await type('để anh xem lại V-1', CHAIRMAN)).not.toContain('rả lại')
    expect(await type('trả lại V-1 mặt trận, viết sơ sài', CHAIRMAN)).toContain('Ủy ban MTTQ xã không có gì chờ')
    await type('thôi', CHAIRMAN)
    expect(await type('kiểm tra lại V-1 của cựu chiến binh, số liệu lệch', CHAIRMAN)).toContain(
      'trả lại V-1 của Hội Cựu',
    )
    await type('thôi', CHAIRMAN)
    expect(await house.stateOf('V-1', 'Hội Cựu chiến binh')).toBe('claimed')
    await type('V-1 của CCB xem lại, chưa có dấu', CHAIRMAN)
    await type('đúng', CHAIRMAN)
    expect(await house.stateOf('V-1', 'Hội Cựu chiến binh')).toBe('open')
  })

  test('more time for a unit without its task; a wish that the clerk writes down for a unit; and a no', async () => {
    if (manner.buttons)
      expect(await type('gia hạn cho bên cựu chiến binh đến 5/2')).toContain('Gia hạn riêng cho Hội Cựu chiến binh')
    expect(await type('Hội Nông dân xin gia hạn V-1 đến 5/2')).toContain('gia hạn V-1 của Hội Nông dân')
    const asked = await type('không cho lùi')
    expect(asked).toContain('1. V-1 Hội Nông dân')
    await type('1')
    // A new wish is no reason for that refusal.
    expect(await type('bên thanh niên xin lùi V-1 đến 6/2 vì bận đại hội')).toContain('gia hạn V-1 của Đoàn Thanh niên')
    expect(
      house
        .fromBot(BINH)
        .map((m) => m.text)
        .join(),
    ).toContain('V-1 (Hội Nông dân) không được gia hạn đến Chủ nhật, 05/02/2023')
  })

  test('the day of a wish that the clerk writes down may come later; nobody wishes for a unit of others', async () => {
    await type('thôi')
    expect(await type('Hội Cựu chiến binh xin gia hạn V-1')).toContain('ngày nào')
    expect(await type('7/2')).toContain('gia hạn V-1 của Hội Cựu chiến binh')
    const wishes = (await house.work()).extensions.length
    await type('Hội Phụ nữ xin gia hạn V-1 đến 8/2 vì bận', BINH)
    expect((await house.work()).extensions).toHaveLength(wishes)
  })
})
