/** RTF taken apart into groups, control words and text (Rich Text Format specification 1.9.1). */

export interface RtfHandler {
  open(): void
  close(): void
  /** A control word or symbol, with its number where it has one. */
  control(word: string, value: number | undefined): void
  /** A byte of text in the current font's encoding. */
  byte(value: number): void
}

export function readRtfTokens(bytes: Uint8Array, handler: RtfHandler): void {
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] ?? 0
    if (byte === BACKSLASH) at = readControl(bytes, at + 1, handler)
    else {
      if (byte === 0x7b) handler.open()
      else if (byte === 0x7d) handler.close()
      else if (byte >= 0x20 || byte === 0x09) handler.byte(byte)
      at += 1
    }
  }
}

const BACKSLASH = 0x5c
/** Longer is no control word but a lump of letters. */
const LONGEST_WORD = 40

/** Reads behind the backslash; where the text goes on. */
function readControl(bytes: Uint8Array, from: number, handler: RtfHandler): number {
  let at = from
  while (at < bytes.length && at - from < LONGEST_WORD && isLetter(bytes[at])) at += 1
  if (at === from) return readSymbol(bytes, from, handler)
  const word = ascii(bytes, from, at)
  const digitsFrom = at
  if (bytes[at] === 0x2d) at += 1
  while (at < bytes.length && at - digitsFrom < 12 && isDigit(bytes[at])) at += 1
  const value = at > digitsFrom ? Number.parseInt(ascii(bytes, digitsFrom, at), 10) : undefined
  if (bytes[at] === 0x20) at += 1
  handler.control(word, Number.isNaN(value) ? undefined : value)
  return word === 'bin' && value !== undefined && value > 0 ? at + value : at
}

function readSymbol(bytes: Uint8Array, at: number, handler: RtfHandler): number {
  const symbol = String.fromCharCode(bytes[at] ?? 0)
  if (symbol === "'") {
    const value = Number.parseInt(ascii(bytes, at + 1, at + 3), 16)
    if (!Number.isNaN(value)) handler.byte(value)
    return at + 3
  }
  handler.control(symbol === '\r' || symbol === '\n' ? 'par' : symbol, undefined)
  return at + 1
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to))
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a))
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39
}
