import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Said, TaskView } from '../../src/application/message.js'
import { share, TELEGRAM, task, WORDS_ONLY } from './fixtures.js'
import { labels, say, textOf } from './say.js'

/** A surrogate without its other half. */
const HALF = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/
const WORDS = 'Tổ chức hội nghị sơ kết phong trào thi đua và triển khai nhiệm vụ trọng tâm '
const longTask = (n: number): TaskView => ({
  ...task,
  id: 1000 + n,
  code: `T${(n % 12) + 1}-${n}`,
  title: `${`${n}. `.padEnd(6)}${WORDS.repeat(6)}`.slice(0, 399).padEnd(400, '.'),
})
const SIXTY = Array.from({ length: 60 }, (_, i) => longTask(i + 1))
const post = (tasks: TaskView[]) => ({
  title: 'Kế hoạch năm 2023',
  period: '2023-Q1',
  tasks,
  carried: [],
  meantFor: null,
})

const shapes = [
  { name: '4096, buttons', can: TELEGRAM },
  { name: '2000, buttons', can: { ...TELEGRAM, maxText: 2000 } },
  { name: '4096, words', can: { ...WORDS_ONLY, maxText: 4096 } },
  { name: '2000, words', can: WORDS_ONLY },
  { name: '4096, ten buttons a message', can: { ...TELEGRAM, maxButtons: 10 } },
]

describe.each(shapes)('60 tasks of 400 characters ($name)', ({ can }) => {
  const parts = say('period_post', post(SIXTY), can)

  test('every part fits', () => {
    expect(parts.length).toBeGreaterThan(6)
    for (const part of parts) expect(textOf(part).length).toBeLessThanOrEqual(can.maxText)
    for (const part of parts) expect(part.buttons.flat().length).toBeLessThanOrEqual(can.buttons ? can.maxButtons : 0)
  })

  test('no task is torn, none is missing, the order is kept', () => {
    for (const { code, title, id } of SIXTY) {
      const holding = parts.filter((part) => textOf(part).includes(`${code} ${title}\n`))
      expect(holding).toHaveLength(1)
      expect(holding[0]?.tasks).toContain(id)
    }
    expect(parts.flatMap((p) => p.tasks)).toEqual(SIXTY.map((t) => t.id))
  })

  test('parts are numbered', () => {
    parts.forEach((part, i) => {
      expect(textOf(part).endsWith(`(${i + 1}/${parts.length})`)).toBe(true)
    })
  })

  test('each button is under the part with its task, and every task has its three', () => {
    if (!can.buttons) return
    for (const part of parts)
      for (const { action } of part.buttons.flat())
        expect('task' in action && part.tasks.includes(action.task)).toBe(true)
    const acts = parts.flatMap((p) =>
      p.buttons.flat().map((b) => ('task' in b.action ? `${b.action.do} ${b.action.task}` : '')),
    )
    expect(new Set(acts).size).toBe(180)
  })

  test('without buttons each part with tasks says the words for its own first task', () => {
    if (can.buttons) return
    for (const part of parts.filter((p) => p.tasks.length > 0)) {
      const first = SIXTY.find((t) => t.id === part.tasks[0])
      expect(textOf(part)).toContain(`Trả lời: xong ${first?.code} · chưa ${first?.code} · gia hạn ${first?.code}`)
    }
  })
})

test('a message that fits is not numbered', () => {
  const parts = say('period_post', post([task]))
  expect(parts).toHaveLength(1)
  expect(parts.map(textOf).join()).not.toContain('(1/1)')
})

