/** What people of the office say besides answering: what they want to see, who is away, who telephoned, yes and no. */
import { describe, expect, test } from 'vitest'
import { fold } from '../../src/domain/vietnamese.js'
import { parseAbsence } from '../../src/domain/words/absence.js'
import { askedToSee } from '../../src/domain/words/asking.js'
import type { Command } from '../../src/domain/words/command.js'
import { parseReturn } from '../../src/domain/words/delegation.js'
import { withoutCall, withoutGreeting } from '../../src/domain/words/greeting.js'
import { isNothingButACode } from '../../src/domain/words/one-time-code.js'
import { parseCommand } from '../../src/domain/words/parse-command.js'
import { asksWhenAlone } from '../../src/domain/words/plan-question.js'
import { saysPraise } from '../../src/domain/words/praise.js'
import { saysApproval, saysHello, saysThanks, verdictIn } from '../../src/domain/words/short-answers.js'
import { parseTelephone } from '../../src/domain/words/telephone.js'
import { saysYes } from '../../src/domain/words/yes-or-no.js'

describe('what they want to see, with diacritics and without', () => {
  const found = (text: string) => parseCommand(text) ?? askedToSee(text, false)
  test.each<[string, Command | null]>([
    ['việc của em ạ', { say: 'my_tasks' }],
    ['cho em xem việc của em với ạ', { say: 'my_tasks' }],
    ['em còn việc gì không ạ?', { say: 'my_tasks' }],
    ['hạn tuần này', { say: 'due_week', next: false }],
    ['tuần này có việc gì đến hạn vậy chị', { say: 'due_week', next: false }],
    ['hạn tuần sau', { say: 'due_week', next: true }],
    ['tiến độ thế nào rồi?', { say: 'status' }],
    ['cho anh xem tiến độ', { say: 'status' }],
    ['ai chưa nộp việc 3', { say: 'missing', ref: '3' }],
    ['còn ai chưa nộp V-1 vậy?', { say: 'missing', ref: 'V-1' }],
    ['còn ai chưa nộp V-1 vậy ạ?', { say: 'missing', ref: 'V-1' }],
    ['đơn vị nào chưa nộp báo cáo?', { say: 'missing', ref: '' }],
    ['tìm khen thưởng', { say: 'find', rest: 'khen thưởng' }],
    ['việc của em còn những gì', { say: 'my_tasks' }],
    ['việc bên em quý này gồm những gì vậy chị', { say: 'my_tasks' }],
    ['còn việc nào chưa xong không anh ơi', { say: 'my_tasks' }],
    ['xem dự thảo giúp anh', { say: 'draft' }],
    ['xác nhận hết đi em', { say: 'confirm_all', ref: '' }],
    ['ai đang chờ xác nhận vậy', { say: 'waiting' }],
    ['tiến độ quý 1 thế nào rồi em?', { say: 'period_tasks', period: { part: 'Q1', year: null } }],
    ['quý 2 có những việc gì', { say: 'period_tasks', period: { part: 'Q2', year: null } }],
    ['cả năm đơn vị nào chậm nhất?', { say: 'paper', paper: 'standing', period: { part: '', year: null } }],
    ['xem việc của tôi', { say: 'my_tasks' }],
    ['xem tiến độ', { say: 'status' }],
    ['cho tôi xem việc quá hạn', { say: 'late_tasks' }],
    ['còn việc gì chậm không?', { say: 'my_tasks' }],
    ['cho tôi danh sách cán bộ', { say: 'people' }],
    ['mở lại sổ theo dõi giúp em', { say: 'paper', paper: 'book', period: null }],
    ['tình hình thế nào rồi em', { say: 'status' }],
    ['ai chưa báo cáo vậy em?', { say: 'missing', ref: '' }],
    ['báo cáo quý 5', { say: 'no_such_period', said: 'quý 5' }],
    ['cho anh báo cáo tháng 13', { say: 'no_such_period', said: 'tháng 13' }],
    ['tiến độ quý 6 thế nào', { say: 'no_such_period', said: 'quý 6' }],
    ['tháng 14 có việc gì', { say: 'no_such_period', said: 'tháng 14' }],
    ['báo cáo tháng 13 xong rồi ạ', null],
    ['quý 5 em nộp', null],
    ['xem việc của em rồi ạ', null],
    ['việc này chậm rồi ạ', null],
    ['em xem rồi', null],
    ['gửi báo cáo rồi ạ', null],
    ['gửi dự thảo rồi', null],
    ['anh ơi xem dự thảo rồi nhé', null],
    ['xong Q1-3 đi em', null],
    ['quý 1 xong rồi ạ', null],
    ['việc của em chưa xong', null],
    ['việc của bên em xong rồi', null],
    ['tuần này em nộp việc 3', null],
    ['chưa nộp ạ', null],
    ['xong rồi ạ', null],
  ])('%s', (text, command) => {
    expect(found(text)).toEqual(command)
    const plain = found(fold(text))
    expect(plain).toEqual(
      command && 'rest' in command
        ? { ...command, rest: fold(command.rest) }
        : command?.say === 'no_such_period'
          ? { ...command, said: fold(command.said) }
          : command,
    )
  })
})

