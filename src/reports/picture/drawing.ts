/** Pieces of SVG. Everything that people wrote passes through `escaped`. */
import type { Weight } from './lettering.js'
import { FONT_FAMILY, FONT_WEIGHTS } from './lettering.js'

/** A phone shows the picture at about a third of this width: letters of 28 are readable there. */
export const WIDTH = 1080
export const MARGIN = 48

/** A piece of the picture, as wide as all of it. */
export interface Piece {
  svg: string
  height: number
}

export const INK = {
  text: '#17212b',
  soft: '#52606d',
  faint: '#8794a1',
  line: '#d3dae1',
  paper: '#ffffff',
  shade: '#f3f6f8',
  head: '#0f3d5c',
  onHead: '#ffffff',
  done: '#0b7a4b',
  late: '#a61b1b',
  lateShade: '#fdf1f0',
  stuck: '#9a5b00',
  waiting: '#1d5fa8',
} as const

export interface TextLook {
  size: number
  weight?: Weight
  fill?: string
  anchor?: 'start' | 'middle' | 'end'
}

/** `y` is the line on which the letters stand. */
export function text(x: number, y: number, said: string, look: TextLook): string {
  const { size, weight = 'regular', fill = INK.text, anchor = 'start' } = look
  return `<text x="${round(x)}" y="${round(y)}" font-family="${FONT_FAMILY}" font-weight="${FONT_WEIGHTS[weight]}" font-size="${size}" fill="${fill}" text-anchor="${anchor}">${escaped(said)}</text>`
}

export function box(x: number, y: number, width: number, height: number, fill: string, more = ''): string {
  // What lies on whole pixels has no edges to be smoothed, and is filled in a third of the time.
  const isPlain = more === '' && [x, y, width, height].every(Number.isInteger)
  if (isPlain)
    return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}" shape-rendering="crispEdges"/>`
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}" ${more}/>`
}

export function rule(x1: number, y: number, x2: number): string {
  return `<path d="M${round(x1)} ${round(y)}H${round(x2)}" stroke="${INK.line}" stroke-width="2"/>`
}

export function round(n: number): number {
  return Math.round(n * 10) / 10
}

/** Text for XML: the characters that XML cannot hold at all are left out. */
function escaped(said: string): string {
  return said
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Surrogate}\uFFFE\uFFFF]/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
