/**
 * Clerk and chairman decide in words: by replying to what was put before them, by the code of a task (with the unit where several
 * wait with it), or without saying what: then it is read back, and nothing is decided before they have said yes.
 */

import type { ExtensionVerdict } from '../../domain/extension-verdict.js'
import {
  extensionVerdict,
  grantsAsWished,
  refusalReason,
  refusedBecause,
  withoutFor,
} from '../../domain/extension-verdict.js'
import type { Task } from '../../domain/plan.js'
import { saysApproval, saysReturn, verdictIn } from '../../domain/short-answers.js'
import { unitAtStart } from '../../domain/unit-name.js'
import type { Work } from '../../domain/work.js'
import type { IncomingText, Outgoing } from '../message.js'
import type { Prompt, PromptQuestion } from '../ports.js'
import { decideExtension } from '../request-extension.js'
import { askReturnReason, reviewClaim } from '../review-claim.js'
import type { Desk, Request } from '../shared/desk.js'
import { activeWorks, refusal, unitName } from '../shared/desk.js'
import { nothingWaits } from '../shared/settled.js'
import {
  chatOf,
  isCode,
  noSuchTask,
  ownShares,
  promptExpiry,
  tasksByRef,
  tasksRepliedTo,
} from '../shared/which-task.js'
import { showWaiting, whatWaits } from '../show-views.js'
import { readBackDecision } from './decide-together.js'

/** The delivery that put a claim, or a wish for more time, before somebody, by its key. */
const REVIEW = /^(?<what>review|extension):(?<id>\d+):/

interface Waiting {
  id: number
  code: string
  unit: number
}

/** What the bot put before the sender, decided by replying to it; null where the words decide nothing of that kind. */
export async function decideReply(desk: Desk, request: Request, message: IncomingText): Promise<Outgoing[] | null> {
  const key = message.answers === null ? null : await desk.office.keyOfMessage(message.chat, message.answers)
  const about = key === null ? null : await putBefore(desk, key)
  const verdictOnWish = extensionVerdict(message.text)
  if (about?.what === 'extension' && verdictOnWish) return decideWish(desk, request, about.id, verdictOnWish)
  const refused = about?.what === 'extension' ? refusedBecause(message.text) : null
  if (about && refused !== null) return [await decideExtension(desk, request, about.id, false, refused)]
  const verdict = about ? verdictIn(message.text) : null
  if (!about || verdict === null) return null
  const { id } = about
  if (about.what === 'extension')
    return [await decideExtension(desk, request, id, verdict.say === 'confirm', 'rest' in verdict ? verdict.rest : '')]
  if (verdict.say === 'confirm') return [await reviewClaim(desk, request, id, { say: 'confirm' })]
  if (verdict.rest) return [await reviewClaim(desk, request, id, { say: 'return', reason: { said: verdict.rest } })]
  return [await askReturnReason(desk, request, id)]
}

/** The wish that is replied to; null where the words name another task or another unit. */
async function decideWish(
  desk: Desk,
  request: Request,
  id: number,
  { say, ref, rest }: ExtensionVerdict,
): Promise<Outgoing[] | null> {
  const asked = await desk.office.extension(id)
  const share = asked && (await desk.office.assignment(asked.assignmentId))
  const task = share && (await desk.office.task(share.taskId))
  if (!asked || !task) return null
  const said = withoutFor(rest)
  const named = said === '' ? null : unitAtStart(said, desk.units)
  const isOther = ref !== null && !isCode(task.code, ref) && task.number !== ref
  if (isOther || (named && named.unit !== share.unitId)) return null
  const left = named?.rest ?? said
  return say === 'grant'
    ? grantWish(desk, request, id, left)
    : [await decideExtension(desk, request, id, false, refusalReason(left))]
}

/** 'Đồng ý gia hạn đến 10/7' where 31/7 is wished: what is more than a plain yes is read back with the date, and grants nothing yet. */
async function grantWish(desk: Desk, request: Request, id: number, left: string): Promise<Outgoing[]> {
  const wish = (await whatWaits(desk)).extensions.find(({ extension }) => extension === id)
  if (!wish || grantsAsWished(left, wish.to, desk.today)) return [await decideExtension(desk, request, id, true)]
  return readBackDecision(desk, request, { claims: [], extensions: [wish] })
}

/** What this delivery asks its reader to decide; null where it asks nothing of the kind. */
async function putBefore(desk: Desk, key: string): Promise<{ what: 'claim' | 'extension'; id: number } | null> {
  const groups = REVIEW.exec(key)?.groups
  if (groups) return { what: groups.what === 'extension' ? 'extension' : 'claim', id: Number(groups.id) }
  const [delivery] = await desk.office.deliveriesByKey([key])
  const said = delivery?.kind === 'say' ? delivery.params : null
  return said?.kind === 'claim_recorded' && said.decides ? { what: 'claim', id: said.claim } : null
}

