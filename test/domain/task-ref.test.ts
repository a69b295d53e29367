/** Which tasks a sentence names, and what it says of each. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold } from '../../src/domain/vietnamese.js'
import { refsInDoubt, withCodes } from '../../src/domain/words/loose-codes.js'
import { namesTask, openingNumber, partsOf, saysAll, taskRefs, withoutTasks } from '../../src/domain/words/task-ref.js'

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
    ['việc 3 tuần nữa xong', []],
    ['việc 3 giờ chiều họp', []],
    ['việc 3 tháng một lần', []],
    ['việc 15/1 nộp', []],
    ['việc 3 tuần sau mới làm', ['3']],
    ['việc 2 tuần tới mới họp được', ['2']],
    ['việc 4 ngày mai nộp', ['4']],
    ['việc 4 ngày mốt nộp', ['4']],
    ['việc 3 tháng sau làm', ['3']],
    ['việc 3 tháng 6 mới làm', ['3']],
    ['việc 3 tháng này xong', ['3']],
    ['việc 3 năm sau mới có kinh phí', ['3']],
    ['việc 3 năm nay không có kinh phí', ['3']],
    ['nhiệm vụ 3 ngày 15/2 nộp', ['3']],
    ['việc 2 bữa ni em chưa làm', ['2']],
    ['việc 2 bữa giờ chưa làm', ['2']],
    ['việc 2 giờ mới xong', ['2']],
    ['việc 2 hôm qua xong rồi', ['2']],
    ['việc 2 hồ sơ chưa đủ', ['2']],
    ['việc 1 và 3 tuần sau mới làm', ['1', '3']],
    ['xong 3 việc rồi', []],
    ['viec2 xong roi', ['2']],
    ['nv 2 xong', ['2']],
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
      'việc 1 xong rồi, việc 3 tuần sau mới làm',
      [
        ['1', 'xong rồi'],
        ['3', 'tuần sau mới làm'],
      ],
    ],
    [
      'việc 1 và việc 2 xong rồi nhé, việc 3 tháng sau mới làm',
      [
        ['1 2', 'xong rồi nhé'],
        ['3', 'tháng sau mới làm'],
      ],
    ],
    [
      'việc 4 mới xong chứ việc 3 chưa',
      [
        ['4', 'mới xong'],
        ['3', 'chưa'],
      ],
    ],
    // Alone it may count something; here the first is not spoken of with it.
    [
      'việc 1 xong rồi, việc 2 thôn chưa nộp',
      [
        ['1', 'xong rồi'],
        ['2', 'thôn chưa nộp'],
      ],
    ],
    [
      'Q1-1 xong rồi còn việc 3 tuần nữa mới làm',
      [
        ['Q1-1', 'xong rồi'],
        ['3', 'tuần nữa mới làm'],
      ],
    ],
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
    'Q1-3 về công việc 3 tháng đầu năm xong rồi',
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

describe('codes as people type them', () => {
  const codes = ['Q1-1', 'Q1-2', 'Q1-15', 'V-1', 'V-2', 'T1-2', 'T11-4', 'Q4-10a']
  test.each([
    ['xong V1 rồi ạ', 'xong V-1 rồi ạ'],
    ['v 1 đã nộp', 'V-1 đã nộp'],
    ['q11 xong, q1.2 chưa', 'Q1-1 xong, Q1-2 chưa'],
    ['Q1 1 xong', 'Q1-1 xong'],
    ['q1 2', 'Q1-2'],
    ['q1 2: em nộp rồi', 'Q1-2: em nộp rồi'],
    ['q1 2 vẫn đang làm', 'Q1-2 vẫn đang làm'],
    ['sửa hạn q1 2 thành 20/3', 'sửa hạn Q1-2 thành 20/3'],
    ['q1 2 gia hạn đến 20/3', 'Q1-2 gia hạn đến 20/3'],
    ['sửa q410A', 'sửa Q4-10a'],
    ['xong T1 2', 'xong T1-2'],
    ['T114 xong', 'T11-4 xong'],
    ['v2 thôn ra xong rồi nhé', 'V-2 thôn ra xong rồi nhé'],
    ['v2 hôm nữa mới xong', 'V-2 hôm nữa mới xong'],
    ['V - 2 xong rồi', 'V-2 xong rồi'],
    ['V-02 đã xong', 'V-2 đã xong'],
    ['v_2, v/1 và (V02) xong', 'V-2, V-1 và (V-2) xong'],
    ['V2ạ xong, v1a xong', 'V-2ạ xong, V-1a xong'],
    ['q1_2: xong', 'Q1-2: xong'],
    ['xong v1, 2', 'xong V-1, V-2'],
    ['Q1-1, 2 và 15 đều xong rồi', 'Q1-1, Q1-2 và Q1-15 đều xong rồi'],
    // Named, and said not to exist.
    ['xong v9', 'xong V-9'],
    ['q19 chưa xong', 'Q1-9 chưa xong'],
  ])('%s', (typed, written) => {
    expect(withCodes(typed, codes)).toBe(written)
    expect(withCodes(typed.normalize('NFD'), codes)).toBe(written)
  })
  test.each([
    'báo cáo q1',
    'tiến độ Q1 2023',
    'báo cáo T12',
    'báo cáo h1',
    'tiến độ h1 2023',
    'q1 15/3 nộp',
    'Q1 1 đơn vị chưa nộp',
    'q1 2 tuần nữa xong',
    'q1.1.2023',
    'quý 1 1 việc',
    'xong Q1-1',
    'nv1 xong',
    'gửi q1 9 triệu',
    'q1 1 lớp tập huấn đã xong ạ',
    'q1 2 triệu đã nộp',
    'v 1 con bò giống cấp rồi',
    'nộp q1 2 bộ hồ sơ',
    'V-1 và 2 thôn xong',
    'V-1, 15/1 xong',
    'Q1-1, 7 xong',
    'bản v2 xong rồi',
    'v2h chiều',
    'đợt n2 xong',
  ])('%s stays as it is', (text) => {
    expect(withCodes(text, codes)).toBe(text)
  })

  test('in a plan that has no such codes "v2" is its second task', () => {
    expect(withCodes('v2 xong rồi', ['Q1-1', 'Q1-2'])).toBe('việc 2 xong rồi')
  })

  test.each<[string, string[]]>([
    ['v 2 thôn ra xong rồi', ['V-2']],
    ['Q1 1 đơn vị chưa nộp', ['Q1-1']],
    ['q1 1 lớp tập huấn đã xong ạ', ['Q1-1']],
    ['q1 2 em chưa tiêm', ['Q1-2']],
    ['q1 2 triệu đã nộp', ['Q1-2']],
    ['bản v2 xong rồi', ['V-2']],
    ['việc 2 thôn ra quân xong rồi', ['2']],
    ['em xong số 2 rồi ạ', ['2']],
    ['xong 2 rồi ạ', ['2']],
    ['(2) xong rồi', ['2']],
    ['2. xong', ['2']],
    ['#2 xong', ['2']],
    ['mục 2 xong rồi', ['2']],
    ['việc thứ 2 xong', ['2']],
    ['việc hai xong rồi', ['2']],
    ['quý I số 2 xong', ['2']],
    ['Q1:2 xong', ['2']],
    ['thứ 2 xong', []],
    ['thôn 2 xong rồi', []],
    ['đợt 2 xong rồi', []],
    ['đã xong 12 hồ sơ', []],
    ['em gửi 3 giấy mời rồi', []],
    ['15/1 xong', []],
    ['xong 80% rồi', []],
    ['xong 2/3 rồi', []],
    ['q1 2 tuần nữa xong', []],
    ['việc 3 ngày nữa xong', []],
    ['đã xong 2 thôn', []],
    ['V2 xong rồi', []],
    ['kế hoạch số 02/KH-UBND xong', []],
  ])('%s: a task, or a number of something: %s', (text, refs) => expect(refsInDoubt(text, codes)).toEqual(refs))

  test.each<[string, string | null]>([
    ['2 xong rồi', '2'],
    ['dạ số 02 chưa ạ', '2'],
    ['12: xong', '12'],
    ['2 thôn xong rồi', null],
    ['2/3 xong', null],
    ['Q1-2 xong, 3 chưa', null],
    ['còn 3 chưa xong', null],
  ])('%s opens with the number %s', (text, number) => expect(openingNumber(text)).toBe(number))
})
