/** Sentences with which clerk and chairman grant or refuse more time, and those with which nobody does. */
import { describe, expect, test } from 'vitest'
import {
  extensionVerdict,
  grantsAsWished,
  refusalReason,
  refusedBecause,
  withoutFor,
} from '../../src/domain/words/extension-verdict.js'

describe('a verdict in a sentence', () => {
  test.each([
    ['không đồng ý gia hạn Q2-6 cho UBND xã, phải làm đúng hạn', 'refuse', 'Q2-6', 'cho UBND xã, phải làm đúng hạn'],
    ['không gia hạn Q1-2 vì huyện đã chốt', 'refuse', 'Q1-2', 'vì huyện đã chốt'],
    ['dạ không cho Hội Nông dân gia hạn Q1-2, việc gấp', 'refuse', 'Q1-2', 'Hội Nông dân, việc gấp'],
    ['từ chối đề nghị gia hạn Q1-4, làm đúng hạn nhé', 'refuse', 'Q1-4', 'làm đúng hạn nhé'],
    ['anh không đồng ý lùi hạn Q1-4', 'refuse', 'Q1-4', ''],
    ['ko cho gia hạn Q1-4 của UBND xã, huyện đang chờ', 'refuse', 'Q1-4', 'của UBND xã, huyện đang chờ'],
    ['không gia hạn nhé, việc này gấp', 'refuse', null, 'nhé, việc này gấp'],
    ['đồng ý cho gia hạn Q1-4', 'grant', 'Q1-4', ''],
    ['không cho lùi', 'refuse', null, ''],
    ['chưa cho lùi được', 'refuse', null, 'được'],
    ['ko cho lùi Q1-4 nữa đâu', 'refuse', 'Q1-4', 'nữa đâu'],
    ['không cho hoãn Q1-4, huyện đang chờ', 'refuse', 'Q1-4', 'huyện đang chờ'],
    ['không được lùi nữa', 'refuse', null, 'nữa'],
    ['nhất trí gia hạn cho UBND xã Q1-4', 'grant', 'Q1-4', 'cho UBND xã'],
  ])('%s', (text, say, ref, rest) => expect(extensionVerdict(text)).toEqual({ say, ref, rest }))

  test.each([
    'xin gia hạn Q1-2 đến 15/4',
    'không xin gia hạn Q1-2 nữa',
    'không cần gia hạn Q1-2',
    'có gia hạn Q1-2 không',
    'không gia hạn Q1-2 được à?',
    'gia hạn Q1-2',
    'không kịp Q1-2, xin gia hạn',
    'không gia hạn Q1-2 và Q1-3',
    'Không gia hạn Q2-6 thì không kịp đâu',
    'Không gia hạn Q2-6 thì phải báo huyện, anh hỏi đã',
    'Không gia hạn Q2-6 cho UBND xã thì tính sao đây',
    'Không gia hạn Q2-6 mà huyện chưa có mẫu',
    'khong gia han Q2-6 thi khong kip dau',
    'Không gia hạn Q2-6, anh hỏi đã',
    'Bác cho UBND xã gia hạn Q2-6',
    'xong rồi ạ',
    'không hoàn thành Q1-4 được',
    'khong hoan thanh Q1-4 duoc',
    'không lùi Q1-4 được à',
    'chưa gia hạn Q1-4',
    'huyện chưa cho lùi Q1-4',
  ])('%s is none', (text) => expect(extensionVerdict(text)).toBeNull())
})

test.each([
  [', phải làm đúng hạn', 'phải làm đúng hạn'],
  ['vì huyện đã chốt', 'huyện đã chốt'],
  ['đến 15/4, huyện đã chốt', 'huyện đã chốt'],
  ['đến 15/4', ''],
  ['nữa nhé', ''],
  ['đâu nhé', ''],
  ['lần nữa đâu', ''],
  ['lần nữa, huyện đã chốt', 'huyện đã chốt'],
  ['', ''],
])('the reason in "%s"', (rest, reason) => expect(refusalReason(withoutFor(rest))).toBe(reason))

test.each([
  ['không đồng ý, phải làm đúng hạn', 'phải làm đúng hạn'],
  ['từ chối vì huyện đã chốt', 'huyện đã chốt'],
  ['không được em', ''],
  ['không đồng ý', ''],
  ['không đồng ý kiến gì', null],
  ['không', null],
  ['bác bỏ', ''],
  ['bác đề nghị, phải đúng hạn', 'phải đúng hạn'],
  ['Bác: đồng ý nhé', null],
])('"%s" to a wish that was put before somebody', (text, reason) => expect(refusedBecause(text)).toBe(reason))

test.each([
  ['', true],
  ['nhé em', true],
  ['đến 31/7', true],
  ['đến 31/7 nhé', true],
  ['đến 10/7', false],
  ['nhưng chỉ đến 10/7', false],
  ['đến 31/7, phải báo cáo huyện', false],
])('"%s" behind a grant of a wish until 31/7: %s', (left, is) =>
  expect(grantsAsWished(left, '2023-07-31', '2023-06-01')).toBe(is),
)
