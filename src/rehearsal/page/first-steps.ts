/** What the rehearsal offers where somebody new has come to the desk, or a group that is not linked yet; read from what was said.
 *  The bot's words are matched as `locales/vi` has them. */
import type { DeskChat, WorldMessage } from '../world.js'

export interface Aid {
  text: string
  label: string
  /** Which line the words are put into. */
  chat: number
  words: string
}

type Said = Pick<WorldMessage, 'from' | 'text'>

/** Somebody the bot does not know: turned away first, then invited by the clerk, then let in by the code. */
export function aidForNewcomer(scene: {
  chat: Pick<DeskChat, 'id' | 'title'>
  /** For which unit; null for somebody of none. */
  unit: string | null
  clerk: { chat: number; name: string }
  messages: readonly Said[]
  clerkMessages: readonly Said[]
}): Aid | null {
  const { chat, unit, clerk, messages, clerkMessages } = scene
  const heard = messages.filter((m) => m.from === 'bot').map((m) => m.text)
  if (heard.some((text) => text.startsWith('Kính chào đồng chí'))) return null
  if (heard.length === 0)
    return {
      text: 'Bot chưa biết người này. Nhắn thử một câu để xem bot trả lời người lạ thế nào.',
      label: 'Điền sẵn một câu',
      chat: chat.id,
      words: 'Cho tôi xem tiến độ kế hoạch',
    }
  const code = codeFor(chat.title, clerkMessages)
  if (code !== null)
    return {
      text: `Văn phòng đã có mã mời cho ${chat.title}: mã dùng một lần, trong 7 ngày.`,
      label: 'Điền mã mời',
      chat: chat.id,
      words: `/start ${code}`,
    }
  return {
    text: 'Người lạ không được xem gì của cơ quan. Muốn nhận người này, văn phòng lấy mã mời.',
    label: `Điền sẵn cho ${clerk.name}`,
    chat: clerk.chat,
    words: `mời ${chat.title}${unit === null ? '' : `; ${unit}`}`,
  }
}

/** A group the bot is in, which the office has not made its own. */
export function aidForGroup(chat: Pick<DeskChat, 'id' | 'mention'>, messages: readonly Said[]): Aid | null {
  if (messages.some((m) => m.from === 'bot' && m.text.startsWith('Đã nối nhóm'))) return null
  return {
    text: 'Nhóm này chưa nối với cơ quan: bot chưa đăng gì ở đây. Với vai văn phòng, liên kết nhóm.',
    label: 'Điền sẵn câu này',
    chat: chat.id,
    words: `${chat.mention} liên kết nhóm`,
  }
}

function codeFor(name: string, clerkMessages: readonly Said[]): string | null {
  const invitation = clerkMessages.findLast((m) => m.from === 'bot' && m.text.startsWith(`Mã mời đồng chí ${name} `))
  return /: ([A-Z2-9]{10})\b/.exec(invitation?.text ?? '')?.[1] ?? null
}
