/** What is queued to tell everybody the same at this moment, as an answer of the bot. */
import type { NewDelivery } from '../../src/application/ports.js'

/** `what`: tells this telling from others; `chats`: ids on Telegram. */
export function toldAtOnce(what: string, chats: readonly number[]): NewDelivery[] {
  return chats.map((id) => ({
    key: `${what}:${id}`,
    target: { to: 'chat', chat: { platform: 'telegram', externalId: String(id), topic: null }, replyTo: null },
    startedBy: 'person',
    notBefore: new Date(),
    meantFor: null,
    kind: 'say',
    params: { kind: 'left_as_it_is' },
  }))
}
