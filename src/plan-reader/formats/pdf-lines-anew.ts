/**
 * Lines that are put together anew from their letters, each at its own place: where one font lacks 'ộ', a program prints 'Đc' with room between
 * the letters, and the letter from another font into that room; and where cells stand close together, pdf.js takes words of two for one piece.
 */
import { WORD_GAP } from './pdf-lines.js'
import type { Piece } from './pdf-page.js'
import type { Rule } from './pdf-rules.js'
import { isCrossed, isWalled, type Walls, wallsOf } from './pdf-walls.js'
import { tcvn3Font } from './tcvn3.js'

/** The pieces of a page; the letters stand in their place in lines that two fonts share, or where a drawn line runs through a piece. */
export function withLinesAnew(
  pieces: readonly Piece[],
  rules: readonly Rule[],
  letters: () => readonly Piece[],
): Piece[] {
  const near = byHeight(pieces)
  const walls = wallsOf(rules)
  const isAnew = (piece: Piece) => isCrossed(piece, walls) || near(piece).some((other) => shareWord(piece, other))
  const anew = new Set(pieces.filter(isAnew).map(lineOf))
  if (anew.size === 0) return [...pieces]
  return [
    ...pieces.filter((piece) => !anew.has(lineOf(piece))),
    ...wordsOf(
      letters().filter((one) => anew.has(lineOf(one))),
      walls,
    ),
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

/** Pieces of two fonts that stand in each other's room, or closer than words. */
function shareWord(one: Piece, two: Piece): boolean {
  const isElse =
    one.font !== two.font && Math.abs(one.y - two.y) < SAME_LINE && !tcvn3Font(one.font) && !tcvn3Font(two.font)
  const room = Math.max(one.size, two.size) * WORD_GAP
  return isElse && one.x < two.x + two.width + room && two.x < one.x + one.width + room
}

/** Letters of lines to pieces, parted where a word ends. */
function wordsOf(letters: readonly Piece[], walls: Walls): Piece[] {
  return rowsOf(letters).flatMap((row) => {
    const words: Piece[] = []
    let before: Piece | undefined
    for (const letter of row) {
      const last = words.at(-1)
      const end = last ? last.x + last.width : 0
      if (!last || !before || letter.x - end > letter.size * WORD_GAP || isWalled(before, letter, walls))
        words.push({ ...letter })
      else {
        last.text += letter.text
        last.width = Math.max(end, letter.x + letter.width) - last.x
        last.bold &&= letter.bold
      }
      before = letter
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