test('who decides asks what is left of the whole office', () => {
  expect(askedToSee('còn việc nào chưa xong không em', true)).toEqual({ say: 'status' })
  expect(askedToSee('việc nào quá hạn rồi', true)).toEqual({ say: 'late_tasks' })
  expect(askedToSee('tháng này có việc gì', false)).toEqual({
    say: 'period_tasks',
    period: { running: 'month', back: 0 },
  })
  expect(askedToSee('quý trước xong hết chưa', true)).toEqual({
    say: 'period_tasks',
    period: { running: 'quarter', back: 1 },
  })
  expect(askedToSee('năm nay có những việc gì', false)).toEqual({ say: 'status' })
  for (const past of ['năm ngoái có việc gì', 'tiến độ năm trước', 'nam ngoai co viec gi'])
    expect(askedToSee(past, true)).toEqual({ say: 'period_tasks', period: { running: 'year', back: 1 } })
  expect(askedToSee('tiến độ năm 2022', true)).toEqual({ say: 'period_tasks', period: { part: '', year: 2022 } })
  for (const report of ['tháng trước em nộp rồi ạ', 'quý này em xong rồi']) expect(askedToSee(report, false)).toBe(null)
  expect(askedToSee('cho tôi báo cáo', true)).toEqual({ say: 'papers' })
  expect(askedToSee('xếp loại các đơn vị', true)).toEqual({ say: 'paper', paper: 'standing', period: null })
})

describe('politeness alone asks for nothing', () => {
  test.each(['chào em', 'em chào anh chị ạ', 'Chúc cả nhà ngày mới tốt lành', 'alo bot'])('%s', (text) => {
    expect(saysHello(text)).toBe(true)
    expect(saysHello(fold(text))).toBe(true)
  })
  test.each(['chào em, Q1-3 xong rồi', 'chào cờ xong rồi', 'chúc mừng hội nghị', 'em chào, em hỏi hạn'])(
    'more than that: %s',
    (text) => {
      expect(saysHello(text)).toBe(false)
    },
  )
  test('thanks', () => {
    expect(saysThanks('cảm ơn em nhé')).toBe(true)
    expect(saysThanks('cam on bot nhe')).toBe(true)
    expect(saysThanks('thư cảm ơn xong rồi')).toBe(false)
  })
})

