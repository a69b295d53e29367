import { describe, expect, it, vi } from 'vitest'
import { readPdf } from '../../../src/plan-reader/formats/read-pdf.js'
import { readPlan } from '../../../src/plan-reader/read-plan.js'
import { pdfOf } from './make-pdf.js'
import { shownBlock } from './shown.js'

const shown = async (...pages: string[]) => (await readPdf(pdfOf(pages))).blocks.map(shownBlock)
const text = (x: number, y: number, words: string) => `BT /F1 12 Tf ${x} ${y} Td (${words}) Tj ET\n`
const box = (x: number, y: number, width: number, height: number) => `${x} ${y} ${width} ${height} re S\n`

describe('lines', () => {
  it('that are full go on, those that end early are paragraphs', async () => {
    const long = 'Uy ban nhan dan xa to chuc hoi nghi trien khai cong tac phong chay nam hai'
    expect(
      await shown(text(72, 700, `1. ${long}`) + text(72, 684, 'nghin va bao cao.') + text(72, 668, 'Ket thuc.')),
    ).toEqual([`1. ${long} nghin va bao cao.`, 'Ket thuc.'])
  })

  it('side by side are columns, a title in the middle is not', async () => {
    const head =
      text(72, 760, 'UBND XA A') +
      text(330, 760, 'CONG HOA XA HOI') +
      text(72, 744, 'So: 1/KH') +
      text(330, 744, 'Doc lap')
    const long = text(72, 680, 'Thuc hien chuong trinh cong tac nam, Uy ban nhan dan xa xay dung ke hoach nay')
    expect(await shown(head + text(272, 712, 'KE HOACH') + long)).toEqual([
      [['UBND XA A So: 1/KH', 'CONG HOA XA HOI Doc lap']],
      'KE HOACH',
      'Thuc hien chuong trinh cong tac nam, Uy ban nhan dan xa xay dung ke hoach nay',
    ])
  })

  it('behind a mark and a wide tab are an item, and no columns', async () => {
    const item = (y: number, mark: string, words: string) => text(72, y, mark) + text(110, y, words)
    expect(
      await shown(
        item(700, '1.', 'Ra soat quy hoach') +
          item(684, '-', 'Thoi gian: truoc ngay 30/4/2025') +
          item(668, '2.', 'Hop'),
      ),
    ).toEqual(['1. Ra soat quy hoach', '- Thoi gian: truoc ngay 30/4/2025', '2. Hop'])
  })

  it('that only number the pages or repeat on each are left out', async () => {
    const page = (number: number, words: string) =>
      text(72, 820, 'Bao cao noi bo') + text(72, 500, words) + text(300, 30, String(number))
    expect(await shown(page(1, 'Mot.'), page(2, 'Hai.'), page(3, 'Ba.'))).toEqual(['Mot.', 'Hai.', 'Ba.'])
  })

  it('that are a number at the side of another page are the rest of a cell, and no number of the page', async () => {
    const head = text(72, 700, 'Truc ban tu thang 9 den thang') + text(300, 30, '1')
    const [one, two] = await shown(head, text(72, 800, '12') + text(72, 780, 'Ket thuc tat ca cac cong viec cua nam'))
    expect([one, two].join(' ')).toContain('thang 12')
  })

  it('of small print on every page are left out, also where they stand over the row of a table', async () => {
    const page = (number: number) =>
      box(72, 30, 60, 60) +
      box(132, 30, 200, 60) +
      text(76, 50, String(number)) +
      text(136, 60, 'Cong an xa tuan tra') +
      `BT /F1 6 Tf 90 50 Td (Phat hanh ngay 22/01 - Trang ${number}) Tj ET\n`
    expect(await shown(page(1), page(2))).toEqual([
      [
        ['1', 'Cong an xa tuan tra'],
        ['2', 'Cong an xa tuan tra'],
      ],
    ])
  })

  it('in capitals begin anew behind a sentence, and go on with a short form that was wider than its column', async () => {
    const full = 'Giao Cong an xa tuan tra cac tuyen duong trong dip Tet Nguyen dan nam 2026.'
    expect(await shown(text(72, 700, full) + text(72, 684, 'GIAM DOC'))).toEqual([full, 'GIAM DOC'])
    const cell = box(72, 660, 68, 40) + box(140, 660, 200, 40) + text(76, 686, 'UBMTTQV') + text(76, 670, 'N xa')
    expect(await shown(cell + text(144, 686, 'Giam sat cac cong trinh dan sinh'))).toEqual([
      [['UBMTTQVN xa', 'Giam sat cac cong trinh dan sinh']],
    ])
  })
})

