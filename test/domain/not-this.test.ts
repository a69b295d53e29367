import { describe, expect, test } from 'vitest'
import { fold } from '../../src/domain/vietnamese.js'
import { saysNotThis } from '../../src/domain/words/not-this.js'

describe.each([
  ['with diacritics', (text: string) => text],
  ['without', fold],
] as const)('%s', (_name, typed) => {
  test.each([
    ['Tôi không báo việc này', null],
    ['em không báo việc này ạ', null],
    ['dạ không phải việc này', null],
    ['không phải', null],
    ['em có báo việc này đâu', undefined],
    ['nhầm việc rồi ạ', null],
    ['không phải, việc 4 cơ', '4'],
    ['không, Q1-4 ạ', 'Q1-4'],
    ['không phải việc này mà là việc 4', '4'],
    ['không phải Q1-3', 'Q1-3'],
    ['không', undefined],
    ['chưa xong', undefined],
    ['không báo kịp', undefined],
    ['không phải xin ý kiến nữa', undefined],
    ['không phải việc này à?', undefined],
    ['không xong việc 4', undefined],
    ['chưa chắc ạ', undefined],
    ['chưa phải', undefined],
  ])('"%s"', (text, rather) => {
    expect(saysNotThis(typed(text))?.rather).toBe(rather)
  })
})
