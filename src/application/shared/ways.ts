/** Where a delivery can go: a group's chat, or the private chats of a person, one on each platform. */
import type { Part } from '../../domain/member.js'
import { partsOf, ROLES, waysTo } from '../../domain/member.js'
import type { ChatAddress } from '../message.js'
import type { ChatKind, Delivery, DeliveryOutcome, Group, Messenger, SentPart, Store } from '../ports.js'
import { DeliveryError } from '../ports.js'
import type { Desk } from './desk.js'
import { openDesk } from './desk.js'
import { tellOfGroup } from './group-trouble.js'

/** A platform that wants to be left alone longer than this is as good as not there, where there is another way. */
const LONG_SILENCE_MS = 10 * 60_000

export function isLong(silence: Date, now: Date): boolean {
  return silence.getTime() - now.getTime() > LONG_SILENCE_MS
}

export interface Way {
  messenger: Messenger
  chat: ChatAddress
}

/** What is said in a group answers somebody there, or is for the group as such. */
export function placeOf({ target }: Delivery): ChatKind {
  const isGroup = target.to === 'group' || (target.to === 'chat' && target.replyTo !== null)
  return isGroup ? 'group' : 'private'
}

/** The roles of who reads it; a group is read by the whole office. */
export function readersOf(desk: Desk, { target }: Delivery): readonly Part[] {
  if (target.to === 'chat') return target.roles ?? ROLES
  const member = target.to === 'member' ? desk.members.find((m) => m.id === target.member) : null
  return member ? partsOf(member, desk.members, desk.today) : ['official']
}

/** What is ready to be sent, on the next of its ways. */
export function nextWay<Ready extends Way & { others: Way[] }>(ready: Ready): Ready {
  const [way, ...others] = ready.others
  return way ? { ...ready, ...way, others } : ready
}

/** Whether the person is better written to on another platform than again on this one. An answer that was lost may mean that the
 *  message has arrived: only when it is lost again and again. */
export function isElsewhereBetter(error: unknown, { attempts }: Delivery): boolean {
  if (!(error instanceof DeliveryError)) return false
  const { answer } = error
  switch (answer.kind) {
    case 'unreachable':
      return !answer.maybeSent || attempts >= 2
    case 'chat_gone':
      return answer.movedTo === null
    case 'rate_limited':
      return answer.retryAfterSeconds * 1000 > LONG_SILENCE_MS
    case 'rejected':
      return false
  }
}

export function isChatGone(error: unknown): boolean {
  return error instanceof DeliveryError && error.answer.kind === 'chat_gone'
}

/** A member's private chats, the preferred one first, or the group's chat. Where a member cannot be reached the office's group is
 *  no substitute: what is private stays private, and the clerk is told. */
export async function chatsFor(desk: Desk, { target }: Delivery): Promise<ChatAddress[]> {
  if (target.to === 'chat') return [target.chat]
  if (target.to === 'group')
    return (await desk.office.groups())
      .filter((g) => g.id === target.group && g.state === 'active')
      .map(({ address }) => address)
  const member = desk.members.find((m) => m.id === target.member)
  return member ? waysTo(member).map(({ platform, chat }) => ({ platform, externalId: chat, topic: null })) : []
}

/** How long a message waits for a group that cannot be written to. It is woken when the group is open again; else looked at now and then. */
const LONGEST_CLOSED_MS = 30 * 86_400_000
const CLOSED_PAUSE_MS = 6 * 3_600_000

/** A group that cannot be written to at present: what is for it waits, as somebody may open it again. Nobody's failure. */
export function waitsForGroup({ dueAt, mayRepeat }: Delivery, now: Date, parts: SentPart[] = []): DeliveryOutcome {
  if (now.getTime() - dueAt.getTime() > LONGEST_CLOSED_MS) return { state: 'failed', reason: 'chat_gone', parts }
  return {
    state: 'queued',
    notBefore: new Date(now.getTime() + CLOSED_PAUSE_MS),
    reason: 'chat_gone',
    parts,
    countsAsAttempt: false,
    mayRepeat,
  }
}

/** It was said in the group itself: so it stays, until the clerk links another topic. */
export async function noteLostTopic(store: Store, delivery: Delivery, now: Date): Promise<void> {
  const { communeId, target } = delivery
  if (target.to !== 'group') return
  await store.inCommune(communeId, async (office) => {
    const group = (await office.groups()).find((g) => g.id === target.group)
    if (!group || group.address.topic === null) return
    await office.saveGroup({ ...group, address: { ...group.address, topic: null } })
    await tellOfGroup(await openDesk(office, now), group, 'topic_gone')
  })
}

/** Remembers that this chat is closed, or has moved. */
export async function closeChat(
  store: Store,
  { communeId, target }: Delivery,
  chat: ChatAddress,
  movedTo: string | null = null,
): Promise<void> {
  await store.inCommune(communeId, async (office) => {
    if (target.to === 'group') {
      const group = (await office.groups()).find((g) => g.id === target.group)
      if (group && movedTo) await office.saveGroup({ ...group, address: { ...group.address, externalId: movedTo } })
      else if (group) await office.saveGroup({ ...group, state: 'gone' })
    }
    if (target.to === 'chat' && movedTo) {
      const isHere = (g: Group) => g.address.platform === chat.platform && g.address.externalId === chat.externalId
      const group = (await office.groups()).find(isHere)
      if (group) await office.saveGroup({ ...group, address: { ...group.address, externalId: movedTo } })
    }
    if (target.to === 'member') {
      const members = await office.members()
      const account = members
        .find((m) => m.id === target.member)
        ?.accounts.find((a) => a.platform === chat.platform && a.privateChat === chat.externalId)
      if (account) await office.saveAccount(target.member, { ...account, privateChat: null })
    }
  })
}
