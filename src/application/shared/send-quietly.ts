/** An answer that needs no message of its own, where the platform can. */
import type { ChatAddress, Said } from '../message.js'
import type { Manner, Messenger, SentPart } from '../ports.js'

/** As a sign, or in place of an earlier message: the parts sent by that, or null where it has to be a message. */
export async function sendQuietly(
  {
    manner,
    replyTo,
    messenger,
    chat,
  }: { manner: Manner | null; replyTo: string | null; messenger: Messenger; chat: ChatAddress },
  said: readonly Said[],
): Promise<SentPart[] | null> {
  if (manner === 'reaction') {
    const done = messenger.capabilities.reactions && replyTo !== null && (await messenger.acknowledge(chat, replyTo))
    return done ? [] : null
  }
  const [only] = said
  if (manner === null || said.length !== 1 || !only || !messenger.capabilities.edit) return null
  const done = await messenger.rewrite(chat, manner.rewrites, only)
  return done ? [{ address: chat, messageId: manner.rewrites, tasks: only.tasks }] : null
}
