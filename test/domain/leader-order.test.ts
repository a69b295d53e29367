import { describe, expect, test } from 'vitest'
import type { Member } from '../../src/domain/member.js'
import { fold } from '../../src/domain/vietnamese.js'
import { leaderOrder } from '../../src/domain/words/leader/order.js'
import { waitsForLeader } from '../../src/domain/words/waits-for-leader.js'

const names = ['UBND xã', 'Hội đồng TĐKT', 'Hội Liên hiệp Phụ nữ', 'Hội Nông dân', 'Ủy ban MTTQ xã']
const office = {
  units: names.map((name, index) => ({ id: index + 1, name, aliases: [], collects: true })),
  members: [person(1, 'Lý Văn Bình', [1, 4]), person(2, 'Vi Thị Hạnh', [2, 3])],
}
const TODAY = '2023-01-10'

function person(id: number, name: string, seats: number[]): Member {
  const away = { awayFrom: null, awayThrough: null, substituteId: null }
  return { id, name, role: 'official', active: true, seats, accounts: [], prefers: null, ...away }
}

test.each([
  ['Q1-3: Hội Phụ nữ chủ trì; Hội Nông dân phối hợp', false],
  ['Q1-3 giao thêm Hội Phụ nữ chủ trì', true],
  // Who supports alone leaves those who owe the work.
  ['Q1-3 Hội Nông dân phối hợp', true],
])('%s: beside those who are on it: %s', (text, adds) => {
  expect(leaderOrder(text, office, TODAY)?.roles?.adds).toBe(adds)
})

test.each([
  ['Q1-1 chuyển cho Phòng Kinh tế chủ trì, vì đổi nhiệm vụ', 'Phòng Kinh tế'],
  ['Q2-5 đổi sang Ban Văn hóa', 'Ban Văn hóa'],
  ['Q1-2 giao lại cho Trạm Y tế chủ trì', 'Trạm Y tế'],
  ['Q3-8 cho Phòng Kinh tế làm', 'Phòng Kinh tế'],
  ['Q1-3 chuyển sang tuần sau', undefined],
  ['Q1-3 chuyển cho văn phòng rồi', undefined],
  ['Q1-3 giao cho chị Hạnh bản cứng', undefined],
  ['Q1-2 giao cho Trường Mầm non', 'Trường Mầm non'],
  ['Q1-2 giao cho bên thú y xã làm', undefined],
  ['V-4 đổi sang màu xanh', undefined],
  ['V-4 giao cho ai đó làm đi', undefined],
  ['V-4 chuyển sang bản giấy', undefined],
  ['V-4 chuyển qua hình thức trực tuyến', undefined],
  ['V-4 giao cho đúng người nhé', undefined],
])('%s: handed to %s, whom the office does not have', (text, name) => {
  expect(leaderOrder(text, office, TODAY)?.unknownUnit).toBe(name)
  expect(leaderOrder(fold(text), office, TODAY)?.unknownUnit).toBe(name && fold(name))
})

test.each([
  ['em nhắc Hạnh nộp biên bản Q1-2 giúp anh', 'nudge', [2, 3]],
  ['nhắc Bình nộp V-1', 'nudge', [1, 4]],
  ['nhac lan nua V-1', 'nudge', []],
  ['gửi lại tin cho anh Bình được không', 'nudge', [1, 4]],
  ['em gửi lại tin nhắc hôm qua cho Hội Nông dân giúp anh', 'nudge', [4]],
  ['nhắc lại anh Bình được không em', 'nudge', [1, 4]],
  ['gửi lại báo cáo cho anh Bình được không', undefined, undefined],
  ['đã nhắc anh Bình được chưa', undefined, undefined],
  ['hối mấy bên chưa nộp V-1 giùm tôi', 'nudge', []],
  ['Hạnh nhắc anh Bình nộp Q1-3 giúp tôi', 'nudge', [1, 4]],
  ['chị Hạnh nhắc anh Bình nộp Q1-3 rồi', undefined, undefined],
] as const)('"%s": %s of %j, who is named without a title', (text, act, units) => {
  const order = leaderOrder(text, office, TODAY)
  expect([order?.act, order?.units]).toEqual([act, units])
})

