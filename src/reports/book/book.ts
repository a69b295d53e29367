/** The tracking book: everything known of a plan as a workbook, to sort, to filter, to print. */
import type { CellValue, WriteSheet } from 'hucre'
import type { PaperFacts } from '../../application/ports.js'
import { extendedDate } from '../../domain/assignment.js'
import type { HandedIn } from '../../domain/dossier.js'
import type { Task } from '../../domain/plan.js'
import type { CancelledTask, TaskResult } from '../../domain/results.js'
import { handedInFor, isWaiting, plannedDue, toldTasks } from '../../domain/results.js'
import type { ShareResult } from '../../domain/share-result.js'
import { periodShown } from '../../domain/task-period.js'
import { capitalised } from '../../domain/vietnamese.js'
import { cancelledText, isRelieved, lastReported, shareText, standsText, unitsOf } from '../report/report-words.js'
import { standingRule } from '../standing-table.js'
import { dayText, periodName } from '../vietnamese-dates.js'
import { eventText, eventWords } from './event-words.js'
import type { SheetColumn } from './sheets.js'
import { day, moment, sheetOf, workbook } from './sheets.js'

export async function trackingBook(facts: PaperFacts): Promise<Uint8Array> {
  const { title } = facts.results.plan
  return workbook(
    [tasks(facts), shares(facts), evidenceSheet(facts), events(facts), units(facts)],
    `Sổ theo dõi: ${title}`,
    linesOver('SỔ THEO DÕI THỰC HIỆN NHIỆM VỤ', facts),
  )
}

/** What stands above each printed page: which book it is, of which plan, as of which day. */
export function linesOver(name: string, { results, office }: Pick<PaperFacts, 'results' | 'office'>): string[] {
  const { plan, period, asOf } = results
  const of = period === null ? '' : `, ${periodName(period)}`
  return [name, plan.title, `${office}${of}. Số liệu đến hết ngày ${dayText(asOf)}`]
}

const OF_TASK: SheetColumn[] = [
  { title: 'Mã việc', width: 10 },
  { title: 'TT trong kế hoạch', width: 10 },
  { title: 'Nội dung nhiệm vụ', width: 42 },
]
const aboutTask = ({ task, number }: Pick<TaskResult, 'task' | 'number'>): CellValue[] => [
  task.code,
  numeric(number),
  task.title,
]

function tasks({ results }: PaperFacts): WriteSheet {
  const columns: SheetColumn[] = [
    ...OF_TASK,
    { title: 'Kỳ', width: 13 },
    { title: 'Đơn vị thực hiện', width: 25 },
    { title: 'Thời hạn theo kế hoạch', width: 12, kind: 'date' },
    { title: 'Thời hạn điều chỉnh', width: 12, kind: 'date' },
    { title: 'Thời hạn sau gia hạn', width: 12, kind: 'date' },
    { title: 'Kết quả', width: 24 },
    { title: 'Ngày báo xong', width: 12, kind: 'date' },
    { title: 'Ngày hoàn thành', width: 12, kind: 'date' },
    { title: 'Số ngày làm việc chậm', width: 11, kind: 'number' },
    { title: 'Số tài liệu', width: 9, kind: 'number' },
  ]
  return sheetOf(
    'Nhiệm vụ',
    columns,
    [...toldTasks(results).map(taskRow), ...results.cancelled.map(cancelledRow)]
      .sort((a, b) => a.task.position - b.task.position)
      .map(({ task, number, cells }) => [...aboutTask({ task, number }), shownPeriod(task), ...cells]),
  )
}

function taskRow(t: TaskResult): { task: Task; number: string; cells: CellValue[] } {
  return {
    task: t.task,
    number: t.number,
    cells: [
      unitsOf(t),
      day(plannedDue(t)),
      day(t.moves.length > 0 ? t.task.dueOn : null),
      day(latest(t.shares.map((s) => extendedDate(t.task, s.assignment)))),
      standsText(t),
      day(t.reportedOn ?? lastReported(t.shares)),
      day(t.doneOn),
      isWaiting(t) ? daysLateReported(t.shares) : t.daysLate,
      handedInFor(t).length,
    ],
  }
}

/** It stands in its place, and has no figures. */
function cancelledRow(c: CancelledTask): { task: Task; number: string; cells: CellValue[] } {
  const result = c.reason ? `${cancelledText(c)}: ${c.reason}` : cancelledText(c)
  return {
    task: c.task,
    number: c.number,
    cells: [c.units.join(', '), day(c.task.dueOn), null, null, result, null, null, null, null],
  }
}

function shares({ results }: PaperFacts): WriteSheet {
  const columns: SheetColumn[] = [
    ...OF_TASK,
    { title: 'Đơn vị', width: 28 },
    { title: 'Vai trò', width: 12 },
    { title: 'Thời hạn', width: 12, kind: 'date' },
    { title: 'Số lần gia hạn', width: 9, kind: 'number' },
    { title: 'Kết quả', width: 24 },
    { title: 'Ngày báo xong', width: 12, kind: 'date' },
    { title: 'Ngày hoàn thành', width: 12, kind: 'date' },
    { title: 'Số ngày làm việc chậm', width: 11, kind: 'number' },
    { title: 'Lý do, vướng mắc (lời đơn vị)', width: 36 },
  ]
  return sheetOf(
    'Phân công',
    columns,
    toldTasks(results).flatMap((t) =>
      t.shares.map((s): CellValue[] => [
        ...aboutTask(t),
        s.unit,
        ROLES[s.assignment.role],
        day(s.due),
        s.extensions.length,
        shareText(t, s),
        day(s.reportedOn),
        day(s.doneOn),
        daysLateOf(t, s),
        s.reasons.join('\n') || null,
      ]),
    ),
  )
}

