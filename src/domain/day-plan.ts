/**
 * What the bot starts on a day: the period's post, one note to a group, one note to a person. Pure: the bot asks it each
 * working day, and the year's rehearsal asks it for every day to come, so what was foreseen is what happens.
 */
import type { CivilDate, PeriodKey } from './calendar.js'
import { addDays, periodSpan, workingDayFrom } from './calendar.js'
import type { DayOfNotes } from './day-notes.js'
import { gathered, Notes } from './day-notes.js'
import type { Told } from './just-told.js'
import { sharesOfPosts, toldShares } from './just-told.js'
import type { Member, Role } from './member.js'
import { actingAs, canBeWritten, unitsSpokenFor } from './member.js'
import type { SummarySpan } from './plan.js'
import type { PlannedMessage } from './planned-message.js'
import { noteKey, postKey, recipientKey } from './planned-message.js'
import { activationDay, postingDay, postingPeriod, postingPeriodsOf } from './posting.js'
import type { Counting } from './progress.js'
import type { Rung, SkipReason } from './reminder.js'
import { endsOn, rungsDue } from './reminder.js'
import { weeklyDaysUpTo } from './weekly-day.js'
import type { Work } from './work.js'

export interface DayInput extends DayOfNotes {
  /** The active plans. */
  works: readonly Work[]
  /** Members whom none of the groups reaches: they get the posts in private. */
  outside: readonly number[]
  /** Members whose report waits for the answer to a question of an earlier day. */
  unanswered: readonly number[]
  /** Keys of the rungs already said or skipped. */
  recorded: ReadonlySet<string>
  /** What was sent to the groups on the working day before. */
  justTold: readonly Told[]
  counting: Counting
}

export interface DayPlan {
  messages: PlannedMessage[]
  skipped: { rung: Rung; reason: SkipReason }[]
  /** Weekly overviews of missed weeks, overtaken by a newer one: recorded as not sent. */
  overtaken: { key: string; group: number; on: CivilDate }[]
}

/** Everything that is to leave on `today`. Calling it again with what was recorded adds nothing new. */
export function planDay(input: DayInput): DayPlan {
  const posts = periodPosts(input)
  const due = input.works.map((work) => rungsDue(work, input.today, input.recorded, input.settings, input.counting))
  const posted = sharesOfPosts(posts, input.works, input.today)
  const rungs = due.flatMap((d) => d.say).filter((rung) => endsOn(input.today, rung) || !posted.has(rung.assignment.id))
  const weekly = weeklyDays(input)
  const told = toldShares(input.justTold, input.works, input.counting)
  const notes = new Notes(input, gathered(input, rungs), told)
  const unsaid = rungs.filter((rung) => !notes.remind(rung))
  if (weekly.latest) {
    const toldOf = new Set(posts.map((post) => recipientKey(post.to)))
    for (const group of input.groups)
      if (!toldOf.has(recipientKey({ group }))) notes.addWeekly({ group }, weekly.latest)
    for (const member of keepers(input)) notes.addWeekly({ member: member.id }, weekly.latest)
  }
  for (const member of input.members.filter((m) => input.unanswered.includes(m.id) && canBeWritten(m, input.today)))
    notes.addQuestion({ member: member.id })
  const summary = summaryDue(input, weekly.latest)
  if (summary) for (const member of leaders(input)) notes.addSummary({ member: member.id }, summary)
  return {
    messages: [...posts, ...notes.messages()],
    skipped: [...due.flatMap((d) => d.skip), ...unsaid.map((rung) => ({ rung, reason: 'superseded' as const }))],
    overtaken: weekly.overtaken.flatMap((on) =>
      input.groups.map((group) => ({ key: noteKey({ group }, on), group, on })),
    ),
  }
}

