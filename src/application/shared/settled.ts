/** What an old button was about is settled: said is how it stands now, by whom it was decided, and what to do. */
import type { Assignment, Claim, Extension } from '../../domain/assignment.js'
import { civilDateAt } from '../../domain/calendar.js'
import type { Task } from '../../domain/plan.js'
import { owing } from '../../domain/progress.js'
import type { VerdictSaid } from '../../domain/words/leader/verdict.js'
import type { Work } from '../../domain/work.js'
import type { ChatAddress, Outgoing } from '../message.js'
import type { HistoryEntry } from '../ports.js'
import type { Desk } from './desk.js'
import { activeWorks, memberName, refusal, unitName } from './desk.js'
import { openPoints, taskView } from './views.js'

type Refusal = Outgoing & { kind: 'refusal' }

const HISTORY_READ = 100

interface Settled {
  task: Task
  share: Assignment
}

/** A claim that waits for no verdict any more. */
export async function settledClaim(desk: Desk, { task, share }: Settled, claim: Claim): Promise<Refusal> {
  const facts = { code: task.code, unit: unitName(desk, share.unitId) }
  if (claim.state !== 'confirmed' && share.state === 'claimed')
    return refusal('claim_settled', { ...facts, how: 'reported_again' })
  if (claim.state === 'withdrawn') {
    const closed = await lastOf(desk, task, share, 'claim_closed', { claim: claim.id })
    if (closed) return refusal('claim_settled', { ...facts, how: 'plan_changed', ...byWhom(desk, closed) })
  }
  const how = claim.state === 'withdrawn' ? 'withdrawn' : claim.state === 'confirmed' ? 'confirmed' : 'returned'
  const what = how === 'withdrawn' ? 'claim_withdrawn' : how
  const of = { claim: claim.id }
  const opened = how === 'returned' ? await lastOf(desk, task, share, 'reopened', of) : undefined
  if (opened) return refusal('claim_settled', { ...facts, how: 'reopened', ...byWhom(desk, opened) })
  const entry = await lastOf(desk, task, share, what, of)
  return refusal('claim_settled', { ...facts, how, ...byWhom(desk, entry) })
}

/** A wish for more time that has been decided, or that a later one has taken the place of. */
export async function settledExtension(desk: Desk, { task, share }: Settled, extension: Extension): Promise<Refusal> {
  const facts = { code: task.code, unit: unitName(desk, share.unitId), to: extension.to }
  const of = { extension: extension.id }
  const closed = await lastOf(desk, task, share, 'extension_closed', of)
  if (closed) return refusal('extension_settled', { ...facts, how: 'plan_changed', ...byWhom(desk, closed) })
  const spared = await lastOf(desk, task, share, 'extension_spared', of)
  if (spared) {
    const how = share.state === 'open' ? 'reported_and_open' : 'reported'
    return refusal('extension_settled', { ...facts, how, ...byWhom(desk, spared) })
  }
  const withdrawn = await lastOf(desk, task, share, 'extension_withdrawn', of)
  if (withdrawn) return refusal('extension_settled', { ...facts, how: 'withdrawn', ...byWhom(desk, withdrawn) })
  if (extension.state === 'withdrawn') return refusal('extension_settled', { ...facts, how: 'replaced' })
  const how = extension.state === 'granted' ? 'granted' : 'refused'
  const entry = await lastOf(desk, task, share, `extension_${how}`)
  return refusal('extension_settled', { ...facts, how, ...byWhom(desk, entry) })
}

/** Nothing of the task waits for a verdict, or can be opened again: why that is so. */
export async function nothingWaits(
  desk: Desk,
  { work, task }: { work: Work; task: Task },
  units: readonly number[],
  say: VerdictSaid,
): Promise<Refusal> {
  const { code } = task
  if (say === 'reopen') return refusal('nothing_to_reopen', { code })
  const shares = owing(task, work.assignments).filter((a) => units.length === 0 || units.includes(a.unitId))
  const told = await desk.office.history({ taskId: task.id, whats: Object.keys(WHY_NOTHING), limit: HISTORY_READ })
  const last = told.find(({ assignmentId }) => shares.some((a) => a.id === assignmentId))
  const share = shares.find((a) => a.id === last?.assignmentId)
  if (!last || !share) return refusal('nothing_to_confirm', { ref: code, how: 'not_reported' })
  const facts = { ref: code, unit: unitName(desk, share.unitId), how: WHY_NOTHING[last.what] ?? '' }
  return refusal('nothing_to_confirm', { ...facts, ...byWhom(desk, last) })
}

/** What became of the last claim, by what the history calls it. */
const WHY_NOTHING: Readonly<Record<string, string>> = {
  claim_withdrawn: 'withdrawn',
  returned: 'returned',
  reopened: 'reopened',
  confirmed: 'confirmed',
}

/** It cannot be taken back any more. */
export async function tooLateToWithdraw(desk: Desk, { task, share }: Settled): Promise<Refusal> {
  const entry = await lastOf(desk, task, share, 'confirmed')
  return refusal('too_late_to_withdraw', { code: task.code, ...byWhom(desk, entry) })
}

/** A task of a plan that is over; where the plan that runs has one of the same code, that one is named. */
export async function closedTask(desk: Desk, { code }: Task): Promise<Refusal> {
  const running = (await activeWorks(desk)).find(({ tasks }) => tasks.some((task) => task.code === code))
  return running ? refusal('task_replaced', { code, title: running.plan.title }) : refusal('task_closed', { code })
}

/** A question that has been answered. `about`: the message that asked it. */
export async function answeredQuestion(desk: Desk, chat: ChatAddress, messageId: string): Promise<Refusal> {
  const ids = (await desk.office.tasksOfMessage(chat, messageId)) ?? []
  const [found] = (await activeWorks(desk)).flatMap((work) =>
    work.tasks.filter(({ id }) => ids.length === 1 && ids.includes(id)).map((task) => taskView(desk, work, task)),
  )
  return refusal('question_answered', found ? { code: found.code, state: found.state } : {})
}

/** A question about a task that has been reported since: how the task stands now. */
export function settledQuestion(desk: Desk, { work, task }: { work: Work; task: Task }): Refusal {
  return refusal('question_answered', { code: task.code, state: taskView(desk, work, task).state })
}

/** A draft that is no draft any more: it is carried out, or it has been put aside. */
export async function goneDraft(desk: Desk, planId: number | null): Promise<Refusal> {
  const active = (await activeWorks(desk)).find(({ plan }) => plan.id === planId)?.plan
  if (active?.activatedAt)
    return refusal('already_active', { title: active.title, date: civilDateAt(active.activatedAt) })
  const [draft] = await desk.office.plans('draft')
  if (!draft) return refusal('no_draft')
  const open = openPoints(await desk.office.work(draft.id)).length
  return refusal('draft_replaced', { title: draft.title, open })
}

/** `of`: what the entry must be about, by its id. */
async function lastOf(
  desk: Desk,
  task: Task,
  share: Assignment,
  what: string,
  of: Readonly<Record<string, number>> = {},
): Promise<HistoryEntry | undefined> {
  const told = await desk.office.history({ taskId: task.id, limit: HISTORY_READ })
  return told.find(
    ({ assignmentId, facts, ...entry }) =>
      assignmentId === share.id &&
      entry.what === what &&
      Object.entries(of).every(([name, id]) => new Map(Object.entries(facts)).get(name) === id),
  )
}

function byWhom(desk: Desk, entry: HistoryEntry | undefined): { by: string; date: string } | object {
  return entry?.memberId ? { by: memberName(desk, entry.memberId), date: civilDateAt(entry.at) } : {}
}
