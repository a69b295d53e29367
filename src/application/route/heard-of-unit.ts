/** 'Tôi nhận được bản giấy của Hội Nông dân rồi' of who decides: the one report of that unit that waits is read back to be confirmed. */
import { unitsNamedIn } from '../../domain/unit-name.js'
import { fold } from '../../domain/vietnamese.js'
import { taskRefs } from '../../domain/words/task-ref.js'
import type { Outgoing } from '../message.js'
import type { Desk, Request } from '../shared/desk.js'
import { mayDo, unitName } from '../shared/desk.js'
import { whatWaits } from '../show-views.js'
import { readBackDecision } from './decide-together.js'

const HAS_COME = /\b(?:nhan duoc|da nhan|nhan roi|nop|gui|xong|du)\b/
/** What denies it, asks it, or lets it wait. */
const NOT_YET =
  /\?|\b(?:chua|khong|ko|k|thieu|sao|dau|tra lai|dung|neu|khi nao|bao gio|doi|mai|nham|nhac|hoi|de nghi|yeu cau|phai)\b/

/** Null where the words tell nothing of the kind, or not of exactly one report that waits. */
export async function heardOfUnit(desk: Desk, request: Request, text: string): Promise<Outgoing[] | null> {
  const { message, member, files } = request
  if (message.chat.kind === 'group' || files.length > 0 || !mayDo(desk, member, 'decide')) return null
  const [unit, ...more] = unitsNamedIn(text, desk.units)
  if (unit === undefined || more.length > 0 || taskRefs(text).length > 0) return null
  const named = fold(unitName(desk, unit))
  const words = fold(text)
    .replace(named, ' ')
    .replace(/\bhoi (?!dong)/g, ' ')
  if (!HAS_COME.test(words) || NOT_YET.test(words)) return null
  const claims = (await whatWaits(desk)).claims.filter((claim) => claim.unit === unitName(desk, unit))
  return claims.length === 1 ? readBackDecision(desk, request, { claims, extensions: [] }) : null
}
