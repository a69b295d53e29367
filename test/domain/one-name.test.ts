/** Names that differ in their marks alone are different people's. */
import { expect, test } from 'vitest'
import { canBeOneName, closestTo } from '../../src/domain/one-name.js'

const meant = (typed: string, ...names: string[]) => closestTo(typed, names, (name) => [name])

test('whose marks were typed is meant alone; without any, everybody of these letters', () => {
  const [hanh, hang, bare] = ['Vi Thị Hạnh', 'Vi Thị Hành', 'Vi Thị Hanh']
  expect(meant('Vi Thị Hạnh', hang, hanh, bare)).toEqual([hanh])
  expect(meant('Vi Thị Hanh', hang, hanh, bare)).toEqual([bare])
  expect(meant('vi thi hanh', hang, hanh, bare)).toEqual([hang, hanh, bare])
  expect(meant('Vi Thi Hạnh', hang, hanh)).toEqual([hanh])
  expect(meant('VI THỊ HẠNH'.normalize('NFD'), hang, hanh)).toEqual([hanh])
  expect(meant('Vi Thị Hãnh', hang), 'a slip').toEqual([hang])
  expect(meant('Vi Thị Hạ', hang, hanh)).toEqual([])
})

test('one person may be written without marks, and with the mark of the tone on either vowel', () => {
  expect(canBeOneName('Lê Thị Hoà', 'le thi hoa')).toBe(true)
  expect(canBeOneName('Lê Thị Hoà', 'Lê Thị Hòa')).toBe(true)
  expect(canBeOneName('Lê Thị Hoà', 'Lê Thị Hoa'), 'marks elsewhere: none is missing here').toBe(false)
  expect(canBeOneName('Lê Thị Hoà', 'Lê Thị Hoá')).toBe(false)
  expect(canBeOneName('Lê Thị', 'Lê Thị Hoa')).toBe(false)
  expect(canBeOneName('Lê Thị Ánh', 'Lê Thị Hán'), 'the same letters in another order').toBe(false)
})