/** While the office has not decided, the days until the report count, and none of those that it waits. */
function daysLateOf(task: TaskResult, share: ShareResult): number | null {
  if (isRelieved(task, share)) return null
  return share.assignment.state === 'claimed' ? daysLateReported([share]) : share.daysLate
}

/** Of what waits for confirmation; null where it was reported in time. */
function daysLateReported(shares: readonly ShareResult[]): number | null {
  const waiting = shares.filter(({ assignment }) => assignment.state === 'claimed')
  return Math.max(0, ...waiting.map((share) => share.daysLateReported)) || null
}

const ROLES = { lead: 'Chủ trì', support: 'Phối hợp', responsible: 'Thực hiện' } as const

/** `placeOf`: where each file lies, where it goes along. */
export function evidenceSheet(
  { results, members }: Pick<PaperFacts, 'results' | 'members'>,
  placeOf?: (file: HandedIn) => string | null,
): WriteSheet {
  // As wide together as the sheet of tasks: printed on A4 across, both are to be read.
  const columns: SheetColumn[] = [
    ...OF_TASK.slice(0, 2),
    { title: 'Nội dung nhiệm vụ', width: 28 },
    { title: 'Đơn vị', width: 20 },
    { title: 'Tên tài liệu', width: 28 },
    { title: 'Dung lượng (KB)', width: 10, kind: 'number' },
    { title: 'Nhận lúc', width: 17, kind: 'moment' },
    { title: 'Người gửi', width: 18 },
    { title: 'Mã SHA-256', width: 23 },
    ...(placeOf ? [{ title: 'Tệp trong gói', width: 28 }] : []),
  ]
  return sheetOf(
    'Minh chứng',
    columns,
    toldTasks(results).flatMap((t) =>
      handedInFor(t).map(({ unit, file }): CellValue[] => [
        ...aboutTask(t),
        unit,
        file.name,
        Math.ceil(file.size / 1024),
        moment(file.at),
        members(file.memberId),
        file.sha256,
        ...(placeOf ? [placeOf(file)] : []),
      ]),
    ),
  )
}

function events({ results, members }: PaperFacts): WriteSheet {
  const columns: SheetColumn[] = [
    { title: 'Thời điểm', width: 18, kind: 'moment' },
    { title: 'Mã việc', width: 10 },
    { title: 'Đơn vị', width: 28 },
    { title: 'Người', width: 22 },
    { title: 'Diễn biến', width: 26 },
    { title: 'Nội dung đã ghi', width: 60 },
  ]
  return sheetOf(
    'Diễn biến',
    columns,
    results.events.flatMap((event): CellValue[][] => {
      const what = eventWords(event.what)
      const task = [...toldTasks(results), ...results.cancelled].find((t) => t.task.id === event.taskId)
      if (what === null || !task) return []
      return [
        [
          moment(event.at),
          task.task.code,
          event.unit,
          event.memberId === null ? 'Nhắc Việc' : members(event.memberId),
          what,
          eventText(event),
        ],
      ]
    }),
  )
}

function units({ standing, weights }: PaperFacts): WriteSheet {
  const columns: SheetColumn[] = [
    { title: 'Đơn vị', width: 36 },
    { title: 'Việc đến hạn', width: 12, kind: 'number' },
    { title: 'Đúng hạn', width: 12, kind: 'number' },
    { title: 'Hoàn thành chậm', width: 12, kind: 'number' },
    { title: 'Chưa hoàn thành', width: 12, kind: 'number' },
    { title: 'Chưa đến hạn', width: 12, kind: 'number' },
    { title: 'Việc được gia hạn', width: 12, kind: 'number' },
    { title: 'Số ngày chậm bình quân', width: 14, kind: 'decimal' },
    { title: 'Điểm', width: 10, kind: 'decimal' },
  ]
  return sheetOf(
    'Kết quả đơn vị',
    columns,
    standing.map((s) => [
      s.unit,
      s.due,
      s.onTime,
      s.doneLate,
      s.notDone,
      s.notDue,
      s.extended,
      s.averageDaysLate,
      s.score,
    ]),
    standingRule(weights),
  )
}

/** Its own, or the quarter of its date where the plan gives it to no period. */
function shownPeriod(task: Task): string | null {
  const period = periodShown(task)
  return period === null ? null : capitalised(periodName(period))
}

function latest(dates: readonly (string | null)[]): string | null {
  return (
    dates
      .filter((d) => d !== null)
      .sort()
      .at(-1) ?? null
  )
}

/** '3' as a number, so that it sorts as one; '3a' and 'I.2' as they are. */
function numeric(number: string | null): string | number | null {
  return number !== null && /^\d{1,9}$/.test(number) ? Number(number) : number
}
