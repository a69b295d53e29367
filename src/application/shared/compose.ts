/** A delivery that the bot started says what is true when it leaves: its facts are read again, and what is settled is dropped. */
import { dueDate } from '../../domain/assignment.js'
import type { CivilDate } from '../../domain/calendar.js'
import { periodSpan } from '../../domain/calendar.js'
import { canBeReached, speakersOf, unitsSpokenFor } from '../../domain/member.js'
import type { Task } from '../../domain/plan.js'
import {
  activationDay,
  carriedOver,
  carryingPost,
  firstOfOwnDates,
  handInsMissing,
  postingPeriod,
} from '../../domain/posting.js'
import type { Progress } from '../../domain/progress.js'
import { isTaskDone, lateAndUnreported, owing, progress, stillOwing } from '../../domain/progress.js'
import { isForUnit } from '../../domain/reminder.js'
import type { Work } from '../../domain/work.js'
import type { Mention, Outgoing, ShareView, TaskView } from '../message.js'
import type {
  ComposedKind,
  ComposedParams,
  Delivery,
  MakeLink,
  PaperFacts,
  PersonalData,
  ReminderRecord,
} from '../ports.js'
import { putAgain, reminderFor } from './ask-again.js'
import { changeToAsk, putChangeAgain } from './change-asked.js'
import { composePaper } from './compose-paper.js'
import { composeSaying } from './compose-saying.js'
import { composeSummary } from './compose-summary.js'
import type { Desk } from './desk.js'
import { activeWorks, unitName } from './desk.js'
import { sinceLastLine } from './ledger.js'
import { isUnchanged, lastNote } from './since-last.js'
import { takeUnansweredQuestions } from './unanswered-questions.js'
import { claimView, extensionView, moreTime, rolesIn, shareOf, shareView, taskView } from './views.js'

/** `paper`, `data`: what the file is made of that goes with it. */
export type Composed = { say: Outgoing; paper?: PaperFacts; data?: PersonalData } | { cancel: string }

type ComposedDelivery = Delivery & { kind: ComposedKind; params: ComposedParams }

/** What the delivery says now, or why it is not sent. */
export async function compose(desk: Desk, delivery: Delivery, link: MakeLink): Promise<Composed> {
  if (delivery.kind === 'say') return composeSaying(desk, delivery)
  if (delivery.kind === 'paper') return composePaper(desk, delivery.params, link)
  const works = await activeWorks(desk)
  switch (delivery.kind) {
    case 'period_post':
      return periodPost(desk, works, delivery)
    case 'group_note':
      return groupNote(desk, works, delivery, await desk.office.remindersOf(delivery.key))
    case 'person_note':
      return personNote(desk, works, delivery, await desk.office.remindersOf(delivery.key))
  }
}

function periodPost(desk: Desk, works: readonly Work[], delivery: ComposedDelivery): Composed {
  const work = works.find((w) => w.plan.id === delivery.params.plan)
  if (!work) return { cancel: 'plan_not_active' }
  const { period } = delivery.params
  const activated = activationDay(work, desk.today)
  const active = work.tasks.filter((t) => t.state === 'active' && isFor(desk, work, t, delivery.params.member))
  const tasks = active.filter((t) => postingPeriod(t, activated) === period)
  if (tasks.length === 0 || !period) return { cancel: 'no_tasks' }
  const { from } = periodSpan(period)
  const isOwn = (task: Task) => isFor(desk, work, task, delivery.params.member)
  // Where several periods begin at once, what is left of the time before stands in one of their posts.
  const { calendar } = desk.counting
  const brings = carryingPost(work, period, { on: delivery.params.on, calendar }, isOwn)
  const carried = brings ? carriedOver(work, from, desk.today).filter(isOwn) : []
  return {
    say: {
      kind: 'period_post',
      title: work.plan.title,
      period,
      tasks: tasks.map((t) => taskView(desk, work, t)),
      carried: carried.map((t) => carriedView(desk, work, t)),
      explainsCode: firstOfOwnDates(work, desk.today) === period,
      meantFor: late(desk, delivery),
    },
  }
}

/** With the units that still have to hand in: what the others have finished is not carried over. */
function carriedView(desk: Desk, work: Work, task: Task): TaskView {
  const left = owing(task, work.assignments).filter((a) => a.state !== 'confirmed')
  const { roles: _, ...view } = taskView(desk, work, task)
  return { ...view, units: left.map((a) => unitName(desk, a.unitId)), ...rolesIn(desk, left) }
}

