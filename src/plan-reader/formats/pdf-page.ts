/** One page of a PDF: pieces of text and straight lines, each at its place, seen from the top left corner. */
import type { getDocumentProxy } from 'unpdf'
import { lettersOf } from './pdf-letters.js'
import { withLinesAnew } from './pdf-lines-anew.js'
import { type Matrix, multiplied, type PdfJs } from './pdf-operators.js'
import { type Rule, rulesOf } from './pdf-rules.js'

export type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>

export interface Piece {
  text: string
  x: number
  /** Of the line that the letters stand on. */
  y: number
  width: number
  size: number
  bold: boolean
  font: string
}

export interface PdfPage {
  width: number
  height: number
  pieces: Piece[]
  rules: Rule[]
}

export async function readPage(document: PdfDocument, number: number, { OPS }: PdfJs): Promise<PdfPage> {
  const page = await document.getPage(number)
  const { width, height, transform } = page.getViewport({ scale: 1 })
  const operators = await page.getOperatorList()
  const text = await page.getTextContent()
  const fonts = new Map<string, string>()
  const fontOf = (name: string): string => {
    const known = fonts.get(name) ?? (page.commonObjs.has(name) ? String(page.commonObjs.get(name)?.name ?? '') : '')
    fonts.set(name, known)
    return known
  }
  const pieces = text.items.flatMap((item) =>
    'str' in item ? pieceOf(item, multiplied(transform, item.transform), fontOf(item.fontName)) : [],
  )
  const rules = rulesOf(operators, transform, OPS)
  const whole = withLinesAnew(pieces, rules, () => lettersOf(operators, transform, OPS, (name) => face(fontOf(name))))
  page.cleanup()
  return { width, height, pieces: whole, rules }
}

/** Text that does not run from left to right, such as a stamp across the page, is no part of the lines. */
function pieceOf(item: { str: string; width: number }, at: Matrix, font: string): Piece[] {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = at
  if (item.str.trim() === '' || a <= 0 || Math.abs(b) > a * 0.1) return []
  const size = Math.hypot(c, d)
  return [{ text: item.str, x, y, width: item.width, size, ...face(font) }]
}

/** The font's name without the mark of its subset. */
function face(font: string): Pick<Piece, 'font' | 'bold'> {
  const name = font.replace(/^[A-Z]{6}\+/, '')
  return { font: name, bold: /bold|black|heavy/i.test(name) }
}
