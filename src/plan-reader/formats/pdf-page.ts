/** One page of a PDF: pieces of text and straight lines, each at its place, seen from the top left corner. */
import type { getDocumentProxy, getResolvedPDFJS } from 'unpdf'
import { withGapsFilled } from './pdf-mixed-fonts.js'

export type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>
type PdfJs = Awaited<ReturnType<typeof getResolvedPDFJS>>

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

/** A horizontal or vertical line; one of its sides has no length. */
export interface Rule {
  left: number
  right: number
  top: number
  bottom: number
}

export interface PdfPage {
  width: number
  height: number
  pieces: Piece[]
  rules: Rule[]
}

type Matrix = readonly number[]

/** A page full of drawing is no plan; its lines are left alone. */
const MOST_RULES = 5000

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
  page.cleanup()
  return { width, height, pieces: withGapsFilled(pieces), rules: rules.length > MOST_RULES ? [] : rules }
}

/** Text that does not run from left to right, such as a stamp across the page, is no part of the lines. */
function pieceOf(item: { str: string; width: number }, at: Matrix, font: string): Piece[] {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = at
  if (item.str.trim() === '' || a <= 0 || Math.abs(b) > a * 0.1) return []
  const size = Math.hypot(c, d)
  const name = font.replace(/^[A-Z]{6}\+/, '')
  return [{ text: item.str, x, y, width: item.width, size, bold: /bold|black|heavy/i.test(name), font: name }]
}

// ---------------------------------------------------------------- lines

interface OperatorList {
  fnArray: number[]
  // biome-ignore lint/suspicious/noExplicitAny: what pdf.js gives differs for each operator
  argsArray: any[]
}

function rulesOf({ fnArray, argsArray }: OperatorList, viewport: Matrix, ops: PdfJs['OPS']): Rule[] {
  const strokes = new Set([ops.stroke, ops.closeStroke, ops.fillStroke, ops.eoFillStroke, ops.closeFillStroke])
  const fills = new Set([ops.fill, ops.eoFill])
  const rules: Rule[] = []
  const saved: Matrix[] = []
  let matrix: Matrix = viewport
  for (const [i, operator] of fnArray.entries()) {
    const args = argsArray[i]
    if (operator === ops.save) saved.push(matrix)
    else if (operator === ops.restore) matrix = saved.pop() ?? matrix
    else if (operator === ops.transform) matrix = multiplied(matrix, args)
    else if (operator === ops.paintFormXObjectBegin) {
      saved.push(matrix)
      if (args?.[0]) matrix = multiplied(matrix, args[0])
    } else if (operator === ops.paintFormXObjectEnd) matrix = saved.pop() ?? matrix
    else if (operator === ops.constructPath && args?.[1]?.[0]) {
      const lines = linesOf(args[1][0], matrix)
      if (strokes.has(args[0])) rules.push(...lines.flatMap(ruleOf))
      else if (fills.has(args[0])) rules.push(...thin(lines))
    }
    if (rules.length > MOST_RULES) return rules
  }
  return rules
}

interface Line {
  from: { x: number; y: number }
  to: { x: number; y: number }
  /** Number of its figure in the path. */
  figure: number
}

const MOVE = 0
const LINE = 1
const CLOSE = 4
/** How many numbers follow each kind of step. */
const LENGTHS = [2, 2, 6, 4, 0]

function linesOf(path: ArrayLike<number>, matrix: Matrix): Line[] {
  const lines: Line[] = []
  let at = { x: 0, y: 0 }
  let start = at
  let figure = 0
  for (let i = 0; i < path.length; ) {
    const step = path[i] ?? CLOSE
    const length = LENGTHS[step] ?? 0
    const to = step === CLOSE ? start : placed(path[i + length - 1] ?? 0, path[i + length] ?? 0, matrix)
    if (step === MOVE) {
      start = to
      figure += 1
    } else if (step === LINE || step === CLOSE) lines.push({ from: at, to, figure })
    at = to
    i += 1 + length
  }
  return lines
}

/** Shorter is part of a letter or a dot. */
const SHORTEST = 4
const STRAIGHT = 1.2
/** Word draws borders as filled boxes. */
const THICKEST = 3

function ruleOf({ from, to }: Line): Rule[] {
  const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)]
  const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)]
  if (bottom - top < STRAIGHT && right - left > SHORTEST) return [{ left, right, top, bottom: top }]
  if (right - left < STRAIGHT && bottom - top > SHORTEST) return [{ left, right: left, top, bottom }]
  return []
}

/** Filled figures that are as thin as a border. */
function thin(lines: readonly Line[]): Rule[] {
  const figures = new Map<number, Line[]>()
  for (const line of lines) figures.set(line.figure, [...(figures.get(line.figure) ?? []), line])
  return [...figures.values()].flatMap((figure): Rule[] => {
    const xs = figure.flatMap(({ from, to }) => [from.x, to.x])
    const ys = figure.flatMap(({ from, to }) => [from.y, to.y])
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
    const [width, height] = [right - left, bottom - top]
    if (height <= THICKEST && width > SHORTEST && width > height * 2)
      return [{ left, right, top: (top + bottom) / 2, bottom: (top + bottom) / 2 }]
    if (width <= THICKEST && height > SHORTEST && height > width * 2)
      return [{ left: (left + right) / 2, right: (left + right) / 2, top, bottom }]
    return []
  })
}

function multiplied(one: Matrix, two: Matrix): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = one
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = two
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

function placed(x: number, y: number, [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix): { x: number; y: number } {
  return { x: a * x + c * y + e, y: b * x + d * y + f }
}
