/** Headings of a few words, and what stands under them: labels in one line, or the order in a paragraph. */
import { describe, expect, it } from 'vitest'
import { readPlan } from '../../src/plan-reader/read-plan.js'

async function tasksIn(body: string): Promise<string[]> {
  const text = `UBND XÃ PHÚ THÀNH\n\nSố: 26/KH-UBND\n\nPhú Thành, ngày 05 tháng 01 năm 2026\n\nKẾ HOẠCH\n\nCông tác dân số năm 2026\n\n${body}\n`
  const result = await readPlan({ name: 'ke-hoach.md', bytes: new TextEncoder().encode(text) })
  if (!result.ok) throw new Error(result.reason)
  const { tasks, findings } = result.reading
  return tasks.map(({ number, title, dueOn, units }, i) => {
    const asked = findings.filter((f) => f.task === i && f.code.startsWith('due_') && f.severity === 'ask')
    return [number, dueOn, units.map(({ name }) => name).join(', '), title, ...asked.map(({ code }) => code)].join(
      ' | ',
    )
  })
}

describe('labels in one line', () => {
  it.each([
    ['Thực hiện: Trạm Y tế. Hoàn thành: 30/7/2026.', '2 | 2026-07-30 | Trạm Y tế | Khám sức khỏe'],
    [
      'Đơn vị thực hiện: Trạm Y tế; thời gian: 20/9/2026; địa điểm: hội trường xã.',
      '2 | 2026-09-20 | Trạm Y tế | Khám sức khỏe',
    ],
    [
      'Thời gian: 8h ngày 20/9/2026; địa điểm: hội trường xã; chủ trì: Trạm Y tế.',
      '2 | 2026-09-20 | Trạm Y tế | Khám sức khỏe',
    ],
    ['Thực hiện: Trạm Y tế. Thời gian: từ 1/6. Hoàn thành: 30/7/2026.', '2 | 2026-07-30 | Trạm Y tế | Khám sức khỏe'],
  ])('%s', async (line, task) => expect(await tasksIn(`**2. Khám sức khỏe**\n\n${line}`)).toEqual([task]))
})
