/** Tables whose lines are drawn: each word belongs to the cell between whose lines its middle stands, and rows go on over the break of a page. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readPdf } from '../../../src/plan-reader/formats/read-pdf.js'
import { readPlan } from '../../../src/plan-reader/read-plan.js'
import { officeDocument } from '../office-document.js'
import { essence } from './essence.js'
import { pdfOf } from './make-pdf.js'
import { shownBlock } from './shown.js'

const shown = async (...pages: string[]) => (await readPdf(pdfOf(pages))).blocks.map(shownBlock)
const text = (x: number, y: number, words: string) => `BT /F1 12 Tf ${x} ${y} Td (${words}) Tj ET\n`
const FILLED = text(72, 780, 'Dong nay chi de trang du dai ma doc duoc.')

type Draw = (x: number, y: number, width: number, height: number) => string

const box: Draw = (x, y, width, height) => `${x} ${y} ${width} ${height} re S\n`
/** Each border of its own, as thin as a line. */
const thinBoxes: Draw = (x, y, width, height) =>
  [
    [x, y, width, 0.5],
    [x, y + height, width, 0.5],
    [x, y, 0.5, height],
    [x + width, y, 0.5, height],
  ]
    .map((sides) => `${sides.join(' ')} re f\n`)
    .join('')
const double: Draw = (x, y, width, height) => box(x, y, width, height) + box(x + 1.5, y + 1.5, width - 3, height - 3)

/** Rows of cells of 120 points, the first of them narrow, from this height down. */
function rows(top: number, cells: readonly string[][], draw: Draw = box): string {
  return cells
    .flatMap((row, down) =>
      row.map((words, i) => {
        const [x, y, width] = [i === 0 ? 72 : 102 + (i - 1) * 120, top - down * 20, i === 0 ? 30 : 120]
        return draw(x, y, width, 20) + (words ? text(x + 4, y + 6, words) : '')
      }),
    )
    .join('')
}

describe('words', () => {
  it.each<[string, Draw]>([
    ['one line', box],
    ['thin boxes', thinBoxes],
    ['two lines', double],
  ])('of cells that stand close together are parted by %s', async (_, draw) => {
    // In Helvetica of twelve points 'STT' is 22.7 wide: it ends at 95.7.
    const table =
      draw(72, 700, 24.5, 20) + draw(96.5, 700, 200, 20) + text(73, 706, 'STT') + text(97.2, 706, 'Noi dung')
    expect(await shown(FILLED + table)).toEqual([expect.any(String), [['STT', 'Noi dung']]])
  })

  it('that are wider than their cell stay whole, where most of them stands', async () => {
    const cells = box(72, 700, 60, 20) + box(132, 700, 100, 20) + box(72, 680, 60, 20) + box(132, 680, 100, 20)
    const table = cells + text(76, 706, 'Congtacvan thu') + text(136, 686, 'Don vi')
    expect((await shown(FILLED + table))[1]).toEqual([
      ['Congtacvan thu', ''],
      ['', 'Don vi'],
    ])
  })

  it('are put together where a narrow column has cut them, and not where a word ends', async () => {
    const cell = (words: string[]) =>
      box(72, 640, 46, 60) + words.map((one, i) => text(74, 686 - i * 16, one)).join('') + box(118, 640, 200, 60)
    const read = async (...words: string[]) => (await shown(FILLED + cell(words) + text(122, 686, 'x')))[1]
    expect(await read('Truong', 'cac ban')).toEqual([['Truong cac ban', 'x']])
    expect(await read('Truuon', 'g cac')).toEqual([['Truuong cac', 'x']])
    expect(await read('12-', '22/5')).toEqual([['12-22/5', 'x']])
  })
})

