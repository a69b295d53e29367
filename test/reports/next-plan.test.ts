/** Next year's plan: dates moved, unfinished tasks marked, and our own reader reads back what was drafted. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { PaperFacts } from '../../src/application/ports.js'
import { yearsMoved } from '../../src/domain/next-year.js'
import { readPlan } from '../../src/plan-reader/read-plan.js'
import { livedYear, yearOf } from '../support/dossier.js'
import { factsOf, madeBytes } from '../support/paper-facts.js'

test.each([
  ['Tổng kết năm 2022, triển khai nhiệm vụ năm 2023', 'Tổng kết năm 2023, triển khai nhiệm vụ năm 2024'],
  ['gửi trước ngày 30/01/2023', 'gửi trước ngày 30/01/2024'],
  ['phương hướng năm 2024', 'phương hướng năm 2025'],
  ['theo Luật năm 2013 và Nghị định 98/2023/NĐ-CP', 'theo Luật năm 2013 và Nghị định 98/2023/NĐ-CP'],
])('%s -> %s', (before, after) => expect(yearsMoved(before, 2023)).toBe(after))

/** What our reader makes of a drafted plan, and what was drafted. */
async function backAndForth(facts: PaperFacts, name: string) {
  const bytes = await madeBytes(facts)
  mkdirSync('test/output', { recursive: true })
  writeFileSync(`test/output/${name}.docx`, bytes)
  const read = await readPlan({ name: 'du-thao.docx', bytes })
  if (!read.ok) throw new Error(read.reason)
  const back = read.reading.tasks.map((t) => ({
    ...{ number: t.number, title: t.title, period: t.period, dueOn: t.dueOn, dueFrom: t.dueFrom, perUnit: t.perUnit },
    units: t.perUnit ? 'every one' : t.units,
  }))
  const drafted = facts.nextPlan?.tasks.map((t) => ({
    ...{
      number: t.number,
      title: t.title,
      period: t.period,
      dueOn: t.dueOn,
      dueFrom: t.dueFrom,
      perUnit: t.collection,
    },
    units: t.collection ? 'every one' : t.units.map(({ unit, role }) => ({ name: unit, role })),
  }))
  return { reading: read.reading, back, drafted }
}

test('the document is read back as it was drafted', async () => {
  const facts = factsOf(await livedYear(), 'next_plan', null, '2023-12-20')
  const { reading, back, drafted } = await backAndForth(facts, 'du-thao-ke-hoach')
  expect(reading).toMatchObject({
    documentType: 'KH',
    title: facts.nextPlan?.title,
    year: 2024,
    signer: 'Phùng Văn Quang',
    signedAs: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
  })
  expect(back).toEqual(drafted)
})

const TWO_TIERS = `
ỦY BAN NHÂN DÂN
XÃ PHÚ NGHĨA

Số: 07/KH-UBND

Phú Nghĩa, ngày 08 tháng 01 năm 2026

**KẾ HOẠCH**
**Cải cách hành chính xã Phú Nghĩa năm 2026**

| TT | Nội dung nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành |
|---|---|---|---|---|
| 1 | Ban hành kế hoạch kiểm tra cải cách hành chính | Phòng Văn hóa - Xã hội | Văn phòng HĐND và UBND | 30/01/2026 |
| 2 | Công khai danh mục thủ tục hành chính của xã | Trung tâm Phục vụ hành chính công | | Quý I/2026 |
| 3 | Tập huấn kỹ năng số cho các tổ công nghệ số | Phòng Văn hóa - Xã hội | Đoàn Thanh niên; Hội Liên hiệp Phụ nữ | Tháng 5/2026 |
| 4 | Báo cáo sơ kết công tác cải cách hành chính | Văn phòng HĐND và UBND | | 6 tháng đầu năm 2026 |
| 5 | Nâng cấp hệ thống mạng nội bộ của cơ quan | Phòng Kinh tế | | 20/6/2026 |
| 6 | Cập nhật tiến độ giải quyết hồ sơ trên Cổng dịch vụ công | Trung tâm Phục vụ hành chính công | | Hằng tháng |
| 7 | Khảo sát sự hài lòng của người dân | Ủy ban MTTQ Việt Nam xã | Phòng Văn hóa - Xã hội | Quý II/2026 |
| 8 | Chấm điểm chỉ số cải cách hành chính năm 2026 | Văn phòng HĐND và UBND | Phòng Kinh tế | 27/11/2026 |
| 9 | Sắp xếp hồ sơ lưu trữ | Văn phòng HĐND và UBND | | Năm 2026 |
| 10 | Rà soát các điểm tiếp nhận hồ sơ lưu động | Phòng Kinh tế | | Tháng 7 - 8/2026 |

**III. TỔ CHỨC THỰC HIỆN**

1. Phòng Kinh tế, Phòng Văn hóa - Xã hội, Công an xã gửi báo cáo kết quả rà soát về Văn phòng HĐND và UBND trước ngày 10/3/2026.

**TM. ỦY BAN NHÂN DÂN**
**KT. CHỦ TỊCH**
**PHÓ CHỦ TỊCH**

**Trần Quốc Toản**
`

