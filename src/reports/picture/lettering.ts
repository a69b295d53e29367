/** The picture's letters: Be Vietnam Pro, which has every Vietnamese mark, measured so that lines break where they should. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import opentype from 'opentype.js'

export type Weight = 'regular' | 'bold'

const require = createRequire(import.meta.url)

export const FONT_FAMILY = 'Be Vietnam Pro'
const FONT_FILES: Record<Weight, string> = {
  regular: require.resolve('@expo-google-fonts/be-vietnam-pro/500Medium/BeVietnamPro_500Medium.ttf'),
  bold: require.resolve('@expo-google-fonts/be-vietnam-pro/700Bold/BeVietnamPro_700Bold.ttf'),
}
export const FONT_WEIGHTS: Record<Weight, number> = { regular: 500, bold: 700 }

/** How wide each letter is, in parts of the size. Learnt once for each weight and letter. */
interface Letters {
  widthOf(letter: string): number
}
const known = new Map<Weight, Letters>()
const fonts = new Map<Weight, opentype.Font>()

/** Width in pixels of a line of this size, letter by letter as they are drawn, each on a whole pixel: pairs that stand closer only make it
 *  narrower. */
export function widthOf(text: string, size: number, weight: Weight): number {
  const letters = lettersOf(weight)
  let width = 0
  for (const letter of text.normalize('NFC')) width += Math.round(letters.widthOf(letter) * size)
  return width
}

/** The text in lines no wider than `width`; what does not fit into `lines` of them ends in '…'. */
export function wrapped(text: string, { size, weight, width, lines }: Setting): string[] {
  const words = text.replace(/\s+/g, ' ').trim().split(' ')
  const found: string[] = []
  let line = ''
  for (const [index, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || widthOf(longer, size, weight) <= width) {
      line = longer
      continue
    }
    if (found.length === lines - 1)
      return [...found, shortened([line, ...words.slice(index)].join(' '), size, weight, width)]
    found.push(line)
    line = word
  }
  return [...found, shortened(line, size, weight, width)]
}

export interface Setting {
  size: number
  weight: Weight
  width: number
  lines: number
}

/** As it is where it fits, else cut and ended by '…'. */
function shortened(text: string, size: number, weight: Weight, width: number): string {
  if (widthOf(text, size, weight) <= width) return text
  let kept = text
  while (kept !== '' && widthOf(`${kept}…`, size, weight) > width) kept = kept.slice(0, -1)
  // Between words, where that does not cost most of the line.
  const words = kept.slice(0, kept.lastIndexOf(' '))
  return `${(words.length > kept.length / 2 ? words : kept).replace(/[\s,;.–-]+$/, '')}…`
}

/** The font of this weight, read once. */
export function fontOf(weight: Weight): opentype.Font {
  const before = fonts.get(weight)
  if (before) return before
  const bytes = readFileSync(FONT_FILES[weight])
  const font = opentype.parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
  fonts.set(weight, font)
  return font
}

function lettersOf(weight: Weight): Letters {
  const before = known.get(weight)
  if (before) return before
  const font = fontOf(weight)
  const widths = new Map<string, number>()
  const letters: Letters = {
    widthOf(letter) {
      const learnt = widths.get(letter)
      if (learnt !== undefined) return learnt
      const width = (font.charToGlyph(letter).advanceWidth ?? font.unitsPerEm) / font.unitsPerEm
      widths.set(letter, width)
      return width
    },
  }
  known.set(weight, letters)
  return letters
}
