/**
 * The letters of the picture as outlines. The rasteriser would open and read the font again for every letter that it draws, which takes
 * it longer than the drawing; here each letter is read once.
 */
import type { Weight } from './lettering.js'
import { FONT_WEIGHTS, fontOf } from './lettering.js'

/** Outlines are kept in whole hundredths of a pixel: exact sums, short numbers. */
const FINE = 100
/** Letters stand on whole pixels: the same letter is always drawn alike, and a PNG of them is an eighth smaller. */
const whole = (hundredths: number) => Math.round(hundredths / FINE) * FINE

/** A letter of one size: where its first contour begins and its last one, from the pen, and all that is between. */
interface Outline {
  advance: number
  first: Point
  last: Point
  /** '' for a space. */
  body: string
}
interface Point {
  x: number
  y: number
}

const TEXT =
  /<text x="([\d.-]+)" y="([\d.-]+)" font-family="[^"]*" font-weight="(\d+)" font-size="(\d+)" fill="([^"]*)" text-anchor="(\w+)">([^<]*)<\/text>/g
const WEIGHTS = new Map(Object.entries(FONT_WEIGHTS).map(([weight, value]) => [String(value), weight as Weight]))
const known = new Map<string, Outline>()

/** The drawing with each of its lines of text as one path. */
export function outlined(svg: string): string {
  return svg.replace(
    TEXT,
    (line, x: string, y: string, value: string, size: string, fill: string, anchor, said: string) => {
      const weight = WEIGHTS.get(value)
      if (!weight) return line
      const { d, width } = lineOf(unescaped(said), weight, Number(size))
      const back = { start: 0, middle: width / 2, end: width }[String(anchor)] ?? 0
      return `<path transform="translate(${Math.round(Number(x) - back / FINE)} ${Math.round(Number(y))}) scale(${1 / FINE})" d="${d}" fill="${fill}"/>`
    },
  )
}

function lineOf(said: string, weight: Weight, size: number): { d: string; width: number } {
  const font = fontOf(weight)
  const scale = (size * FINE) / font.unitsPerEm
  let d = 'M0 0'
  let at: Point = { x: 0, y: 0 }
  let pen = 0
  let before: ReturnType<typeof font.charToGlyph> | null = null
  for (const letter of said) {
    const glyph = font.charToGlyph(letter)
    if (before) pen += whole(font.getKerningValue(before, glyph) * scale)
    const { advance, first, last, body } = outlineOf(letter, weight, size)
    if (body !== '') {
      d += `m${pen + first.x - at.x} ${first.y - at.y}${body}`
      at = { x: pen + last.x, y: last.y }
    }
    pen += advance
    before = glyph
  }
  return { d, width: pen }
}

function outlineOf(letter: string, weight: Weight, size: number): Outline {
  const key = `${weight} ${size} ${letter}`
  const before = known.get(key)
  if (before) return before
  const outline = drawn(letter, weight, size)
  known.set(key, outline)
  return outline
}

function drawn(letter: string, weight: Weight, size: number): Outline {
  const font = fontOf(weight)
  const scale = (size * FINE) / font.unitsPerEm
  const glyph = font.charToGlyph(letter)
  const point = (x: number, y: number): Point => ({ x: Math.round(x * scale), y: Math.round(-y * scale) })
  let first: Point | null = null
  let last: Point = { x: 0, y: 0 }
  let at: Point = last
  let body = ''
  const to = (points: readonly Point[]) => points.map(({ x, y }) => `${x - at.x} ${y - at.y}`).join(' ')
  for (const command of glyph.path.commands) {
    if (command.type === 'Z') {
      body += 'z'
      at = last
      continue
    }
    const end = point(command.x, command.y)
    if (command.type === 'M') {
      if (first) body += `m${to([end])}`
      first ??= end
      last = end
    } else if (command.type === 'L') body += `l${to([end])}`
    else if (command.type === 'Q') body += `q${to([point(command.x1, command.y1), end])}`
    else body += `c${to([point(command.x1, command.y1), point(command.x2, command.y2), end])}`
    at = end
  }
  return { advance: whole((glyph.advanceWidth ?? font.unitsPerEm) * scale), first: first ?? last, last, body }
}

function unescaped(said: string): string {
  return said.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
