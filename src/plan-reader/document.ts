/**
 * A document without its file format: what every format reader makes and everything after it reads.
 *
 * Text is NFC with single spaces. Each block knows the line of the source it came from (1 is the first; formats without
 * lines count paragraphs), so that a doubt can be shown at its place.
 */
import { normalise } from '../domain/vietnamese.js'

export interface TextBlock {
  /** What the source marks it as, or what its own marker makes it. */
  kind: 'paragraph' | 'heading' | 'item'
  /** Without its marker. */
  text: string
  /** 'II.', '1.2', 'a)', '-' as printed; '' where it has none. */
  marker: string
  /** How deep the marker stands: smaller is higher; see DEPTH. */
  depth: number
  /** The whole block is bold. */
  bold: boolean
  line: number
}

export interface Cell {
  /** Paragraphs of the cell are separated by '\n'. */
  text: string
  bold: boolean
  line: number
  /** Its row may hold part of another: nothing but the places of the words tells the rows apart. */
  unsure?: boolean
}

/** Every row has the same number of places; a merged cell is the same object in each place that it covers. */
export interface Table {
  kind: 'table'
  rows: Cell[][]
  line: number
}

export type Block = TextBlock | Table

export interface PlainDocument {
  blocks: Block[]
  /** The encoding of old, where the text was not Unicode. */
  oldEncoding: string | null
  /** The first words that were in it, where others were not. */
  oldWords?: string
  /** What is struck through, and so not among the blocks. */
  struckOut?: string[]
}

export const DEPTH = {
  part: 0.5,
  section: 1,
  number: 2,
  decimal: 3,
  letter: 4,
  bracket: 4.5,
  dash: 5,
  plus: 6,
  none: 9,
} as const

const MARKERS: readonly (readonly [pattern: RegExp, depth: number])[] = [
  [
    /^((?:phần|chương|mục|phụ lục|điều)\s+(?:(?:thứ\s+)?(?:nhất|hai|ba|tư|bốn|năm|sáu)|(?:số\s+)?[IVXLC\d]{1,5}|[A-ZĐ]))\s*[.:)]?(?=\s|$)\s*/iu,
    DEPTH.section,
  ],
  [/^([A-EĐ])\s?[.)/]\s+(?=\p{Lu}{2})/u, DEPTH.part],
  [
    /^((?:nhiệm vụ|nội dung|công việc|hoạt động|việc|đầu việc|tiêu chí|bước)\s(?:số\s|thứ\s)?\d{1,2})\s*[.:)]\s*(?=\p{Lu})/iu,
    DEPTH.number,
  ],
  [/^([IVXⅠ-Ⅻ]{1,5})\s*[.)/:-]+(?=\s|\p{Lu})\s*/u, DEPTH.section],
  [/^(\d{1,2}\.\d{1,2}\.\d{1,2})[.)]?\s+(?=\S)/u, DEPTH.decimal + 0.5],
  [/^(\d{1,2}\.\d{1,2})[.)/]?\s+(?=\p{L})/u, DEPTH.decimal],
  [/^(\d{1,2})\s?[.)]\s*(?=[^\s\d])/u, DEPTH.number],
  [/^(\d{1,2})[/-]\s*(?=\p{Lu})/u, DEPTH.number],
  [/^(\(\d{1,2}\))\s*(?=\S)/u, DEPTH.bracket],
  [/^([a-zđ])\s?[.)]\s+(?=\S)/u, DEPTH.letter],
  [/^([a-zđ])\)\s*(?=\S)/u, DEPTH.letter],
  [/^([-–—•●▪■◦]|\*(?=\s?\p{L}))\s*(?=\S)/u, DEPTH.dash],
  [/^(\+)\s*(?=\S)/u, DEPTH.plus],
]

/** A block of text; its marker is taken from its beginning. */
export function textBlock(text: string, line: number, style: { bold?: boolean; heading?: boolean } = {}): TextBlock {
  const whole = singleSpaced(text)
  const found = markerOf(whole)
  const kind = style.heading ? 'heading' : found ? 'item' : 'paragraph'
  return {
    kind,
    text: found ? whole.slice(found.length) : whole,
    marker: found?.marker ?? '',
    depth: found?.depth ?? DEPTH.none,
    bold: style.bold ?? false,
    line,
  }
}

/** The marker that a text begins with, and how many characters it takes. */
export function markerOf(text: string): { marker: string; depth: number; length: number } | undefined {
  for (const [pattern, depth] of MARKERS) {
    const match = pattern.exec(text)
    if (match?.[1]) return { marker: match[1], depth, length: match[0].length }
  }
  return undefined
}

/** Whether all of its letters are capitals, and it is more than an initial. */
export function isCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text)
}

/** The block as printed, marker included. */
export function printed(block: TextBlock): string {
  if (!block.marker) return block.text
  return `${block.marker}${/^[-–—•●▪■◦*+(]/u.test(block.marker) ? '' : /^[a-zđ]$/u.test(block.marker) ? ')' : '.'} ${block.text}`
}

export function singleSpaced(text: string): string {
  return normalise(text)
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .trim()
}

/** A cell as one line. */
export function cellLine(cell: Cell | undefined): string {
  return singleSpaced(cell?.text ?? '')
}