describe('praise', () => {
  test.each([
    'Rất tốt, các đồng chí phát huy nhé',
    'đồng chí Bình làm tốt lắm',
    'hoan nghênh tinh thần của anh em',
    'anh khen bên Hội Phụ nữ, làm nhanh ghê',
    'tốt lắm em',
    'biểu dương anh Bình đã hoàn thành sớm',
  ])('%s', (text) => {
    expect(saysPraise(text)).toBe(true)
    expect(saysPraise(fold(text))).toBe(true)
  })
  test.each([
    'làm cho tốt nhé',
    'làm nhanh',
    'làm nhanh lên',
    'Hội Phụ nữ làm nhanh lên',
    'làm không tốt lắm',
    'hoàn thành tốt',
    'tốt rồi',
    'rất tốt, đồng ý',
    'làm tốt lắm, duyệt',
    'hoan nghênh, nhưng còn thiếu',
    'khen thưởng rất tốt',
  ])('none: %s', (text) => {
    expect(saysPraise(text)).toBe(false)
    expect(saysPraise(fold(text))).toBe(false)
  })
})

describe('a one-time code of somebody who is known', () => {
  test.each(['HSKT234567', 'abcd234efg', 'Mã của tôi là HSKT234567 ạ', 'mã: HSKT234567'])('%s', (text) =>
    expect(isNothingButACode(text)).toBe(true),
  )
  test.each(['xong Q1-3 rồi, số hồ sơ HSKT234567', 'số hồ sơ HSKT234567', 'mã hồ sơ HSKT234567', 'chuyennhan'])(
    '%s: none',
    (text) => expect(isNothingButACode(text)).toBe(false),
  )
})

describe('who signs reports is named behind a colon with the full name', () => {
  test.each([
    ['Chủ tịch ký báo cáo: Nông Văn Sơn', { name: 'Nông Văn Sơn', deputy: false }],
    ['phó chủ tịch ký báo cáo: bà Hoàng Thị Lan.', { name: 'Hoàng Thị Lan', deputy: true }],
    ['Chủ tịch ký báo cáo rồi ạ', null],
    ['Chủ tịch ký báo cáo quý 1 rồi', null],
    ['Chủ tịch ký báo cáo chưa em', null],
    ['Chủ tịch ký báo cáo: rồi', null],
    ['Chủ tịch ký báo cáo Nông Văn Sơn', null],
  ])('%s', (text, signer) => expect(parseCommand(text)).toEqual(signer && { say: 'report_signer', signer }))
})

describe('politeness around what is said', () => {
  test.each([
    ['chào anh chị, việc Q1-1 xong rồi ạ', 'việc Q1-1 xong rồi ạ'],
    ['dạ em chào chị, Q1-1 xong rồi ạ', 'Q1-1 xong rồi ạ'],
    ['Kính gửi văn phòng: đơn vị đã nộp', 'đơn vị đã nộp'],
    ['chào em tiến độ thế nào rồi', 'tiến độ thế nào rồi'],
    ['chị Lan ơi, việc của em', 'việc của em'],
    ['chào cả nhà', 'chào cả nhà'],
    ['kính gửi anh báo cáo quý I', 'kính gửi anh báo cáo quý I'],
    ['xong rồi, chào anh', 'xong rồi, chào anh'],
  ])('%s', (text, said) => expect(withoutGreeting(text)).toBe(said))

  test.each([
    ['Q1-2 xong chưa chị Lan ơi?', 'Q1-2 xong chưa?'],
    ['Q1-2 xong chưa anh ơi', 'Q1-2 xong chưa'],
    ['chị Lan ơi', 'chị Lan ơi'],
  ])('%s, without the call', (text, said) => expect(withoutCall(text)).toBe(said))
})

test.each([
  ['hạn việc này khi nào vậy em?', true],
  ['dạ cho em hỏi hạn của việc này là hôm nào ạ', true],
  ['hạn báo cáo huyện giao là khi nào', false],
  ['khi nào họp', false],
])('asks when of nothing named: %s', (text, alone) => expect(asksWhenAlone(text)).toBe(alone))

