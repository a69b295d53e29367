/** Numbers as lists show them. */

export function shownNumber(value: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return roman(value)
    case 'lowerRoman':
      return roman(value).toLowerCase()
    case 'upperLetter':
      return letters(value).toUpperCase()
    case 'lowerLetter':
      return letters(value)
    case 'decimalZero':
      return value < 10 ? `0${value}` : String(value)
    default:
      return String(value)
  }
}

/** Whatever picture a bullet is: the plain sign of its level. */
export function shownBullet(sign: string): string {
  const text = sign.trim()
  if (/^[+o]$/.test(text)) return '+'
  return '-'
}

const ROMAN: readonly (readonly [value: number, sign: string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(value: number): string {
  if (value < 1 || value > 400) return String(value)
  let left = value
  let shown = ''
  for (const [worth, sign] of ROMAN) for (; left >= worth; left -= worth) shown += sign
  return shown
}

/** a ... z, aa, bb: the letter is repeated, as Word does. */
function letters(value: number): string {
  if (value < 1 || value > 260) return String(value)
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))
}
