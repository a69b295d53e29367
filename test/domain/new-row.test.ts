/** A new task is read as the clerk words it; a text with commas of its own stays whole. */
import { expect, test } from 'vitest'
import { newRowSaid } from '../../src/domain/new-row.js'

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
  ['rà soát hộ nghèo', 'rà soát hộ nghèo', '', ''],
  ['tập huấn, hội thảo', 'tập huấn, hội thảo', '', ''],
])('"%s"', (said, title, named, due) => {
  expect(newRowSaid(said, units)).toEqual({ title, units: named, due })
})