describe('who is away', () => {
  test.each([
    ['nghỉ đến 12/5, anh Bình thay', null, null, '12/5', 'Bình'],
    ['Em nghỉ phép đến hết ngày 12/5, nhờ chị Hạnh thay ạ', null, null, '12/5', 'Hạnh'],
    ['Vi Thị Hạnh nghỉ đến 12/5, Lý Văn Bình thay', 'Vi Thị Hạnh', null, '12/5', 'Lý Văn Bình'],
    ['em xin nghỉ phép từ 4/1 đến 12/1', null, '4/1', '12/1', null],
    ['từ mai tôi nghỉ phép đến 12/1, chị Hạnh làm thay', null, 'mai', '12/1', 'Hạnh'],
    ['từ thứ 4 anh Bình nghỉ đến 12/1', 'Bình', 'thu 4', '12/1', null],
    ['đồng chí Hạnh đi công tác từ 8/5 đến 12/5, Bình thay', 'Hạnh', '8/5', '12/5', 'Bình'],
    ['ủy quyền cho đồng chí Hạnh đến 12/5', null, null, '12/5', 'Hạnh'],
    ['em nghỉ đến thứ 6', null, null, 'thu 6', null],
    ['nghỉ phép 12-16/01', null, '12/01', '16/01', null],
    ['Em xin nghỉ phép từ 12 đến 16/1, anh Bình thay ạ', null, '12/1', '16/1', 'Bình'],
    ['em nghỉ phép 30/01 - 03/02/2023', null, '30/01/2023', '03/02/2023', null],
    ['Vi Thị Hạnh nghỉ phép 28/12-03/01/2024', 'Vi Thị Hạnh', '28/12/2023', '03/01/2024', null],
    ['em xin nghỉ ngày 12/1', null, '12/1', '12/1', null],
    ['mai em nghỉ ốm', null, 'mai', 'mai', null],
    ['em xin phép mai nghỉ ạ', null, 'mai', 'mai', null],
    ['ngày mai chị Hạnh nghỉ ốm', 'Hạnh', 'ngay mai', 'ngay mai', null],
    ['em xin nghỉ phép tuần sau', null, 'tuan sau', 'tuan sau', null],
    ['tuần sau em nghỉ thai sản đến hết tháng 9', null, 'tuan sau', 'thang 9', null],
    ['em nghỉ ốm', null, null, '', null],
    ['mai mốt tui nghỉ mấy bữa', null, null, '', null],
    ['mấy bữa nữa em xin nghỉ vài hôm', null, null, '', null],
    ['tuần sau em đi công tác mấy ngày', null, 'tuan sau', '', null],
    ['từ 13/2 đến 17/2 chị đi học, anh Bình trả lời thay', null, '13/2', '17/2', 'Bình'],
    ['từ 13/2 đến 17/2 em đi công tác, nhờ anh Bình trả lời thay', null, '13/2', '17/2', 'Bình'],
    ['Đang nghỉ ốm đến 10/2', null, null, '10/2', null],
    ['ĐANG NGHỈ ỐM ĐẾN 10/2', null, null, '10/2', null],
    ['Em đang nghỉ ốm đến 10/2', null, null, '10/2', null],
    ['h e nghỉ phép đến 15/1, chị Lan lo giùm', null, null, '15/1', 'Lan'],
    ['từ giờ tui nghỉ phép tới 15/1', null, null, '15/1', null],
    ['ủy quyền cho chị Hạnh trả lời thay em đến 12/5', null, null, '12/5', 'Hạnh'],
    ['ủy quyền cho chị Hạnh duyệt thay anh đến hết thứ 6', null, null, 'thu 6', 'Hạnh'],
    ['uỷ quyền đồng chí Bình giải quyết công việc từ 12/1 đến 15/1', null, '12/1', '15/1', 'Bình'],
    ['giao chị Lan xác nhận thay tôi', null, null, '', 'Lan'],
    ['nhờ chị Hạnh ký thay anh mấy hôm', null, null, '', 'Hạnh'],
    ['tuần này cứ để Lan ký duyệt thay anh', null, 'tuan nay', 'tuan nay', 'Lan'],
    ['tuần này anh đi công tác, có gì Lan ký duyệt thay nhé', null, 'tuan nay', 'tuan nay', 'Lan'],
    ['tuần tới em nghỉ đẻ, anh Bình làm thay em nha', null, 'tuan toi', 'tuan toi', 'Bình'],
    ['bữa nay em bịnh, xin nghỉ 1 bữa', null, 'bua nay', 'bua nay', null],
    ['thứ 5 em đi họp huyện cả ngày', null, 'thu 5', 'thu 5', null],
    ['mai mình đi thi trên tỉnh', null, 'mai', 'mai', null],
  ])('%s', (text, who, from, until, substitute) => {
    expect(parseAbsence(text)).toEqual({ who, from, until, substitute })
    const plain = { who: who && fold(who), from, until, substitute: substitute && fold(substitute) }
    // Without its marks 'em nghi đến thứ 6' may be 'em nghĩ'.
    if (text !== 'em nghỉ đến thứ 6') expect(parseAbsence(fold(text))).toEqual(plain)
  })

  test.each([
    ['mai tôi đi công tác 3 ngày, chị Hạnh làm thay nhé', 'mai', 3, 'Hạnh'],
    ['em nghỉ ốm 2 ngày có chị Hạnh trực thay', null, 2, 'Hạnh'],
    ['mai tôi đi công tác 3 ngày, đừng nhắn tin', 'mai', 3, null],
    ['từ mai em nghỉ phép 5 ngày, chị Hạnh trả lời thay em', 'mai', 5, 'Hạnh'],
    ['tôi xin nghỉ phép 5 ngày, có gì nhờ anh Bình giải quyết giúp', null, 5, 'Bình'],
    ['mai em đi tập huấn trên huyện 3 ngày, nhờ chị Hạnh coi giúp', 'mai', 3, 'Hạnh'],
  ])('%s', (text, from, count, substitute) => {
    expect(parseAbsence(text)).toMatchObject({ from, substitute, lasts: { count, unit: 'day' } })
    expect(parseAbsence(fold(text))).toMatchObject({ from, substitute: substitute && fold(substitute) })
  })

  test('who stands in for a named week, and a wish for peace', () => {
    expect(parseAbsence('tuần sau em nghỉ phép, nhờ anh Bình trả lời giúp em')).toMatchObject({ substitute: 'Bình' })
    expect(parseAbsence('em nghỉ phép từ 12/1 đến 16/1, đừng nhắn nữa nhé')).toMatchObject({ until: '16/1' })
    expect(parseAbsence('mai em nghỉ, việc của chị Hạnh')).toBeNull()
  })

  test.each([
    ['Dang nghi om den 10/2', null],
    ['anh Đang nghỉ phép đến 10/2', 'Đang'],
    ['Đăng nghỉ phép đến 10/2', 'Đăng'],
  ])('%s: of %s', (text, who) => expect(parseAbsence(text)).toMatchObject({ who, until: '10/2' }))

  test.each([
    'mai cơ quan nghỉ',
    'em nghi thu 6',
    'em nghi tuan sau',
    'em nghi den thu 6',
    'chi Hanh nghi tuan sau',
    'Tuần sau anh chị em nghỉ',
    'anh chị em tuần sau nghỉ',
    '20/10 anh chị em nghỉ lễ',
    'anh chị em nghỉ đến 5/5',
    'mai em nghỉ được không',
    'mai mốt cơ quan nghỉ mấy bữa',
    'Tết này nghỉ mấy bữa chị',
    'em nghĩ mai xong',
    'em nghỉ việc',
    'em nghĩ đến chuyện đó rồi',
    'xin gia hạn đến 12/5',
    'h nghi lai thay sai',
    'giờ tôi nghĩ đến hết tháng mới xong',
    'từ giờ anh em nghỉ đến 20/1',
    'nghỉ rồi',
    'xong rồi ạ',
    'giao chị Lan xác nhận Q1-3 thay tôi',
    'nhờ chị Lan xác nhận hộ em',
    'giao chị Lan xác nhận',
    'nhờ chị Hạnh nộp giúp',
    'em làm thay chị Hạnh rồi',
    'ủy quyền cho ai được?',
    'ủy quyền là gì',
  ])('"%s" is no absence', (text) => expect(parseAbsence(text)).toBeNull())

  test('and who is back', () => {
    expect(parseReturn('em đã đi làm lại')).toBe('')
    expect(parseReturn('Hạnh hết nghỉ')).toBe('hanh')
    expect(parseReturn('đã đi làm lại')).toBe('')
    expect(parseReturn('bữa nay tui hết nghỉ rồi, đi làm lại')).toBe('')
    expect(parseReturn('em về rồi, hết phép')).toBe('')
    expect(parseReturn('thôi ủy quyền nhé, anh về rồi')).toBe('')
    expect(parseReturn('chị Hạnh hết phép rồi, đi làm lại')).toBe('hanh')
    expect(parseReturn('hủy ủy quyền cho chị Hạnh')).toBe('')
    for (const other of ['xong rồi', 'em về rồi', 'em họp về rồi, làm xong rồi', 'hết phép chưa?'])
      expect(parseReturn(other)).toBeNull()
  })
})

