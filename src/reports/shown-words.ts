/**
 * The words of what is looked at, the picture, the page and the calendar, in the office's language. What is filed (reports, books,
 * plans) is Vietnamese in every office: Decree 30/2020 asks for it, and their words are elsewhere.
 */
import type { Language } from '../application/ports.js'
import type { CivilDate, PeriodKey } from '../domain/calendar.js'
import type { CancelledTask, LateTask, TaskResult } from '../domain/results.js'
import type { Outcome } from '../domain/share-result.js'
import { capitalised } from '../domain/vietnamese.js'
import { officialReason } from '../domain/words/official-reason.js'
import { cancelledText, dueOf, outcomeText, unitsByState, unitsOf } from './report/report-words.js'
import { inEnglish } from './shown-words-en.js'
import { dayText, fullDayText, periodName, shortDayText } from './vietnamese-dates.js'

export interface ShownWords {
  language: Language
  outcomes: Record<Outcome, string>
  progressOf(plan: string): string
  /** 'Quý I năm 2023'; null: tasks of no period. */
  period(of: PeriodKey | null): string
  /** 'Thứ Sáu, 31/03/2023'. */
  day(date: CivilDate): string
  now(period: string): string
  tasksDone: string
  /** Under figures that sum up to more than all tasks. */
  countedTwice(count: number): string
  doneOf(done: number, total: number): string
  /** How many of them are stuck, or wait for confirmation, too. */
  lateTasks(late: readonly LateTask[]): string
  /** Beside a late task that is this, too. */
  too: { stuck: string; waiting: string }
  /** `codes`: of those that are not named otherwise. */
  moreLate(codes: readonly string[]): string
  /** What stands beside a late task: its working days. */
  workingDaysLate(days: number): string
  /** In few letters, at the end of a task's line. */
  short: { late(days: number): string; done(on: CivilDate): string; due(on: CivilDate | null): string }
  bars: { title: string; legend: string; more(count: number): string }
  /** Under the picture, and under the page. */
  asOf(date: CivilDate): string
  opened(date: CivilDate): string
  outcome(of: Pick<TaskResult, 'outcome' | 'due' | 'doneOn' | 'reportedOn' | 'daysLate'>): string
  unitsAndDue(of: TaskResult): string
  /** Of a task that each unit owes: how many have done it, and which have not. */
  missing(of: TaskResult): string
  stuckSince(date: CivilDate): string
  notCarriedOut: string
  cancelled(task: CancelledTask): string
  calendarOf(name: string): string
  ofPlan(title: string): string
}

export function shownWords(language: Language): ShownWords {
  return language === 'en' ? inEnglish : inVietnamese
}

const inVietnamese: ShownWords = {
  language: 'vi',
  outcomes: {
    on_time: 'Xong đúng hạn',
    done_late: 'Xong, chậm',
    late: 'Quá hạn',
    stuck: 'Đang vướng',
    waiting: 'Chờ xác nhận',
    open: 'Chưa đến hạn',
  },
  progressOf: (plan) => `Tiến độ: ${plan}`,
  period: (of) => (of === null ? 'Không định kỳ' : capitalised(periodName(of))),
  day: (date) => capitalised(fullDayText(date)),
  now: (period) => `${period} (hiện nay)`,
  tasksDone: 'nhiệm vụ đã xong',
  countedTwice: (count) => `Trong số này, ${count} nhiệm vụ được tính ở hai mục.`,
  doneOf: (done, total) => `${done}/${total} xong`,
  lateTasks: (late) => {
    const [stuck, waiting] = (['stuck', 'waiting'] as const).map((is) => late.filter(({ too }) => too === is).length)
    const too = [...(stuck ? [`${stuck} đang vướng`] : []), ...(waiting ? [`${waiting} chờ xác nhận`] : [])]
    return `Quá hạn: ${late.length} nhiệm vụ${too.length > 0 ? `, trong đó ${too.join(', ')}` : ''}`
  },
  too: { stuck: 'đang vướng', waiting: 'chờ xác nhận' },
  moreLate: (codes) => `và ${codes.length} nhiệm vụ khác: ${codes.join(', ')}`,
  workingDaysLate: (days) => (days > 0 ? `${days} ngày làm việc` : 'vừa quá hạn'),
  short: {
    late: (days) => `chậm ${days} ngày`,
    done: (on) => `xong ${shortDayText(on)}`,
    due: (on) => (on === null ? 'chưa có hạn' : `hạn ${shortDayText(on)}`),
  },
  bars: {
    title: 'Phần việc đã đến hạn của từng đơn vị',
    legend: 'Nền đặc: đúng hạn. Sọc thưa: xong, chậm. Sọc dày: quá hạn.',
    more: (count) => `và ${count} đơn vị khác`,
  },
  asOf: (date) =>
    `Số liệu tính đến hết ngày ${dayText(date)}. Việc đã báo xong nhưng chưa được xác nhận vẫn tính là chưa xong.`,
  opened: (date) =>
    `Số liệu lúc mở trang, ${fullDayText(date)}. Việc đã báo xong nhưng chưa được xác nhận vẫn tính là chưa xong.`,
  outcome: outcomeText,
  unitsAndDue: (of) => `${unitsOf(of)}. Thời hạn: ${dueOf(of)}.`,
  missing(of) {
    const { done, waiting, missing } = unitsByState(of)
    return [
      `${done.length}/${of.shares.length} đơn vị đã hoàn thành`,
      ...(waiting.length > 0 ? [`chờ xác nhận: ${waiting.join(', ')}`] : []),
      ...(missing.length > 0 ? [`chưa xong: ${missing.join(', ')}`] : []),
    ].join('; ')
  },
  stuckSince: (date) => `từ ngày ${dayText(date)}`,
  notCarriedOut: 'Không thực hiện',
  cancelled: (task) => `${cancelledText(task)}${task.reason ? `; lý do: “${officialReason(task.reason)}”` : ''}.`,
  calendarOf: (name) => `Hạn công việc: ${name}`,
  ofPlan: (title) => `Kế hoạch: ${title}`,
}
