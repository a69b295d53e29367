/** What a word can mean in an answer about a task. Every pattern of the grammar is written in these. */
export const MEANINGS = [
  // who speaks, who is spoken to, who is spoken of
  ...(['me', 'you', 'everyone', 'person', 'they', 'unit', 'authority', 'oi', 'mine'] as const),
  // what is done: brought to an end, handed in, worked on, passed on, seen; and what is no work of the plan
  ...([
    'finish',
    'deliver',
    'labour',
    'field',
    'make',
    'sign',
    'send_on',
    'hand',
    'nudge',
    'see',
    'happening',
    'upkeep',
    'mishap',
    'check',
    'thing',
    'means',
    'report',
    'song',
    'seal',
    'approve',
  ] as const),
  // where it stands
  ...([
    'perfect',
    'already',
    'just',
    'only',
    'nearly',
    'ongoing',
    'further',
    'will',
    'at_once',
    'left',
    'lacking',
    'except',
  ] as const),
  // not to be done any more: said of the plan ('bỏ'), of whom it spares ('không phải làm nữa')
  ...(['drop', 'halt', 'spared'] as const),
  ...([
    'part',
    'all',
    'fraction',
    'full_count',
    'part_count',
    'percent',
    'item',
    'none_left',
    'arise',
    'unstuck',
  ] as const),
  // when
  ...([
    'later',
    'today',
    'past',
    'bygone',
    'date',
    'number',
    'few',
    'span',
    'daypart',
    'week',
    'edge',
    'this',
    'next',
    'last',
  ] as const),
  ...(['tomorrow', 'nua', 'weekday', 'day', 'clock', 'since', 'before', 'after'] as const),
  // no
  ...(['not_yet', 'not', 'where', 'never', 'have', 'can', 'in_time', 'cause', 'so', 'need'] as const),
  // asking
  ...(['if', 'thus', 'when', 'what', 'who', 'ask', 'really', 'or', 'right'] as const),
  // doubt, other people's words
  ...(['perhaps', 'heard', 'say', 'believe', 'but', 'mistake'] as const),
  // more time, trouble
  ...([
    'extend',
    'late',
    'extra',
    'please',
    'let',
    'until',
    'stuck',
    'broken',
    'solve',
    'wait',
    'hardship',
    'for',
    'of',
    'machine',
  ] as const),
  // talk
  ...(['demand', 'urge', 'go', 'slogan', 'chat', 'congratulate', 'thank', 'greet', 'sorry'] as const),
  ...(['ok', 'yes', 'agree', 'polite', 'english_is', 'link'] as const),
  ...(['tick', 'cross', 'thumb', 'ok_sign', 'emoji', 'stop', 'asks', 'slip', 'word'] as const),
] as const

export type Meaning = (typeof MEANINGS)[number]

/** The first letter that stands for a meaning; the others follow. */
const FIRST = 0x100
const SIGNS = new Map<string, string>(MEANINGS.map((meaning, index) => [meaning, String.fromCharCode(FIRST + index)]))

/** One letter for each meaning: a sentence becomes a short text on which patterns are cheap. */
export function signOf(meaning: Meaning): string {
  return SIGNS.get(meaning) ?? ''
}

/** Which meaning the sign at a place stands for, as its index in MEANINGS. */
export function indexOfSign(signs: string, at: number): number {
  return signs.charCodeAt(at) - FIRST
}

/** Groups that patterns name often. */
const GROUPS: Readonly<Record<string, readonly Meaning[]>> = {
  event: ['happening', 'upkeep'],
  work: ['labour', 'field', 'make', 'sign'],
  pass: ['send_on', 'hand', 'nudge'],
  deed: ['finish', 'deliver', 'labour', 'field', 'make', 'sign', 'send_on', 'hand', 'nudge'],
  result: ['finish', 'deliver'],
  somebody: ['me', 'you', 'everyone', 'person', 'they', 'unit', 'authority'],
  other_party: ['person', 'they', 'unit', 'authority'],
  small: ['polite', 'you', 'everyone', 'oi', 'me', 'yes', 'emoji', 'thank', 'tick', 'thumb', 'person'],
  time: ['later', 'today', 'past', 'date', 'clock', 'daypart', 'weekday', 'day'],
  no: ['not_yet', 'not', 'never'],
  newly: ['just', 'only'],
  break: ['stop', 'asks', 'but'],
}

/** Which meanings there are: a bit for each, in as many numbers as that takes. A meaning without a bit would be seen nowhere. */
type Bits = readonly [number, number, number, number, number]

/** A row of meanings, and which of them are in it. */
export interface Row {
  signs: string
  has: Bits
}

