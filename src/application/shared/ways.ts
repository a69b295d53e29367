/** Where a delivery can go: a group's chat, or the private chats of a person, one on each platform. */
import { waysTo } from '../../domain/member.js'
import type { ChatAddress } from '../message.js'
import type { ChatKind, Delivery, Messenger, Store } from '../ports.js'
import { DeliveryError } from '../ports.js'
import type { Desk } from './desk.js'

/** A platform that wants to be left alone longer than this is as good as not there, where there is another way. */
export const LONG_SILENCE_MS = 10 * 60_000

export interface Way {
  messenger: Messenger
  chat: ChatAddress
}

/** What is said in a group answers somebody there, or is for the group as such. */
export function placeOf({ target }: Delivery): ChatKind {
  const isGroup = target.to === 'group' || (target.to === 'chat' && target.replyTo !== null)
  return isGroup ? 'group' : 'private'
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
    if (target.to === 'member') {
      const members = await office.members()
      const account = members
        .find((m) => m.id === target.member)
        ?.accounts.find((a) => a.platform === chat.platform && a.privateChat === chat.externalId)
      if (account) await office.saveAccount(target.member, { ...account, privateChat: null })
    }
  })
}
