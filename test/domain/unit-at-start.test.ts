import { expect, test } from 'vitest'
import { unitAtStart } from '../../src/domain/unit-name.js'

const UNITS = [
  { id: 1, name: 'UBND xã', aliases: [] },
  { id: 2, name: 'Hội Nông dân', aliases: [] },
  { id: 3, name: 'Ban Nông nghiệp, Thương binh và Xã hội', aliases: [] },
]

test.each([
  ['của UBND xã, thiếu số hiệu văn bản', 1, 'thiếu số hiệu văn bản'],
  ['Hội Nông dân thiếu chữ ký', 2, 'thiếu chữ ký'],
  ['cua hoi nong dan: thieu chu ky', 2, 'thieu chu ky'],
  ['Ban Nông nghiệp, Thương binh và Xã hội, thiếu phụ lục', 3, 'thiếu phụ lục'],
])('%s', (text, unit, rest) => {
  expect(unitAtStart(text, UNITS)).toEqual({ unit, rest })
})
