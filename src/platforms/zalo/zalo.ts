/** The Zalo platform: what comes in by webhook (or, for trying, by polling), what goes out by the Zalo Bot API. */
import { createHmac } from 'node:crypto'
import { z } from 'zod'
import type { IncomingMessage } from '../../application/message.js'
import type { Logger } from '../../application/ports.js'
import type { TokenAdapter, WebhookState } from '../adapter.js'
import { PATIENCE, type Patience, pause, pauseAfter } from '../patience.js'
import { serverTime } from '../server-time.js'
import { refusedBy, StartRefused } from '../start-refused.js'
import { trackRecord } from '../track-record.js'
import { passingUnreadable } from '../unreadable.js'
import { webhookDoor } from '../webhook-door.js'
import { WEBHOOK_CHECK_MS, watchWebhook } from '../webhook-watch.js'
import { chatLink, FILE_HOSTS, HOLD_SECONDS, MONTHLY_MESSAGES, OFFICIAL_BASE, PACE_MS } from './assumptions.js'
import { connect, describe, ZaloFault } from './client.js'
import { type Update, updateIn } from './decode.js'
import { handOver } from './hand-over.js'
import { hearing } from './hearing.js'
import { zaloPace } from './pace.js'
import { poll } from './polling.js'
import { zaloMessenger } from './send.js'

export interface ZaloOptions {
  token: string
  /** Where the Bot API is; null for Zalo's own. */
  apiBase: string | null
  mode: { kind: 'polling' } | { kind: 'webhook'; url: string }
  /** The name that people mention in a group; null where it is not known. */
  botName: string | null
  /** Hosts that files are fetched from; null for Zalo's own. */
  fileHosts: readonly string[] | null
  /** Milliseconds between two messages; null for the usual pace. */
  paceMs: number | null
  /** Messages a month, both ways; 0: without end; null for what the free tier is said to allow. */
  monthlyMessages: number | null
  logger: Logger
  /** How long a call may take; the usual where it is not given. */
  timeouts?: Timeouts
  /** How long between attempts; the usual where it is not given. */
  patience?: Patience
  /** How often Zalo is asked about its webhook; the usual where it is not given. */
  webhookCheckMs?: number
  /** Dates what has no date; the machine's clock where it is not given. */
  now?: () => Date
}

export interface Timeouts {
  /** From the call to the last letter of its answer. */
  callSeconds: number
  /** How long Zalo is asked to hold a request for updates. */
  holdSeconds: number
  /** What such a request may take longer than it is held. */
  graceSeconds: number
  /** From the first to the last byte of a photo. */
  fileSeconds: number
}

const TIMEOUTS: Timeouts = { callSeconds: 30, holdSeconds: HOLD_SECONDS, graceSeconds: 15, fileSeconds: 60 }

/** `groups`: whether the bot may be taken into groups; null until Zalo has said so. */
export type ZaloAdapter = TokenAdapter & { groups(): boolean | null }

const WebhookInfo = z.object({ url: z.string() })

const Me = z.object({
  id: z.coerce.string().optional(),
  account_name: z.string().optional(),
  display_name: z.string().optional(),
  can_join_groups: z.boolean().optional(),
})

/**
 * A bot on Zalo. `start` resolves when Zalo has answered and updates are coming in; it keeps trying while Zalo cannot be
 * reached and throws where Zalo refuses. `stop` resolves when the running `accept` has ended.
 */
