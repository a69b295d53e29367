/** Paragraphs and tables of a word processor to neutral blocks: merged cells resolved, layout tables taken apart, lines counted. */
import { fold } from '../../domain/vietnamese.js'
import { readHeader } from '../columns.js'
import { type Block, type Cell, markerOf, singleSpaced, type Table, textBlock } from '../document.js'
import { headsWorkCalendar } from '../work-calendars.js'
import type { Flow, FlowCell, FlowParagraph, FlowTable } from './flow.js'
import { refuse } from './unreadable.js'

/** More is no plan: 3,000 pages, tables wider than any paper, and places of cells that merged ones multiply. */
const MOST_PARAGRAPHS = 60_000
const MOST_LETTERS = 4_000_000
const WIDEST_TABLE = 400
const MOST_PLACES = 400_000

interface Counter {
  line: number
  letters: number
  places: number
}

/** The blocks, each with the number of its paragraph in the source as its line. */
export function blocksOfFlow(flow: readonly Flow[]): Block[] {
  return blocksOf(flow, { line: 0, letters: 0, places: 0 })
}

function blocksOf(flow: readonly Flow[], counter: Counter): Block[] {
  const blocks: Block[] = []
  let tabbed: FlowParagraph[] = []
  const closeTabs = () => {
    if (tabbed.length > 0) blocks.push(...tableBlocks(tableOfTabs(tabbed), counter))
    tabbed = []
  }
  for (const one of flow) {
    if (one.kind === 'paragraph' && partedByTabs(one)) {
      tabbed.push(one)
      continue
    }
    closeTabs()
    blocks.push(...(one.kind === 'table' ? tableBlocks(one, counter) : paragraphBlocks(one, counter)))
  }
  closeTabs()
  return blocks
}

// ---------------------------------------------------------------- paragraphs

function paragraphBlocks(one: FlowParagraph, counter: Counter): Block[] {
  const lines = linesOf(one)
  if (lines.length > 0) count(one, counter)
  return lines.map((text) => textBlock(text, counter.line, { bold: one.bold, heading: one.heading }))
}

function count(one: FlowParagraph, counter: Counter): void {
  counter.line += 1
  counter.letters += one.text.length
  if (counter.line > MOST_PARAGRAPHS || counter.letters > MOST_LETTERS) refuse('too_long')
}

/** The lines of a paragraph with its label; one that only breaks a sentence is none. Empty where nothing is written. */
function linesOf(one: FlowParagraph): string[] {
  const lines: string[] = []
  for (const raw of one.text.split('\n')) {
    const text = singleSpaced(raw)
    const last = lines.at(-1)
    if (!text) continue
    if (last !== undefined && breaksSentence(last, text)) lines[lines.length - 1] = joinedLines(last, text)
    else lines.push(text)
  }
  const [first, ...rest] = lines
  return first === undefined ? [] : [`${one.label} ${first}`.trim(), ...rest]
}

function breaksSentence(before: string, next: string): boolean {
  if (markerOf(next) && !/[\d/.-]$/.test(before)) return false
  if (/^[\p{Ll}),;]/u.test(next)) return !/[.;:]$/.test(before)
  return /(?:^|\s)(?:ngay|thang|(?<!viet )nam|so|va|cua|tai|theo|ve|quy)$|[,/]$/.test(fold(before)) && before.length > 3
}

function joinedLines(before: string, next: string): string {
  return /\/$/.test(before) && /^\d/.test(next) ? `${before}${next}` : `${before} ${next}`
}

/** Tabs set its parts side by side, as in a letterhead; a tab behind a number, a label or an indent does not. */
function partedByTabs(one: FlowParagraph): boolean {
  const parts = partsOf(one.text)
  const [first = '', second = ''] = parts
  if (one.label !== '' || parts.length < 2 || one.text.length > 400 || one.text.includes('\n')) return false
  return !/:$/.test(first) && !/^[:;.,]/.test(second) && !markerOf(`${first} A`) && first.length > 1
}

function partsOf(text: string): string[] {
  return text.split(/\t+/).map(singleSpaced).filter(Boolean)
}

function tableOfTabs(paragraphs: readonly FlowParagraph[]): FlowTable {
  const width = Math.max(...paragraphs.map((one) => partsOf(one.text).length))
  return {
    kind: 'table',
    rows: paragraphs.map((one) => {
      const parts = partsOf(one.text)
      return Array.from({ length: width }, (_, i) => ({
        content: [{ ...one, text: parts[i] ?? '' }],
        columns: 1,
        rows: 1,
      }))
    }),
  }
}

// ---------------------------------------------------------------- tables

