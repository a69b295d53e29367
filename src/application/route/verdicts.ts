/** Clerk and chairman decide about named tasks in a sentence of their own: what is meant is found, read back, and done on "đúng". */

import type { Task } from '../../domain/plan.js'
import { owing } from '../../domain/progress.js'
import { leaderOrder } from '../../domain/words/leader/order.js'
import { approvesAll, approvesAllBut } from '../../domain/words/leader/approves-all.js'
import type { LeaderVerdict } from '../../domain/words/leader/verdict.js'
import { leaderVerdicts } from '../../domain/words/leader/verdict.js'
import { unitCalledAtStart } from '../../domain/words/who-is-meant.js'
import type { Work } from '../../domain/work.js'
import type { ExtensionView, Outgoing } from '../message.js'
import { askReturnReason } from '../review-claim.js'
import type { Desk, Request } from '../shared/desk.js'
import { activeWorks, mayDo, unitName } from '../shared/desk.js'
import type { Target } from '../shared/read-back-verdicts.js'
import { readBackVerdicts } from '../shared/read-back-verdicts.js'
import { nothingWaits } from '../shared/settled.js'
import { confirmedClaims, lastDecided } from '../shared/verdicts-given.js'
import { claimView, extensionView } from '../shared/views.js'
import { isCode, noSuchTask, ownShares, tasksByRef, tasksRepliedTo } from '../shared/which-task.js'
import { confirmAll } from './decide.js'
import { readBackDecision } from './decide-together.js'
import { isChairmans } from './leader.js'
import { askWhose } from './which-waits.js'

interface TaskInWork {
  work: Work
  task: Task
}

/** Of one verdict: the claims that it can mean; where there is none, why. */
interface Found {
  verdict: LeaderVerdict
  targets: (Target & { unit: number; code: string; number: string | null })[]
  nothing: Outgoing | null
}

/** So many are told one by one; more are for the sender to name. */
const MOST = 9

/** What the sentence decides; null where it decides nothing, or nothing of what there is. */
export async function decideInWords(desk: Desk, request: Request, text: string): Promise<Outgoing[] | null> {
  if (request.files.length > 0 || !mayDo(desk, request.member, 'decide')) return null
  if (approvesAll(text)) return confirmAll(desk, request, '')
  const but = approvesAllBut(text, desk)
  if (but) return confirmAll(desk, request, '', but)
  const verdicts = leaderVerdicts(text, desk)
  if (!verdicts) return null
  const works = await activeWorks(desk)
  const unknown = verdicts.flatMap(({ refs }) => refs).find((ref) => tasksByRef(works, ref).length === 0)
  if (unknown) return [noSuchTask(works, unknown)]
  const found: Found[] = []
  for (const verdict of verdicts) found.push(await findTargets(desk, request, works, verdict))
  const [only, ...more] = found
  if (!only) return null
  const areMore = more.length > 0 || only.verdict.refs.length > 1 || areSeveral(desk, only.verdict)
  if (areMore) return decideSeveral(desk, request, found)
  const wishes =
    only.targets.length === 0 && only.verdict.say === 'confirm' ? wishesMeant(desk, works, only.verdict) : []
  if (wishes.length > 0) return readBackDecision(desk, request, { claims: [], extensions: wishes })
  if (only.targets.length === 0 && isOtherOrder(desk, request, text)) return null
  return decideOne(desk, request, only, works)
}

/** 'Q1-2 đồng ý' where nothing of that task waits but wishes for more time. */
function wishesMeant(desk: Desk, works: readonly Work[], { refs, units }: LeaderVerdict): ExtensionView[] {
  return refs
    .flatMap((ref) => tasksByRef(works, ref))
    .flatMap(({ work, task }) => {
      const shares = owing(task, work.assignments).filter((a) => units.length === 0 || units.includes(a.unitId))
      const asked = work.extensions.filter((e) => e.state === 'asked' && shares.some((a) => a.id === e.assignmentId))
      return asked.flatMap((wish) => extensionView(desk, work, wish) ?? [])
    })
}

/** 'Trả lại V-1 Hội Phụ nữ' where that unit's work is confirmed already; null where the words mean what still waits. */
export async function returnConfirmed(
  desk: Desk,
  request: Request,
  { ref, rest }: { ref: string; rest: string },
): Promise<Outgoing[] | null> {
  const works = await activeWorks(desk)
  const named = unitCalledAtStart(rest, desk)
  const units = named ? [named.unit] : []
  const verdict: LeaderVerdict = {
    ...{ say: 'return', refs: [ref], units, reason: named?.rest ?? rest, said: rest, isLoose: false },
  }
  const found = await findTargets(desk, request, works, verdict)
  return found.targets.some(({ say }) => say === 'reopen') ? decideOne(desk, request, found, works) : null
}

async function decideOne(
  desk: Desk,
  request: Request,
  { verdict, targets, nothing }: Found,
  works: readonly Work[],
): Promise<Outgoing[] | null> {
  const [first, ...more] = targets
  if (!first) return nothing ? [nothing] : null
  if (verdict.say === 'confirm') {
    const claims = works.flatMap((work) =>
      work.claims
        .filter(({ id }) => targets.some((t) => t.claim === id))
        .flatMap((c) => claimView(desk, work, c) ?? []),
    )
    return readBackDecision(desk, request, { claims, extensions: [] })
  }
  if (more.length > 0) {
    const claims = targets.map(({ claim }) => claim)
    const intent = first.say === 'reopen' ? 'reopen' : 'return'
    const options = targets.map(({ code, unit }) => ({ code, unit: unitName(desk, unit) }))
    const question = { ask: 'which_claim', intent, claims, reason: verdict.reason || null } as const
    return [await askWhose(desk, request, question, options)]
  }
  if (first.say === 'return' && first.reason === '') return [await askReturnReason(desk, request, first.claim)]
  return [await readBackVerdicts(desk, request, targets, [])]
}

