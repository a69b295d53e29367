/** Sheets as every page of the book is laid out: a frozen head with filters, real dates, A4 across, the head on each printed page. */
import type { Cell, CellStyle, CellValue, WriteSheet } from 'hucre'
import { writeXlsx } from 'hucre/xlsx'
import type { CivilDate } from '../../domain/calendar.js'
import { heightOf, linesIn, MOST_LINES } from './row-height.js'

export type Kind = 'text' | 'date' | 'moment' | 'number' | 'decimal'

export interface SheetColumn {
  title: string
  /** In characters. */
  width: number
  kind?: Kind
}

/** Vietnamese order, whatever the machine's own; thousands and decimals are shown as the reader's Excel is set. */
const FORMATS: Record<Kind, string | undefined> = {
  text: undefined,
  date: 'dd/mm/yyyy',
  moment: 'hh:mm dd/mm/yyyy',
  number: '#,##0',
  decimal: '#,##0.0',
}

const LINE = { style: 'thin', color: { rgb: 'B8C2CC' } } as const
const BORDER = { top: LINE, bottom: LINE, left: LINE, right: LINE }
const FONT = { name: 'Times New Roman', size: 12 }
const HEAD: CellStyle = {
  font: { ...FONT, bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '0F3D5C' } },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  border: BORDER,
}
const NOTE: CellStyle = { font: { ...FONT, size: 11, italic: true }, alignment: { wrapText: true, vertical: 'top' } }

/** `note` stands under the table. */
export function sheetOf(
  name: string,
  columns: readonly SheetColumn[],
  values: readonly CellValue[][],
  note?: string,
): WriteSheet {
  const rows = values.flatMap((row) => printable(row.map(clean), columns))
  const cells = new Map<string, Partial<Cell>>()
  for (const [column, { title }] of columns.entries()) cells.set(`0,${column}`, { value: title, style: HEAD })
  for (const [row, { cells: said }] of rows.entries())
    for (const [column, value] of said.entries())
      cells.set(`${row + 1},${column}`, { value, style: bodyStyle(columns[column]?.kind ?? 'text') })
  if (note) cells.set(`${rows.length + 2},0`, { value: note, style: NOTE })
  const lastColumn = letters(columns.length - 1)
  const wide = columns.reduce((sum, { width }) => sum + width, 0)
  return {
    name,
    columns: columns.map(({ width }) => ({ width })),
    rows: [columns.map((c) => c.title), ...rows.map((row) => row.cells), ...(note ? [[], [note]] : [])],
    cells,
    ...(note
      ? { merges: [{ startRow: rows.length + 2, startCol: 0, endRow: rows.length + 2, endCol: columns.length - 1 }] }
      : {}),
    rowDefs: new Map([
      [0, { height: heightOf(Math.max(...columns.map((c) => linesIn(c.title.toUpperCase(), c.width).length))) }],
      ...rows.map(({ height }, i) => [i + 1, { height }] as const),
      ...(note ? ([[rows.length + 2, { height: heightOf(linesIn(note, wide).length) }]] as const) : []),
    ]),
    freezePane: { rows: 1, columns: 1 },
    autoFilter: { range: `A1:${lastColumn}${rows.length + 1}` },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { top: 1, bottom: 0.6, left: 0.5, right: 0.4, header: 0.35, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&L&A&RTrang &P/&N' },
  }
}

/** The sheets as one file. `over`: lines above each printed page, the first of them in bold. */
export async function workbook(
  sheets: readonly WriteSheet[],
  title: string,
  over: readonly string[],
): Promise<Uint8Array> {
  const oddHeader = headerOf(over)
  return writeXlsx({
    sheets: sheets.map((sheet) => ({ ...sheet, headerFooter: { ...sheet.headerFooter, oddHeader } })),
    // The head on each printed page. The writer's own setting leaves out the quotes that a name with a space needs.
    namedRanges: sheets.map(({ name }) => ({ name: '_xlnm.Print_Titles', range: `'${name}'!$1:$1`, scope: name })),
    defaultFont: FONT,
    properties: { title, creator: 'Nhắc Việc' },
  })
}

/** Excel takes 255 characters; '&' begins a code of its own. */
function headerOf([first = '', ...more]: readonly string[]): string {
  const said = (text: string) => (text.length > 90 ? `${text.slice(0, 89).trimEnd()}…` : text).replaceAll('&', '&&')
  return `&C&"Times New Roman,Bold"&12${said(first)}${more.map((line) => `\n&"Times New Roman,Regular"&11${said(line)}`).join('')}`
}

/** A row that would be higher than Excel allows goes on in rows below, under the same code: nothing is cut off. */
function printable(
  row: readonly CellValue[],
  columns: readonly SheetColumn[],
): { cells: CellValue[]; height: number }[] {
  const lines = row.map((value, i) => (typeof value === 'string' ? linesIn(value, columns[i]?.width ?? 10) : []))
  const most = Math.max(1, ...lines.map((l) => l.length))
  if (most <= MOST_LINES) return [{ cells: [...row], height: heightOf(most) }]
  return Array.from({ length: Math.ceil(most / MOST_LINES) }, (_, part) => {
    const cells = row.map((value, i): CellValue => {
      const own = lines[i] ?? []
      if (own.length <= MOST_LINES) return part === 0 || i === 0 ? value : null
      return own.slice(part * MOST_LINES, (part + 1) * MOST_LINES).join('\n') || null
    })
    return { cells, height: heightOf(Math.min(MOST_LINES, most - part * MOST_LINES)) }
  })
}

/** Excel counts days without a zone: midnight of the civil day, as it would be in UTC. */
export function day(date: CivilDate | null): Date | null {
  return date === null ? null : new Date(`${date}T00:00:00Z`)
}

/** The clock in Vietnam (UTC+7, no summer time), as Excel counts it. */
export function moment(at: Date): Date {
  return new Date(at.getTime() + 7 * 3_600_000)
}

function bodyStyle(kind: Kind): CellStyle {
  const numFmt = FORMATS[kind]
  return {
    font: FONT,
    border: BORDER,
    alignment: { vertical: 'top', wrapText: true, horizontal: kind === 'text' ? 'left' : 'center' },
    ...(numFmt ? { numFmt } : {}),
  }
}

/** What XML cannot hold is left out, and no cell has more than Excel's 32,767 characters. */
function clean(value: CellValue): CellValue {
  return typeof value === 'string'
    ? value.replace(/[^\P{Cc}\n]|[\p{Surrogate}\uFFFE\uFFFF]/gu, ' ').slice(0, 32_000)
    : value
}

function letters(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : `${letters(Math.floor(index / 26) - 1)}${letters(index % 26)}`
}
