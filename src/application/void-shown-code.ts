/** A code that others read along is anybody's: whoever shows it, it opens nothing from then on. */
import type { Member } from '../domain/member.js'
import { codesShownIn, looksLikeACode, saidBeside } from '../domain/words/one-time-code.js'
import type { IncomingMessage, IncomingText, Outgoing } from './message.js'
import type { Grant } from './ports.js'
import type { Desk } from './shared/desk.js'
import { mayDo, refusal, tellClerks } from './shared/desk.js'
import { codeHash } from './shared/one-time-codes.js'

/** Void from then on, as the clerk reads; `rest`: what the words say besides. Null where they show no code that was good. */
export async function voidShownCodes(
  desk: Desk,
  message: IncomingMessage,
  incomingId: number,
  shownBy: Member | null,
): Promise<{ said: Outgoing; rest: string } | null> {
  if (message.chat.kind !== 'group' || message.kind === 'press' || message.kind === 'standing') return null
  const typed = message.kind === 'shown_code' ? message.text : codeTyped(message)
  const shown: { code: string; grant: Grant }[] = []
  for (const code of codesShownIn(typed)) {
    const grant = await desk.office.redeemCode(codeHash(code), desk.now)
    if (grant) shown.push({ code, grant })
  }
  const [first] = shown
  if (!first) return null
  for (const { code, grant } of shown)
    if (!tiesAccount(grant))
      await tellClerks(
        desk,
        `code-shown:${codeHash(code)}:${incomingId}`,
        { kind: 'code_shown', name: grant.name, sender: message.sender.name },
        { but: shownBy?.id ?? null, deed: 'manage_people' },
      )
  const codes = shown.map(({ code }) => code)
  return { said: toWhoShowedIt(desk, first.grant, shownBy), rest: saidBeside(codes, typed) }
}

function toWhoShowedIt(desk: Desk, grant: Grant, shownBy: Member | null): Outgoing {
  if (tiesAccount(grant)) return refusal('link_code_in_group')
  if (shownBy === null) return refusal('code_in_group')
  const { name } = grant
  const invites = name !== null && mayDo(desk, shownBy, 'manage_people')
  return invites ? refusal('code_shown_by_clerk', { name }) : refusal('code_shown')
}

/** Six figures that a member got for another account of their own. */
function tiesAccount(grant: Grant): boolean {
  return 'member' in grant && grant.member !== null && grant.by === null
}

/** Of somebody unknown: what looks like a code, and is none that opens anything. */
export function isDeadCode(message: IncomingText): boolean {
  return looksLikeACode(codeTyped(message))
}

/** '/start ABCDE23456' brings the code as the code alone does. */
function codeTyped({ command, text }: IncomingText): string {
  return command?.name === 'start' ? command.rest : text
}
