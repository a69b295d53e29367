/** What somebody hears who is no member. */
import { linkCodeIn } from '../../domain/words/one-time-code.js'
import type { CodeDoor } from '../enrol-member.js'
import { admitStranger } from '../enrol-member.js'
import { requestToJoin } from '../join-requests.js'
import { anonymousSpeaker, notLinked } from '../link-chat.js'
import type { IncomingMessage, Outgoing } from '../message.js'
import type { Accepted, Store } from '../ports.js'
import { LOBBY } from '../ports.js'
import type { Desk } from '../shared/desk.js'
import { refusal } from '../shared/desk.js'
import { isDeadCode, voidShownCodes } from '../void-shown-code.js'

/** One neutral line to a stranger in private; in the office's own group the clerk is asked; elsewhere it is no office's, and left. */
export async function strangerAnswers(
  directory: Store['directory'],
  desk: Desk,
  { message, id, communeId }: Accepted,
): Promise<Outgoing[]> {
  const { platform, sender, chat } = message
  const door: CodeDoor = {
    wrongCodes: (since) => directory.wrongCodes(platform, sender.externalId, since),
    wrongCodesOfAll: (since) => directory.wrongCodesOfAll(since),
    noteWrongCode: () => directory.noteWrongCode(platform, sender.externalId, desk.now),
  }
  if (chat.kind === 'private') {
    if (message.kind !== 'text') return message.kind === 'press' ? [{ kind: 'stranger' }] : []
    return admitStranger(desk, message, id, door)
  }
  if (message.kind === 'shown_code') return codeShown(desk, message, id)
  // A platform may know the same person under another name in groups.
  if (message.kind === 'text' && communeId !== LOBBY && !sender.anonymous && linkCodeIn(message.text, 'group') !== null)
    return admitStranger(desk, message, id, door)
  if (communeId === LOBBY) return notLinked(desk, message, id)
  const shown = await codeShown(desk, message, id)
  if (shown.length > 0) return shown
  if (message.kind === 'text' && !sender.anonymous && isDeadCode(message)) {
    await door.noteWrongCode()
    return [refusal('code_in_group')]
  }
  return sender.anonymous ? anonymousSpeaker(desk, message) : requestToJoin(desk, message)
}

async function codeShown(desk: Desk, message: IncomingMessage, id: number): Promise<Outgoing[]> {
  const shown = await voidShownCodes(desk, message, id, null)
  return shown ? [shown.said] : []
}
