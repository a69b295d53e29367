/** .pdf with a text layer to blocks: tables by their drawn lines, letterhead and signature by their columns, the rest by its lines. */
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf'
import type { PlainDocument } from '../document.js'
import { documentOfFlow } from './document-of-flow.js'
import type { Flow } from './flow.js'
import { columnsAt } from './pdf-columns.js'
import { type Grid, gridsOf } from './pdf-grid.js'
import { behindItsMark, linesOf, type Measure, modern, paragraphsOf, type Segment } from './pdf-lines.js'
import { openTableAt } from './pdf-open-tables.js'
import { type PdfDocument, type PdfPage, type Piece, readPage } from './pdf-page.js'
import { isAtEdge, isPageNumber, keyOf, repeatedLines, withoutSmallPrint, withoutSpill } from './pdf-page-edges.js'
import { withRules } from './pdf-ruled-rows.js'
import { goOn, sharesColumns } from './pdf-table-breaks.js'
import { flowTable, type RuledTable, ruledTable } from './pdf-tables.js'
import { tcvn3Font } from './tcvn3.js'
import { refuse, Unreadable } from './unreadable.js'

const MOST_PAGES = 300
/** Fewer on all pages are what a scanner or a signing service prints on pictures of pages. */
const FEWEST_LETTERS = 40

export async function readPdf(bytes: Uint8Array): Promise<PlainDocument> {
  const pages = await pagesOf(bytes)
  const pieces = pages.flatMap((page) => page.pieces)
  if (pieces.reduce((sum, { text }) => sum + text.trim().length, 0) < FEWEST_LETTERS) refuse('no_text')
  return documentOfFlow(flowOf(pages), firstOldWords(pages))
}

/** What stands on the first line with letters of TCVN3, in Unicode. */
function firstOldWords(pages: readonly PdfPage[]): string | undefined {
  for (const { pieces } of pages) {
    const first = pieces.find((piece) => tcvn3Font(piece.font) !== undefined && modern(piece) !== piece.text)
    const line = first ? linesOf(pieces.filter(({ y }) => Math.abs(y - first.y) < first.size / 2)).flat() : []
    const part = line.find(({ left, right }) => first && left <= first.x && first.x <= right)
    if (part) return part.text
  }
  return undefined
}

async function pagesOf(bytes: Uint8Array): Promise<PdfPage[]> {
  completeOldNode()
  const library = await getResolvedPDFJS()
  let document: PdfDocument | undefined
  try {
    // It keeps the bytes that it is given, takes them away from whoever gave them, and wants no Buffer, which a slice of one is.
    const data = new Uint8Array(bytes)
    document = await getDocumentProxy(data, {
      verbosity: 0,
      isEvalSupported: false,
      useSystemFonts: false,
      stopAtErrors: false,
    })
    if (document.numPages > MOST_PAGES) refuse('too_long')
    const pages: PdfPage[] = []
    for (let number = 1; number <= document.numPages; number += 1) pages.push(await readPage(document, number, library))
    return withoutSmallPrint(pages.map((page, i) => withoutSpill(page, pages[i + 1])))
  } catch (error) {
    if (error instanceof Unreadable || !isComplaint(error)) throw error
    return refuse(error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'damaged')
  } finally {
    await document?.destroy()
  }
}

/** What the language throws by itself, and what a thread cannot be handed. */
const THROWN_BY_THE_LANGUAGE = /^(?:(?:Type|Range|Reference|Syntax|URI|Eval|DataClone)?Error|AggregateError)(?::|$)/

/** pdf.js complains about a file by errors with names of its own, also within one that it calls unknown; anything else is a fault, ours or its. */
function isComplaint(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { details } = error as { details?: unknown }
  return !THROWN_BY_THE_LANGUAGE.test(typeof details === 'string' ? details : error.name)
}

/** pdf.js counts on a method that Node has from version 22 on. */
function completeOldNode(): void {
  const buffers: { transferToFixedLength?: (length?: number) => ArrayBuffer } & ArrayBuffer = ArrayBuffer.prototype
  buffers.transferToFixedLength ??= function (this: ArrayBuffer, length = this.byteLength) {
    return this.slice(0, length)
  }
}

// ---------------------------------------------------------------- what follows each other

/** A line, or a table that stands between lines, with the place where it begins. */
type Piled = { at: number; line: Segment[] } | { at: number; table: RuledTable }

