/** A person's name in what others wrote: as they may type it, and told from other words and from other people. */
import { nameAlone, ordersOf } from '../domain/member.js'
import { fold, hasSameMarks, isWord, normalise } from '../domain/vietnamese.js'
import { continuesName } from './name-beside.js'

/** What one person is called: by the office, now and before, and on the platforms, where anybody may take any name. */
export interface Borne {
  names: readonly string[]
  accounts: readonly { displayName: string; username: string | null }[]
}

/** What bears names besides. */
export interface OtherNames {
  /** Of units, former ones too, and of the office itself. */
  units: readonly string[]
  /** Of everybody else of the office, here or gone, now and before. */
  people: readonly string[]
}

export interface SpokenNames {
  /** A pattern for the database, over text and JSON: finds every row that may hold one of the names, and few besides. */
  mayHold: string
  /** The words of others, `newName` in place of each mention. */
  without(text: string, newName: string): string
  /** How often these words of others name the person. */
  mentionsIn(text: string): number
  /** Whether a field of the bot's own holds one of the names and nothing else, be it of one word; 'alone': one that nobody else bears. */
  isName(field: string, whose: 'alone' | 'also_others'): boolean
}

/**
 * Null: nothing that could be looked for. In the words of others no name is looked for that is one of a unit or a part of one, and none
 * of one word, as that could be anything; where it stands within the longer name of a unit or of somebody else, or can be somebody else's
 * as well, it is left alone.
 */
export function spokenNames(borne: Borne, { units, people }: OtherNames): SpokenNames | null {
  const isElses = (name: string) => people.some((other) => spelling(other) === spelling(name))
  const shown = borne.accounts.flatMap((account) => ordersOf(account.displayName)).filter((name) => !isElses(name))
  const names = [...borne.names, ...shown]
  const usernames = borne.accounts.flatMap(({ username }) => username ?? [])
  const whole = names.filter((name) => name.trim() !== '' && !units.some((unit) => isSameName(name, unit)))
  const others = distinct([...people, ...people.map(nameAlone)]).map(wordsOf)
  // 'Giàng A Lử (thôn 3)' beside another Giàng A Lử.
  const isShared = (name: string) => people.some((other) => spelling(nameAlone(other)) === spelling(nameAlone(name)))
  const own = distinct(names.map((name) => (isShared(name) ? name : nameAlone(name))))
    .map(wordsOf)
    .filter((words) => words.length > 1 && !units.some((unit) => isWithin(words, wordsOf(unit))))
  if (whole.length + own.length + usernames.length === 0) return null
  const folded = distinct(own.map((words) => fold(words.join(' '))))
  const longer = distinct([...units, ...people].map((name) => fold(wordsOf(name).join(' ')))).filter((other) =>
    folded.some((name) => other !== name && ` ${other} `.includes(` ${name} `)),
  )
  const pattern = wholeWords([...longer, ...folded].sort((a, b) => b.length - a.length))
  const handle = usernames.length > 0 ? handles(usernames) : null

  function replaced(text: string, newName: string): { words: string; count: number } {
    let count = 0
    const named = () => {
      count += 1
      return newName
    }
    const plain = handle ? text.replace(handle, named) : text
    const words =
      own.length === 0
        ? plain
        : plain.replace(pattern, (found, at: number) => {
            const typed = wordsOf(found)
            const isTypedSo = (name: readonly string[]) => isTyped(found, typed, name)
            const isTheirs = own.some(isTypedSo) && !others.some(isTypedSo)
            return isTheirs && !continuesName(plain, at, at + found.length) ? named() : found
          })
    return { words, count }
  }

  return {
    mayHold: [
      ...folded.map(roughly),
      ...[...whole, ...usernames].map(asField),
      ...usernames.map((name) => `[@/]${lettersOf(name)}`),
    ].join('|'),
    without: (text, newName) => replaced(text, newName).words,
    mentionsIn: (text) => replaced(text, '').count,
    isName: (field, whose) =>
      [...whole, ...usernames].some((name) => spelling(name) === spelling(field)) &&
      (whose === 'also_others' || !isElses(field)),
  }
}

