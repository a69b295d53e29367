import { expect, it } from 'vitest'
import { readOdf } from '../../../src/plan-reader/formats/read-odf.js'
import { readDocument } from '../../../src/plan-reader/read-document.js'
import { flatOdtOf, odtOf } from './make-others.js'
import { shownBlock } from './shown.js'

const shown = (text: string, styles?: string) => readOdf(odtOf(text, styles)).blocks.map(shownBlock)

it('counts lists, goes on with them and starts anew', () => {
  const styles =
    '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>' +
    '<text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/></text:list-style>'
  const item = (text: string, inner = '') => `<text:list-item><text:p>${text}</text:p>${inner}</text:list-item>`
  const body =
    `<text:list xml:id="one" text:style-name="L">${item('Một', `<text:list>${item('Nhỏ')}${item('Nữa')}</text:list>`)}${item('Hai')}</text:list>` +
    `<text:p>Lời</text:p><text:list text:style-name="L" text:continue-list="one">${item('Ba')}</text:list>` +
    `<text:list text:style-name="L">${item('Lại một')}</text:list>`
  expect(shown(body, styles)).toEqual(['1. Một', 'a) Nhỏ', 'b) Nữa', '2. Hai', 'Lời', '3. Ba', '1. Lại một'])
})

it('leaves out what was deleted, hidden or written in the margin', () => {
  const styles =
    '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>'
  const body =
    '<text:tracked-changes><text:changed-region><text:deletion><text:p>cũ</text:p></text:deletion></text:changed-region></text:tracked-changes>' +
    '<text:p>Gửi<text:s/>báo<text:tab/>cáo<office:annotation><text:p>ghi chú</text:p></office:annotation><text:span text:style-name="H">ẩn</text:span></text:p>'
  expect(shown(body, styles)).toEqual([[['Gửi báo', 'cáo']]])
})

it('places merged cells once', () => {
  const body =
    '<table:table><table:table-header-rows><table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>QUÝ I</text:p></table:table-cell><table:covered-table-cell/></table:table-row></table:table-header-rows>' +
    '<table:table-row><table:table-cell table:number-rows-spanned="2"><text:p>a</text:p></table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row>' +
    '<table:table-row><table:covered-table-cell/><table:table-cell><text:p>c</text:p></table:table-cell></table:table-row></table:table>'
  expect(shown(body)).toEqual([
    [
      ['QUÝ I', '<'],
      ['a', 'b'],
      ['^', 'c'],
    ],
  ])
})

it('reads the same of a flat file, whatever its name', async () => {
  const styles =
    '<style:style style:name="B" style:family="paragraph"><style:text-properties fo:font-weight="bold"/></style:style>'
  const body =
    '<text:p text:style-name="B">KẾ HOẠCH</text:p><table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table>'
  const { blocks } = await readDocument({ name: 'ke-hoach.xml', bytes: flatOdtOf(body, styles) })
  expect(blocks).toEqual(readOdf(odtOf(body, styles)).blocks)
})
