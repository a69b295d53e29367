import { expect, test } from 'vitest'
import enChange from '../../locales/en/change.json' with { type: 'json' }
import enMessages from '../../locales/en/messages.json' with { type: 'json' }
import enPapers from '../../locales/en/papers.json' with { type: 'json' }
import enTalk from '../../locales/en/talk.json' with { type: 'json' }
import enTroubles from '../../locales/en/troubles.json' with { type: 'json' }
import enWords from '../../locales/en/words.json' with { type: 'json' }
import viChange from '../../locales/vi/change.json' with { type: 'json' }
import viMessages from '../../locales/vi/messages.json' with { type: 'json' }
import viPapers from '../../locales/vi/papers.json' with { type: 'json' }
import viTalk from '../../locales/vi/talk.json' with { type: 'json' }
import viTroubles from '../../locales/vi/troubles.json' with { type: 'json' }
import viWords from '../../locales/vi/words.json' with { type: 'json' }
import { REFUSALS } from '../../src/application/message.js'
import { FINDING_CODES, UNREADABLE_REASONS, UNSURE_REASONS } from '../../src/plan-reader/reading.js'

/** 'answer.claim_recorded' -> its texts: one, or one for each plural form that the language has. */
function flat(texts: object, prefix = ''): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const [name, value] of Object.entries(texts)) {
    const entries: [string, string[]][] =
      typeof value === 'string'
        ? [[`${prefix}${name.replace(/_(?:one|other)$/, '')}`, [value]]]
        : [...flat(value as object, `${prefix}${name}.`)]
    for (const [key, said] of entries) found.set(key, [...(found.get(key) ?? []), ...said])
  }
  return found
}

const placeholders = (text: string) => new Set([...text.matchAll(/{{(\w+)}}/g)].map((m) => m[1]))
const viTexts = flat({ ...viWords, ...viMessages, ...viTroubles, ...viPapers, ...viTalk, ...viChange })
const enTexts = flat({ ...enWords, ...enMessages, ...enTroubles, ...enPapers, ...enTalk, ...enChange })

test('both languages have the same texts', () => {
  expect([...enTexts.keys()].sort()).toEqual([...viTexts.keys()].sort())
})

test('a file says nothing that another file says: the rooms of the texts do not overwrite each other', () => {
  const names = [viWords, viMessages, viTroubles, viPapers, viTalk, viChange].flatMap((file) => Object.keys(file))
  expect(new Set(names).size).toBe(names.length)
})

test.each([...viTexts])('%s states the same facts in both languages', (key, texts) => {
  for (const said of [...texts, ...(enTexts.get(key) ?? [])])
    expect(placeholders(said)).toEqual(placeholders(texts[0] ?? ''))
})

test('plurals: Vietnamese has one form, English two', () => {
  for (const [key, texts] of viTexts) expect(texts, key).toHaveLength(1)
  const inPlural = (file: object): string[] =>
    Object.entries(file).flatMap(([name, value]) =>
      typeof value === 'object' ? inPlural(value as object) : name.endsWith('_other') ? [name] : [],
    )
  const singular = JSON.stringify([enWords, enMessages, enTroubles, enPapers, enTalk, enChange])
  for (const name of inPlural({ enWords, enMessages, enTroubles, enPapers, enTalk, enChange }))
    expect(singular).toContain(`"${name.replace(/_other$/, '_one')}"`)
})

test.each([
  ['vi', viTexts],
  ['en', enTexts],
])('every refusal, finding and unreadable file has its text in %s', (_, texts) => {
  const keys = [
    ...REFUSALS.filter((code) => code !== 'plan_unreadable').map((code) => `refusal.${code}`),
    ...FINDING_CODES.map((code) => `finding.${code}`),
    ...[...UNSURE_REASONS, 'quarters', 'roster', 'past'].map((why) => `finding_why.${why}`),
    ...UNREADABLE_REASONS.map((reason) => `unreadable.${reason}`),
  ]
  for (const key of keys) expect(texts.get(key)?.[0]?.length, key).toBeGreaterThan(15)
})

test('a refusal and an unreadable file say what to do next', () => {
  const next = /đồng chí|đề nghị|gõ|văn phòng/i
  for (const [key, [text = '']] of viTexts) if (/^(?:refusal|unreadable)\./.test(key)) expect(text, key).toMatch(next)
})

test('the Vietnamese is Vietnamese', () => {
  const words = /\b(?:chat|group|button|reply|file|link|task|deadline|plan|click|update|ok|status|draft)\b/i
  for (const [key, [text = '']] of viTexts)
    expect(text.replaceAll('/link', '').replace(/{{\w+}}/g, ''), key).not.toMatch(words)
})
