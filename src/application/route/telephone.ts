/** The clerk writes down what a unit said by telephone: it is understood as if the unit had written it. */
import { speakersOf } from '../../domain/member.js'
import type { Intent } from '../../domain/reply.js'
import { understandReply } from '../../domain/reply.js'
import { findUnit } from '../../domain/unit-name.js'
import { saysDoneAndNot } from '../../domain/words/done-and-not.js'
import { type ByTelephone, parseTelephone } from '../../domain/words/telephone.js'
import { unitCalledAtStart } from '../../domain/words/who-is-meant.js'
import type { Outgoing } from '../message.js'
import { recordBlocked, recordNotDone, recordUnblocked } from '../record-reply.js'
import { claimByTelephone, openOfCaller, telephoneShare, tellUnit } from '../record-telephone.js'
import { requestExtension } from '../request-extension.js'
import type { Desk, Request } from '../shared/desk.js'
import { mayDo, refusal, unitName } from '../shared/desk.js'
import { dueNow } from '../shared/due-now.js'
import { notYourRole } from '../shared/not-your-role.js'
import type { Meant } from '../shared/which-task.js'
import { offerToRecord } from './for-unit.js'

/** Null where the words tell of no call. */
export async function byTelephone(desk: Desk, request: Request, text: string): Promise<Outgoing[] | null> {
  const call = parseTelephone(text)
  if (!call) return null
  if (call.ref === '') return withoutTask(desk, request, call, text)
  if (mayDo(desk, request.member, 'record_calls')) return answerByTelephone(desk, request, call, text)
  return isOfOtherUnit(desk, request, call.unit) ? [notYourRole(desk, request, 'record_calls')] : null
}

/** The caller named no task: the only one that the unit has open now is meant; of more it is asked which. Null where nobody of the office has called. */
async function withoutTask(desk: Desk, request: Request, call: ByTelephone, text: string): Promise<Outgoing[] | null> {
  const what = understandReply(call.said).intent
  if (!mayDo(desk, request.member, 'record_calls') || !RECORDED.includes(what)) return null
  const caller = await openOfCaller(desk, call.unit)
  if (!caller) return null
  const unit = unitName(desk, caller.unit)
  const [only, ...more] = dueNow(desk, caller.open)
  if (!only) return [refusal('unit_has_nothing_open', { unit })]
  const code = only.task.code
  if (more.length > 0)
    return [refusal('call_of_which', { unit, code, codes: [only, ...more].map((m) => m.task.code).join(', ') })]
  // Later work may be meant as well, and who calls something done must not be guessed.
  const isGuess = caller.open.length > 1 && (what === 'done' || what === 'not_done')
  if (isGuess) {
    const task = { ...only, shares: [] }
    return offerToRecord(desk, request, task, what === 'done' ? 'claim' : 'not_done', call.said, caller.unit)
  }
  return answerByTelephone(desk, request, { ...call, ref: code, unit }, text)
}

const RECORDED: readonly Intent[] = ['done', 'not_done', 'blocked', 'unblocked', 'extension']

/** What another unit has said is no report of the sender's own. */
function isOfOtherUnit(desk: Desk, { member }: Request, unit: string): boolean {
  const found = findUnit(unit, desk.units)
  if (unit === '' || !('match' in found)) return false
  return !speakersOf(found.match, desk.members, desk.today).some((speaker) => speaker.id === member.id)
}

/** Who has told it, called by no name. */
const THEY = /^(?:họ|ho|bên đó|ben do|bên ấy|ben ay|bển|ben)$/iu
/** '… là họ chưa làm': the unit of itself. */
const OF_THEMSELVES =
  /^(?:họ|bên họ|ben ho|bên đó|ben do|bển|bên ấy|ho(?= (?:chua|da|dang|moi|se|xong|nop|gui|lam)))\s+/iu

async function answerByTelephone(desk: Desk, request: Request, told: ByTelephone, text: string): Promise<Outgoing[]> {
  const isThem = THEY.test(told.unit)
  const named = told.isBehind || told.unit === '' ? unitCalledAtStart(told.said, desk, true) : null
  const heard = { ...told, unit: isThem ? '' : told.unit, said: told.said.replace(OF_THEMSELVES, '') }
  const call = named ? { ...heard, unit: unitName(desk, named.unit), said: named.rest } : heard
  const meant = await telephoneShare(desk, call)
  if ('kind' in meant) return [meant]
  const said = await recordCall(desk, request, meant, call.said, text)
  await tellUnit(desk, request, meant, said)
  return said
}

async function recordCall(desk: Desk, request: Request, meant: Meant, said: string, text: string): Promise<Outgoing[]> {
  const reply = understandReply(said)
  switch (reply.intent) {
    case 'done':
      return claimByTelephone(desk, request, meant, said)
    case 'not_done':
      if (saysDoneAndNot(said)) return [refusal('call_unclear', { code: meant.task.code })]
      return recordNotDone(desk, request, meant, text)
    case 'blocked':
      return recordBlocked(desk, request, meant, text, reply.reason ?? said)
    case 'unblocked':
      return recordUnblocked(desk, request, meant, text)
    case 'extension':
      return requestExtension(desk, request, meant, said, reply.reason)
    default:
      return [refusal('call_unclear', { code: meant.task.code })]
  }
}
