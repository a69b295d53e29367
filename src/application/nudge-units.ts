/** A leader has units reminded of what they have not reported: their people are written to, once a day each, and the leader reads whom. */
import { dueDate } from '../domain/assignment.js'
import type { CivilDate } from '../domain/calendar.js'
import { periodSpan } from '../domain/calendar.js'
import { canBeReached, speakersOf } from '../domain/member.js'
import { nextOpening } from '../domain/office-hours.js'
import type { Task } from '../domain/plan.js'
import { isTaskDone, owing } from '../domain/progress.js'
import type { LeaderOrder } from '../domain/words/leader/order.js'
import type { WishedDay } from '../domain/words/leader/wished-day.js'
import type { Work } from '../domain/work.js'
import type { Facts, Outgoing, ToldWish } from './message.js'
import type { PromptQuestion } from './ports.js'
import { askSender } from './shared/ask-sender.js'
import type { Desk, Request } from './shared/desk.js'
import { activeWorks, refusal, toMember, unitName } from './shared/desk.js'
import type { NudgedShare } from './shared/nudge-in-group.js'
import { noteReminded, nudgeInGroup } from './shared/nudge-in-group.js'
import { isHeard, unheardView } from './shared/unheard.js'
import { shareOf, shareView } from './shared/views.js'
import { noSuchTask, tasksByRef } from './shared/which-task.js'

type Target = NudgedShare

type NudgeOrder = Pick<LeaderOrder, 'refs' | 'units' | 'everyone' | 'by'>

export async function nudgeUnits(
  desk: Desk,
  request: Request,
  { refs, units, everyone, by }: NudgeOrder,
): Promise<Outgoing[]> {
  const works = await activeWorks(desk)
  if (works.length === 0) return [refusal('no_active_plan')]
  const unknown = refs.find((ref) => tasksByRef(works, ref).length === 0)
  if (unknown) return [noSuchTask(works, unknown)]
  const names = units.map((unit) => unitName(desk, unit)).join(', ')
  const tasks = refs.flatMap((ref) => tasksByRef(works, ref))
  const isForAll = everyone && refs.length + units.length === 0
  if (isForAll) return [await askNudge(desk, request, dueNextOfAll(desk, works), by)]
  const targets = refs.length > 0 ? ofTasks(tasks, units) : dueNext(desk, works, units)
  const [task] = tasks
  if (targets.length === 0 && task) {
    const owers = owing(task.task, task.work.assignments).map((a) => unitName(desk, a.unitId))
    return [refusal('not_of_unit', { code: task.task.code, unit: names, units: owers.join(', ') })]
  }
  return targets.length === 0
    ? [refusal('nothing_to_nudge', { unit: names })]
    : [await remind(desk, request, targets, by)]
}

/** 'Nhắc cả nhóm': so many would be written to that whom it reaches is read back first. */
async function askNudge(
  desk: Desk,
  request: Request,
  targets: readonly Target[],
  wish: WishedDay | null,
): Promise<Outgoing> {
  if (targets.length === 0) return refusal('nobody_to_nudge')
  const prompt = await askSender(desk, request, {
    ask: 'nudge',
    assignments: targets.map(({ share }) => share.id),
    wish,
  })
  const items = targets.map(({ task, share }) => ({ code: task.code, unit: unitName(desk, share.unitId) }))
  return { kind: 'nudge_ask', prompt, items, wish: wish && toldWish(wish, targets) }
}

/** The answer to the order that was read back; whose work has been reported meanwhile is left alone. */
export async function answerNudge(
  desk: Desk,
  request: Request,
  { assignments, wish }: PromptQuestion & { ask: 'nudge' },
  option: number | null,
): Promise<Outgoing[]> {
  if (option !== 1) return [{ kind: 'left_as_it_is' }]
  const works = await activeWorks(desk)
  const targets = works.flatMap((work) =>
    ofTasks(
      work.tasks.filter(({ state }) => state === 'active').map((task) => ({ work, task })),
      [],
    ).filter(({ share }) => assignments.includes(share.id)),
  )
  const open = targets.filter(({ work, task, share }) => share.state === 'open' && !isTaskDone(task, work.assignments))
  if (open.length === 0) return [refusal('nobody_to_nudge')]
  const inGroup = await nudgeInGroup(desk, request, open, wish)
  if (!inGroup) return [await remind(desk, request, open, wish)]
  const { said, alone } = inGroup
  return alone.length > 0 ? [said, await remind(desk, request, alone, wish)] : [said]
}

