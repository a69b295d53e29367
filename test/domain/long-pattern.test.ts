import { expect, test } from 'vitest'
import { longPattern } from '../../src/domain/long-pattern.js'

test('line breaks, the blanks around them and remarks are no part of a pattern; blanks in a line are', () => {
  const pattern = longPattern('iu')`
    ^(?:
      hằng tháng  // 'hằng tháng'
      // một ngày của tháng
      |ngày \d{1,2}(?: và \d{1,2})?\/\p{L}+
    )$`
  expect(pattern).toStrictEqual(/^(?:hằng tháng|ngày \d{1,2}(?: và \d{1,2})?\/\p{L}+)$/iu)
})

test('a part that has a name stands in it as it is written', () => {
  const MONTH = /(?:tháng|quý) [ivx\d]+/
  expect(longPattern()`
    \btrong ${MONTH}
    |${MONTH}\b`).toStrictEqual(/\btrong (?:tháng|quý) [ivx\d]+|(?:tháng|quý) [ivx\d]+\b/)
})
