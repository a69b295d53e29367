import { describe, expect, it } from 'vitest'
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

  it('that only number the pages or repeat on each are left out', async () => {
    const page = (number: number, words: string) =>
      text(72, 820, 'Bao cao noi bo') + text(72, 500, words) + text(300, 30, String(number))
    expect(await shown(page(1, 'Mot.'), page(2, 'Hai.'), page(3, 'Ba.'))).toEqual(['Mot.', 'Hai.', 'Ba.'])
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

describe('tables without lines', () => {
  const X = [72, 100, 330, 440]
  const row = (y: number, ...cells: string[]) =>
    cells.map((words, i) => (words ? text(X[i] ?? 72, y, words) : '')).join('')
  const body =
    row(700, 'TT', 'Noi dung cong viec', 'Don vi', 'Thoi gian') +
    text(260, 680, 'QUY I') +
    row(664, '1', 'Ban hanh ke hoach cong tac nam', 'Van phong', 'Truoc 15/02/2024') +
    row(650, '', '2024 cua Uy ban nhan dan xa', '', '') +
    row(630, '2', 'Kiem tra cac ho kinh doanh', 'Cong an xa,', 'Thang 3/2024') +
    row(616, '', '', 'Tram Y te', '') +
    text(260, 596, 'QUY II') +
    row(580, '3', 'So ket 6 thang dau nam', 'Van phong', '25/6/2024')

  it('are read by where their words stand: two lines of a cell, banners of a quarter', async () => {
    const before = text(72, 730, 'Cac don vi thuc hien nhiem vu theo bang duoi day trong nam 2024 nhu sau:')
    const after = text(
      72,
      550,
      'Cac don vi bao cao ket qua thuc hien ke hoach nay ve Uy ban nhan dan xa truoc cuoi nam.',
    )
    expect(await shown(before + body + after)).toEqual([
      'Cac don vi thuc hien nhiem vu theo bang duoi day trong nam 2024 nhu sau:',
      [
        ['TT', 'Noi dung cong viec', 'Don vi', 'Thoi gian'],
        ['QUY I', '<', '<', '<'],
        ['1', 'Ban hanh ke hoach cong tac nam 2024 cua Uy ban nhan dan xa', 'Van phong', 'Truoc 15/02/2024'],
        ['2', 'Kiem tra cac ho kinh doanh', 'Cong an xa, Tram Y te', 'Thang 3/2024'],
        ['QUY II', '<', '<', '<'],
        ['3', 'So ket 6 thang dau nam', 'Van phong', '25/6/2024'],
      ],
      'Cac don vi bao cao ket qua thuc hien ke hoach nay ve Uy ban nhan dan xa truoc cuoi nam.',
    ])
  })

  it('a year cut by a narrow column is whole again; the rest of a sentence is no period, the next part no row', async () => {
    const table =
      row(700, 'TT', 'Noi dung cong viec', 'Don vi', 'Thoi gian') +
      row(680, '1', 'Bao cao thang 3 va dang ky', 'Van phong', '28/02/20') +
      text(100, 666, 'thang 4') +
      text(440, 666, '24') +
      row(646, '2', 'Lap danh sach ho ngheo trong', 'Cong an xa', '15/3/2024') +
      text(100, 632, 'thang 5') +
      text(72, 610, 'III. TO CHUC THUC HIEN')
    expect(await shown(table)).toEqual([
      [
        ['TT', 'Noi dung cong viec', 'Don vi', 'Thoi gian'],
        ['1', 'Bao cao thang 3 va dang ky thang 4', 'Van phong', '28/02/2024'],
        ['2', 'Lap danh sach ho ngheo trong thang 5', 'Cong an xa', '15/3/2024'],
      ],
      'III. TO CHUC THUC HIEN',
    ])
  })

  it('a day on a line of its own is no number of the page, a word like one of time no period', async () => {
    const table =
      row(700, 'TT', 'Noi dung cong viec', 'Don vi', 'Thoi gian') +
      row(680, '1', 'Bao cao so ket truoc ngay', 'Van phong', 'Quy II') +
      text(100, 666, '10/6') +
      row(646, '2', 'Tham hoi gia dinh ong', 'Cong an xa', 'Thang 7') +
      text(100, 632, 'Thang')
    expect(await shown(table)).toEqual([
      [
        ['TT', 'Noi dung cong viec', 'Don vi', 'Thoi gian'],
        ['1', 'Bao cao so ket truoc ngay 10/6', 'Van phong', 'Quy II'],
        ['2', 'Tham hoi gia dinh ong Thang', 'Cong an xa', 'Thang 7'],
      ],
    ])
  })

  it('go on behind a page break', async () => {
    const head =
      row(120, 'TT', 'Noi dung cong viec', 'Don vi', 'Thoi gian') +
      row(100, '1', 'Hop ban chi dao', 'Van phong', 'Thang 1')
    const next =
      row(760, '2', 'So ket cong tac quy', 'Van phong', 'Thang 3') +
      row(740, '3', 'Kiem tra cheo cac don vi', 'Cong an xa', 'Thang 5')
    expect(await shown(head, next)).toEqual([
      [
        ['TT', 'Noi dung cong viec', 'Don vi', 'Thoi gian'],
        ['1', 'Hop ban chi dao', 'Van phong', 'Thang 1'],
        ['2', 'So ket cong tac quy', 'Van phong', 'Thang 3'],
        ['3', 'Kiem tra cheo cac don vi', 'Cong an xa', 'Thang 5'],
      ],
    ])
  })

  it('give the tasks of the plan', async () => {
    const head =
      text(72, 800, 'UBND XA A') +
      text(72, 786, 'So: 12/KH-UBND') +
      text(330, 786, 'A, ngay 5 thang 01 nam 2024') +
      text(270, 760, 'KE HOACH') +
      text(230, 745, 'Cong tac nam 2024')
    const result = await readPlan({ name: 'a.pdf', bytes: pdfOf([head + body]) })
    if (!result.ok) throw new Error(result.reason)
    expect(
      result.reading.tasks.map(({ number, dueOn, units }) => [number, dueOn, units.map((u) => u.name).join(', ')]),
    ).toEqual([
      ['1', '2024-02-14', 'Van phong'],
      ['2', '2024-03-31', 'Cong an xa, Tram Y te'],
      ['3', '2024-06-25', 'Van phong'],
    ])
  })
})
