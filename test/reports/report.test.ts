/** The official report: its form by Decree 30/2020, read back from the XML that Word opens; its facts; its marked blanks. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import type { PaperFacts } from '../../src/application/ports.js'
import { subjectLine } from '../../src/reports/report/report.js'
import { letterheadFrom, officialDate, subjectOf } from '../../src/reports/word/official-words.js'
import { livedYear } from '../support/dossier.js'
import { factsOf, madeBytes } from '../support/paper-facts.js'

const OUTPUT = 'test/output'
/** Twentieths of a point in a millimetre. */
const MM = 56.6929

interface Parts {
  document: string
  headers: string[]
  styles: string
  /** What a reader reads, a paragraph a line. */
  text: string
}

async function partsOf(facts: PaperFacts, name: string): Promise<Parts> {
  const bytes = await madeBytes(facts)
  mkdirSync(OUTPUT, { recursive: true })
  writeFileSync(`${OUTPUT}/${name}.docx`, bytes)
  const files = unzipSync(bytes)
  const xml = (path: string) => strFromU8(files[path] ?? new Uint8Array())
  const document = xml('word/document.xml')
  return {
    document,
    headers: Object.keys(files)
      .filter((path) => path.startsWith('word/header'))
      .map(xml),
    styles: xml('word/styles.xml'),
    text: paragraphsOf(document).map(textOf).join('\n'),
  }
}

const paragraphsOf = (xml: string) => xml.match(/<w:p>.*?<\/w:p>|<w:p [^>]*>.*?<\/w:p>/gs) ?? []
const textOf = (xml: string) =>
  [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)]
    .map((m) => m[1])
    .join('')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')