/** 'Ok', 'xác nhận', 'trả lại' to nothing in particular: where one thing waits it is read back, where several do they are shown. */
export async function decideWhatWaits(
  desk: Desk,
  request: Request,
  message: IncomingText,
  prompt: Prompt | null,
): Promise<Outgoing[] | null> {
  const unnamed = extensionVerdict(message.text)
  if (unnamed?.ref === null) return decideOnlyExtension(desk, request, unnamed)
  const approval = saysApproval(message.text)
  const returned = saysReturn(message.text)
  const isQuiet = message.chat.kind === 'private' && message.answers === null && prompt === null
  // 'Ok' is said to much; only where nothing else waits for it is it a verdict.
  const decides = returned !== null || approval === 'plain' || (approval === 'loose' && isQuiet)
  if (!decides) return null
  const { claims, extensions } = await whatWaits(desk)
  const count = claims.length + extensions.length
  if (count === 0) return approval === 'loose' ? [] : showWaiting(desk)
  if (count > 1) return showWaiting(desk)
  if (returned === null) return readBackDecision(desk, request, { claims, extensions })
  const [claim] = claims
  if (!claim) return showWaiting(desk)
  if (returned === '') return [await askReturnReason(desk, request, claim.claim)]
  const options = [{ code: claim.task.code, unit: claim.unit }]
  const question = { ask: 'which_claim', intent: 'return', claims: [claim.claim], reason: returned } as const
  return [await askWhose(desk, request, { ...question, claims: [claim.claim] }, options)]
}

/** 'Không gia hạn nhé, việc này gấp': of one wish that waits it is asked whether it is meant; of several they are shown. */
async function decideOnlyExtension(
  desk: Desk,
  request: Request,
  { say, rest }: { say: 'grant' | 'refuse'; rest: string },
): Promise<Outgoing[]> {
  const [only, ...more] = (await whatWaits(desk)).extensions
  if (!only || more.length > 0) return showWaiting(desk)
  if (say === 'grant') return readBackDecision(desk, request, { claims: [], extensions: [only] })
  const reason = refusalReason(withoutFor(rest))
  const question = { ask: 'which_extension', grant: false, reason } as const
  return [
    await askWhose(desk, request, { ...question, extensions: [only.extension] }, [
      { code: only.task.code, unit: only.unit },
    ]),
  ]
}

/** 'Xác nhận hết': all that wait, or all units that wait with this task. */
export async function confirmAll(desk: Desk, request: Request, ref: string): Promise<Outgoing[]> {
  const { claims } = await whatWaits(desk)
  const works = await activeWorks(desk)
  const tasks = ref === '' ? null : tasksByRef(works, ref).map(({ task }) => task.id)
  if (tasks?.length === 0) return [noSuchTask(works, ref)]
  const wanted = claims.filter(({ task }) => tasks === null || tasks.includes(task.id))
  if (wanted.length === 0) return ref === '' ? showWaiting(desk) : [refusal('nothing_to_confirm', { ref })]
  return readBackDecision(desk, request, { claims: wanted, extensions: [] })
}

/** 'Xác nhận V-1', 'trả lại V-1 Hội Nông dân, thiếu chữ ký': the one claim that is meant; where it cannot be told, asks which. */
export async function onPendingClaim(
  desk: Desk,
  request: Request,
  { say, ref, rest }: { say: 'confirm' | 'return'; ref: string; rest: string },
): Promise<Outgoing[]> {
  const waiting = await waitingFor(desk, ref, 'claims')
  if ('refused' in waiting) return [waiting.refused]
  const { only, among, left, without } = picked(desk, waiting, rest, say === 'return')
  if (only && say === 'confirm') return [await reviewClaim(desk, request, only.id, { say: 'confirm' })]
  if (only && left === '') return [await askReturnReason(desk, request, only.id)]
  if (only) return [await reviewClaim(desk, request, only.id, { say: 'return', reason: { said: left } })]
  // What was said of a unit of which nothing waits is no reason for another.
  const reason = say === 'return' && left !== '' && without === null ? left : null
  const claims = among.map(({ id }) => id)
  return [
    await askWhose(desk, request, { ask: 'which_claim', intent: say, claims, reason }, named(desk, among), without),
  ]
}

