/** The words that change a plan, with and without marks; where the reason begins; and what is told of several changes at once. */
import { describe, expect, test } from 'vitest'
import type { TaskEdit } from '../../src/domain/task-edit.js'
import { editKind, withChange } from '../../src/domain/task-edit.js'
import { bareReason, waysToPart } from '../../src/domain/words/edit-reason.js'
import { parseCommand } from '../../src/domain/words/parse-command.js'
import { leavesWithoutReason, saysLeave } from '../../src/domain/words/says-leave.js'

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')

describe.each([
  ['as an office writes', (text: string) => text],
  ['without marks', plain],
])('%s', (_, write) => {
  test.each([
    ['sửa hạn Q1-4 28/02/2023 vì huyện lùi lịch', 'due', '28/02/2023 vì huyện lùi lịch'],
    ['đổi hạn Q1-4 thành 28/02/2023, lý do: huyện lùi', 'due', '28/02/2023, lý do: huyện lùi'],
    ['dời hạn của việc Q1-4 sang 28/2 do bận', 'due', '28/2 do bận'],
    ['lùi hạn Q1-4 2 tuần vì mưa lũ', 'due', '2 tuần vì mưa lũ'],
    ['sửa lại thời hạn q1-4: 15/3', 'due', '15/3'],
    ['sửa Q1-4 hạn 15/3', 'due', '15/3'],
    ['sửa hạn Q1-4', 'due', ''],
    [
      'sửa đơn vị Q1-4: Văn phòng - Thống kê; Hội Nông dân, lý do: phân công lại',
      'units',
      'Văn phòng - Thống kê; Hội Nông dân, lý do: phân công lại',
    ],
    ['thay đơn vị thực hiện Q1-4 bằng Hội Nông dân', 'units', 'Hội Nông dân'],
    ['giao lại Q1-4 cho Hội Nông dân vì chị Hạnh nghỉ', 'units', 'Hội Nông dân vì chị Hạnh nghỉ'],
    ['sửa Q1-4 đơn vị Hội Nông dân', 'units', 'Hội Nông dân'],
    ['sửa tên Q1-4 thành Tổ chức hội nghị', 'title', 'Tổ chức hội nghị'],
    ['sửa nội dung việc Q1-4: Tổ chức hội nghị', 'title', 'Tổ chức hội nghị'],
  ])('%s', (said, field, value) => {
    const later = said.startsWith('lùi') ? { later: true } : {}
    expect(parseCommand(write(said))).toEqual({ say: 'set', ref: 'Q1-4', field, value: write(value), ...later })
  })

  test.each([
    ['bỏ Q1-4 vì huyện không tổ chức', { say: 'drop', rest: 'vì huyện không tổ chức' }],
    ['huỷ Q1-4', { say: 'drop', rest: '' }],
    ['hủy việc Q1-4, lý do: trùng', { say: 'drop', rest: 'lý do: trùng' }],
    ['khôi phục Q1-4 vì huỷ nhầm', { say: 'restore', rest: 'vì huỷ nhầm' }],
    ['sửa Q1-4', { say: 'edit' }],
  ])('%s ', (said, { rest, ...command }: { say: string; rest?: string }) => {
    expect(parseCommand(write(said))).toEqual({
      ...command,
      ref: 'Q1-4',
      ...(rest === undefined ? {} : { rest: write(rest) }),
    })
  })

  test.each([
    ['28/02/2023 vì huyện lùi lịch', 'due', '28/02/2023', 'huyện lùi lịch'],
    ['28/02/2023, lý do: huyện lùi lịch', 'due', '28/02/2023', 'huyện lùi lịch'],
    ['28/02/2023 theo công văn 12/CV-UBND', 'due', '28/02/2023', 'theo công văn 12/CV-UBND'],
    ['28/02/2023 vì huyện hoãn do mưa', 'due', '28/02/2023', 'huyện hoãn do mưa'],
    ['28/02/2023', 'due', '28/02/2023', ''],
    ['28/02/2023 vì', 'due', '28/02/2023 vì', ''],
    ['Ngày vì người nghèo', 'title', 'Ngày vì người nghèo', ''],
    ['Báo cáo lý do chậm tiến độ', 'title', 'Báo cáo lý do chậm tiến độ', ''],
    ['Ngày vì người nghèo; lý do: theo hướng dẫn mới', 'title', 'Ngày vì người nghèo', 'theo hướng dẫn mới'],
    ['Ban vì sự tiến bộ phụ nữ vì chị Hạnh nghỉ', 'units', 'Ban vì sự tiến bộ phụ nữ', 'chị Hạnh nghỉ'],
  ] as const)('parted: %s', (said, field, value, reason) => {
    expect(waysToPart(write(said), field)[0]).toEqual({ value: write(value), reason: write(reason) })
  })

  test.each([
    ['vì huyện không tổ chức', 'huyện không tổ chức'],
    ['nhé, lý do: trùng với Q2-5', 'trùng với Q2-5'],
    ['đi em', ''],
    ['vì', ''],
    ['huyện không tổ chức nữa', 'huyện không tổ chức nữa'],
    ['', ''],
  ])('the reason in "%s"', (said, reason) => {
    expect(bareReason(write(said))).toBe(write(reason))
  })

  test.each([
    ['chuyển Q3-9 từ UBND xã sang Hội Nông dân', 'UBND xã', 'Hội Nông dân'],
    ['giao Q3-9 của UBND xã cho Hội Nông dân vì UBND xã bận', 'UBND xã', 'Hội Nông dân vì UBND xã bận'],
    ['chuyển việc Q3-9 cho Hội Nông dân', undefined, 'Hội Nông dân'],
    ['chuyển Q3-9 cho văn phòng', undefined, 'văn phòng'],
  ])('hands on: %s', (text, from, value) => {
    // Without the unit that goes it may have been handed in: it is read back.
    const parts = {
      ...(from === undefined ? { handedOn: true } : { from: plain(from).toLowerCase() }),
      value: write(value),
    }
    expect(parseCommand(write(text))).toEqual({ say: 'set', ref: 'Q3-9', field: 'units', ...parts })
  })

  test.each([
    'chuyển Q3-9 cho Hội Nông dân rồi ạ',
    'đổi Q3-9 từ 30/9 sang 15/10',
    'chuyển Q3-9 sang quý 4',
    'chuyển Q3-9 sang Q3-8',
  ])('"%s" hands nothing on', (text) => expect(parseCommand(write(text))).toBeNull())

  test.each([
    'thôi',
    'không sửa nữa',
    'Thôi nhé.',
    'giữ nguyên',
    'không',
    'thôi không cần',
    'thôi em ạ, để sau',
    'bỏ qua, để sau',
  ])('"%s" leaves it', (said) => {
    expect(saysLeave(write(said))).toBe(true)
  })
})

