/** What a file is, by its content: names and their endings are often wrong. */
import { asciiOf, openArchive } from './archive.js'
import { kindOfOffice97 } from './office97.js'

export type FileKind =
  | 'docx'
  | 'xlsx'
  | 'odf'
  | 'flat-odf'
  | 'rtf'
  | 'html'
  | 'pdf'
  | 'old-document'
  | 'old-workbook'
  | 'locked'
  | 'archive'
  | 'picture'
  | 'other'
  | 'text'

const BEGINNINGS: readonly (readonly [kind: FileKind, beginning: readonly number[]])[] = [
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
  ['picture', [0x49, 0x49, 0x2a, 0x00]],
  ['picture', [0x4d, 0x4d, 0x00, 0x2a]],
  ['other', [0x52, 0x61, 0x72, 0x21]],
  ['other', [0x37, 0x7a, 0xbc, 0xaf]],
  ['other', [0x1f, 0x8b]],
  ['other', [0x4d, 0x5a, 0x90]],
]

/** Whatever begins like nothing else is taken for text. Refuses a damaged zip file. */
export function kindOf(bytes: Uint8Array): FileKind {
  if (begins(bytes, [0x50, 0x4b, 0x03, 0x04]) || begins(bytes, [0x50, 0x4b, 0x05, 0x06])) return kindOfArchive(bytes)
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return OLD_KINDS[kindOfOffice97(bytes)]
  return BEGINNINGS.find(([, beginning]) => begins(bytes, beginning))?.[0] ?? kindOfText(bytes)
}

/** By the tags near the beginning, in whatever encoding. */
function kindOfText(bytes: Uint8Array): FileKind {
  const start = asciiOf(bytes.subarray(0, 8192)).replaceAll('\0', '')
  if (/^[^<]{0,3}\s*(?:<\?xml[^>]*>\s*)?<office:document\s/.test(start)) return 'flat-odf'
  return isHtml(start) ? 'html' : 'text'
}

/** A text may hold a table or a line break written as a tag. */
function isHtml(start: string): boolean {
  return /^[^<]{0,3}\s*<(?:!doctype html|\?xml[^>]*>\s*<(?:!doctype html|html)|!--|html|head|body|meta|div|table|p|center|font)\b/i.test(
    start,
  )
}

function kindOfArchive(bytes: Uint8Array): FileKind {
  const { names, part } = openArchive(bytes)
  const holds = (folder: string) => [...names].some((name) => name.startsWith(folder))
  if (names.has('[Content_Types].xml')) return holds('word/') ? 'docx' : holds('xl/') ? 'xlsx' : 'other'
  if (!names.has('mimetype')) return 'archive'
  return /opendocument\.(?:text|spreadsheet)/.test(asciiOf(part('mimetype'))) ? 'odf' : 'other'
}

const OLD_KINDS = { document: 'old-document', workbook: 'old-workbook', locked: 'locked', other: 'other' } as const

function begins(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, i) => bytes[i] === byte)
}