/** Every share of these tasks, or those of these units. */
function ofTasks(tasks: readonly { work: Work; task: Task }[], units: readonly number[]): Target[] {
  return tasks.flatMap(({ work, task }) =>
    owing(task, work.assignments)
      .filter((a) => a.state !== 'cancelled' && (units.length === 0 || units.includes(a.unitId)))
      .map((share) => ({ work, task, share })),
  )
}

/** Of each unit what is late, else what is due next, among what has begun. */
function dueNext(desk: Desk, works: readonly Work[], units: readonly number[]): Target[] {
  return units.flatMap((unit) => lateOrNext(desk, openOf(desk, works, [unit])))
}

/** Of the whole office what is late, else what is due next: nobody is bothered with what others have not even begun. */
function dueNextOfAll(desk: Desk, works: readonly Work[]): Target[] {
  return lateOrNext(desk, openOf(desk, works, []))
}

/** What these units have still to report, of all units where none is named; among what has begun. */
function openOf(desk: Desk, works: readonly Work[], units: readonly number[]): Target[] {
  return works
    .flatMap((work) =>
      ofTasks(
        work.tasks.map((task) => ({ work, task })),
        units,
      ),
    )
    .filter(
      ({ work, task, share }) =>
        share.state === 'open' && task.state === 'active' && !isTaskDone(task, work.assignments),
    )
    .filter(({ task }) => task.period === null || periodSpan(task.period).from <= desk.today)
}

function lateOrNext(desk: Desk, open: readonly Target[]): Target[] {
  const late = open.filter(({ task, share }) => shareOf(desk, task, share).late)
  const next = open.map(({ task, share }) => dueDate(task, share) ?? '9999').sort()[0]
  return late.length > 0 ? late : open.filter(({ task, share }) => (dueDate(task, share) ?? '9999') === next)
}

async function remind(
  desk: Desk,
  request: Request,
  targets: readonly Target[],
  day: WishedDay | null,
): Promise<Outgoing> {
  const said: Facts['nudged'] = { items: [], claimed: [], done: [], unheard: [], leavesAt: null, on: desk.today }
  const reminded: Target[] = []
  for (const target of targets) {
    const { work, task, share } = target
    const named = { code: task.code, unit: unitName(desk, share.unitId) }
    if (share.state === 'confirmed' || isTaskDone(task, work.assignments)) said.done.push(named)
    else if (share.state === 'claimed') said.claimed.push(named)
    else if (isHeard(desk, share.unitId)) {
      reminded.push(target)
      const wish = day && dueBefore(day, target) === null ? day : null
      said.items.push({ ...named, ...(await tellUnit(desk, request, target, wish)) })
    } else said.unheard.push({ code: task.code, unit: unheardView(desk, share.unitId) })
  }
  const opening = nextOpening(desk.now, desk.counting.calendar, desk.commune.settings)
  if (opening > desk.now && said.items.some(({ already }) => !already)) said.leavesAt = opening.toISOString()
  return { kind: 'nudged', ...said, ...(day && reminded.length > 0 && { wish: toldWish(day, reminded) }) }
}

/** The day by which a share is due where that is before the day that is wanted: then the wish is not told with it. */
function dueBefore(day: WishedDay, { task, share }: Target): CivilDate | null {
  const due = dueDate(task, share)
  return due !== null && due < day.on ? due : null
}

function toldWish(day: WishedDay, targets: readonly Target[]): ToldWish {
  const told = new Set<string>()
  const late = new Map<string, CivilDate>()
  for (const target of targets) {
    const due = dueBefore(day, target)
    if (due === null) told.add(target.task.code)
    else late.set(target.task.code, due)
  }
  return { day, told: [...told], late: [...late].map(([code, due]) => ({ code, due })) }
}

/** Once a day, whoever asks for it; with another day that is wanted, once more. A leader's wish moves no due date. */
async function tellUnit(
  desk: Desk,
  request: Request,
  { work, task, share }: Target,
  wish: WishedDay | null,
): Promise<{ people: string[]; already: boolean }> {
  const speakers = speakersOf(share.unitId, desk.members, desk.today).filter(canBeReached)
  const people = speakers.map((m) => m.name)
  const keyFor = (member: number) => `nudge:${share.id}:${desk.today}${wish ? `:${wish.on}` : ''}:m${member}`
  if ((await desk.office.deliveriesByKey(speakers.map((m) => keyFor(m.id)))).length > 0)
    return { people, already: true }
  const view = shareView(desk, work, shareOf(desk, task, share))
  const said = { kind: 'nudge', share: view, by: request.member.name, ...(wish && { wish }) } satisfies Outgoing
  await desk.office.queue(speakers.map((m) => toMember(desk, m.id, keyFor(m.id), said, desk.today)))
  await noteReminded(desk, request, { task, share }, wish)
  return { people, already: false }
}