describe('tables', () => {
  it('are read by their lines: merged cells, words broken over lines', async () => {
    const table =
      box(72, 600, 100, 60) +
      box(172, 640, 200, 20) +
      box(172, 600, 100, 40) +
      box(272, 600, 100, 40) +
      text(76, 645, 'Thoi gian') +
      text(176, 645, 'Don vi thuc hien') +
      text(176, 625, 'Chu tri') +
      text(276, 625, 'Phoi hop va') +
      text(276, 610, 'ho tro')
    expect(await shown(table)).toEqual([
      [
        ['Thoi gian', 'Don vi thuc hien', '<'],
        ['^', 'Chu tri', 'Phoi hop va ho tro'],
      ],
    ])
  })

  it('go on behind a page break, without the header again, a cut row joined', async () => {
    const row = (y: number, ...words: string[]) =>
      words.map((word, i) => box(72 + i * 120, y, 120, 20) + (word ? text(76 + i * 120, y + 6, word) : '')).join('')
    const header = (y: number) => row(y, 'TT', 'Noi dung', 'Don vi')
    expect(
      await shown(
        header(100) + row(80, '1', 'Hop ban', 'UBND'),
        header(700) + row(680, '', 'chi dao', '') + row(660, '2', 'So ket', 'UBND'),
      ),
    ).toEqual([
      [
        ['TT', 'Noi dung', 'Don vi'],
        ['1', 'Hop ban chi dao', 'UBND'],
        ['2', 'So ket', 'UBND'],
      ],
    ])
  })

  it.each([
    ['in the middle of a row', ['chi dao', ''], ['Hop ban chi dao', 'UBND']],
    ['between two rows', [], ['Hop ban', 'UBND']],
  ])('a merged cell goes on behind a page break %s', async (_, rest, first) => {
    const cells = (y: number, ...words: string[]) =>
      words.map((word, i) => box(192 + i * 120, y, 120, 20) + (word ? text(196 + i * 120, y + 6, word) : '')).join('')
    const merged = (y: number, height: number, word: string) =>
      box(72, y, 120, height) + (word ? text(76, y + height - 14, word) : '')
    expect(
      await shown(
        merged(100, 20, 'Thang') +
          cells(100, 'Noi dung', 'Don vi') +
          merged(60, 40, 'Thang 5') +
          cells(80, 'Ra soat', 'UBND') +
          cells(60, 'Hop ban', 'UBND'),
        merged(660 - (rest.length > 0 ? 0 : 20), 40, '') +
          (rest.length > 0 ? cells(680, ...rest) : '') +
          cells(660, 'So ket', 'Cong an') +
          (rest.length > 0 ? '' : cells(640, 'Tong ket', 'Cong an')),
      ),
    ).toEqual([
      [
        ['Thang', 'Noi dung', 'Don vi'],
        ['Thang 5', 'Ra soat', 'UBND'],
        ['^', ...first],
        ['^', 'So ket', 'Cong an'],
        ...(rest.length > 0 ? [] : [['^', 'Tong ket', 'Cong an']]),
      ],
    ])
  })
})

it('is read from a buffer, as files and processes hand it on', async () => {
  const page = text(270, 760, 'KE HOACH') + text(72, 700, '1. Cong an xa kiem tra, gui bao cao truoc ngay 15/6/2024.')
  expect(await readPlan({ name: 'a.pdf', bytes: Buffer.from(pdfOf([page])) })).toMatchObject({ ok: true })
})

describe('what cannot be read', () => {
  it.each([
    ['a scan', pdfOf([box(10, 10, 500, 700)]), 'no_text'],
    [
      'a locked file',
      pdfOf(
        [text(72, 700, 'x')],
        '/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (12345678901234567890123456789012) /U (12345678901234567890123456789012) >> /ID [(a) (a)]',
      ),
      'encrypted',
    ],
    ['half a file', pdfOf([text(72, 700, 'KE HOACH phong chay chua chay nam 2024')]).subarray(0, 60), 'damaged'],
    [
      'noise',
      Uint8Array.from({ length: 5000 }, (_, i) => (i < 5 ? '%PDF-'.charCodeAt(i) : (i * 7919) % 256)),
      'damaged',
    ],
    ['1,000 pages', pdfOf(Array.from({ length: 1000 }, () => '')), 'too_long'],
  ])('%s', async (_, bytes, reason) => {
    expect(await readPlan({ name: 'a.pdf', bytes })).toMatchObject({ ok: false, reason })
  })
})

it('what is wrong with the program is no damage of the file', async () => {
  const missing = new TypeError('this version of Node has it not')
  const clone = vi.spyOn(globalThis, 'structuredClone').mockImplementation(() => {
    throw missing
  })
  await expect(readPlan({ name: 'a.pdf', bytes: pdfOf([text(72, 700, 'KE HOACH')]) })).rejects.toBe(missing)
  clone.mockRestore()
})

it('letters of TCVN3 are told where they stand', async () => {
  const page = `${text(72, 700, 'Ke hoach nam 2024 cua Uy ban nhan dan xa')}BT /F2 12 Tf 72 660 Td (Th\\253n \\247\\253ng) Tj ET`
  const bytes = new TextDecoder('latin1').decode(pdfOf([page])).replace('/Times-Roman', '/.VnTime    ')
  const { blocks, ...old } = await readPdf(Uint8Array.from(bytes, (letter) => letter.charCodeAt(0)))
  expect(blocks.map(shownBlock)).toEqual(['Ke hoach nam 2024 cua Uy ban nhan dan xa', 'Thôn Đông'])
  expect(old).toEqual({ oldEncoding: 'TCVN3 (ABC)', oldWords: 'Thôn Đông' })
})
