import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { understandReply } from '../../src/domain/reply.js'
import { fold } from '../../src/domain/vietnamese.js'

interface Row {
  text: string
  label: string
  note: string
}

function rowsOf(file: string): Row[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [text = '', label = '', note = ''] = line.split('\t')
      return { text, label: label.toLowerCase().replace('ambiguous', 'unclear'), note }
    })
}

/** Prints the confusion of a set and answers with its figures. */
function measure(name: string, rows: readonly Row[]) {
  const confused = new Map<string, number>()
  let right = 0
  let falselyClosed = 0
  for (const { text, label, note } of rows) {
    const { intent } = understandReply(text)
    const accepted =
      intent === label ||
      (note.includes(intent.toUpperCase()) && note.includes('acceptable')) ||
      (note.includes('asking is also acceptable') && intent === 'unclear')
    if (accepted) right += 1
    else confused.set(`${label} -> ${intent}`, (confused.get(`${label} -> ${intent}`) ?? 0) + 1)
    if (intent === 'done' && label !== 'done') falselyClosed += 1
  }
  const done = rows.filter((r) => r.label === 'done')
  const recall = done.filter((r) => understandReply(r.text).intent === 'done').length / done.length
  console.log(
    `${name}: ${right}/${rows.length} right, recall of done ${recall.toFixed(2)}, false closings ${falselyClosed}`,
    Object.fromEntries(confused),
  )
  return { accuracy: right / rows.length, recall, falselyClosed }
}

const SHARED = '../shared/data/replies.tsv'

describe('labelled replies', () => {
  test.each([
    ['our own, by region, age and habit', 'test/fixtures/replies/manners.tsv'],
    ['the shared sample', SHARED],
  ])('%s: no false closing', (name, file) => {
    if (!existsSync(file)) {
      console.warn(`skipped: ${file} is not here`)
      return
    }
    const { accuracy, recall, falselyClosed } = measure(name, rowsOf(file))
    expect(falselyClosed).toBe(0)
    expect(accuracy).toBeGreaterThanOrEqual(0.95)
    expect(recall).toBeGreaterThanOrEqual(0.93)
  })
})

const verb = fc.constantFrom('xong', 'hoàn thành', 'nộp', 'gửi', 'làm xong', 'hoàn tất')
const subject = fc.constantFrom('', 'em ', 'dạ em ', 'bên em ', 'báo cáo anh, em ')
const tail = fc.constantFrom('', ' ạ', ' nhé', ' anh ơi', ' nha chị', ' đâu ạ')

describe('what never closes', () => {
  test('a negation over the verb', () => {
    const before = fc
      .constantFrom('chưa', 'vẫn chưa', 'chưa kịp', 'không kịp', 'đã … đâu')
      .filter((n) => !n.includes('…'))
    fc.assert(
      fc.property(subject, before, verb, tail, (s, n, v, t) => understandReply(`${s}${n} ${v}${t}`).intent !== 'done'),
    )
  })
  test('a denial behind the verb', () => {
    fc.assert(
      fc.property(
        subject,
        verb,
        fc.constantFrom(' đâu ạ', ' đâu mà xong', ' đâu anh ơi', ' thế nào được'),
        (s, v, d) => understandReply(`${s}đã ${v}${d}`).intent !== 'done',
      ),
    )
  })
  test('an aspect that says "not yet"', () => {
    const aspect = fc.constantFrom(
      'sắp',
      'gần',
      'đang',
      'mai',
      'chiều nay',
      'sẽ',
      'phấn đấu',
      'tuần sau',
      'nếu kịp thì',
    )
    fc.assert(
      fc.property(
        subject,
        aspect,
        verb,
        fc.constantFrom('', ' ạ', ' nhé', ' rồi'),
        (s, a, v, t) => understandReply(`${s}${a} ${v}${t}`).intent !== 'done',
      ),
    )
  })
})

describe('the same words, typed otherwise', () => {
  const rows = rowsOf('test/fixtures/replies/manners.tsv')
  test('NFC or NFD makes no difference', () => {
    for (const { text } of rows)
      expect(understandReply(text.normalize('NFD')).intent, text).toBe(understandReply(text).intent)
  })
  test('without diacritics nothing closes that was not done with them', () => {
    for (const { text, label } of rows)
      if (label !== 'done') expect(understandReply(fold(text)).intent, text).not.toBe('done')
  })
  test.each(['__proto__', 'constructor', 'toString', 'em chưa __proto__ ạ'])('%s is a word like any other', (text) => {
    expect(understandReply(text).intent).not.toBe('done')
  })

  test('nothing that can be typed makes it fail', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => typeof understandReply(text).intent === 'string'))
  })
})

test('thousands of replies a second', () => {
  const rows = rowsOf('test/fixtures/replies/manners.tsv')
  const start = performance.now()
  for (let i = 0; i < 30; i++) for (const { text } of rows) understandReply(text)
  const perSecond = Math.round((30 * rows.length) / ((performance.now() - start) / 1000))
  console.log(`${perSecond} replies a second on one core`)
  expect(perSecond).toBeGreaterThan(2000)
})
