/** What an official document is put together from: paragraphs, tables, rules; in the sizes of Decree 30/2020/NĐ-CP, Appendix I. */
import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { Words } from './official-words.js'

export const FONT = 'Times New Roman'
/** A4 upright; 20 mm above, below and right, 30 mm left. */
export const PAGE = { width: 11_906, height: 16_838 }
export const MARGINS = { top: 1134, bottom: 1134, left: 1701, right: 1134, header: 567, footer: 567 }
/** Between the margins. */
export const TEXT_WIDTH = PAGE.width - MARGINS.left - MARGINS.right
export const LEFT = 3800
export const RIGHT = TEXT_WIDTH - LEFT
const FIRST_LINE = 720
export const SIZE = { body: 28, small: 26, heads: 26, recipients: 22, recipientsWord: 24, cells: 24 }

export type Child = Paragraph | Table

interface Look {
  size?: number
  /** Stays on the page of what follows: nobody signs a page without text. */
  keepNext?: boolean
  bold?: boolean
  italics?: boolean
  /** Begins on a new line of the same paragraph. */
  onNewLine?: boolean
}

/** Running text: justified, first line indented, 6 points apart. */
export function paragraph(said: Words | Words[], look: Look = {}): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: FIRST_LINE },
    spacing: { before: 120, after: 0 },
    keepNext: look.keepNext ?? false,
    children: runs(said, look),
  })
}

/** 'I. KẾT QUẢ THỰC HIỆN'; two lines of capitals are not drawn apart to the margin. */
export function heading(said: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.LEFT,
    indent: { firstLine: FIRST_LINE },
    spacing: { before: 160, after: 0 },
    keepNext: true,
    children: [run(said, { bold: true })],
  })
}

export function centred(said: Words | Words[], look: Look = {}): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { line: 264, lineRule: LineRuleType.AUTO },
    children: runs(said, look),
  })
}

export interface Column {
  title: string
  /** Parts of the text's width. */
  share: number
  align?: 'left' | 'center'
}

/** A row is its cells, or one text over the whole width. */
export type Row = (Words | Words[])[] | { heading: string }

/** Lines all around, the head repeated on each page, no row torn by the end of a page. */
export function grid(columns: readonly Column[], rows: readonly Row[]): Table {
  const all = columns.reduce((sum, c) => sum + c.share, 0)
  const widths = columns.map((c) => Math.round((TEXT_WIDTH * c.share) / all))
  const cell = (said: Words | Words[], width: number, align: 'left' | 'center', look: Look = {}, span = 1) =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      columnSpan: span,
      verticalAlign: VerticalAlign.CENTER,
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      children: [
        new Paragraph({
          alignment: align === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT,
          // A heading goes over the page with the rows under it.
          ...(span > 1 ? { keepNext: true } : {}),
          spacing: { line: 252, lineRule: LineRuleType.AUTO },
          children: runs(said, { size: SIZE.cells, ...look }),
        }),
      ],
    })
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((c, i) => cell(c.title, widths[i] ?? 0, 'center', { bold: true })),
  })
  const body = rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: Array.isArray(row)
          ? row.map((said, i) => cell(said, widths[i] ?? 0, columns[i]?.align ?? 'left'))
          : [cell(row.heading, TEXT_WIDTH, 'left', { bold: true }, columns.length)],
      }),
  )
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    rows: [head, ...body],
  })
}

/** Two columns without lines. */
export function frame(rows: Child[][][]): Table {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  const borders = { top: none, bottom: none, left: none, right: none }
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: [LEFT, RIGHT],
    borders: { ...borders, insideHorizontal: none, insideVertical: none },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, i) =>
              new TableCell({
                width: { size: i === 0 ? LEFT : RIGHT, type: WidthType.DXA },
                borders,
                margins: { left: 0, right: 0 },
                children,
              }),
          ),
        }),
    ),
  })
}

/** A line of this length in the middle of a space of this width: the lower edge of a paragraph as low as can be. */
export function ruleOf(space: number, length: number): Paragraph {
  const side = Math.round((space - length) / 2)
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: 0, after: 60, line: 40, lineRule: LineRuleType.EXACT },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 0 } },
    children: [],
  })
}

export function runs(said: Words | Words[], look: Look): TextRun[] {
  const all = Array.isArray(said) ? said : [said]
  return all.flatMap((one) =>
    typeof one === 'string'
      ? one.split('\n').map((line, i) => run(line, { ...look, onNewLine: i > 0 }))
      : [blankRun(one.blank, look)],
  )
}

export function run(
  text: string,
  { size = SIZE.body, bold = false, italics = false, onNewLine = false }: Look,
): TextRun {
  return new TextRun({ text: storable(text), size, bold, italics, font: FONT, ...(onNewLine ? { break: 1 } : {}) })
}

/** To be filled in by a person: in brackets and marked, so that it cannot be overlooked. */
function blankRun(text: string, { size = SIZE.body, bold = false, italics = false }: Look): TextRun {
  const said = text === '……' ? text : `[${text}]`
  return new TextRun({ text: said, size, bold, italics, font: FONT, highlight: 'yellow' })
}

/** XML has no place for control characters and half a surrogate pair. */
function storable(text: string): string {
  return text.normalize('NFC').replace(/[\p{Cc}\p{Surrogate}\uFFFE\uFFFF]/gu, ' ')
}
