/** The straight lines that a page draws: the borders of its tables. */
import { eachStep, type Matrix, type OperatorList, type PdfJs, placed } from './pdf-operators.js'

/** A horizontal or vertical line; one of its sides has no length. */
export interface Rule {
  left: number
  right: number
  top: number
  bottom: number
}

/** A page full of drawing is no plan; its lines are left alone. */
const MOST_RULES = 5000

/** The lines in their order; none where the page is full of them. */
export function rulesOf(list: OperatorList, viewport: Matrix, ops: PdfJs['OPS']): Rule[] {
  const strokes = new Set([ops.stroke, ops.closeStroke, ops.fillStroke, ops.eoFillStroke, ops.closeFillStroke])
  const fills = new Set([ops.fill, ops.eoFill])
  const rules: Rule[] = []
  eachStep(list, viewport, ops, (operator, args, matrix) => {
    if (operator !== ops.constructPath || !args?.[1]?.[0] || rules.length > MOST_RULES) return
    const lines = linesOf(args[1][0], matrix)
    if (strokes.has(args[0])) rules.push(...lines.flatMap(ruleOf))
    else if (fills.has(args[0])) rules.push(...thin(lines))
  })
  return rules.length > MOST_RULES ? [] : rules
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
