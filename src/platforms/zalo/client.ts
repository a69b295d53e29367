/**
 * The Zalo Bot API over HTTP: a POST for each call, an envelope back; and pages of HTML where a proxy answers in its place.
 * No error shows the URL, which holds the token, or the body, which holds what people wrote.
 */
import { z } from 'zod'
import { within } from '../patience.js'
import { OFFICIAL_BASE } from './assumptions.js'

export type Fault =
  /** The API answered and said no, in the status or (as measured) in the body of a 200. */
  | { kind: 'api'; code: number; description: string }
  /** What answered is not the API: a page of a proxy. */
  | { kind: 'proxy'; status: number }
  /** No answer came. `sent`: the request may have left before it broke. */
  | { kind: 'network'; reason: string; sent: boolean }

export class ZaloFault extends Error {
  constructor(readonly fault: Fault) {
    super(describe(fault))
    this.name = 'ZaloFault'
  }
}

/** One call; answers with the envelope's result as it is. Throws only ZaloFault. */
export type Call = (
  method: string,
  params: Record<string, string>,
  options: { timeoutMs: number; signal?: AbortSignal },
) => Promise<unknown>

const Envelope = z.object({
  ok: z.boolean(),
  result: z.unknown().optional(),
  description: z.string().optional(),
  // A number, in some clients' experience as text; present with 0 in answers that are fine.
  error_code: z.coerce.number().optional(),
})

/** `base`: where the API is; null for Zalo's own. */
export function connect({ token, base }: { token: string; base: string | null }): Call {
  const root = (base ?? OFFICIAL_BASE).replace(/\/+$/, '')
  return async (method, params, { timeoutMs, signal }) => {
    const asked = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(params),
      redirect: 'error',
    } as const
    const { status, body } = await within(timeoutMs, signal, async (over) => {
      const response = await fetch(`${root}/bot${token}/${method}`, { ...asked, signal: over })
      return { status: response.status, body: await response.text() }
    }).catch((error: unknown) => {
      throw new ZaloFault(networkFault(error))
    })
    return resultOf(status, body, token)
  }
}

function resultOf(status: number, body: string, token: string): unknown {
  const read = Envelope.safeParse(jsonOf(body))
  if (!read.success) throw new ZaloFault({ kind: 'proxy', status })
  const { ok, result, description = '', error_code: code } = read.data
  if (ok) return result
  // A refusal that names nothing is nobody's: whatever answered may not be the API.
  if (!code && status === 200 && description === '') throw new ZaloFault({ kind: 'proxy', status })
  throw new ZaloFault({ kind: 'api', code: code || status, description: redact(description, token) })
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body) as unknown
  } catch {
    return undefined
  }
}

function redact(text: string, token: string): string {
  return text.slice(0, 300).replaceAll(token, '<token>')
}

/** Errors of finding and reaching the server, and of the handshake: nothing was sent. */
const NEVER_CONNECTED =
  /^(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ENETDOWN|UND_ERR_CONNECT_TIMEOUT|EPROTO|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|ERR_TLS_|ERR_SSL_)/

/** fetch hides what happened in the cause of its error. */
export function networkFault(error: unknown): Fault {
  if (error instanceof DOMException) {
    const reason = error.name === 'TimeoutError' ? 'no answer in time' : 'stopped'
    return { kind: 'network', reason, sent: true }
  }
  const cause: unknown = error instanceof Error ? (error.cause ?? error) : error
  const field = (name: string) => {
    const value: unknown = typeof cause === 'object' && cause !== null ? Reflect.get(cause, name) : undefined
    return typeof value === 'string' ? value : ''
  }
  const code = field('code')
  const unsent =
    NEVER_CONNECTED.test(code) || field('syscall') === 'connect' || /before secure TLS/.test(field('message'))
  return { kind: 'network', reason: code || 'connection broke', sent: !unsent }
}

/** One line for a log. */
export function describe(fault: Fault): string {
  switch (fault.kind) {
    case 'api':
      return `${fault.code} ${fault.description}`
    case 'proxy':
      return `HTTP ${fault.status} without an answer of the API`
    case 'network':
      return fault.reason
  }
}
