import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Line, Span } from '../../src/application/message.js'
import { shorten, toEntities, toPlainText } from '../../src/platforms/telegram/entities.js'

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom('_*[]()~`>#+-=|{}.!<&"\\', '👩‍👩‍👧', 'Rà soát hộ nghèo', 'ề'.normalize('NFD'), '🇻🇳', ''),
)
const span: fc.Arbitrary<Span> = fc.oneof(
  words,
  words.map((bold) => ({ bold })),
  words.map((italic) => ({ italic })),
  words.map((mention) => ({ mention, account: '77', username: null })),
)
const lines: fc.Arbitrary<Line[]> = fc.array(fc.array(span, { maxLength: 5 }), { maxLength: 5 })

function wordsOf(piece: Span): string {
  if (typeof piece === 'string') return piece
  return 'bold' in piece ? piece.bold : 'italic' in piece ? piece.italic : piece.mention
}

describe('toEntities', () => {
  test('every character arrives unchanged, and each style covers just its words', () => {
    fc.assert(
      fc.property(lines, (said) => {
        const { text, entities } = toEntities(said)
        expect(text).toBe(said.map((line) => line.map(wordsOf).join('')).join('\n'))
        const styled = said.flat().filter((piece) => typeof piece !== 'string' && wordsOf(piece) !== '')
        expect(entities.map((e) => text.slice(e.offset, e.offset + e.length))).toEqual(styled.map(wordsOf))
      }),
    )
  })

  test('offsets count UTF-16 units', () => {
    const { text, entities } = toEntities([['👍 '], ['🇻🇳', { bold: 'Hạn 👏' }, ' x', { italic: 'ạ' }]])
    expect(text).toBe('👍 \n🇻🇳Hạn 👏 xạ')
    expect(entities).toEqual([
      { type: 'bold', offset: 8, length: 6 },
      { type: 'italic', offset: 16, length: 1 },
    ])
  })

  test('somebody with a username is called by it, somebody without by the account', () => {
    const { text, entities } = toEntities([
      [
        { mention: 'Nguyễn Thị Hạnh', account: '501', username: 'hanh_nt' },
        ', ',
        { mention: 'Lò Văn Bình', account: '502', username: null },
      ],
    ])
    expect(text).toBe('@hanh_nt, Lò Văn Bình')
    expect(entities).toEqual([
      { type: 'mention', offset: 0, length: 8 },
      { type: 'text_mention', user: { id: 502, is_bot: false, first_name: 'Lò Văn Bình' }, offset: 10, length: 11 },
    ])
  })

  test('no lines are no text', () => {
    expect(toEntities([])).toEqual({ text: '', entities: [] })
    expect(toPlainText([['a', { bold: 'b' }], ['c']])).toBe('ab\nc')
  })
})

describe('shorten', () => {
  test('never longer than asked, and never half a character', () => {
    fc.assert(
      fc.property(words, words, fc.integer({ min: 1, max: 30 }), (a, b, max) => {
        const short = shorten(a + b, max)
        expect(short.length).toBeLessThanOrEqual(max)
        if ((a + b).length <= max) {
          expect(short).toBe(a + b)
          return
        }
        const ends = [...new Intl.Segmenter('vi').segment(a + b)].map((s) => s.index)
        expect(short.at(-1)).toBe('…')
        expect(ends).toContain(short.length - 1)
        expect((a + b).startsWith(short.slice(0, -1))).toBe(true)
      }),
    )
    expect(shorten('👩‍👩‍👧👩‍👩‍👧', 10)).toBe('👩‍👩‍👧…')
  })
})
