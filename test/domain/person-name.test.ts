import { expect, test } from 'vitest'
import { areNamesakes, asListed } from '../../src/domain/person-name.js'

test.each([
  ['Hạnh Vi Thị', 'Vi Thị Hạnh'],
  ['Vi Thị Hạnh', 'Vi Thị Hạnh'],
  ['Mai Triệu Thị', 'Triệu Thị Mai'],
  ['Lử Giàng A', 'Giàng A Lử'],
  ['Nam Hoàng Văn', 'Hoàng Văn Nam'],
  ['Minh Anh Nguyễn', 'Nguyễn Minh Anh'],
  ['An Đỗ', 'Đỗ An'],
  ['Trần Hoài Văn', 'Trần Hoài Văn'],
  ['Nguyễn Văn', 'Nguyễn Văn'],
  ['Hạnh', 'Hạnh'],
  ['hạnh vi thị', 'Vi Thị Hạnh'],
  ['LỬ GIÀNG A', 'Giàng A Lử'],
  ['đỗ an (thôn 3)', 'Đỗ An (Thôn 3)'],
  ['maiNT 92', 'maiNT 92'],
  ['Páo  Y', 'Páo Y'],
])('%s is listed as %s', (shown, listed) => {
  expect(asListed(shown)).toBe(listed)
})

test.each([
  ['Hạnh Vi Thị', 'Vi Thị Hạnh', true],
  ['Hạnh Vi Thị', 'vi thi hanh (thôn 3)', true],
  ['Vi Thị Hạnh', 'Vi Thị Hoa', false],
  ['Vi Thị Hạnh', 'Vi Thị', false],
])('%s and %s: %s', (one, other, are) => {
  expect(areNamesakes(one, other)).toBe(are)
})
