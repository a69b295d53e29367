/** 'Hội Phụ nữ xong rồi': a report where the sender speaks for that unit, a doubt where it is another's. */
import { unitsSpokenFor } from '../../domain/member.js'
import type { Reply } from '../../domain/reply.js'
import { unitAtStart, unitsNamedIn } from '../../domain/unit-name.js'
import { unitsNamedBy } from '../../domain/words/who-is-meant.js'
import type { Desk, Request } from './desk.js'

/** The reply with what the office knows of its units: nobody closes the work of another unit, or of his own in its name. */
export function judgedBySubject(desk: Desk, request: Request, reply: Reply): Reply {
  if (reply.subject === null) return reply
  const own = unitsSpokenFor(request.member, desk.members, desk.today)
  if (reply.intent === 'extension' && request.member.role === 'official') {
    // 'Hội Phụ nữ xin gia hạn' of somebody else is no wish of the own unit.
    const wisher = unitAtStart(reply.subject, desk.units)
    return wisher && !own.includes(wisher.unit) ? { ...reply, intent: 'unclear' } : reply
  }
  if (reply.intent !== 'done' && !reply.isDoneIfOwn) return reply
  const named = unitsNamedIn(reply.subject, desk.units)
  const called = named.length > 0 ? named : reply.isDoneIfOwn ? calledInPart(desk, reply.subject) : []
  if (called.length === 0) return reply
  return { ...reply, intent: called.every((unit) => own.includes(unit)) ? 'done' : 'unclear' }
}

/** 'Dạ bên tài chính': the unit of whose name all these words are a part. */
function calledInPart(desk: Desk, subject: string): number[] {
  const said = subject.replace(BEFORE_A_NAME, '')
  return unitsNamedBy(said.toLowerCase().split(/\s+/), said, desk)
}

const BEFORE_A_NAME = /^(?:(?:dạ|da|thưa|thua|vâng|vang|ạ|a|bên|ben|phía|phia)\s+)+/iu