/** One table, or what it holds where it only lays out the page; tables of work in its cells follow it. */
function tableBlocks(table: FlowTable, counter: Counter): Block[] {
  if (isLayout(table)) return table.rows.flat().flatMap((cell) => blocksOf(cell.content, counter))
  const nested: FlowTable[] = []
  const rows = gridOf(table, (cell) => cellOf(cell, counter, nested), counter)
  const first = rows[0]?.[0]
  if (!first || rows.every((row) => row.every((cell) => cell.text === ''))) return []
  const block: Table = { kind: 'table', rows, line: first.line }
  return [block, ...nested.flatMap((inner) => tableBlocks(inner, counter))]
}

/** One column only, or no header of its own around tables that have one: a frame, a page with a menu beside its text. */
function isLayout(table: FlowTable): boolean {
  if (table.rows.every((row) => row.length <= 1)) return true
  const frames = table.rows.some((row) => row.some((cell) => cell.content.some((one) => one.kind === 'table')))
  return frames && !hasHeader(table) && !isLetterhead(table)
}

function isLetterhead(table: FlowTable): boolean {
  return table.rows.length <= 6 && table.rows.flat().every((cell) => cell.content.length <= 12 && !holdsWork(cell))
}

function holdsWork(cell: FlowCell): boolean {
  return cell.content.some((one) => one.kind === 'table' && (hasHeader(one) || one.rows.flat().some(holdsWork)))
}

/** Whether its first rows are the header of a table of work. */
export function hasHeader(table: FlowTable): boolean {
  const top = { kind: 'table' as const, rows: table.rows.slice(0, 4) }
  const plain = (cell: FlowCell): Cell => ({ text: ownText(cell.content), bold: false, line: 1 })
  const rows = gridOf(top, plain, { line: 0, letters: 0, places: 0 })
  return readHeader(rows) !== undefined || headsWorkCalendar(rows)
}

function ownText(content: readonly Flow[]): string {
  return content.flatMap((one) => (one.kind === 'paragraph' ? linesOf(one) : [])).join('\n')
}

/** The cell as one text. A table of work inside it is set aside in `nested`, any other is part of the text. */
function cellOf(cell: FlowCell, counter: Counter, nested: FlowTable[]): Cell {
  const line = counter.line + 1
  const paragraphs = paragraphsIn(cell.content, nested)
  const lines: string[] = []
  let bold = true
  for (const one of paragraphs) {
    const own = linesOf({ ...one, text: one.text.replace(/\t/g, ' ') })
    const shown = own.length > 0 || !one.label ? own : [one.label]
    if (shown.length === 0) continue
    count(one, counter)
    bold &&= one.bold
    lines.push(...shown)
  }
  const made = { text: lines.join('\n'), bold: bold && lines.length > 0, line: Math.min(line, counter.line || 1) }
  return cell.unsure ? { ...made, unsure: true } : made
}

function paragraphsIn(content: readonly Flow[], nested: FlowTable[]): FlowParagraph[] {
  return content.flatMap((one) => {
    if (one.kind === 'paragraph') return [one]
    if (hasHeader(one)) {
      nested.push(one)
      return []
    }
    return one.rows.flatMap((row) => row.flatMap((cell) => paragraphsIn(cell.content, nested)))
  })
}

/** Every row brought to the width of the table; a merged cell stands, as the same object, in each place that it covers. */
function gridOf(table: FlowTable, toCell: (cell: FlowCell) => Cell, counter: Counter): Cell[][] {
  const grid: Places[] = table.rows.map(() => [])
  for (const [y, row] of table.rows.entries()) {
    let x = 0
    for (const cell of row) {
      while (grid[y]?.[x]) x += 1
      const columns = Math.max(1, Math.min(cell.columns, WIDEST_TABLE))
      const rows = Math.max(1, Math.min(cell.rows, table.rows.length - y))
      if (x + columns > WIDEST_TABLE) refuse('too_long')
      counter.places += columns * rows
      if (counter.places > MOST_PLACES) refuse('too_long')
      const made = toCell(cell)
      for (let down = 0; down < rows; down += 1)
        for (let right = 0; right < columns; right += 1) {
          const places = grid[y + down]
          if (places && !places[x + right]) places[x + right] = made
        }
      x += columns
    }
  }
  return evenly(withoutEmptyColumns(grid))
}

/** A row while it is laid out. */
type Places = (Cell | undefined)[]

function evenly(grid: readonly Places[]): Cell[][] {
  const width = Math.max(0, ...grid.map((row) => row.length))
  return grid.map((row) => {
    const line = row.find(Boolean)?.line ?? 1
    return Array.from({ length: width }, (_, i) => row[i] ?? { text: '', bold: false, line })
  })
}

/** Columns in which no text begins are left over from moving borders by hand. */
function withoutEmptyColumns(grid: Places[]): Places[] {
  const width = Math.max(0, ...grid.map((row) => row.length))
  const kept = Array.from({ length: width }, (_, x) => x).filter((x) =>
    grid.some((row) => row[x] && row[x] !== row[x - 1] && row[x]?.text !== ''),
  )
  return kept.length === width ? grid : grid.map((row) => kept.map((x) => row[x]))
}
