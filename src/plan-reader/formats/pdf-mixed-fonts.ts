/**
 * Words whose letters come from two fonts: where one font lacks 'ộ', a program prints 'Đ c' and sets the letter from another one into
 * the gap. The gap comes as a space; here the letter takes its place again.
 */
import type { Piece } from './pdf-page.js'

/** Widths in parts of the font's size, as those of a book face are. */
const WIDTHS: readonly [letters: RegExp, width: number][] = [
  [/[ .,;:'’|iíìỉĩịljt]/u, 0.28],
  [/[()[\]/\-frsI]/u, 0.36],
  [/[mMwW]/u, 0.78],
  [/\p{Lu}/u, 0.67],
]
const USUAL = 0.48

/** The pieces of a page, those that stand in the gaps of another one put into it. */
export function withGapsFilled(pieces: readonly Piece[]): Piece[] {
  const near = byHeight(pieces)
  const parts = pieces.flatMap((piece) => (isBesideOthers(piece, near(piece)) ? partsOf(piece) : [piece]))
  const nearParts = byHeight(parts)
  const fillings = new Map<Piece, Piece[]>()
  const placed = new Set<Piece>()
  for (const part of parts) {
    const around = nearParts(part).find((one) => holds(one, part))
    if (!around) continue
    fillings.set(around, [...(fillings.get(around) ?? []), part])
    placed.add(part)
  }
  return parts
    .filter((part) => !placed.has(part))
    .map((part) => ({ ...part, text: filled(part, fillings.get(part) ?? []) }))
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

function isBesideOthers(piece: Piece, pieces: readonly Piece[]): boolean {
  return !isWhole(piece) && pieces.some((one) => overlaps(one, piece) && one.width > piece.width)
}

function isWhole({ text }: Piece): boolean {
  return !text.includes(' ')
}

function overlaps(one: Piece, two: Piece): boolean {
  const isElse = one.font !== two.font && Math.abs(one.y - two.y) < 1
  return isElse && one.x + 0.5 < two.x + two.width && two.x + 0.5 < one.x + one.width
}

/** Whether `part` stands inside `one`, in one of its gaps. */
function holds(one: Piece, part: Piece): boolean {
  return (
    !isWhole(one) && isWhole(part) && overlaps(one, part) && part.x > one.x && part.x + part.width < one.x + one.width
  )
}

/** 'ế ế' with a letter of the other font between them: each at its own place. */
function partsOf(piece: Piece): Piece[] {
  const parts: Piece[] = []
  let x = piece.x
  const free = piece.width - widthOf(piece.text.replace(/ /g, ''), piece.size)
  const gaps = piece.text.split(' ').length - 1
  for (const text of piece.text.split(' ')) {
    const width = widthOf(text, piece.size)
    if (text !== '') parts.push({ ...piece, text, x, width })
    x += width + Math.max(0, free) / gaps
  }
  return parts
}

/** The text with each filling in the gap that is nearest to its place. */
function filled({ text, x, size }: Piece, fillings: readonly Piece[]): string {
  let said = ''
  let rest = text
  let at = x
  for (const filling of [...fillings].sort((a, b) => a.x - b.x)) {
    const gap = nearestGap(rest, (filling.x - at) / size)
    if (gap < 0) break
    said += rest.slice(0, gap) + BEGINS + filling.text + ENDS
    rest = rest.slice(gap + 1)
    at = filling.x + filling.width
  }
  return apart(said + rest)
}

/** Marks of where a filling begins and ends, while words are put together. */
const BEGINS = '\u0001'
const ENDS = '\u0002'
const VOWEL = '[aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ]'
const CONSONANTS = `(?:(?!${VOWEL})\\p{L})+`
/** 'nghịcông': a word of Vietnamese has one sound of vowels, so a space went with the gap of the first. */
const ANOTHER_WORD = new RegExp(`(?<=${VOWEL})${ENDS}(?=${CONSONANTS}${BEGINS}?${VOWEL})`, 'giu')
/** 'cácấp' */
const A_WORD_BEFORE = new RegExp(`(?<=${VOWEL}${ENDS}?${CONSONANTS})${BEGINS}(?=${VOWEL})`, 'giu')

function apart(text: string): string {
  return text
    .replace(ANOTHER_WORD, ' ')
    .replace(A_WORD_BEFORE, ' ')
    .replace(new RegExp(`[${BEGINS}${ENDS}]`, 'g'), '')
}

/** Index of the space that begins nearest to this distance, in parts of the size. */
function nearestGap(text: string, distance: number): number {
  let found = -1
  let nearest = Number.POSITIVE_INFINITY
  let at = 0
  for (let i = 0; i < text.length; i += 1) {
    if (text[i] === ' ' && Math.abs(at - distance) < nearest) {
      nearest = Math.abs(at - distance)
      found = i
    }
    at += widthOf(text[i] ?? '', 1)
  }
  return found
}

function widthOf(text: string, size: number): number {
  return [...text].reduce((sum, letter) => sum + (WIDTHS.find(([of]) => of.test(letter))?.[1] ?? USUAL), 0) * size
}