describe('sơ kết 6 tháng đầu năm', () => {
  let half: Parts
  beforeAll(async () => {
    half = await partsOf(factsOf(await livedYear(), 'report', '2023-H1', '2023-07-03'), 'bao-cao-6-thang')
  })

  /** The first paragraph that says this, and how its letters look. */
  function look(said: string) {
    const paragraph = paragraphsOf(half.document).find((p) => textOf(p).includes(said)) ?? ''
    const run =
      (paragraph.match(/<w:r>.*?<\/w:r>/gs) ?? []).find(
        (r) => textOf(r).includes(said) || said.includes(textOf(r).trim()),
      ) ?? ''
    const value = (xml: string, name: string) => new RegExp(`<w:${name} [^>]*w:val="([^"]+)"`).exec(xml)?.[1]
    return {
      points: Number(value(run, 'sz')) / 2,
      bold: /<w:b\/>/.test(run),
      italic: /<w:i\/>/.test(run),
      font: /w:ascii="([^"]+)"/.exec(run)?.[1],
      place: value(paragraph, 'jc'),
    }
  }

  test('A4 upright, 20 mm above and below, 30 mm left, 15 to 20 mm right', () => {
    const size = /<w:pgSz ([^>]*)\/>/.exec(half.document)?.[1] ?? ''
    expect(size).toContain('w:w="11906"')
    expect(size).toContain('w:h="16838"')
    expect(size).not.toContain('landscape')
    const margins = /<w:pgMar ([^>]*)\/>/.exec(half.document)?.[1] ?? ''
    const mm = (side: string) => Number(new RegExp(`w:${side}="(\\d+)"`).exec(margins)?.[1]) / MM
    expect([mm('top'), mm('bottom')].map((v) => v >= 20 && v <= 25)).toEqual([true, true])
    expect(mm('left') >= 30 && mm('left') <= 35).toBe(true)
    expect(mm('right') >= 15 && mm('right') <= 20.01).toBe(true)
  })

  test('Times New Roman, black, everywhere', () => {
    const fonts = new Set([...half.document.matchAll(/w:ascii="([^"]+)"/g)].map((m) => m[1]))
    expect([...fonts]).toEqual(['Times New Roman'])
    expect(half.styles).toContain('Times New Roman')
    expect([...half.document.matchAll(/<w:color w:val="([^"]+)"/g)].map((m) => m[1])).toEqual([])
  })

  test.each([
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 12, 'bold'],
    ['Độc lập - Tự do - Hạnh phúc', 13, 'bold'],
    ['ỦY BAN NHÂN DÂN', 13, 'bold'],
    ['XÃ TÂN THÀNH', 13, 'bold'],
    ['Số: ', 13, ''],
    ['Tân Thành', 13, 'italic'],
    ['BÁO CÁO', 14, 'bold'],
    ['Sơ kết công tác thi đua', 14, 'bold'],
    ['I. KẾT QUẢ THỰC HIỆN', 14, 'bold'],
    ['Trong kỳ có', 14, ''],
    ['Nơi nhận:', 12, 'bold italic'],
    ['- Phòng Nội vụ huyện;', 11, ''],
    ['TM. ỦY BAN NHÂN DÂN', 14, 'bold'],
    ['CHỦ TỊCH', 14, 'bold'],
    ['Phùng Văn Quang', 14, 'bold'],
  ])('%s: %i points, %s', (said, points, style) => {
    expect(look(said)).toMatchObject({
      points,
      bold: style.includes('bold'),
      italic: style.includes('italic'),
      font: 'Times New Roman',
    })
  })

  test('running text is justified, its first line 1 to 1.27 cm in, 6 points between paragraphs, line spacing 1 to 1.5', () => {
    const body = paragraphsOf(half.document).find((p) => textOf(p).startsWith('Trong kỳ có')) ?? ''
    expect(body).toMatch(/<w:jc w:val="both"\/>/)
    const firstLine = Number(/w:firstLine="(\d+)"/.exec(body)?.[1]) / MM
    expect(firstLine >= 10 && firstLine <= 12.71).toBe(true)
    expect(Number(/w:before="(\d+)"/.exec(body)?.[1])).toBeGreaterThanOrEqual(120)
    const line = Number(/w:line="(\d+)"/.exec(half.styles)?.[1])
    expect(line >= 240 && line <= 360).toBe(true)
  })

  test('the page number stands above in the middle, 13 to 14 points, and not on the first page', () => {
    const numbered = half.headers.filter((h) => h.includes('PAGE'))
    expect(numbered.length).toBeGreaterThan(0)
    for (const header of numbered) {
      expect(header).toContain('w:val="center"')
      expect(header).toMatch(/<w:sz w:val="2[678]"/)
    }
    expect(half.document).toContain('<w:titlePg/>')
    expect(half.headers.some((h) => !h.includes('PAGE'))).toBe(true)
  })

  test('the head is a table without lines, the left column 40 to 45 % wide', () => {
    const [head = ''] = half.document.match(/<w:tbl>.*?<\/w:tbl>/s) ?? []
    const [left = 0, right = 0] = [...head.matchAll(/<w:gridCol w:w="(\d+)"/g)].map((m) => Number(m[1]))
    expect(left / (left + right)).toBeGreaterThanOrEqual(0.4)
    expect(left / (left + right)).toBeLessThanOrEqual(0.45)
    const [borders = ''] = head.match(/<w:tblBorders>.*?<\/w:tblBorders>/s) ?? []
    expect(borders).toContain('w:val="none"')
    expect(borders).not.toContain('single')
  })

  test('it states the record by the plan’s own numbers: on time, late, not done, moved dates, reasons, evidence, what comes', () => {
    const { text } = half
    expect(text).toContain(
      'Sơ kết công tác thi đua, khen thưởng 6 tháng đầu năm 2023 và nhiệm vụ 6 tháng cuối năm 2023',
    )
    expect(text).toMatch(/Hoàn thành đúng hạn \(\d\d\/\d\d\/2023\)/)
    expect(text).toMatch(/Hoàn thành, chậm \d+ ngày làm việc \(/)
    expect(text).toMatch(/Chưa hoàn thành, quá hạn \d+ ngày làm việc/)
    expect(text).toContain('từ ngày 29/01/2023 đến ngày 15/02/2023; lý do: “chưa họp được ban chấp hành”')
    expect(text).toContain('Hội Nông dân: “thiếu mẫu biểu của cấp trên”')
    expect(text).toContain('Nhiệm vụ 6 tháng cuối năm 2023 theo kế hoạch:')
    expect(text).toContain('- Nhiệm vụ 7: Tham gia Hội nghị sơ kết')
    expect(text).toContain('DANH MỤC TÀI LIỆU MINH CHỨNG')
    expect(text).toContain('Báo cáo Hội Phụ nữ.docx')
    expect(text).toContain('Cách tính: mỗi việc đã đến hạn được 100 điểm')
    expect(text.replaceAll('\n', ' ')).toContain('của Ủy ban nhân dân xã Tân Thành./.')
    expect(text).toContain('- Lưu: VP.')
  })

  test('what only a person can write is a marked blank, and nothing is praised or blamed', () => {
    const blanks = [...half.document.matchAll(/<w:highlight w:val="yellow"\/>.*?<w:t[^>]*>([^<]*)</gs)].map((m) => m[1])
    expect(blanks).toContain('……')
    expect(blanks).toContain('[Tồn tại, hạn chế và nguyên nhân: văn phòng ghi]')
    expect(half.text).not.toMatch(/xuất sắc|yếu kém|tích cực|nghiêm túc|đáng khen/i)
  })
})

