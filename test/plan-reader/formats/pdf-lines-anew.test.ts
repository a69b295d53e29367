/** Words whose letters two fonts share: a letter stands in the room that the other font leaves for it. */
import { expect, it } from 'vitest'
import { readPdf } from '../../../src/plan-reader/formats/read-pdf.js'
import { pdfOf } from './make-pdf.js'
import { shownBlock } from './shown.js'

const FILLED = 'BT /F1 10 Tf 72 600 Td (This line only makes the page long enough to be one.) Tj ET\n'

/** In Helvetica of ten points 'd' and 'o' are as wide as 5.56, 'c' as 5, a space as 2.78. */
it.each<[what: string, content: string, read: string]>([
  [
    'set by a matrix, without a space between',
    'BT /F1 10 Tf 72 700 Td [(D) -500 (c l) -444 (p)] TJ /F2 10 Tf 1 0 0 1 79.2 700 Tm (o) Tj 1 0 0 1 94.3 700 Tm (a) Tj ET',
    'Doc lap',
  ],
  [
    'where a word ends before the room and one begins behind it',
    'BT /F1 10 Tf 72 700 Td [(ngh) -500 ( c) -500 (ng)] TJ ET BT /F2 10 Tf 88.7 700 Td (o) Tj 13 0 Td (o) Tj ET',
    'ngho cong',
  ],
  [
    'with the letters set apart, and on the next line of the same text',
    'BT /F1 10 Tf 1 Tc 12 TL 72 700 Td (x) Tj T* [(th) -500 (c)] TJ 0 Tc /F2 10 Tf 1 0 0 1 82.4 688 Tm (u) Tj ET',
    'x thuc',
  ],
  [
    'within a state that is kept and taken back, in other measures',
    'q 2 0 0 2 0 0 cm BT /F1 5 Tf 36 350 Td [(th) -500 (c)] TJ ET Q BT /F2 10 Tf 1 0 0 1 80.4 700 Tm (u) Tj ET',
    'thuc',
  ],
])('%s', async (_, content, read) => {
  const { blocks } = await readPdf(pdfOf([`${content}\n${FILLED}`]))
  expect(blocks.map(shownBlock).slice(0, -1).join(' ')).toBe(read)
})
