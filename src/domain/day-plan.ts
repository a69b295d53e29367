/**
 * What the bot starts on a day: the period's post, one note to a group, one note to a person. Pure: the bot asks it each
 * working day, and the year's rehearsal asks it for every day to come, so what was foreseen is what happens.
 */
import type { CivilDate, ClockTime, PeriodKey } from './calendar.js'
import { addDays, periodSpan, workingDayFrom } from './calendar.js'
import type { Told } from './just-told.js'
import { sharesPosted, toldShares } from './just-told.js'
import type { Member, Role } from './member.js'
import { actingAs, canBeWritten, speakersOf, unitsSpokenFor } from './member.js'
import type { Settings, SummarySpan } from './plan.js'
import { activationDay, postingDay, postingPeriod, postingPeriodsOf } from './posting.js'
import type { Counting } from './progress.js'
import type { Rung, SkipReason } from './reminder.js'
import { endsOn, isAhead, isPutAlone, rungsDue } from './reminder.js'
import { hourOfNote } from './summary-hour.js'
import { weeklyDaysUpTo } from './weekly-day.js'
import type { Work } from './work.js'

export interface DayInput {
  /** A working day. */
  today: CivilDate
  /** The first day that no earlier call has planned: what was meant for days from here to yesterday is caught up. */
  silentSince: CivilDate
  /** The active plans. */
  works: readonly Work[]
  members: readonly Member[]
  groups: readonly number[]
  /** Members whom none of the groups reaches: they get the posts in private. */
  outside: readonly number[]
  /** Members whom a group reaches where messages are counted by the month: together they are reminded there. */
  together: ReadonlyMap<number, number>
  /** Members whose report waits for the answer to a question of an earlier day. */
  unanswered: readonly number[]
  /** Keys of the rungs already said or skipped. */
  recorded: ReadonlySet<string>
  /** Keys of today's messages that have left already: nothing can be added to them. */
  closed: ReadonlySet<string>
  /** What was sent to the groups on the working day before. */
  justTold: readonly Told[]
  /** By group: members who have spoken there, so that what is said there reaches them. */
  heardInGroup: ReadonlyMap<number, ReadonlySet<number>>
  settings: Settings
  counting: Counting
}

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
  const posted = postedNow(input, posts)
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

function recipientKey(to: Recipient): string {
  return 'member' in to ? `m${to.member}` : `g${to.group}`
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

/** Shares of which a post tells today: what else is to be said of them waits for the next working day. */
function postedNow({ works, today }: DayInput, posts: readonly PlannedMessage[]): Set<number> {
  return new Set(
    posts.flatMap(({ plan, period }) => {
      const work = works.find((one) => one.plan.id === plan)
      return work && period !== null ? sharesPosted(work, period, today) : []
    }),
  )
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

/** One message to a group instead of one to each of several people; who is the only one is reminded alone. */
function gathered(input: DayInput, rungs: readonly Rung[]): Map<number, number> {
  const people = new Set(rungs.filter(isForAll).flatMap((rung) => speakersFor(rung, input).map((m) => m.id)))
  const found = [...input.together].filter(([member]) => people.has(member))
  return new Map(found.filter(([, group]) => found.filter(([, other]) => other === group).length > 1))
}

/** Whether a reminder may stand before everybody: late and stuck work is put to its unit alone. */
function isForAll({ audience, rung }: Rung): boolean {
  return audience === 'unit' && !isPutAlone(rung)
}

/** Those who speak for the unit and can be written to. */
function speakersFor({ assignment }: Rung, { members, today }: DayInput): Member[] {
  return speakersOf(assignment.unitId, members, today).filter((m) => canBeWritten(m, today))
}

/** Collects the day's notes: at most one to each recipient. */
class Notes {
  private readonly notes = new Map<string, PlannedMessage>()

  /** `inGroup`: who is reminded in a group today, and in which; `told`: by group, of which shares it was told. */
  constructor(
    private readonly input: DayInput,
    private readonly inGroup: ReadonlyMap<number, number>,
    private readonly told: ReadonlyMap<number, ReadonlySet<number>>,
  ) {}

  /** False where everybody has just been told in the group: while there is time left, one of the two is enough. */
  remind(rung: Rung): boolean {
    const recipients = this.recipientsOf(rung)
    const mayBeLeftOut = isAhead(rung.rung, this.input.settings.ladder)
    const wanted = mayBeLeftOut ? recipients.filter((to) => !this.hasRead(to, rung)) : recipients
    for (const to of wanted) {
      const note = this.note(to, rung.on)
      if (note && !note.rungs.includes(rung)) note.rungs.push(rung)
    }
    return wanted.length > 0 || recipients.length === 0
  }

  /** Whether they were told of this share in a group that they are known to read. */
  private hasRead(to: Recipient, { assignment }: Rung): boolean {
    return [...this.told].some(
      ([group, shares]) =>
        shares.has(assignment.id) &&
        ('group' in to ? to.group === group : this.input.heardInGroup.get(group)?.has(to.member)),
    )
  }

  addWeekly(to: Recipient, on: CivilDate): void {
    const note = this.note(to, on)
    if (note) note.weekly = true
  }

  /** What the question is, is read when the note leaves. */
  addQuestion(to: Recipient): void {
    this.note(to, this.input.today)
  }

  addSummary(to: Recipient, due: { summary: PlannedMessage['summary']; on: CivilDate }): void {
    const note = this.note(to, due.on)
    if (note) note.summary = due.summary
  }

  messages(): PlannedMessage[] {
    return [...this.notes.values()].map((note) => ({ ...note, at: hourOfNote(note, this.input.settings) }))
  }

  /** Today's note to this recipient; undefined where it has left already. */
  private note(to: Recipient, on: CivilDate): PlannedMessage | undefined {
    const { today, silentSince, closed } = this.input
    const key = noteKey(to, today)
    if (closed.has(key)) return undefined
    const missed = on < today && on >= silentSince
    const known = this.notes.get(key)
    if (known) {
      if (missed && on < known.meantFor) known.meantFor = on
      return known
    }
    const fresh = emptyNote(to, today, this.input.settings.postAt)
    if (missed) fresh.meantFor = on
    this.notes.set(key, fresh)
    return fresh
  }

  private placeOf(rung: Rung, { id }: Member): Recipient {
    const group = isForAll(rung) ? this.inGroup.get(id) : undefined
    return group === undefined ? { member: id } : { group }
  }

  /** A unit is reminded through those who speak for it; where none can be reached, before the group. Of late work the group hears
   *  each week anyway. */
  private recipientsOf(rung: Rung): Recipient[] {
    const { members, groups, today } = this.input
    const people = (found: Member[]) => found.filter((m) => canBeWritten(m, today)).map((m) => ({ member: m.id }))
    const clerks = people(actingAs('clerk', members, today))
    const chairmen = people(actingAs('chairman', members, today))
    const speakers = speakersFor(rung, this.input).map((m) => this.placeOf(rung, m))
    const inGroup = groups.map((group) => ({ group }))
    const wishes = {
      unit: [speakers, ...(isPutAlone(rung.rung) ? [] : [inGroup, clerks])],
      clerk: [clerks, chairmen],
      chairman: [chairmen, clerks],
    }[rung.audience]
    return wishes.find((wish) => wish.length > 0) ?? []
  }
}
