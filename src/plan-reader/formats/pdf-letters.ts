/** Every letter that a page prints, at its own place: what pdf.js puts together by itself loses that where fonts change within a word. */
import { eachStep, type Matrix, multiplied, type OperatorList, type PdfJs } from './pdf-operators.js'
import type { Piece } from './pdf-page.js'

/** What a letter looks like in a list of steps; numbers between letters move the next one. */
interface Glyph {
  unicode: string
  width: number
  isSpace?: boolean
}

interface TextState {
  matrix: Matrix
  /** Where the line begins, and where the next letter stands. */
  line: { x: number; y: number }
  at: { x: number; y: number }
  font: string
  size: number
  letterSpacing: number
  wordSpacing: number
  scale: number
  leading: number
  rise: number
}

const UNIT: Matrix = [1, 0, 0, 1, 0, 0]
const BEGIN: TextState = {
  matrix: UNIT,
  line: { x: 0, y: 0 },
  at: { x: 0, y: 0 },
  font: '',
  size: 1,
  letterSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
}

/** The letters in the order in which they are printed, those that run from left to right. */
export function lettersOf(
  list: OperatorList,
  viewport: Matrix,
  ops: PdfJs['OPS'],
  faceOf: (font: string) => Pick<Piece, 'font' | 'bold'>,
): Piece[] {
  const letters: Piece[] = []
  const saved: TextState[] = []
  let state = BEGIN
  const move = (x: number, y: number) => {
    const line = { x: state.line.x + x, y: state.line.y + y }
    state = { ...state, line, at: line }
  }
  const show = (glyphs: readonly (Glyph | number)[], matrix: Matrix) => {
    let { x } = state.at
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        x -= (glyph / 1000) * state.size * state.scale
        continue
      }
      const advance = (glyph.width / 1000) * state.size + state.letterSpacing + (glyph.isSpace ? state.wordSpacing : 0)
      const at = multiplied(multiplied(matrix, state.matrix), [1, 0, 0, 1, x, state.at.y + state.rise])
      letters.push(...letterAt(glyph, at, state, faceOf))
      x += advance * state.scale
    }
    state = { ...state, at: { ...state.at, x } }
  }
  eachStep(
    list,
    viewport,
    ops,
    (operator, args, matrix) => {
      if (operator === ops.showText) show(args[0], matrix)
      else if (operator === ops.beginText) state = { ...state, matrix: UNIT, line: BEGIN.line, at: BEGIN.at }
      else if (operator === ops.setTextMatrix) {
        const of: ArrayLike<number> = args.length === 1 ? args[0] : args
        state = { ...state, matrix: Array.from(of), line: BEGIN.line, at: BEGIN.at }
      } else if (operator === ops.moveText) move(args[0], args[1])
      else if (operator === ops.setLeadingMoveText) {
        state = { ...state, leading: -args[1] }
        move(args[0], args[1])
      } else if (operator === ops.nextLine) move(0, -state.leading)
      else state = { ...state, ...setting(operator, args, ops) }
    },
    () => saved.push(state),
    () => {
      state = saved.pop() ?? state
    },
  )
  return letters
}

// biome-ignore lint/suspicious/noExplicitAny: what pdf.js gives differs for each operator
function setting(operator: number, args: any, ops: PdfJs['OPS']): Partial<TextState> {
  if (operator === ops.setFont) return { font: args[0], size: args[1] }
  if (operator === ops.setCharSpacing) return { letterSpacing: args[0] }
  if (operator === ops.setWordSpacing) return { wordSpacing: args[0] }
  if (operator === ops.setHScale) return { scale: args[0] / 100 }
  if (operator === ops.setLeading) return { leading: args[0] }
  if (operator === ops.setTextRise) return { rise: args[0] }
  return {}
}

function letterAt(
  { unicode, width }: Glyph,
  [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0]: Matrix,
  { size, scale, font }: TextState,
  faceOf: (font: string) => Pick<Piece, 'font' | 'bold'>,
): Piece[] {
  if (a <= 0 || Math.abs(b) > a * 0.1 || !unicode) return []
  const reach = (width / 1000) * size * scale * Math.hypot(a, b)
  return [{ text: unicode, x, y, width: reach, size: Math.hypot(c, d) * size, ...faceOf(font) }]
}
