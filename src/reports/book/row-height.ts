/**
 * How high a row must be so that all of its words are seen, also in print. Excel counts that anew only when somebody edits the cell,
 * and programs do not agree on it: the book says it.
 */

/** In points. Excel takes no higher row. */
const HIGHEST = 409
const LINE = 16
const SPACE = 4
/** So many lines a row can have; what is longer goes on in the next one. */
export const MOST_LINES = Math.floor((HIGHEST - SPACE) / LINE)

/** A column's width is counted in digits of the book's letters: 6 points each at 12 points. What is left free at its sides. */
const DIGIT = 6
const SIDES = 5
/** Office programs break lines a little differently. */
const CAUTION = 0.97

/** Times New Roman, in thousandths of its size, by what letters are alike; marks above and below take no width. */
const WIDTHS: readonly [number, string][] = [
  [250, ' ,.'],
  [280, "'|/:;\\ijlt"],
  [333, '!()-I[]`fr‘’"'],
  [444, '?acezJs°"“”•'],
  [560, 'FPSơư'],
  [611, 'ELTZ+<=>×~'],
  [667, 'BCR'],
  [722, 'ADGHKNOQUVXYwĐ'],
  [800, 'ƠƯ&m%'],
  [944, 'MW@'],
  [1000, '—…'],
]
const OTHER = 500
const KNOWN = new Map(WIDTHS.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)))
const MARKS = /[\u0300-\u031A\u031C-\u036F]/g
const SIZE = 12

function widthOf(text: string): number {
  // The horn of ơ and ư stays with its letter.
  const letters = text.normalize('NFD').replace(MARKS, '').normalize('NFC')
  let width = 0
  for (const letter of letters) width += (KNOWN.get(letter) ?? (letter > '\u2E80' ? 1000 : OTHER)) * (SIZE / 1000)
  return width
}

/** The lines into which a text breaks in a column of this width (in digits), between words; a word that is too long is torn. */
export function linesIn(text: string, width: number): string[] {
  const room = (width * DIGIT - SIDES) * CAUTION
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = []
    let line = ''
    for (const word of paragraph.split(' ').flatMap((w) => torn(w, room))) {
      const longer = line === '' ? word : `${line} ${word}`
      if (line === '' || widthOf(longer) <= room) line = longer
      else {
        lines.push(line)
        line = word
      }
    }
    return [...lines, line]
  })
}

function torn(word: string, room: number): string[] {
  if (widthOf(word) <= room) return [word]
  const pieces: string[] = []
  let piece = ''
  for (const letter of word.normalize('NFC')) {
    if (piece !== '' && widthOf(piece + letter) > room) {
      pieces.push(piece)
      piece = ''
    }
    piece += letter
  }
  return [...pieces, piece]
}

/** In points, of a row whose longest cell has this many lines. */
export function heightOf(lines: number): number {
  return Math.min(HIGHEST, Math.max(1, lines) * LINE + SPACE)
}
