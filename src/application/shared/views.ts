/** From the domain's facts to the facts a message states: names instead of ids, days counted for today. */
import type { Assignment, Claim, Extension } from '../../domain/assignment.js'
import { dueDate, extendedDate, isStuck, lastHeardAt, lateAfter } from '../../domain/assignment.js'
import type { CivilDate } from '../../domain/calendar.js'
import type { PlanFinding, Task } from '../../domain/plan.js'
import { owedFromEarlier } from '../../domain/posting.js'
import type { Share } from '../../domain/progress.js'
import { daysLateOn, isTaskDone, owing, progress, reportedForAll, share, stillOwing } from '../../domain/progress.js'
import { sameUnit } from '../../domain/unit-name.js'
import { saidOn } from '../../domain/words/said-on.js'
import type { Work } from '../../domain/work.js'
import type {
  ClaimView,
  DraftTaskView,
  DraftView,
  ExtensionView,
  FindingView,
  MoreTime,
  ShareView,
  StatusView,
  TaskView,
} from '../message.js'
import type { Desk } from './desk.js'
import { memberName, unitName } from './desk.js'
import { isUnknown, tasksNaming } from './names.js'
import { isAboutName } from './rows.js'
import { isHeard } from './unheard.js'

/** The task as a whole; its date is that of the share that is due first, of those still to be reported where there are any; of a
 *  finished task that of the share which finished it. */
export function taskView(desk: Desk, work: Work, task: Task): TaskView {
  const shares = work.assignments.filter((a) => a.taskId === task.id && a.state !== 'cancelled')
  const finished = isTaskDone(task, work.assignments) ? finishing(task, owing(task, shares)) : undefined
  if (finished) return view(desk, work, task, shareOf(desk, task, finished), shares)
  const dueOf = (assignment: Assignment) => dueDate(task, assignment) ?? '9999'
  const owed = owing(task, shares)
  const left = [owed.filter((a) => a.state === 'open'), owed.filter((a) => a.state === 'claimed'), shares]
  const earliest = left
    .find((some) => some.length > 0)
    ?.reduce<Assignment | undefined>(
      (least, one) => (least === undefined || dueOf(one) < dueOf(least) ? one : least),
      undefined,
    )
  return view(desk, work, task, earliest ? shareOf(desk, task, earliest) : emptyShare(task), shares)
}

/** Where one unit is enough, whoever was first; else whoever was last. */
function finishing({ policy }: Task, shares: readonly Assignment[]): Assignment | undefined {
  const inOrder = shares
    .filter(({ state }) => state === 'confirmed')
    .toSorted((a, b) => (a.claimedOn ?? '').localeCompare(b.claimedOn ?? ''))
  return policy === 'any_unit' ? inOrder[0] : inOrder.at(-1)
}

export function shareView(desk: Desk, work: Work, of: Share): ShareView {
  return {
    ...view(desk, work, of.task, of, [of.assignment]),
    assignment: of.assignment.id,
    unit: unitName(desk, of.assignment.unitId),
    blocked: of.assignment.blocked?.reason ?? null,
    blockedSince: of.assignment.blocked?.since ?? null,
    soFar: of.assignment.progress,
    ...(isHeard(desk, of.assignment.unitId) ? {} : { unheard: true }),
  }
}

/** Whose part of the task is still to be reported, and by a later day than the task's own. */
export function moreTime(desk: Desk, work: Work, task: Task): MoreTime[] {
  return stillOwing(task, work.assignments).flatMap((share) => {
    const until = share.state === 'open' ? extendedDate(task, share) : null
    return until === null ? [] : [{ code: task.code, unit: unitName(desk, share.unitId), until }]
  })
}

export function shareOf(desk: Desk, task: Task, assignment: Assignment): Share {
  return share(task, assignment, desk.today, desk.counting)
}

export function claimView(desk: Desk, work: Work, claim: Claim): ClaimView | null {
  const assignment = work.assignments.find((a) => a.id === claim.assignmentId)
  const task = work.tasks.find((t) => t.id === assignment?.taskId)
  if (!assignment || !task) return null
  const saidDay = saidOn(claim.heard, claim.on)
  const own = shareOf(desk, task, assignment)
  return {
    claim: claim.id,
    task: view(desk, work, task, own, [assignment]),
    daysLate: daysLateOn(claim.on, own, desk.counting),
    unit: unitName(desk, assignment.unitId),
    member: memberName(desk, claim.memberId),
    heard: claim.heard,
    on: claim.on,
    ...(saidDay !== null && { saidOn: saidDay }),
    byTelephone: claim.byTelephone,
    files: work.files.filter((f) => f.assignmentId === assignment.id).map((f) => f.name),
    others: othersOf(desk, work, task, assignment),
    amongSeveral: isAmongSeveral(work, task, claim, work.claims),
  }
}