/** What is said of who is to answer for a task, and by whom it is to be settled. */
const handed = (text: string) => {
  const said = leaderOrder(text, office, TODAY)
  return said && [said.act, ...said.units, ...['isStated', 'toNobody', 'ofOffice'].filter((key) => key in said)]
}
test.each([
  ['Q1-2 do Hội Phụ nữ trả lời', ['hand', 3, 'isStated']],
  ['từ nay Q1-2 do Hội Nông dân phụ trách nhé', ['hand', 4, 'isStated']],
  ['Q1-3 do Hội Phụ nữ chủ trì', ['hand', 3, 'isStated']],
  ['Q1-2 để Hội Nông dân trả lời nhé', ['hand', 4]],
  ['Q1-2 trễ do Hội Nông dân làm chậm', null],
  ['Q1-2 do Hội Nông dân làm chậm', null],
  ['Q1-2 do Hội Nông dân phụ trách à', null],
  ['đề nghị văn phòng phân công Q1-4 cho Hội Nông dân', ['hand', 4]],
  ['Q1-4 nhờ văn phòng chuyển sang Hội Phụ nữ', ['hand', 3]],
  ['đề nghị văn phòng hủy Q2-5 vì trùng', ['cancel']],
  ['giao cho ai đó làm Q1-3 đi', ['hand', 'toNobody']],
  ['giao cho ai đó làm đi', ['hand', 'toNobody']],
  ['Q1-3 chuyển sang đơn vị khác', ['hand', 'toNobody']],
  ['Q1-3 giao cho ai', null],
  ['Q1-3 đổi đơn vị', ['hand', 'toNobody']],
  ['Q1-3 thay người đi em', ['hand', 'toNobody']],
  ['Q1-3 đổi đơn vị Hội Nông dân', ['hand', 4]],
  ['Q1-3 đổi đơn vị rồi', null],
  ['Q1-3 đổi đơn vị chưa', null],
  ['UBND xã thôi chủ trì Q1-1', ['hand', 'toNobody']],
  ['Q1-1 UBND xã không làm chủ trì nữa', ['hand', 'toNobody']],
  ['Q1-1 Hội Nông dân thôi phối hợp nhé', ['cancel', 4]],
  ['Q1-1 UBND xã thôi chủ trì rồi à', null],
  ['Hoan nghênh Q1-4 làm nhanh', null],
  ['hoan hô các đơn vị, Q1-4 rất tốt', null],
  ['hoãn Q1-4 đến 15/4', ['due']],
  ['cho phép lùi Q1-4', ['due']],
  ['cho phép lùi Q1-4 đến ngày 20/5', ['due']],
  ['cho phép em lùi Q1-4', null],
  ['cho Hội Phụ nữ lùi Q1-2 đến 15/4', ['due', 3]],
  ['cho bên nông dân thêm tuần nữa V-1', ['due', 4]],
  ['cho em lùi Q1-2 đến 15/4', ['due']],
  ['Q1-3 không được trễ nữa nhé', ['urge']],
  ['đồng chí Bình không được để trễ nữa', ['urge', 1, 4]],
  ['không được trễ nữa nhé', ['urge']],
  ['làm lẹ V-1 giùm anh', ['urge']],
  ['nhanh Q1-3 giúp tôi với', ['urge']],
  ['V-1 bên em không để trễ nữa đâu', null],
  ['Q1-3 giao Hội Nông dân, cuối tháng 2 phải xong', ['hand', 4]],
  ['Q1-3 giao bản cứng', null],
  ['mấy đứa làm lẹ lẹ lên', ['urge']],
  ['V-1 làm nhanh rồi', null],
  ['Q1-3 nộp sớm nhất', null],
  ['đôn đốc giúp anh mấy đơn vị chưa nộp V-1', ['nudge']],
  ['gửi lại lời nhắc cho Hội Nông dân', ['nudge', 4]],
  ['tạm gác Q2-5 lại', ['halt']],
  ['gác lại Q2-5 đã', ['halt']],
  ['Q2-5 em trực gác cổng', null],
  ['Q2-5 canh gác thi', null],
  ['Q2-5 gác thi xong rồi', null],
  ['dẹp Q2-5 đi, trên không làm nữa', ['cancel']],
  ['Q2-5 Công an dẹp xong rồi', null],
] as const)('"%s": %s', (text, act) => {
  expect(handed(text)).toEqual(act)
  expect(handed(fold(text))).toEqual(act)
})

