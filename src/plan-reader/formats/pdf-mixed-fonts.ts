/**
 * Words whose letters come from two fonts: where one font lacks 'ộ', a program prints 'Đc' with room between the letters, and the letter
 * from another font into that room. Such a line is put together anew from its letters, each at its own place.
 */
import { WORD_GAP } from './pdf-lines.js'
import type { Piece } from './pdf-page.js'
import { tcvn3Font } from './tcvn3.js'

/** The pieces of a page; where some stand in the room of others, the letters of the line stand in their place. */
export function withMixedLines(pieces: readonly Piece[], letters: () => readonly Piece[]): Piece[] {
  const near = byHeight(pieces)
  const mixed = new Set(pieces.filter((piece) => near(piece).some((other) => overlap(piece, other))).map(lineOf))
  if (mixed.size === 0) return [...pieces]
  return [
    ...pieces.filter((piece) => !mixed.has(lineOf(piece))),
    ...wordsOf(letters().filter((one) => mixed.has(lineOf(one)))),
  ]
}

/** By what a letter and the piece that it is part of are known to stand on one line. */
function lineOf({ y, size }: Piece): string {
  return `${Math.round(y)} ${Math.round(size)}`
}

/** For a piece those at about its height: a page may hold many thousands. */
function byHeight(pieces: readonly Piece[]): (piece: Piece) => Piece[] {
  const rows = new Map<number, Piece[]>()
  for (const piece of pieces) {
    const row = rows.get(Math.round(piece.y))
    if (row) row.push(piece)
    else rows.set(Math.round(piece.y), [piece])
  }
  return ({ y }) => [-1, 0, 1].flatMap((off) => rows.get(Math.round(y) + off) ?? [])
}

function overlap(one: Piece, two: Piece): boolean {
  const isElse =
    one.font !== two.font && Math.abs(one.y - two.y) < SAME_LINE && !tcvn3Font(one.font) && !tcvn3Font(two.font)
  return isElse && one.x + 0.5 < two.x + two.width && two.x + 0.5 < one.x + one.width
}

/** Letters of lines to pieces, parted where a word ends. */
function wordsOf(letters: readonly Piece[]): Piece[] {
  return rowsOf(letters).flatMap((row) => {
    const words: Piece[] = []
    for (const letter of row) {
      const last = words.at(-1)
      const end = last ? last.x + last.width : 0
      if (!last || letter.x - end > letter.size * WORD_GAP) words.push({ ...letter })
      else {
        last.text += letter.text
        last.width = Math.max(end, letter.x + letter.width) - last.x
        last.bold &&= letter.bold
      }
    }
    return words.filter(({ text }) => text.trim() !== '')
  })
}

/** In points. */
const SAME_LINE = 1

function rowsOf(letters: readonly Piece[]): Piece[][] {
  const rows: Piece[][] = []
  for (const letter of [...letters].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1)
    if (row?.[0] && letter.y - row[0].y < SAME_LINE) row.push(letter)
    else rows.push([letter])
  }
  return rows.map((row) => row.sort((a, b) => a.x - b.x))
}
