/** "Xin gia hạn": a unit asks for a later date, clerk or chairman decides; both dates are kept and shown. */

import type { Assignment, Extension } from '../domain/assignment.js'
import { dueDate, isUnfinished } from '../domain/assignment.js'
import type { CivilDate } from '../domain/calendar.js'
import type { Task } from '../domain/plan.js'
import { isTaskDone, owing } from '../domain/progress.js'
import { plainReply } from '../domain/reply.js'
import { fold, normalise } from '../domain/vietnamese.js'
import { causeIn } from '../domain/words/cause.js'
import { withoutBecause } from '../domain/words/edit-reason.js'
import { givesReason } from '../domain/words/extension-reason.js'
import { readLastDay } from '../domain/words/last-day.js'
import { secondBest } from '../domain/words/second-best.js'
import { withoutTasks } from '../domain/words/task-ref.js'
import type { Work } from '../domain/work.js'
import { withShare } from '../domain/work.js'
import type { Outgoing } from './message.js'
import type { PromptQuestion } from './ports.js'
import { askForDate } from './shared/ask-for-date.js'
import type { Desk, Request } from './shared/desk.js'
import { decidersOn, isOwnToDecide, note, refusal, tell, tellSpeaker, unitName } from './shared/desk.js'
import { settleReported } from './shared/settle-reported.js'
import { closedTask, settledExtension } from './shared/settled.js'
import { extensionOf } from './shared/wish-of.js'
import { sharesNamed } from './shared/share-named.js'
import { dayOffOn, extensionView, taskView } from './shared/views.js'
import type { Meant } from './shared/which-task.js'
import { askWhich, chatOf, notYours } from './shared/which-task.js'

/** A reason comes at once or not at all: later words are about something else. */
const REASON_HOURS = 2
/** As many lines of a task's history as may hold the wish. */
const HISTORY_READ = 20

/** Reads date and reason from the sentence; asks for them where the date is not there. `known`: what was said before. */
export async function requestExtension(
  desk: Desk,
  request: Request,
  meant: Meant,
  said: string,
  reason: string | null,
  known: { day?: CivilDate; reason?: string | undefined } = {},
): Promise<Outgoing[]> {
  const { work, task, shares } = meant
  if (task.state === 'cancelled') return [refusal('task_cancelled', { code: task.code })]
  if (shares.length === 0) return [notYours(desk, work, task)]
  if (isTaskDone(task, work.assignments)) return [refusal('extension_of_done', { code: task.code })]
  const open = shares.filter((a) => a.state === 'open')
  const named = sharesNamed(desk, open, said)
  if (task.policy === 'every_unit' && named.length > 1)
    return [await askWhich(desk, request, [{ work, task, shares: named }], 'extension', said)]
  const [share] = named
  if (!share) {
    const isClaimed = shares.some((a) => a.state === 'claimed')
    return [refusal(isClaimed ? 'extension_of_claimed' : 'extension_of_done', { code: task.code })]
  }
  // 'Q1-2' is no first of February.
  const due = dueDate(task, share)
  const day = known.day ?? null
  const other = day ? null : secondBest(withoutTasks(said), desk.today, due)
  const asked = other?.rest ?? withoutTasks(said)
  const date = day ? { date: day, said: '' } : readLastDay(asked, desk.today, due)
  if (!date) {
    const told = causeIn(asked) ?? known.reason
    return [await askForDate(desk, request, meant, { said: withoutTasks(said), ...(told && { reason: told }) })]
  }
  if (date.date < desk.today) return [refusal('date_past', { date: date.date })]
  if (due !== null && date.date <= due) return [refusal('date_not_later', { date: date.date, due })]
  const before = work.extensions.find((e) => e.assignmentId === share.id && e.state === 'asked')
  if (before) await desk.office.updateExtension(before.id, { state: 'withdrawn', decidedBy: null })
  const wanted = {
    assignmentId: share.id,
    memberId: request.member.id,
    from: due,
    to: date.date,
    reason:
      (day ? causeIn(asked) : reasonIn(desk, share, { asked, date: date.said, isSecond: other !== null, reason })) ||
      (known.reason ?? ''),
  }
  const orElse = other && other.day < date.date && (due === null || other.day > due) ? other.day : null
  const extension = await desk.office.addExtension(wanted)
  await desk.office.updateAssignment(share.id, { answeredAt: desk.now })
  await note(
    desk,
    request,
    'extension_asked',
    { taskId: task.id, assignmentId: share.id },
    {
      said,
      to: date.date,
      ...(orElse && { orElse }),
    },
  )
  await settleReported(desk, request, task, 'extension')
  const view = extensionView(desk, work, { ...wanted, id: extension, state: 'asked' })
  if (view)
    for (const reader of decidersOn(desk, request.member))
      await tell(desk, reader.id, `extension:${extension}`, { kind: 'extension_review', ...view, orElse })
  return [
    {
      kind: 'extension_recorded',
      task: taskView(desk, work, task),
      unit: unitName(desk, share.unitId),
      to: date.date,
      orElse,
      dayOff: dayOffOn(desk, date.date),
      reason: wanted.reason,
      prompt: wanted.reason === '' ? await askReason(desk, request, { ask: 'extension_reason', extension }) : null,
    },
  ]
}