function periodPosts(input: DayInput): PlannedMessage[] {
  const { today, silentSince, counting, groups, outside } = input
  return input.works.flatMap((work) => {
    const activatedOn = activationDay(work, today)
    return postingPeriodsOf(work, today).flatMap((period) => {
      const { to } = periodSpan(period)
      const day = postingDay(work, period, today, counting.calendar)
      const isDue = today <= to && day <= today && (day === today || day >= silentSince)
      if (!isDue) return []
      const alone = outside.filter((id) => owesIn(input, work, period, activatedOn, id))
      const recipients = [...groups.map((group) => ({ group })), ...alone.map((member) => ({ member }))]
      return recipients.map(
        (to): PlannedMessage => ({
          key: 'group' in to ? postKey(work.plan.id, period, to.group) : `post:${work.plan.id}:${period}:m${to.member}`,
          kind: 'period_post',
          to,
          plan: work.plan.id,
          period,
          meantFor: day,
          at: input.settings.postAt,
          weekly: false,
          summary: null,
          rungs: [],
        }),
      )
    })
  })
}

/** Whether a member answers for a task that is posted with this period. */
function owesIn(
  { members, today }: DayInput,
  work: Work,
  period: PeriodKey,
  activatedOn: CivilDate,
  memberId: number,
): boolean {
  const member = members.find((m) => m.id === memberId)
  const units = member ? unitsSpokenFor(member, members, today) : []
  return work.tasks.some(
    (task) =>
      task.state === 'active' &&
      postingPeriod(task, activatedOn) === period &&
      work.assignments.some((a) => a.taskId === task.id && a.state !== 'cancelled' && units.includes(a.unitId)),
  )
}

/** The newest weekly day that is today or was missed, and the missed ones before it. */
function weeklyDays({ today, silentSince, settings, counting }: DayInput): {
  latest: CivilDate | null
  overtaken: CivilDate[]
} {
  const days = weeklyDaysUpTo(silentSince, today, settings, counting.calendar).filter(
    (day) => day === today || day >= silentSince,
  )
  return { latest: days.at(-1) ?? null, overtaken: days.slice(0, -1) }
}

/** The longest span that has just ended (or was missed), else the week on its weekly day; of the kinds that are wanted. */
function summaryDue(
  input: DayInput,
  weekly: CivilDate | null,
): { summary: PlannedMessage['summary']; on: CivilDate } | null {
  const year = Number(input.today.slice(0, 4))
  const ends: [SummarySpan, PeriodKey][] = [
    ['year', `${year - 1}`],
    ['half', `${year}-H1`],
    ['quarter', `${year}-Q1`],
    ['quarter', `${year}-Q3`],
  ]
  const { summaryAt } = input.settings
  for (const [span, period] of ends.filter(([span]) => summaryAt[span] !== null)) {
    const day = workingDayFrom(input.counting.calendar, addDays(periodSpan(period).to, 1))
    const wasLive = input.works.some((work) => ranIn(work, period, input.today))
    if (wasLive && (day === input.today || (day >= input.silentSince && day < input.today)))
      return { summary: { span, period }, on: day }
  }
  return weekly && summaryAt.week !== null ? { summary: { span: 'week', period: null }, on: weekly } : null
}

/** Whether the plan was live in a period and had something due in it. */
export function ranIn(work: Work, period: PeriodKey, today: CivilDate): boolean {
  const { from, to } = periodSpan(period)
  return (
    activationDay(work, today) <= to && work.tasks.some((t) => t.dueOn !== null && t.dueOn >= from && t.dueOn <= to)
  )
}

/** Who is told each week what was sent and what waits for a decision: the clerks, or the chairmen where no clerk can be reached. */
function keepers(input: DayInput): Member[] {
  const found = clerks(input)
  return found.length ? found : reachable(input, 'chairman')
}

/** Who gets the summaries: the chairmen, or the clerks where no chairman can be reached. */
function leaders(input: DayInput): Member[] {
  const chairmen = reachable(input, 'chairman')
  return chairmen.length ? chairmen : clerks(input)
}

function clerks(input: DayInput): Member[] {
  return reachable(input, 'clerk')
}

function reachable(input: DayInput, role: Role): Member[] {
  return actingAs(role, input.members, input.today).filter((m) => canBeWritten(m, input.today))
}
