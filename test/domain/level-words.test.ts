import { expect, test } from 'vitest'
import { atLevelOf } from '../../src/domain/level-words.js'

test.each([
  ['ỦY BAN NHÂN DÂN PHƯỜNG HÒA KHÁNH', 'Ủy ban MTTQ xã', 'Ủy ban MTTQ phường'],
  ['UBND phường Hòa Khánh', 'UBND xã', 'UBND phường'],
  ['UBND đặc khu Lý Sơn', 'Công an phường', 'Công an đặc khu'],
  ['UBND xã Tân Thành', 'Ủy ban MTTQ xã', 'Ủy ban MTTQ xã'],
  ['UBND xã Tân Thành', 'Công an phường', 'Công an xã'],
  ['UBND phường Trung Sơn', 'Công an thị xã', 'Công an thị xã'],
  ['UBND phường Hòa Khánh', 'UBND thị xã', 'UBND thị xã'],
  ['Phòng Văn hóa - Xã hội phường Hòa Khánh', 'Ủy ban MTTQ phường', 'Ủy ban MTTQ phường'],
  ['PHÒNG VĂN HÓA - XÃ HỘI PHƯỜNG HÒA KHÁNH', 'Hội Nông dân xã', 'Hội Nông dân phường'],
  ['Phòng Văn hóa và Xã hội', 'Ủy ban MTTQ phường', 'Ủy ban MTTQ phường'],
  ['UBND thị xã Sơn Tây', 'Công an phường', 'Công an phường'],
  ['UBND phường Trung Sơn, thị xã Sầm Sơn', 'Công an xã', 'Công an phường'],
  ['Đảng ủy xã Hội Sơn', 'Công an phường', 'Công an xã'],
  ['UBND thị trấn Tân Túc', 'Trạm Y tế xã', 'Trạm Y tế thị trấn'],
  // A commune of another name, a name that only sounds so, and an issuer without a level.
  ['UBND phường Hòa Khánh', 'UBND xã Minh Hoà', 'UBND xã Minh Hoà'],
  ['UBND phường Hòa Khánh', 'Hợp tác xã', 'Hợp tác xã'],
  ['UBND phường Hòa Khánh', 'Phòng Văn hóa - Xã hội', 'Phòng Văn hóa - Xã hội'],
  ['Ban Chỉ đạo chuyển đổi số', 'UBND xã', 'UBND xã'],
  [null, 'UBND xã', 'UBND xã'],
])('of a plan of %s: %s', (issuer, unit, shown) => {
  expect(atLevelOf(issuer, unit)).toBe(shown)
})
