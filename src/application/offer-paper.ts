/** Somebody asks for a file of a plan: it is queued, and made when it leaves. */

import { isMonth } from '../domain/calendar.js'
import { canBeReached, unitsSpokenFor } from '../domain/member.js'
import { owing } from '../domain/progress.js'
import { reportPeriods } from '../domain/report-periods.js'
import { findUnit } from '../domain/unit-name.js'
import type { SpokenPeriod } from '../domain/words/spoken-period.js'
import { periodKeyOf } from '../domain/words/spoken-period.js'
import type { Work } from '../domain/work.js'
import type { PaperKind } from './actions.js'
import { PAPERS_FOR_ALL } from './actions.js'
import type { Outgoing } from './message.js'
import type { NewDelivery, PaperOrder } from './ports.js'
import type { Desk, Request } from './shared/desk.js'
import { activeWorks, mayDo, refusal, unitName } from './shared/desk.js'
import { notYourRole } from './shared/not-your-role.js'
import { noSuchTask, notYours, tasksByRef } from './shared/which-task.js'

/** Of this plan, or of each active one. Papers are for who asked; only the picture is for everybody in the chat. */
export async function offerPaper(
  desk: Desk,
  request: Request,
  wanted: { paper: PaperKind; plan: number | null; period: string | SpokenPeriod | null; units?: number[] | null },
): Promise<Outgoing[]> {
  const isLeader = mayDo(desk, request.member, 'decide')
  if (!PAPERS_FOR_ALL.includes(wanted.paper) && !isLeader) return [notYourRole(desk, request, 'decide')]
  // An official's calendar has the dates of the units the official speaks for; of who speaks for none, everybody's.
  const own = wanted.paper === 'calendar' && !isLeader ? unitsSpokenFor(request.member, desk.members, desk.today) : []
  const units = wanted.units === undefined ? (own.length > 0 ? own : null) : wanted.units
  const works = (await activeWorks(desk)).filter(({ plan }) => wanted.plan === null || plan.id === wanted.plan)
  if (works.length === 0) return [refusal('no_active_plan')]
  const orders = works.map((work): PaperOrder => {
    const period =
      typeof wanted.period === 'object' && wanted.period ? periodIn(desk, work, wanted.period) : wanted.period
    return { paper: wanted.paper, plan: work.plan.id, period: period || null, units, task: null }
  })
  await desk.office.queue(orders.map((order) => deliveryOf(desk, request, order)))
  return toldWhere(request, wanted.paper)
}

/** In a group nobody sees that something came in private: it is said. */
function toldWhere(request: Request, paper: PaperKind): Outgoing[] {
  return isForChat(request, paper) ? [] : [{ kind: 'paper_in_private', paper }]
}

function isForChat({ member, message }: Request, paper: PaperKind): boolean {
  return message.chat.kind === 'private' || paper === 'picture' || !canBeReached(member)
}

/** 'Tệp V-1': what was handed in for the task; of an official, what the own units and their helpers did. */
export async function offerTaskFiles(desk: Desk, request: Request, ref: string): Promise<Outgoing[]> {
  const works = await activeWorks(desk)
  const found = tasksByRef(works, ref)
  const [first] = found
  if (!first) return [noSuchTask(works, ref)]
  const isLeader = mayDo(desk, request.member, 'decide')
  const own = unitsSpokenFor(request.member, desk.members, desk.today)
  for (const { work, task } of found) {
    const all = work.assignments.filter((a) => a.taskId === task.id)
    const isAsked = owing(task, all).some((a) => own.includes(a.unitId))
    // Who answers for a task sees what its helpers have sent.
    const shares = all.filter((a) => isLeader || own.includes(a.unitId) || (isAsked && a.role === 'support'))
    if (!work.files.some((f) => shares.some((a) => a.id === f.assignmentId))) continue
    const units = isLeader ? null : shares.map((a) => a.unitId)
    const order: PaperOrder = { paper: 'evidence', plan: work.plan.id, period: null, units, task: task.id }
    await desk.office.queue([deliveryOf(desk, request, order)])
    return toldWhere(request, 'evidence')
  }
  const { work, task } = first
  const shares = work.assignments.filter((a) => a.taskId === task.id)
  const theirs = shares.filter((a) => own.includes(a.unitId))
  if (!isLeader && theirs.length === 0) return [notYours(desk, work, task)]
  const hasFiles = work.files.some((f) => shares.some((a) => a.id === f.assignmentId))
  // What others have sent is not shown, and not said to be missing.
  const units = theirs.map((a) => unitName(desk, a.unitId)).join(', ')
  return [
    hasFiles ? refusal('no_files_of_own', { code: task.code, units }) : refusal('no_files_yet', { code: task.code }),
  ]
}

/** `said`: the unit's name as typed, '' for all; the plan is open to the whole office, so anybody of it may ask for any unit. */
export async function offerUnitCalendar(desk: Desk, request: Request, said: string): Promise<Outgoing[]> {
  const of = { paper: 'calendar', plan: null, period: null } as const
  if (said === '') return offerPaper(desk, request, { ...of, units: null })
  const found = findUnit(said, desk.units)
  if ('match' in found) return offerPaper(desk, request, { ...of, units: [found.match] })
  const near = 'ambiguous' in found ? found.ambiguous.map((id) => unitName(desk, id)).join('; ') : ''
  return [refusal('unit_unknown', { said, near })]
}

/** How the keys of the papers begin that one message asks for. */
export function paperKeys({ incomingId }: Pick<Request, 'incomingId'>): string {
  return `paper:${incomingId}:`
}

function deliveryOf(desk: Desk, request: Request, order: PaperOrder): NewDelivery {
  const { member, message } = request
  const { platform, externalId, topic, kind } = message.chat
  return {
    key: `${paperKeys(request)}${order.paper}:${order.plan}:${order.period ?? order.task ?? ''}`,
    target: isForChat(request, order.paper)
      ? {
          to: 'chat',
          chat: { platform, externalId, topic },
          replyTo: kind === 'group' && message.kind !== 'press' ? message.messageId : null,
        }
      : { to: 'member', member: member.id },
    startedBy: 'person',
    notBefore: desk.now,
    meantFor: null,
    kind: 'paper',
    params: order,
  }
}

/** Which files there are of each active plan: first those of the periods that have just ended. */
export async function showPapers(desk: Desk): Promise<Outgoing[]> {
  const works = await activeWorks(desk)
  if (works.length === 0) return [refusal('no_active_plan')]
  return works.map((work) => {
    const monthly = work.tasks.some(({ period }) => period !== null && isMonth(period))
    const periods = reportPeriods(yearOf(desk, work), desk.today, monthly)
    return { kind: 'papers', plan: work.plan.id, title: work.plan.title, periods }
  })
}

function periodIn(desk: Desk, work: Work, spoken: SpokenPeriod): string {
  return periodKeyOf(spoken, yearOf(desk, work), desk.today)
}

function yearOf(desk: Desk, { plan }: Work): number {
  return plan.year ?? Number(desk.today.slice(0, 4))
}
