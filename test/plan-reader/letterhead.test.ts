/** Where the head of a plan ends and its work begins. */
import { describe, expect, it } from 'vitest'
import { readPlan } from '../../src/plan-reader/read-plan.js'
import type { Reading } from '../../src/plan-reader/reading.js'

const HEAD = '<p>ỦY BAN NHÂN DÂN<br>XÃ TÂN THÀNH</p><p>Số: 15/KH-UBND</p><p>Tân Thành, ngày 05 tháng 02 năm 2024</p>'
const ROWS = [
  ['1', 'Báo cáo công tác văn thư quý I', 'Văn phòng', 'Trước 20/3/2024'],
  ['2', 'Kiểm tra việc lập hồ sơ', 'Tư pháp', 'Tháng 6'],
]
const table = (...rows: string[]) => `<table>${rows.join('')}</table>`
const row = (cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
const WORK = ROWS.map(row)

async function read(body: string): Promise<Reading> {
  const bytes = new TextEncoder().encode(`<html><head><meta charset="utf-8"></head><body>${HEAD}${body}</body></html>`)
  const result = await readPlan({ name: 'ke-hoach.html', bytes })
  if (!result.ok) throw new Error(result.reason)
  return result.reading
}

describe('a table right under the title', () => {
  it.each([
    ['bold', '<b>Công tác văn thư năm 2024</b>', ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn']],
    ['in capitals', 'CÔNG TÁC VĂN THƯ NĂM 2024', ['STT', 'NỘI DUNG', 'ĐƠN VỊ', 'THỜI GIAN']],
    ['plain', 'Công tác văn thư năm 2024', ['tt', 'nội dung', 'đơn vị', 'thời gian']],
  ])('%s: the title takes none of its cells, and its tasks are read', async (_, title, headings) => {
    const bold = headings.map((heading) => `<b>${heading}</b>`)
    const reading = await read(`<p><b>KẾ HOẠCH</b></p><p>${title}</p>${table(row(bold), ...WORK)}`)
    expect(reading.title.toLowerCase()).toBe('công tác văn thư năm 2024')
    expect(reading.tasks.map((task) => task.title)).toEqual(ROWS.map((cells) => cells[1]))
    expect(reading.findings.map((finding) => finding.code)).not.toContain('no_tasks')
  })

  it('whose headings say nothing is not the title either', async () => {
    const reading = await read(
      `<p><b>KẾ HOẠCH</b></p><p><b>Công tác văn thư</b></p>${table(row(['<b>AA</b>', '<b>BB</b>']))}`,
    )
    expect(reading.title).toBe('Công tác văn thư')
  })

  it('that holds the title in its first rows keeps its tasks', async () => {
    const wide = (text: string) => `<tr><td colspan=4><b>${text}</b></td></tr>`
    const headings = row(['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn'].map((heading) => `<b>${heading}</b>`))
    const reading = await read(table(wide('KẾ HOẠCH'), wide('Công tác văn thư năm 2024'), headings, ...WORK))
    expect(reading.title).toBe('Công tác văn thư năm 2024')
    expect(reading.tasks.map((task) => task.number)).toEqual(['1', '2'])
  })
})

describe('a column that a word processor has divided by hand', () => {
  it('is read under its heading, though the cell to the left reaches into it', async () => {
    const headings = '<tr><td>TT</td><td>Nhiệm vụ</td><td>Chủ trì</td><td>Sản phẩm</td><td colspan=2>Ghi chú</td></tr>'
    const work =
      '<tr><td>1</td><td>Khám tuyển</td><td>Trạm Y tế</td><td colspan=2>Báo cáo</td><td>Xong trước 20/2</td></tr>'
    const reading = await read(`<p><b>KẾ HOẠCH</b></p><p>Công tác y tế năm 2024</p>${table(headings, work)}`)
    expect(reading.tasks.map((task) => task.dueOn)).toEqual(['2024-02-19'])
  })
})

describe('a kind of document that stands over its letterhead', () => {
  it('is no title of it', async () => {
    const source = `# QUYẾT ĐỊNH
**ỦY BAN NHÂN DÂN PHƯỜNG BÌNH MINH**

Số: 145/QĐ-UBND

Bình Minh, ngày 3 tháng 3 năm 2025

## Về việc ban hành Kế hoạch kiểm tra công vụ năm 2025

Điều 1. Ban hành kèm theo Quyết định này Kế hoạch kiểm tra công vụ năm 2025.

1. Công an phường gửi báo cáo trước ngày 15/6.
`
    const result = await readPlan({ name: 'qd.md', bytes: new TextEncoder().encode(source) })
    expect(result.ok && result.reading).toMatchObject({
      documentType: 'QĐ',
      number: '145/QĐ-UBND',
      title: 'Về việc ban hành Kế hoạch kiểm tra công vụ năm 2025',
      issuer: 'ỦY BAN NHÂN DÂN PHƯỜNG BÌNH MINH',
      issuedOn: '2025-03-03',
      year: 2025,
    })
  })
})

it('says of a head that it names no issuer and no number', async () => {
  const bytes = new TextEncoder().encode(
    'KẾ HOẠCH\nCông tác văn thư năm 2024\n\n1. Công an xã gửi báo cáo trước ngày 15/6.\n',
  )
  const result = await readPlan({ name: 'ke-hoach.txt', bytes })
  const codes = result.ok ? result.reading.findings.map((finding) => finding.code) : []
  expect(codes).toEqual(expect.arrayContaining(['number_blank', 'issuer_missing']))
})

it.each([
  ['Kiểm tra an ninh trật tự năm 2024', 2024],
  ['Giải ngân vốn đầu tư năm 2024', 2024],
  ['Lộ trình thực hiện từ năm 2024', null],
])('%s: the year of a title is that of its work', async (title, year) => {
  const reading = await read(
    `<p><b>KẾ HOẠCH</b></p><p><b>${title}</b></p>${table(row(['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn']), ...WORK)}`,
  )
  expect(reading.year).toBe(year)
})

it('of two bodies in lines of one width the lower one issues', async () => {
  const text = `HỘI NÔNG DÂN TỈNH VĨNH LONG
BCH HỘI NÔNG DÂN XÃ TÂN LONG HỘI
Số: 05-HD/HNDX

HƯỚNG DẪN
Tổng kết phong trào nông dân năm 2026

Ban Thường vụ Hội Nông dân xã hướng dẫn các chi hội thực hiện một số nội
dung như sau:

1. Các chi hội gửi hồ sơ đề nghị khen thưởng về Ban Thường vụ Hội Nông
dân xã trước ngày 13/11/2026.

2. Ban Chủ nhiệm Câu lạc bộ báo cáo kết quả hoạt động năm về Hội Nông
dân xã trước ngày 05/11/2026.

T/M BAN THƯỜNG VỤ
CHỦ TỊCH

Lương y Phan Thị Bích Liễu
`
  const result = await readPlan({ name: 'a.txt', bytes: new TextEncoder().encode(text) })
  expect(result).toMatchObject({
    ok: true,
    reading: { issuer: 'BCH HỘI NÔNG DÂN XÃ TÂN LONG HỘI', signer: 'Phan Thị Bích Liễu' },
  })
})

describe('what kind of document it is', () => {
  it('is not told from the name of a place: "PHƯỜNG AN LẠC" is no "PHƯƠNG ÁN"', async () => {
    const text =
      'UBND PHƯỜNG AN LẠC\nPHƯỜNG AN LẠC\nSố: 1/KH-UBND\n\nKẾ HOẠCH\nCông tác văn thư năm 2024\n\n1. Công an phường báo cáo trước ngày 15/6/2024.'
    const result = await readPlan({ name: 'a.txt', bytes: new TextEncoder().encode(text) })
    expect(result).toMatchObject({ ok: true, reading: { documentType: 'KH', number: '1/KH-UBND' } })
  })

  it('is not told by what a site prints over the letterhead', async () => {
    const text =
      'Thông báo\n\nLịch tiếp công dân tháng 3/2026\n\nUBND XÃ A\nSố: 7/KH-UBND\n\nKẾ HOẠCH\nCông tác văn thư\n\n1. Công an xã báo cáo trước ngày 15/6/2026.'
    const result = await readPlan({ name: 'a.txt', bytes: new TextEncoder().encode(text) })
    expect(result).toMatchObject({
      ok: true,
      reading: { documentType: 'KH', number: '7/KH-UBND', title: 'Công tác văn thư' },
    })
  })

  it('stands in a Markdown table without bars at its sides', async () => {
    const text =
      '**UBND XÃ A** | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**\n---|---\nSố: 7/KH-UBND | *A, ngày 11 tháng 5 năm 2026*\n\n# KẾ HOẠCH\n## Công tác văn thư\n\n1. Công an xã báo cáo trước ngày 15/6/2026.'
    const result = await readPlan({ name: 'a.md', bytes: new TextEncoder().encode(text) })
    expect(result).toMatchObject({
      ok: true,
      reading: { number: '7/KH-UBND', issuedOn: '2026-05-11', issuer: 'UBND XÃ A' },
    })
  })
})

it.each([
  ['Thu ngân sách năm 2026 và quyết toán năm 2025', '22 tháng 01 năm 2026', 2026],
  ['Quyết toán năm 2025 và dự toán năm 2026', '22 tháng 11 năm 2025', null],
  ['Quyết toán ngân sách năm 2025', '22 tháng 01 năm 2026', 2025],
])('"%s", issued on %s, is for %s', async (title, issued, year) => {
  const text = `UBND XÃ A\nSố: 7/KH-UBND\nTân An, ngày ${issued}\n\nKẾ HOẠCH\n${title}\n\n1. Công an xã gửi báo cáo trước ngày 15/11/2026.\n`
  const result = await readPlan({ name: 'a.txt', bytes: new TextEncoder().encode(text) })
  expect(result).toMatchObject({ ok: true, reading: { title, year } })
})

it('receivers and signature may stand in a Markdown table of one row', async () => {
  const text =
    'UBND XÃ A\nSố: 7/KH-UBND\n\n# KẾ HOẠCH\n## Công tác văn thư\n\n1. Công an xã báo cáo trước ngày 15/6/2026.\n\n| Nơi nhận:<br>- Đảng ủy xã;<br>- Lưu: VT. | **CHỦ TỊCH**<br><br>**Nguyễn Thị Hiền** |\n|---|---|\n'
  const result = await readPlan({ name: 'a.md', bytes: new TextEncoder().encode(text) })
  expect(result).toMatchObject({
    ok: true,
    reading: { signer: 'Nguyễn Thị Hiền', recipients: ['Đảng ủy xã', 'Lưu: VT'] },
  })
})

describe('a plan in which no task was found', () => {
  it('asks about it', async () => {
    const reading = await read('<p>KẾ HOẠCH</p><p><b>Công tác văn thư</b></p><p>Văn thư là việc quan trọng.</p>')
    expect(reading.findings).toContainEqual(expect.objectContaining({ code: 'no_tasks', severity: 'ask' }))
  })
})

it.each([
  ['Số: 33/KH-UBND Nam Giang, ngày 9 tháng 10 năm 2025', '33/KH-UBND', '2025-10-09'],
  ['Số 45-CTr/ĐU Tâm Thắng, ngày 30 tháng 12 năm 2024', '45-CTr/ĐU', '2024-12-30'],
  ['Số: 26 / KH – TYT Trần Hưng Đạo, ngày 04 tháng 9 năm 2025', '26/KH-TYT', '2025-09-04'],
  ['Số: 36/KH-UBND\nSơn Kim 1, ngày 08 tháng 3 năm 2026', '36/KH-UBND', '2026-03-08'],
])('"%s": the number ends before the place', async (head, number, issuedOn) => {
  const text = `UBND XÃ NAM GIANG\n${head}\n\nKẾ HOẠCH\nCông tác phòng dịch\n\n1. Công an xã gửi báo cáo trước ngày 15/11/2026.\n`
  const result = await readPlan({ name: 'a.txt', bytes: new TextEncoder().encode(text) })
  expect(result).toMatchObject({ ok: true, reading: { number, issuedOn } })
})

it.each([
  [
    'in small letters',
    'CHƯƠNG TRÌNH HÀNH ĐỘNG\nthực hiện Nghị quyết Đại hội Đảng bộ',
    'HÀNH ĐỘNG thực hiện Nghị quyết Đại hội Đảng bộ',
  ],
  [
    'right under it, a blank line behind',
    'KẾ HOẠCH\nGọi công dân thực hiện nghĩa vụ tham gia\nCông an nhân dân năm 2027',
    'Gọi công dân thực hiện nghĩa vụ tham gia Công an nhân dân năm 2027',
  ],
  ['but not with another paragraph', 'KẾ HOẠCH\nCông tác văn thư\n\nVăn thư là việc quan trọng', 'Công tác văn thư'],
  ['but not with a legal basis', 'KẾ HOẠCH\nCông tác văn thư\nThực hiện Nghị quyết số 5', 'Công tác văn thư'],
])('the title goes on with the line %s', async (_, head, title) => {
  const text = `UBND XÃ A\nSố: 7/KH-UBND\n\n${head}\n\n1. Công an xã gửi báo cáo trước ngày 15/11/2026.\n`
  const result = await readPlan({ name: 'a.txt', bytes: new TextEncoder().encode(text) })
  expect(result).toMatchObject({ ok: true, reading: { title } })
})

describe('a sheet of work without any kind of document', () => {
  const HEADINGS = row(['STT', 'Nội dung', 'Bộ phận', 'Hạn xử lý'])
  const sheet = async (lines: readonly string[]) => {
    const body = `${lines.map((line) => `<p>${line}</p>`).join('')}${table(HEADINGS, row(['1', 'Tiêm phòng', 'Thú y', '25/3']))}`
    const bytes = new TextEncoder().encode(`<html><body>${body}</body></html>`)
    const result = await readPlan({ name: 'viec.html', bytes })
    if (!result.ok) throw new Error(result.reason)
    const { title, issuer, year, tasks } = result.reading
    return [title, issuer, year, tasks[0]?.dueOn]
  }

  it.each([
    'BẢNG PHÂN CÔNG NHIỆM VỤ THÁNG 3 NĂM 2025',
    'THEO DÕI CÔNG VIỆC THÁNG 3/2025',
    'TIẾN ĐỘ CÔNG VIỆC NĂM 2025',
  ])('is called what stands over it, and that is no part of its office: %s', async (title) =>
    expect(await sheet(['CÔNG AN XÃ QUẢNG PHÚ', title])).toEqual([title, 'CÔNG AN XÃ QUẢNG PHÚ', 2025, '2025-03-25']),
  )

  it('says no more than it does', async () => expect(await sheet([])).toEqual(['', null, null, null]))
})
