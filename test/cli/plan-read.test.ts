import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { planToJson, planToText } from '../../src/cli/plan-read.js'
import { readPlan } from '../../src/plan-reader/read-plan.js'
import type { Reading } from '../../src/plan-reader/reading.js'
import { findingText } from '../../src/voice/voice.js'

const bytes = new Uint8Array(readFileSync(new URL('../../samples/ke-hoach-tdkt-2023-tan-thanh.md', import.meta.url)))

async function seed(): Promise<Reading> {
  const result = await readPlan({ name: 'ke-hoach.md', bytes })
  if (!result.ok) throw new Error(result.reason)
  return result.reading
}

it('prints JSON with the promised keys and nothing more', async () => {
  const json = JSON.parse(JSON.stringify(planToJson(await seed(), (finding) => `<${finding.code}>`)))
  expect(Object.keys(json)).toEqual([
    'documentType',
    'number',
    'title',
    'issuer',
    'issuedOn',
    'year',
    'signer',
    'recipients',
    'tasks',
    'findings',
  ])
  expect(json.tasks[0]).toEqual({
    number: '1',
    title: 'Ban hành Kế hoạch công tác TĐKT năm 2023',
    period: '2023-Q1',
    dueOn: '2023-03-31',
    dueFrom: 'period',
    units: [
      { name: 'UBND xã', role: 'responsible' },
      { name: 'Hội đồng TĐKT', role: 'responsible' },
    ],
    perUnit: false,
  })
  expect(json.findings[0]).toEqual({
    code: 'number_blank',
    severity: 'note',
    message: '<number_blank>',
    excerpt: 'Số: /KH-UBND',
  })
})

it('prints text that a person can check against the paper', async () => {
  const text = planToText(await seed(), (finding) => `<${finding.code}>`)
  expect(text).toContain('Số:               (chưa có)')
  expect(text).toContain('13 nhiệm vụ, 7 đơn vị')
  expect(text).toContain(
    '  12  Dự thảo kế hoạch công tác TĐKT năm 2024\n      hạn 31/12/2023 (hết kỳ), ghi “QUÝ IV” · Văn phòng – Thống kê (thực hiện)',
  )
  expect(text).toContain('mỗi đơn vị nộp một bản')
  expect(text).toContain('dòng 42  <several_jobs>')
})

it.each([
  ['numbers', '1. Tổ chức hội nghị sơ kết công tác sáu tháng đầu năm 2023.', 'Nhiệm vụ số 1 chưa có đơn vị thực hiện.'],
  ['steps', 'Bước 1. Tổ chức hội nghị sơ kết công tác sáu tháng đầu năm 2023.', 'Bước 1 chưa có đơn vị thực hiện.'],
  [
    'bullets',
    '- Tổ chức hội nghị sơ kết công tác sáu tháng đầu năm 2023;',
    'Nhiệm vụ «Tổ chức hội nghị sơ kết công tác…» chưa có đơn vị thực hiện.',
  ],
])('a plan of %s: a finding speaks of the row as the plan does', async (_, row, said) => {
  const plan = `UBND XÃ A\nSố: 1/KH-UBND\nA, ngày 5 tháng 1 năm 2023\nKẾ HOẠCH\nCông tác năm 2023\nI. NHIỆM VỤ\n${row}\n${row.startsWith('-') ? '-' : ' '} Thời gian: trước ngày 30/6/2023.\n`
  const result = await readPlan({
    name: 'a.txt',
    bytes: new TextEncoder().encode(plan.replace(/\n[ -] (?=Thời)/, '\n+ ')),
  })
  if (!result.ok) throw new Error(result.reason)
  expect(result.reading.findings.filter((f) => f.code === 'unit_missing').map((f) => findingText(f, 'vi'))).toEqual([
    said,
  ])
})