function othersOf(desk: Desk, work: Work, task: Task, own: Assignment): ClaimView['others'] {
  const left = owing(task, work.assignments).filter((a) => a.id !== own.id && a.state === 'open')
  const names = (shares: Assignment[]) => shares.map((a) => unitName(desk, a.unitId))
  return {
    policy: task.policy,
    open: names(left.filter((a) => !isStuck(a))),
    stuck: names(left.filter(isStuck)),
  }
}

/** What must be known of a day as a due date where it is a day off; null of a working day. */
export function dayOffOn({ counting: { calendar, dueOnDayOff } }: Desk, date: CivilDate): TaskView['dayOff'] {
  if (calendar.isWorkingDay(date)) return null
  return { name: calendar.nameOf(date) ?? null, lateAfter: lateAfter(date, calendar, dueOnDayOff) }
}

export function extensionView(desk: Desk, work: Work, extension: Extension): ExtensionView | null {
  const assignment = work.assignments.find((a) => a.id === extension.assignmentId)
  const task = work.tasks.find((t) => t.id === assignment?.taskId)
  if (!assignment || !task) return null
  return {
    extension: extension.id,
    task: view(desk, work, task, shareOf(desk, task, assignment), [assignment]),
    unit: unitName(desk, assignment.unitId),
    member: memberName(desk, extension.memberId),
    from: extension.from,
    to: extension.to,
    reason: extension.reason,
    amongSeveral: isAmongSeveral(work, task, extension, work.extensions),
  }
}

function isAmongSeveral(
  work: Work,
  task: Task,
  one: { id: number; assignmentId: number },
  waiting: readonly { id: number; assignmentId: number }[],
): boolean {
  if (task.policy === 'every_unit' && owing(task, work.assignments).length > 1) return true
  const others = waiting.filter(({ assignmentId }) => assignmentId !== one.assignmentId).map((w) => w.assignmentId)
  return work.assignments.some((a) => a.taskId === task.id && others.includes(a.id))
}

/** What `/status`, the summaries and every later view show of a plan. */
export function statusView(desk: Desk, work: Work): StatusView {
  const now = progress(work, desk.today, desk.counting)
  const shares = (of: Share[]) => of.map((s) => shareView(desk, work, s))
  return {
    planId: work.plan.id,
    plan: work.plan.title,
    on: desk.today,
    lastAnswerAt: lastHeardAt(work.assignments),
    total: now.total,
    done: now.done,
    late: shares(now.late),
    stuck: shares(now.stuck),
    underWay: shares(now.underWay),
    carried: owedFromEarlier(work, desk.today).map((t) => t.code),
    waiting: now.waiting.map((c) => claimView(desk, work, c)).filter((v) => v !== null),
    dueThisWeek: shares(now.dueThisWeek),
    next: shares(now.next),
    asked: now.asked.map((e) => extensionView(desk, work, e)).filter((v) => v !== null),
    extended: shares(now.extended),
  }
}

export function draftTaskView(desk: Desk, work: Work, task: Task): DraftTaskView {
  const known = work.assignments.filter((a) => a.taskId === task.id && a.state !== 'cancelled')
  const unknown = task.openUnits.filter(isUnknown)
  return {
    ...taskView(desk, work, task),
    named: [
      ...known.map(({ unitId, role }) => ({ name: unitName(desk, unitId), role, known: true })),
      ...unknown.map(({ name, role }) => ({ name, role, known: false })),
    ],
    policy: task.policy,
    collection: task.collection,
    period: task.period,
    original: task.original,
    findings: openFindings(work).filter((f) => isAbout(f, task)),
  }
}

export function draftView(work: Work): DraftView {
  const { plan, tasks } = work
  return {
    plan: plan.id,
    title: plan.title,
    documentType: plan.documentType,
    number: plan.number,
    issuer: plan.issuer,
    issuedOn: plan.issuedOn,
    signer: plan.signer,
    recipients: plan.recipients.length,
    periods: draftPeriods(work),
    tasks: tasks.length,
    units: new Set(work.assignments.map((a) => a.unitId)).size,
    findings: openFindings(work),
    obstacles: obstacles(work),
  }
}

/** The periods of the draft in the plan's own order, with the number of their tasks. */
export function draftPeriods({ tasks }: Work): DraftView['periods'] {
  const periods = [...new Set(tasks.map((t) => t.period))]
  return periods.map((period) => ({ period, tasks: tasks.filter((t) => t.period === period).length }))
}

/** Why a draft cannot go live as it is: tasks without a unit or a date, or with a unit that the office does not know. */
export function obstacles(work: Work): DraftView['obstacles'] {
  return work.tasks.flatMap((task) => {
    const hasUnit = work.assignments.some((a) => a.taskId === task.id && a.state !== 'cancelled')
    const unknown = task.openUnits.some(isUnknown)
    return [
      ...(hasUnit || unknown ? [] : [{ taskCode: task.code, lacks: 'unit' as const }]),
      ...(unknown ? [{ taskCode: task.code, lacks: 'name' as const }] : []),
      ...(task.dueOn ? [] : [{ taskCode: task.code, lacks: 'due' as const }]),
    ]
  })
}