describe('what a unit said by telephone', () => {
  test.each([
    ['điện thoại V-1 Hội Nông dân: xong rồi, mai gửi bản giấy', 'V-1', 'Hội Nông dân', 'xong rồi, mai gửi bản giấy'],
    ['dien thoai V-1 Hoi Nong dan: chua xong', 'V-1', 'Hoi Nong dan', 'chua xong'],
    ['Hội Nông dân gọi điện báo V-1 xong rồi', 'V-1', 'Hội Nông dân', 'xong rồi'],
    ['ghi điện thoại Q1-3 đã xong', 'Q1-3', '', 'đã xong'],
    ['ghi theo điện thoại: Hội Nông dân đã nộp V-1', 'V-1', '', 'Hội Nông dân đã nộp'],
    ['điện thoại UB MTTQ báo V-1 xong', 'V-1', 'UB MTTQ', 'xong'],
    ['MTTQ gọi báo xong Q1-2', 'Q1-2', 'MTTQ', 'xong'],
    ['Hội Nông dân có gọi điện lên báo là V-1 chưa xong', 'V-1', 'Hội Nông dân', 'chưa xong'],
    ['V-1 bên y tế nhắn zalo báo xong rồi', 'V-1', 'bên y tế', 'xong rồi'],
    ['đt Hội Phụ nữ nói V-1 mai nộp', 'V-1', 'Hội Phụ nữ', 'mai nộp'],
  ])('%s', (text, ref, unit, said) => {
    expect(parseTelephone(text)).toEqual({ ref, unit, said })
  })
  test.each([
    ['V-1 Hội Phụ nữ xong rồi, chị Hạnh gọi điện báo', 'chị Hạnh', 'Hội Phụ nữ xong rồi'],
    ['V-1 Trạm Y tế làm xong rồi, mới điện báo', '', 'Trạm Y tế làm xong rồi'],
    ['Hội Nông dân nộp kế hoạch rồi, ghi giúp V-1', '', 'Hội Nông dân nộp kế hoạch rồi'],
    ['V-1 MTTQ chưa xong, ghi lại giúp chị nhé', '', 'MTTQ chưa xong'],
  ])('%s: by whom it came stands behind', (text, unit, said) => {
    expect(parseTelephone(text)).toEqual({ ref: 'V-1', unit, said, isBehind: true })
    expect(parseTelephone(fold(text))).toEqual({ ref: 'V-1', unit: fold(unit), said: fold(said), isBehind: true })
  })
  test.each([
    'em gọi V-1 rồi',
    'xong V-1',
    'điện thoại hỏng rồi',
    'V-1 xong rồi, em gọi điện báo chị rồi',
    'V-1 ghi nhớ nhé',
    'V-1 bên em nhắn báo chị rồi',
    'Hoi Nong dan nhan bao cao V-1 roi',
  ])('"%s" records nothing', (text) => expect(parseTelephone(text)).toBeNull())
})

