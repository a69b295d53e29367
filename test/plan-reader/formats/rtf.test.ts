import { expect, it } from 'vitest'
import { readRtf } from '../../../src/plan-reader/formats/read-rtf.js'
import { shownBlock } from './shown.js'

const read = (body: string) =>
  readRtf(Uint8Array.from(`{\\rtf1\\ansi\\ansicpg1252${body}}`, (letter) => letter.charCodeAt(0)))
const shown = (body: string) => read(body).blocks.map(shownBlock)

it('reads letters in every way that they are written', () => {
  const fonts = '{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset163 Times;}{\\f2\\fnil .VnTime;}{\\f3 .VnTimeH;}}'
  expect(shown(`${fonts}\\f0 x\\'e3 \\u7841?\\uc2\\u7871 ??\\~\\_\\par\\f1 k\\'ea\\'ec\\par`)).toEqual([
    'xã ạế -',
    'kế',
  ])
  const old = read(`${fonts}\\f2 x\\'b7 T\\'a9n\\f3  Th\\'b5nh\\par`)
  expect(old.blocks.map(shownBlock)).toEqual(['xã Tân THÀNH'])
  expect(old).toMatchObject({ oldEncoding: 'TCVN3 (ABC)', oldWords: 'xã Tân THÀNH' })
  expect(read(`${fonts}\\f0 Line\\par\\f2 x\\'b7\\par`).oldWords).toBe('xã')
})

it('leaves out pictures, fields, what was deleted or hidden, and groups it does not know', () => {
  expect(
    shown(
      '{\\info{\\title x}}{\\*\\unknown y}{\\pict abcd}G\\u7917?i {\\deleted xx}{\\v yy}{\\field{\\*\\fldinst PAGE}{\\fldrslt 15/3}}\\par',
    ),
  ).toEqual(['Gửi 15/3'])
})

it('has the numbers of lists, and footnotes at the end', () => {
  expect(shown('{\\listtext\\tab 2.\\tab}H\\u7885?p{\\footnote Quy\\u7871?t}\\par{\\pntext -\\tab}Sau\\par')).toEqual([
    '2. Họp',
    '- Sau',
    '[1] Quyết',
  ])
})

it('places merged cells by the edges of the columns, and nested tables in their cell', () => {
  const body =
    '\\trowd\\cellx3000\\pard\\intbl Q\\cell\\row' +
    '\\trowd\\clvmgf\\cellx1000\\cellx2010\\cellx3000 a\\cell b\\cell c\\cell\\row' +
    '\\trowd\\clvmrg\\cellx1000\\cellx2000\\cellx3000 \\cell d\\cell ' +
    '\\pard\\intbl\\itap2 x\\nestcell y\\nestcell{\\*\\nesttableprops\\trowd\\cellx500\\cellx900\\nestrow}{\\nonesttables\\par}\\pard\\intbl\\itap1 e\\cell\\row\\pard Cu\\u7889?i\\par'
  expect(shown(body)).toEqual([
    [
      ['Q', '<', '<'],
      ['a', 'b', 'c'],
      ['^', 'd', 'x y e'],
    ],
    'Cuối',
  ])
})
