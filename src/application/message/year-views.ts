/** What a plan will bring, before it goes live: the messages of its year, and who would hear none of them. */
import type { CivilDate, ClockTime } from '../../domain/calendar.js'

/** To whom a message of the year's rehearsal goes. */
export interface ForeseenRecipient {
  kind: 'group' | 'member'
  name: string
}

/** What the plan will cause on one day. */
export interface ForeseenView {
  on: CivilDate
  at: ClockTime
  to: ForeseenRecipient[]
  what: 'period_post' | 'reminder' | 'late' | 'summary' | RegularView['what']
  codes: string[]
}

/** When the bot sends of its own accord, as this office is set. */
export interface SendingHabit {
  postAt: ClockTime
  /** Working days before the due day, after it to the clerk, after it to the chairman. */
  before: number[]
  onDueDay: boolean
  clerkAfter: number[]
  chairmanAfter: number[]
  /** ISO weekday of the weekly message, and the hour of the chairman's weekly summary; null: none. */
  weeklyOn: number | null
  weekAt: ClockTime | null
}

/** What is still to be sent, as it stands now: to whom, of what and for when it was asked. */
export interface SendingAhead {
  /** Units, people and roles as they are called; none: everybody. */
  to: string[]
  inGroup: boolean
  codes: string[]
  /** The days that were asked of; null: the next time. */
  span: { from: CivilDate; to: CivilDate } | null
  /** The one day that was asked of is a day off. */
  dayOff: boolean
  lines: ForeseenView[]
  /** Messages, and how many of them are not shown. */
  count: number
  more: number
  /** Where there is nothing in these days: when there is again. */
  next: CivilDate | null
  /** Of the units: those that hear nothing. */
  unheard: UnheardView[]
}

/** What comes every week: to one recipient, so many times between two days. */
export interface RegularView {
  to: ForeseenRecipient
  what: 'weekly' | 'overdue' | 'week_summary' | 'ledger'
  from: CivilDate
  until: CivilDate
  count: number
  codes: string[]
}

/** Messages in the week that begins with this Monday. */
export interface WeekCount {
  monday: CivilDate
  count: number
}

/** A unit of which nobody can be written to, and the people who hold its seat all the same. */
export interface UnheardView {
  unit: string
  /** Have never opened the bot. */
  notStarted: string[]
  /** Are on leave and have named nobody in their place. */
  away: string[]
}

/** The year's rehearsal: every message that the plan will cause if nobody answers. */
export interface YearView {
  plan: number
  total: number
  /** Messages of a usual week, of the fullest one, and the weeks that stand out. */
  usual: number
  most: number
  busy: WeekCount[]
  /** What comes every week; on the first page. */
  regular: RegularView[]
  /** The rest by date, a page of it. */
  messages: ForeseenView[]
  page: number
  pages: number
  /** Who would hear none of it; on the first page. */
  unheard: UnheardView[]
}
