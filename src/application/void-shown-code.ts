/** A code that others read along is anybody's: whoever shows it, it opens nothing from then on. */
import type { Member } from '../domain/member.js'
import { linkCodeIn, looksLikeACode, oneTimeCodeIn } from '../domain/words/one-time-code.js'
import type { IncomingMessage, IncomingText, Outgoing } from './message.js'
import type { Grant } from './ports.js'
import type { Desk } from './shared/desk.js'
import { mayDo, refusal, tellClerks } from './shared/desk.js'
import { codeHash } from './shared/one-time-codes.js'

/** Void from then on, as the clerk reads; null where the words bring no code that was good. */
export async function voidShownCode(
  desk: Desk,
  message: IncomingMessage,
  incomingId: number,
  shownBy: Member | null,
): Promise<Outgoing | null> {
  if (message.chat.kind !== 'group' || (message.kind !== 'text' && message.kind !== 'edited')) return null
  const typed = codeTyped(message)
  const code = oneTimeCodeIn(typed) ?? linkCodeIn(typed, 'group')
  const grant = code === null ? null : await desk.office.redeemCode(codeHash(code), desk.now)
  if (!grant) return null
  if ('member' in grant && grant.member !== null && grant.by === null) return refusal('link_code_in_group')
  await tellClerks(
    desk,
    `code-shown:${incomingId}`,
    { kind: 'code_shown', name: grant.name, sender: message.sender.name },
    { but: shownBy?.id ?? null, deed: 'manage_people' },
  )
  return toWhoShowedIt(desk, grant, shownBy)
}

function toWhoShowedIt(desk: Desk, { name }: Grant, shownBy: Member | null): Outgoing {
  if (shownBy === null) return refusal('code_in_group')
  const invites = name !== null && mayDo(desk, shownBy, 'manage_people')
  return invites ? refusal('code_shown_by_clerk', { name }) : refusal('code_shown')
}

/** Of somebody unknown: what looks like a code, and is none that opens anything. */
export function isDeadCode(message: IncomingText): boolean {
  return looksLikeACode(codeTyped(message))
}

/** '/start ABCDE23456' brings the code as the code alone does. */
function codeTyped({ command, text }: IncomingText): string {
  return command?.name === 'start' ? command.rest : text
}
