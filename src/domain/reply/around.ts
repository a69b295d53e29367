/** How a word's neighbours are looked at. */
import type { Meaning } from './meanings.js'
import type { Word } from './word.js'

export const WORK: readonly Meaning[] = ['labour', 'field', 'make', 'sign']
export const PASS: readonly Meaning[] = ['send_on', 'hand', 'nudge']
export const DEEDS: readonly Meaning[] = ['finish', 'deliver', ...WORK, ...PASS]
export const ENDS: readonly (Meaning | null)[] = [null, 'stop', 'asks', 'you', 'polite', 'everyone', 'oi']

export function among(meaning: Meaning | null, ...sets: (readonly (Meaning | null)[] | Meaning | null)[]): boolean {
  for (const set of sets)
    if (typeof set === 'object' && set !== null ? set.includes(meaning) : set === meaning) return true
  return false
}

export function isCapital(said: string): boolean {
  return /^\p{Lu}\p{Ll}/u.test(said)
}

/** Whether one of these is said before this in its clause. */
export function within(words: readonly Word[], at: number, ...meanings: Meaning[]): boolean {
  for (let i = at - 1; i >= 0; i--) {
    const meaning = words[i]?.meaning
    if (!meaning || meaning === 'stop' || meaning === 'but') return false
    if (meanings.includes(meaning)) return true
  }
  return false
}

export function said(words: readonly Word[], at: number, ...meanings: Meaning[]): boolean {
  return words.slice(Math.max(0, at - 2), at).some((w) => meanings.includes(w.meaning))
}

/** A word where it stands. */
export interface Around {
  word: Word
  before: Meaning | null
  after: Meaning | null
  /** All of the text, and the word's place in it. */
  words: readonly Word[]
  at: number
  textIsMarked: boolean
}

/** What an ambiguous word means between its neighbours; null where it is what it was taken for. */
export type Sees = (around: Around) => Meaning | null
