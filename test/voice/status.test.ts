import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Line, ShareView, StatusView } from '../../src/application/message.js'
import { claim, extension, lateShare, share, status, TELEGRAM, WORDS_ONLY } from './fixtures.js'
import { say, textOf } from './say.js'

/** Whatever people write: several lines, emoji, placeholders, very long. */
const words = fc.oneof(
  fc.constantFrom('Hội Nông dân', 'UBND xã', 'a\nb\nc', '{{count}} $t(fault)', '<b>&"', 'x'.repeat(900)),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
)
const day = fc
  .date({ min: new Date('2023-01-01'), max: new Date('2023-12-31'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10))
const shares = (of: ShareView) =>
  fc.array(
    fc
      .record({ unit: words, blocked: fc.option(words), due: fc.option(day), workingDays: fc.nat(300) })
      .map((r) => ({ ...of, ...r })),
    { maxLength: 40 },
  )
const statuses: fc.Arbitrary<StatusView> = fc.record({
  planId: fc.constant(1),
  plan: words,
  on: day,
  lastAnswerAt: fc.option(
    fc
      .date({ min: new Date('2022-06-01'), max: new Date('2024-06-01'), noInvalidDate: true })
      .map((d) => d.toISOString()),
  ),
  total: fc.nat(99),
  done: fc.nat(99),
  late: shares(lateShare),
  stuck: shares(lateShare),
  waiting: fc.array(
    words.map((unit) => ({ ...claim, unit })),
    { maxLength: 40 },
  ),
  underWay: shares({ ...share, soFar: { said: '3/12', on: '2023-01-30' } }),
  carried: fc.array(fc.constantFrom('Q1-1', 'Q1-2', 'V-1'), { maxLength: 8 }),
  dueThisWeek: shares(share),
  next: fc.constantFrom<ShareView[]>(
    [],
    [share],
    Array.from({ length: 12 }, () => share),
  ),
  extended: shares(share),
  asked: fc.array(
    words.map((unit) => ({ ...extension, unit })),
    { maxLength: 40 },
  ),
})

test.each([
  ['buttons', TELEGRAM],
  ['words', WORDS_ONLY],
])(
  '/status is one message of at most 12 lines, whatever is in it (%s)',
  (_, can) => {
    fc.assert(
      fc.property(statuses, (facts) => {
        for (const language of ['vi', 'en'] as const) {
          const parts = say('status', facts, { ...can, maxText: 4096 }, language)
          expect(parts).toHaveLength(1)
          for (const part of parts) {
            const lines = textOf(part).split('\n')
            expect(lines.length).toBeLessThanOrEqual(12)
            expect(lines[0]).toContain(`${facts.done}/${facts.total}`)
          }
        }
      }),
      { numRuns: 300 },
    )
  },
  60_000,
)

test('the late ones are named as far as the lines go, oldest first, and the rest is counted', () => {
  fc.assert(
    fc.property(statuses, (facts) => {
      const text = say('status', facts).map(textOf).join('\n')
      const named = text.split('\n').filter((line) => line.startsWith('– V-1')).length
      const rest = Number(/– và (\d+) phần việc khác/.exec(text)?.[1] ?? 0)
      expect(named + rest).toBe(facts.late.length)
      if (rest > 0) expect(named).toBeGreaterThanOrEqual(2)
    }),
    { numRuns: 200 },
  )
})

test('done of all comes first, then late, stuck, waiting, asked, due, and how old it is', () => {
  const lines = textOf(say('status', status)[0] ?? { lines: [] }).split('\n')
  expect(lines).toEqual([
    'Tiến độ thứ Tư, 01/02/2023: xong 5/13 việc, 1 việc quá hạn, còn 2 việc từ kỳ trước chuyển sang',
    'Kế hoạch Công tác thi đua, khen thưởng năm 2023',
    'Quá hạn (1 việc, 2 phần việc):',
    '– V-1 Hội Nông dân: quá hạn 2 ngày làm việc',
    '– V-1 Hội Cựu chiến binh: quá hạn 2 ngày làm việc',
    'Đang làm (1 việc): Q1-3 Hội đồng TĐKT (3/12)',
    'Đang vướng (1 việc): V-1 Hội Nông dân («chưa họp được ban chấp hành», từ 27/01)',
    'Chờ xác nhận (1 việc): V-1 Hội Liên hiệp Phụ nữ',
    'Xin gia hạn (1 việc): V-1 Hội Nông dân',
    'Đã gia hạn (1 việc): Q1-3 Hội đồng TĐKT (31/03 → 15/04)',
    'Đến hạn tuần này (1 việc): Q1-3 Hội đồng TĐKT (thứ Sáu 03/02)',
    'Thông tin mới nhất: 09:15 thứ Hai, 30/01/2023 (2 ngày trước).',
  ])
})

test.each([
  ['2023-01-30', '09:15 hôm nay'],
  ['2023-01-31', '09:15 hôm qua'],
  ['2023-02-02', '09:15 thứ Hai, 30/01/2023 (3 ngày trước)'],
])('on %s an answer of 30/01 is of %s', (on, when) => {
  expect(
    say('status', { ...status, on })
      .map(textOf)
      .join(),
  ).toContain(when)
})

test('what is due on a day off is shown with the day that it counts to', () => {
  const may = { ...share, due: '2023-04-30', dayOff: { name: null, lateAfter: '2023-05-04' } }
  const text = (change: Partial<StatusView>) =>
    say('status', { ...status, dueThisWeek: [], next: [], ...change })
      .map(textOf)
      .join('\n')
  expect(text({ dueThisWeek: [may] })).toContain(`${share.code} ${share.unit} (Chủ nhật 30/04, tính đến thứ Năm 04/05)`)
  expect(text({ next: [may] })).toContain('Hạn tới: Chủ nhật, 30/04/2023, tính đến thứ Năm, 04/05/2023')
  const asWritten = { ...may, dayOff: { name: null, lateAfter: '2023-04-30' } }
  expect(text({ dueThisWeek: [asWritten] })).toContain('(Chủ nhật 30/04)')
})

test('as a table it says what it says in words: each line of them is a row, and nothing more is in it', () => {
  fc.assert(
    fc.property(statuses, fc.constantFrom('vi' as const, 'en' as const), (facts, language) => {
      const [said] = say('status', facts, TELEGRAM, language)
      const { above, rows, below } = said?.table ?? { above: [], rows: [], below: [] }
      const line = (lines: Line[]) => textOf({ lines })
      const cells = rows.map((row) => row.map((cell) => line([cell])))
      for (const row of cells) expect(row.length === 1 || row.length === 2).toBe(true)
      const flat = [line(above), ...cells.map((row) => row.join(': ')), line(below)].join('\n')
      const inWords = textOf(said ?? { lines: [] }).split('\n')
      expect(flat.split('\n').map(bare)).toEqual(inWords.map(bare))
    }),
    { numRuns: 200 },
  )
})

/** A line without what marks it as an item or as a heading. */
const bare = (line: string) => line.replace(/^– /, '').replace(/:$/, '')

test('a table only where one can be drawn, and where words are asked for words come', () => {
  expect(say('status', status)[0]?.table).toBeDefined()
  expect(say('status', status, { ...TELEGRAM, tables: false })[0]?.table).toBeUndefined()
  expect(say('status', status, WORDS_ONLY)[0]?.table).toBeUndefined()
  const [asWords] = say('status', { ...status, asWords: true })
  expect(asWords?.table).toBeUndefined()
  expect(textOf(asWords ?? { lines: [] })).toBe(textOf(say('status', status)[0] ?? { lines: [] }))
})
