/** The signed plan and its tasks, as the office speaks of them. */
import type { CivilDate, ClockTime, PeriodKey } from './calendar.js'

export type PlanState = 'draft' | 'active' | 'closed'
/** chủ trì, phối hợp, or not distinguished (thực hiện). */
export type UnitRole = 'lead' | 'support' | 'responsible'
/** Whether a task is done when one of its units has done it, or only when each has. */
export type CompletionPolicy = 'any_unit' | 'every_unit'
/** Where the due date comes from: written in the plan, derived from the period's last day, or set by the clerk. */
export type DueFrom = 'stated' | 'period' | 'clerk'
/** What must be handed in with "xong". */
export type EvidenceRule = 'none' | 'file'

export interface Plan {
  id: number
  state: PlanState
  documentType: string | null
  number: string | null
  title: string
  issuer: string | null
  issuedOn: CivilDate | null
  year: number | null
  signer: string | null
  /** The lines of authority over the signer's name: 'TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'. */
  signedAs: string[]
  recipients: string[]
  findings: PlanFinding[]
  activatedAt: Date | null
}

/** A doubt of the plan reader, kept with the draft until the clerk has settled it. */
export interface PlanFinding {
  id: number
  code: string
  severity: 'ask' | 'note'
  /** The code of the task it is about, where it is about one. */
  taskCode: string | null
  excerpt: string
  params: Record<string, string | number>
  settled: boolean
}

/** What stands between the cells of a table's row in `original`. */
export const BETWEEN_CELLS = ' | '

export interface Task {
  id: number
  planId: number
  /** What people type: 'Q1-3'. Unique within the plan. */
  code: string
  /** As printed in the plan: '3'. */
  number: string | null
  position: number
  title: string
  /** The wording of the document; never changed. */
  original: string
  period: PeriodKey | null
  /** The last day in time; null where the plan gives none. */
  dueOn: CivilDate | null
  dueFrom: DueFrom | null
  policy: CompletionPolicy
  evidence: EvidenceRule
  /** Every collecting unit hands in one ("các ngành, đoàn thể ... gửi ..."). */
  collection: boolean
  state: 'active' | 'cancelled'
  /** Named by the plan; nobody has said yet which unit of the office is meant. Only in drafts. */
  openUnits: NamedUnit[]
}

/** A unit as a plan names it, and the units that it is taken for until the clerk says otherwise; none: it waits to be told. */
export interface NamedUnit {
  name: string
  role: UnitRole
  assumed: number[]
}

/** What a column of a plan's table can hold. */
export const COLUMNS = ['number', 'task', 'lead', 'support', 'responsible', 'time', 'other'] as const
export type TaughtColumn = (typeof COLUMNS)[number]

/** What a summary covers: the week that begins, or a quarter, half-year or year that has ended. */
export const SUMMARY_SPANS = ['week', 'quarter', 'half', 'year'] as const
export type SummarySpan = (typeof SUMMARY_SPANS)[number]

/** How one office wants to be reminded and when it is at work. */
export interface Settings {
  /** The bot starts nothing outside these hours of a working day. */
  officeHours: { from: ClockTime; to: ClockTime }
  /** When posts, reminders and digests leave. */
  postAt: ClockTime
  /** Working days before (to the unit) and after (to the clerk, to the chairman) the due day. */
  ladder: { before: number[]; onDueDay: boolean; clerkAfter: number[]; chairmanAfter: number[] }
  /** The hour of each kind of summary on its working day, not before `postAt`; null: this kind is not wanted. */
  summaryAt: Record<SummarySpan, ClockTime | null>
  /** ISO weekday of the weekly message, or null for none. */
  weeklyOn: number | null
  /** Civil Code 2015 art. 148: a term that ends on a day off ends with the next working day; or take the date as written. */
  dueOnDayOff: 'next_working_day' | 'as_written'
  /** What a share that was due is worth in the standing of units, 0 to 100: done in time, done late, not done. */
  standing: { onTime: number; late: number; notDone: number }
  /** To whom the office's reports go up: the line 'Kính gửi'; none: no such line. */
  reportTo: string[]
  /** Who signs the office's reports, where it is not who signed the plan; a deputy signs for the head (KT.). */
  reportSigner: { name: string; deputy: boolean } | null
  /** The day of a period's last month on which the figures of its report are closed; null: the day the report is made. */
  cutOffDay: number | null
}

export const DEFAULT_SETTINGS: Settings = {
  officeHours: { from: '07:00', to: '18:00' },
  postAt: '08:00',
  ladder: { before: [7, 3, 1], onDueDay: true, clerkAfter: [1], chairmanAfter: [3, 5] },
  summaryAt: { week: '08:00', quarter: '08:00', half: '08:00', year: '08:00' },
  weeklyOn: 1,
  dueOnDayOff: 'next_working_day',
  standing: { onTime: 100, late: 50, notDone: 0 },
  reportTo: [],
  reportSigner: null,
  cutOffDay: null,
}

/** The short code of a task: its period and its number in the plan; 'V' (việc) for a task without a period. */
export function taskCode(period: PeriodKey | null, number: string): string {
  return `${periodCode(period)}-${number}`
}

function periodCode(period: PeriodKey | null): string {
  const part = period?.split('-')[1]
  if (!period) return 'V'
  if (!part) return 'N'
  return /^\d/.test(part) ? `T${Number(part)}` : part
}

/** Matches a task code in running text, whatever the case: 'Q1-3', 'h1-2', 'T11-4', 'N-1', 'V-1'. */
export const TASK_CODE = /\b(?:Q[1-4]|H[12]|T(?:1[0-2]|[1-9])|N|V)-\d{1,3}[a-z]?\b/gi