test('a block with more buttons than a message may carry keeps them all, in parts that have a text', () => {
  const units = Array.from({ length: 130 }, (_, i) => ({ id: i + 1, name: `Đơn vị số ${i + 1}` }))
  const parts = say('join_review', { request: 3, name: 'Bình', listed: 'Bình', username: null, units })
  expect(parts.length).toBe(2)
  expect(labels(parts)).toHaveLength(132)
  for (const part of parts) {
    expect(part.buttons.flat().length).toBeLessThanOrEqual(100)
    expect(textOf(part).trim()).not.toBe('')
  }
  const words = say('join_review', { request: 3, name: 'Bình', listed: 'Bình', username: null, units }, WORDS_ONLY)
  const text = words.map(textOf).join('\n')
  for (const part of words) expect(textOf(part).length).toBeLessThanOrEqual(2000)
  for (const { name } of units) expect(text).toMatch(new RegExp(`duyệt 3 ${name}( ·|\\n)`))
})

test('a heading never stays behind at the end of a part', () => {
  const carried = SIXTY.slice(0, 30)
  const parts = say('period_post', { ...post(SIXTY.slice(30)), carried })
  for (const part of parts) {
    const lines = textOf(part).split('\n')
    const at = lines.findIndex((l) => l.startsWith('Từ kỳ trước chuyển sang'))
    if (at >= 0) expect(lines[at + 1]).toContain(carried[0]?.code)
  }
})

const anything = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }),
  fc.constantFrom(
    '_*[]()~>#+-=|{}.!<&"',
    '{{code}} $t(fault) {{- x}}',
    'a & b &amp; <b>x</b>',
    '👩‍👩‍👧‍👦 Đ̣ờ́i',
    '$1 $& $$',
  ),
)
const written = (parts: readonly Said[]) => parts.flatMap((p) => p.lines.map((l) => textOf({ lines: [l] })))

test('any character of a title arrives unchanged', () => {
  fc.assert(
    fc.property(anything, anything, (title, unit) => {
      const view = { ...task, title, units: [unit], shared: null }
      expect(written(say('period_post', post([view])))).toContain(`Q1-3 ${title}`)
      expect(written(say('period_post', post([view])))).toContain(`Đơn vị: ${unit}`)
      expect(
        written(say('my_tasks', { shares: [{ ...share, title, unit }], later: [], whole: false, filesWaiting: [] })),
      ).toContain(`Q1-3 ${unit}: ${title}`)
      expect(
        written(
          say('claim_review', {
            claim: 1,
            task: view,
            unit,
            member: unit,
            heard: title,
            on: '2023-01-30',
            daysLate: null,
            byTelephone: false,
            files: [title],
            amongSeveral: false,
            others: { policy: 'every_unit', open: [title], stuck: [title] },
          }),
        ).join('\n'),
      ).toContain(`«${title}»`)
    }),
    { numRuns: 500 },
  )
})

test('a single line that is too long is broken and loses nothing', () => {
  const title = fc.oneof(
    fc
      .array(fc.constantFrom('Tổ', 'chức', 'hội nghị', '👩‍👩‍👧‍👦', 'x'.repeat(700)), { minLength: 300, maxLength: 900 })
      .map((w) => w.join(' ')),
    fc.string({ unit: 'grapheme', minLength: 2000, maxLength: 5000 }),
    fc.constant('ữ'.repeat(6000)),
    fc.constant('🙂'.repeat(3000)),
  )
  fc.assert(
    fc.property(title, fc.constantFrom(TELEGRAM, WORDS_ONLY), (long, can) => {
      const parts = say('period_post', post([{ ...task, title: long }, longTask(2)]), can)
      const lines = written(parts).filter((line) => !/^\(\d+\/\d+\)$/.test(line))
      expect(lines.join('')).toContain(`Q1-3 ${long}`)
      for (const part of parts) {
        expect(textOf(part).length).toBeLessThanOrEqual(can.maxText)
        expect(textOf(part), 'no half of an emoji').not.toMatch(HALF)
      }
      const [holding] = parts.filter((p) => p.buttons.flat().some((b) => b.label === 'Q1-3 Xong'))
      if (can.buttons) expect(holding?.tasks).toContain(task.id)
    }),
    { numRuns: 60 },
  )
})

test('the same message always sounds the same', () => {
  expect(say('period_post', post(SIXTY))).toEqual(say('period_post', post(SIXTY)))
})