export function openFindings(work: Work): FindingView[] {
  return openPoints(work).map((finding) => findingView(finding, numberOf(work, finding)))
}

/** The open points as the clerk goes through them: what wants a decision first. */
export function openPoints(work: Work): PlanFinding[] {
  return numberedPoints(work).filter((finding) => isOpen(work, finding))
}

/** All points, also those that are settled, in the order of their numbers: a number that was read once stays that point's. */
export function numberedPoints({ plan: { findings } }: Work): PlanFinding[] {
  return [...findings.filter((f) => f.severity === 'ask'), ...findings.filter((f) => f.severity !== 'ask')]
}

/** Counts from 1. */
export function numberOf(work: Work, finding: PlanFinding): number {
  return numberedPoints(work).findIndex((f) => f.id === finding.id) + 1
}

/** Not settled; of a name only while a row still waits to be told who that is; that there is no task, as long as there is none. */
export function isOpen(work: Work, finding: PlanFinding): boolean {
  if (finding.code === 'no_tasks') return work.tasks.length === 0
  return !finding.settled && (!isAboutName(finding.code) || tasksNaming(work, String(finding.params.unit)).length > 0)
}

export function findingView({ code, severity, taskCode, excerpt, params }: PlanFinding, n: number): FindingView {
  return { n, code, severity, taskCode, excerpt, params }
}

function isAbout(finding: FindingView, task: Task): boolean {
  if (!isAboutName(finding.code)) return finding.taskCode === task.code
  return task.openUnits.some((open) => sameUnit(open.name, String(finding.params.unit)))
}

function view(desk: Desk, work: Work, task: Task, of: Share, shares: Assignment[]): TaskView {
  const { calendar } = desk.counting
  const isDayOff = of.due !== null && of.lateAfter !== null && !calendar.isWorkingDay(of.due)
  const reported = reportedForAll(task, work.assignments)
  const [first] = reported
  // Of its own report a unit needs no name.
  const isOfOthers = first !== undefined && !(shares.length === 1 && shares.every((a) => reported.includes(a)))
  return {
    id: task.id,
    code: task.code,
    title: task.title,
    units: shares.map((a) => unitName(desk, a.unitId)),
    ...rolesIn(desk, shares),
    shared: owing(task, shares).length > 1 ? task.policy : null,
    due: of.due,
    dueFrom: task.dueFrom,
    extendedFrom: extendedDate(task, of.assignment) ? task.dueOn : null,
    extensions: of.assignment.extensions,
    dayOff:
      isDayOff && of.due && of.lateAfter ? { name: calendar.nameOf(of.due) ?? null, lateAfter: of.lateAfter } : null,
    late: of.late && !(isOfOthers && shares.length === 1),
    claimedInTime: of.claimedInTime,
    ...(isOfOthers && {
      reportedBy: reported.map((a) => unitName(desk, a.unitId)),
      ...(first.claimedOn && { reportedOn: first.claimedOn }),
    }),
    ...(of.assignment.state === 'claimed' && of.assignment.claimedOn && { reportedOn: of.assignment.claimedOn }),
    workingDays: of.workingDays,
    state: stateOf(task, work, shares),
    evidence: task.evidence,
  }
}

/** Who leads and who helps, where the plan says it of any of these. */
export function rolesIn(desk: Desk, shares: readonly Assignment[]): Pick<TaskView, 'roles'> {
  const named = (role: Assignment['role']) => shares.filter((a) => a.role === role).map((a) => unitName(desk, a.unitId))
  const roles = { lead: named('lead'), support: named('support') }
  return roles.lead.length + roles.support.length > 0 ? { roles } : {}
}

function stateOf(task: Task, work: Work, shares: Assignment[]): TaskView['state'] {
  if (task.state === 'cancelled') return 'cancelled'
  if (isTaskDone(task, work.assignments) || shares.every((a) => a.state === 'confirmed'))
    return shares.length ? 'done' : 'open'
  const owed = owing(task, shares)
  const left = owed.filter((a) => a.state !== 'confirmed')
  const claims = left.filter((a) => a.state === 'claimed')
  // One unit's claim speaks for the task only where one unit is enough.
  const isClaimed = task.policy === 'any_unit' ? claims.length > 0 : claims.length === left.length && left.length > 0
  return isClaimed ? 'claimed' : 'open'
}

function emptyShare(task: Task): Share {
  const assignment: Assignment = {
    id: 0,
    taskId: task.id,
    unitId: 0,
    role: 'responsible',
    state: 'open',
    extendedTo: null,
    blocked: null,
    progress: null,
    extensions: 0,
    claimedOn: null,
    answeredAt: null,
    decidedAt: null,
  }
  return { task, assignment, due: task.dueOn, lateAfter: null, late: false, claimedInTime: false, workingDays: null }
}
