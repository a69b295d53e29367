/** What a sentence is compared by: runs of its words without marks, and runs of what they mean. */
import type { Word } from './word.js'

/** A row of words or of meanings, with what stands before the first and behind the last, and how many are looked at together. */
export interface Row {
  kind: Kind
  row: readonly string[]
  longest: number
}

export type Kind = 'words' | 'meanings'

const DIGIT = /\d/
const NUMBER = /\d+/g

/** 'nộp 3 bản rồi' as '^ nop 0 ban roi $', and as '^ deliver number thing already $'. */
export function rowsOf(words: readonly Word[]): readonly Row[] {
  const spelled = ['^']
  const meant = ['^']
  for (const { bare, meaning } of words) {
    const plain = DIGIT.test(bare) ? bare.replace(NUMBER, '0') : bare
    if (!plain.includes(' ')) spelled.push(plain)
    else for (const one of plain.split(' ')) spelled.push(one)
    meant.push(meaning)
  }
  spelled.push('$')
  meant.push('$')
  return [
    { kind: 'words', row: spelled, longest: 2 },
    { kind: 'meanings', row: meant, longest: 3 },
  ]
}

/** Every run of neighbours in a row: 'nop', 'nop ban', … */
export function runsOf({ row, longest }: Row): string[] {
  return row.flatMap((_, from) =>
    Array.from({ length: Math.min(longest, row.length - from) }, (__, more) =>
      row.slice(from, from + more + 1).join(' '),
    ),
  )
}
