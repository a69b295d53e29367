/** The blocks of a document in other formats, as programs write them. */
import { strToU8, zipSync } from 'fflate'
import { type Block, type Cell, printed } from '../../../src/plan-reader/document.js'
import { escaped } from './make-docx.js'
import { spansOf } from './spans.js'

export function htmlOfBlocks(blocks: readonly Block[]): Uint8Array {
  const paragraph = (text: string, bold: boolean) => `<p>${bold ? `<b>${escaped(text)}</b>` : escaped(text)}</p>`
  const row = (rows: readonly Cell[][], y: number) =>
    spansOf(rows, y)
      .filter(({ begins }) => begins)
      .map(({ cell, columns, height }) => {
        const lines = cell.text.split('\n').map((line) => paragraph(line, cell.bold))
        return `<td colspan=${columns} rowspan=${height}>${lines.join('')}</td>`
      })
      .join('')
  const body = blocks.map((one) =>
    one.kind === 'table'
      ? `<table border=1>${one.rows.map((_, y) => `<tr>${row(one.rows, y)}</tr>`).join('\n')}</table>`
      : paragraph(printed(one), one.bold),
  )
  return strToU8(
    `<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>x</title></head><body>${body.join('\n')}</body></html>`,
  )
}

export function odtOfBlocks(blocks: readonly Block[]): Uint8Array {
  const paragraph = (text: string, bold: boolean) =>
    `<text:p text:style-name="${bold ? 'B' : 'P'}">${escaped(text)}</text:p>`
  const row = (rows: readonly Cell[][], y: number) =>
    spansOf(rows, y)
      .flatMap(({ cell, columns, height, begins }) => {
        const lines = cell.text.split('\n').map((line) => paragraph(line, cell.bold))
        const spans = `table:number-columns-spanned="${columns}" table:number-rows-spanned="${height}"`
        const covered = '<table:covered-table-cell/>'
        return begins
          ? [`<table:table-cell ${spans}>${lines.join('')}</table:table-cell>`, covered.repeat(columns - 1)]
          : [covered.repeat(columns)]
      })
      .join('')
  const body = blocks.map((one) =>
    one.kind === 'table'
      ? `<table:table>${one.rows.map((_, y) => `<table:table-row>${row(one.rows, y)}</table:table-row>`).join('')}</table:table>`
      : paragraph(printed(one), one.bold),
  )
  const styles =
    '<style:style style:name="P" style:family="paragraph"/><style:style style:name="B" style:family="paragraph" style:parent-style-name="P"><style:text-properties fo:font-weight="bold"/></style:style>'
  return odtOf(body.join(''), styles)
}

const NAMESPACES = ['office', 'text', 'table', 'style']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat('xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"')
  .join(' ')

/** An .odt with this text and these automatic styles. */
export function odtOf(text: string, styles = ''): Uint8Array {
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${NAMESPACES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${text}</office:text></office:body></office:document-content>`,
    ),
  })
}

/** The same as one XML file. */
export function flatOdtOf(text: string, styles = ''): Uint8Array {
  return strToU8(
    `<?xml version="1.0" encoding="UTF-8"?>\n\n<office:document ${NAMESPACES} office:mimetype="application/vnd.oasis.opendocument.text"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${text}</office:text></office:body></office:document>`,
  )
}

export function rtfOfBlocks(blocks: readonly Block[]): Uint8Array {
  const paragraph = (text: string, bold: boolean) => `${bold ? '\\b ' : '\\b0 '}${rtfText(text)}`
  const row = (rows: readonly Cell[][], y: number) => {
    const spans = spansOf(rows, y)
    let edge = 0
    const definition = spans.map(({ columns, height, begins }) => {
      edge += columns * 1000
      return `${begins ? (height > 1 ? '\\clvmgf' : '') : '\\clvmrg'}\\cellx${edge}`
    })
    const cells = spans.map(({ cell, begins }) => {
      const lines = begins ? cell.text.split('\n') : ['']
      return `\\pard\\intbl ${lines.map((line) => paragraph(line, cell.bold)).join('\\par ')}\\cell`
    })
    return `\\trowd${definition.join('')}${cells.join('\n')}\\row\n`
  }
  const body = blocks.map((one) =>
    one.kind === 'table'
      ? `${one.rows.map((_, y) => row(one.rows, y)).join('')}\\pard\\par\n`
      : `\\pard ${paragraph(printed(one), one.bold)}\\par\n`,
  )
  return strToU8(
    `{\\rtf1\\ansi\\ansicpg1252\\uc1{\\fonttbl{\\f0\\froman\\fcharset163 Times New Roman;}}{\\*\\generator x;}\\f0 ${body.join('')}}`,
  )
}

function rtfText(text: string): string {
  return [...text.replace(/[\\{}]/g, '\\$&')]
    .map((letter) => ((letter.codePointAt(0) ?? 0) < 128 ? letter : `\\u${letter.charCodeAt(0)}?`))
    .join('')
}

export function xlsxOfBlocks(blocks: readonly Block[]): Uint8Array {
  const rows: string[] = []
  const merges: string[] = []
  const cell = (column: number, text: string, bold: boolean) =>
    `<c r="${columnName(column)}${rows.length + 1}" t="inlineStr" s="${bold ? 1 : 0}"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`
  for (const one of blocks) {
    if (one.kind !== 'table') {
      rows.push(cell(0, printed(one), one.bold))
      continue
    }
    const first = rows.length
    for (const y of one.rows.keys()) {
      let column = 0
      const cells: string[] = []
      for (const { cell: own, columns, height, begins } of spansOf(one.rows, y)) {
        if (begins) cells.push(cell(column, own.text, own.bold))
        if (begins && (columns > 1 || height > 1))
          merges.push(`${columnName(column)}${first + y + 1}:${columnName(column + columns - 1)}${first + y + height}`)
        column += columns
      }
      rows.push(cells.join(''))
    }
    rows.push('')
  }
  const sheet =
    `<worksheet><sheetData>${rows.map((cells, i) => `<row r="${i + 1}">${cells}</row>`).join('')}</sheetData>` +
    `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells></worksheet>`
  return xlsxOf(sheet)
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** An .xlsx with one sheet; style 1 is bold, style 2 a day, style 3 a month. */
export function xlsxOf(sheet: string): Uint8Array {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`
  const files = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships>${relation('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': '<workbook><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': `<Relationships>${relation('r1', 'worksheet', 'worksheets/sheet1.xml')}${relation('r2', 'styles', 'styles.xml')}</Relationships>`,
    'xl/styles.xml':
      '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="mm\\/yyyy"/></numFmts><fonts><font/><font><b/></font></fonts>' +
      '<cellXfs><xf fontId="0"/><xf fontId="1"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs></styleSheet>',
    'xl/worksheets/sheet1.xml': sheet,
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
}

function columnName(column: number): string {
  return String.fromCharCode(65 + column)
}
