/** The tracking book, read back as Excel reads it. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import type { Workbook } from 'hucre'
import { readXlsx } from 'hucre/xlsx'
import { beforeAll, expect, test } from 'vitest'
import { livedYear } from '../support/dossier.js'
import { factsOf, madeBytes } from '../support/paper-facts.js'

let book: Workbook
let bytes: Uint8Array
beforeAll(async () => {
  bytes = await madeBytes(factsOf(await livedYear(), 'book', null, '2023-07-03'))
  mkdirSync('test/output', { recursive: true })
  writeFileSync('test/output/so-theo-doi.xlsx', bytes)
  book = await readXlsx(bytes, { readStyles: true })
})

function rows(name: string): Record<string, unknown>[] {
  const sheet = book.sheets.find((s) => s.name === name)
  const [head = [], ...body] = sheet?.rows ?? []
  return body.map((row) => Object.fromEntries(head.map((title, i) => [String(title), row[i]])))
}

test('tasks, shares, evidence, what happened, units: a sheet each', () => {
  expect(book.sheets.map((s) => s.name)).toEqual(['Nhiệm vụ', 'Phân công', 'Minh chứng', 'Diễn biến', 'Kết quả đơn vị'])
})

test('dates are dates and numbers are numbers, as the plan has them', () => {
  const task = rows('Nhiệm vụ').find((r) => r['Mã việc'] === 'Q1-1')
  expect(task).toMatchObject({ 'TT trong kế hoạch': 1, 'Số ngày làm việc chậm': 0, 'Kết quả': 'Hoàn thành đúng hạn' })
  expect(task?.['Thời hạn theo kế hoạch']).toEqual(new Date('2023-03-31T00:00:00Z'))
  const moved = rows('Nhiệm vụ').find((r) => r['Mã việc'] === 'V-1')
  expect(moved?.['Thời hạn sau gia hạn']).toEqual(new Date('2023-02-15T00:00:00Z'))
  const [file] = rows('Minh chứng')
  expect(file).toMatchObject({ 'Tên tài liệu': 'Báo cáo Hội Phụ nữ.docx', 'Người gửi': 'Vi Thị Hạnh' })
  expect(file?.['Nhận lúc']).toEqual(new Date('2023-02-14T09:20:00Z'))
})

test('where one unit is enough and has done it, another owes nothing and is not called late', () => {
  const share = rows('Phân công').find((r) => r['Mã việc'] === 'Q1-1' && r['Đơn vị'] === 'Hội đồng TĐKT')
  expect(share).toMatchObject({ 'Kết quả': 'Đơn vị khác đã thực hiện' })
  expect(share?.['Số ngày làm việc chậm'] ?? null).toBeNull()
})

test('what was said is kept in the words of who said it', () => {
  expect(rows('Diễn biến')).toContainEqual(
    expect.objectContaining({ 'Diễn biến': 'Báo vướng mắc', 'Nội dung đã ghi': 'thiếu mẫu biểu của cấp trên' }),
  )
})

test('every sheet: a frozen head, filters over all rows, A4 across on one page’s width, the head on each page', () => {
  const files = unzipSync(bytes)
  const sheets = Object.keys(files).filter((path) => /worksheets\/sheet\d+\.xml$/.test(path))
  expect(sheets).toHaveLength(5)
  for (const path of sheets) {
    const xml = strFromU8(files[path] ?? new Uint8Array())
    expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/)
    expect(xml).toMatch(/<autoFilter ref="A1:[A-Z]+\d+"/)
    expect(xml).toMatch(/<pageSetup [^>]*paperSize="9"/)
    expect(xml).toMatch(/<pageSetup [^>]*orientation="landscape"/)
    expect(xml).toMatch(/<pageSetup [^>]*fitToWidth="1"/)
    expect(xml).toContain('SỔ THEO DÕI THỰC HIỆN NHIỆM VỤ')
    expect(xml).toContain('Công tác thi đua, khen thưởng năm 2023')
    expect(xml).toContain('UBND xã Tân Thành. Số liệu đến hết ngày 03/07/2023')
  }
  // A name with a space is in quotes, or Excel calls the file damaged and repeats no head.
  const book = strFromU8(files['xl/workbook.xml'] ?? new Uint8Array())
  const heads = [...book.matchAll(/<definedName name="_xlnm.Print_Titles" localSheetId="(\d)">([^<]*)</g)]
  expect(heads.map(([, sheet, range]) => [sheet, range?.replaceAll('&apos;', "'")])).toEqual([
    ['0', "'Nhiệm vụ'!$1:$1"],
    ['1', "'Phân công'!$1:$1"],
    ['2', "'Minh chứng'!$1:$1"],
    ['3', "'Diễn biến'!$1:$1"],
    ['4', "'Kết quả đơn vị'!$1:$1"],
  ])
  expect(strFromU8(files['xl/styles.xml'] ?? new Uint8Array())).toContain('dd/mm/yyyy')
})

test('a task with a date of its own stands under the quarter of that date', () => {
  const own = rows('Nhiệm vụ').find((r) => r['Mã việc'] === 'V-1')
  expect(own).toMatchObject({ Kỳ: 'Quý I năm 2023' })
})

test('what is reported and not confirmed is told to wait, late or not, with the day of the report', async () => {
  const year = await livedYear()
  const { tasks, assignments } = year.dossier.work
  const task = tasks.find(({ code }) => code === 'Q2-5')
  for (const share of assignments.filter(({ taskId }) => taskId === task?.id).slice(0, 1))
    Object.assign(share, { state: 'claimed', claimedOn: '2023-07-03' })
  const made = await readXlsx(await madeBytes(factsOf(year, 'book', null, '2023-07-04')), {})
  const of = (name: string) => {
    const [head = [], ...body] = made.sheets.find((s) => s.name === name)?.rows ?? []
    return body.map((row) => Object.fromEntries(head.map((title, i) => [String(title), row[i]])))
  }
  for (const name of ['Nhiệm vụ', 'Phân công']) {
    const row = of(name).find((r) => r['Mã việc'] === 'Q2-5')
    expect(row, name).toMatchObject({ 'Kết quả': 'Đã báo hoàn thành, sau hạn, chờ xác nhận' })
    expect(row?.['Ngày báo xong'], name).toEqual(new Date('2023-07-03T00:00:00Z'))
    expect(row?.['Ngày hoàn thành'] ?? null, name).toBeNull()
    expect(row?.['Số ngày làm việc chậm'] ?? null, name).toBeNull()
  }
})
