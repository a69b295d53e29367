/** Week plans: the day of a row is the one in its own column, never the end of the week over the table. */
import { describe, expect, it } from 'vitest'
import { readPlan } from '../../src/plan-reader/read-plan.js'

const HEAD =
  'UBND XÃ PHÚ THÀNH\n\nSố: 26/LCT-UBND\n\nPhú Thành, ngày 06 tháng 3 năm 2026\n\nLỊCH CÔNG TÁC TUẦN\n\nTừ ngày 09/3/2026 đến ngày 13/3/2026\n\n'

/** The due dates of the rows, each with the words that are asked about. */
async function days(columns: string, ...rows: string[]): Promise<(string | null)[]> {
  const line = (cells: string) => `| ${cells} |\n`
  const table = [columns, columns.replace(/[^|]+/g, '---'), ...rows].map(line).join('')
  const result = await readPlan({ name: 'lich.md', bytes: new TextEncoder().encode(`${HEAD}${table}`) })
  if (!result.ok) throw new Error(result.reason)
  const { tasks, findings } = result.reading
  return tasks.map(({ dueOn }, i) => {
    const asked = findings.find(({ task, code }) => task === i && code.startsWith('due_') && code !== 'due_on_day_off')
    return asked ? `${dueOn} ${asked.params.why} ${asked.params.written}` : dueOn
  })
}

const WORK = 'Giao ban | Chủ tịch'

describe('the day of a row in a week plan', () => {
  it.each(['Thứ/ngày', 'Thứ, ngày', 'Ngày/thứ', 'Thứ - ngày'])('stands behind its weekday under "%s"', async (name) =>
    expect(
      await days(
        `${name} | Nội dung | Chủ trì`,
        `Hai 09/3 | ${WORK}`,
        `Năm 12/3 | ${WORK}`,
        `Sáu 13/3 | ${WORK}`,
        `T3 (10/3) | ${WORK}`,
      ),
    ).toEqual(['2026-03-09', '2026-03-12', '2026-03-13', '2026-03-10']),
  )

  it('is reckoned in the stated week where only the weekday is named', async () =>
    expect(
      await days(
        'Thứ | Buổi | Nội dung | Chủ trì',
        `Thứ Hai | Sáng | ${WORK}`,
        `Thứ Ba | Chiều | ${WORK}`,
        `Sáu | Sáng | ${WORK}`,
      ),
    ).toEqual(['2026-03-09', '2026-03-10', '2026-03-13']))

  it('may be named by its number alone', async () =>
    expect(await days('Thứ | Nội dung | Chủ trì', `2 | ${WORK}`, `6 | ${WORK}`)).toEqual(['2026-03-09', '2026-03-13']))

  it('is asked about where it lies outside of the week, or is no such weekday', async () => {
    expect(await days('Thứ | Nội dung | Chủ trì', `Thứ Hai | ${WORK}`, `Thứ Bảy | ${WORK}`)).toEqual([
      '2026-03-09',
      '2026-03-14 outside Thứ Bảy',
    ])
    expect(await days('Thứ/ngày | Nội dung | Chủ trì', `Hai 10/3 | ${WORK}`)).toEqual([
      '2026-03-10 weekday thứ Hai, 10/3',
    ])
    expect(
      await days('Thứ | Ngày | Nội dung | Chủ trì', `Thứ Hai | 10/3 | ${WORK}`, `Thứ Tư | 11/3 | ${WORK}`),
    ).toEqual(['2026-03-10 weekday Thứ Hai, 10/3', '2026-03-11'])
  })
})
