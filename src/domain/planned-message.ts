/** What is planned to leave on a day, to whom, and the key by which it leaves once. */
import type { CivilDate, ClockTime, PeriodKey } from './calendar.js'
import type { SummarySpan } from './plan.js'
import type { Rung } from './reminder.js'

export type Recipient = { member: number } | { group: number }

export interface PlannedMessage {
  key: string
  kind: 'period_post' | 'group_note' | 'person_note'
  to: Recipient
  /** period_post: which plan and period. */
  plan: number | null
  period: PeriodKey | null
  /** The day it should leave; earlier than today where days were missed. */
  meantFor: CivilDate
  /** The hour it leaves. */
  at: ClockTime
  /** group_note: with the weekly overview; person_note: with the week's line of what was sent. */
  weekly: boolean
  summary: { span: SummarySpan; period: PeriodKey | null } | null
  rungs: Rung[]
}

/** The key of the one note a day to a person or a group. */
export function noteKey(to: Recipient, on: CivilDate): string {
  return `note:${recipientKey(to)}:${on}`
}

/** Today's note to this recipient with nothing in it yet. */
export function emptyNote(to: Recipient, today: CivilDate, at: ClockTime): PlannedMessage {
  return {
    key: noteKey(to, today),
    kind: 'member' in to ? 'person_note' : 'group_note',
    to,
    plan: null,
    period: null,
    meantFor: today,
    at,
    weekly: false,
    summary: null,
    rungs: [],
  }
}

export function postKey(plan: number, period: PeriodKey, group: number): string {
  return `post:${plan}:${period}:${group}`
}

export function recipientKey(to: Recipient): string {
  return 'member' in to ? `m${to.member}` : `g${to.group}`
}
