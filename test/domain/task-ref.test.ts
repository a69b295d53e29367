/** Which tasks a sentence names, and what it says of each. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { namesTask, partsOf, saysAll, taskRefs, withCodes, withoutTasks } from '../../src/domain/task-ref.js'
import { fold } from '../../src/domain/vietnamese.js'

describe('tasks named in running text', () => {
  test.each<[string, string[]]>([
    ['xong Q1-3 rồi ạ', ['Q1-3']],
    ['q1-3 với Q1–4 xong', ['Q1-3', 'Q1-4']],
    ['Q1-3ạ xong', ['Q1-3']],
    ['việc 3 xong rồi ạ', ['3']],
    ['viec so 3 da xong', ['3']],
    ['nhiệm vụ 1, 2 và 4 em làm xong rồi', ['1', '2', '4']],
    ['Việc 1 việc 2 xong', ['1', '2']],
    ['việc này 3 ngày nữa xong', []],
    ['việc 3 ngày nữa xong', []],
    ['việc 15/1 nộp', []],
    ['xong 3 việc rồi', []],
    ['mục 1 xong, mục 2 mai nộp', []],
    ['em làm được 80%', []],
    ['ẩn-1 xong', []],
    ['việc 3/12 thôn nộp', []],
  ])('%s', (text, refs) => {
    expect(taskRefs(text)).toEqual(refs)
    expect(namesTask(text)).toBe(refs.length > 0)
    expect(taskRefs(fold(text).replace('3a', '3'))).toEqual(refs.length && text.includes('ạ xong') ? ['Q1-3'] : refs)
  })

  test('are taken out of the words, which stay as they were written', () => {
    expect(withoutTasks('Em làm Q1-3 xong rồi ạ')).toBe('Em làm xong rồi ạ')
    expect(withoutTasks('xin gia hạn việc 3 đến 15/3')).toBe('xin gia hạn đến 15/3')
  })
})

describe('a sentence about several tasks, taken apart', () => {
  test.each<[string, [string, string][]]>([
    [
      'việc 1, 2 xong, việc 3 chưa',
      [
        ['1 2', 'xong'],
        ['3', 'chưa'],
      ],
    ],
    [
      'Q1-1 và Q1-2 xong, Q1-3 chưa',
      [
        ['Q1-1 Q1-2', 'xong'],
        ['Q1-3', 'chưa'],
      ],
    ],
    [
      'xong Q1-1, Q1-2; chưa Q1-3',
      [
        ['Q1-1 Q1-2', 'xong'],
        ['Q1-3', 'chưa'],
      ],
    ],
    [
      'xong Q1-1 chưa Q1-3',
      [
        ['Q1-1', 'xong'],
        ['Q1-3', 'chưa'],
      ],
    ],
    [
      'Q1-1 xong rồi ạ, còn Q1-3 thì chưa',
      [
        ['Q1-1', 'xong rồi ạ'],
        ['Q1-3', 'chưa'],
      ],
    ],
    [
      'Q1-1 chưa, vướng mẫu biểu, Q1-2 xong rồi',
      [
        ['Q1-1', 'chưa, vướng mẫu biểu'],
        ['Q1-2', 'xong rồi'],
      ],
    ],
    [
      'đã xong việc 1, đang làm việc 2',
      [
        ['1', 'đã xong'],
        ['2', 'đang làm'],
      ],
    ],
    [
      '1, 2 xong, 3 chưa',
      [
        ['1 2', 'xong'],
        ['3', 'chưa'],
      ],
    ],
    [
      '1 xong; 2 chưa; 3 xin gia hạn đến 15/4',
      [
        ['1', 'xong'],
        ['2', 'chưa'],
        ['3', 'xin gia hạn đến 15/4'],
      ],
    ],
    ['Q1-1 và Q1-2 xong rồi', [['Q1-1 Q1-2', 'xong rồi']]],
    [
      'Q1-1 xong\nQ1-2 chưa xong',
      [
        ['Q1-1', 'xong'],
        ['Q1-2', 'chưa xong'],
      ],
    ],
  ])('%s', (text, expected) => {
    const parts = (found: ReturnType<typeof partsOf>) => found?.map(({ refs, said }) => [refs.join(' '), said])
    expect(parts(partsOf(text))).toEqual(expected)
    expect(parts(partsOf(text.normalize('NFD')))).toEqual(expected)
    const plain = text.includes('\n') ? text : fold(text)
    expect(partsOf(plain)?.map(({ refs }) => refs.join(' '))).toEqual(expected.map(([refs]) => refs))
  })

  test.each([
    'xong rồi ạ',
    'Q1-3 xong rồi',
    'việc 3 xong, mai em gửi 2 bản',
    '15/1 xong, 20/1 nộp',
    '3 xong',
    '2 ngày nữa xong, 3 ngày nữa nộp',
  ])('"%s" is about one task or none', (text) => expect(partsOf(text)).toBeNull())

  test('whatever is typed, nothing is thrown, and every part names a task', () => {
    const piece = fc.oneof(
      fc.constantFrom('việc 1', 'Q1-2', '3', 'xong', 'chưa', ',', ';', ' còn ', ' và ', 'rồi ạ', '15/3', '\n', '🙂'),
      fc.string({ maxLength: 4 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        for (const part of partsOf(pieces.join(' ')) ?? []) expect(part.refs.length).toBeGreaterThan(0)
      }),
    )
  })
})

test('"hết", "cả hai", "tất cả" speak of everything', () => {
  for (const text of ['xong hết rồi ạ', 'cả hai việc xong rồi', 'tat ca xong']) expect(saysAll(text)).toBe(true)
  for (const text of ['xong rồi ạ', 'cả tuần nay bận']) expect(saysAll(text)).toBe(false)
})

describe('codes without their dash', () => {
  const codes = ['Q1-1', 'Q1-2', 'Q1-15', 'V-1', 'T1-2', 'Q4-10a']
  test.each([
    ['xong V1 rồi ạ', 'xong V-1 rồi ạ'],
    ['v 1 đã nộp', 'V-1 đã nộp'],
    ['q11 xong, q1.2 chưa', 'Q1-1 xong, Q1-2 chưa'],
    ['Q1 1 xong', 'Q1-1 xong'],
    ['sửa q410A', 'sửa Q4-10a'],
    ['xong T1 2', 'xong T1-2'],
  ])('%s', (typed, written) => {
    expect(withCodes(typed, codes)).toBe(written)
  })
  test.each([
    'báo cáo q1',
    'tiến độ Q1 2023',
    'báo cáo T12',
    'xong v2',
    'q1 15/3 nộp',
    'Q1 1 đơn vị chưa nộp',
    'q1.1.2023',
    'quý 1 1 việc',
    'xong Q1-1',
    'nv1 xong',
  ])('%s stays as it is', (text) => {
    expect(withCodes(text, codes)).toBe(text)
  })
})
