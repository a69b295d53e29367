/** From SVG to pixels, with our own letters alone: the picture is the same on every machine. */
import { Resvg } from '@resvg/resvg-js'
import { FONT_FAMILY, FONT_FILES } from './lettering.js'
import { palettePng } from './palette-png.js'

/** An opaque picture as a PNG. */
export function rasterise(svg: string): Uint8Array {
  const { width, height, pixels } = new Resvg(svg, {
    font: {
      loadSystemFonts: false,
      fontFiles: Object.values(FONT_FILES),
      defaultFontFamily: FONT_FAMILY,
      sansSerifFamily: FONT_FAMILY,
    },
  }).render()
  return palettePng({ width, height, pixels })
}