describe.each([
  ['with diacritics', (text: string) => text],
  ['without', fold],
] as const)('%s', (_name, typed) => {
  test.each([
    ['Q2-5 bỏ vì huyện không tổ chức nữa', 'cancel', [], 'huyện không tổ chức nữa'],
    ['Q1-4 không làm nữa vì trùng Q2-5', 'cancel', [], 'trùng Q2-5'],
    ['V-1 MTTQ xã không phải làm nữa', 'cancel', [5], ''],
    ['Hội Nông dân thôi không phải làm V-1 nữa', 'cancel', [4], ''],
    ['Q1-3 hủy nhé', 'cancel', [], ''],
    ['V-1 Hội Nông dân được miễn', 'cancel', [4], ''],
    ['em nhắc anh Bình Q1-3 nhé', 'nudge', [1, 4], ''],
    ['nhắc lại việc Q1-3', 'nudge', [], ''],
    ['Q1-2 gia hạn đến 30/4', 'due', [], ''],
    ['cho Q1-2 lùi đến 30/4', 'due', [], ''],
    ['Q1-2 hoãn lại đến tháng 5 do chưa có kinh phí', 'due', [], 'chưa có kinh phí'],
    ['Q1-3 giao cho anh Bình làm trước 15/2', 'hand', [1, 4], ''],
    ['giao anh Bình làm Q1-3', 'hand', [1, 4], ''],
    ['Q3-8 để Hội Nông dân làm', 'hand', [4], ''],
    ['đôn đốc anh Bình nộp Q1-3 trước ngày 20/1', 'nudge', [1, 4], ''],
    ['nhắc giúp chị Hội Phụ nữ nộp V-1 nhé', 'nudge', [3], ''],
    ['yêu cầu anh Bình làm Q1-3', 'urge', [1, 4], ''],
    ['bảo chị Hạnh nộp V-1 đi', 'urge', [2, 3], ''],
    ['Q2-5 tạm dừng vì thiếu kinh phí', 'halt', [], 'thiếu kinh phí'],
    ['Q2-5 tạm dừng đến khi có kinh phí', 'halt', [], ''],
    ['Q1-4 dừng lại chờ huyện', 'halt', [], ''],
    ['Q1-3 tạm ngưng, bao giờ huyện có văn bản thì làm tiếp', 'halt', [], ''],
    ['Q2-6 hoãn tới khi có hướng dẫn mới', 'halt', [], ''],
    ['Q1-2 khoan làm đã', 'halt', [], ''],
    ['Q1-2 chuyển cho Hội Phụ nữ', 'hand', [3], ''],
    ['Q1-3 giao qua bên Hội Nông dân làm nhé', 'hand', [4], ''],
    ['V-1 chuyển Hội Nông dân phụ trách', 'hand', [4], ''],
    ['việc Q1-3 chuyển về mặt trận phụ trách, vì đổi việc', 'hand', [5], 'đổi việc'],
    ['Q1-1 cho đến 3/4 thôi', 'due', [], ''],
    ['Q1-1 chỉ 3/4', 'due', [], ''],
    ['Q1-1 không, 3/4 thôi', 'due', [], ''],
    ['Q1-1 cho tới 3/4', 'due', [], ''],
    ['Q1-1 đồng ý đến 3/4', 'due', [], ''],
    ['Q1-2 cho hạn 30/5 nhé', 'due', [], ''],
    ['Q1-2 duyệt đến 3/4 vì huyện lùi', 'due', [], 'huyện lùi'],
    ['ko đồng ý Q1-2 đến 25/2, cho đến 20/2 thôi', 'due', [], ''],
    ['giục chị Hạnh', 'nudge', [2, 3], ''],
    ['Q1-2 tôi ký rồi', 'signed', [], ''],
    ['Q1-2 mình đã duyệt', 'signed', [], ''],
    ['bỏ việc Q2-5 khỏi kế hoạch', 'cancel', [], ''],
    ['Q1-3 giao anh Bình nộp trước 15/2', 'hand', [1, 4], ''],
    ['xoá việc Q2-5 đi, huyện bỏ nội dung này rồi', 'cancel', [], 'huyện bỏ nội dung này rồi'],
    ['xóa Q2-5, huyện đã hủy hội nghị', 'cancel', [], 'huyện đã hủy hội nghị'],
    ['Bỏ giúp anh việc Q2-5', 'cancel', [], ''],
    ['hủy cho chị Q2-5 nhé em', 'cancel', [], ''],
    ['gạch Q2-5 khỏi kế hoạch giúp anh', 'cancel', [], ''],
    ['bỏ Q2-5, huyện không tổ chức nữa', 'cancel', [], 'huyện không tổ chức nữa'],
    ['Nhắc anh Bình Q1-3, xong trước 15/2', 'nudge', [1, 4], ''],
    ['bảo anh Bình làm nhanh Q1-3', 'urge', [1, 4], ''],
    ['giao đồng chí Bình chủ trì Q2-5', 'hand', [1, 4], ''],
    ['gia hạn cho bên phụ nữ đến 5/2', 'due', [3], ''],
    ['Q1-3: Hội Phụ nữ chủ trì; Hội Nông dân phối hợp', 'hand', [3, 4], ''],
    ['giao Hội Phụ nữ chủ trì Q1-3, Hội Nông dân phối hợp, hạn 15/2', 'hand', [3, 4], ''],
    ['Q1-3 Hội Phụ nữ chủ trì vì UBND xã bận', 'hand', [3], 'UBND xã bận'],
    ['bổ sung Hội Nông dân phối hợp Q1-3', 'hand', [4], ''],
    ['Q1-3 Hội Phụ nữ phối hợp Hội Nông dân.', 'hand', [3, 4], ''],
  ] as const)('%s', (text, act, units, reason) => {
    const order = leaderOrder(typed(text), office, TODAY)
    expect(order).toMatchObject({ act, units, reason: expect.stringMatching(new RegExp(`^${typed(reason)}$`, 'i')) })
  })

  test.each([
    'em bỏ Q1-3 vào mail chị rồi',
    'đề nghị gửi mẫu Q1-3',
    'Q1-3 bỏ được không?',
    'Q1-3 đã giao cho anh Bình',
    'đã nhắc anh Bình nộp Q1-3 rồi',
    'nhắc anh Bình rồi, Q1-3 xong trước Tết rồi',
    'nhắc anh Bình Q1-3, xong rồi',
    'em bỏ giúp anh Q1-3 vào tủ rồi',
    'bỏ giúp anh Q1-3 vào phong bì',
    'bỏ Q1-3, huyện nộp rồi',
    'đừng xóa Q1-3',
    'bỏ Q1-3 giúp được không',
    'Q1-3 xóa nhầm tệp',
    'em xin gia hạn cho bên phụ nữ đến 5/2',
    'nhắc chưa?',
    'hoãn họp Hội Phụ nữ đến thứ 6',
    'dời lịch họp với Hội Nông dân sang 15/2',
    'lùi giờ họp Hội Nông dân sang chiều mai',
    'Hội Nông dân xin gia hạn V-1 đến 5/2',
    'nếu bỏ Q1-3 thì sao',
    'chắc Q1-3 bỏ',
    'Q1-2 huyện ký rồi',
    'Q1-2 xong rồi',
    'Q1-2 chưa ký',
    'Q1-2 đã nộp rồi không cần làm nữa',
    'Q1-2 không cần làm nữa, đã nộp',
    'Q1-1 xong rồi nên không phải làm nữa',
    'Q1-3 bỏ phiếu xong',
    'Q1-3 bỏ qua lỗi chính tả nhé',
    'Q1-3 không cần làm lại đâu ạ',
    'V-1 tạm dừng họp chiều nay',
    'Q1-3 nộp xong giao cho chị Hạnh',
    'Q1-3 giao cho chị Hạnh bản cứng',
    'Q1-2 sếp ký rồi ạ',
    'Q1-2 ký rồi',
    'duyệt Q1-2 rồi nhé',
    'Q1-2 tôi hướng dẫn rồi',
    'Q1-3 tôi ký hợp đồng xong rồi',
    'V-1 đã được thông qua rồi',
    'Q1-3 Hội Phụ nữ chủ trì xong rồi',
    'Q1-3 em phối hợp với Hội Nông dân',
    'Q1-3 Hội Phụ nữ có chủ trì không?',
    'Q1-3 Hội Phụ nữ chủ trì mà chưa thấy gì',
    'Q1-3 đang phối hợp với Hội Nông dân',
    'Q1-3 phối hợp Hội Nông dân?',
    'Q1-3 phối hợp với Hội Nông dân chưa?',
    'Q1-3 Hội Phụ nữ phối hợp Hội Nông dân?',
    'Q1-3 phối hợp với Hội Nông dân chưa',
    'Q1-3 Hội Phụ nữ chủ trì phải không em',
    'Q1-3 Hội Phụ nữ chủ trì à?',
    'Q1-3 Hội Phụ nữ chủ trì hả em',
    'Q1-3 có phải Hội Phụ nữ chủ trì',
    'Q1-3 Hội Phụ nữ chủ trì hay Hội Nông dân',
    'Q1-3 ai phối hợp Hội Nông dân',
    'Q1-3 Hội Phụ nữ phối hợp Hội Nông dân rồi',
    'Q1-3 Hội Phụ nữ chủ trì đúng không',
    'Q1-3 Hội Phụ nữ và Hội Nông dân đã phối hợp',
    'Q1-3 duyệt hôm nay',
    'Q1-3 mai anh duyệt vì hôm nay bận họp',
    'Q1-3 mai chị duyệt',
    'Q1-3 không 20/2',
    'Q1-3 anh đồng ý 20/2',
    'Q1-3 được 20/2',
    'Q1-3 em giao cho người khác rồi',
    'Q1-3 đừng giao cho ai khác',
    'Q1-1 thôi khỏi lùi, làm cho kịp',
    'khỏi phải gia hạn Q1-1 đâu',
  ])('%s: orders nothing', (text) => {
    expect(leaderOrder(typed(text), office, TODAY)).toBeNull()
  })

  test.each([
    ['chờ chủ tịch ký', true],
    ['đã trình lãnh đạo, chưa duyệt', true],
    ['chưa được ký duyệt', true],
    ['chờ chủ tịch huyện ký', false],
    ['chờ huyện duyệt kinh phí', false],
    ['vướng mặt bằng', false],
    ['hồ sơ chưa được duyệt', true],
    ['chờ chữ ký của chủ tịch', true],
    ['phó chủ tịch UBND xã đi vắng chưa ký', true],
    ['chờ CT phê duyệt', true],
    ['chưa đến kỳ họp HĐND', false],
    ['dân chưa ký biên bản', false],
    ['kỹ thuật lỗi', false],
    ['CT phần mềm bị lỗi', false],
    ['lãnh đạo trường chưa gửi số liệu', false],
    ['lãnh đạo trường chưa ký', false],
    ['Đảng ủy chưa duyệt', false],
    ['trên chưa duyệt', false],
    ['huyện chưa được ký', false],
    ['con dấu bị hỏng', false],
    ['chủ tịch ký rồi, chờ huyện duyệt', false],
    ['chờ huyện duyệt rồi trình chủ tịch ký', false],
    ['chủ tịch hội chưa ký', false],
  ] as const)('"%s" waits for a leader of the office: %s', (reason, waits) => {
    expect(waitsForLeader(typed(reason))).toBe(waits)
  })
})