function distinct(items: readonly string[]): string[] {
  return [...new Set(items)]
}

const GAP = /[\s_.‐‑‒–—−-]+/u

/** 'Vi-Thị-Hạnh', 'ĐỖ_AN' */
function wordsOf(name: string): string[] {
  return spelling(name)
    .split(GAP)
    .filter((word) => word !== '')
}

function spelling(name: string): string {
  return normalise(name).toLowerCase().replace(/\s+/g, ' ').trim()
}

/** The same word for word, with its own marks or, where a unit is written without any, without. */
function isWithin(name: readonly string[], unit: readonly string[]): boolean {
  return unit.some((_, start) => name.every((word, at) => isWord(unit[start + at] ?? '', word)))
}

function isSameName(name: string, unit: string): boolean {
  const [words, others] = [wordsOf(name), wordsOf(unit)]
  return words.length === others.length && isWithin(words, others)
}

/** With its own marks or without: other marks are other people ('Phan Thị Chó', 'Chờ'), and so is a given name without its own among
 *  words that have theirs ('Lê Thị Hoa', 'Hoà'). Of two words only with capitals, as small ones could be anything ('chưa xong'). */
function isTyped(found: string, typed: readonly string[], name: readonly string[]): boolean {
  if (typed.length !== name.length || (name.length < 3 && !hasCapitals(found))) return false
  const isBare = typed.every((word) => word === fold(word))
  const isGiven = hasSameMarks(typed.at(-1) ?? '', name.at(-1) ?? '')
  return typed.every((word, at) => isWord(word, name[at] ?? '')) && (isBare || isGiven)
}

function hasCapitals(found: string): boolean {
  return normalise(found)
    .split(GAP)
    .every((word) => /^\p{Lu}/u.test(word))
}

/** What may hang on a letter: marks of its own, and what nobody sees. */
const HANGING = '[\u0300-\u036f\u200b-\u200d\u2060\ufeff\u00ad]*'
/** Between the words of a name. A full stop with a space behind it ends a sentence. */
const APART = `(?:(?:\\s${HANGING})*[-_‐‑‒–—−](?:\\s${HANGING})*|\\.|(?:\\s${HANGING})+)`

/** Every way to write what is folded to this sign, as the inside of a class. */
const FORMS = formsOf(0x21, 0x2212)

function formsOf(first: number, last: number): Map<string, string> {
  const forms = new Map<string, string>()
  for (let code = first; code <= last; code++) {
    const form = String.fromCharCode(code)
    const sign = fold(form)
    if (sign.length === 1) forms.set(sign, `${forms.get(sign) ?? ''}${/[\\\]^[-]/.test(form) ? '\\' : ''}${form}`)
  }
  return forms
}

function written(sign: string): string {
  return `[${FORMS.get(sign) ?? sign}]${HANGING}`
}

function lettersOf(name: string): string {
  return [...fold(name)].map((sign) => (sign === ' ' ? '\\s+' : written(sign))).join('')
}

function wholeWords(folded: readonly string[]): RegExp {
  const ways = folded.map((name) => [...name].map((sign) => (sign === ' ' ? APART : written(sign))).join(''))
  return new RegExp(`(?<![\\p{L}\\p{M}])(?:${ways.join('|')})(?![\\p{L}\\p{M}])`, 'gu')
}

/** '@maitt', 't.me/maitt' */
function handles(usernames: readonly string[]): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\p{N}_])(?:@|t\\.me/)(?:${usernames.map(lettersOf).join('|')})(?![\\p{L}\\p{N}_])`,
    'giu',
  )
}

/** What is no letter, as JSON writes it. */
const BETWEEN = '(?:[^[:alpha:]]|\\\\[nrt])'

/** The letters alone, whatever stands between the words. */
function roughly(folded: string): string {
  const words = folded.split(/\P{L}+/u).filter((word) => word !== '')
  return `(?:^|${BETWEEN})${words.map((word) => [...word].map(written).join('')).join(`${BETWEEN}+`)}(?:$|[^[:alpha:]])`
}

/** A string of JSON that is the name and nothing else. */
function asField(name: string): string {
  return `"\\s*${lettersOf(name)}\\s*"`
}
