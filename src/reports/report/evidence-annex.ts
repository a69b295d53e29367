/** The annex of a report: the list of what was handed in. */
import { civilDateAt } from '../../domain/calendar.js'
import type { Results, TaskResult } from '../../domain/results.js'
import { handedInFor, toldTasks } from '../../domain/results.js'
import { dayText } from '../vietnamese-dates.js'
import type { Child, Row } from '../word/pieces.js'
import { centred, grid, paragraph } from '../word/pieces.js'
import { brief, planNumber } from './report-words.js'

/** As much of a task's wording as stands in the annex. */
const ANNEX_NAME = 45

/** What was handed in, task by task; null where nothing was. `of`: the subject of the report. */
export function evidenceAnnex(results: Results, of: string): Child[] | null {
  const rows: Row[] = toldTasks(results).flatMap((t) =>
    handedInFor(t).map(({ unit, file }): Row => [taskText(t), file.name, unit, dayText(civilDateAt(file.at))]),
  )
  if (rows.length === 0) return null
  return [
    centred('Phụ lục', { bold: true }),
    centred('DANH MỤC TÀI LIỆU MINH CHỨNG', { bold: true }),
    centred(['(Kèm theo Báo cáo ', of, ')'], { size: 26, italics: true }),
    paragraph(''),
    grid(
      [
        { title: 'Nhiệm vụ', share: 50 },
        { title: 'Tên tài liệu', share: 52 },
        { title: 'Đơn vị', share: 32 },
        { title: 'Ngày nhận', share: 26, align: 'center' },
      ],
      rows,
    ),
  ]
}

/** '3. Đăng ký các chỉ tiêu thi đua…'. */
function taskText(t: TaskResult): string {
  const number = planNumber(t)
  return `${number === null ? '' : `${number}. `}${brief(t.task.title, ANNEX_NAME)}`
}
