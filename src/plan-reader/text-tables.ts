/** Tables inside text: cells parted by tabs, Markdown tables, and cells each between lines that hold only '|'. */
import type { Cell, Table } from './document.js'
import type { SourceLine } from './read-text.js'
import { readSideBySide } from './side-by-side.js'

/** Wider is no table that people write. */
const MAX_COLUMNS = 60

export interface FoundTable {
  table: Table
  /** Index of the first line after it. */
  next: number
}

/** The table that begins at this line, if one does. */
export function readTable(lines: readonly SourceLine[], at: number): FoundTable | undefined {
  return barTable(lines, at) ?? pipeTable(lines, at) ?? readSideBySide(lines, at) ?? tabTable(lines, at)
}

// ---------------------------------------------------------------- tabs

function tabTable(lines: readonly SourceLine[], at: number): FoundTable | undefined {
  const rows: Cell[][] = []
  let next = at
  for (; next < lines.length; next += 1) {
    const line = lines[next]
    if (!line?.text.trim()) break
    // A line without tabs between rows is a row of one cell: "QUÝ I".
    if (!line.text.includes('\t') && (next === at || !lines[next + 1]?.text.includes('\t'))) break
    const cells = line.text.split('\t', MAX_COLUMNS + 1)
    if (cells.length > MAX_COLUMNS) break
    rows.push(cells.map((text) => cell(text, line)))
  }
  return rows.length > 0 ? { table: table(rows), next } : undefined
}

// ---------------------------------------------------------------- Markdown

function pipeTable(lines: readonly SourceLine[], at: number): FoundTable | undefined {
  const first = lines[at]
  const ruled = /^[\s|:-]*-{3,}[\s|:-]*$/.test(lines[at + 1]?.text ?? '') && /\|/.test(lines[at + 1]?.text ?? '')
  const bars = first && (ruled ? /\S.*\|/s : /^\s*\|.*\S.*\|\s*$|^[^|]+\|[^|]+\|[^|]*/s)
  if (!first || !bars?.test(first.text)) return undefined
  const rows: Cell[][] = []
  let next = at
  for (; next < lines.length; next += 1) {
    const line = lines[next]
    if (!line || !/\|.*\S/s.test(line.text)) break
    if (!/^[\s|:=-]+$/.test(line.text)) rows.push(pipeCells(line))
  }
  const width = rows[0]?.length ?? 0
  return rows.length > (ruled ? 0 : 1) && width > 1 ? { table: table(rows), next } : undefined
}

function pipeCells(line: SourceLine): Cell[] {
  const inner = line.text.trim().replace(/^\|/, '').replace(/\|$/, '')
  return inner.split('|', MAX_COLUMNS).map((text) => cell(text, line))
}

// ---------------------------------------------------------------- '|' on lines of their own

/**
 * Pages saved as text: '|', cell, '|', cell, '|' and again for the next row. Two bars with nothing between them part rows
 * or hold an empty cell; the width of the first row tells which.
 */
function barTable(lines: readonly SourceLine[], at: number): FoundTable | undefined {
  if (!isBar(lines[at])) return undefined
  const cells: Cell[] = []
  let open: SourceLine[] = []
  let next = at + 1
  let end = at + 1
  for (; next < lines.length; next += 1) {
    const line = lines[next]
    if (!line) break
    if (isBar(line)) {
      cells.push(joined(open, line))
      open = []
      end = next + 1
    } else if (line.text.trim() === '' && open.every((l) => !l.text.trim()) && !opensRow(lines, next)) break
    else open.push(line)
    if (open.length > 200 || (cells.length > MAX_COLUMNS && isNoRow(cells))) break
  }
  const rows = rowsOf(cells)
  return rows.length > 0 ? { table: table(rows), next: end } : undefined
}

/** The beginning has no end of a row, or nothing but ends. */
function isNoRow(cells: readonly Cell[]): boolean {
  const width = cells.findIndex((c) => c.text === '')
  return width < 0 || width > MAX_COLUMNS || cells.slice(0, MAX_COLUMNS).every((c) => c.text === '')
}

/** Only blank lines lie between here and the next bar. */
function opensRow(lines: readonly SourceLine[], from: number): boolean {
  let at = from
  while (at < lines.length && !lines[at]?.text.trim()) at += 1
  return at - from < 2 && isBar(lines[at])
}

function rowsOf(cells: readonly Cell[]): Cell[][] {
  const width = cells.findIndex((c) => c.text === '')
  if (isNoRow(cells)) return cells.length > 1 && cells.length <= MAX_COLUMNS && width !== 0 ? [[...cells]] : []
  if (width === 0) return parted(cells)
  const even: Cell[][] = []
  for (let at = 0; at < cells.length; at += width + 1) {
    const boundary = cells[at + width]
    if (boundary && boundary.text !== '') return parted(cells)
    even.push(cells.slice(at, at + width))
  }
  return even
}

/** Rows of different widths: every empty stretch is taken as the end of a row. */
function parted(cells: readonly Cell[]): Cell[][] {
  const rows: Cell[][] = [[]]
  for (const one of cells) {
    if (one.text === '') rows.push([])
    else rows.at(-1)?.push(one)
  }
  return rows.filter((row) => row.length > 0)
}

function isBar(line: SourceLine | undefined): boolean {
  return line?.text.trim() === '|'
}

function joined(lines: readonly SourceLine[], bar: SourceLine): Cell {
  const full = lines.filter((line) => line.text.trim() && !/^-{3,}$/.test(line.text.trim()))
  return {
    text: full.map((line) => line.text.trim()).join('\n'),
    bold: full.length > 0 && full.every((line) => line.bold),
    line: full[0]?.line ?? bar.line,
  }
}

// ---------------------------------------------------------------- common

function cell(text: string, line: SourceLine): Cell {
  return { text: text.trim(), bold: line.bold, line: line.line }
}

/** Rows brought to one width. */
function table(rows: Cell[][]): Table {
  const width = Math.max(...rows.map((row) => row.length))
  const line = rows[0]?.[0]?.line ?? 1
  for (const row of rows) while (row.length < width) row.push({ text: '', bold: false, line: row[0]?.line ?? line })
  return { kind: 'table', rows, line }
}
