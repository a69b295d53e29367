/** Clerk and chairman decide about a task that they name first: 'xác nhận V-1 Hội Nông dân', 'trả lại Q1-2, thiếu chữ ký'. */
import { asksWhether, denies } from '../../domain/words/asks-whether.js'
import { decidesMore } from '../../domain/words/leader/verdict.js'
import { standingAsked } from '../../domain/words/standing-question.js'
import { namesTask } from '../../domain/words/task-ref.js'
import { unitCalledAtStart, unitsMeantIn } from '../../domain/words/who-is-meant.js'
import { isCourtesy } from '../../domain/words/without-courtesy.js'
import { fold } from '../../domain/vietnamese.js'
import type { Outgoing } from '../message.js'
import { askReturnReason, reviewClaim } from '../review-claim.js'
import type { Desk, Request } from '../shared/desk.js'
import { readBackVerdicts } from '../shared/read-back-verdicts.js'
import { showStanding } from '../show-standing.js'
import { whatWaits } from '../show-views.js'
import { readBackDecision } from './decide-together.js'
import { decideInWords, returnConfirmed } from './verdicts.js'
import type { Waiting } from './which-waits.js'
import { askWhose, named, picked, waitingFor } from './which-waits.js'

interface Decision {
  say: 'confirm' | 'return'
  ref: string
  /** What stands behind the task. */
  rest: string
}

/**
 * It counts at once where nothing but courtesy, or the reason of a return, stands behind task and unit. A question or a denial shows how the
 * task stands; what decides more is taken apart; anything else is read back.
 */
export async function decideNamed(desk: Desk, request: Request, decision: Decision, text: string): Promise<Outgoing[]> {
  const { say, ref, rest } = decision
  const unit = unitCalledAtStart(rest, desk)
  const left = unit?.rest ?? rest
  const isSure = isCourtesy(left) || (say === 'return' && onlyTellsWhy(desk, left))
  const stands = () => showStanding(desk, request, { refs: [ref], units: unit ? [unit.unit] : [] })
  if (asksWhether(left) || (say === 'confirm' && !isSure && standingAsked(text, desk, true)))
    return (await stands()) ?? []
  const more = isSure ? null : await decideInWords(desk, request, text)
  if (more) return more
  if (!isSure && denies(left) && say === 'confirm') return (await stands()) ?? []
  const opened = say === 'return' ? await returnConfirmed(desk, request, decision) : null
  return opened ?? onPendingClaim(desk, request, decision, isSure)
}

/** Words behind 'trả lại V-1' that name no other task or unit, and decide nothing themselves, are the reason. */
function onlyTellsWhy(desk: Desk, left: string): boolean {
  return !namesTask(left) && !decidesMore(left) && unitsMeantIn(left, fold(left), desk).length === 0
}

/** The one claim that is meant; where it cannot be told, asks which. */
async function onPendingClaim(
  desk: Desk,
  request: Request,
  { say, ref, rest }: Decision,
  isSure: boolean,
): Promise<Outgoing[]> {
  const waiting = await waitingFor(desk, ref, 'claims')
  if ('refused' in waiting) return [waiting.refused]
  const { only, among, left, without } = picked(desk, waiting, rest, true)
  if (only && !isSure) return readBack(desk, request, only, say, left)
  if (only && say === 'confirm') return [await reviewClaim(desk, request, only.id, { say: 'confirm' })]
  if (only && isCourtesy(left)) return [await askReturnReason(desk, request, only.id)]
  if (only) return [await reviewClaim(desk, request, only.id, { say: 'return', reason: { said: left } })]
  // What was said of a unit of which nothing waits is no reason for another.
  const reason = say === 'return' && left !== '' && without === null ? left : null
  const claims = among.map(({ id }) => id)
  return [
    await askWhose(desk, request, { ask: 'which_claim', intent: say, claims, reason }, named(desk, among), without),
  ]
}

async function readBack(
  desk: Desk,
  request: Request,
  { id }: Waiting,
  say: Decision['say'],
  reason: string,
): Promise<Outgoing[]> {
  if (say === 'return') return [await readBackVerdicts(desk, request, [{ claim: id, say, reason }], [])]
  const claims = (await whatWaits(desk)).claims.filter(({ claim }) => claim === id)
  return readBackDecision(desk, request, { claims, extensions: [] })
}
