import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../src/plan-reader/formats/read-docx.js'
import { cell, type DocxParts, docxOf, par, run, table } from './make-docx.js'
import { shownBlock } from './shown.js'

/** Paragraphs as printed; tables as rows of cells, where a merged cell is written once and then as '<' or '^'. */
function shown(body: string, parts?: DocxParts): (string | string[][])[] {
  return readDocx(docxOf(body, parts)).blocks.map(shownBlock)
}

describe('text', () => {
  it('is joined over runs, without what was deleted, hidden or moved away', () => {
    const body = par(
      run('Gửi báo cáo ') +
        `<w:del><w:r><w:delText>trước 10/3</w:delText></w:r></w:del>` +
        `<w:ins>${run('trước ')}</w:ins>` +
        run('nháp', '<w:vanish/>') +
        `<w:moveFrom>${run('chỗ cũ')}</w:moveFrom>` +
        run('15/3') +
        '<w:r><w:instrText>PAGE</w:instrText></w:r>',
    )
    expect(shown(body)).toEqual(['Gửi báo cáo trước 15/3'])
  })

  it('goes on where the end of a paragraph was deleted', () => {
    expect(shown(par('Tổ chức ', '<w:rPr><w:del/></w:rPr>') + par('hội nghị'))).toEqual(['Tổ chức hội nghị'])
  })

  it('keeps no soft hyphens and joins sentences over line breaks, but not lines', () => {
    const broken =
      run('Tuyên truyền bầu') +
      '<w:r><w:br/></w:r>' +
      run('cử đại bi\u00adểu, hạn 15/') +
      '<w:r><w:br/></w:r>' +
      run('6/2026')
    expect(shown(par(broken))).toEqual(['Tuyên truyền bầu cử đại biểu, hạn 15/6/2026'])
    expect(shown(par(`${run('KẾ HOẠCH')}<w:r><w:br/></w:r>${run('Cải cách hành chính')}`))).toEqual([
      'KẾ HOẠCH',
      'Cải cách hành chính',
    ])
  })

  it('of a text box stands once, before the paragraph that it hangs on', () => {
    const box = `<wps:txbx><w:txbxContent>${par('Số: 12/KH-UBND')}</w:txbxContent></wps:txbx>`
    const twice = `<w:r><mc:AlternateContent><mc:Choice><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`
    expect(shown(par(twice + run('Thực hiện kế hoạch')))).toEqual(['Số: 12/KH-UBND', 'Thực hiện kế hoạch'])
  })

  it('in an old font is read as Vietnamese, and said so', () => {
    const old =
      run('UBND x· T©n Thµnh', '<w:rFonts w:ascii=".VnTime"/>') + run(' kÕ ho¹ch', '<w:rFonts w:ascii=".VnTimeH"/>')
    const document = readDocx(docxOf(par(old)))
    expect(document.blocks.map(shownBlock)).toEqual(['UBND xã Tân Thành KẾ HOẠCH'])
    expect(document.oldEncoding).toBe('TCVN3 (ABC)')
  })

  it('set apart by tabs is a table, a tab behind a number or a label is none', () => {
    const tab = '<w:r><w:tab/></w:r>'
    expect(
      shown(
        par(`${run('UBND XÃ A')}${tab}${tab}${run('CỘNG HÒA XÃ HỘI')}`) +
          par(`${run('Số: 1/KH')}${tab}${run('A, ngày 1')}`),
      ),
    ).toEqual([
      [
        ['UBND XÃ A', 'CỘNG HÒA XÃ HỘI'],
        ['Số: 1/KH', 'A, ngày 1'],
      ],
    ])
    expect(
      shown(par(`${run('1.')}${tab}${run('Tổ chức hội nghị')}`) + par(`${run('Thời gian:')}${tab}${run('Quý I')}`)),
    ).toEqual(['1. Tổ chức hội nghị', 'Thời gian: Quý I'])
  })

  it('of the page header counts only as a letterhead', () => {
    expect(shown(par('KẾ HOẠCH'), { header: par('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') })).toEqual([
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'KẾ HOẠCH',
    ])
    expect(shown(par('KẾ HOẠCH'), { header: par('Trang 2') })).toEqual(['KẾ HOẠCH'])
  })

  it('of footnotes stands at the end', () => {
    const parts = { footnotes: `<w:footnote w:id="3">${par('Quyết định số 5')}</w:footnote>` }
    expect(shown(par(`${run('Căn cứ')}<w:r><w:footnoteReference w:id="3"/></w:r>`) + par('Sau'), parts)).toEqual([
      'Căn cứ',
      'Sau',
      '[1] Quyết định số 5',
    ])
  })
})

