/** A group that no office has linked: said to be one, and left when nobody links it. */
import type { Platform } from '../../domain/member.js'
import type { IncomingMessage } from '../message.js'
import type { Desk } from './desk.js'
import { answerTo } from './desk.js'

/** The clerk has time to link it, over a week-end too. */
export const STAYS_DAYS = 3

/** Who adds the bot and links the group at once is not told how. */
const A_MOMENT_MS = 60_000

/** Where a group brings the bot nothing but what is said to it; elsewhere people may talk without meaning it. There is no leaving these. */
const BRINGS_WHAT_IS_MEANT: readonly Platform[] = ['zalo']

/** The bot is in a group that is no office's. That is said when it comes in, and where it cannot leave to whoever speaks to it, once a
 *  day; without a word about any office. */
export async function inForeignGroup(desk: Desk, message: IncomingMessage, incomingId: number): Promise<void> {
  const { chat, platform } = message
  if (BRINGS_WHAT_IS_MEANT.includes(platform)) {
    if (message.kind === 'text') await sayNotLinked(desk, message, incomingId, null)
  } else if (await desk.office.noteForeignGroup(chat, desk.now)) {
    await sayNotLinked(desk, message, incomingId, STAYS_DAYS)
  }
}

async function sayNotLinked(
  desk: Desk,
  message: IncomingMessage,
  incomingId: number,
  stays: number | null,
): Promise<void> {
  const { platform, chat } = message
  const said = answerTo(message, incomingId, 0, { kind: 'group_not_linked', stays }, desk.now)
  const notBefore = stays === null ? desk.now : new Date(desk.now.getTime() + A_MOMENT_MS)
  await desk.office.queue([{ ...said, notBefore, key: `not-linked:${platform}:${chat.externalId}:${desk.today}` }])
}
