/** What people said, where it stands in the facts of entries, messages and questions, however deep. */

/** In place of words that were taken out. */
export const GONE = '(đã xóa)'

/** Fields that hold somebody's words. Names of units, titles, dates and the rest of the facts are the office's. */
const SPEECH: readonly string[] = ['heard', 'said', 'reason', 'asked']

export function isSpeechField(field: string): boolean {
  return SPEECH.includes(field)
}

/** A usual reason, chosen by a button, has a code: nobody said it. */
const REASON_CODE = /^[a-z_]+$/

/** The same facts, with `change(words, field)` in place of each piece of speech. */
export function withSpeech(value: unknown, change: (words: string, field: string) => string, field = ''): unknown {
  if (typeof value === 'string') return isSpeech(value, field) ? change(value, field) : value
  if (Array.isArray(value)) return value.map((item) => withSpeech(item, change, field))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withSpeech(inner, change, name)]))
}

function isSpeech(value: string, field: string): boolean {
  return isSpeechField(field) && value !== '' && value !== GONE && !(field === 'reason' && REASON_CODE.test(value))
}

/** An entry of the history. `isOwn`: of the person whose words are meant. */
export interface Entry {
  id: number
  what: string
  isOwn: boolean
  facts: unknown
}

/** What the person says in their own entries, perhaps in the words of others. What was asked there is somebody else's. */
export function wordsIn(entries: readonly Entry[]): string[] {
  return spoken(entries.filter((entry) => entry.isOwn))
}

/** What others say in theirs: in the very same words, they are nobody's. */
export function wordsOfOthersIn(entries: readonly Entry[]): Set<string> {
  return new Set(spoken(entries.filter((entry) => !entry.isOwn && !QUOTES_IN.has(entry.what))))
}

/** The entry without the person's words: all of the own ones, and what was quoted of them (`words`). */
export function withoutWords(entry: Entry, words: ReadonlySet<string>): unknown {
  return withSpeech(entry.facts, (said, field) => {
    const isQuote = field === 'asked' || QUOTES_IN.has(entry.what)
    return (isQuote ? words.has(said) : entry.isOwn) ? GONE : said
  })
}

/** A difficulty is passed on in the words of who had it, or in those of who passes it on. */
const QUOTES_IN: ReadonlySet<string> = new Set(['passed_to_unit'])

function spoken(entries: readonly Entry[]): string[] {
  const words: string[] = []
  for (const { facts } of entries)
    withSpeech(facts, (said, field) => {
      if (field !== 'asked') words.push(said)
      return said
    })
  return words
}
