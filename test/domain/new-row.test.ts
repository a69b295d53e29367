/** A new task is read as the clerk words it; a text with commas of its own stays whole. */
import { expect, test } from 'vitest'
import { newRowSaid } from '../../src/domain/words/new-row.js'

const units = ['UBND xã', 'Hội Liên hiệp Phụ nữ', 'Hội Nông dân'].map((name, id) => ({ id, name, aliases: [] }))

test.each([
  ['tổ chức hội thi; đơn vị: UBND xã, Hội Nông dân; hạn: 15/3', 'tổ chức hội thi', 'UBND xã, Hội Nông dân', '15/3'],
  ['tổ chức hội thi; Hội Phụ nữ; 20/3/2023', 'tổ chức hội thi', 'Hội Phụ nữ', '20/3/2023'],
  ['tổ chức hội thi; xong trước 20/3; Phòng Nội vụ', 'tổ chức hội thi', 'Phòng Nội vụ', 'xong trước 20/3'],
  ['tổ chức hội thi, Hội Phụ nữ chủ trì, hạn 20/3', 'tổ chức hội thi', 'Hội Phụ nữ chủ trì', '20/3'],
  [
    'tổ chức hội thi, Hội Phụ nữ chủ trì, Hội Nông dân phối hợp',
    'tổ chức hội thi',
    'Hội Phụ nữ chủ trì; Hội Nông dân phối hợp',
    '',
  ],
  ['rà soát nhà ở, đất ở, đường giao thông, hạn 20/3', 'rà soát nhà ở, đất ở, đường giao thông', '', '20/3'],
  ...[
    'thu gom rác, hạn chế rác thải nhựa',
    'tổ chức hội trại, ngày hội văn hóa',
    'tuyên truyền, đến từng hộ dân',
    'phun thuốc, trong các thôn',
    'rà soát hộ nghèo, hoàn thành hồ sơ',
    'tuyên truyền, đến 15/3 có 12 thôn đạt chuẩn',
    'tiết kiệm điện, hạn chế họp trong quý 2',
    'vận động dân, trước hết là đảng viên',
    'diễn tập, trong mùa mưa bão',
  ].map((title): [string, string, string, string] => [title, title, '', '']),
  ['thu gom rác, hạn chế rác thải nhựa, hạn 20/3', 'thu gom rác, hạn chế rác thải nhựa', '', '20/3'],
  ['tổ chức hội thi, hoàn thành trước ngày 20/3', 'tổ chức hội thi', '', 'hoàn thành trước ngày 20/3'],
  ['tổ chức hội thi, trong tháng 3', 'tổ chức hội thi', '', 'trong tháng 3'],
  ['tổ chức hội thi, ngày 20 tháng 3 năm 2023', 'tổ chức hội thi', '', 'ngày 20 tháng 3 năm 2023'],
  ['tổ chức hội thi, chậm nhất cuối tuần này', 'tổ chức hội thi', '', 'chậm nhất cuối tuần này'],
  ['tổ chức hội thi, hạn: khi huyện báo', 'tổ chức hội thi', '', 'khi huyện báo'],
  ['rà soát hộ nghèo', 'rà soát hộ nghèo', '', ''],
  ['tập huấn, hội thảo', 'tập huấn, hội thảo', '', ''],
])('"%s"', (said, title, named, due) => {
  expect(newRowSaid(said, units, '2023-01-10')).toEqual({ title, units: named, due })
})
