/** The clerk writes down what a unit said by telephone: it is understood as if the unit had written it. */
import { understandReply } from '../../domain/reply.js'
import type { ByTelephone } from '../../domain/telephone.js'
import type { Outgoing } from '../message.js'
import { recordBlocked, recordNotDone, recordUnblocked } from '../record-reply.js'
import { claimByTelephone, telephoneShare, tellUnit } from '../record-telephone.js'
import { requestExtension } from '../request-extension.js'
import type { Desk, Request } from '../shared/desk.js'
import { refusal } from '../shared/desk.js'
import type { Meant } from '../shared/which-task.js'

export async function answerByTelephone(
  desk: Desk,
  request: Request,
  call: ByTelephone,
  text: string,
): Promise<Outgoing[]> {
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
