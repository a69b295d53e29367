/** What a sentence is compared by: runs of its words without marks, and runs of what they mean. */
import type { Word } from './word.js'

export type Kind = 'words' | 'meanings'

/** How many are looked at together. */
export const LONGEST: Readonly<Record<Kind, number>> = { words: 2, meanings: 3 }

/** What stands before the first and behind the last. */
export const OPENS = '^'
export const CLOSES = '$'

/** A row of words or of meanings. */
export interface Row {
  kind: Kind
  row: readonly string[]
}

/** 'nộp 3 bản rồi' as '^ nop 0 ban roi $', and as '^ deliver number thing already $'. */
export function rowsOf(words: readonly Word[]): readonly Row[] {
  return [
    { kind: 'words', row: [OPENS, ...words.flatMap(({ bare }) => spelledIn(bare)), CLOSES] },
    { kind: 'meanings', row: [OPENS, ...words.map(({ meaning }) => meaning), CLOSES] },
  ]
}

/** 'bao cao 12' as 'bao', 'cao', '0'. */
export function spelledIn(bare: string): string[] {
  return bare.replace(/\d+/g, '0').split(' ')
}

/** Every run of neighbours in a row: 'nop', 'nop ban', … */
export function runsOf({ kind, row }: Row): string[] {
  return row.flatMap((_, from) =>
    Array.from({ length: Math.min(LONGEST[kind], row.length - from) }, (__, more) =>
      row.slice(from, from + more + 1).join(' '),
    ),
  )
}