describe('behind a page break', () => {
  const head = ['TT', 'Noi dung', 'Don vi', 'Thoi gian']
  const first = ['1', 'Hop ban', 'UBND', '20/3/2026']
  const onPage = (...more: string[][]) => FILLED + rows(200, [head, first, ...more])

  it('a row without its number is the rest of the one before, however much it holds', async () => {
    const [, table] = await shown(
      onPage(['2', 'Ra soat va', 'Van phong', '10/10/202']),
      rows(700, [head, ['', 'cap nhat', 'va Cong an', '6'], ['3', 'So ket', 'UBND', '']]),
    )
    expect(table).toEqual([
      head,
      first,
      ['2', 'Ra soat va cap nhat', 'Van phong va Cong an', '10/10/2026'],
      ['3', 'So ket', 'UBND', ''],
    ])
  })

  it('a row with a number of its own is none, nor a period over rows', async () => {
    const second = ['2', 'So ket', 'UBND', 'Quy I']
    const [, table] = await shown(onPage(), rows(700, [['', 'Thang 4', '', ''], second]))
    expect(table).toEqual([head, first, ['', 'Thang 4', '', ''], second])
  })

  it('a row of a merged number is none, where its words begin anew', async () => {
    const merged = (y: number, height: number, word: string) =>
      box(72, y, 30, height) + (word ? text(76, y + height - 14, word) : '')
    const own = (y: number, ...words: string[]) =>
      words.map((word, i) => box(102 + i * 120, y, 120, 20) + text(106 + i * 120, y + 6, word)).join('')
    const [, table] = await shown(
      FILLED +
        rows(200, [head]) +
        merged(160, 40, '1') +
        own(180, 'Lap ho so', 'UBND', '20/3/2026') +
        own(160, 'Chon thau', 'UBND', '20/4/2026'),
      merged(700, 20, '') + own(700, 'Khoi cong', 'Ban QLDA', '15/7/2026') + rows(680, [['2', 'So ket', 'UBND', '']]),
    )
    expect(table).toEqual([
      head,
      ['1', 'Lap ho so', 'UBND', '20/3/2026'],
      ['^', 'Chon thau', 'UBND', '20/4/2026'],
      ['^', 'Khoi cong', 'Ban QLDA', '15/7/2026'],
      ['2', 'So ket', 'UBND', ''],
    ])
  })

  it('a time that holds for rows on both sides of it is not lost', async () => {
    const [, table] = await shown(
      onPage(['2', 'So ket', 'UBND', 'Thang 5']),
      rows(700, [
        ['3', 'Tong ket', 'UBND', ''],
        ['4', 'Hop dan', 'UBND', 'Thang 6'],
      ]),
    )
    expect(table).toEqual([
      head,
      first,
      ['2', 'So ket', 'UBND', 'Thang 5'],
      ['3', 'Tong ket', 'UBND', '^'],
      ['4', 'Hop dan', 'UBND', 'Thang 6'],
    ])
  })

  it('headings go on, and a page that shows fewer columns belongs to the table', async () => {
    const [, table] = await shown(
      FILLED + rows(100, [['TT', 'Noi dung cong', 'Don vi', 'Thoi']]),
      rows(700, [['', 'viec', '', 'gian']]) + rows(680, [first]) + box(72, 660, 390, 20) + text(76, 666, 'Quy II'),
    )
    expect(table).toEqual([
      ['TT', 'Noi dung cong viec', 'Don vi', 'Thoi gian'],
      ['1', 'Hop ban', 'UBND', '20/3/2026'],
      ['Quy II', '<', '<', '<'],
    ])
  })
})

/** Plans of `offices/` in columns that are too narrow for their words, printed by LibreOffice. */
const PRINTED = new URL('printed/', import.meta.url)

it.each(readdirSync(PRINTED))('%s is read like its original', async (name) => {
  const original = await officeDocument(new URL('../offices/', import.meta.url), name.replace('.pdf', '.txt')).read()
  const printed = await readPlan({ name, bytes: new Uint8Array(readFileSync(new URL(name, PRINTED))) })
  if (!original || !printed.ok) throw new Error(`${name} was not read`)
  expect(essence(printed.reading)).toEqual(essence(original))
})
