import { expect, test } from 'vitest'
import en from '../../locales/en/bot.json' with { type: 'json' }
import vi from '../../locales/vi/bot.json' with { type: 'json' }
import { REFUSALS } from '../../src/application/message.js'
import { FINDING_CODES, UNREADABLE_REASONS } from '../../src/plan-reader/reading.js'

/** 'answer.claim_recorded' -> its text. */
function flat(texts: object, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[`${prefix}${key}`, value] as [string, string]]
        : [...flat(value as object, `${prefix}${key}.`)],
    ),
  )
}

const placeholders = (text: string) => [...text.matchAll(/{{(\w+)}}/g)].map((m) => m[1]).sort()
const [viTexts, enTexts] = [flat(vi), flat(en)]

test('both languages have the same texts', () => {
  expect([...enTexts.keys()].sort()).toEqual([...viTexts.keys()].sort())
})

test.each([...viTexts])('%s states the same facts in both languages', (key, text) => {
  expect(new Set(placeholders(enTexts.get(key) ?? ''))).toEqual(new Set(placeholders(text)))
})

test.each(REFUSALS.filter((code) => code !== 'plan_unreadable'))('the refusal %s says what to do next', (code) => {
  for (const texts of [viTexts, enTexts]) expect(texts.get(`refusal.${code}`)?.length).toBeGreaterThan(20)
})

test.each(UNREADABLE_REASONS)('the unreadable file %s has its sentence', (reason) => {
  expect(viTexts.has(`unreadable.${reason}`)).toBe(true)
})

test.each(FINDING_CODES)('the finding %s has its sentence', (code) => {
  expect(viTexts.has(`finding.${code}`)).toBe(true)
})
