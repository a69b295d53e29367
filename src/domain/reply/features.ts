/**
 * What a sentence is compared by: runs of its words without their marks, of its words as typed where one of them bears a mark, and of what
 * they mean. A run is known by its number alone: what learns and what answers find it here.
 */
import { fold } from '../vietnamese.js'
import { remembered } from './remembered.js'
import type { Word } from './word.js'

type Kind = 'words' | 'marked' | 'meanings'

/** How many are looked at together. */
const LONGEST: Readonly<Record<Kind, number>> = { words: 3, marked: 2, meanings: 3 }

/** What stands before the first and behind the last. */
const OPENS = numberOf('^')
const CLOSES = numberOf('$')

/** 'nộp 3 bản rồi' as '^ nop 0 ban roi $', as '^ nộp 0 bản rồi $' and as '^ deliver number thing already $': the number of each run, below 2^31. */
export function eachRun(words: readonly Word[], take: (run: number) => void): void {
  eachOf(
    'words',
    rowOf(words, ({ bare }) => bareNumbers(bare)),
    take,
  )
  eachOf(
    'marked',
    rowOf(words, ({ said }) => typedNumbers(said)),
    take,
  )
  eachOf(
    'meanings',
    rowOf(words, ({ meaning }) => meaningNumbers(meaning)),
    take,
  )
}

/** 'nop', 'nop ban', 'nop ban roi', …: every run of words without their marks, to be shown. */
export function spelledRuns(words: readonly Word[]): { text: string; run: number }[] {
  const row = words.flatMap(({ bare }) => spelledIn(bare))
  return row.flatMap((_, from) =>
    row.slice(from, from + LONGEST.words).map((__, more) => {
      const run = row.slice(from, from + more + 1)
      return { text: run.join(' '), run: run.map(numberOf).reduce(joined, BEGUN.words) >>> 1 }
    }),
  )
}

/** 'bao cao 12' as 'bao', 'cao', '0'. */
function spelledIn(bare: string): string[] {
  return bare.replace(/\d+/g, '0').split(' ')
}

const bareNumbers = remembered((bare) => spelledIn(bare).map(numberOf))
const meaningNumbers = remembered((meaning) => [numberOf(meaning)])
/** Odd for a word with marks, even for one without. */
const typedNumbers = remembered((said) =>
  spelledIn(said.normalize('NFC').toLowerCase()).map((word) =>
    word === fold(word) ? numberOf(word) & ~1 : numberOf(word) | 1,
  ),
)

function rowOf(words: readonly Word[], numbersIn: (word: Word) => readonly number[]): number[] {
  const row = [OPENS & ~1]
  for (const word of words) for (const number of numbersIn(word)) row.push(number)
  row.push(CLOSES & ~1)
  return row
}

/** Written out for speed: this is done for every text that comes in. */
function eachOf(kind: Kind, row: readonly number[], take: (run: number) => void): void {
  const longest = LONGEST[kind]
  for (let from = 0; from < row.length; from++) {
    let run = BEGUN[kind]
    let counts = kind === 'marked' ? 0 : 1
    const end = Math.min(from + longest, row.length)
    for (let at = from; at < end; at++) {
      const number = row[at] ?? 0
      run = joined(run, number)
      counts |= number & 1
      if (counts) take(run >>> 1)
    }
  }
}

const BEGUN: Readonly<Record<Kind, number>> = {
  words: numberOf('words'),
  marked: numberOf('marked'),
  meanings: numberOf('meanings'),
}

/** The number of a run with one word more. */
function joined(run: number, word: number): number {
  const mixed = Math.imul(run ^ word, 0x85ebca6b)
  return mixed ^ (mixed >>> 15)
}

/** FNV-1a. */
function numberOf(word: string): number {
  let number = 0x811c9dc5
  for (let at = 0; at < word.length; at++) number = Math.imul(number ^ word.charCodeAt(at), 0x01000193)
  return number ^ (number >>> 15)
}