/** Lines that follow each other, or a table with its rows of all pages. */
type Stretch = { lines: Segment[][]; measure: Measure } | { table: RuledTable }

function flowOf(pages: readonly PdfPage[]): Flow[] {
  return stretchesOf(pages).flatMap((one) =>
    'table' in one ? [flowTable(one.table)] : flowOfLines(one.lines, one.measure),
  )
}

function stretchesOf(pages: readonly PdfPage[]): Stretch[] {
  const piles = pilesOf(pages)
  const stretches: Stretch[] = []
  for (const { piled, width } of piles) {
    const measure = measureOf(piles.filter((other) => other.width === width).flatMap(linesIn), width)
    for (const one of piled) {
      const last = stretches.at(-1)
      if ('line' in one) {
        if (!last || 'table' in last) stretches.push({ lines: [one.line], measure })
        else last.lines.push(one.line)
        continue
      }
      // After a page break a table goes on where its columns do.
      if (last && 'table' in last && sharesColumns(last.table, one.table)) goOn(last.table, one.table)
      else stretches.push({ table: one.table })
    }
  }
  return stretches
}

/** What stands on each page, from top to bottom. */
interface Pile {
  piled: Piled[]
  /** Of its page. */
  width: number
}

function pilesOf(pages: readonly PdfPage[]): Pile[] {
  const furniture = repeatedLines(pages)
  /** Lines drawn under the last line of the page before. */
  let rulesBefore: readonly Measure[] = []
  return pages.map((page, index) => {
    const { piled, below } = pile(page, index, furniture, rulesBefore)
    rulesBefore = below
    return { piled, width: page.width }
  })
}

function linesIn({ piled }: Pile): Segment[] {
  return piled.flatMap((one) => ('line' in one ? one.line : []))
}

function pile(
  page: PdfPage,
  index: number,
  furniture: ReadonlySet<string>,
  rulesBefore: readonly Measure[],
): { piled: Piled[]; below: Measure[] } {
  const { pieces, rules } = page
  const grids = gridsOf(rules)
  const inside = new Map<Grid, Piece[]>()
  const outside: Piece[] = []
  for (const piece of pieces) {
    const x = piece.x + piece.width / 2
    const y = piece.y - piece.size / 3
    const grid = grids.find((one) => x > one.left - 2 && x < one.right + 2 && y > one.top - 1 && y < one.bottom + 1)
    if (grid) inside.set(grid, [...(inside.get(grid) ?? []), piece])
    else outside.push(piece)
  }
  const own = linesOf(outside).filter(
    (line) => !furniture.has(keyOf(line)) && !(isPageNumber(line, page, index) && isAtEdge(line[0]?.y ?? 0, page)),
  )
  const { lines, below } = withRules(own, rules, rulesBefore)
  const tables = grids.flatMap((grid) => {
    const own = inside.get(grid)
    return own ? [{ at: grid.top, table: ruledTable(grid, own) }] : []
  })
  const piled = [...lines.map((line) => ({ at: line[0]?.y ?? 0, line })), ...tables]
  return { piled: piled.sort((a, b) => a.at - b.at), below }
}

function flowOfLines(lines: readonly Segment[][], measure: Measure): Flow[] {
  const flow: Flow[] = []
  let single: Segment[] = []
  const close = () => {
    flow.push(...paragraphsOf(single, measure))
    single = []
  }
  for (let at = 0; at < lines.length; ) {
    const marked = behindItsMark(lines[at] ?? [])
    const columns = openTableAt(lines, at) ?? (marked ? undefined : columnsAt(lines, at, measure))
    if (columns) {
      close()
      flow.push(columns.table)
    } else single.push(...(marked ? [marked] : (lines[at] ?? [])))
    at += columns?.lines ?? 1
  }
  close()
  return flow
}

/** Fewer long lines do not tell where the text of a page begins and ends. */
const FEWEST_LINES = 3

/** Where the text of pages of this width begins and ends at its sides. */
function measureOf(segments: readonly Segment[], width: number): Measure {
  const lines = segments.filter(({ left, right }) => right - left > width * 0.4)
  if (lines.length < FEWEST_LINES) return { left: width * 0.1, right: width * 0.9 }
  const lefts = lines.map(({ left }) => left).sort((a, b) => a - b)
  const rights = lines.map(({ right }) => right).sort((a, b) => a - b)
  return {
    left: lefts[Math.floor(lefts.length * 0.1)] ?? 0,
    right: rights[Math.floor(rights.length * 0.9)] ?? width,
  }
}