describe('automatic numbers', () => {
  const level = (at: number, format: string, text: string, more = '') =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
  const numbering =
    `<w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2.')}${level(2, 'decimal', '%2.%3.')}${level(3, 'lowerLetter', '%4)')}${level(4, 'bullet', '')}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>' +
    '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
  const item = (text: string, at: number, list = 1) =>
    par(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`)

  it('are counted by level, restart below a higher one and go on behind plain paragraphs', () => {
    const body = [
      item('Mục đích', 0),
      item('Một', 1),
      item('Hai', 1),
      item('Nhỏ', 2),
      item('Chữ', 3),
      item('Gạch', 4),
      par('Lời'),
      item('Ba', 1),
      item('Nội dung', 0),
      item('Lại một', 1),
      item('Danh sách khác', 0, 2),
    ].join('')
    expect(shown(body, { numbering })).toEqual([
      'I. Mục đích',
      '1. Một',
      '2. Hai',
      '2.1. Nhỏ',
      'a) Chữ',
      '- Gạch',
      'Lời',
      '3. Ba',
      'II. Nội dung',
      '1. Lại một',
      'I. Danh sách khác',
    ])
  })

  it('come from the style, and stand in cells that hold nothing else', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    const numbered = par('', '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>')
    const body =
      par('Nhiệm vụ', '<w:pStyle w:val="Muc"/>') +
      table([
        [cell(numbered), cell('Họp')],
        [cell(numbered), cell('Sơ kết')],
      ])
    expect(shown(body, { numbering, styles })).toEqual([
      'I. Nhiệm vụ',
      [
        ['1.', 'Họp'],
        ['2.', 'Sơ kết'],
      ],
    ])
  })
})

describe('tables', () => {
  it('neither repeat nor lose the text of merged cells', () => {
    const restart = '<w:vMerge w:val="restart"/>'
    const body = table([
      [cell('Thời gian', restart), cell('Đơn vị', '<w:gridSpan w:val="2"/>')],
      [cell('', '<w:vMerge/>'), cell('Chủ trì'), cell('Phối hợp')],
      [cell('QUÝ I', '<w:gridSpan w:val="3"/>')],
      [cell('Tháng 1'), cell('Công an', restart), cell('Đoàn')],
      [cell('Tháng 2'), cell('', '<w:vMerge/>'), cell('Hội')],
    ])
    expect(shown(body)).toEqual([
      [
        ['Thời gian', 'Đơn vị', '<'],
        ['^', 'Chủ trì', 'Phối hợp'],
        ['QUÝ I', '<', '<'],
        ['Tháng 1', 'Công an', 'Đoàn'],
        ['Tháng 2', '^', 'Hội'],
      ],
    ])
  })

  it('without deleted rows', () => {
    const deleted = `<w:tr><w:trPr><w:del/></w:trPr>${cell('Bỏ')}${cell('Bỏ')}</w:tr>`
    expect(shown(table([[cell('a'), cell('b')]]).replace('</w:tbl>', `${deleted}</w:tbl>`))).toEqual([[['a', 'b']]])
  })

  it('of work inside a cell follow; other nested ones are text of the cell', () => {
    const inner = table([
      [cell('Nội dung'), cell('Thời gian')],
      [cell('Họp'), cell('Quý I')],
    ])
    const plain = table([[cell('x'), cell('y')]])
    const outer = (nested: string) =>
      table([
        [cell('TT'), cell('Nội dung'), cell('Đơn vị')],
        [cell('1'), cell(`${par('Tổ chức')}${nested}`), cell('UBND')],
      ])
    expect(shown(outer(inner))).toEqual([
      [
        ['TT', 'Nội dung', 'Đơn vị'],
        ['1', 'Tổ chức', 'UBND'],
      ],
      [
        ['Nội dung', 'Thời gian'],
        ['Họp', 'Quý I'],
      ],
    ])
    expect(shown(outer(plain))).toEqual([
      [
        ['TT', 'Nội dung', 'Đơn vị'],
        ['1', 'Tổ chức x y', 'UBND'],
      ],
    ])
  })

  it('that only frame the page are taken apart', () => {
    expect(shown(table([[cell(par('KẾ HOẠCH') + par('Năm 2026'))]]))).toEqual(['KẾ HOẠCH', 'Năm 2026'])
  })
})

it('each block knows the paragraph that it began at', () => {
  const { blocks } = readDocx(
    docxOf(
      par('Một') +
        par('') +
        table([
          [cell('a'), cell('b')],
          [cell('c'), cell('d')],
        ]) +
        par('Cuối'),
    ),
  )
  expect(blocks.map((block) => block.line)).toEqual([1, 2, 6])
  expect(blocks[1]?.kind === 'table' && blocks[1].rows.flat().map((one) => one.line)).toEqual([2, 3, 4, 5])
})