/** Each by itself: where a verdict could mean several claims, or none, it is said that nothing is done about its tasks. */
async function decideSeveral(desk: Desk, request: Request, found: readonly Found[]): Promise<Outgoing[] | null> {
  const clear = found.filter(isClear)
  const targets = clear.flatMap(({ verdict, targets: all }) =>
    // Nobody is asked for the reason of each: the own words are.
    all.map((one) => ({ ...one, reason: one.reason || (one.say === 'return' ? verdict.said : '') })),
  )
  if (targets.length === 0) return found.flatMap(({ nothing }) => nothing ?? []).slice(0, 1)
  const left = found.flatMap((one) => notDealtWith(desk, one, isClear(one) ? one.targets : []))
  return [await readBackVerdicts(desk, request, targets, left)]
}

/** Of a return each unit or task that is named may mean one claim. */
function isClear({ verdict: { say, refs, units }, targets }: Found): boolean {
  return targets.length > 0 && (say === 'confirm' || targets.length <= Math.max(refs.length, units.length))
}

/** The tasks and units that a verdict names, and of which nothing is decided. */
function notDealtWith(desk: Desk, { verdict }: Found, targets: Found['targets']): string[] {
  const { refs } = verdict
  const tasks = refs.filter((ref) => !targets.some(({ code, number }) => isCode(code, ref) || number === ref))
  const units = areSeveral(desk, verdict) || targets.length === 0 ? verdict.units : []
  const others = units.filter((id) => !targets.some(({ unit }) => unit === id)).map((id) => unitName(desk, id))
  if (targets.length > 0) return [...tasks, ...others]
  return [[tasks.join(', '), others.join(', ')].filter(Boolean).join(' ')]
}

/** Units that are each named; whose names are one person's are told by who that is. */
function areSeveral(desk: Desk, { units }: LeaderVerdict): boolean {
  return units.length > 1 && !desk.members.some(({ seats }) => units.every((unit) => seats.includes(unit)))
}

async function findTargets(
  desk: Desk,
  request: Request,
  works: readonly Work[],
  verdict: LeaderVerdict,
): Promise<Found> {
  const { say, units, reason } = verdict
  const tasks = await tasksMeant(desk, request, works, verdict)
  const targets: Found['targets'] = []
  for (const { work, task } of tasks) {
    if (isReport(desk, request, verdict, { work, task })) continue
    const shares = owing(task, work.assignments).filter((a) => units.length === 0 || units.includes(a.unitId))
    const pending = work.claims.filter((c) => shares.some((a) => a.id === c.assignmentId))
    // 'Bên phụ nữ chưa được đâu' names no task: what was confirmed is not meant.
    const isOfConfirmed =
      say === 'reopen' || (say === 'return' && !verdict.isLoose && pending.length === 0 && verdict.refs.length > 0)
    const confirmed = isOfConfirmed ? await confirmedClaims(desk, work, shares) : []
    const does = confirmed.length > 0 ? 'reopen' : say === 'reopen' ? 'return' : say
    for (const { id, assignmentId } of confirmed.length > 0 ? confirmed : pending) {
      const unit = shares.find((a) => a.id === assignmentId)?.unitId ?? 0
      targets.push({ claim: id, say: does, reason, unit, code: task.code, number: task.number })
    }
  }
  const [task] = verdict.refs.length > 0 ? tasks : []
  const isPlain = !verdict.isLoose && say !== 'return'
  const nothing = targets.length === 0 && isPlain && task ? await nothingWaits(desk, task, units, say) : null
  return { verdict, targets: targets.slice(0, MOST), nothing }
}

/** The tasks that are named, or replied to; else all of the units that are named; else the one that the sender confirmed last. */
async function tasksMeant(
  desk: Desk,
  request: Request,
  works: readonly Work[],
  { say, refs, units, isLoose }: LeaderVerdict,
): Promise<TaskInWork[]> {
  if (refs.length > 0) return refs.flatMap((ref) => tasksByRef(works, ref))
  const all = works.flatMap((work) => work.tasks.map((task) => ({ work, task })))
  // 'Ok em', 'chưa được' are said to any message.
  const about = say === 'return' || isLoose ? [] : await tasksRepliedTo(desk, request)
  if (about.length > 0) return all.filter(({ task }) => about.includes(task.id))
  if (units.length > 0) return all.filter(({ task }) => task.state === 'active')
  if (say !== 'reopen') return []
  const last = await lastDecided(desk, { memberId: request.member.id })
  return all.filter(({ task }) => last.some((one) => one.what === 'confirmed' && task.id === one.taskId))
}

/** 'Q1-2 tôi duyệt rồi' of the chairman tells the units, where nothing waits to be confirmed. */
function isOtherOrder(desk: Desk, request: Request, text: string): boolean {
  const order = leaderOrder(text, desk, desk.today)
  return order !== null && (order.act !== 'signed' || isChairmans(desk, request))
}

/** 'Q1-3 chưa được' of the own open work reports. */
function isReport(desk: Desk, request: Request, { say, isLoose }: LeaderVerdict, { work, task }: TaskInWork): boolean {
  return (say === 'return' || isLoose) && ownShares(desk, request, work, task).some((a) => a.state === 'open')
}
