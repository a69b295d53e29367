import { expect, it } from 'vitest'
import { readXlsx } from '../../../src/plan-reader/formats/read-xlsx.js'
import { xlsxOf } from './make-others.js'
import { shownBlock } from './shown.js'

const text = (place: string, content: string) => `<c r="${place}" t="inlineStr"><is><t>${content}</t></is></c>`
const shown = (rows: string[], merges = '') =>
  readXlsx(
    xlsxOf(
      `<worksheet><sheetData>${rows.map((cells, i) => `<row r="${i + 1}">${cells}</row>`).join('')}</sheetData>${merges}</worksheet>`,
    ),
  ).blocks.map(shownBlock)

it('shows days and months as the cell does, and numbers as they are', () => {
  expect(
    shown([
      text('A1', 'TT') + text('B1', 'Nội dung') + text('C1', 'Thời gian'),
      `<c r="A2"><v>1</v></c>${text('B2', 'Họp')}<c r="C2" s="2"><v>46054</v></c>`,
      `<c r="A3"><v>2.5</v></c>${text('B3', 'Sơ kết')}<c r="C3" s="3"><v>46054</v></c>`,
    ]),
  ).toEqual([
    [
      ['TT', 'Nội dung', 'Thời gian'],
      ['1', 'Họp', '01/02/2026'],
      ['2.5', 'Sơ kết', '02/2026'],
    ],
  ])
})

it('tells the table from the lines around it, with its banners and merged cells', () => {
  const rows = [
    text('A1', 'UBND XÃ A') + text('D1', 'CỘNG HÒA'),
    text('A2', 'KẾ HOẠCH'),
    text('A3', 'Năm 2026'),
    '',
    text('A5', 'TT') + text('B5', 'Nội dung') + text('C5', 'Đơn vị') + text('D5', 'Thời gian'),
    text('A6', 'QUÝ I'),
    text('A7', '1') + text('B7', 'Họp') + text('C7', 'Công an') + text('D7', '15/3'),
    text('A8', '2') + text('B8', 'Sơ kết') + text('D8', '20/3'),
    '',
    text('A10', 'Nơi nhận:') + text('D10', 'CHỦ TỊCH'),
    text('A11', '- Lưu: VT.'),
    '',
    text('D13', 'Lê Văn Ba'),
  ]
  const merges = '<mergeCells><mergeCell ref="A6:D6"/><mergeCell ref="C7:C8"/></mergeCells>'
  expect(shown(rows, merges)).toEqual([
    [['UBND XÃ A', 'CỘNG HÒA']],
    'KẾ HOẠCH',
    'Năm 2026',
    [
      ['TT', 'Nội dung', 'Đơn vị', 'Thời gian'],
      ['QUÝ I', '<', '<', '<'],
      ['1', 'Họp', 'Công an', '15/3'],
      ['2', 'Sơ kết', '^', '20/3'],
    ],
    [
      ['Nơi nhận:', 'CHỦ TỊCH'],
      ['- Lưu: VT.', ''],
      ['', ''],
      ['', 'Lê Văn Ba'],
    ],
  ])
})

it('leaves out rows and columns that are hidden by hand, and keeps rows that a filter leaves out', () => {
  const sheet = (end: string) =>
    readXlsx(
      xlsxOf(
        `<worksheet><cols><col min="3" max="3" hidden="1"/></cols><sheetData><row r="1">${text('A1', 'TT')}${text('B1', 'Nội dung')}${text('C1', 'Nháp')}${text('D1', 'Thời gian')}</row><row r="2" hidden="1">${text('A2', '1')}${text('B2', 'Mua máy')}${text('D2', '15/2')}</row><row r="3">${text('A3', '2')}${text('B3', 'Phun thuốc')}${text('C3', 'x')}${text('D3', '15/4')}</row></sheetData>${end}</worksheet>`,
      ),
    )
      .blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))
      .map((row) => row.map((cell) => cell.text).filter(Boolean))
      .filter((row) => row.length > 0)
  const shownRows = [
    ['TT', 'Nội dung', 'Thời gian'],
    ['2', 'Phun thuốc', '15/4'],
  ]
  expect(sheet('')).toEqual(shownRows)
  expect(sheet('<autoFilter ref="A1:D3"/>')).toEqual([shownRows[0], ['1', 'Mua máy', '15/2'], shownRows[1]])
})
