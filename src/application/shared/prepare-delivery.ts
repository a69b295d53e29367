/** What a delivery needs to leave: the message as the state has it at the last moment, and the ways to whom it is for. */
import type { Part, Platform } from '../../domain/member.js'
import { ROLES } from '../../domain/member.js'
import { nextOpening } from '../../domain/office-hours.js'
import type { ChatAddress, Outgoing } from '../message.js'
import type {
  Clock,
  Delivery,
  DeliveryOutcome,
  Language,
  MakeLink,
  Manner,
  Messenger,
  PaperFacts,
  PersonalData,
  Store,
} from '../ports.js'
import { canWait, waitForMessages } from './allowance.js'
import { compose } from './compose.js'
import type { Desk } from './desk.js'
import { openDesk } from './desk.js'
import { undelivered } from './undelivered.js'
import type { Way } from './ways.js'
import { chatsFor, readersOf, waitsForGroup } from './ways.js'

export interface Ready {
  message: Outgoing
  language: Language
  messenger: Messenger
  chat: ChatAddress
  replyTo: string | null
  manner: Manner | null
  /** Where else the same person can be written to. */
  others: Way[]
  /** It goes by another way than the first one, whose messages of the month run low. */
  isSpared: boolean
  /** What the file that goes with it is made of. */
  paper: PaperFacts | null
  data: PersonalData | null
  /** Of who reads it: only what these may do is offered. */
  roles: readonly Part[]
}

/** Ready, or what became of the delivery without sending. */
type Prepared = Ready | { outcome: DeliveryOutcome }

export interface PrepareDeps {
  store: Store
  clock: Clock
  messengers: readonly Messenger[]
  link: MakeLink
}

/** `saving`: platforms whose messages of the month run low. */
export async function prepareDelivery(
  deps: PrepareDeps,
  delivery: Delivery,
  saving: ReadonlySet<Platform>,
): Promise<Prepared> {
  if (delivery.kind === 'say' && delivery.target.to === 'chat' && delivery.params.kind !== 'group_not_linked')
    return prepareAnswer(deps, delivery, delivery.target)
  const now = deps.clock.now()
  return deps.store.inCommune(delivery.communeId, async (office) =>
    prepareInOffice(deps, await openDesk(office, now), delivery, saving),
  )
}

/** An answer says what it said when it was given, whatever has happened since. */
function prepareAnswer(
  deps: PrepareDeps,
  delivery: Delivery & { kind: 'say' },
  { chat, replyTo, manner, roles }: Delivery['target'] & { to: 'chat' },
): Prepared {
  const [way] = waysThrough(deps, [chat])
  if (!way) return { outcome: { state: 'failed', reason: 'no_platform', parts: [] } }
  return {
    message: delivery.params,
    language: delivery.language,
    ...way,
    ...{ replyTo, manner: manner ?? null, roles: roles ?? ROLES, paper: null, data: null, others: [], isSpared: false },
  }
}

async function prepareInOffice(
  deps: PrepareDeps,
  desk: Desk,
  delivery: Delivery,
  saving: ReadonlySet<Platform>,
): Promise<Prepared> {
  const opening = nextOpening(desk.now, desk.counting.calendar, desk.commune.settings)
  if (delivery.startedBy === 'bot' && opening > desk.now) return { outcome: waitsForOpening(delivery, opening) }
  const chats = await chatsFor(desk, delivery)
  if (chats.length === 0 && delivery.target.to === 'group') return { outcome: waitsForGroup(delivery, desk.now) }
  if (chats.length === 0) {
    await undelivered(desk, delivery, 'never_started')
    return { outcome: { state: 'failed', reason: 'never_started', parts: [] } }
  }
  const ways = waysThrough(deps, chats)
  const isSpared = ways[0] !== undefined && saving.has(ways[0].chat.platform) && (await canWait(desk, delivery))
  const [way, ...others] = isSpared ? ways.filter(({ chat }) => !saving.has(chat.platform)) : ways
  if (isSpared && !way) return { outcome: waitForMessages(desk, delivery) }
  if (!way) return { outcome: { state: 'failed', reason: 'no_platform', parts: [] } }
  const composed = await compose(desk, delivery, deps.link)
  if ('cancel' in composed) return { outcome: { state: 'cancelled', reason: composed.cancel, parts: [] } }
  const { say: message, paper = null, data = null } = composed
  const replyTo = delivery.target.to === 'chat' ? delivery.target.replyTo : null
  const roles = readersOf(desk, delivery)
  return { message, language: delivery.language, ...way, others, isSpared, replyTo, manner: null, paper, data, roles }
}

function waysThrough({ messengers }: PrepareDeps, chats: readonly ChatAddress[]): Way[] {
  return chats.flatMap((chat) => {
    const messenger = messengers.find((m) => m.platform === chat.platform)
    return messenger ? [{ messenger, chat }] : []
  })
}

function waitsForOpening({ mayRepeat }: Delivery, opening: Date): DeliveryOutcome {
  return {
    state: 'queued',
    notBefore: opening,
    reason: 'office_closed',
    parts: [],
    countsAsAttempt: false,
    mayRepeat,
  }
}

/** The group under its new id, where no message of before has the number it had. */
export function inMovedGroup(ready: Ready, externalId: string): Ready {
  return { ...ready, chat: { ...ready.chat, externalId, topic: null }, manner: null, replyTo: null }
}
