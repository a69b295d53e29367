/** Upright lines beside words: each ends the words before it, however close to it the next cell begins. */
import type { Piece } from './pdf-page.js'
import type { Rule } from './pdf-rules.js'

/** Where the upright lines stand that run through the height of these letters. */
export type Walls = (letters: Pick<Piece, 'y' | 'size'>) => readonly number[]

export function wallsOf(rules: readonly Rule[]): Walls {
  const upright = rules.filter(({ top, bottom }) => bottom > top)
  const known = new Map<number, number[]>()
  return ({ y, size }) => {
    const middle = Math.round(y - size / 3)
    const found =
      known.get(middle) ??
      upright.filter(({ top, bottom }) => top <= middle && middle <= bottom).map(({ left }) => left)
    known.set(middle, found)
    return found
  }
}

/** A piece that holds words of two cells, or letters that hang over the line of their own. */
export function isCrossed(piece: Piece, walls: Walls): boolean {
  return walls(piece).some((x) => x > piece.x && x < piece.x + piece.width)
}

/** In heights of letters: those of one word follow each other more closely; and a letter may hang over a line so far. */
const APART = 0.03
const HANGING = 0.15

/** A line stands between the two; a word that is wider than its cell is printed across it without a gap. */
export function isWalled(before: Piece, letter: Piece, walls: Walls): boolean {
  const end = before.x + before.width
  if (Math.abs(letter.x - end) <= letter.size * APART) return false
  const [from, to] = [before.x + before.width / 2, letter.x + letter.size * HANGING]
  return walls(letter).some((x) => from <= x && x <= to)
}
