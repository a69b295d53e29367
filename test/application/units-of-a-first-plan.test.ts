/** An office without units takes them from its first plan, but for names that the reader is not sure of. */
import { expect, test } from 'vitest'
import { importPlan } from '../../src/application/import-plan.js'
import type { NewPlan } from '../../src/application/ports.js'
import type { Desk, Request } from '../../src/application/shared/desk.js'
import { readPlan } from '../../src/plan-reader/read-plan.js'

const PLAN = `KẾ HOẠCH
Công tác năm 2026

1. Phòng Kinh tế lập danh sách, xong trước ngày 10/3/2026.
2. Trung tâm Nước sạch và vệ sinh môi trường thử mẫu, xong trước ngày 20/3/2026.

| TT | Nội dung | Chủ trì | Thời gian |
|---|---|---|---|
| 1 | Lập dự toán | TP | 15/3/2026 |
`

test('a doubted name waits for the clerk', async () => {
  const registered: string[] = []
  let kept: NewPlan | undefined
  const office = {
    plans: async () => [],
    lessons: async () => [],
    addUnit: async ({ name }: { name: string }) => registered.push(name),
    addPlan: async (plan: NewPlan) => {
      kept = plan
      throw new Error('kept')
    },
  }
  const desk = { office, units: [] } as unknown as Desk
  const read = await readPlan({ name: 'a.md', bytes: new TextEncoder().encode(PLAN) })
  if (!read.ok) throw new Error(read.reason)
  await importPlan(desk, {} as Request, read.reading, { name: 'a.md', sha256: '' }).catch(() => undefined)
  expect(registered).toEqual(['Phòng Kinh tế'])
  expect(kept?.tasks.map(({ openUnits }) => openUnits.map(({ name }) => name))).toEqual([
    [],
    ['Trung tâm Nước sạch'],
    ['TP'],
  ])
})
