/** 'kh' is a plan or 'không'; a part of a message tells of its own task alone; courtesy is no part of a name. */
import { expect, test } from 'vitest'
import { understandReply } from '../../src/domain/reply.js'
import { soFarIn } from '../../src/domain/so-far.js'
import { parseCommand } from '../../src/domain/words/parse-command.js'
import { partsOf } from '../../src/domain/words/task-ref.js'

test.each([
  ['kh tuyên truyền là nha, xong rồi', 'done'],
  ['kh này xong rồi ạ', 'done'],
  ['kh tuyen truyen xong roi', 'done'],
  ['kh làm xong', 'not_done'],
  ['em kh làm kịp', 'not_done'],
  ['kh xong', 'not_done'],
  ['kh làm xong rồi', 'not_done'],
  ['dạ kh nộp kịp ạ', 'not_done'],
])('"%s": %s', (text, intent) => {
  expect(understandReply(text).intent).toBe(intent)
})

test.each(['kh tuyên truyền được', 'kh kiểm tra được, xong rồi em báo', 'kh tổ chức được', 'kh này chưa xong'])(
  'never done: "%s"',
  (text) => {
    expect(understandReply(text).intent).not.toBe('done')
  },
)

test('a figure is told of its own task alone', () => {
  const parts = partsOf('T3-13 mới kiện toàn được 12/18 tổ, còn lại tuần sau mới xong. Còn T4-9 thì chưa làm gì hết')
  expect(parts?.map(({ refs, said }) => [refs[0], soFarIn(said)])).toEqual([
    ['T3-13', '12/18'],
    ['T4-9', null],
  ])
})

test.each([
  ['thêm đơn vị Văn phòng HĐND và UBND cho tôi', 'Văn phòng HĐND và UBND'],
  ['thêm đơn vị: Hội Nông dân giúp em với nhé', 'Hội Nông dân'],
  ['thêm đơn vị Trường Mầm non Kim Đồng A', 'Trường Mầm non Kim Đồng A'],
  ['thêm đơn vị Trường Tiểu học Nguyễn Thị Chi', 'Trường Tiểu học Nguyễn Thị Chi'],
])('"%s"', (text, name) => {
  expect(parseCommand(text)).toEqual({ say: 'add_unit', name })
})
