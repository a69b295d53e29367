import { describe, expect, it } from 'vitest'
import { readHtml } from '../../../src/plan-reader/formats/read-html.js'
import { shownBlock } from './shown.js'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const shown = (html: string) => readHtml(bytesOf(html)).blocks.map(shownBlock)

describe('text', () => {
  it('is what the page shows: no scripts, comments, hidden or deleted parts', () => {
    expect(
      shown(
        '<title>x</title><script>a</script><p>Tổ chức <!-- b --><b>hội</b> nghị&nbsp;<del>cũ</del><span style="display:none">ẩn</span></p><p hidden>c</p>',
      ),
    ).toEqual(['Tổ chức hội nghị'])
  })

  it('of lists gets their numbers, unless it has its own', () => {
    expect(
      shown(
        '<ol type=I><li>Mục<ol><li><p>Một</p></li><li>Hai<ul><li>Gạch</ul></ol><li>Khác</ol><ul><li>1. Tự đánh số</ul>',
      ),
    ).toEqual(['I. Mục', '1. Một', '2. Hai', '+ Gạch', 'II. Khác', '1. Tự đánh số'])
  })

  it("has Word's own list numbers as labels", () => {
    const word =
      "<p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span><![endif]>Công an xã</p>"
    expect(shown(word)).toEqual(['- Công an xã'])
  })

  it('without the menus of the site around it', () => {
    const links = ['Trang chủ', 'Tin tức', 'Văn bản', 'Liên hệ', 'Hỏi đáp'].map(
      (text) => `<li><a href="#">${text}</a></li>`,
    )
    expect(
      shown(
        `<nav><p>Điều hướng</p></nav><aside>Tin mới</aside><ul>${links.join('')}</ul><div>${links.slice(0, 2).join('')}</div><table><tr><td>${links.join('')}</td><td><p>KẾ HOẠCH</p><table><tr><td>Nội dung</td><td>Thời gian</td></tr><tr><td>Họp</td><td>Quý I</td></tr></table></td></tr></table><footer>Giấy phép</footer>`,
      ),
    ).toEqual([
      'KẾ HOẠCH',
      [
        ['Nội dung', 'Thời gian'],
        ['Họp', 'Quý I'],
      ],
    ])
  })
})

describe('tables', () => {
  it('with rowspan and colspan, also wrong ones', () => {
    expect(
      shown(
        '<table><tr><th rowspan=0>Quý I<th colspan=2>Việc<tr><td>a<td>b<tr><td>c<td rowspan=9>d</table><table><tr><td colspan=-3>x<td rowspan=abc>y</table>',
      ),
    ).toEqual([
      [
        ['Quý I', 'Việc', '<'],
        ['^', 'a', 'b'],
        ['^', 'c', 'd'],
      ],
      [['x', 'y']],
    ])
  })

  it('whose cells were never closed', () => {
    expect(shown('<table><tr><td><p>a<td><div>b<tr><td>c<td>d</table>')).toEqual([
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ])
  })
})

describe('encodings', () => {
  const page = (charset: string, text: string) =>
    `<html><head><meta http-equiv=Content-Type content="text/html; charset=${charset}"></head><body><p>${text}</p></body></html>`
  const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

  it.each([
    ['declared as it is', latin(page('windows-1252', 'X\u00c3 L&#432;&#417;ng Minh')), 'XÃ Lương Minh'],
    ['UTF-8 that says it were Western', bytesOf(page('windows-1252', 'Kế hoạch')), 'Kế hoạch'],
    ['UTF-8 undeclared', bytesOf('<p>Kế hoạch'), 'Kế hoạch'],
    ['Western undeclared, letters by number', latin(`<p>${'&#7841;'.repeat(6)} \u00c3`), 'ạạạạạạ Ã'],
    ['an encoding that nobody knows', bytesOf(page('x-none', 'Kế hoạch')), 'Kế hoạch'],
    [
      'windows-1258',
      latin(page('windows-1258', 'k\u00ea\u0301 hoa\u0323ch'.replace('\u0301', '\u00ec').replace('\u0323', '\u00f2'))),
      'kế hoạch',
    ],
  ])('%s', (_, bytes, text) => {
    expect(readHtml(bytes).blocks.map(shownBlock)).toEqual([text])
  })
})
