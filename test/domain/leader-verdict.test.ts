/** What clerk and chairman decide about reported or confirmed work in a sentence of their own. */
import { describe, expect, test } from 'vitest'
import type { Member } from '../../src/domain/member.js'
import { fold } from '../../src/domain/vietnamese.js'
import { leaderVerdicts } from '../../src/domain/words/leader/verdict.js'

const names = ['UBND xã', 'Hội đồng TĐKT', 'Hội Liên hiệp Phụ nữ', 'Hội Nông dân', 'Ủy ban MTTQ xã']
const office = {
  units: names.map((name, index) => ({ id: index + 1, name, aliases: [], collects: true })),
  members: [person(1, 'Lý Văn Bình', [1, 4]), person(2, 'Vi Thị Hạnh', [2, 3])],
}

function person(id: number, name: string, seats: number[]): Member {
  const away = { awayFrom: null, awayThrough: null, substituteId: null }
  return { id, name, role: 'official', active: true, seats, accounts: [], prefers: null, ...away }
}

const short = (text: string) =>
  leaderVerdicts(text, office)?.map(({ say, refs, units, reason }) =>
    [say, ...refs, ...units.map((u) => `@${u}`), ...(reason ? [`«${fold(reason)}»`] : [])].join(' '),
  ) ?? null