export async function onExtension(
  desk: Desk,
  request: Request,
  { say, ref, rest }: { say: 'grant' | 'refuse'; ref: string; rest: string },
): Promise<Outgoing[]> {
  const waiting = await waitingFor(desk, ref, 'extensions')
  if ('refused' in waiting) return [waiting.refused]
  const { only, among, left, without } = picked(desk, waiting, withoutFor(rest), say === 'refuse')
  // What was said of a unit of which nothing waits is no reason for another.
  const reason = say === 'refuse' && without === null ? refusalReason(left) : ''
  if (only && say === 'refuse') return [await decideExtension(desk, request, only.id, false, reason)]
  const [first, ...others] = among
  const meant = only ?? (others.length === 0 && without === null ? first : null)
  if (meant && say === 'grant') return grantWish(desk, request, meant.id, left)
  const question = { ask: 'which_extension', grant: say === 'grant', extensions: among.map(({ id }) => id) } as const
  return [await askWhose(desk, request, { ...question, reason }, named(desk, among), without)]
}

/** The sender's own claim, to be taken back: of this task; without one the claim replied to, or the only one; of several it is asked which. */
export async function ownPendingClaim(desk: Desk, request: Request, ref: string): Promise<number | Outgoing> {
  const works = await activeWorks(desk)
  const found = ref === '' ? everyTask(works) : tasksByRef(works, ref)
  if (found.length === 0) return noSuchTask(works, ref)
  const about = ref === '' ? await tasksRepliedTo(desk, request) : []
  const pending = found.flatMap(({ work, task }) => {
    const own = ownShares(desk, request, work, task)
    return work.claims.flatMap(({ id, assignmentId }): Waiting[] => {
      const share = own.find((a) => a.id === assignmentId)
      return share ? [{ id, code: task.code, unit: share.unitId }] : []
    })
  })
  const repliedTo = pending.filter(({ code }) =>
    found.some(({ task }) => task.code === code && about.includes(task.id)),
  )
  const [only, ...more] = repliedTo.length > 0 ? repliedTo : pending
  if (!only) return ref === '' ? refusal('nothing_of_yours_waits') : refusal('nothing_to_withdraw', { code: ref })
  if (more.length === 0 || ref !== '') return only.id
  const among = [only, ...more]
  const claims = among.map(({ id }) => id)
  return askWhose(desk, request, { ask: 'which_claim', intent: 'withdraw', claims, reason: null }, named(desk, among))
}

function everyTask(works: readonly Work[]): { work: Work; task: Task }[] {
  return works.flatMap((work) => work.tasks.map((task) => ({ work, task })))
}

/** Those of a task that wait for a decision. */
async function waitingFor(
  desk: Desk,
  ref: string,
  what: 'claims' | 'extensions',
): Promise<[Waiting, ...Waiting[]] | { refused: Outgoing }> {
  const works = await activeWorks(desk)
  const found = tasksByRef(works, ref)
  if (found.length === 0) return { refused: noSuchTask(works, ref) }
  const [first, ...more] = found.flatMap(({ work, task }) =>
    work[what].flatMap(({ id, assignmentId }): Waiting[] => {
      const share = work.assignments.find((a) => a.id === assignmentId && a.taskId === task.id)
      return share ? [{ id, code: task.code, unit: share.unitId }] : []
    }),
  )
  if (first) return [first, ...more]
  const [task] = found
  return {
    refused:
      task && what === 'claims'
        ? await nothingWaits(desk, task, [], 'confirm')
        : refusal('nothing_to_confirm', { ref }),
  }
}

/**
 * Which of these is meant. `rest`: what stands behind the task: a unit, and (`takesWords`) more words of their own. A unit that
 * does not wait with the task, or words that are no unit's name, decide nothing.
 */
function picked(
  desk: Desk,
  waiting: readonly [Waiting, ...Waiting[]],
  rest: string,
  takesWords: boolean,
): { only: Waiting | null; among: readonly Waiting[]; left: string; without: string | null } {
  const [first, ...more] = waiting
  const behind = rest === '' ? null : unitAtStart(rest, desk.units)
  if (behind) {
    const [own] = waiting.filter(({ unit }) => unit === behind.unit)
    return { only: own ?? null, among: waiting, left: behind.rest, without: own ? null : unitName(desk, behind.unit) }
  }
  const isPlain = rest === '' || takesWords
  return { only: more.length === 0 && isPlain ? first : null, among: waiting, left: rest, without: null }
}

/** Asks which claim, or which wish for more time, is meant. `without`: a unit that was named, and of which nothing waits. */
export async function askWhose(
  desk: Desk,
  request: Request,
  question: PromptQuestion,
  options: { code: string; unit: string }[],
  without: string | null = null,
): Promise<Outgoing> {
  const prompt = await desk.office.ask({
    memberId: request.member.id,
    chat: chatOf(request),
    question,
    askedAt: desk.now,
    expiresAt: promptExpiry(desk),
  })
  const withdraws = question.ask === 'which_claim' && question.intent === 'withdraw'
  return { kind: 'which_claim', prompt, options, without, ...(withdraws && { withdraws }) }
}

function named(desk: Desk, among: readonly Waiting[]): { code: string; unit: string }[] {
  return among.map(({ code, unit }) => ({ code, unit: unitName(desk, unit) }))
}