test('yes and no, as the whole answer', () => {
  for (const yes of ['Đúng', 'đúng rồi ạ', 'dung', 'vâng ạ', 'chuẩn', 'ok']) expect(saysYes(yes)).toBe(true)
  for (const no of ['sai', 'không đúng', 'khong', 'nhầm rồi ạ', 'chưa đúng']) expect(saysYes(no)).toBe(false)
  for (const neither of ['đúng là chưa xong', 'đúng hạn', 'không biết', 'xong']) expect(saysYes(neither)).toBeNull()
})

describe('what only the marks tell apart', () => {
  test.each([
    ['mời Trần Văn Bình; Hội Nông dân', 'invite'],
    ['moi Trần Văn Bình; Hội Nông dân', 'invite'],
    ['mới có dự thảo', undefined],
    ['hỏi Hội Nông dân về Q1-3', 'ask_unit'],
    ['Hội Nông dân về Q1-3', undefined],
  ])('%s', (text, say) => {
    expect(parseCommand(text)?.say).toBe(say)
  })
})

describe('a decision in words, with diacritics and without', () => {
  test.each<[string, ReturnType<typeof verdictIn>]>([
    ['xác nhận', { say: 'confirm' }],
    ['Đồng ý nhé', { say: 'confirm' }],
    ['ok em', { say: 'confirm' }],
    ['duyệt', { say: 'confirm' }],
    ['trả lại', { say: 'return', rest: '' }],
    ['trả lại: thiếu phụ lục', { say: 'return', rest: 'thiếu phụ lục' }],
    ['chưa được, thiếu phụ lục', { say: 'return', rest: 'thiếu phụ lục' }],
    ['không', { say: 'return', rest: '' }],
    ['chưa xác nhận được', null],
    ['ai xác nhận việc này?', null],
    ['để mai xem', null],
  ])('%s', (text, verdict) => {
    expect(verdictIn(text)).toEqual(verdict)
    const bare = verdictIn(fold(text))
    expect(bare && { ...bare, rest: undefined }).toEqual(verdict && { ...verdict, rest: undefined })
  })

  test.each([
    ['xác nhận', true],
    ['Xác nhận nhé!', true],
    ['chờ xác nhận', false],
    ['ok', false],
  ])('%s is a bare "xác nhận": %s', (text, is) => {
    expect(saysApproval(text) === 'plain').toBe(is)
  })
})

describe('leave with its cause or its length', () => {
  test.each([
    ['con tôi ốm hôm nay xin nghỉ', { from: 'hom nay', until: 'hom nay' }],
    ['vợ em nhập viện nên mai em xin nghỉ', { from: 'mai', until: 'mai' }],
    ['em xin nghỉ thai sản 6 tháng', { from: null, until: '', lasts: { count: 6, unit: 'month' } }],
    ['em xin nghỉ phép 3 ngày từ mai', { from: 'mai', until: '', lasts: { count: 3, unit: 'day' } }],
  ])('%s', (text, expected) => {
    expect(parseAbsence(text)).toEqual({ who: null, substitute: null, ...expected })
    expect(parseAbsence(fold(text))).toEqual({ who: null, substitute: null, ...expected })
  })

  test.each(['5 tháng 6 em nghỉ', 'con đang làm', 'em nghĩ 2 ngày nữa xong'])('"%s" is none', (text) =>
    expect(parseAbsence(text)).toBeNull(),
  )
})