/** What is said beside the date; '' where that tells no reason. */
function reasonIn(
  desk: Desk,
  share: Assignment,
  { asked, date, isSecond, reason }: { asked: string; date: string; isSecond: boolean; reason: string | null },
): string {
  if (!givesReason(withoutName(asked, unitName(desk, share.unitId)), date)) return ''
  return (isSecond ? plainReply(asked).reason : reason) ?? causeIn(asked) ?? asked
}

/** 'Gia hạn giúp em Hội Nông dân đến …': for whom is no reason. */
function withoutName(said: string, unit: string): string {
  const [words, name] = [normalise(said), normalise(unit)]
  const at = fold(words).indexOf(fold(name))
  return at < 0 ? said : `${words.slice(0, at)}${words.slice(at + name.length)}`
}

/** A leader's word on a wish. `until`: another day than the one wished for; `reason`: why not, '' where that is asked for. */
export type WishVerdict = { granted: true; until?: CivilDate } | { granted: false; reason: string }

/** Grants or refuses; a granted date moves the reminders with it. */
export async function decideExtension(
  desk: Desk,
  request: Request,
  extensionId: number,
  verdict: WishVerdict,
): Promise<Outgoing> {
  const { granted } = verdict
  const reason = granted ? '' : verdict.reason
  const found = await extensionOf(desk, extensionId)
  if (!found) return refusal('button_expired')
  const { asked, work, task, share } = found
  if (work.plan.state !== 'active') return closedTask(desk, task)
  if (asked.state !== 'asked') return settledExtension(desk, { task, share }, asked)
  if (isOwnToDecide(request.member, asked.memberId)) return refusal('own_to_decide', { code: task.code })
  const to = (granted && verdict.until) || asked.to
  const wished = to === asked.to ? null : asked.to
  await desk.office.updateExtension(extensionId, {
    state: granted ? 'granted' : 'refused',
    decidedBy: request.member.id,
    ...(wished && { to }),
  })
  await desk.office.updateAssignment(share.id, { decidedAt: desk.now, ...(granted && { extendedTo: to }) })
  const others = granted ? await extendForAll(desk, work, task, share, to) : []
  await note(
    desk,
    request,
    granted ? 'extension_granted' : 'extension_refused',
    { taskId: task.id, assignmentId: share.id },
    { to, from: asked.from, ...(wished && { wished }), ...(reason && { reason }) },
  )
  const said: Outgoing = {
    kind: 'extension_decided',
    task: taskView(
      desk,
      granted ? withShare(work, { ...share, extendedTo: to, extensions: share.extensions + 1 }) : work,
      task,
    ),
    unit: unitName(desk, share.unitId),
    ...(others.length > 0 && { alsoFor: others.map(({ unitId }) => unitName(desk, unitId)) }),
    granted,
    from: asked.from,
    to,
    wished,
    by: request.member.name,
    reason,
    prompt: null,
  }
  const key = `extension-decided:${extensionId}`
  await tellSpeaker(desk, { memberId: asked.memberId, unitId: share.unitId }, request.member, key, said)
  for (const { unitId } of others) await tellSpeaker(desk, { memberId: null, unitId }, request.member, key, said)
  if (granted || reason !== '') return said
  return { ...said, prompt: await askReason(desk, request, { ask: 'refusal_reason', extension: extensionId }) }
}