test('to all, and with a day', () => {
  expect(leaderOrder('Nhắc cả nhóm nộp kế hoạch', office, TODAY)).toMatchObject({ everyone: true, refs: [], by: null })
  expect(leaderOrder('nhắc anh Bình trước 20/1', office, TODAY)?.by).toEqual({ on: '2023-01-20', isBefore: true })
  expect(leaderOrder('nhắc anh Bình xong trong tuần này', office, TODAY)?.by).toEqual({
    on: '2023-01-13',
    isBefore: false,
  })
})

test.each([
  ['nhắc chị Hạnh Q1-3, họp ngày 16/2', null],
  ['nhắc chị Hạnh Q1-3 theo công văn ngày 16/2', null],
  ['nhắc chị Hạnh trước ngày 15/2 nộp Q1-3 để họp ngày 16/2', { on: '2023-02-15', isBefore: true }],
  ['nhắc chị Hạnh Q1-3 chậm nhất là ngày 15/2', { on: '2023-02-15', isBefore: false }],
  ['nhắc chị Hạnh Q1-3 hạn 15/2', { on: '2023-02-15', isBefore: false }],
  ['nhắc chị Hạnh Q1-3 xong thứ sáu này', { on: '2023-01-13', isBefore: false }],
  ['nhắc chị Hạnh Q1-3 trước 17h ngày 15/2', { on: '2023-02-15', isBefore: false }],
  ['nhắc chị Hạnh Q1-3 đến hết tháng này', { on: '2023-01-31', isBefore: false }],
] as const)('the day in "%s"', (text, by) => {
  for (const said of [text, fold(text)]) expect(leaderOrder(said, office, TODAY)?.by).toEqual(by)
})

test('somebody whom the office does not have is named', () => {
  expect(leaderOrder('nhắc anh Tuấn nộp Q1-3', office, TODAY)).toMatchObject({ units: [], stranger: 'anh Tuấn' })
  expect(leaderOrder('nhắc giúp chị V-1 nhé', office, TODAY)?.stranger).toBeNull()
})

test.each(['bảo cô Hạnh làm nhanh Q1-3', 'bao co Hanh lam nhanh Q1-3'])('%s', (text) => {
  expect(leaderOrder(text, office, TODAY)).toMatchObject({ act: 'urge', units: [2, 3] })
})

test('what is forbidden is no order', () => {
  expect(leaderOrder('Q1-3 đừng bỏ nhé', office, TODAY)).toBeNull()
  expect(leaderOrder('Q1-3 dung bo nhe', office, TODAY)).toBeNull()
})