/** To everybody; or, in a post to one person, to the units that this person speaks for. */
function isFor(desk: Desk, work: Work, task: Task, memberId: number | null): boolean {
  if (memberId === null) return true
  const member = desk.members.find((m) => m.id === memberId)
  const units = member?.active ? unitsSpokenFor(member, desk.members, desk.today) : []
  return owing(task, work.assignments).some((a) => units.includes(a.unitId))
}

async function groupNote(
  desk: Desk,
  works: readonly Work[],
  delivery: ComposedDelivery,
  planned: ReminderRecord[],
): Promise<Composed> {
  const now = works.map((work) => ({ work, at: progress(work, desk.today, desk.counting) }))
  const reminded = withTheOthers(desk, works, stillOpen(desk, works, planned))
  const weekly = delivery.params.weekly
  const overview = (pick: (p: Progress) => Progress['late']) =>
    weekly ? now.flatMap(({ work, at }) => pick(at).map((s) => shareView(desk, work, s))) : []
  const dueThisWeek = overview((p) => p.dueThisWeek)
  const lateShares = overview(lateAndUnreported)
  const missing = weekly ? now.flatMap(({ work }) => collectionsMissing(desk, work)) : []
  if (dueThisWeek.length + lateShares.length + missing.length + reminded.length === 0)
    return { cancel: 'nothing_to_say' }
  const since = weekly ? await unchangedSince(desk, works, delivery.params.group) : null
  // Who has still to hand in has been told, and nothing has come since.
  if (since !== null && dueThisWeek.length + lateShares.length + reminded.length === 0)
    return { cancel: 'nothing_to_say' }
  const reminders = reminded.filter((r) => !lateShares.some((l) => l.assignment === r.assignment))
  const named = [...dueThisWeek, ...lateShares, ...reminders]
  return {
    say: {
      kind: 'group_note',
      on: desk.today,
      weekly,
      dueThisWeek,
      late: lateShares,
      reminders,
      missing,
      moreTime: works
        .flatMap((work) => work.tasks.filter((t) => t.state === 'active').flatMap((t) => moreTime(desk, work, t)))
        .filter(({ code, unit }) => !named.some((share) => share.code === code && share.unit === unit)),
      notStarted: weekly ? notStarted(desk) : [],
      unchangedSince: since,
      meantFor: late(desk, delivery),
    },
  }
}

/** With every other unit that still owes the same by the same day: who is named nowhere would look as if they had handed in. */
function withTheOthers(desk: Desk, works: readonly Work[], reminded: readonly ShareView[]): ShareView[] {
  const others = works.flatMap((work) =>
    work.tasks.flatMap((task) =>
      stillOwing(task, work.assignments)
        .filter((a) => a.state === 'open' && reminded.some((r) => r.id === task.id && r.due === dueDate(task, a)))
        .filter((a) => !reminded.some((r) => r.assignment === a.id))
        .map((a) => shareView(desk, work, shareOf(desk, task, a))),
    ),
  )
  return [...reminded, ...others].toSorted((a, b) => (a.due ?? '').localeCompare(b.due ?? ''))
}

/** The day of the last weekly note to this group, where nothing has changed since; else null. */
export async function unchangedSince(
  desk: Desk,
  works: readonly Work[],
  group: number | null,
): Promise<CivilDate | null> {
  const last = group === null ? null : await lastNote(desk, { group }, ({ weekly }) => weekly)
  return last !== null && (await isUnchanged(desk, works, last)) ? last : null
}