/** Where one unit's work is enough, the time that one has is the time that the task has: nobody is late before. Answers with the others that it is
 *  moved for. */
async function extendForAll(
  desk: Desk,
  work: Work,
  task: Task,
  share: Assignment,
  to: CivilDate,
): Promise<Assignment[]> {
  if (task.policy !== 'any_unit') return []
  const others = owing(task, work.assignments).filter((other) => {
    const due = dueDate(task, other)
    return other.id !== share.id && isUnfinished(other) && (due === null || due < to)
  })
  for (const { id } of others) await desk.office.updateAssignment(id, { extendedTo: to })
  return others
}

/** The reason that came after the date: it goes to who decides. */
export async function giveReason(desk: Desk, request: Request, extensionId: number, reason: string): Promise<Outgoing> {
  const found = await extensionOf(desk, extensionId)
  if (!found) return refusal('button_expired')
  const { asked, work, task, share } = found
  if (asked.state !== 'asked') return settledExtension(desk, { task, share }, asked)
  await desk.office.updateExtension(extensionId, { reason })
  await note(
    desk,
    request,
    'extension_asked',
    { taskId: task.id, assignmentId: share.id },
    { said: reason, to: asked.to },
  )
  const view = extensionView(desk, work, { ...asked, reason })
  const orElse = await secondBestOf(desk, task, asked)
  if (view)
    for (const reader of decidersOn(desk, request.member))
      await tell(desk, reader.id, `extension:${extensionId}:reason`, { kind: 'extension_review', ...view, orElse })
  const unit = unitName(desk, share.unitId)
  return {
    kind: 'extension_recorded',
    ...{
      task: taskView(desk, work, task),
      unit,
      to: asked.to,
      orElse,
      dayOff: dayOffOn(desk, asked.to),
      reason,
      prompt: null,
    },
  }
}

/** The other day that was named with the wish. */
async function secondBestOf(desk: Desk, { id }: Task, { assignmentId, to }: Extension): Promise<CivilDate | null> {
  const told = await desk.office.history({ taskId: id, limit: HISTORY_READ })
  const asked = told.find(
    ({ what, facts, ...of }) =>
      what === 'extension_asked' &&
      of.assignmentId === assignmentId &&
      'orElse' in facts &&
      'to' in facts &&
      facts.to === to,
  )
  return asked && 'orElse' in asked.facts && typeof asked.facts.orElse === 'string' ? asked.facts.orElse : null
}

/** Why it was refused, told to who had asked; 'anew': in place of what was told a moment ago. */
export async function explainRefusal(
  desk: Desk,
  request: Request,
  extensionId: number,
  text: string,
  anew?: 'anew',
): Promise<Outgoing> {
  const found = await extensionOf(desk, extensionId)
  if (!found) return refusal('button_expired')
  const { asked, task, share } = found
  const reason = withoutBecause(text)
  const facts = {
    ...{ task: task.id, code: task.code, unit: unitName(desk, share.unitId), reason, by: request.member.name },
    extension: extensionId,
    ...(anew && { anew: true as const }),
  }
  await note(desk, request, 'extension_refused', { taskId: task.id, assignmentId: share.id }, { reason, to: asked.to })
  const about = { memberId: asked.memberId, unitId: share.unitId }
  const told = await tellSpeaker(desk, about, request.member, `refusal-reason:${request.incomingId}`, {
    ...{ kind: 'refusal_reason', ...facts, told: null },
  })
  return { kind: 'refusal_reason', ...facts, told: told.map((m) => m.name) }
}

function askReason(
  desk: Desk,
  request: Request,
  question: PromptQuestion & { ask: 'extension_reason' | 'refusal_reason' },
): Promise<number> {
  const expiresAt = new Date(desk.now.getTime() + REASON_HOURS * 3_600_000)
  return desk.office.ask({ memberId: request.member.id, chat: chatOf(request), question, askedAt: desk.now, expiresAt })
}
