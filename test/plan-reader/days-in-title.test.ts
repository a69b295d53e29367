/** Days of an event in the title: no work is due with them in silence, and what the work says of itself comes first. */
import { describe, expect, it } from 'vitest'
import { readPlan } from '../../src/plan-reader/read-plan.js'

/** The due dates of the tasks, each with what is asked about it. */
async function read(title: string, body: string): Promise<string[]> {
  const text = `UBND XÃ PHÚ THÀNH\n\nSố: 26/KH-UBND\n\nPhú Thành, ngày 05 tháng 5 năm 2026\n\nKẾ HOẠCH\n\n**${title}**\n\n${body}\n`
  const result = await readPlan({ name: 'ke-hoach.md', bytes: new TextEncoder().encode(text) })
  if (!result.ok) throw new Error(result.reason)
  const { tasks, findings } = result.reading
  return tasks.map(({ dueOn }, i) => {
    const asked = findings.filter(({ task, severity, code }) => task === i && severity === 'ask' && /^due/.test(code))
    return [dueOn, ...asked.map(({ code, params }) => params.why ?? code)].join(' ')
  })
}

const OWN =
  '1. Đoàn Thanh niên xã dựng trại, xong ngày 08/6.\n\n2. Văn phòng mời đại biểu.\n\n3. Khai mạc tối 10/6: Giao Phòng VH-XH.'
const table = (...rows: string[]) => ['| TT | Nội dung | Đơn vị |', '|---|---|---|', ...rows].join('\n')

describe('days in the title', () => {
  it.each(['Tổ chức Hội trại hè (từ ngày 10/6/2026 đến ngày 12/6/2026)', 'Tổ chức Hội trại hè (ngày 12/6/2026)'])(
    'are asked about where the work has no day of its own: %s',
    async (title) => expect(await read(title, OWN)).toEqual(['2026-06-08', '2026-06-12 title', '2026-06-10 mentioned']),
  )

  it('of a campaign are asked about in a table too', async () =>
    expect(
      await read(
        'Đợt thi đua chào mừng Đại hội (từ 01/6/2026 đến 30/9/2026)',
        table('| 1 | Phát động | UBND xã |', '| 2 | Tổng kết, gửi báo cáo trước 15/10/2026 | Hội đồng TĐKT |'),
      ),
    ).toEqual(['2026-09-30 title', '2026-10-14']))

  it('are never deadlines where they are only remembered', async () =>
    expect(
      await read(
        'Kỷ niệm 136 năm Ngày sinh Chủ tịch Hồ Chí Minh (19/5/1890 - 19/5/2026)',
        '1. Giao Văn phòng chuẩn bị lẵng hoa.\n\n2. Dâng hoa sáng 18/5: Giao Đoàn Thanh niên xã.',
      ),
    ).toEqual([' due_by_event', '2026-05-18 mentioned']))
})
