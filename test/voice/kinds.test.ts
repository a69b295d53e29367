import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import type { Facts, Said } from '../../src/application/message.js'
import { REFUSALS } from '../../src/application/message.js'
import { GAP } from '../../src/voice/texts.js'
import { FACTS, TELEGRAM, WORDS_ONLY } from './fixtures.js'
import { say, textOf } from './say.js'

const CASES = Object.entries(FACTS).flatMap(([kind, all]) =>
  all.map((facts, index) => ({ name: `${kind} ${index + 1}`, kind: kind as keyof Facts, facts: facts as never })),
)

/** Everything the bot says in Vietnamese, to be read aloud. */
const aloud: string[] = []
afterAll(() => {
  const folder = fileURLToPath(new URL('../output/', import.meta.url))
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${folder}voice-vi.txt`, `${aloud.join('\n\n')}\n`)
})

test.each(CASES)('$name is said in both languages, with buttons and without', ({ name, kind, facts }) => {
  for (const language of ['vi', 'en'] as const)
    for (const can of [TELEGRAM, WORDS_ONLY]) {
      const parts = say(kind, facts, can, language)
      expect(parts.length).toBeGreaterThan(0)
      for (const part of parts) {
        const text = textOf(part)
        expect(text.trim()).not.toBe('')
        expect(text).not.toMatch(/{{|}}|\bundefined\b|\bnull\b|\bNaN\b|\[object/)
        expect(text).not.toContain(GAP)
        expect(text, 'no empty line at the ends, never two together').not.toMatch(/^\n|\n$|\n\n\n/)
        if (!can.buttons) expect(part.buttons).toEqual([])
        for (const row of part.buttons) for (const { label } of row) expect(label.trim()).not.toBe('')
      }
      if (language === 'vi')
        aloud.push(`=== ${name}${can.buttons ? '' : ', bằng chữ'}\n${parts.map(shown).join('\n---\n')}`)
    }
})

test.each(CASES)('$name: where there are no buttons, words are offered for all of them', ({ kind, facts }) => {
  const withButtons = say(kind, facts, { ...TELEGRAM, maxText: 100_000 })
  const acts = new Set(withButtons.flatMap((p) => p.buttons.flat().map((b) => b.action.do)))
  const text = say(kind, facts, { ...WORDS_ONLY, maxText: 100_000 })
    .map(textOf)
    .join('\n')
  expect(text.includes('Trả lời: ')).toBe(acts.size > 0)
  if (acts.has('claim')) expect(text).toMatch(/xong [QHTNV][\d-]+/)
  if (acts.has('confirm')) expect(text).toMatch(/Trả lời: .*xác nhận V-1( Hội Nông dân)? · trả lại V-1/)
  if (acts.has('grant')) expect(text).toMatch(/đồng ý gia hạn V-1 · không gia hạn V-1/)
})

test('every refusal has been said', () => {
  expect(new Set(FACTS.refusal.map((r) => r.code))).toEqual(new Set(REFUSALS))
})

function shown(part: Said): string {
  return [textOf(part), ...part.buttons.map((row) => row.map((b) => `[${b.label}]`).join(' '))].join('\n')
}
