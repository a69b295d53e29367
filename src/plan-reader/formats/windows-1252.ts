/** The Western encoding that old letters were stored in. The runtime's own decoder leaves its dashes and quotation marks as control signs. */

const FIRST = 0x80
const SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const CONTROLS = /[\u0080-\u009f]/g

export function fromWindows1252(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes)
  return text.replace(CONTROLS, (sign) => SIGNS[sign.charCodeAt(0) - FIRST] ?? sign)
}
