/** .pdf with a text layer to blocks: tables by their drawn lines, letterhead and signature by their columns, the rest by its lines. */
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf'
import type { PlainDocument } from '../document.js'
import { documentOfFlow } from './document-of-flow.js'
import type { Flow, FlowTable } from './flow.js'
import { columnsAt } from './pdf-columns.js'
import { type Grid, gridsOf } from './pdf-grid.js'
import { behindItsMark, linesOf, type Measure, modern, paragraphsOf, type Segment } from './pdf-lines.js'
import { openTableAt } from './pdf-open-tables.js'
import { type PdfDocument, type PdfPage, type Piece, readPage } from './pdf-page.js'
import { isAtEdge, isPageNumber, keyOf, repeatedLines, withoutSmallPrint, withoutSpill } from './pdf-page-edges.js'
import { withRules } from './pdf-ruled-rows.js'
import { goOn, sameColumns, tableOf } from './pdf-tables.js'
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

/** A line, or something that stands between lines, with the place where it begins. */
type Piled = { at: number; line: Segment[] } | { at: number; table: FlowTable; grid: Grid }

function flowOf(pages: readonly PdfPage[]): Flow[] {
  const furniture = repeatedLines(pages)
  const flow: Flow[] = []
  let open: { lines: Segment[][]; measure: Measure } = { lines: [], measure: { left: 0, right: 0 } }
  let last: Grid | undefined
  /** Lines drawn under the last line of the page before. */
  let rulesBefore: readonly Measure[] = []
  const closeLines = () => {
    flow.push(...flowOfLines(open.lines, open.measure))
    if (open.lines.length > 0) last = undefined
    open = { lines: [], measure: open.measure }
  }
  for (const [index, page] of pages.entries()) {
    const { piled, below } = pile(page, index, furniture, rulesBefore)
    rulesBefore = below
    open.measure = measureOf(
      piled.flatMap((one) => ('line' in one ? one.line : [])),
      page,
    )
    for (const one of piled) {
      if ('line' in one) {
        open.lines.push(one.line)
        continue
      }
      closeLines()
      const before = flow.at(-1)
      // After a page break a table goes on where its columns do.
      if (before?.kind === 'table' && last && sameColumns(last, one.grid)) goOn(before, one.table)
      else flow.push(one.table)
      last = one.grid
    }
  }
  closeLines()
  return flow
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
    return own ? [{ at: grid.top, table: tableOf(grid, own), grid }] : []
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

/** Where the text of the page begins and ends at its sides. */
function measureOf(segments: readonly Segment[], { width }: PdfPage): Measure {
  const lines = segments.filter(({ left, right }) => right - left > width * 0.4)
  const lefts = lines.map(({ left }) => left).sort((a, b) => a - b)
  const rights = lines.map(({ right }) => right).sort((a, b) => a - b)
  return {
    left: lefts[Math.floor(lefts.length * 0.1)] ?? width * 0.1,
    right: rights[Math.floor(rights.length * 0.9)] ?? width * 0.9,
  }
}
