/** Zalo's side of the Messenger port: plain text, one message after the other. What it cannot do is answered with false. */
import { z } from 'zod'
import type { Line, Said, Span } from '../../application/message.js'
import { DeliveryError, type Messenger } from '../../application/ports.js'
import { ZALO_CAPABILITIES } from './capabilities.js'
import type { Call } from './client.js'
import { download } from './download.js'
import { orDeliveryError } from './faults.js'
import type { Pace } from './pace.js'

/** Only an id proves that the message is there (R40). */
const Sent = z.object({ message_id: z.union([z.string().min(1), z.number().transform(String)]) })

export function zaloMessenger(parts: {
  call: Call
  timeouts: { callSeconds: number; fileSeconds: number }
  fileHosts: readonly string[]
  pace: Pace
  address: () => string
  monthlyMessages: number | null
}): Messenger {
  const { call, timeouts, fileHosts, pace, address, monthlyMessages } = parts

  async function sent(
    method: string,
    params: Record<string, string>,
    before: (() => Promise<void>) | undefined,
  ): Promise<{ messageId: string }> {
    const result = await pace(async () => {
      await before?.()
      return orDeliveryError(method, () => call(method, params, { timeoutMs: timeouts.callSeconds * 1000 }))
    })
    const read = Sent.safeParse(result)
    // 'ok' without an id says neither that it arrived nor that it did not.
    if (!read.success) throw new DeliveryError({ kind: 'unreachable', maybeSent: true })
    return { messageId: read.data.message_id }
  }

  const send: Messenger['send'] = async ({ externalId }, said, { before }) => {
    const text = textOf(said)
    const { picture } = said
    if (picture === undefined) return sent('sendMessage', { chat_id: externalId, text }, before)
    try {
      return await sent('sendPhoto', { chat_id: externalId, photo: picture, caption: text }, before)
    } catch (error) {
      // Some addresses are refused, for reasons that are not documented: whoever asked for it can open it all the same.
      const isRefused = error instanceof DeliveryError && error.answer.kind === 'rejected'
      if (!isRefused) throw error
      return sent('sendMessage', { chat_id: externalId, text: `${text}\n${picture}` }, before)
    }
  }

  return {
    platform: 'zalo',
    capabilities: ZALO_CAPABILITIES,
    monthlyMessages,
    send,
    acknowledge: () => Promise.resolve(false),
    rewrite: () => Promise.resolve(false),
    answerPress: () => Promise.resolve(false),
    fetchFile: (url, maxBytes) => download(url, { maxBytes, hosts: fileHosts, timeoutMs: timeouts.fileSeconds * 1000 }),
    // There is no method for it: in a group that is not its own the bot stays and is silent.
    leave: () => Promise.resolve(),
    standingIn: () => Promise.resolve(null),
    address,
  }
}

function textOf(said: Said): string {
  const text = said.lines.map(lineText).join('\n').normalize('NFC')
  const { maxText } = ZALO_CAPABILITIES
  if (text.length > maxText)
    throw new DeliveryError({ kind: 'rejected', reason: `the text has ${text.length} characters` })
  return text
}

function lineText(line: Line): string {
  return line.map(spanText).join('')
}

function spanText(span: Span): string {
  if (typeof span === 'string') return span
  if ('bold' in span) return span.bold
  return 'italic' in span ? span.italic : span.mention
}
