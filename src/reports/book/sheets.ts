/** Sheets as every page of the book is laid out: a frozen head with filters, real dates, A4 across, the head on each printed page. */
import type { Cell, CellStyle, CellValue, WriteSheet } from 'hucre'
import type { CivilDate } from '../../domain/calendar.js'

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
export const FONT = { name: 'Times New Roman', size: 12 }
const HEAD: CellStyle = {
  font: { ...FONT, bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '0F3D5C' } },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  border: BORDER,
}

/** `note` stands under the table. */
export function sheetOf(
  name: string,
  columns: readonly SheetColumn[],
  rows: readonly CellValue[][],
  note?: string,
): WriteSheet {
  const cells = new Map<string, Partial<Cell>>()
  for (const [column, { title }] of columns.entries()) cells.set(`0,${column}`, { value: title, style: HEAD })
  for (const [row, values] of rows.entries())
    for (const [column, value] of values.entries())
      cells.set(`${row + 1},${column}`, { value: clean(value), style: bodyStyle(columns[column]?.kind ?? 'text') })
  if (note)
    cells.set(`${rows.length + 2},0`, {
      value: note,
      style: { font: { ...FONT, size: 11, italic: true }, alignment: { wrapText: true, vertical: 'top' } },
    })
  const lastColumn = letters(columns.length - 1)
  return {
    name,
    columns: columns.map(({ width }) => ({ width })),
    rows: [columns.map((c) => c.title), ...rows.map((r) => r.map(clean)), ...(note ? [[], [note]] : [])],
    cells,
    ...(note
      ? { merges: [{ startRow: rows.length + 2, startCol: 0, endRow: rows.length + 2, endCol: columns.length - 1 }] }
      : {}),
    rowDefs: new Map([
      [0, { height: 48 }],
      ...rows.map((row, i) => [i + 1, { height: heightOf(row, columns) }] as const),
      ...(note ? ([[rows.length + 2, { height: 64 }]] as const) : []),
    ]),
    freezePane: { rows: 1, columns: 1 },
    autoFilter: { range: `A1:${lastColumn}${rows.length + 1}` },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$1:$1',
      margins: { top: 0.6, bottom: 0.6, left: 0.5, right: 0.4, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&L&A&RTrang &P/&N' },
  }
}

/** Excel counts days without a zone: midnight of the civil day, as it would be in UTC. */
export function day(date: CivilDate | null): Date | null {
  return date === null ? null : new Date(`${date}T00:00:00Z`)
}

/** The clock in Vietnam (UTC+7, no summer time), as Excel counts it. */
export function moment(at: Date): Date {
  return new Date(at.getTime() + 7 * 3_600_000)
}

const LINE_HEIGHT = 16

/** In points: programs do not agree on who makes a row as high as its text. */
function heightOf(row: readonly CellValue[], columns: readonly SheetColumn[]): number {
  const lines = row.map((value, i) =>
    typeof value === 'string'
      ? value
          .split('\n')
          .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / ((columns[i]?.width ?? 10) * 0.95))), 0)
      : 1,
  )
  // Excel's own limit is 409 points.
  return Math.min(400, Math.max(1, ...lines) * LINE_HEIGHT + 4)
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
