/** What the time column of a table and the note beside it say about when. */
import { describe, expect, it } from 'vitest'
import { readPlan } from '../../src/plan-reader/read-plan.js'

const HEAD =
  'UBND XÃ PHÚ THÀNH\n\nSố: 26/KH-UBND\n\nPhú Thành, ngày 05 tháng 01 năm 2024\n\nKẾ HOẠCH\n\nCông tác tư pháp năm 2024\n\n'

interface Row {
  /** Of a column before the time. */
  month?: string
  task?: string
  time: string
  note?: string
}

/** The due date of the only row, and what is asked about it. */
async function due({ month, task = 'Hòa giải', time, note }: Row): Promise<string> {
  const columns = [
    ['Nội dung', task],
    ...(month ? [['Tháng', month]] : []),
    ['Thời gian', time],
    ['Đơn vị', 'Công an xã'],
  ]
  const all = note === undefined ? columns : [...columns, ['Ghi chú', note]]
  const line = (cells: string[]) => `| ${cells.join(' | ')} |\n`
  const table = [all.map(([name = '']) => name), all.map(() => '---'), all.map(([, cell = '']) => cell)]
    .map(line)
    .join('')
  const result = await readPlan({ name: 'ke-hoach.md', bytes: new TextEncoder().encode(`${HEAD}${table}`) })
  if (!result.ok) throw new Error(result.reason)
  const asked = result.reading.findings.filter((f) => f.task === 0 && f.severity === 'ask')
  const points = asked.map(({ code, params }) => `${code} ${params.written ?? params.others ?? ''}`.trim())
  return [result.reading.tasks[0]?.dueOn, ...points].join(' | ')
}

describe('words in the time column that are no time', () => {
  it.each(['Thứ Sáu', 'Hè 2024', 'không tổ chức', '3'])('are quoted where nothing else says when: %s', async (time) =>
    expect(await due({ time })).toBe(` | due_unread ${time}`),
  )

  it('are quoted beside the month of the row', async () =>
    expect(await due({ month: '6', time: 'Thứ Sáu' })).toBe('2024-06-30 | due_unsure Thứ Sáu'))

  it('are quoted beside the day that the work itself names', async () =>
    expect(await due({ task: 'Nộp báo cáo trước ngày 15/3/2024', time: 'Thứ Sáu' })).toBe(
      '2024-03-14 | due_several Thứ Sáu',
    ))

  it.each(['-', 'x', '…'])('are none: %s', async (time) => expect(await due({ time })).toBe(' | due_missing'))

  it('only tell the hour beside a month', async () =>
    expect(await due({ month: '6', time: '7h30' })).toBe('2024-06-30'))
})

describe('a note', () => {
  it.each([
    ['Tháng 6', 'Ngày 12', '2024-06-12'],
    ['Tháng 6', 'trước ngày 15', '2024-06-14'],
    ['Tháng 6', 'trước ngày 15/6', '2024-06-14'],
  ])('gives the day of the month beside it: %s, %s', async (time, note, expected) =>
    expect(await due({ time, note })).toBe(expected),
  )

  it.each([
    ['Quý II', 'Tháng 5', '2024-05-31 | due_unsure Tháng 5'],
    ['Tháng 6', 'Lùi sang tháng 7', '2024-06-30 | due_unsure tháng 7'],
    ['14/6', 'Lùi sang 20/6', '2024-06-14 | due_unsure 20/6'],
    ['Tháng 6', 'Gửi trước ngày 10/7', '2024-06-30 | due_several trước ngày 10/7'],
  ])('that says otherwise is asked about: %s, %s', async (time, note, expected) =>
    expect(await due({ time, note })).toBe(expected),
  )

  it.each(['theo CV số 12/CV-NV ngày 10/10/2024', 'Kỷ niệm ngày Gia đình 28/6', 'Hội trường tầng 2'])(
    'says nothing about when: %s',
    async (note) => expect(await due({ time: 'Tháng 6', note })).toBe('2024-06-30'),
  )
})

describe('a row in a point', () => {
  it('is called by its number, and by its words where another row has the same', async () => {
    const rows = ['| 1 | Hòa giải | | Công an xã |', '| 2 | Tiếp dân | | Công an xã |']
    const head = '| STT | Nội dung | Thời gian | Đơn vị |\n|---|---|---|---|\n'
    const read = async (...lines: string[]) => {
      const bytes = new TextEncoder().encode(`${HEAD}${head}${lines.join('\n')}\n`)
      const result = await readPlan({ name: 'ke-hoach.md', bytes })
      return result.ok ? result.reading.findings.flatMap((f) => (f.code === 'due_missing' ? [f.params] : [])) : []
    }
    expect(await read(...rows)).toEqual([{ number: '1' }, { number: '2' }])
    expect(await read(...rows, '| 1 | Trực ban | | Công an xã |')).toEqual([
      { title: 'Hòa giải' },
      { number: '2' },
      { title: 'Trực ban' },
    ])
  })
})
