/** Which parts of a .docx hold what. Their names are written in the file; they are only looked up among its own parts. */
import { type Archive, openArchive } from './archive.js'
import { type Relationship, relationships } from './relationships.js'
import { refuse } from './unreadable.js'
import { readXml, type XmlNode } from './xml.js'

/** Layout that reading does not need; older states of what was changed. */
const SKIPPED = new Set([
  ...[
    'spacing',
    'sz',
    'szCs',
    'lang',
    'color',
    'jc',
    'ind',
    'u',
    'i',
    'iCs',
    'bCs',
    'kern',
    'shd',
    'tabs',
    'pBdr',
    'cnfStyle',
  ],
  ...[
    'tblBorders',
    'tcBorders',
    'tblCellMar',
    'tcMar',
    'tcW',
    'tblW',
    'tblGrid',
    'tblLook',
    'tblPrEx',
    'trHeight',
    'extLst',
  ],
  ...[
    'proofErr',
    'bookmarkStart',
    'bookmarkEnd',
    'commentRangeStart',
    'commentRangeEnd',
    'pic',
    'graphicFrameLocks',
    'spPr',
  ],
  ...[
    'rPrChange',
    'pPrChange',
    'tblPrChange',
    'tcPrChange',
    'trPrChange',
    'sectPrChange',
    'tblGridChange',
    'numberingChange',
  ],
])

export interface DocxParts {
  document: XmlNode
  /** A part that the document points at, by the last word of its relationship's type: 'styles', 'numbering', 'footnotes'. */
  ofType(type: string): XmlNode | undefined
  /** A part that the document points at by this relationship. */
  ofId(id: string): XmlNode | undefined
}

export function openDocx(bytes: Uint8Array): DocxParts {
  const archive = openArchive(bytes)
  const main = relationships(archive, '').find(({ type }) => type === 'officeDocument')?.part ?? 'word/document.xml'
  const document = partXml(archive, main) ?? refuse('damaged')
  const related = relationships(archive, main)
  const partOf = (found: Relationship | undefined) => found && partXml(archive, found.part)
  return {
    document,
    ofType: (type) => partOf(related.find((one) => one.type === type)),
    ofId: (id) => partOf(related.find((one) => one.id === id)),
  }
}

function partXml(archive: Archive, name: string): XmlNode | undefined {
  const bytes = archive.part(name)
  return bytes && readXml(bytes, SKIPPED)
}
