/** A group's message calls the bot by name, '@Bot Nhắc Việc xong 3' or 'xong 3 @Bot Nhắc Việc', and nothing marks where the name ends. */

import { fold } from '../../domain/vietnamese.js'
import { parseCommand } from '../../domain/words/parse-command.js'

/** More words than this no bot's name has. */
const LONGEST_NAME = 8
/** A bot's name begins so (the platform's rule): behind the words it goes to their end. */
const NAMED_BEHIND = new RegExp(`\\s@Bot(?:\\s+[^\\s@]+){0,${LONGEST_NAME - 1}}[.!?]*\\s*$`, 'iu')

/** The words without one mention at their beginning or end. Where the name is not known, what stands behind the shortest beginning that
 *  leaves words which mean something by themselves; else behind the first word. */
export function withoutMention(text: string, botName: string | null): string {
  if (!text.startsWith('@')) return withoutLast(text, botName)
  const words = text.slice(1).trimStart()
  if (botName !== null && isNamed(words, botName)) return trimmed(words.slice(botName.normalize('NFC').length))
  const rests = words.split(/\s+/).map((_, n, all) => all.slice(n + 1).join(' '))
  return rests.slice(0, LONGEST_NAME).find((rest) => parseCommand(trimmed(rest)) !== null) ?? trimmed(rests[0] ?? '')
}

function withoutLast(text: string, botName: string | null): string {
  const at = text.lastIndexOf('@')
  if (botName === null) return text.replace(NAMED_BEHIND, '')
  const behind = text.slice(at + 1).trim()
  const isBot = at > 0 && isNamed(behind, botName) && /^[.!?]*$/.test(behind.slice(botName.normalize('NFC').length))
  return isBot ? text.slice(0, at).replace(/[\s,;–-]+$/, '') : text
}

function isNamed(words: string, botName: string): boolean {
  const name = botName.normalize('NFC')
  const rest = words.slice(name.length)
  return fold(words.slice(0, name.length)) === fold(name) && !/^[\p{L}\p{N}]/u.test(rest)
}

function trimmed(text: string): string {
  return text.replace(/^[\s,:;.–-]+/, '').trim()
}
