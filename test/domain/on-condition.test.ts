/** Decisions that are to count once something has come, and those that count at once. */
import { expect, test } from 'vitest'
import { onCondition } from '../../src/domain/words/on-condition.js'
import { MANNERS } from '../support/manner.js'

test.each([
  ['xác nhận Q1-3 sau khi có đủ chữ ký', 'confirm', 'Q1-3'],
  ['nếu có tệp thì xác nhận Q3-7', 'confirm', 'Q3-7'],
  ['khi nào có chữ ký thì em duyệt Q1-3 nhé', 'confirm', 'Q1-3'],
  ['Q1-3 bao giờ đủ hồ sơ hãy xác nhận', 'confirm', 'Q1-3'],
  ['duyệt Q1-3 nếu đủ chữ ký', 'confirm', 'Q1-3'],
  ['chờ có biên bản rồi mới duyệt Q1-3', 'confirm', 'Q1-3'],
  ['Q1-3 đợi đủ chữ ký rồi xác nhận', 'confirm', 'Q1-3'],
  ['nếu chưa có tệp thì đừng xác nhận Q1-3', 'confirm', 'Q1-3'],
  ['đồng ý gia hạn Q2-6 nếu huyện có văn bản', 'grant', 'Q2-6'],
  ['nếu thiếu chữ ký thì trả lại Q1-3', 'return', 'Q1-3'],
])('"%s" is a decision under a condition', (text, say, ref) => {
  for (const { write } of MANNERS) expect(onCondition(write(text))).toEqual({ say, refs: [ref] })
})

test.each([
  'xác nhận Q1-3',
  'xác nhận Q1-3 cho Hội Phụ nữ',
  'duyệt Q1-3 trước khi họp nhé',
  'bao giờ duyệt Q1-3?',
  'duyệt Q1-3 khi nào vậy em',
  'xác nhận Q1-3 chưa?',
  'Q1-3 chờ xác nhận',
  'Q1-3 đang chờ chủ tịch duyệt',
  'trả lại Q1-3, bao giờ đủ chữ ký thì nộp lại',
  'nếu chưa xong thì báo anh',
  'khi nào xong Q1-3 thì báo văn phòng để duyệt',
  'Q1-3 huyện đã duyệt sau khi họp',
  'duyệt Q1-3 đang chờ xác nhận',
])('"%s" is none', (text) => {
  for (const { write } of MANNERS) expect(onCondition(write(text))).toBeNull()
})
