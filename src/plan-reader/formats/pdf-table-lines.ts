/** The lines around and in a table that nobody drew lines around: what they hold, and what kind of line each is. */
import { fold } from '../../domain/vietnamese.js'
import { DEPTH, markerOf, singleSpaced } from '../document.js'
import { joined, type Segment, WORD_GAP } from './pdf-lines.js'

/** In heights of letters: the gap between headings or cells that stand close together, and one that ends the table. */
const CELL_GAP = 0.6
const END_GAP = 5
/** What follows the last table of a document. */
const CLOSING = /^(?:nơi nhận|trên đây là|(?:tm|kt|tl|tuq)\.)/iu

/** A line that names the period of the rows under it. */
const BANNER =
  /^(?:(?:[ivx]{1,4}|\d{1,2})[.)/]\s*)?(?:(?:quy|thang|nam|dot|tuan|giai doan)\s(?:thu\s)?[\divx]|(?:0?6|sau) thang)/

export type Line = readonly Segment[]

/** Whom the document goes to, and who signs it. */
export function isClosing(line: Line): boolean {
  return line.some(({ text }) => CLOSING.test(text.trim()))
}

export function isBanner(line: Line): boolean {
  const [only] = line
  if (!only || line.length > 1 || only.text.length >= 60) return false
  // "tháng 4" on a line of its own is the rest of a sentence, "Tháng 4" is not.
  return /^(?:\d{1,2}[.)/]\s*)?\p{Lu}/u.test(only.text.trim()) && BANNER.test(fold(singleSpaced(only.text)))
}

export function isFarBelow(before: Line | undefined, line: Line): boolean {
  const [above] = before ?? []
  const [here] = line
  return above !== undefined && here !== undefined && here.y - above.y > above.size * END_GAP
}

/** "III. TỔ CHỨC THỰC HIỆN": the next part of the document. */
export function isSection(line: Segment | undefined): boolean {
  return (markerOf(singleSpaced(line?.text ?? ''))?.depth ?? DEPTH.none) <= DEPTH.section
}

/** The line's words, parted at gaps that are wider than those between words. */
export function cellsOf(line: Line): Segment[] {
  return line.flatMap((segment) => {
    const cells: Segment[] = []
    for (const part of segment.parts) {
      const last = cells.at(-1)
      if (last && part.left - last.right <= segment.size * CELL_GAP) {
        last.text = joined(last.text, part.text, part.left - last.right > segment.size * WORD_GAP)
        last.right = Math.max(last.right, part.right)
        last.bold &&= part.bold
      } else if (part.text.trim() !== '') cells.push({ ...segment, ...part, parts: [part] })
    }
    return cells
  })
}
