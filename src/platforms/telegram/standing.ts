/** How Telegram sees the bot in a group: whether it is in, may write, and hears. */
import type { Api } from 'grammy'
import type { ChatMember } from 'grammy/types'
import type { ChatAddress } from '../../application/message.js'
import type { GroupStanding } from '../../application/ports.js'
import { DeliveryError } from '../../application/ports.js'
import { orDeliveryError } from './faults.js'

/** Null where Telegram cannot be asked now, or `stopping` comes first. Privacy mode (BotFather's /setprivacy) binds whoever is no administrator. */
export async function standingIn(
  api: Api,
  token: string,
  chat: ChatAddress,
  stopping: AbortSignal,
): Promise<GroupStanding | null> {
  // The same signal, as grammY's types have it.
  const signal = stopping as Parameters<Api['raw']['getMe']>[0]
  const ask = <T>(method: string, call: () => Promise<T>) => orDeliveryError(token, method, call)
  const id = Number(chat.externalId)
  try {
    const me = await ask('getMe', () => api.raw.getMe(signal))
    const member = await ask('getChatMember', () => api.raw.getChatMember({ chat_id: id, user_id: me.id }, signal))
    if (isOut(member)) return OUT
    const { permissions } = await ask('getChat', () => api.raw.getChat({ chat_id: id }, signal))
    const isAdmin = member.status === 'administrator' || member.status === 'creator'
    const isMuted = member.status === 'restricted' && !member.can_send_messages
    return {
      place: isAdmin ? 'admin' : 'member',
      canPost: isAdmin || (!isMuted && permissions?.can_send_messages !== false),
      hears: isAdmin || me.can_read_all_group_messages ? 'all' : 'addressed',
      movedTo: null,
    }
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error
    const { answer } = error
    return answer.kind === 'chat_gone' ? { ...OUT, movedTo: answer.movedTo } : null
  }
}

const OUT: GroupStanding = { place: 'out', canPost: false, hears: 'addressed', movedTo: null }

function isOut(member: ChatMember): boolean {
  return member.status === 'left' || member.status === 'kicked' || (member.status === 'restricted' && !member.is_member)
}