test.each(['không làm nữa', 'chưa cần', 'không cần nữa'])('"%s" leaves a change, but is the reason of one', (said) => {
  expect(saysLeave(said)).toBe(true)
  expect(leavesWithoutReason(said)).toBe(false)
})

test.each(['thôi', 'thôi không cần', 'không hủy nữa', 'không'])('"%s" is no reason', (said) =>
  expect(leavesWithoutReason(said)).toBe(true),
)

test.each([
  'Thôi cứ thế đi',
  'thôi cứ vậy',
  'thôi được',
  'thôi đổi đi',
  'đúng',
  'đúng, sửa đi',
  'thôi thì đổi hạn 15/3',
])('"%s" leaves nothing', (said) => {
  expect(saysLeave(said)).toBe(false)
})

test('a unit named with "vì" is found again where the whole is the name', () => {
  expect(waysToPart('Ban vì sự tiến bộ phụ nữ', 'units').at(-1)).toEqual({
    value: 'Ban vì sự tiến bộ phụ nữ',
    reason: '',
  })
})

test.each(['bỏ qua', 'hủy lịch họp', 'đổi hạn 15/3', 'sửa hạn', 'bộ Q1-4'])('"%s" changes no task', (said) => {
  expect(parseCommand(said)).toBeNull()
})

describe('several changes in one message', () => {
  const moved = (before: string, after: string, reason = 'a') => ({
    ...{ task: 1, reason },
    edit: { field: 'due', before, after } satisfies TaskEdit,
  })
  const cancelled: { task: number; reason: string; edit: TaskEdit } = {
    task: 1,
    reason: 'b',
    edit: { field: 'state', before: 'active', after: 'cancelled' } satisfies TaskEdit,
  }

  test('of the same thing the first "before" and the last "after"', () => {
    const told = withChange(withChange([], moved('2023-03-31', '2023-04-14')), moved('2023-04-14', '2023-04-20', 'c'))
    expect(told).toEqual([moved('2023-03-31', '2023-04-20', 'c')])
  })

  test('what was taken back is not told; other changes of the task are', () => {
    const told = [moved('2023-03-31', '2023-04-14'), cancelled].reduce<
      { task: number; edit: TaskEdit; reason: string }[]
    >(withChange, [])
    expect(withChange(told, moved('2023-04-14', '2023-03-31'))).toEqual([cancelled])
    const restored: typeof cancelled = {
      ...cancelled,
      edit: { field: 'state', before: 'cancelled', after: 'active' } satisfies TaskEdit,
    }
    expect(withChange([cancelled], restored)).toEqual([])
    expect(editKind(restored.edit)).toBe('task_restored')
  })

  test('the same of another task is another change', () => {
    expect(
      withChange([moved('2023-03-31', '2023-04-14')], { ...moved('2023-04-14', '2023-03-31'), task: 2 }),
    ).toHaveLength(2)
  })
})
