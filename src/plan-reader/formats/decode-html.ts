/** The text of a page: what it declares is believed where the bytes do not say otherwise. */
import { type DecodedText, decodeText, unicodeEncoding } from '../decode-text.js'
import { refuse } from './unreadable.js'
import { fromWindows1252 } from './windows-1252.js'

export function decodeHtml(bytes: Uint8Array): DecodedText {
  const start = fromWindows1252(bytes.subarray(0, 8192))
  const declared = decoderFor(/charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1])
  const asDeclared = declared && { text: declared.decode(bytes), oldEncoding: null }
  if (unicodeEncoding(bytes) || !asDeclared || isUtf8(bytes)) {
    const found = decodeText(bytes)
    if (found && (found.oldEncoding === null || !writesByNumber(start, bytes))) return found
    return asDeclared ?? { text: fromWindows1252(bytes), oldEncoding: null }
  }
  return asDeclared.text.includes('\0') ? refuse('damaged') : asDeclared
}

/** UTF-16 is never declared in letters that are none. */
function decoderFor(label: string | undefined): TextDecoder | undefined {
  if (!label || /^(?:utf-?(?:8|16)|unicode)/i.test(label)) return undefined
  try {
    return new TextDecoder(label)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}

/** Vietnamese letters stand as '&#7841;': the bytes are those of a Western encoding. */
function writesByNumber(start: string, bytes: Uint8Array): boolean {
  const sample = start + fromWindows1252(bytes.subarray(8192, 200_000))
  return (sample.match(/&#(?:7[89]\d\d|272|273|416|417|431|432);/g)?.length ?? 0) >= 5
}
