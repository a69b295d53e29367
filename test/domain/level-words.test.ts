import { expect, test } from 'vitest'
import { atLevelOf } from '../../src/domain/level-words.js'

test.each([
  ['ỦY BAN NHÂN DÂN PHƯỜNG HÒA KHÁNH', 'Ủy ban MTTQ xã', 'Ủy ban MTTQ phường'],
  ['UBND phường Hòa Khánh', 'UBND xã', 'UBND phường'],
  ['UBND đặc khu Lý Sơn', 'Công an phường', 'Công an đặc khu'],
  ['UBND xã Tân Thành', 'Ủy ban MTTQ xã', 'Ủy ban MTTQ xã'],
  ['UBND xã Tân Thành', 'Công an phường', 'Công an xã'],
  // A commune of another name, a name that only sounds so, and an issuer without a level.
  ['UBND phường Hòa Khánh', 'UBND xã Minh Hoà', 'UBND xã Minh Hoà'],
  ['UBND phường Hòa Khánh', 'Hợp tác xã', 'Hợp tác xã'],
  ['UBND phường Hòa Khánh', 'Phòng Văn hóa - Xã hội', 'Phòng Văn hóa - Xã hội'],
  ['Ban Chỉ đạo chuyển đổi số', 'UBND xã', 'UBND xã'],
  [null, 'UBND xã', 'UBND xã'],
])('of a plan of %s: %s', (issuer, unit, shown) => {
  expect(atLevelOf(issuer, unit)).toBe(shown)
})
