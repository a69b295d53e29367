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

describe('the one paragraph under a heading', () => {
  const read = (...parts: string[]) => tasksIn(parts.join('\n\n'))

  it.each([
    ['Trạm Y tế thực hiện, hoàn thành trước 15/8/2026.', '2026-08-14 | Trạm Y tế'],
    ['Hoàn thành trước 15/8/2026, giao Trạm Y tế thực hiện.', '2026-08-14 | Trạm Y tế'],
    ['Trong tháng 10, Ban Văn hóa - Xã hội HĐND xã.', '2026-10-31 | Ban Văn hóa - Xã hội HĐND xã'],
    ['Trước 15/9/2026.', '2026-09-14 | '],
  ])('that only says who and when is of the work that the heading names: %s', async (order, told) =>
    expect(await read('**3. Sàng lọc sơ sinh**', order, '**4. Truyền thông**', 'Các thôn treo khẩu hiệu.')).toEqual([
      `3 | ${told} | Sàng lọc sơ sinh: ${order}`,
    ]),
  )

  it('that comes again without a day of its own is asked about', async () =>
    expect(await read('**1. Cấp thuốc**', 'Trạm Y tế thực hiện hằng tháng, chậm nhất ngày 28.')).toEqual([
      '1 |  | Trạm Y tế | Cấp thuốc: Trạm Y tế thực hiện hằng tháng, chậm nhất ngày 28. | due_recurring',
    ]))

  it('that says itself what is to be done stays as it is written', async () =>
    expect(await read('**1. Tập huấn**', 'Trạm Y tế mở 02 lớp, hoàn thành trước 15/8/2026.')).toEqual([
      ' | 2026-08-14 | Trạm Y tế | Trạm Y tế mở 02 lớp, hoàn thành trước 15/8/2026.',
    ]))

  it('that is a time over a list of its own is no work', async () =>
    expect(
      await read('**5. Cao điểm**', 'Tháng 6', '1. Các thôn treo khẩu hiệu.', '2. Trạm Y tế mở chuyên mục.'),
    ).toEqual([
      '1 | 2026-06-30 | Các thôn | Các thôn treo khẩu hiệu.',
      '2 | 2026-06-30 | Trạm Y tế | Trạm Y tế mở chuyên mục.',
    ]))

  it('is a part of the title beside labelled lines', async () =>
    expect(
      await read(
        '**1. Truyền thông**',
        'Trạm Y tế chủ trì, phối hợp với Hội LHPN nói chuyện tại 8 thôn.',
        'Thời gian: tháng 6.',
      ),
    ).toEqual([
      '1 | 2026-06-30 | Trạm Y tế, Hội LHPN | Truyền thông: Trạm Y tế chủ trì, phối hợp với Hội LHPN nói chuyện tại 8 thôn.',
    ]))
})

it('the day that the work of a row names, in a table without a time column, is taken and asked about', async () => {
  const rows = [
    'Công an xã | Trực chốt từ 20/6 đến 22/6/2026.',
    'Trạm Y tế | Trực y tế ngày 20-22/6.',
    'Văn phòng | Tuyên truyền trước, trong và sau lễ hội.',
  ]
  const table = [
    '| TT | Đơn vị | Nhiệm vụ được giao |',
    '|---|---|---|',
    ...rows.map((row, i) => `| ${i + 1} | ${row} |`),
  ].join('\n')
  expect(await tasksIn(table)).toEqual([
    '1 | 2026-06-22 | Công an xã | Trực chốt từ 20/6 đến 22/6/2026. | due_unsure',
    '2 | 2026-06-22 | Trạm Y tế | Trực y tế ngày 20-22/6. | due_unsure',
    '3 |  | Văn phòng | Tuyên truyền trước, trong và sau lễ hội. | due_missing',
  ])
})
