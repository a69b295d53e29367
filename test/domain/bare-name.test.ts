/** A task is named where nothing else is said of it. */
import { expect, test } from 'vitest'
import { fold } from '../../src/domain/vietnamese.js'
import { bareName } from '../../src/domain/words/bare-name.js'

test.each([
  'Q1-3 ạ',
  'của Q1-3',
  'tệp đó của Q1-3 nhé',
  'tài liệu của Q1-3 đó ạ',
  'file này thuộc việc Q1-3',
  'biên bản Q1-3 đó chị',
  'là Q1-3',
  'cho Q1-3 nhé',
])('"%s"', (text) => {
  expect(bareName(text)).toBe('Q1-3')
  expect(bareName(fold(text))).toBe('Q1-3')
})

test.each([
  'tệp đó không phải của Q1-3',
  'không phải Q1-3',
  'file này hình như của Q1-3',
  'file này chắc là của Q1-3',
  'tưởng là của Q1-3',
  'có lẽ của Q1-3',
  'Q1-3 hả',
  'Q1-3 nhỉ',
  'Q1-3?',
  'Q1-3 thì sao',
  'đâu phải Q1-3',
  'trừ Q1-3',
  'đừng Q1-3',
  'khoan Q1-3',
  'Q1-3 hay Q1-4',
  'Q1-3 xong',
])('"%s" names none', (text) => {
  expect(bareName(text)).toBeNull()
  expect(bareName(fold(text))).toBeNull()
})
