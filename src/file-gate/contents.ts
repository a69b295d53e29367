/** What a file is, by its content: names and announced types are often wrong, and sometimes lie. What is not known here is not taken in. */

import { strFromU8, unzipSync } from 'fflate'
import { longPattern } from '../domain/long-pattern.js'

/** `page`: a web page, which may run things where it is opened. */
export interface Content {
  mime: string
  page: boolean
}

const MOST_ENTRIES = 5_000
const LARGEST_MIMETYPE = 200

/** A computer runs these, or opens with them what runs, whatever is in them. */
const RUN_BY_NAME = longPattern('i')`
  \.(?:
    exe|com|scr|pif|bat|cmd|ps1|psm1|vb|vbs|vbe|js|jse|mjs|wsf|wsh|hta|msi|msp|jar|lnk|url|reg|cpl|dll|sys|sh  // programs
    |apk|app|deb|rpm|dmg|iso|img|vhdx?  // packages and disks
    |chm|scf|inf|gadget
    |docm|dotm|xlsm|xltm|xlam|pptm|potm|ppam|sldm|one  // papers with macros
    |svg|xhtml|mht|mhtml  // pages
  )\s*$`

type Signature = readonly [mime: string, at: number, bytes: string]

/** Beginnings as text of one byte a letter. */
const SIGNATURES: readonly Signature[] = [
  ['application/rtf', 0, '{\\rtf'],
  ['image/jpeg', 0, '\xff\xd8\xff'],
  ['image/png', 0, '\x89PNG\r\n\x1a\n'],
  ['image/gif', 0, 'GIF8'],
  ['image/tiff', 0, 'II*\0'],
  ['image/tiff', 0, 'MM\0*'],
  ['image/webp', 8, 'WEBP'],
  ['audio/wav', 8, 'WAVE'],
  ['audio/ogg', 0, 'OggS'],
  ['audio/mpeg', 0, 'ID3'],
  ['audio/mpeg', 0, '\xff\xfb'],
  ['audio/mpeg', 0, '\xff\xf3'],
  ['audio/mpeg', 0, '\xff\xf2'],
  ['audio/aac', 0, '\xff\xf1'],
  ['audio/aac', 0, '\xff\xf9'],
  ['audio/amr', 0, '#!AMR'],
  ['video/webm', 0, '\x1aE\xdf\xa3'],
]

/** The brand behind 'ftyp' of a file in boxes: pictures of telephones, films, voices. */
const BRANDS: readonly (readonly [brand: RegExp, mime: string])[] = [
  [/^(?:hei[cfxms]|hev[cx]|mif1|msf1)$/, 'image/heic'],
  [/^avi[fs]$/, 'image/avif'],
  [/^qt {2}$/, 'video/quicktime'],
  [/^M4[AB] $/, 'audio/mp4'],
  [/^3g/, 'video/3gpp'],
  [/^(?:isom|iso\d|mp4\d|avc1|M4V |dash|MSNV|mmp4)$/, 'video/mp4'],
]

/** Null where it is nothing that an office hands in: a program, a document with macros, an unknown or damaged file. */
export function contentOf(name: string, bytes: Uint8Array): Content | null {
  if (RUN_BY_NAME.test(name)) return null
  const start = strFromU8(bytes.subarray(0, 8192), true)
  if (isArchive(start)) return plain(archive(bytes))
  if (start.startsWith('\xd0\xcf\x11\xe0')) return plain(oldOffice(bytes))
  if (start.slice(0, 1024).includes('%PDF-')) return plain('application/pdf')
  if (start.slice(4, 8) === 'ftyp') return plain(BRANDS.find(([brand]) => brand.test(start.slice(8, 12)))?.[1] ?? null)
  const known = SIGNATURES.find(([, at, sign]) => start.startsWith(sign, at))
  return known ? plain(known[0]) : textual(bytes.subarray(0, 8192))
}

/** Begins as a document of today or an archive and cannot be opened: it was cut off on the way, or is broken. */
export function isBroken(name: string, bytes: Uint8Array): boolean {
  if (RUN_BY_NAME.test(name) || !isArchive(strFromU8(bytes.subarray(0, 4), true))) return false
  try {
    unzipSync(bytes, { filter: () => false })
    return false
  } catch {
    return true
  }
}

function isArchive(start: string): boolean {
  return start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')
}

function plain(mime: string | null): Content | null {
  return mime === null ? null : { mime, page: false }
}

const OOXML = 'application/vnd.openxmlformats-officedocument.'

/** Nothing is unpacked but the one line that says what an OpenDocument file is. */
function archive(bytes: Uint8Array): string | null {
  const names: string[] = []
  let declared: Uint8Array | undefined
  try {
    const unpacked = unzipSync(bytes, {
      filter({ name, originalSize }) {
        names.push(name)
        if (names.length > MOST_ENTRIES) throw new Error('too many entries')
        return name === 'mimetype' && originalSize <= LARGEST_MIMETYPE
      },
    })
    declared = unpacked.mimetype
  } catch {
    return null
  }
  if (names.some((name) => /vbaProject\.bin$|^(?:Basic|Scripts)\//i.test(name))) return null
  const holds = (folder: string) => names.some((name) => name.startsWith(folder))
  if (names.includes('[Content_Types].xml')) {
    if (holds('word/')) return `${OOXML}wordprocessingml.document`
    if (holds('xl/')) return `${OOXML}spreadsheetml.sheet`
    return holds('ppt/') ? `${OOXML}presentationml.presentation` : null
  }
  if (names.includes('mimetype')) {
    const mime = declared ? strFromU8(declared, true) : ''
    return /^application\/vnd\.oasis\.opendocument\.(?:text|spreadsheet|presentation)$/.test(mime) ? mime : null
  }
  const isSafe = names.length > 0 && !names.some((name) => RUN_BY_NAME.test(name) || /\.html?$/i.test(name))
  return isSafe ? 'application/zip' : null
}

/** Streams are named in letters of two bytes. */
function oldOffice(bytes: Uint8Array): string | null {
  const holds = (stream: string) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(stream, 0, 'utf16le')
  if (holds('_VBA_PROJECT') || holds('Ole10Native')) return null
  if (holds('WordDocument')) return 'application/msword'
  if (holds('Workbook') || holds('Book')) return 'application/vnd.ms-excel'
  return holds('PowerPoint Document') ? 'application/vnd.ms-powerpoint' : null
}

/** In whatever encoding: old ones use every byte above the control characters. */
function textual(bytes: Uint8Array): Content | null {
  const letters = lettersOf(bytes)
  const odd = [...letters].filter(isControl).length
  if (odd > letters.length / 100 || letters.trim() === '') return null
  const head = letters.replace(/^(?:\uFEFF|\xef\xbb\xbf)/, '').trimStart()
  if (PAGE.test(head)) return { mime: 'text/html', page: true }
  return /^(?:#!|<\?|<svg|<script|MZ)/i.test(head) ? null : { mime: 'text/plain', page: false }
}

const PAGE = /^(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|body|meta|div|table|p|center|font)\b|^<!--/i

/** As letters of two bytes where a mark says so, else of one. */
function lettersOf(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return strFromU8(bytes, true)
}

function isControl(letter: string): boolean {
  const code = letter.charCodeAt(0)
  return (code < 32 && !'\t\n\f\r'.includes(letter)) || code === 127
}
