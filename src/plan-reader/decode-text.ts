/** Bytes to text: Unicode in its forms, and the old encodings of Vietnamese. */
import { fromOldLetters, modernisedText } from './formats/old-letters.js'
import { fromWindows1252 } from './formats/windows-1252.js'

export interface DecodedText {
  text: string
  /** 'windows-1258', 'TCVN3 (ABC)' or 'VNI' where the text was not Unicode. */
  oldEncoding: string | null
  /** The first words that were in it, where others were not. */
  oldWords?: string
}

/** The text in the bytes, or undefined where they are no text. Decides by byte order mark, then by what fits. */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const encoding = unicodeEncoding(bytes)
  if (encoding) return unicode(bytes, encoding)
  if (looksBinary(bytes)) return undefined
  return unicode(bytes, 'utf-8') ?? oldVietnamese(bytes)
}

type UnicodeEncoding = 'utf-8' | 'utf-16le' | 'utf-16be'

/** Where a byte order mark or the pattern of the bytes says so. */
export function unicodeEncoding(bytes: Uint8Array): UnicodeEncoding | undefined {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return 'utf-8'
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le'
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be'
  return unmarkedUtf16(bytes)
}

/** UTF-16 without its mark: every second byte is one of the few that begin Vietnamese letters, signs and spaces. */
function unmarkedUtf16(bytes: Uint8Array): UnicodeEncoding | undefined {
  const sample = bytes.subarray(0, 4096)
  if (sample.length < 16 || bytes.length % 2 === 1) return undefined
  const high = [0, 0]
  const zero = [0, 0]
  for (const [i, byte] of sample.entries()) {
    const side = i % 2
    if (byte <= 1 || byte === 0x1e || byte === 0x20) high[side] = (high[side] ?? 0) + 1
    if (byte === 0) zero[side] = (zero[side] ?? 0) + 1
  }
  const pairs = sample.length / 2
  const isHigh = (side: number) => (high[side] ?? 0) > pairs * 0.97 && (zero[side] ?? 0) > pairs * 0.3
  if (isHigh(1) && !isHigh(0)) return 'utf-16le'
  return isHigh(0) && !isHigh(1) ? 'utf-16be' : undefined
}

/** Letters of an old font written as Unicode are still to be understood, whatever the bytes were. */
function unicode(bytes: Uint8Array, encoding: UnicodeEncoding): DecodedText | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return modernisedText(text) ?? { text, oldEncoding: null }
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

function oldVietnamese(bytes: Uint8Array): DecodedText | undefined {
  const latin = fromWindows1252(bytes)
  return fromOldLetters(latin) ?? windows1258(bytes)
}

/** Only where it gives Vietnamese: the encoding has a meaning for nearly every byte, so success alone proves nothing. */
function windows1258(bytes: Uint8Array): DecodedText | undefined {
  const text = new TextDecoder('windows-1258').decode(bytes).normalize('NFC')
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const vietnamese = text.match(/[ăâđêôơưĂÂĐÊÔƠƯ\u1ea0-\u1ef9]/gu)?.length ?? 0
  return letters > 0 && vietnamese / letters > 0.05 ? { text, oldEncoding: 'windows-1258' } : undefined
}

function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 65_536)
  let control = 0
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) control += 1
  return control > sample.length / 500
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte)
}
