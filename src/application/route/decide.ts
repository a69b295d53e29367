/**
 * Clerk and chairman decide in words: by replying to what was put before them, or without saying what: then it is read back, and
 * nothing is decided before they have said yes. What names its task first is in `decide-named`.
 */

import type { TaskRef } from '../../domain/words/command.js'
import { extensionVerdict, refusedBecause } from '../../domain/words/extension-verdict.js'
import { onCondition } from '../../domain/words/on-condition.js'
import { saysApproval, saysReturn, verdictIn } from '../../domain/words/short-answers.js'
import type { ClaimView, IncomingText, Outgoing } from '../message.js'
import type { Prompt } from '../ports.js'
import { decideExtension } from '../request-extension.js'
import { askReturnReason, reviewClaim } from '../review-claim.js'
import type { Desk, Request } from '../shared/desk.js'
import { activeWorks, isOwnToDecide, refusal, unitName } from '../shared/desk.js'
import { noSuchTask, tasksByRef, tasksRepliedTo } from '../shared/which-task.js'
import { showWaiting, whatWaits } from '../show-views.js'
import { readBackDecision } from './decide-together.js'
import { bargained, decideOnlyExtension, decideWish } from './decide-wish.js'
import { askWhose } from './which-waits.js'

/** The delivery that put a claim, or a wish for more time, before somebody, by its key. */
const REVIEW = /^(?<what>review|extension):(?<id>\d+):/

const AT_ONCE = { confirm: 'confirms_at_once', return: 'returns_at_once', grant: 'grants_at_once' } as const

/** What the bot put before the sender, decided by replying to it; null where the words decide nothing of that kind. */
export async function decideReply(desk: Desk, request: Request, message: IncomingText): Promise<Outgoing[] | null> {
  const key = message.answers === null ? null : await desk.office.keyOfMessage(message.chat, message.answers)
  const about = key === null ? null : await putBefore(desk, key)
  const verdictOnWish = extensionVerdict(message.text)
  if (about?.what === 'extension' && verdictOnWish) return decideWish(desk, request, about.id, verdictOnWish)
  const bargain = about?.what === 'extension' ? await bargained(desk, request, about.id, message.text) : null
  if (bargain) return bargain
  const refused = about?.what === 'extension' ? refusedBecause(message.text) : null
  if (about && refused !== null)
    return [await decideExtension(desk, request, about.id, { granted: false, reason: refused })]
  const verdict = about ? verdictIn(message.text) : null
  if (!about || verdict === null) return null
  const { id } = about
  if (about.what === 'extension')
    return [
      await decideExtension(
        desk,
        request,
        id,
        verdict.say === 'confirm' ? { granted: true } : { granted: false, reason: verdict.rest },
      ),
    ]
  if (verdict.say === 'confirm') return [await reviewClaim(desk, request, id, { say: 'confirm' })]
  if (verdict.rest) return [await reviewClaim(desk, request, id, { say: 'return', reason: { said: verdict.rest } })]
  return [await askReturnReason(desk, request, id)]
}

/** What is decided counts at once: of a decision that is to wait for something this is said, and nothing is read back. Null where the words
 *  name no condition, or no task that can be found. */
export async function decidedOnCondition(desk: Desk, request: Request, text: string): Promise<Outgoing[] | null> {
  const said = request.files.length > 0 ? null : onCondition(text)
  if (!said) return null
  const works = await activeWorks(desk)
  const unknown = said.refs.find((ref) => tasksByRef(works, ref).length === 0)
  if (unknown) return [noSuchTask(works, unknown)]
  const codes = said.refs.flatMap((ref) => tasksByRef(works, ref).map(({ task }) => task.code))
  if (codes.length === 0) {
    const about = await tasksRepliedTo(desk, request)
    const meant = (await whatWaits(desk)).claims.filter(({ task }) => about.length === 0 || about.includes(task.id))
    if (meant.length === 1) codes.push(...meant.map(({ task }) => task.code))
  }
  return codes.length === 0 ? null : [refusal(AT_ONCE[said.say], { code: codes.join(', ') })]
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
  const bargain = prompt === null ? await bargained(desk, request, null, message.text) : null
  if (bargain) return bargain
  const approval = saysApproval(message.text)
  const returned = saysReturn(message.text)
  const isQuiet = message.chat.kind === 'private' && message.answers === null && prompt === null
  // 'Ok' is said to much; only where nothing else waits for it is it a verdict.
  const decides = returned !== null || approval === 'plain' || (approval === 'loose' && isQuiet)
  if (!decides) return null
  const { claims, extensions } = await whatWaits(desk)
  const count = claims.length + extensions.length
  if (count === 0) return approval === 'loose' ? [] : showWaiting(desk, request)
  if (count > 1) return showWaiting(desk, request)
  if (returned === null) return readBackDecision(desk, request, { claims, extensions })
  const [claim] = claims
  if (!claim) return showWaiting(desk, request)
  if (returned === '') return [await askReturnReason(desk, request, claim.claim)]
  const options = [{ code: claim.task.code, unit: claim.unit }]
  const question = { ask: 'which_claim', intent: 'return', claims: [claim.claim], reason: returned } as const
  return [await askWhose(desk, request, { ...question, claims: [claim.claim] }, options)]
}

/** 'Xác nhận hết': all that wait, or all units that wait with this task; `but`: what is left out, by task, by unit, or a task's unit. */
export async function confirmAll(
  desk: Desk,
  request: Request,
  ref: string,
  but: { refs: TaskRef[]; units: number[] } = { refs: [], units: [] },
): Promise<Outgoing[]> {
  const { claims } = await whatWaits(desk)
  const works = await activeWorks(desk)
  const tasks = ref === '' ? null : tasksByRef(works, ref).map(({ task }) => task.id)
  if (tasks?.length === 0) return [noSuchTask(works, ref)]
  const unknown = but.refs.find((one) => tasksByRef(works, one).length === 0)
  if (unknown !== undefined) return [noSuchTask(works, unknown)]
  const out = but.refs.flatMap((one) => tasksByRef(works, one).map(({ task }) => task.id))
  const names = but.units.map((unit) => unitName(desk, unit))
  const isLeftOut = ({ task, unit }: ClaimView) =>
    out.length + names.length > 0 &&
    (out.length === 0 || out.includes(task.id)) &&
    // 'Trừ Q1-2 và V-1 Hội Phụ nữ': whose unit it is, is not said of each.
    (names.length === 0 || out.length > 1 || names.includes(unit))
  const meant = claims.filter((one) => (tasks === null || tasks.includes(one.task.id)) && !isLeftOut(one))
  const said = works.flatMap((work) => work.claims).filter(({ memberId }) => isOwnToDecide(request.member, memberId))
  const own = meant.filter(({ claim }) => said.some(({ id }) => id === claim))
  const wanted = meant.filter((claim) => !own.includes(claim))
  const left = own.map(({ task }) => refusal('own_to_decide', { code: task.code }))
  if (wanted.length === 0 && left.length > 0) return left
  if (wanted.length === 0) return ref === '' ? showWaiting(desk, request) : [refusal('nothing_to_confirm', { ref })]
  return [...left, ...(await readBackDecision(desk, request, { claims: wanted, extensions: [] }))]
}
