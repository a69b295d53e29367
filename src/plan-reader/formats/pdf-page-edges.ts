/** Heads and feet of pages: numbers, running lines, and what a browser spills. */
import { singleSpaced } from '../document.js'
import { linesOf, type Segment } from './pdf-lines.js'
import type { PdfPage, Piece } from './pdf-page.js'

/** A browser prints the tops of some letters of the next page's first line at the foot of this one. */
export function withoutSpill(page: PdfPage, next: PdfPage | undefined): PdfPage {
  const [last] = linesOf(page.pieces).slice(-1)
  const [first] = next ? linesOf(next.pieces) : []
  const isSpilt = (part: Part) =>
    parts(first).some(({ left, text }) => Math.abs(left - part.left) < 1 && text === part.text)
  if (!last?.[0] || !isAtEdge(last[0].y, page) || !parts(last).every(isSpilt)) return page
  const foot = last[0].y - last[0].size / 2
  return { ...page, pieces: page.pieces.filter(({ y }) => y < foot) }
}

type Part = Segment['parts'][number]
const parts = (line: readonly Segment[] = []): Part[] => line.flatMap((segment) => segment.parts)

/** Where heads and feet of pages stand. */
export function isAtEdge(y: number, { height }: PdfPage): boolean {
  return y < height * 0.1 || y > height * 0.92
}

/** "10/6" in the middle of a page is a day that a narrow column has set on a line of its own, and so is a "12" at the side of the second. */
export function isPageNumber(line: readonly Segment[], { width }: PdfPage, index: number): boolean {
  const [only] = line
  const number = /^(?:trang\s*)?[-–]?\s*(\d{1,3})\s*(?:[-–]|\/\s*\d{1,3})?$/iu.exec(only?.text.trim() ?? '')?.[1]
  if (!only || line.length > 1 || number === undefined) return false
  return Number(number) === index + 1 || (only.left + only.right) / 2 > width * MIDDLE
}

/** In widths of the page: its number stands there, or to the right. */
const MIDDLE = 0.45

/** What stands at the same height on three pages or more, with the same words. */
export function repeatedLines(pages: readonly PdfPage[]): Set<string> {
  const seen = new Map<string, number>()
  for (const page of pages) {
    for (const line of linesOf(page.pieces))
      if (isAtEdge(line[0]?.y ?? 0, page)) seen.set(keyOf(line), (seen.get(keyOf(line)) ?? 0) + 1)
  }
  return new Set([...seen].filter(([, count]) => count >= 3).map(([key]) => key))
}

/** What the line says and at which height; its numbers may differ. */
export function keyOf(line: readonly Segment[]): string {
  return `${Math.round((line[0]?.y ?? 0) / 5)} ${line.map(({ text }) => singleSpaced(text).replace(/\d+/g, '#')).join(' ')}`
}

/** In parts of the height of most letters: print that is as small is no text of the document. */
const SMALL = 0.9

/** The pages without the small print that each of them bears at the same height, be it over the rows of a table. */
export function withoutSmallPrint(pages: readonly PdfPage[]): PdfPage[] {
  if (pages.length < 2) return [...pages]
  const size = middle(pages.flatMap((page) => page.pieces.map((piece) => piece.size)))
  const small = pages.map((page) => page.pieces.filter((piece) => piece.size < size * SMALL && isAtEdge(piece.y, page)))
  const [first = [], ...others] = small.map((pieces) => new Set(linesOf(pieces).map(keyOf)))
  const everywhere = new Set([...first].filter((key) => others.every((keys) => keys.has(key))))
  return pages.map((page, i) => {
    const gone = linesOf(small[i] ?? []).filter((line) => everywhere.has(keyOf(line)))
    const heights = gone.map((line) => line[0]?.y ?? 0)
    const isGone = (piece: Piece) =>
      small[i]?.includes(piece) && heights.some((y) => Math.abs(y - piece.y) < piece.size / 2)
    return { ...page, pieces: page.pieces.filter((piece) => !isGone(piece)) }
  })
}

function middle(numbers: number[]): number {
  return numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}
