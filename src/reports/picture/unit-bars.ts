/** How the units stand, as bars: what was due, told apart by pattern as well as by colour. */
import type { UnitStanding } from '../../domain/standing.js'
import type { ShownWords } from '../shown-words.js'
import type { Piece } from './drawing.js'
import { box, INK, MARGIN, round, text, WIDTH } from './drawing.js'
import { wrapped } from './lettering.js'

const MOST = 10
const ROW = 50
const NAME_WIDTH = 400
const BAR_X = MARGIN + NAME_WIDTH + 24
const BAR_END = WIDTH - MARGIN - 176

/** Units with work that was due, the ones that owe most first; nothing where nothing was due yet. */
export function unitBars(standing: readonly UnitStanding[], { bars, doneOf }: ShownWords): Piece[] {
  const due = standing.filter((s) => s.due > 0)
  if (due.length === 0) return []
  const byNeed = [...due].sort((a, b) => b.notDone - a.notDone || b.due - a.due || a.unit.localeCompare(b.unit, 'vi'))
  const shown = byNeed.slice(0, MOST)
  const most = Math.max(...shown.map((s) => s.due))
  const more = byNeed.length - shown.length
  const rows = shown.map((s, i) => row(s, 122 + i * ROW, most, doneOf))
  return [
    {
      svg: [
        PATTERNS,
        text(MARGIN, 56, bars.title, { size: 32, weight: 'bold' }),
        text(MARGIN, 96, bars.legend, { size: 25, fill: INK.soft }),
        ...rows,
        ...(more > 0
          ? [text(MARGIN, 122 + shown.length * ROW + 28, bars.more(more), { size: 28, fill: INK.soft })]
          : []),
      ].join(''),
      height: 122 + shown.length * ROW + (more > 0 ? 44 : 0) + 8,
    },
  ]
}

/** Solid: in time; thin stripes: done late; thick stripes: not done. */
const PATTERNS = `<defs><pattern id="late-done" width="12" height="12" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="12" height="12" fill="#fff"/><rect width="4" height="12" fill="${INK.done}"/></pattern><pattern id="not-done" width="10" height="10" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><rect width="10" height="10" fill="#fff"/><rect width="7" height="10" fill="${INK.late}"/></pattern></defs>`

function row(
  { unit, due, onTime, doneLate, notDone }: UnitStanding,
  y: number,
  most: number,
  doneOf: ShownWords['doneOf'],
): string {
  const [name = ''] = wrapped(unit, { size: 28, weight: 'regular', width: NAME_WIDTH, lines: 1 })
  const scale = (BAR_END - BAR_X) / most
  let x = BAR_X
  const parts: [number, string, string][] = [
    [onTime, INK.done, INK.done],
    [doneLate, 'url(#late-done)', INK.done],
    [notDone, 'url(#not-done)', INK.late],
  ]
  const drawnParts = parts.map(([count, fill, stroke]) => {
    const width = count * scale
    const drawn = count === 0 ? '' : box(x + 1, y, width - 2, 34, fill, `stroke="${stroke}" stroke-width="2"`)
    x = round(x + width)
    return drawn
  })
  return [
    text(MARGIN, y + 28, name, { size: 28 }),
    ...drawnParts,
    text(WIDTH - MARGIN - 4, y + 28, doneOf(onTime + doneLate, due), {
      size: 28,
      weight: notDone > 0 ? 'bold' : 'regular',
      fill: notDone > 0 ? INK.late : INK.text,
      anchor: 'end',
    }),
  ].join('')
}
