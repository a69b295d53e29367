/** Files of Office up to 2003, and today's where a password locks them: what they are, without reading them (MS-CFB, MS-DOC, MS-XLS). */

export type Office97Kind = 'document' | 'workbook' | 'locked' | 'other'

const ENTRY = 128
const HEADER = 512

export function kindOfOffice97(bytes: Uint8Array): Office97Kind {
  const sector = 1 << ((bytes[30] ?? 9) & 15)
  if (findEntry(bytes, 'EncryptedPackage') !== undefined) return 'locked'
  const document = findEntry(bytes, 'WordDocument')
  if (document !== undefined) return isLockedDocument(bytes, streamAt(bytes, document, sector)) ? 'locked' : 'document'
  const workbook = findEntry(bytes, 'Workbook') ?? findEntry(bytes, 'Book')
  if (workbook === undefined) return 'other'
  return isLockedWorkbook(bytes, streamAt(bytes, workbook, sector)) ? 'locked' : 'workbook'
}

/** Where the directory's entry of this name stands; entries begin at multiples of their size. */
function findEntry(bytes: Uint8Array, name: string): number | undefined {
  for (let at = HEADER; at + ENTRY <= bytes.length; at += ENTRY) if (hasName(bytes, at, name)) return at
  return undefined
}

function hasName(bytes: Uint8Array, at: number, name: string): boolean {
  if (bytes[at + 64] !== (name.length + 1) * 2) return false
  for (let i = 0; i < name.length; i += 1)
    if (bytes[at + i * 2] !== name.charCodeAt(i) || bytes[at + i * 2 + 1] !== 0) return false
  return true
}

function streamAt(bytes: Uint8Array, entry: number, sector: number): number {
  return (number(bytes, entry + 116, 4) + 1) * sector
}

/** The flag fEncrypted in the head of the document. */
function isLockedDocument(bytes: Uint8Array, at: number): boolean {
  return number(bytes, at, 2) === 0xa5ec && (number(bytes, at + 10, 2) & 0x0100) !== 0
}

/** The record FilePass behind the first one. */
function isLockedWorkbook(bytes: Uint8Array, at: number): boolean {
  const second = at + 4 + number(bytes, at + 2, 2)
  return number(bytes, at, 2) === 0x0809 && number(bytes, second, 2) === 0x002f
}

function number(bytes: Uint8Array, at: number, length: number): number {
  let value = 0
  for (let i = length - 1; i >= 0; i -= 1) value = value * 256 + (bytes[at + i] ?? 0)
  return value
}
