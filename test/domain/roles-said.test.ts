/** Who leads and who supports is read however people say it; a name the office does not have is said to be so. */
import { expect, test } from 'vitest'
import { fold } from '../../src/domain/vietnamese.js'
import { findUnitCalled } from '../../src/domain/words/called-in-part.js'
import { saysRole, unitsWithRoles } from '../../src/domain/words/roles-said.js'

const NAMES = [
  ...['UBND xã', 'Hội Liên hiệp Phụ nữ', 'Hội Nông dân', 'Công an xã', 'Phòng Văn hóa và Xã hội'],
  'Phòng Kinh tế, Hạ tầng và Đô thị',
]
const units = NAMES.map((name, id) => ({ id, name, aliases: [], collects: false }))

function read(said: string): string {
  const found = unitsWithRoles(said, units)
  return 'unknown' in found
    ? `? ${found.unknown}`
    : found.named.map(({ unitId, role }) => `${unitId} ${role}`).join(', ')
}

test.each([
  ['UBND xã', '0 null'],
  ['UBND xã, Hội Nông dân', '0 null, 2 null'],
  ['UBND xã và Hội Nông dân', '0 null, 2 null'],
  ['chủ trì: UBND xã; phối hợp: Hội Nông dân, Công an xã', '0 lead, 2 support, 3 support'],
  ['chủ trì: UBND xã; phối hợp: Hội Nông dân; Công an xã', '0 lead, 2 support, 3 support'],
  ['Hội Phụ nữ chủ trì; Hội Nông dân phối hợp', '1 lead, 2 support'],
  ['Hội Phụ nữ chủ trì, Hội Nông dân và Công an xã phối hợp', '1 lead, 2 support, 3 support'],
  ['Hội Phụ nữ chủ trì, phối hợp với Hội Nông dân, Công an xã', '1 lead, 2 support, 3 support'],
  ['Hội Phụ nữ chủ trì phối hợp Hội Nông dân', '1 lead, 2 support'],
  ['chủ trì Hội Phụ nữ phối hợp Hội Nông dân', '1 lead, 2 support'],
  ['chủ trì là Hội Phụ nữ, Hội Nông dân phối hợp', '1 lead, 2 support'],
  ['Hội Nông dân phối hợp, Hội Phụ nữ chủ trì', '2 support, 1 lead'],
  ['Hội Phụ nữ (chủ trì), Hội Nông dân (phối hợp)', '1 lead, 2 support'],
  ['Hội Phụ nữ làm đơn vị chủ trì, còn Hội Nông dân phối hợp thực hiện', '1 lead, 2 support'],
  ['Hội Phụ nữ phối hợp với Hội Nông dân', '1 null, 2 support'],
  ['Hội Phụ nữ phối hợp Hội Nông dân thực hiện', '1 null, 2 support'],
  ['giao cho Hội Phụ nữ chủ trì', '1 lead'],
  ['Phòng Văn hóa và Xã hội chủ trì, UBND xã phối hợp', '4 lead, 0 support'],
  ['Phòng Kinh tế, Hạ tầng và Đô thị chủ trì; Công an xã phối hợp', '5 lead, 3 support'],
  ['thực hiện: Hội Nông dân', '2 responsible'],
])('"%s"', (said, expected) => {
  expect(read(said)).toBe(expected)
  expect(read(fold(said))).toBe(expected)
})

test.each([
  ['Phòng Nội vụ chủ trì, Công an xã phối hợp', 'Phòng Nội vụ'],
  ['Công an xã chủ trì, phối hợp với Đoàn Thanh niên', 'Đoàn Thanh niên'],
  ['em phối hợp với Công an xã', 'em'],
])('"%s": the office has no "%s"', (said, unknown) => {
  expect(read(said)).toBe(`? ${unknown}`)
})

test.each([
  ['phụ nữ chủ trì, nông dân phối hợp', '1 lead, 2 support'],
  ['bên kinh tế chủ trì', '5 lead'],
  ['xã hội phối hợp', '4 support'],
  ['công an với nông dân phối hợp', '3 support, 2 support'],
  ['Đảng ủy chủ trì', '? Đảng ủy'],
  ['hội chủ trì', '? hội'],
  ['ủy ban phối hợp', '0 support'],
])('"%s": a part of one name, where it may stand for it', (said, expected) => {
  const all = [...units, { id: 9, name: 'Văn phòng Đảng ủy', aliases: [], collects: false }]
  const found = unitsWithRoles(said, all, findUnitCalled)
  expect(
    'unknown' in found ? `? ${found.unknown}` : found.named.map(({ unitId, role }) => `${unitId} ${role}`).join(', '),
  ).toBe(expected)
})

test('names alone say no role', () => {
  expect(saysRole('UBND xã, Hội Nông dân')).toBe(false)
  expect(saysRole('UBND xã phối hợp với Hội Nông dân')).toBe(true)
})
