/** Puts today's messages into the ledger: what the day's plan says, once, whoever asks how often. */
import { addDays, addWorkingDays, civilDateAt, clockTimeAt, instantOf } from '../../domain/calendar.js'
import type { DayInput, DayPlan } from '../../domain/day-plan.js'
import { planDay } from '../../domain/day-plan.js'
import { groupReach } from '../../domain/group-reach.js'
import type { Told } from '../../domain/just-told.js'
import { toldBy } from '../../domain/just-told.js'
import { isOfficeOpen } from '../../domain/office-hours.js'
import type { PlannedMessage, Recipient } from '../../domain/planned-message.js'
import { emptyNote, noteKey, postKey } from '../../domain/planned-message.js'
import { postingPeriodsOf } from '../../domain/posting.js'
import type { Work } from '../../domain/work.js'
import type { Delivery, NewDelivery, Prompt, ReminderRecord } from '../ports.js'
import { heldReports, reminderFor } from './ask-again.js'
import { changeToAsk, openChanges } from './change-asked.js'
import type { Desk } from './desk.js'
import { activeWorks } from './desk.js'
import { mayHaveLeft } from './restored.js'
import { longUnanswered, unansweredQuestions } from './unanswered-questions.js'

/** Plans the messages of today where the office is at work and its hour for messages has come; else does nothing. */
export async function planToday(desk: Desk): Promise<void> {
  const { office, commune, counting, now, today } = desk
  const { settings } = commune
  if (!isOfficeOpen(now, counting.calendar, settings) || clockTimeAt(now) < settings.postAt) return
  const earlier = (await waitingNotes(desk)).filter(({ params }) => params.on < today)
  await askOnceMore(desk, earlier)
  const plan = planDay(await dayInput(desk, earlier))
  const messages = carryOver(desk, plan.messages, earlier)
  await office.cancelQueued(
    earlier.map((d) => d.key),
    'merged_into_newer',
    now,
  )
  await office.queue(messages.map((message) => deliveryOf(message, desk, earlier)))
  await recordOvertaken(desk, plan)
  await office.recordReminders(recordsOf(messages, plan.skipped))
  await office.setPlannedThrough(today)
}

/** What today's plan is made from. `unsaid`: notes that have not left; what they were to say is still to be said. */
export async function dayInput(desk: Desk, unsaid: readonly Note[]): Promise<DayInput> {
  const { office, commune, counting, today } = desk
  const works = await activeWorks(desk)
  const recorded = new Set<string>()
  for (const work of works) for (const key of await office.remindersRecorded(work.plan.id)) recorded.add(key)
  for (const note of unsaid) for (const { key } of await office.remindersOf(note.key)) recorded.delete(key)
  const active = (await office.groups()).filter((g) => g.state === 'active')
  const groups = active.map((g) => g.id)
  return {
    today,
    silentSince: silentSince(desk),
    works,
    members: desk.members,
    ...groupReach(desk.members, active, desk.counted),
    unanswered: await unansweredBy(desk),
    recorded,
    closed: await leftToday(desk, groups),
    ...(await toldInGroups(desk, works, groups)),
    settings: commune.settings,
    counting,
  }
}

/** The first day nobody has planned; a first plan has missed nothing. */
function silentSince({ commune, today }: Desk): string {
  if (commune.plannedThrough === null) return today
  return commune.plannedThrough >= today ? today : addDays(commune.plannedThrough, 1)
}

/** Notes that have not left. Today's say what those of earlier days would have said. */
export async function waitingNotes(desk: Desk): Promise<Note[]> {
  return (await desk.office.deliveries({ states: ['queued'], limit: 1000 })).filter(isNote)
}

async function heldBy(desk: Desk): Promise<Prompt[]> {
  return [...(await heldReports(desk)), ...(await openChanges(desk)), ...(await longUnanswered(desk))]
}

/** What a note that has not left was to ask is still to be asked. */
async function askOnceMore(desk: Desk, stale: readonly Note[]): Promise<void> {
  if (stale.length === 0) return
  const unsent = (await heldBy(desk)).filter(({ memberId, putAgainAt }) =>
    stale.some(({ params }) => params.member === memberId && putAgainAt && civilDateAt(putAgainAt) === params.on),
  )
  for (const { id } of unsent) await desk.office.updatePrompt(id, { putAgainAt: null })
}

/** Whose report, or change of the plan, waits for an answer. */
async function unansweredBy(desk: Desk): Promise<number[]> {
  const held = await heldBy(desk)
  const waiting = [...new Set((await unansweredQuestions(desk)).map(({ memberId }) => memberId))]
  for (const member of desk.members.filter((m) => held.some(({ memberId }) => memberId === m.id)))
    if ((await reminderFor(desk, member)) || (await changeToAsk(desk, member))) waiting.push(member.id)
  return waiting
}

