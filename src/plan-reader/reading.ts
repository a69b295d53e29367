/** What reading a document gives: the plan as written, and every doubt about it. */
import type { CivilDate, PeriodKey } from '../domain/calendar.js'
import type { DueFrom, TaughtColumn, UnitRole } from '../domain/plan.js'
import type { KnownUnit } from './settle.js'

export interface PlanFile {
  name: string
  bytes: Uint8Array
}

export interface ReadOptions {
  /** The registered units: names that fit none or two of them become findings. */
  units?: readonly KnownUnit[]
  /** Names that the clerk has explained before: no doubt about them. */
  explained?: readonly string[]
  /** What columns of these headings hold, as the clerk has taught. */
  columns?: readonly { heading: string; holds: TaughtColumn }[]
}

/** Reads a file as a plan; never rejects for what is in it. `onSlow` is called once where it takes longer than two seconds. */
export type PlanReader = (file: PlanFile, options?: ReadOptions & { onSlow?: () => void }) => Promise<ReadResult>

export interface Reading {
  /** KH, QĐ, NQ ...; null where the document is no plan. */
  documentType: string | null
  number: string | null
  title: string
  issuer: string | null
  issuedOn: CivilDate | null
  year: number | null
  signer: string | null
  /** The lines of authority over the signer's name, as printed. */
  signedAs: string[]
  recipients: string[]
  tasks: ReadTask[]
  findings: Finding[]
}

export interface ReadTask {
  /** As printed. */
  number: string | null
  /** Verbatim, single spaces. */
  title: string
  period: PeriodKey | null
  /** The last day in time: "trước ngày 30/01/2023" gives 2023-01-29. */
  dueOn: CivilDate | null
  dueFrom: Exclude<DueFrom, 'clerk'> | null
  /** The words that it was read from: "trước ngày 30/01/2023", "Quý I"; null where there are none. */
  dueWritten: string | null
  units: { name: string; role: UnitRole }[]
  /** A collection: every unit hands in one. */
  perUnit: boolean
  /** The wording and place in the source, for the clerk to check. */
  original: string
  line: number
}

/** Kinds of doubt; each has a text in each language. 'ask' wants the clerk's decision, 'note' his eye. */
export const FINDING_CODES = [
  'number_blank', // the plan has no number yet
  'issuer_missing',
  // A row is named by `number` where the plan prints one, else by the first words of its `title`; `more`: so many rows besides.
  // Doubts about days also carry `dates`, the days that can be meant, parted by spaces.
  'date_cut_off', // { written }: "06/01/202"
  'date_impossible', // { number | title, written }: "31/02/2023"
  'date_of_issue_missing',
  'signer_missing',
  'no_tasks', // the document is a plan, and no task was found in it
  'year_unclear', // { number | title, written }
  'unit_missing', // { number | title }
  'unit_unknown', // { unit }
  'unit_ambiguous', // { unit, first, second }
  'unit_is_collective', // { unit }: stands for several units; say which
  'due_missing', // { number | title }
  'due_unread', // { number | title, written }: "Tháng 13", "trong quý": a time stands there and is not understood
  'due_from_period', // { number | title, more, due }: no date written; the period's last day is taken
  'due_on_day_off', // { number | title, more, due, name }
  'due_past', // { number | title, due }: before the plan was issued
  'due_several', // { number | title, due, others, why?: 'quarters' }: the text asks for more than one day
  'due_unsure', // { number | title, due, written, why }: the likeliest day is taken
  'due_by_event', // { number | title, written }: "ngay sau khi ..."
  'due_recurring', // { number | title, written, each? }: "thường xuyên", "hằng tháng"; the days on which it comes, parted by spaces, where it says which
  'row_unsure', // { number | title }: in a table without lines the row may hold part of another
  'several_jobs', // { number | title, jobs }: offer to split
  'duty_without_date', // { written }: an order to a named unit without a date, not taken as a task
  'day_without_task', // { written }: a line names a coming day, and is not taken as a task
  'table_not_understood', // { columns }
  'table_left_out', // { columns, why: 'roster' | 'past' }: a table that says who is on duty, or what was done last year
  'text_repaired', // { written, read }
  'old_encoding', // { encoding }
  'struck_out', // { written }: words that are struck through, and so not read
  'unfinished_before', // { year }: of a plan drafted from the last one: the task was not finished then
] as const
export type FindingCode = (typeof FINDING_CODES)[number]

/** Why a day that is taken may not be the one that is meant. */
export const UNSURE_REASONS = [
  'vague', // "tuần 2 tháng 3", "giữa quý II": people count differently
  'weekday', // "thứ Hai, ngày 12/5" for a Tuesday
  'year', // "trước 15/01 năm sau", "30/11" in a plan for the next year
  'reversed', // "từ 20/9 đến 10/9": the end before the beginning
  'outside', // a day that lies outside the month or quarter of its row
  'about', // "khoảng 20/5", "dự kiến 20/5"
  'mentioned', // no word says that the day is a deadline
  'mistyped', // "l5/4/2026": letters in place of figures
  'further', // "15/8 nếu trời nắng": words besides the time
  'day_inside', // "Quý II (ngày 15/5)": the period is taken
  'day_and_period', // "20/3 - Quý II": the one does not lie in the other
  'feast', // "trước Tết Nguyên đán" in quarter I
  'event', // "sau Đại hội" under a month: its end is taken
  'title', // the days of the whole plan, in its title
  'mark', // "50%" in the place of a cross
  'other_day', // in the words of the work stands another day than in its time
  'not_understood', // a time of which only the period around it is understood
] as const
export type UnsureReason = (typeof UNSURE_REASONS)[number]

export interface Finding {
  code: FindingCode
  severity: 'ask' | 'note'
  /** Index into `tasks`, where it is about one. */
  task: number | null
  excerpt: string
  line: number
  params: Record<string, string | number>
}

/** Why a document could not be read at all; one sentence in each language. */
export const UNREADABLE_REASONS = [
  'empty',
  'too_big', // { limitMb }
  'kind_unknown', // { name }
  'archive', // { name }: a zip file with documents in it
  'damaged', // { name }
  'encrypted',
  'no_text', // a scan
  'not_a_plan',
  'too_long', // more text, or more table, than any plan has
  'too_slow',
  'needs_converter', // { name }: install LibreOffice, or save as .docx
  'fault', // { name, number }: ours, not the file's; the log has the number
] as const
export type UnreadableReason = (typeof UNREADABLE_REASONS)[number]

export type ReadResult =
  | { ok: true; reading: Reading }
  | { ok: false; reason: UnreadableReason; params: Record<string, string | number> }
