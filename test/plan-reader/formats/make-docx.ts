/** .docx files for tests, written part by part. */
import { strToU8, zipSync } from 'fflate'
import { type Block, type Cell, printed } from '../../../src/plan-reader/document.js'
import { spansOf } from './spans.js'

const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
/** Of a page between its margins, in twentieths of a point. */
const PAGE = 9300
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

export function table(rows: string[][], columns = 0, lined = columns > 2): string {
  // A letterhead and a signature have no lines.
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  const borders = sides.map((side) => `<w:${side} w:val="single" w:sz="4"/>`).join('')
  const properties = lined ? `<w:tblBorders>${borders}</w:tblBorders>` : ''
  const grid =
    columns === 0 ? '' : `<w:tblGrid>${`<w:gridCol w:w="${Math.floor(PAGE / columns)}"/>`.repeat(columns)}</w:tblGrid>`
  return `<w:tbl><w:tblPr>${properties}</w:tblPr>${grid}${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`
}

/** The blocks as Word would keep them, merged cells and all; tables of work without their lines where they shall have none. */
export function docxOfBlocks(blocks: readonly Block[], options: { lines: boolean } = { lines: true }): Uint8Array {
  return docxOf(
    blocks
      .map((one) =>
        one.kind === 'table' ? `${tableOf(one.rows, options.lines)}<w:p/>` : bolded(printed(one), one.bold, true),
      )
      .join(''),
  )
}

/** Titles and headings stand in the middle of the page. */
function bolded(text: string, bold: boolean, alone = false): string {
  return par(run(text, bold ? '<w:b/>' : ''), bold && alone ? '<w:jc w:val="center"/>' : '')
}

function tableOf(rows: readonly Cell[][], lines: boolean): string {
  const width = Math.floor(PAGE / (rows[0]?.length ?? 1))
  return table(
    rows.map((_, y) =>
      spansOf(rows, y).map(({ cell: own, columns, height, begins }) => {
        const merged = `<w:tcW w:w="${columns * width}" w:type="dxa"/><w:gridSpan w:val="${columns}"/>${height > 1 || !begins ? `<w:vMerge${begins ? ' w:val="restart"' : ''}/>` : ''}`
        const lines = begins ? own.text.split('\n') : ['']
        return cell(lines.map((line) => bolded(line, own.bold)).join(''), merged)
      }),
    ),
    rows[0]?.length,
    lines && (rows[0]?.length ?? 0) > 2,
  )
}