test('the year: tổng kết, with what a person must plan left blank', async () => {
  const year = await livedYear()
  const { text } = await partsOf(factsOf(year, 'report', '2023', '2023-12-20'), 'bao-cao-nam')
  expect(text).toContain('Tổng kết công tác thi đua, khen thưởng năm 2023')
  expect(text).toContain('[phương hướng, nhiệm vụ thời gian tới: văn phòng ghi]')
})

test('what goes on all year without a date is in the year’s report too, and in what the next quarter brings', async () => {
  const year = await livedYear()
  const monthly = year.dossier.work.tasks.find(({ code }) => code === 'Q2-5')
  Object.assign(monthly ?? {}, { period: null, dueOn: null, dueFrom: null, title: 'Cập nhật tiến độ hằng tháng' })
  const whole = factsOf(year, 'report', '2023', '2024-01-03')
  expect(whole.results.counts.total).toBe(year.dossier.work.tasks.length)
  const { document } = await partsOf(whole, 'bao-cao-thuong-xuyen')
  const [row = ''] = (document.match(/<w:tr>.*?<\/w:tr>/gs) ?? []).filter((r) => r.includes('hằng tháng'))
  expect(textOf(row)).toMatch(/^5.*Không ghi thời hạn.*Đang thực hiện$/s)
  const { text } = await partsOf(factsOf(year, 'report', '2023-Q1', '2023-04-03'), 'bao-cao-thuong-xuyen')
  expect(text.slice(text.indexOf('Nhiệm vụ quý II năm 2023 theo kế hoạch'))).toContain('Cập nhật tiến độ hằng tháng')
})

test('the standing of units is a paper of its own, with its rule', async () => {
  const year = await livedYear()
  const { text } = await partsOf(factsOf(year, 'standing', '2023-H1', '2023-07-03'), 'ket-qua-don-vi')
  expect(text).toContain('Tổng hợp kết quả thực hiện nhiệm vụ của các đơn vị 6 tháng đầu năm 2023')
  expect(text).toContain('Cách tính:')
})