export function rowOf(signs: string): Row {
  return { signs, has: bitsOf(signs) }
}

function bitsOf(signs: string): Bits {
  const bits: [number, number, number, number, number] = [0, 0, 0, 0, 0]
  for (let i = 0; i < signs.length; i++) {
    const index = indexOfSign(signs, i)
    const at = index >> 5
    bits[at] = (bits[at] ?? 0) | (1 << (index & 31))
  }
  return bits
}

export interface Pattern {
  regex: RegExp
  /** Of each of these sets one must be in a row, or the pattern cannot be: a cheap look before the dear one. */
  needs: readonly Bits[]
  /** The smallest of them, as signs; null where nothing is needed. */
  rarest: string | null
}

export function find(sees: Pattern, row: Row): RegExpExecArray | null {
  return mayHold(row, sees) ? sees.regex.exec(row.signs) : null
}

/** Whether what the pattern needs is there. */
export function mayHold({ has }: Row, { needs }: Pattern): boolean {
  for (let i = 0; i < needs.length; i++) {
    const need = needs[i]
    if (need && !overlap(has, need)) return false
  }
  return true
}

function overlap(a: Bits, b: Bits): boolean {
  return ((a[0] & b[0]) | (a[1] & b[1]) | (a[2] & b[2]) | (a[3] & b[3]) | (a[4] & b[4])) !== 0
}

/**
 * A pattern over meanings, as words: 'perfect ..3 finish|deliver'. `a|b` either, `!a|b` neither, `..` any words of the clause,
 * `..3` at most three, `?` `*` `+` as usual, `^` and `$` the clause's ends, `<!a` not behind a, `>!a` not before a, `(`, `)`, `/` group
 * and choose.
 */
export function pattern(text: string): Pattern {
  const words = text.split(/\s+/).filter(Boolean)
  const needs = needed(words).sort((a, b) => a.length - b.length)
  return { regex: new RegExp(words.map(part).join('')), needs: needs.map(bitsOf), rarest: needs[0] ?? null }
}

const ATOM = /^(<!|<|>!|>|!)?([a-z_|]+)([?*+])?$/

function part(word: string): string {
  if (/^[()^$]$/.test(word) || /^\)[?*+]$/.test(word)) return word === '(' ? '(?:' : word
  if (word === '/') return '|'
  const run = /^\.\.(\d*)$/.exec(word)
  if (run) return `[^${signs('break')}]${run[1] ? `{0,${run[1]}}` : '*'}?`
  const match = ATOM.exec(word)
  if (!match) throw new Error(`no pattern: ${word}`)
  const [, mode = '', names = '', often = ''] = match
  const any = `[${names.split('|').map(signs).join('')}]`
  if (mode === '!') return `[^${names.split('|').map(signs).join('')}${signs('break')}]${often}`
  return (
    { '': any + often, '<!': `(?<!${any})`, '<': `(?<=${any})`, '>!': `(?!${any})`, '>': `(?=${any})` }[mode] ?? any
  )
}

/** Words of a group that are not optional, and those of the ways that were read before them. */
interface Group {
  sets: string[]
  ways: string[][]
}

/** What every match contains: of each of these sets one. Of several ways each needs something, or none does. */
function needed(words: readonly string[]): string[] {
  const groups: Group[] = [{ sets: [], ways: [] }]
  for (const word of words) {
    const group = groups.at(-1)
    if (!group) break
    if (word === '(') groups.push({ sets: [], ways: [] })
    else if (word === '/') group.ways.push(group.sets.splice(0))
    else if (word.startsWith(')')) {
      groups.pop()
      if (!/[?*]$/.test(word)) groups.at(-1)?.sets.push(...ofAll([...group.ways, group.sets]))
    } else {
      const [, mode = '', names = '', often = ''] = ATOM.exec(word) ?? []
      if (names && mode === '' && often !== '?' && often !== '*') group.sets.push(names.split('|').map(signs).join(''))
    }
  }
  return groups.flatMap(({ sets, ways }) => ofAll([...ways, sets]))
}

/** What is needed whichever way is gone: of the smallest sets of all ways one. */
function ofAll(ways: readonly string[][]): string[] {
  const [only] = ways
  if (only && ways.length === 1) return only
  const smallest = ways.map((sets) => sets.reduce((a, b) => (a && a.length <= b.length ? a : b), ''))
  return smallest.every((set) => set !== '') ? [smallest.join('')] : []
}

function signs(name: string): string {
  const group = GROUPS[name]
  if (group) return group.map(signOf).join('')
  const sign = SIGNS.get(name)
  if (sign === undefined) throw new Error(`no meaning: ${name}`)
  return sign
}