describe.each([
  ['with diacritics', (text: string) => text],
  ['without', fold],
] as const)('%s', (_name, typed) => {
  test.each([
    ['mở lại V-1', ['reopen V-1']],
    ['em mở lại V-1 giúp chị nhé', ['reopen V-1']],
    ['bỏ xác nhận V-1 Hội Phụ nữ', ['reopen V-1 @3']],
    ['à khoan, chưa được, mở lại V-1 phụ nữ', ['reopen V-1 @3']],
    ['V-1 của phụ nữ chưa đạt, trả lại', ['return V-1 @3']],
    ['xác nhận nhầm V-1 rồi, mở lại giúp', ['reopen V-1']],
    ['chị lỡ duyệt V-1 mất rồi', ['reopen V-1']],
    ['hủy xác nhận V-1 của chị Hạnh', ['reopen V-1 @2 @3']],
    ['V-1 tôi bấm nhầm duyệt, mở lại cho phụ nữ làm lại', ['reopen V-1 @3']],
    ['thôi không xác nhận V-1 nữa', ['reopen V-1']],
    ['rút xác nhận V-1 vì thiếu phụ lục', ['reopen V-1 «thieu phu luc»']],
    ['bỏ xác nhận hoàn thành V-1', ['reopen V-1']],
    ['xác nhận hoàn thành Q1-1 cho anh Bình', ['confirm Q1-1 @1 @4']],
    ['V-1 phụ nữ nộp thiếu, trả về', ['return V-1 @3 «phu nu nop thieu»']],
    ['V-1 của chị Hạnh chưa xong đâu, mở ra lại', ['reopen V-1 @2 @3 «cua chi hanh chua xong dau»']],
    ['V-1 xác nhận nhầm đơn vị, phải là Hội Nông dân', ['reopen V-1 «phai la hoi nong dan»']],
    ['duyệt Q1-1, Q1-3 thì trả lại vì thiếu chữ ký', ['confirm Q1-1', 'return Q1-3 «thieu chu ky»']],
    ['Q1-1 ok còn Q1-3 làm lại nghe', ['confirm Q1-1', 'return Q1-3']],
    ['mở lại', ['reopen']],
    ['V-1 phụ nữ chưa đạt, thiếu chữ ký', ['return V-1 @3 «thieu chu ky»']],
    ['tôi duyệt Q1-1 rồi, còn Q1-3 làm lại cho tôi', ['confirm Q1-1', 'return Q1-3']],
    ['Q1-1 ok, Q1-3 chưa được, thiếu phụ lục', ['confirm Q1-1', 'return Q1-3 «thieu phu luc»']],
    ['duyệt Q1-1, Q1-2, còn Q1-3 trả lại', ['confirm Q1-1 Q1-2', 'return Q1-3']],
    ['Q1-1 với Q1-2 anh duyệt, riêng Q1-3 thì chưa đạt', ['confirm Q1-1 Q1-2', 'return Q1-3']],
    ['ok chị duyệt Q1-1', ['confirm Q1-1']],
    ['xác nhận cho Hạnh', ['confirm @2 @3']],
    ['duyệt cho chị Hạnh Q1-3 nhé', ['confirm Q1-3 @2 @3']],
    ['chưa duyệt Q1-3 được, làm lại', ['return Q1-3']],
    ['V-1 của phụ nữ duyệt, của nông dân trả lại', ['confirm V-1 @3', 'return V-1 @4']],
    ['Q1-1 gửi lại nhé, thiếu chữ ký', ['return Q1-1 «thieu chu ky»']],
    // Why or what for, with nothing between.
    ['Q1-1 thiếu chữ ký trả lại nhé', ['return Q1-1 «thieu chu ky»']],
    ['Q1-3 số liệu sai trả về cho họ làm lại', ['return Q1-3 «so lieu sai»']],
    ['Q1-2 chưa đóng dấu đỏ, em trả lại để chị Hạnh rà lại', ['return Q1-2 «chua dong dau do, de chi hanh ra lai»']],
  ])('%s', (text, verdicts) => expect(short(typed(text))).toEqual(verdicts))

  test.each([
    'không được mở lại V-1',
    'khoan mở lại V-1',
    'đừng trả lại V-1',
    'chưa bỏ xác nhận V-1',
    'Q1-1 duyệt, còn lại trả lại',
    'lo duyệt Q1-1 đi',
    'gửi lại Q1-1 cho chị',
    'duyệt Q1-1 chưa?',
    'Q1-1 duyệt chưa em',
    'ai duyệt Q1-1 vậy',
    'Hội Phụ nữ duyệt Q1-1 rồi',
    'huyện duyệt Q1-1 rồi',
    'chị Hạnh duyệt Q1-1 rồi',
    'khi nào mở lại Q1-1',
    'mở lại lớp tập huấn Q1-1',
    'duyệt Q1-1 rồi, còn Q1-3 thế nào?',
    'Q1-1 xong rồi, Q1-3 chưa',
    'nếu chưa đạt thì làm lại Q1-1',
    'bỏ Q1-1',
    'Q1-1 trả lại hồ sơ cho dân rồi',
    'sẽ duyệt Q1-1 sau',
    'để anh xem đã, Q1-1 chưa duyệt vội',
    'trả lại như cũ',
    'Q1-1 xong, Q1-3 làm lại',
    'Q1-1 rồi, Q1-3 làm lại',
    'em nộp lại Q1-1 rồi',
    'V-1 phụ nữ nộp chưa, trả lại',
    'Q1-3 nộp rồi, duyệt giúp em',
    'Q1-1 thiếu phụ lục',
    'Q1-1 xong, Q1-3 thiếu, trả lại',
    'Q1-1 đã làm lại',
    'Q1-1 huyện trả lại rồi',
    'Q1-1 bị trả lại vì thiếu dấu',
    'Q1-1 hồ sơ thiếu dấu đã trả lại',
    'Q1-1 huyện trả lại để bổ sung',
    'Q1-1 Sở Nội vụ trả lại để bổ sung',
    'Q1-1 em nhận lại hồ sơ trả về để bổ sung',
    'Lý Văn Bình đã đi làm lại',
  ])('%s: none', (text) => expect(short(typed(text))).toBeNull())
})

test('what forbids is told by its mark', () => {
  expect(short('chớ mở lại V-1')).toBeNull()
  expect(short('cho mở lại V-1')).toEqual(['reopen V-1'])
})
