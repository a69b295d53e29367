/** Raw updates as the Bot API sends them, for tests of what the bot makes of them. */
import type { Message, Update, User } from 'grammy/types'

export const BOT = { id: 9000, username: 'NhacViecBot' }
export const BOT_USER: User = { id: BOT.id, is_bot: true, first_name: 'Nhắc Việc', username: BOT.username }
export const HANH: User = { id: 501, is_bot: false, first_name: 'Hạnh', last_name: 'Nguyễn Thị', username: 'hanh_nt' }
export const BINH: User = { id: 502, is_bot: false, first_name: 'Bình' }
export const GROUP = { id: -1001234567890, type: 'supergroup', title: 'UBND xã Tân Lập' } as const
const PRIVATE = { id: HANH.id, type: 'private', first_name: 'Hạnh' } as const
/** 2026-04-06T01:15:00Z, a Monday morning in Vietnam. */
const SENT_AT = 1775438100

/** A message in the group from Hạnh, but for what is said otherwise. */
function message(own: object): Message & Update['message'] {
  return { message_id: 70, date: SENT_AT, chat: GROUP, from: HANH, ...own } as Message & Update['message']
}

export function inGroup(own: object): Update {
  return { update_id: 1, message: message(own) } as Update
}

export function inPrivate(own: object): Update {
  return inGroup({ chat: PRIVATE, ...own })
}

export function edited(own: object, updateId = 2): Update {
  return { update_id: updateId, edited_message: message({ edit_date: SENT_AT + 60, ...own }) } as Update
}

export function pressed(own: object): Update {
  const query = {
    id: '4382bfdwdsb323b2d9',
    from: HANH,
    chat_instance: '1',
    message: message({ from: BOT_USER }),
    data: '1c.12',
    ...own,
  }
  return { update_id: 3, callback_query: query } as Update
}

export function standing(chat: object, before: object, after: object): Update {
  const change = {
    chat,
    from: HANH,
    date: SENT_AT,
    old_chat_member: { user: BOT_USER, ...before },
    new_chat_member: { user: BOT_USER, ...after },
  }
  return { update_id: 4, my_chat_member: change } as Update
}

/** Something the bot said, to reply to. */
export const OURS = { message_id: 44, date: SENT_AT - 100, chat: GROUP, from: BOT_USER, text: 'Nhiệm vụ' }