/** An overview or a summary that has not left goes with today's note to the same recipient; the note says since when it waits. */
function carryOver(
  { today, commune }: Desk,
  messages: readonly PlannedMessage[],
  notes: readonly Note[],
): PlannedMessage[] {
  const carried = new Map(messages.map((message) => [message.key, message]))
  for (const { params, target, meantFor } of notes) {
    if (target.to === 'chat') continue
    const to: Recipient = target.to === 'member' ? { member: target.member } : { group: target.group }
    const key = noteKey(to, today)
    const known = carried.get(key)
    const overview = params.weekly || params.summary !== null
    if (!overview && !known?.rungs.some((rung) => rung.on < today)) continue
    const note = known ?? emptyNote(to, today, commune.settings.postAt)
    const since = meantFor ?? params.on
    carried.set(key, {
      ...note,
      meantFor: since.localeCompare(note.meantFor) < 0 ? since : note.meantFor,
      weekly: note.weekly || params.weekly,
      summary: note.summary ?? params.summary,
    })
  }
  return [...carried.values()]
}

/** Keys of today's notes that can take no more: they have left, or were taken back. */
async function leftToday(desk: Desk, groups: readonly number[]): Promise<Set<string>> {
  const recipients: Recipient[] = [
    ...desk.members.map((m) => ({ member: m.id })),
    ...groups.map((group) => ({ group })),
  ]
  const notes = await desk.office.deliveriesByKey(recipients.map((to) => noteKey(to, desk.today)))
  return new Set(notes.filter((d) => d.state !== 'queued').map((d) => d.key))
}

/** What was sent to the groups on the working day before today, and who reads them; asked only where they were told anything. */
async function toldInGroups(
  desk: Desk,
  works: readonly Work[],
  groups: readonly number[],
): Promise<Pick<DayInput, 'justTold' | 'heardInGroup'>> {
  const told = await justTold(desk, works, groups)
  return { justTold: told, heardInGroup: told.length > 0 ? await desk.office.heardInGroups() : new Map() }
}

async function justTold(
  { office, counting, today }: Desk,
  works: readonly Work[],
  groups: readonly number[],
): Promise<Told[]> {
  const before = addWorkingDays(counting.calendar, today, -1)
  const keys = groups.flatMap((group) => [
    noteKey({ group }, before),
    ...works.flatMap((work) => postingPeriodsOf(work, today).map((period) => postKey(work.plan.id, period, group))),
  ])
  const sent = (await office.deliveriesByKey(keys)).filter((d) => d.state === 'sent')
  return sent.flatMap((d): Told[] => {
    if ((d.kind !== 'period_post' && d.kind !== 'group_note') || d.target.to !== 'group') return []
    const told = d.params.on === before ? toldBy(d.params, d.target.group, before) : null
    return told ? [told] : []
  })
}

type Note = Delivery & { kind: 'group_note' | 'person_note' }

function isNote(delivery: Delivery): delivery is Note {
  return delivery.kind === 'group_note' || delivery.kind === 'person_note'
}

/** `earlier`: notes that have not left, as far as is known; what this one says for one of them may have been said. */
function deliveryOf(message: PlannedMessage, desk: Desk, earlier: readonly Note[]): NewDelivery {
  const { now, today } = desk
  const hour = instantOf(today, message.at)
  return {
    key: message.key,
    target:
      'member' in message.to ? { to: 'member', member: message.to.member } : { to: 'group', group: message.to.group },
    startedBy: 'bot',
    notBefore: hour > now ? hour : now,
    meantFor: message.meantFor,
    // What waited from an earlier day may have left on any day since.
    mayRepeat:
      mayHaveLeft(desk, instantOf(message.meantFor, message.at), hour) ||
      earlier.some((note) => note.mayRepeat && note.key === noteKey(message.to, note.params.on)),
    kind: message.kind,
    params: {
      plan: message.plan,
      period: message.period,
      member: 'member' in message.to ? message.to.member : null,
      group: 'group' in message.to ? message.to.group : null,
      on: today,
      weekly: message.weekly,
      summary: message.summary,
    },
  }
}

/** Weekly notes of missed weeks stand in the ledger as not sent, with the reason. */
async function recordOvertaken(desk: Desk, plan: DayPlan): Promise<void> {
  await desk.office.queue(
    plan.overtaken.map(({ key, group, on }) => ({
      key,
      target: { to: 'group', group },
      startedBy: 'bot',
      notBefore: desk.now,
      meantFor: on,
      kind: 'group_note',
      params: { plan: null, period: null, member: null, group, on, weekly: true, summary: null },
    })),
  )
  await desk.office.cancelQueued(
    plan.overtaken.map((o) => o.key),
    'overtaken_by_newer',
    desk.now,
  )
}

/** A rung is recorded under its own key for the first who hears it, and beside it for each other. */
function recordsOf(messages: readonly PlannedMessage[], skippedRungs: DayPlan['skipped']): ReminderRecord[] {
  const seen = new Set<string>()
  const said = messages.flatMap((message) =>
    message.rungs.map((rung): ReminderRecord => {
      const key = seen.has(rung.key) ? `${rung.key}@${message.key}` : rung.key
      seen.add(rung.key)
      return {
        key,
        assignmentId: rung.assignment.id,
        rung: rung.rung,
        on: rung.on,
        deliveryKey: message.key,
        skipped: null,
      }
    }),
  )
  const skipped = skippedRungs.map(
    ({ rung, reason }): ReminderRecord => ({
      key: rung.key,
      assignmentId: rung.assignment.id,
      rung: rung.rung,
      on: rung.on,
      deliveryKey: null,
      skipped: reason,
    }),
  )
  return [...said, ...skipped]
}
