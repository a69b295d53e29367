/**
 * What went wrong with a call of the Bot API, in words that are safe to log. The client's own errors are never passed on:
 * they hold the request's URL, which holds the token, and its payload, which holds people's messages.
 */

import { GrammyError, HttpError } from 'grammy'
import { type DeliveryAnswer, DeliveryError } from '../../application/ports.js'
import { longPattern } from '../../domain/long-pattern.js'

export type Fault =
  /** The Bot API answered and said no. */
  | { kind: 'api'; code: number; description: string; retryAfterSeconds: number | null; movedTo: string | null }
  /** No answer of the Bot API came. `sent`: the request may have left before it broke. */
  | { kind: 'network'; reason: string; sent: boolean }

/** Errors of a handshake that failed: nothing was sent. Those of finding and reaching the server name their stage. */
const NEVER_CONNECTED = new Set([
  'EPROTO',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'ERR_TLS_CERT_ALTNAME_INVALID',
])

/** The body was JSON, and not an answer of the Bot API. */
export class StrangeAnswer extends Error {}

/** Reads an error that a call threw. An error of neither kind is a bug of ours and is thrown on. */
export function faultOf(error: unknown, token: string): Fault {
  if (error instanceof GrammyError) {
    const { retry_after: retryAfter, migrate_to_chat_id: movedTo } = error.parameters
    return {
      kind: 'api',
      code: error.error_code,
      description: redact(error.description, token),
      retryAfterSeconds: retryAfter ?? null,
      movedTo: movedTo === undefined ? null : String(movedTo),
    }
  }
  if (error instanceof HttpError) return networkFault(error.error)
  throw error
}

/** Whether the request can have left is told by the error's code and the stage that its reason names. */
export function networkFault(error: unknown): Fault {
  const { code, type, message } = details(error)
  if (/timed out after/.test(message)) return { kind: 'network', reason: 'no answer in time', sent: true }
  if (type === 'invalid-json' || error instanceof StrangeAnswer)
    return { kind: 'network', reason: 'the answer is no JSON', sent: true }
  const stage = /reason: (.*)$/s.exec(message)?.[1] ?? message
  // All addresses failed: the error that gathers these failures has no message of its own.
  const duringConnect =
    /^(?:connect|getaddrinfo) |before secure TLS connection/.test(stage) || (code !== '' && stage === '')
  return { kind: 'network', reason: code || 'connection broke', sent: !(duringConnect || NEVER_CONNECTED.has(code)) }
}

function details(error: unknown): { code: string; type: string; message: string } {
  if (!(error instanceof Error)) return { code: '', type: '', message: '' }
  const field = (name: string) => {
    const value: unknown = Reflect.get(error, name)
    return typeof value === 'string' ? value : ''
  }
  return { code: field('code'), type: field('type'), message: error.message }
}

/** Chats that nothing can be sent to until somebody there changes something. Wordings of the Bot API server and TDLib. */
const CHAT_GONE = longPattern('i')`
  chat not found|user not found|user is deactivated|PEER_ID_INVALID
  |chat was (?:deactivated|deleted|upgraded)
  |not a member|kicked
  |CHAT_WRITE_FORBIDDEN|CHAT_RESTRICTED
  |no rights to send|not enough rights to send|need administrator rights
  |TOPIC_CLOSED`

/** The four answers of design.md section 6 for a failed send. */
export function deliveryAnswer(fault: Fault): DeliveryAnswer {
  if (fault.kind === 'network') return { kind: 'unreachable', maybeSent: fault.sent }
  const { code, description } = fault
  if (code === 429)
    return { kind: 'rate_limited', retryAfterSeconds: fault.retryAfterSeconds ?? retryAfterIn(description) }
  if (fault.movedTo !== null) return { kind: 'chat_gone', movedTo: fault.movedTo }
  if (code === 403 || (code === 400 && CHAT_GONE.test(description))) return { kind: 'chat_gone', movedTo: null }
  // 401 and 404 are about the token, not about this chat: nobody can be reached until the token is mended.
  if (code >= 500 || code === 401 || code === 404) return { kind: 'unreachable', maybeSent: false }
  return { kind: 'rejected', reason: description }
}

function retryAfterIn(description: string): number {
  return Number(/retry after (\d+)/i.exec(description)?.[1] ?? 5)
}

/** What `call` answers; a failure becomes a DeliveryError whose cause tells what happened without the token. */
export async function orDeliveryError<T>(token: string, method: string, call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (error) {
    const fault = faultOf(error, token)
    throw new DeliveryError(deliveryAnswer(fault), { cause: new Error(`${method}: ${describe(fault)}`) })
  }
}

/** One line for a log. */
export function describe(fault: Fault): string {
  return fault.kind === 'api' ? `${fault.code} ${fault.description}` : fault.reason
}

function redact(text: string, token: string): string {
  return text.replaceAll(token, '<token>').replaceAll(encodeURIComponent(token), '<token>')
}
