import { expect, it } from 'vitest'
import { withGapsFilled } from '../../../src/plan-reader/formats/pdf-mixed-fonts.js'

type Placed = [text: string, x: number, width: number]

/** A line in two fonts, of ten points. */
const pieces = (serif: Placed[], other: Placed[]) =>
  [...serif.map((one) => [...one, 'Serif'] as const), ...other.map((one) => [...one, 'Other'] as const)].map(
    ([text, x, width, font]) => ({ text, x, width, font, y: 100, size: 10, bold: false }),
  )

it.each<[what: string, serif: Placed[], other: Placed[], read: string[]]>([
  [
    'a letter in the gap that it was printed for, and no space that was meant',
    [
      ['Đ c l p - T', 303.4, 48.3],
      ['do - H nh phúc', 360.7, 63.4],
    ],
    [
      ['ộ', 310.6, 6],
      ['ậ', 326.3, 6],
      ['ạ', 386.2, 6],
    ],
    ['Độc lập - T', 'do - Hạnh phúc'],
  ],
  [
    'two letters that stand so near that they are one piece',
    [['th c hi n', 100, 34]],
    [['ự ệ', 107.8, 24]],
    ['thực hiện'],
  ],
  ['a space that went with the gap', [['ngh công', 100, 40.6]], [['ị', 114.8, 2.8]], ['nghị công']],
  ['a space before the letter', [['các p', 100, 25]], [['ấ', 116, 4.4]], ['các ấp']],
  ['another font beside it is left as it is', [['Hòa Phú', 100, 36]], [['ngày', 140, 20]], ['Hòa Phú', 'ngày']],
])('%s', (_, serif, other, read) => {
  expect(withGapsFilled(pieces(serif, other)).map(({ text }) => text)).toEqual(read)
})
