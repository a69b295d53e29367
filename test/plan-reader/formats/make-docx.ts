/** .docx files for tests, written part by part. */
import { strToU8, zipSync } from 'fflate'
import { type Block, type Cell, printed } from '../../../src/plan-reader/document.js'
import { spansOf } from './spans.js'

const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
/** Of a page between its margins, in twentieths of a point. */
const PAGE = 9300
const LONG_PAGE = 14200
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export interface DocxParts {
  styles?: string
  numbering?: string
  footnotes?: string
  /** The header of the page. */
  header?: string
}

/** A .docx with this content of its body. */
export function docxOf(body: string, parts: DocxParts = {}): Uint8Array {
  const section = parts.header ? '<w:sectPr><w:headerReference w:type="default" r:id="r-header"/></w:sectPr>' : ''
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes(Object.keys(parts)),
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${W}><w:body>${body}${section}</w:body></w:document>`,
  }
  const relations: string[] = []
  for (const [name, content] of Object.entries(parts)) {
    files[`word/${name}.xml`] = `<w:${name} ${W}>${content}</w:${name}>`
    relations.push(`<Relationship Id="r-${name}" Type="${OFFICE}/${name}" Target="${name}.xml"/>`)
  }
  files['word/_rels/document.xml.rels'] =
    `<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
}

function contentTypes(parts: readonly string[]): string {
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
  const override = (name: string, type: string) =>
    `<Override PartName="/word/${name}.xml" ContentType="${word}.${type}+xml"/>`
  return (
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `${override('document', 'document.main')}${parts.map((part) => override(part, part)).join('')}</Types>`
  )
}

export function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

export function run(text: string, properties = ''): string {
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`
}

/** A paragraph of text, or of runs given as they are. */
export function par(content: string, properties = ''): string {
  const runs = content.startsWith('<') ? content : run(content)
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`
}

export function cell(content: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : par(content)}</w:tc>`
}

export function table(rows: string[][], widths: readonly number[] = [], lined = widths.length > 2): string {
  // A letterhead and a signature have no lines.
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  const borders = sides.map((side) => `<w:${side} w:val="single" w:sz="4"/>`).join('')
  const properties = lined ? `<w:tblBorders>${borders}</w:tblBorders>` : ''
  const columns = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')
  const grid = columns && `<w:tblGrid>${columns}</w:tblGrid>`
  return `<w:tbl><w:tblPr>${properties}</w:tblPr>${grid}${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`
}

/** How a document looks on paper. */
export interface Look {
  /** Lines are drawn around the cells of tables of work. */
  lines: boolean
  /** Cells stand in the middle of their rows. */
  middle?: boolean
  /** In points: the letters, and the room above and below the words of a cell. */
  size?: number
  room?: number
  landscape?: boolean
  /** Columns are as wide as their words ask for, and short words stand in their middle; otherwise all are alike. */
  fitted?: boolean
}

/** The blocks as Word would keep them, merged cells and all. */
export function docxOfBlocks(blocks: readonly Block[], look: Look = { lines: true }): Uint8Array {
  const body = blocks.map((one) =>
    one.kind === 'table' ? `${tableOf(one.rows, look)}<w:p/>` : bolded(printed(one), one.bold, true),
  )
  const page = look.landscape ? '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>' : ''
  const size = look.size ?? 0
  const styles = `<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="${size * 2}"/></w:rPr></w:rPrDefault></w:docDefaults>`
  return docxOf(`${body.join('')}${page}`, size ? { styles } : {})
}

/** Titles and headings stand in the middle of the page. */
function bolded(text: string, bold: boolean, alone = false): string {
  return par(run(text, bold ? '<w:b/>' : ''), bold && alone ? '<w:jc w:val="center"/>' : '')
}

/** Fewer letters stand in the middle of their column. */
const SHORT = 14
/** In letters: a wider column is seldom seen. */
const WIDEST = 80
/** How wide a letter is, in twentieths of its height. */
const LETTER = 11

function tableOf(rows: readonly Cell[][], look: Look): string {
  const widths = widthsOf(rows, look)
  const middle = look.middle ? '<w:vAlign w:val="center"/>' : ''
  const room = look.room ? `<w:spacing w:before="${look.room * 20}" w:after="${look.room * 20}"/>` : ''
  const lined = look.lines && (rows[0]?.length ?? 0) > 2
  const made = rows.map((_, y) => {
    let at = 0
    return spansOf(rows, y).map(({ cell: own, columns, height, begins }) => {
      const width = sum(widths.slice(at, at + columns))
      at += columns
      const merged = height > 1 || !begins ? `<w:vMerge${begins ? ' w:val="restart"' : ''}/>` : ''
      const lines = begins ? own.text.split('\n') : ['']
      const isShort = look.fitted && (columns > 1 || lines.every((line) => line.length < SHORT))
      const set = `${room}${isShort ? '<w:jc w:val="center"/>' : ''}`
      return cell(
        lines.map((line) => par(run(line, own.bold ? '<w:b/>' : ''), set)).join(''),
        `<w:tcW w:w="${width}" w:type="dxa"/><w:gridSpan w:val="${columns}"/>${merged}${middle}`,
      )
    })
  })
  return table(made, widths, lined)
}

/** In twentieths of a point: no word is cut, and what is left of the page goes to the columns that have most to say. */
function widthsOf(rows: readonly Cell[][], { landscape, fitted, size = 10 }: Look): number[] {
  const page = landscape ? LONG_PAGE : PAGE
  const columns = rows[0]?.length ?? 1
  if (!fitted) return Array.from({ length: columns }, () => Math.floor(page / columns))
  const words = rows[0]?.map((_, x) => rows.flatMap((row) => ownWords(row, x))) ?? []
  const least = words.map((texts) => (longest(texts.flatMap((text) => text.split(/\s/))) + 3) * size * LETTER)
  const more = words.map((texts) => Math.min(WIDEST, longest(texts)))
  const left = Math.max(0, page - sum(least))
  return least.map((one, x) => Math.floor(Math.min(1, page / sum(least)) * one + (left * (more[x] ?? 0)) / sum(more)))
}

/** A cell over several columns does not widen them. */
function ownWords(row: readonly Cell[], x: number): string[] {
  const cell = row[x]
  return cell && cell !== row[x - 1] && cell !== row[x + 1] ? cell.text.split('\n') : []
}

function longest(texts: readonly string[]): number {
  return Math.max(1, ...texts.map((text) => text.length))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
