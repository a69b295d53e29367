/** What is said behind a wish for more time, without naming the work: another day, or why. */
import { expect, test } from 'vitest'
import { fold } from '../../src/domain/vietnamese.js'
import { wishAnew } from '../../src/domain/words/wish-anew.js'

const TODAY = '2023-01-11'
const WISHED = '2023-02-10'

test.each([
  ['đến 15/2 nhé', '2023-02-15'],
  ['ngày 15/2 ạ', '2023-02-15'],
  ['nhầm, đến 16/2', '2023-02-16'],
  ['xin thêm 3 ngày nữa', '2023-02-13'],
  ['cho em thêm 1 tuần nữa', '2023-02-17'],
  ['thôi cho em đến 20/2 luôn', '2023-02-20'],
  ['cho em sửa lại đến 15/2', '2023-02-15'],
  ['cho em xin đến mùng 10 tháng giêng âm', '2023-01-31'],
  ['đến 15/2 vì chi hội trưởng ốm', '2023-02-15'],
  ['xin lùi đến 20/2 âm lịch', null],
  ['cho em đến 30/2', null],
])('"%s" asks for %s', (text, day) => {
  expect(wishAnew(text, TODAY, WISHED)).toEqual({ of: 'day', day })
  expect(wishAnew(fold(text), TODAY, WISHED)).toEqual({ of: 'day', day })
})

test.each([
  ['lý do là chi hội trưởng ốm', 'chi hội trưởng ốm'],
  ['vì chi hội trưởng ốm', 'chi hội trưởng ốm'],
])('"%s" tells why', (text, reason) => expect(wishAnew(text, TODAY, WISHED)).toEqual({ of: 'reason', reason }))

test.each([
  'chờ họp đến 15/2',
  'huyện cho lùi đến 15/2',
  'họp 15/2',
  '15/2 mới họp xong',
  'mai em nộp',
  'tuần sau em đi họp',
  'đến 15/2 được không?',
  'xong rồi ạ',
  'chi hội trưởng ốm',
])('"%s" is said of something else, or is why without a mark', (text) =>
  expect(wishAnew(text, TODAY, WISHED)).toBeNull(),
)
