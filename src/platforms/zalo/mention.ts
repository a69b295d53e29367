/** A group's message begins with the bot's name, '@Bot Nhắc Việc xong 3', and nothing marks where the name ends. */
import { parseCommand } from '../../domain/command.js'
import { fold } from '../../domain/vietnamese.js'

/** More words than this no bot's name has. */
const LONGEST_NAME = 8

/** The words behind one leading mention. Where the name is not known, behind the shortest beginning that leaves words which
 *  mean something by themselves; else behind the first word. */
export function withoutMention(text: string, botName: string | null): string {
  if (!text.startsWith('@')) return text
  const words = text.slice(1).trimStart()
  if (botName !== null && isNamed(words, botName)) return trimmed(words.slice(botName.normalize('NFC').length))
  const rests = words.split(/\s+/).map((_, n, all) => all.slice(n + 1).join(' '))
  return rests.slice(0, LONGEST_NAME).find((rest) => parseCommand(trimmed(rest)) !== null) ?? trimmed(rests[0] ?? '')
}

function isNamed(words: string, botName: string): boolean {
  const name = botName.normalize('NFC')
  const rest = words.slice(name.length)
  return fold(words.slice(0, name.length)) === fold(name) && !/^[\p{L}\p{N}]/u.test(rest)
}

function trimmed(text: string): string {
  return text.replace(/^[\s,:;.–-]+/, '').trim()
}
