/** The first lines of a document, as the head is read from them: of text, of what stands side by side, of a table. */
import { fold } from '../domain/vietnamese.js'
import { readHeader } from './columns.js'
import { type Block, type Cell, printed, singleSpaced, type Table } from './document.js'

export interface HeadLine {
  text: string
  folded: string
  line: number
  block: number
  bold: boolean
  /** Its source marks it as a heading. */
  heading: boolean
  /** Of a table, the column; lines outside tables have none. */
  column: number | null
}

/** Lines further down than this are body, whatever they look like. */
const HEAD_LINES = 60
const LONGEST_HEAD_LINE = 2000

/** "Số 77/KH-UBND — Phú Nghĩa, ngày 2/3/2026" on one line; behind the signs of the number a space is enough. */
const NUMBER_AND_PLACE =
  /^(?<number>Số(?:.{0,40}?(?=\s*[,;—–-]\s)|\s?[:.]?\s?\d*[a-z]?\s?[/-]\s?[\p{Lu}\d][\p{L}\d]*(?:\s?[-–&/]\s?\p{Lu}\p{L}*)*(?=\s)))\s*[,;—–-]?\s+(?<place>\p{Lu}\p{Ll}[\p{L}\d\s.'-]{0,38},\s*ngày\s\d.*)$/u

/** The lines that the head of a document may lie in. */
export function headLines(blocks: readonly Block[]): HeadLine[] {
  const lines: HeadLine[] = []
  for (const [block, one] of blocks.entries()) {
    if (lines.length > HEAD_LINES) break
    if (one.kind !== 'table') {
      for (const text of printed(one)
        .slice(0, LONGEST_HEAD_LINE)
        .replace(NUMBER_AND_PLACE, '$<number>   $<place>')
        .split(/\s{3,}/)) {
        lines.push({
          text,
          folded: fold(text),
          line: one.line,
          block,
          bold: one.bold,
          heading: one.kind === 'heading',
          column: null,
        })
      }
      continue
    }
    if (one.rows.length > 6) continue
    const rows = rowsOfHead(one)
    for (let column = 0; column < (one.rows[0]?.length ?? 0); column += 1) {
      for (const row of rows) {
        const cell = row[column]
        if (!cell || row.indexOf(cell) !== column) continue
        for (const part of cell.text.split('\n')) {
          const text = singleSpaced(part)
          if (text && !/^[-_=]{3,}$/.test(text))
            lines.push({ text, folded: fold(text), line: cell.line, block, bold: cell.bold, heading: false, column })
        }
      }
    }
  }
  return lines
}

/** A table of work belongs to the head only as far as rows of one cell stand above the headings of its columns. */
function rowsOfHead({ rows }: Table): Cell[][] {
  if (!readHeader(rows)) return rows
  const from = rows.findIndex((row) => new Set(row).size > 1)
  return from < 0 ? [] : rows.slice(0, from)
}

/** All but a few of its letters are capitals. */
export function isMostlyCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && text.replace(/[^\p{Ll}]/gu, '').length <= text.length * 0.1
}
