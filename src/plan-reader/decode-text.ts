/** Bytes to text: Unicode in its forms, and the old Vietnamese Windows encoding. */

export interface DecodedText {
  text: string
  /** 'windows-1258' where the text was not Unicode. */
  oldEncoding: string | null
}

/** The text in the bytes, or undefined where they are no text. Decides by byte order mark, then by what fits. */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return unicode(bytes, 'utf-8')
  if (startsWith(bytes, [0xff, 0xfe])) return unicode(bytes, 'utf-16le')
  if (startsWith(bytes, [0xfe, 0xff])) return unicode(bytes, 'utf-16be')
  if (looksBinary(bytes)) return undefined
  return unicode(bytes, 'utf-8') ?? windows1258(bytes)
}

function unicode(bytes: Uint8Array, encoding: 'utf-8' | 'utf-16le' | 'utf-16be'): DecodedText | undefined {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), oldEncoding: null }
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
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
