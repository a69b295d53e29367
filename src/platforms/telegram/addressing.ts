/** Whether a message is meant for the bot, and its words without the bot's own name. */
import type { Message } from 'grammy/types'
import { TASK_CODE } from '../../domain/plan.js'
import { fold } from '../../domain/vietnamese.js'

export interface Bot {
  id: number
  username: string
}

export interface Addressing {
  forUs: boolean
  text: string
  command: { name: string; rest: string } | null
  /** The message of the bot's that it replies to. */
  answers: string | null
}

const COMMAND = /^\/(?<name>\p{L}[\p{L}\p{N}_]*)(?:@(?<bot>\w+))?(?:\s+(?<rest>.*))?$/su

/**
 * In a private chat everything is for the bot. In a group: a reply to the bot, its name, a command that no other bot is
 * named in, or a task's code.
 */
export function addressing(message: Message, bot: Bot): Addressing {
  const original = message.text ?? message.caption ?? ''
  const { text: words, mentioned } = withoutMentions(message, original, bot)
  const typed = COMMAND.exec(words)?.groups
  const toAnotherBot = typed?.bot !== undefined && typed.bot.toLowerCase() !== bot.username.toLowerCase()
  const command =
    typed && !toAnotherBot ? { name: (typed.name ?? '').toLowerCase(), rest: (typed.rest ?? '').trim() } : null
  const text = command ? `/${command.name} ${command.rest}`.trim() : words
  const answers = repliesTo(message, bot)
  const spokenTo = mentioned || command !== null || answers !== null || namesTask(original)
  return { forUs: message.chat.type === 'private' || (!toAnotherBot && spokenTo), text, command, answers }
}

function repliesTo(message: Message, bot: Bot): string | null {
  const replied = message.reply_to_message
  // Whatever is written in a topic "replies" to the line that opened the topic, which the bot may have written.
  if (!replied || replied.from?.id !== bot.id || replied.forum_topic_created) return null
  return String(replied.message_id)
}

/** Folded first: in 'ẩn-1' there is no task 'N-1'. */
function namesTask(text: string): boolean {
  return fold(text).search(TASK_CODE) >= 0
}

function withoutMentions(message: Message, original: string, bot: Bot): { text: string; mentioned: boolean } {
  const name = `@${bot.username}`.toLowerCase()
  const isOurs = (offset: number, length: number) => original.slice(offset, offset + length).toLowerCase() === name
  const entities = message.entities ?? message.caption_entities ?? []
  const spans = entities.filter(
    (e) => (e.type === 'mention' && isOurs(e.offset, e.length)) || (e.type === 'text_mention' && e.user.id === bot.id),
  )
  // Some clients send a name without marking it.
  const leading = isOurs(0, name.length) && !/^[\w]/.test(original.slice(name.length))
  const marks = leading && !spans.some((s) => s.offset === 0) ? [{ offset: 0, length: name.length }, ...spans] : spans
  if (marks.length === 0) return { text: original, mentioned: false }
  let text = original
  for (const { offset, length } of marks.toSorted((a, b) => b.offset - a.offset)) {
    text = `${text.slice(0, offset)} ${text.slice(offset + length)}`
  }
  return {
    text: text
      .replace(/[ \t]{2,}/g, ' ')
      .replace(/^[\s,:;.–-]+/, '')
      .trim(),
    mentioned: true,
  }
}
