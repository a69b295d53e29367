/** A person's name in what others wrote: with its marks or without, in small letters, with whatever space between its words. */
import { fold, isWord, normalise } from '../domain/vietnamese.js'

export interface SpokenNames {
  /** A pattern for the database, over text and JSON: finds every row that may hold one of the names, and few besides. */
  mayHold: string
  /** The text, `newName` in place of each of the names. */
  without(text: string, newName: string): string
}

/**
 * The names of one person, as whole words. Left alone are `others`, of units and of other people, where one of them holds such a name,
 * or is the same but for its marks. A name of one word could be anything: it is looked for nowhere. Null: none is left.
 */
export function spokenNames(names: readonly string[], others: readonly string[]): SpokenNames | null {
  const own = [...new Set(names.map(spelling))].filter((name) => name.includes(' '))
  if (own.length === 0) return null
  const folded = [...new Set(own.map(fold))]
  const longer = [...new Set(others.map(fold))].filter((other) => folded.some((name) => holds(other, name)))
  const marked = new Set(others.map(spelling).filter((other) => other !== fold(other) && !own.includes(other)))
  const pattern = wholeWords([...longer, ...folded].sort((a, b) => b.length - a.length))
  const isTheirs = (found: string) => own.some((name) => isName(found, name)) && !marked.has(found)
  return {
    mayHold: folded.map(roughly).join('|'),
    without: (text, newName) => text.replace(pattern, (found) => (isTheirs(spelling(found)) ? newName : found)),
  }
}

function spelling(name: string): string {
  return normalise(name).toLowerCase().replace(/\s+/g, ' ').trim()
}

function holds(other: string, name: string): boolean {
  return other !== name && ` ${other} `.includes(` ${name} `)
}

/** Two words without regard to their marks could be other words: 'Đỗ An' is no 'đồ án'. */
function isName(found: string, name: string): boolean {
  const words = name.split(' ')
  const typed = found.split(' ')
  return fold(found) === fold(name) && (words.length > 2 || words.every((word, at) => isWord(typed[at] ?? '', word)))
}

/** What may hang on a letter: marks of its own, and what nobody sees. */
const HANGING = '[\u0300-\u036f\u200b-\u200d\u2060\ufeff\u00ad]*'

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

function wholeWords(folded: readonly string[]): RegExp {
  const ways = folded.map((name) =>
    [...name].map((sign) => (sign === ' ' ? `(?:\\s${HANGING})+` : written(sign))).join(''),
  )
  return new RegExp(`(?<![\\p{L}\\p{M}])(?:${ways.join('|')})(?![\\p{L}\\p{M}])`, 'gu')
}

/** What is no letter, as JSON writes it. */
const BETWEEN = '(?:[^[:alpha:]]|\\\\[nrt])'

/** The letters alone, whatever stands between the words. */
function roughly(folded: string): string {
  const words = folded.split(/\P{L}+/u).filter((word) => word !== '')
  return `(?:^|${BETWEEN})${words.map((word) => [...word].map(written).join('')).join(`${BETWEEN}+`)}(?:$|[^[:alpha:]])`
}