test('a plan with the time beside each task keeps its own order, and is read back as it was drafted', async () => {
  const year = await yearOf(Buffer.from(TWO_TIERS), '2026-11-02')
  const facts = factsOf(year, 'next_plan', null, '2026-11-02')
  const { reading, back, drafted } = await backAndForth(facts, 'du-thao-theo-so')
  expect(back).toEqual(drafted)
  expect(back.map(({ number }) => number)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', null])
  expect(back.map(({ period }) => period)).toEqual([
    ...[null, '2027-Q1', '2027-05', '2027-H1', null, null, '2027-Q2', null, '2027', null, null],
  ])
  // Two months have no name of their own: their last working day stands for them.
  expect(back.find(({ number }) => number === '10')).toMatchObject({ dueOn: '2027-08-31', dueFrom: 'stated' })
  expect(reading).toMatchObject({ year: 2027, signer: 'Trần Quốc Toản' })
  const xml = strFromU8(unzipSync(await madeBytes(facts))['word/document.xml'] ?? new Uint8Array())
  expect(xml.replace(/<[^>]+>/g, '')).toContain('của Ủy ban nhân dân xã Phú Nghĩa./.')
})

test('a row that was split into two has two numbers, and a quarter without a date keeps its quarter', async () => {
  const year = await yearOf(Buffer.from(TWO_TIERS), '2026-11-02')
  const { tasks, assignments } = year.dossier.work
  const of = (number: string) => tasks.find((task) => task.number === number) ?? expect.fail(`no task ${number}`)
  const whole = of('8')
  const second = { ...whole, id: 900, code: `${whole.code}a`, title: 'Công bố chỉ số cải cách hành chính' }
  tasks.splice(tasks.indexOf(whole) + 1, 0, second)
  const [share] = assignments.filter((a) => a.taskId === whole.id)
  if (share) assignments.push({ ...share, id: 900, taskId: 900 })
  Object.assign(of('7'), { dueOn: null, dueFrom: null })
  const facts = factsOf(year, 'next_plan', null, '2026-11-02')
  const { back, drafted } = await backAndForth(facts, 'du-thao-tach-viec')
  expect(back).toEqual(drafted)
  expect(back.slice(6, 9).map(({ number }) => number)).toEqual(['7', '8', '8a'])
  expect(back[6]).toMatchObject({ period: '2027-Q2', dueOn: '2027-06-30' })
})

test('periods and dates are those of the new year; what is late is marked, and what is not due yet is not', async () => {
  const { nextPlan } = factsOf(await livedYear(), 'next_plan', null, '2023-12-20')
  expect(nextPlan).toMatchObject({ from: 2023, year: 2024, title: 'Công tác thi đua, khen thưởng năm 2024' })
  const [first] = nextPlan?.tasks ?? []
  expect(first).toMatchObject({ period: '2024-Q1', dueOn: '2024-03-31', unfinished: false })
  expect(nextPlan?.tasks.filter((t) => t.unfinished).map((t) => t.number)).toEqual(['5', '7', '8', '9'])
})

test('a collection that is late is marked too, and the document is read back as before', async () => {
  const year = await livedYear()
  const [late] = year.dossier.work.tasks.filter((t) => t.collection)
  const share = year.dossier.work.assignments.find((a) => a.taskId === late?.id)
  if (share) Object.assign(share, { state: 'open', claimedOn: null })
  const facts = factsOf(year, 'next_plan', null, '2023-12-20')
  const bytes = await madeBytes(facts)
  const text = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, '')
  expect(text).toContain('[mục 1 nêu trên: năm 2023 chưa hoàn thành]')
  const read = await readPlan({ name: 'du-thao.docx', bytes })
  expect(read.ok && read.reading.tasks.map((t) => t.title)).toEqual(facts.nextPlan?.tasks.map((t) => t.title))
})