async function personNote(
  desk: Desk,
  works: readonly Work[],
  delivery: ComposedDelivery,
  reminders: ReminderRecord[],
): Promise<Composed> {
  const member = desk.members.find((m) => m.id === delivery.params.member)
  if (!member?.active) return { cancel: 'member_left' }
  const open = (audience: 'own' | 'others') =>
    stillOpen(
      desk,
      works,
      reminders.filter((r) => (audience === 'own') === isForUnit(r.rung)),
      audience === 'own' ? member.id : undefined,
    )
  const own = open('own')
  const others = open('others')
  const lateAll = works.flatMap((w) => progress(w, desk.today, desk.counting).late)
  const { summary } = delivery.params
  const waiting =
    member.role === 'clerk'
      ? works
          .flatMap((work) => progress(work, desk.today, desk.counting).waiting.map((c) => claimView(desk, work, c)))
          .filter((v) => v !== null)
      : []
  const wishes =
    member.role === 'clerk'
      ? works
          .flatMap((work) => progress(work, desk.today, desk.counting).asked.map((e) => extensionView(desk, work, e)))
          .filter((v) => v !== null)
      : []
  const questions = await takeUnansweredQuestions(desk, member)
  const summarised = summary ? await composeSummary(desk, works, member.id, summary) : null
  const counted = delivery.params.weekly ? await sinceLastLine(desk, member.id) : null
  // Nothing sent, nothing lost: that says nothing.
  const ledger = counted && counted.sent + counted.failed.length > 0 ? counted : null
  const question = await reminderFor(desk, member)
  const asked = question ? await putAgain(desk, question) : null
  const unanswered = asked?.kind === 'asked_again' ? asked : null
  const begun = await changeToAsk(desk, member)
  const change = begun ? await putChangeAgain(desk, begun) : null
  const decisions = delivery.params.weekly ? waiting.length + wishes.length : 0
  if (
    own.length + others.length + questions.length + decisions === 0 &&
    !summarised &&
    !ledger &&
    !unanswered &&
    !change
  )
    return { cancel: 'nothing_to_say' }
  return {
    say: {
      kind: 'person_note',
      on: desk.today,
      role: member.role,
      own,
      late: others,
      lateNow: {
        tasks: new Set(lateAll.map((s) => s.task.id)).size,
        shares: lateAll.length,
        ...reportedOf(lateAll),
      },
      waiting,
      asked: wishes,
      questions,
      summary: summarised,
      ledger,
      unanswered,
      ...(change && { change }),
      meantFor: late(desk, delivery),
    },
  }
}

/** How many of these are reported, and since when the first of them waits. */
function reportedOf(late: Progress['late']): { reported: number; since: CivilDate | null } {
  const reported = late.filter(({ assignment }) => assignment.state === 'claimed')
  const since = reported.flatMap(({ assignment: { claimedOn } }) => claimedOn ?? []).toSorted()[0] ?? null
  return { reported: reported.length, since }
}

/** The shares of these reminders that are still to be done, under the date they were planned for, by whom they were planned for. */
function stillOpen(
  desk: Desk,
  works: readonly Work[],
  reminders: readonly ReminderRecord[],
  speaker?: number,
): ShareView[] {
  const views = works.flatMap((work) =>
    work.tasks
      .filter((task) => task.state === 'active' && !isTaskDone(task, work.assignments))
      .flatMap((task) =>
        stillOwing(task, work.assignments)
          .filter((a) => a.state === 'open')
          .filter((a) => reminders.some((r) => r.assignmentId === a.id && dueOfKey(r.key) === (dueDate(task, a) ?? '')))
          .filter(
            (a) =>
              speaker === undefined || speakersOf(a.unitId, desk.members, desk.today).some((m) => m.id === speaker),
          )
          .map((a) => shareView(desk, work, shareOf(desk, task, a))),
      ),
  )
  return views.sort((a, b) => (a.due ?? '').localeCompare(b.due ?? ''))
}

/** A rung's key is 'ASSIGNMENT:RUNG:DUE', perhaps with '@RECIPIENT' behind. */
function dueOfKey(key: string): string | undefined {
  return key.split('@')[0]?.split(':')[2]
}

function collectionsMissing(desk: Desk, work: Work): { code: string; units: string[] }[] {
  return handInsMissing(work, desk.today, desk.counting.calendar).map(({ task, open }) => ({
    code: task.code,
    units: open.map((a) => unitName(desk, a.unitId)),
  }))
}

function notStarted(desk: Desk): Mention[] {
  return desk.members
    .filter((m) => m.active && m.seats.length > 0 && !canBeReached(m))
    .map((m) => ({ name: m.name, username: m.accounts[0]?.username ?? null, account: m.accounts[0]?.externalId ?? '' }))
}

/** The day it was meant for, where that is past. */
function late(desk: Desk, delivery: Delivery): string | null {
  return delivery.meantFor !== null && delivery.meantFor < desk.today ? delivery.meantFor : null
}
