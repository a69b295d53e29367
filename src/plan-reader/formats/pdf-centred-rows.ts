/** Rows whose cells stand in their middle, with room between them: each cell holds for the rows around whose middle it stands. */
import type { Segment } from './pdf-lines.js'
import { bandsOf, isBetween, type PlacedLine, widestPitch } from './pdf-row-parts.js'
import type { Layout, Row } from './pdf-rows.js'

/** In distances of lines: so near to the middle is in it. A cell of one row more or less stands half a row away. */
const NEAR = 0.2

/** Words of one column that follow each other without room. */
interface Block {
  lines: Segment[]
  top: number
  bottom: number
}

/** From row to row, both taken in; `open`: it stands in the middle of one row as well, and may be that one's alone. */
interface Span {
  from: number
  to: number
  block: Block
  open: boolean
}

/** The rows of lines under each other on one page; undefined where no cell stands between the lines of others, or some in the middle of no row. */
export function rowsAroundMiddles(
  lines: readonly PlacedLine[],
  { numbers, task, times, columns }: Layout,
  pitch: number,
): Row[] | undefined {
  if (!lines.some((line, i) => isBetween(line, lines[i - 1], pitch))) return undefined
  const widest = widestPitch(lines, pitch)
  const blocks = columns.map((_, column) => blocksIn(lines, column, widest))
  const rows = (blocks[task] ?? []).map(({ top, bottom }) => ({ top, bottom }))
  if (rows.length === 0) return undefined
  const isAt = (middle: number, block: Block) => Math.abs(middleOf(block) - middle) <= pitch * NEAR
  const singles = blocks.map((own) =>
    own.map((block) => ({ block, row: rows.findIndex((row) => isAt(middleOf(row), block)) })),
  )
  for (const { block, row } of singles.flat()) {
    const own = rows[row]
    if (own) Object.assign(own, { top: Math.min(own.top, block.top), bottom: Math.max(own.bottom, block.bottom) })
  }
  const spans = singles.map((own, column) => {
    const mustFill = column < task || column === times
    const found = own.map(({ block, row }): Span | undefined =>
      row < 0 ? spanAround(rows, block, isAt) : { from: row, to: row, block, open: false },
    )
    if (found.some((span) => !span)) return undefined
    const whole = found.flatMap((span) => span ?? [])
    return overlap(whole) ? undefined : mustFill ? widened(whole, rows, isAt) : whole
  })
  if (spans.some((own) => !own)) return undefined
  if (numbers !== undefined && spans[numbers]?.length !== rows.length) return undefined
  return rows.map((_, row) => {
    const here = spans.map((own) => own?.find(({ from, to }) => from <= row && row <= to))
    const lacks = here.some((span, column) => !span && (column < task || column === times))
    return {
      cells: here.map((span) => (span?.from === row ? span.block.lines : [])),
      over: [],
      goesOn: here.flatMap((span, column) => (span && span.from < row ? [column] : [])),
      unsure: lacks || here.some((span) => span?.open),
    }
  })
}

function blocksIn(lines: readonly PlacedLine[], column: number, pitch: number): Block[] {
  const own = lines.filter(({ cells }) => cells[column] !== undefined)
  return bandsOf(own, pitch).map((band) => ({
    lines: band.flatMap(({ cells }) => cells[column] ?? []),
    top: band[0]?.y ?? 0,
    bottom: band.at(-1)?.y ?? 0,
  }))
}

function middleOf({ top, bottom }: { top: number; bottom: number }): number {
  return (top + bottom) / 2
}

type Place = Pick<Block, 'top' | 'bottom'>
type IsAt = (middle: number, block: Block) => boolean

/** The fewest rows in whose common middle it stands. */
function spanAround(rows: readonly Place[], block: Block, isAt: IsAt): Span | undefined {
  for (let length = 2; length <= rows.length; length += 1)
    for (let from = 0; from + length <= rows.length; from += 1) {
      const to = from + length - 1
      if (isAt(middleOf({ top: rows[from]?.top ?? 0, bottom: rows[to]?.bottom ?? 0 }), block))
        return { from, to, block, open: false }
    }
  return undefined
}

/** A cell around which rows have none holds for these too, where it stands in the middle of them all. */
function widened(spans: readonly Span[], rows: readonly Place[], isAt: IsAt): Span[] {
  const isFree = (row: number) =>
    row >= 0 && row < rows.length && !spans.some(({ from, to }) => from <= row && row <= to)
  return spans.map((span) => {
    let [from, to] = [span.from, span.to]
    while (isFree(from - 1) && isFree(to + 1)) [from, to] = [from - 1, to + 1]
    const middle = middleOf({ top: rows[from]?.top ?? 0, bottom: rows[to]?.bottom ?? 0 })
    return from < span.from && isAt(middle, span.block) ? { ...span, from, to, open: true } : span
  })
}

function overlap(spans: readonly Span[]): boolean {
  return spans.some((one) => spans.some((other) => one !== other && one.from <= other.to && other.from <= one.to))
}
