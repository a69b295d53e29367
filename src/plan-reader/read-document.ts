/** A file to its neutral document, whatever format it is in. Throws `Unreadable` and nothing else for what is in the file. */
import { decodeText } from './decode-text.js'
import type { PlainDocument } from './document.js'
import { kindOf } from './formats/kind.js'
import { readDocx } from './formats/read-docx.js'
import { readHtml } from './formats/read-html.js'
import { readFlatOdf, readOdf } from './formats/read-odf.js'
import { readPdf } from './formats/read-pdf.js'
import { readRtf } from './formats/read-rtf.js'
import { readXlsx } from './formats/read-xlsx.js'
import { refuse } from './formats/unreadable.js'
import { readText } from './read-text.js'
import type { PlanFile } from './reading.js'

/** Larger files are no plans; measured before anything is parsed. */
export const LIMIT_MB = 20

export async function readDocument(file: PlanFile): Promise<PlainDocument> {
  const { bytes } = file
  if (bytes.length === 0) refuse('empty')
  if (bytes.length > LIMIT_MB * 1_000_000) refuse('too_big')
  switch (kindOf(bytes)) {
    case 'docx':
      return readDocx(bytes)
    case 'xlsx':
      return readXlsx(bytes)
    case 'odf':
      return readOdf(bytes)
    case 'flat-odf':
      return readFlatOdf(bytes)
    case 'rtf':
      return readRtf(bytes)
    case 'html':
      return readHtml(bytes)
    case 'archive':
      return refuse('archive')
    case 'picture':
      return refuse('no_text')
    case 'locked':
      return refuse('encrypted')
    case 'old-document':
    case 'old-workbook':
      return refuse('needs_converter')
    case 'pdf':
      return readPdf(bytes)
    case 'other':
      return refuse('kind_unknown')
    case 'text':
      return readTextFile(file)
  }
}

/** A document of 1,500 pages; a paragraph of 10. More is no plan, and patterns take too long over it. */
const LONGEST_TEXT = 4_000_000
const LONGEST_LINE = 20_000

/** Endings of the kinds that are read: with one of them, what is no text is a damaged file. */
const KNOWN_ENDING = /\.(?:docx?|odt|rtf|html?|md|markdown|txt|text|pdf|xlsx?)$|^[^.]*$/i

function readTextFile({ name, bytes }: PlanFile): PlainDocument {
  const decoded = decodeText(bytes)
  if (!decoded) return refuse(KNOWN_ENDING.test(name) ? 'damaged' : 'kind_unknown')
  if (hasLongLine(decoded.text)) refuse('not_a_plan')
  if (decoded.text.length > LONGEST_TEXT) refuse('too_long')
  const { text, ...old } = decoded
  return { ...readText(text), ...old }
}

function hasLongLine(text: string): boolean {
  let from = 0
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
    if (end - from > LONGEST_LINE) return true
    from = end + 1
  }
  return text.length - from > LONGEST_LINE
}