describe('to whom it goes, and whose it is', () => {
  const headOf = (document: string) =>
    textLines(document.match(/<w:tbl>.*?<\/w:tbl>/s)?.[0] ?? '').filter((line) => line !== '')
  const textLines = (xml: string) => paragraphsOf(xml).map(textOf)
  async function reportOf(plan: object, more: Partial<PaperFacts> = {}) {
    const facts = factsOf(await livedYear(), 'report', '2023-H1', '2023-07-03')
    const results = { ...facts.results, plan: { ...facts.results.plan, signedAs: [], ...plan } }
    return partsOf({ ...facts, results, ...more }, 'bao-cao-khac')
  }

  test('one addressee stands on the line of “Kính gửi”, 14 points upright; the recipients begin with “Như trên”', async () => {
    const recipients = ['Ủy ban nhân dân huyện Lộc Bình (b/c)', '- Thường trực Đảng ủy xã;', 'Lưu: VT.']
    const { document, text } = await reportOf({ recipients }, { addressees: ['UBND huyện Lộc Bình'] })
    const lines = text.split('\n')
    expect(lines).toContain('Kính gửi: UBND huyện Lộc Bình.')
    const line = paragraphsOf(document).find((p) => textOf(p).startsWith('Kính gửi')) ?? ''
    expect(line).toContain('<w:sz w:val="28"/>')
    expect(line).not.toMatch(/<w:b\/>|<w:i\/>/)
    expect(line).toContain('<w:jc w:val="center"/>')
    // After the subject, before the text; and not named twice.
    expect(lines.indexOf('Kính gửi: UBND huyện Lộc Bình.')).toBeLessThan(
      lines.findIndex((l) => l.startsWith('Thực hiện Kế hoạch')),
    )
    const list = lines.slice(lines.indexOf('Nơi nhận:') + 1).slice(0, 3)
    expect(list).toEqual(['- Như trên;', '- Thường trực Đảng ủy xã;', '- Lưu: VT.'])
  })

  test('several addressees stand under each other; two tiers name no district', async () => {
    const recipients = ['Thường trực Đảng ủy xã', 'Thường trực HĐND xã', 'Lưu: VT, VHXH']
    const { text } = await reportOf(
      { issuer: 'UBND xã Hòa Bình', number: '12/KH-UBND', recipients },
      { office: 'UBND xã Hòa Bình', addressees: ['UBND tỉnh Lạng Sơn', 'Sở Nội vụ'] },
    )
    expect(text).toContain('Kính gửi:\n- UBND tỉnh Lạng Sơn;\n- Sở Nội vụ.')
    expect(text).toContain('- Như trên;\n- Thường trực Đảng ủy xã;\n- Thường trực HĐND xã;\n- Lưu: VT, VHXH.')
    expect(text.slice(0, 400)).not.toMatch(/huyện/i)
  })

  test('nobody to address: no such line', async () => {
    expect((await reportOf({})).text).not.toContain('Kính gửi')
  })

  test.each([
    [
      { issuer: 'Đảng ủy xã Bảo Nhai', number: '27-KH/ĐU' },
      ['[TÊN CƠ QUAN, TỔ CHỨC CẤP TRÊN]', 'ĐẢNG ỦY XÃ BẢO NHAI', '*', 'ĐẢNG CỘNG SẢN VIỆT NAM', 'Số ……-BC/ĐU'],
      ['T/M ĐẢNG ỦY', '[CHỨC VỤ NGƯỜI KÝ]'],
    ],
    [
      { issuer: 'Hội đồng nhân dân xã Bảo Nhai', number: '04/KH-HĐND' },
      ['HỘI ĐỒNG NHÂN DÂN', 'XÃ BẢO NHAI', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Số: ……/BC-HĐND'],
      ['TM. HỘI ĐỒNG NHÂN DÂN', '[CHỨC VỤ NGƯỜI KÝ]'],
    ],
    [
      { issuer: 'Ban Thường trực Ủy ban MTTQ Việt Nam xã Bảo Nhai', number: '16/KH-MTTQ-BTT' },
      ['ỦY BAN MTTQ VIỆT NAM XÃ BẢO NHAI', 'BAN THƯỜNG TRỰC', 'Số: ……/BC-MTTQ-BTT'],
      ['TM. BAN THƯỜNG TRỰC', '[CHỨC VỤ NGƯỜI KÝ]'],
    ],
    [
      { issuer: 'Hội Liên hiệp Phụ nữ xã Bảo Nhai', number: '05/KH-BTV' },
      ['[TÊN CƠ QUAN, TỔ CHỨC CẤP TRÊN]', 'HỘI LIÊN HIỆP PHỤ NỮ XÃ BẢO NHAI', 'Số: ……/BC-BTV'],
      ['[QUYỀN HẠN, CHỨC VỤ NGƯỜI KÝ]'],
    ],
    [
      { issuer: 'Đoàn TNCS Hồ Chí Minh xã Bảo Nhai', number: '05-KH/ĐTN' },
      ['[tiêu đề theo quy định của tổ chức]', '[TÊN CƠ QUAN, TỔ CHỨC CẤP TRÊN]'],
      ['[QUYỀN HẠN, CHỨC VỤ NGƯỜI KÝ]'],
    ],
    [
      { issuer: 'Trường THCS Bảo Nhai', number: '04/KH-THCS' },
      ['ỦY BAN NHÂN DÂN XÃ BẢO NHAI', 'TRƯỜNG THCS BẢO NHAI', 'Số: ……/BC-THCS'],
      ['[QUYỀN HẠN, CHỨC VỤ NGƯỜI KÝ]'],
    ],
  ])('$issuer: its own head and signature; what is not known is a blank', async (plan, head, signed) => {
    const { document, text } = await reportOf(plan, { office: 'UBND xã Bảo Nhai' })
    const lines = headOf(document)
    expect(lines).toEqual(expect.arrayContaining(head))
    expect(lines).toContain('Bảo Nhai, ngày 03 tháng 7 năm 2023')
    const isUnderCommittee = plan.issuer.startsWith('Trường')
    expect(lines.some((line) => line.startsWith('ỦY BAN NHÂN DÂN'))).toBe(isUnderCommittee)
    expect(lines.includes('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')).toBe(!/^(?:Đảng|Đoàn)/.test(plan.issuer))
    const closing = text.split('\n').slice(text.split('\n').indexOf('Nơi nhận:'))
    expect(closing).toEqual(expect.arrayContaining(signed))
  })
})

describe('who signs', () => {
  const DEPUTY = ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']
  async function signatureOf(plan: object, more: Partial<PaperFacts> = {}) {
    const facts = factsOf(await livedYear(), 'report', '2023-H1', '2023-07-03')
    const results = { ...facts.results, plan: { ...facts.results.plan, ...plan } }
    const { text } = await partsOf({ ...facts, results, ...more }, 'bao-cao-nguoi-ky')
    return text
      .split('\n')
      .slice(text.split('\n').lastIndexOf('- Lưu: VP.') + 1)
      .filter((line) => line !== '')
  }

  test('a plan that a deputy signed: the report is signed for the chairman, too', async () => {
    const signedAs = ['TM. UBND XÃ', 'KT.CHỦ TỊCH', 'PHÓ CHỦ TỊCH']
    expect((await signatureOf({ signedAs, signer: 'Nông Văn Sơn' })).slice(0, 4)).toEqual([...DEPUTY, 'Nông Văn Sơn'])
  })

  test('the office says who signs its reports, a deputy or the chairman, whoever signed the plan', async () => {
    const deputy = { name: 'Hoàng Thị Lan', deputy: true }
    expect((await signatureOf({}, { signer: deputy })).slice(0, 4)).toEqual([...DEPUTY, 'Hoàng Thị Lan'])
    const chairman = { name: 'Vi Văn Thọ', deputy: false }
    expect((await signatureOf({ signedAs: DEPUTY }, { signer: chairman })).slice(0, 3)).toEqual([
      'TM. ỦY BAN NHÂN DÂN',
      'CHỦ TỊCH',
      'Vi Văn Thọ',
    ])
  })

  test.each([
    [['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG']],
    [['TUQ. CHỦ TỊCH', 'TRƯỞNG PHÒNG KINH TẾ']],
    [['TM. ỦY BAN NHÂN DÂN', 'Q. CHỦ TỊCH']],
    [['TL. CHỦ TỊCH', 'KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG']],
  ])('who signed the plan in another way signs the report in it: %j', async (signedAs) => {
    const lines = await signatureOf({ signedAs, signer: 'Trần Văn B' })
    expect(lines.slice(0, signedAs.length + 1)).toEqual([...signedAs, 'Trần Văn B'])
  })

  test('the post alone, without in whose name, is the plain form', async () => {
    const lines = await signatureOf({ signedAs: ['Chủ tịch'], signer: 'Vi Văn Thọ' })
    expect(lines.slice(0, 3)).toEqual(['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Vi Văn Thọ'])
  })

  test('of other bodies the plan’s own lines are taken: nothing is left blank that the plan tells', async () => {
    const signedAs = ['HIỆU TRƯỞNG']
    const school = { issuer: 'Trường THCS Tân Thành', number: '04/KH-THCSTT', signedAs, signer: 'Ma Thị Hoa' }
    expect((await signatureOf(school)).slice(0, 2)).toEqual(['HIỆU TRƯỞNG', 'Ma Thị Hoa'])
  })
})

describe('words of the letterhead', () => {
  const of = (plan: Partial<Parameters<typeof letterheadFrom>[0]>, office = 'UBND xã Tân Thành') =>
    letterheadFrom({ issuer: null, number: null, signer: null, signedAs: [], recipients: [], ...plan }, office, 'BC')

  test('a People’s Committee names no body above it, in 2023 as in the two tiers of 2026', () => {
    expect(of({ issuer: 'Ủy ban nhân dân xã Tân Thành', number: '02/KH-UBND' })).toMatchObject({
      parent: null,
      issuer: ['ỦY BAN NHÂN DÂN', 'XÃ TÂN THÀNH'],
      symbol: 'BC-UBND',
      place: 'Tân Thành',
      authority: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
    })
    const recipients = ['Thường trực Đảng ủy xã', 'Trung tâm Phục vụ hành chính công;', '- Lưu: VT, VHXH.']
    expect(of({ recipients }, 'UBND phường Hòa Bình')).toMatchObject({
      issuer: ['ỦY BAN NHÂN DÂN', 'PHƯỜNG HÒA BÌNH'],
      place: 'Hòa Bình',
      recipients: ['Thường trực Đảng ủy xã', 'Trung tâm Phục vụ hành chính công', 'Lưu: VT, VHXH'],
    })
  })

  test('a body of the commune stands under it; who signs for it is left to a person', () => {
    expect(of({ issuer: 'Trường THCS Tân Thành', number: '04/KH-THCSTT' })).toMatchObject({
      parent: 'ỦY BAN NHÂN DÂN XÃ TÂN THÀNH',
      issuer: ['TRƯỜNG THCS TÂN THÀNH'],
      symbol: 'BC-THCSTT',
      authority: [{ blank: 'QUYỀN HẠN, CHỨC VỤ NGƯỜI KÝ' }],
    })
  })

  test.each([
    ['2020-01-05', 'ngày 05 tháng 01 năm 2020'],
    ['2019-06-29', 'ngày 29 tháng 6 năm 2019'],
    ['2023-02-14', 'ngày 14 tháng 02 năm 2023'],
    ['2023-12-03', 'ngày 03 tháng 12 năm 2023'],
    ['2023-03-01', 'ngày 01 tháng 3 năm 2023'],
  ])('%s is written %s', (date, written) => expect(officialDate(date)).toBe(written))

  test.each([
    ['Kế hoạch Công tác thi đua, khen thưởng năm 2023', 'công tác thi đua, khen thưởng'],
    ['Cải cách hành chính trên địa bàn xã năm 2026', 'cải cách hành chính trên địa bàn xã'],
    ['CCHC năm 2026', 'CCHC'],
    ['Thực hiện nhiệm vụ năm học 2025 - 2026', 'thực hiện nhiệm vụ'],
  ])('%s is about %s', (title, subject) => expect(subjectOf(title)).toBe(subject))

  test.each([
    ['2023-Q1', null, 'Kết quả thực hiện công tác dân vận quý I năm 2023'],
    ['2023-03', '2023-04', 'Kết quả thực hiện công tác dân vận tháng 3 năm 2023 và nhiệm vụ tháng 4 năm 2023'],
    ['2023-H1', null, 'Sơ kết công tác dân vận 6 tháng đầu năm 2023'],
    ['2023', null, 'Tổng kết công tác dân vận năm 2023'],
  ])('%s, then %s: %s', (period, next, subject) => {
    const plan = { title: 'Công tác dân vận năm 2023', year: 2023 } as Parameters<typeof subjectLine>[0]['plan']
    expect(subjectLine({ plan, period }, next)).toBe(subject)
  })
})

test('a wish for more time is no cause, and who has done its part is not among those who go on', async () => {
  const year = await livedYear()
  const { work } = year.dossier
  const collection = work.tasks.find((t) => t.code === 'V-1')
  const own = work.assignments.filter((a) => a.taskId === collection?.id)
  const late = own.find((a) => year.names.unit(a.unitId) === 'Hội Nông dân')
  if (!late) throw new Error('no such share')
  Object.assign(late, { state: 'open', claimedOn: null, blocked: null })
  year.dossier.events.length = 0
  for (const wish of year.dossier.extensions) wish.reason = 'cho tui xin thêm 1 tuần nghe'
  const { text } = await partsOf(factsOf(year, 'report', '2023-H1', '2023-07-03'), 'bao-cao-xin-them')
  expect(text).not.toContain('xin thêm')
  expect(text).toMatch(/Nhiệm vụ “Các ngành, đoàn thể[^”]*”: .*nguyên nhân: chưa có đơn vị nào nêu/)
  expect(text).toMatch(
    /Nhiệm vụ “Các ngành[^”]*”, Hội Nông dân: từ ngày 29\/01\/2023 đến ngày 15\/02\/2023; lý do: .*văn phòng ghi/,
  )
  const [, goesOn] = text.split('tiếp tục thực hiện:')
  expect(goesOn).toContain('Đơn vị thực hiện: Hội Nông dân (các đơn vị khác đã hoàn thành).')
})

test('what is reported and waits for the office is said to wait, with its day, and no cause is asked for', async () => {
  const year = await livedYear()
  const { assignments, tasks } = year.dossier.work
  const task = tasks.find(({ code }) => code === 'V-1')
  for (const share of assignments.filter(({ taskId }) => taskId === task?.id))
    Object.assign(share, { state: 'claimed', claimedOn: '2023-01-20', blocked: null })
  const { text } = await partsOf(factsOf(year, 'report', '2023-H1', '2023-07-03'), 'bao-cao-cho-xac-nhan')
  expect(text).toContain('Đã báo hoàn thành ngày 20/01/2023, chờ xác nhận')
  expect(text).toMatch(/\d+ \(\d+ chờ xác nhận\)/)
  expect(text).not.toMatch(/Nhiệm vụ “Các ngành[^”]*”: .*chưa có đơn vị nào nêu/)
})

test('causes are those of late parts, without the talk around them; who was granted more time and is in time gives none', async () => {
  const year = await livedYear()
  const { assignments, tasks } = year.dossier.work
  const shareOf = (code: string, unit: string) =>
    assignments.find((a) => year.names.unit(a.unitId) === unit && tasks.find((t) => t.id === a.taskId)?.code === code)
  const [late, inTime] = [shareOf('V-1', 'Hội Nông dân'), shareOf('V-1', 'Hội Liên hiệp Phụ nữ')]
  Object.assign(late ?? {}, { state: 'open', claimedOn: null })
  Object.assign(inTime ?? {}, { state: 'open', claimedOn: null, extendedTo: '2023-09-30', extensions: 1 })
  const said = (assignmentId: number, words: string) => ({
    ...{ at: new Date('2023-02-16T02:00:00Z'), memberId: 1, taskId: late?.taskId ?? 0, assignmentId },
    ...{ what: 'blocked', said: words, edit: null },
  })
  year.dossier.events.push(
    said(late?.id ?? 0, 'Dạ còn thiếu chữ ký chị ơi'),
    said(inTime?.id ?? 0, 'chưa họp được chi hội ạ'),
  )
  const { text } = await partsOf(factsOf(year, 'report', '2023-H1', '2023-07-03'), 'nguyen-nhan')
  const causes = text.split('\n').find((line) => line.startsWith('- Nhiệm vụ “Các ngành') && line.includes('chữ ký'))
  expect(causes).toContain('Hội Nông dân: “còn thiếu chữ ký”')
  expect(causes).not.toContain('Hội Liên hiệp Phụ nữ')
})

test('a reason typed without marks is quoted, and the office is asked to write it out', async () => {
  const year = await livedYear()
  for (const event of year.dossier.events) event.said = 'e chua co so lieu a'
  const { text } = await partsOf(factsOf(year, 'report', '2023-H1', '2023-07-03'), 'bao-cao-khong-dau')
  expect(text).toMatch(/Hội Nông dân: “chua co so lieu” .*văn phòng ghi lại cho đủ dấu/)
})

describe('the plan’s own numbers', () => {
  const CODE = /\b(?:Q[1-4]|H[12]|T(?:1[0-2]|[1-9])|N|V)-\d/

  test('the codes of the chat stand nowhere in it', async () => {
    for (const period of ['2023-H1', '2023-Q1', null])
      expect(
        (await partsOf(factsOf(await livedYear(), 'report', period, '2023-07-03'), 'bao-cao-so')).text,
      ).not.toMatch(CODE)
  })

  test('of a plan that is put together by periods they run on under its headings', async () => {
    const { text } = await partsOf(factsOf(await livedYear(), 'report', '2023-H1', '2023-07-03'), 'bao-cao-ky')
    expect(text).toMatch(/Quý I năm 2023\n1\n[\s\S]*Quý II năm 2023\n5\n/)
  })

  test('another plan keeps its own order, without headings', async () => {
    const year = await livedYear()
    for (const task of year.dossier.work.tasks)
      Object.assign(task, task.number === '2' ? { period: '2023-01' } : task.number === '4' ? { period: null } : {})
    const { text } = await partsOf(factsOf(year, 'report', '2023-H1', '2023-07-03'), 'bao-cao-thu-tu')
    const table = text.split('Kết quả từng nhiệm vụ')[1]?.split('II. KẾT QUẢ')[0] ?? ''
    expect(table).not.toMatch(/\n(?:Quý|Tháng) [^\n]* năm 2023\n/)
    expect(table.match(/^[1-6]$/gm)).toEqual(['1', '2', '3', '4', '5', '6'])
  })

  test('a number that several tables have is told with its period', async () => {
    const year = await livedYear()
    for (const task of year.dossier.work.tasks) if (task.number === '5') task.number = '3'
    const { text } = await partsOf(factsOf(year, 'report', '2023-H1', '2023-07-03'), 'bao-cao-trung-so')
    expect(text).toContain('- Nhiệm vụ 3, quý II năm 2023: [nguyên nhân')
    expect(text).toContain('- Nhiệm vụ 3, quý I năm 2023: [nguyên nhân')
  })
})

test('where the report named another day than its own, both stand in the paper, and the named one counts', async () => {
  const year = await livedYear()
  const { assignments, tasks } = year.dossier.work
  const share = assignments.find((a) => tasks.find((t) => t.id === a.taskId)?.code === 'Q2-6')
  if (!share) throw new Error('no such share')
  const heard = 'Q2-6 em nộp báo cáo hôm 13/6 rồi, chị ghi giúp ngày đó'
  year.dossier.claims.push({
    ...{ id: 70, assignmentId: share.id, memberId: 1, heard, on: '2023-07-02', byTelephone: false },
    ...{ state: 'confirmed', reason: null },
  })
  Object.assign(share, { state: 'confirmed', claimedOn: '2023-06-13' })
  const facts = factsOf(year, 'report', '2023-H1', '2023-07-03')
  const { text } = await partsOf(facts, 'bao-cao-ngay-xong')
  expect(text).toContain('Hoàn thành đúng hạn (13/06/2023; báo ngày 02/07/2023)')
})