export function zalo(options: ZaloOptions): ZaloAdapter {
  const { token, mode, logger } = options
  const now = options.now ?? (() => new Date())
  const timeouts = options.timeouts ?? TIMEOUTS
  const patience = options.patience ?? PATIENCE
  const timeoutMs = timeouts.callSeconds * 1000
  const call = connect({ token, base: options.apiBase })
  const stopping = new AbortController()
  const { track, ended, noteTrouble, noteRival, trouble } = trackRecord(now)
  let take: ((update: Update) => Promise<void>) | null = null
  let me: z.infer<typeof Me> | null = null

  /** Calls until Zalo answers; null when told to stop meanwhile. Throws where Zalo says no, unless `allowed` names the code. */
  async function persist(method: string, params: Record<string, string>, allowed: number[] = []): Promise<unknown> {
    for (let failures = 1; !stopping.signal.aborted; failures += 1) {
      try {
        const answer = await call(method, params, { timeoutMs, signal: stopping.signal })
        noteTrouble(null)
        return answer
      } catch (error) {
        if (!(error instanceof ZaloFault)) throw error
        const { fault } = error
        noteTrouble(describe(fault))
        if (fault.kind === 'api' && allowed.includes(fault.code)) return null
        if (fault.kind === 'api' && fault.code === 401)
          throw new StartRefused({ code: 'wrong_token', platform: 'zalo' })
        if (fault.kind === 'api' && [400, 404].includes(fault.code))
          throw refusedBy('zalo', { method, url: mode.kind === 'webhook' ? mode.url : null, reason: describe(fault) })
        if (!stopping.signal.aborted)
          logger.warn({ method, reason: describe(fault) }, 'zalo: cannot be reached; trying again')
        await pause(pauseAfter(failures, patience), stopping.signal)
      }
    }
    return null
  }

  async function start(accept: (messages: IncomingMessage[]) => Promise<void>): Promise<void> {
    const known = Me.safeParse(await persist('getMe', {}))
    if (stopping.signal.aborted) return
    me = known.success ? known.data : null
    const botName = options.botName ?? me?.display_name ?? null
    const hear = passingUnreadable(hearing({ botName, now, logger }), null, { platform: 'zalo', logger })
    const receive = async (update: Update): Promise<void> => {
      const message = hear(update)
      if (message) await handOver(message, { accept, patience, logger, signal: stopping.signal })
    }
    if (mode.kind === 'webhook') {
      // Zalo may bring the first update before it answers this call.
      take = (update) => track(receive(update))
      const { url } = mode
      const where = { url, secret_token: webhookSecret(token) }
      if ((await persist('setWebhook', where)) === null) return
      const watch = watchWebhook({
        ...{ platform: 'zalo', url, everyMs: options.webhookCheckMs ?? WEBHOOK_CHECK_MS, state: webhookState },
        setAgain: () => call('setWebhook', where, { timeoutMs, signal: stopping.signal }),
        ...{ noteTrouble, noteRival, now, logger, signal: stopping.signal },
      })
      track(watch).catch((error: unknown) => logger.error({ error }, 'zalo: watching ended by a fault of ours'))
      return
    }
    // Without a webhook to delete it answers 400.
    await persist('deleteWebhook', {}, [400, 404])
    track(
      poll({ call, take: receive, timeouts, patience, logger, signal: stopping.signal, onState: noteTrouble }),
    ).catch((error: unknown) => logger.error({ error }, 'zalo: polling ended by a fault of ours'))
  }

  async function webhookState(): Promise<WebhookState | null> {
    try {
      const info = WebhookInfo.parse(await call('getWebhookInfo', {}, { timeoutMs }))
      return { url: info.url || null, waiting: null, lastError: null }
    } catch (error) {
      // Without a webhook it answers 404.
      const isNone = error instanceof ZaloFault && error.fault.kind === 'api' && error.fault.code === 404
      return isNone ? { url: null, waiting: null, lastError: null } : null
    }
  }

  return {
    ...zaloMessenger({
      call,
      timeouts,
      fileHosts: options.fileHosts ?? FILE_HOSTS,
      pace: zaloPace(options.paceMs ?? PACE_MS),
      monthlyMessages: (options.monthlyMessages ?? MONTHLY_MESSAGES) || null,
      address: () => chatLink(token.split(':')[0] ?? ''),
    }),
    start,
    shared: mode.kind === 'webhook',
    trouble,
    async stop() {
      stopping.abort()
      take = null
      await ended()
    },
    async whoAmI() {
      try {
        const known = Me.parse(await call('getMe', {}, { timeoutMs }))
        me = known
        return known.display_name ?? known.account_name ?? known.id ?? 'Zalo Bot'
      } catch (error) {
        const reason = error instanceof ZaloFault ? describe(error.fault) : 'an answer of another form'
        logger.warn({ reason }, 'zalo: the token could not be checked')
        return null
      }
    },
    webhookState,
    time: () => serverTime(options.apiBase ?? OFFICIAL_BASE, timeoutMs),
    webhook:
      mode.kind === 'polling'
        ? null
        : webhookDoor({
            platform: 'zalo',
            header: 'x-bot-api-secret-token',
            secret: webhookSecret(token),
            read: updateIn,
            take: async (update) => {
              if (take === null) throw new Error('not started')
              await take(update)
            },
            logger,
          }),
    groups: () => me?.can_join_groups ?? null,
  }
}

/** Nobody has to think of one: it follows from the token, and the token does not follow from it. */
function webhookSecret(token: string): string {
  return createHmac('sha256', token).update('nhacviec zalo webhook').digest('hex')
}
