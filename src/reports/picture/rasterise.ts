/** From SVG to pixels, with our own letters alone: the picture is the same on every machine. */
import { Resvg } from '@resvg/resvg-js'
import { INK } from './drawing.js'
import { outlined } from './outlines.js'
import { palettePng } from './palette-png.js'

/** An opaque picture as a PNG. */
export function rasterise(svg: string): Uint8Array {
  const { width, height, pixels } = new Resvg(outlined(svg), { font: { loadSystemFonts: false } }).render()
  return palettePng({ width, height, pixels }, [...new Set(Object.values(INK))])
}
