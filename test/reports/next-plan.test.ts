/** Next year's plan: dates moved, unfinished tasks marked, and our own reader reads back what was drafted. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { yearsMoved } from '../../src/domain/next-year.js'
import { readPlan } from '../../src/plan-reader/read-plan.js'
import { livedYear } from '../support/dossier.js'
import { factsOf, madeBytes } from '../support/paper-facts.js'

test.each([
  ['Tổng kết năm 2022, triển khai nhiệm vụ năm 2023', 'Tổng kết năm 2023, triển khai nhiệm vụ năm 2024'],
  ['gửi trước ngày 30/01/2023', 'gửi trước ngày 30/01/2024'],
  ['phương hướng năm 2024', 'phương hướng năm 2025'],
  ['theo Luật năm 2013 và Nghị định 98/2023/NĐ-CP', 'theo Luật năm 2013 và Nghị định 98/2023/NĐ-CP'],
])('%s -> %s', (before, after) => expect(yearsMoved(before, 2023)).toBe(after))

test('the document is read back as it was drafted', async () => {
  const facts = factsOf(await livedYear(), 'next_plan', null, '2023-12-20')
  const bytes = await madeBytes(facts)
  mkdirSync('test/output', { recursive: true })
  writeFileSync('test/output/du-thao-ke-hoach.docx', bytes)
  const read = await readPlan({ name: 'du-thao.docx', bytes })
  if (!read.ok) throw new Error(read.reason)
  const drafted = facts.nextPlan
  expect(read.reading).toMatchObject({
    documentType: 'KH',
    title: drafted?.title,
    year: 2024,
    signer: 'Phùng Văn Quang',
    signedAs: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
  })
  const back = read.reading.tasks.map((t) => ({
    ...{ number: t.number, title: t.title, period: t.period, dueOn: t.dueOn, dueFrom: t.dueFrom, perUnit: t.perUnit },
    units: t.perUnit ? 'every one' : t.units,
  }))
  const wanted = drafted?.tasks.map((t) => ({
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
  expect(back).toEqual(wanted)
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
