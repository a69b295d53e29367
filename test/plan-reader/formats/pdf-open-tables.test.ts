/** Tables that nobody drew lines around: told by where their words stand, and asked about where that does not tell. */
import { describe, expect, it } from 'vitest'
import { readPdf } from '../../../src/plan-reader/formats/read-pdf.js'
import { readPlan } from '../../../src/plan-reader/read-plan.js'
import { pdfOf } from './make-pdf.js'
import { shownBlock } from './shown.js'

const shown = async (...pages: string[]) => (await readPdf(pdfOf(pages))).blocks.map(shownBlock)
const text = (x: number, y: number, words: string) => `BT /F1 12 Tf ${x} ${y} Td (${words}) Tj ET\n`
/** Lines of a cell under each other. */
const cell = (x: number, y: number, ...lines: string[]) => lines.map((words, i) => text(x, y - i * 14, words)).join('')

describe('tables without lines', () => {
  const X = [72, 100, 330, 440]
  const row = (y: number, ...cells: string[]) =>
    cells.map((words, i) => (words ? text(X[i] ?? 72, y, words) : '')).join('')
  /** A row whose unit stands before its number. */
  const led = (y: number, unit: string, number: string, work: string, time: string) =>
    [unit, number, work, time].map((words, i) => (words ? text([72, 180, 220, 400][i] ?? 72, y, words) : '')).join('')
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

  it('without numbers a row begins where its words begin anew, and goes on where they do', async () => {
    const table =
      cell(72, 700, 'Cong viec') +
      cell(250, 700, 'Nguoi lam') +
      cell(400, 700, 'Thoi gian') +
      cell(72, 686, 'Du thao de an nhan su', 'Ban Chap hanh') +
      cell(250, 686, 'Chi Bich') +
      cell(400, 686, 'Thang 1') +
      cell(72, 658, 'Tong ket') +
      cell(250, 658, 'Ban Thuong vu') +
      cell(400, 658, '15') +
      cell(72, 644, 'Hop mat') +
      cell(250, 644, 'Chi Lan') +
      cell(400, 644, '4')
    expect(await shown(table)).toEqual([
      [
        ['Cong viec', 'Nguoi lam', 'Thoi gian'],
        ['Du thao de an nhan su Ban Chap hanh', 'Chi Bich', 'Thang 1'],
        ['Tong ket', 'Ban Thuong vu', '15'],
        ['Hop mat', 'Chi Lan', '4'],
      ],
    ])
  })

  it('cells in the middle of their rows belong to the row that has room around it', async () => {
    const table =
      row(700, 'TT', 'Noi dung cong viec', 'Don vi', 'Thoi gian') +
      cell(100, 676, 'Bao cao cong tac cai cach', 'hanh chinh') +
      row(669, '1', '', 'Van phong', '15/3') +
      cell(330, 640, 'Trung tam Phuc', 'vu hanh chinh', 'cong') +
      row(626, '2', 'Niem yet thu tuc', '', '20/4')
    expect(await shown(table)).toEqual([
      [
        ['TT', 'Noi dung cong viec', 'Don vi', 'Thoi gian'],
        ['1', 'Bao cao cong tac cai cach hanh chinh', 'Van phong', '15/3'],
        ['2', 'Niem yet thu tuc', 'Trung tam Phuc vu hanh chinh cong', '20/4'],
      ],
    ])
  })

  const plan = async (table: string) => {
    const head = text(270, 760, 'KE HOACH') + text(230, 745, 'Cong tac nam 2024')
    const result = await readPlan({ name: 'a.pdf', bytes: pdfOf([head + table]) })
    if (!result.ok) throw new Error(result.reason)
    const { tasks, findings } = result.reading
    return {
      tasks: tasks.map(({ title, dueOn }) => [title, dueOn]),
      asked: findings.filter(({ code }) => code === 'row_unsure').map(({ params }) => params.number ?? params.title),
    }
  }

  it('where no room parts such rows, their middles do', async () => {
    const table =
      row(700, 'TT', 'Noi dung cong viec', 'Don vi', 'Thoi gian') +
      cell(100, 676, 'Bao cao cong tac cai cach', 'hanh chinh') +
      row(669, '1', '', 'Van phong', '15/3/2024') +
      cell(100, 648, 'Kiem tra viec niem yet', 'thu tuc') +
      row(641, '2', '', 'Cong an xa', '20/4/2024')
    expect(await plan(table)).toEqual({
      tasks: [
        ['Bao cao cong tac cai cach hanh chinh', '2024-03-15'],
        ['Kiem tra viec niem yet thu tuc', '2024-04-20'],
      ],
      asked: [],
    })
  })

  /** Cells of lines that stand 14 apart, each in the middle of its row, which is as high as the highest of them. */
  const tight = (top: number, rows: string[][][], x: readonly number[] = X) => {
    let [page, y] = ['', top]
    for (const cells of rows) {
      const most = Math.max(...cells.map((lines) => lines.length))
      for (const [i, lines] of cells.entries()) page += cell(x[i] ?? 0, y - (most - lines.length) * 7, ...lines)
      y -= most * 14
    }
    return page
  }

  it('headings and rows of any height, set to the middle without any room, are told apart', async () => {
    const table = tight(700, [
      [['TT'], ['Noi dung', 'cong viec'], ['Don vi'], ['Thoi gian', 'hoan', 'thanh']],
      [['1'], ['Bao cao cong tac cai cach', 'hanh chinh nam'], ['Van phong', 'UBND', 'xa'], ['15/3/2024']],
      [['2'], ['Kiem tra ho'], ['Cong an xa'], ['20/4/2024']],
      [
        ['3'],
        ['Ra soat danh sach nguoi', 'cao tuoi huong tro cap', 'tren dia ban'],
        ['Tram Y te'],
        ['Truoc', '25/6/2024'],
      ],
      [['4'], ['Tong ket'], ['Van phong', 'UBND'], ['10/12/2024']],
    ])
    expect(await shown(table)).toEqual([
      [
        ['TT', 'Noi dung cong viec', 'Don vi', 'Thoi gian hoan thanh'],
        ['1', 'Bao cao cong tac cai cach hanh chinh nam', 'Van phong UBND xa', '15/3/2024'],
        ['2', 'Kiem tra ho', 'Cong an xa', '20/4/2024'],
        ['3', 'Ra soat danh sach nguoi cao tuoi huong tro cap tren dia ban', 'Tram Y te', 'Truoc 25/6/2024'],
        ['4', 'Tong ket', 'Van phong UBND', '10/12/2024'],
      ],
    ])
    expect((await plan(table)).asked).toEqual([])
  })

  it('in tight rows a cell in the middle of several holds for them', async () => {
    const table =
      tight(700, [
        [['TT'], ['Noi dung cong viec'], ['Don vi'], ['Thoi gian']],
        [['1'], ['Ra quan ve sinh', 'moi truong'], ['Van phong'], []],
        [['2'], ['Kiem tra cho'], ['Cong an xa'], []],
        [['3'], ['So ket'], ['Tram Y te'], ['15/6']],
      ]) + text(440, 665, 'Thang 2')
    expect(await shown(table)).toEqual([
      [
        ['TT', 'Noi dung cong viec', 'Don vi', 'Thoi gian'],
        ['1', 'Ra quan ve sinh moi truong', 'Van phong', 'Thang 2'],
        ['2', 'Kiem tra cho', 'Cong an xa', '^'],
        ['3', 'So ket', 'Tram Y te', '15/6'],
      ],
    ])
  })

  it('what a page cuts off from such a row is its rest', async () => {
    const first = tight(120, [
      [['TT'], ['Noi dung cong viec'], ['Don vi'], ['Thoi gian']],
      [['1'], ['Ra quan ve sinh', 'moi truong'], ['Van phong'], ['15/3']],
      [['2'], ['Kiem tra cac ho'], ['Cong an xa'], ['20/4']],
    ])
    const second = tight(760, [
      [[], ['kinh doanh tren', 'dia ban xa'], [], []],
      [['3'], ['So ket', 'cong tac'], ['Tram Y te'], ['15/6']],
    ])
    expect(await shown(first, second)).toEqual([
      [
        ['TT', 'Noi dung cong viec', 'Don vi', 'Thoi gian'],
        ['1', 'Ra quan ve sinh moi truong', 'Van phong', '15/3'],
        ['2', 'Kiem tra cac ho kinh doanh tren dia ban xa', 'Cong an xa', '20/4'],
        ['3', 'So ket cong tac', 'Tram Y te', '15/6'],
      ],
    ])
  })

  it('two tight rows that may as well be one are asked about', async () => {
    const table = tight(
      700,
      [
        [['Noi dung'], ['Don vi'], ['Thoi gian']],
        [['Bao cao', 'cong tac'], ['Van phong'], ['15/3/2024']],
        [
          ['Kiem tra cac ho kinh doanh', 'Uy ban nhan dan xa Phu Thanh'],
          ['Cong an xa Phu', 'Tram Y te xa Phu'],
          ['Truoc 15/4/2024', 'Truoc 20/4/2024'],
        ],
      ],
      [72, 260, 380],
    )
    expect((await plan(table)).asked).toEqual(['Kiem tra cac ho kinh doanh', 'Uy ban nhan dan xa Phu Thanh'])
  })

  it('lines between the rows part them, whatever stands in their middle; a cell under which none runs goes on', async () => {
    const edges = [68, 96, 326, 436, 530]
    const line = (y: number, ...under: number[]) =>
      under.map((i) => `${edges[i]} ${y} m ${edges[i + 1]} ${y} l S\n`).join('')
    const first =
      row(700, 'TT', 'Noi dung cong viec', 'Don vi', 'Thoi gian') +
      line(692, 0, 1, 2, 3) +
      cell(100, 678, 'Bao cao cong tac cai cach', 'hanh chinh') +
      row(671, '1', '', '', '15/3/2024') +
      line(656, 0, 1, 3) +
      text(330, 650, 'Van phong') +
      row(642, '2', 'Niem yet thu tuc', '', '20/4/2024') +
      line(634, 0, 1, 2, 3) +
      row(620, '3', 'Kiem tra cac ho kinh', 'Cong an xa', '25/6/2024')
    const second =
      text(100, 760, 'doanh tren dia ban') +
      line(752, 0, 1, 2, 3) +
      row(738, '4', 'Tong ket nam', 'Van phong', '10/12/2024')
    expect(await shown(first, second)).toEqual([
      [
        ['TT', 'Noi dung cong viec', 'Don vi', 'Thoi gian'],
        ['1', 'Bao cao cong tac cai cach hanh chinh', 'Van phong', '15/3/2024'],
        ['2', 'Niem yet thu tuc', '^', '20/4/2024'],
        ['3', 'Kiem tra cac ho kinh doanh tren dia ban', 'Cong an xa', '25/6/2024'],
        ['4', 'Tong ket nam', 'Van phong', '10/12/2024'],
      ],
    ])
  })

  it('narrow columns of months hold crosses, under a heading that stands in the middle over them', async () => {
    const months = (y: number, write: (month: number) => string) =>
      Array.from({ length: 12 }, (_, i) => (write(i + 1) ? text(200 + i * 24, y, write(i + 1)) : '')).join('')
    const crossed = (y: number, number: string, work: string, unit: string, ...at: number[]) =>
      text(72, y, number) +
      text(100, y, work) +
      months(y, (month) => (at.includes(month) ? 'x' : '')) +
      text(500, y, unit)
    const page =
      text(72, 700, 'TT') +
      text(100, 700, 'Noi dung') +
      text(290, 700, 'Thang thuc hien') +
      text(500, 700, 'Don vi') +
      months(684, String) +
      crossed(664, '1', 'Lap danh sach', 'Tram Y te', 1, 2) +
      crossed(648, '2', 'Cap vi chat cho tre', 'Tram Y te', 6, 12)
    const [table] = await shown(page)
    expect(table).toEqual([
      ['TT', 'Noi dung', 'Thang thuc hien', ...Array.from({ length: 11 }, () => '<'), 'Don vi'],
      ['^', '^', ...Array.from({ length: 12 }, (_, i) => String(i + 1)), '^'],
      ['1', 'Lap danh sach', 'x', 'x', ...Array.from({ length: 10 }, () => ''), 'Tram Y te'],
      ['2', 'Cap vi chat cho tre', '', '', '', '', '', 'x', '', '', '', '', '', 'x', 'Tram Y te'],
    ])
  })

  it('a cell before the number holds for the rows under it, and may run on beside the next', async () => {
    const table =
      led(700, 'Don vi', 'TT', 'Noi dung', 'Thoi gian') +
      led(680, 'Trung tam Phuc', '1', 'Tra ket qua', '15/3') +
      led(666, 'vu hanh chinh', '', 'tai nha', '') +
      led(652, 'cong', '2', 'Lap ki-ot', '20/4') +
      led(632, 'Cong an', '3', 'Cap dinh danh', '30/5')
    expect(await shown(table)).toEqual([
      [
        ['Don vi', 'TT', 'Noi dung', 'Thoi gian'],
        ['Trung tam Phuc vu hanh chinh cong', '1', 'Tra ket qua tai nha', '15/3'],
        ['^', '2', 'Lap ki-ot', '20/4'],
        ['Cong an', '3', 'Cap dinh danh', '30/5'],
      ],
    ])
  })

  it('a day above an empty cell may be of its row alone: the row under it is asked about', async () => {
    const table =
      cell(72, 700, 'Thoi gian') +
      cell(200, 700, 'Noi dung') +
      cell(400, 700, 'Don vi') +
      cell(72, 680, 'Truoc 05/6/2024') +
      cell(200, 680, 'Bao cao so ket') +
      cell(400, 680, 'Van phong') +
      cell(200, 660, 'Chuan bi ky hop') +
      cell(400, 660, 'Cong an xa')
    const head = text(270, 760, 'KE HOACH') + text(230, 745, 'Cong tac nam 2024')
    const result = await readPlan({ name: 'a.pdf', bytes: pdfOf([head + table]) })
    if (!result.ok) throw new Error(result.reason)
    const unsure = result.reading.findings.filter(({ code }) => code === 'row_unsure')
    expect(unsure.map(({ params }) => params.title)).toEqual(['Chuan bi ky hop'])
  })

  it('a time that is lacking may be that of the row above: the row is asked about', async () => {
    const head =
      text(72, 790, 'UBND XA PHU THANH') +
      text(72, 775, 'So: 26/KH-UBND') +
      text(72, 755, 'KE HOACH') +
      text(72, 735, 'Cong tac nam 2024')
    const table =
      row(700, 'TT', 'Noi dung cong viec', 'Don vi', 'Thoi gian') +
      text(260, 680, 'QUY II') +
      row(664, '1', 'Quy hoach can bo nhiem ky moi', 'Van phong', 'Thang 5') +
      row(644, '2', 'De an phat trien thuong mai', 'Cong an xa', '') +
      row(624, '3', 'So ket 6 thang dau nam', 'Van phong', '25/6/2024')
    const result = await readPlan({ name: 'a.pdf', bytes: pdfOf([head + table]) })
    if (!result.ok) throw new Error(result.reason)
    const unsure = result.reading.findings.filter(({ code }) => code === 'row_unsure')
    expect(unsure.map(({ params }) => params.number)).toEqual(['2'])
  })

  it('a month alone on its line in a column of times is a cell, and no banner over what follows', async () => {
    const table =
      row(700, 'TT', 'Noi dung cong viec', 'Don vi', 'Thoi gian') +
      row(676, '1', 'Ra quan ve sinh', 'Van phong', 'Thang 2') +
      row(652, '2', 'Kiem tra cho', 'Cong an xa', '') +
      text(440, 645, 'Thang 3') +
      row(638, '3', 'Tham hoi', 'Van phong', '') +
      row(614, '4', 'So ket', 'Cong an xa', '')
    const [block] = await shown(table)
    expect((block as string[][]).flat().filter((words) => words.includes('Thang 3'))).toHaveLength(1)
    expect(block).toContainEqual(['4', 'So ket', 'Cong an xa', ''])
  })

  it('a cell in the middle of several rows holds for them, before the work as behind it', async () => {
    const before =
      cell(72, 700, 'Thoi gian') +
      cell(200, 700, 'Noi dung') +
      cell(400, 700, 'Don vi') +
      cell(200, 676, 'Tap huan ky nang so', 'co ban') +
      cell(400, 669, 'Van phong') +
      text(72, 655, 'Thang 3') +
      cell(200, 634, 'Tuyen truyen') +
      cell(400, 634, 'Cong an xa') +
      cell(72, 606, 'Quy II') +
      cell(200, 606, 'Kiem tra') +
      cell(400, 606, 'Tram Y te')
    expect(await shown(before)).toEqual([
      [
        ['Thoi gian', 'Noi dung', 'Don vi'],
        ['Thang 3', 'Tap huan ky nang so co ban', 'Van phong'],
        ['^', 'Tuyen truyen', 'Cong an xa'],
        ['Quy II', 'Kiem tra', 'Tram Y te'],
      ],
    ])
    const behind =
      row(700, 'TT', 'Noi dung cong viec', 'Don vi', 'Thoi gian') +
      row(676, '1', 'Ra quan ve sinh', 'Van phong', '') +
      text(440, 666, 'Thang 2') +
      row(656, '2', 'Kiem tra cho', 'Cong an xa', '') +
      row(636, '3', 'So ket', 'Van phong', '15/6')
    expect(await shown(behind)).toEqual([
      [
        ['TT', 'Noi dung cong viec', 'Don vi', 'Thoi gian'],
        ['1', 'Ra quan ve sinh', 'Van phong', 'Thang 2'],
        ['2', 'Kiem tra cho', 'Cong an xa', '^'],
        ['3', 'So ket', 'Van phong', '15/6'],
      ],
    ])
  })

  it('a section right under the headings is theirs, and words that run on where a column ends stand over all', async () => {
    const table =
      row(700, 'TT', 'Noi dung cong viec', 'Don vi', 'Thoi gian') +
      text(72, 676, 'I. CHUYEN DOI SO') +
      cell(100, 654, 'Bao cao cong tac cai cach', 'hanh chinh') +
      text(72, 647, '1') +
      cell(330, 654, 'Van phong', 'UBND xa') +
      cell(440, 654, 'Truoc', '15/3') +
      text(72, 618, 'II. C') +
      text(94, 618, 'ai cach hanh chinh').replace('12 Tf', '12.1 Tf') +
      row(594, '2', 'Niem yet thu tuc', 'Cong an xa', '20/4')
    expect(await shown(table)).toEqual([
      [
        ['TT', 'Noi dung cong viec', 'Don vi', 'Thoi gian'],
        ['I. CHUYEN DOI SO', '<', '<', '<'],
        ['1', 'Bao cao cong tac cai cach hanh chinh', 'Van phong UBND xa', 'Truoc 15/3'],
        ['II. Cai cach hanh chinh', '<', '<', '<'],
        ['2', 'Niem yet thu tuc', 'Cong an xa', '20/4'],
      ],
    ])
  })

  it('a row that may begin on a line, and is not taken for one, is asked about', async () => {
    const table =
      cell(72, 700, 'Thoi gian') +
      cell(150, 700, 'Noi dung cong viec') +
      cell(350, 700, 'Don vi') +
      cell(72, 680, 'Tuan thu 1') +
      cell(150, 680, 'Khai giang nam hoc', 'moi') +
      cell(350, 680, 'Van phong') +
      cell(72, 652, 'Tuan thu 2') +
      cell(150, 652, 'Hop cha me hoc sinh dau nam hoc') +
      cell(350, 652, 'Cong an xa') +
      cell(72, 638, 'Tuan thu 3') +
      cell(150, 638, 'Hoi nghi vien chuc') +
      cell(350, 638, 'Tram Y te')
    const head = text(270, 760, 'KE HOACH') + text(230, 745, 'Cong tac nam 2024')
    const result = await readPlan({ name: 'a.pdf', bytes: pdfOf([head + table]) })
    if (!result.ok) throw new Error(result.reason)
    const unsure = result.reading.findings.filter(({ code }) => code === 'row_unsure')
    expect(unsure.map(({ params }) => params.title)).toEqual([expect.stringContaining('Hop cha me hoc sinh')])
  })

  it('words of the next page that a browser prints at the foot of a page are no row', async () => {
    const head =
      row(120, 'TT', 'Noi dung cong viec', 'Don vi', 'Thoi gian') +
      row(100, '1', 'Hop ban chi dao', 'Van phong', 'Thang 1')
    const next = row(760, '2', 'So ket cong tac quy', 'Van phong', 'Thang 3')
    expect(await shown(head + text(100, 40, 'So ket cong tac quy'), next)).toEqual([
      [
        ['TT', 'Noi dung cong viec', 'Don vi', 'Thoi gian'],
        ['1', 'Hop ban chi dao', 'Van phong', 'Thang 1'],
        ['2', 'So ket cong tac quy', 'Van phong', 'Thang 3'],
      ],
    ])
  })

  it('a heading reaches over two columns; the next table and the signature are not its rows', async () => {
    const table =
      cell(72, 700, 'Nhiem vu') +
      cell(220, 700, 'Trach nhiem') +
      cell(440, 700, 'Hoan thanh') +
      cell(220, 686, 'Chinh') +
      cell(330, 686, 'Ho tro') +
      cell(72, 666, 'Treo bang ron') +
      cell(220, 666, 'Van phong') +
      cell(330, 666, 'BQL cho') +
      cell(440, 666, '20/4') +
      cell(72, 646, 'So ket') +
      cell(220, 646, 'Cong an xa') +
      cell(440, 646, '05/12') +
      text(72, 610, 'Noi nhan:') +
      text(330, 610, 'TM. UY BAN NHAN DAN')
    const [first] = await shown(table)
    expect(first).toEqual([
      ['Nhiem vu', 'Trach nhiem', '<', 'Hoan thanh'],
      ['^', 'Chinh', 'Ho tro', '^'],
      ['Treo bang ron', 'Van phong', 'BQL cho', '20/4'],
      ['So ket', 'Cong an xa', '', '05/12'],
    ])
  })
})
