/** What is said to whoever pressed a button and to nobody else, on that person's own screen. */
import type { IncomingMessage, Outgoing } from '../message.js'
import type { Accepted, Clock, Language, Messenger, NewDelivery, Store, Voice } from '../ports.js'

/** A message that has been worked on. */
export interface Done {
  accepted: Accepted
  /** What only the person who pressed is to see. */
  notice: Outgoing | null
  language: Language
}

interface PressDeps {
  store: Store
  clock: Clock
  messengers: readonly Messenger[]
  voice: Voice
}

const NOTICES: readonly Outgoing['kind'][] = ['refusal', 'stranger', 'join_requested', 'paper_in_private']

/** What concerns only who pressed in a group is nobody else's business. */
export function noticeOf({ kind, chat }: IncomingMessage, said: readonly Outgoing[]): Outgoing | null {
  const [only] = said
  if (kind !== 'press' || chat.kind !== 'group' || said.length !== 1 || !only) return null
  return NOTICES.includes(only.kind) ? only : null
}

/** Ends the waiting on the person's screen; a notice that comes too late goes to the private chat, where there is one. */
export async function endPress(deps: PressDeps, { accepted, notice, language }: Done): Promise<void> {
  const { message } = accepted
  const messenger = deps.messengers.find((m) => m.platform === message.platform)
  if (message.kind !== 'press' || !messenger) return
  const [said] = notice
    ? deps.voice(notice, language, messenger.capabilities, { place: message.chat.kind, roles: ['official'] })
    : []
  const inTime = await messenger.answerPress(message.pressId, said ?? null)
  if (!inTime && notice) await noticeInPrivate(deps, accepted, notice)
}

async function noticeInPrivate(deps: PressDeps, { id, communeId, message }: Accepted, notice: Outgoing): Promise<void> {
  await deps.store.inCommune(communeId, async (office) => {
    const member = await office.memberOf(message.platform, message.sender.externalId)
    if (!member) return
    const late: NewDelivery = {
      key: `notice:${id}`,
      target: { to: 'member', member: member.id },
      startedBy: 'person',
      notBefore: deps.clock.now(),
      meantFor: null,
      kind: 'say',
      params: notice,
    }
    await office.queue([late])
  })
}
