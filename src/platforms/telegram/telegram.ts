/** The Telegram platform: what comes in by polling or webhook, what goes out by the Bot API. grammY stays behind this door. */
import type { Api } from 'grammy'
import type { Update } from 'grammy/types'
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
import type { Bot } from './addressing.js'
import { ALLOWED_UPDATES } from './capabilities.js'
import { connect, rootOf } from './client.js'
import { describe, faultOf } from './faults.js'
import { hearing } from './hearing.js'
import { telegramPace } from './pace.js'
import { poll } from './polling.js'
import { telegramMessenger } from './send.js'

export interface TelegramOptions {
  token: string
  /** Where the Bot API is; null for Telegram's own. */
  apiRoot: string | null
  mode: { kind: 'polling' } | { kind: 'webhook'; url: string; secret: string }
  /** Whether to keep to Telegram's limits by itself; a server of one's own, as the rehearsal's, has none. */
  paced: boolean
  logger: Logger
  /** How long a call may take; the usual where it is not given. */
  timeouts?: Timeouts
  /** How long between attempts; the usual where it is not given. */
  patience?: Patience
  /** How often Telegram is asked about its webhook; the usual where it is not given. */
  webhookCheckMs?: number
  /** Dates button presses, which Telegram does not date; the machine's clock where it is not given. */
  now?: () => Date
  /** Milliseconds by which the pace is kept, that never go back; the process's own where it is not given. */
  elapsed?: () => number
}

export interface Timeouts {
  /** From the call to the last letter of its answer. */
  callSeconds: number
  /** How long Telegram is asked to hold a request for updates. It allows 50 s; some middle boxes drop a silent connection sooner. */
  holdSeconds: number
  /** What such a request may take longer than it is held. */
  graceSeconds: number
  /** From the first to the last byte of a file. */
  fileSeconds: number
}

/** 20 MB in five minutes is the slowest line on which a file is worth waiting for. */
const TIMEOUTS: Timeouts = { callSeconds: 30, holdSeconds: 30, graceSeconds: 15, fileSeconds: 300 }

/** What people find under the menu button; everything else is said in words. */
const COMMANDS = [
  { command: 'viec', description: 'Việc của tôi' },
  { command: 'status', description: 'Tiến độ chung' },
  { command: 'anh', description: 'Tiến độ bằng hình' },
  { command: 'baocao', description: 'Báo cáo và sổ theo dõi (văn phòng, chủ tịch)' },
  { command: 'kehoach', description: 'Kế hoạch đang soạn (văn phòng)' },
  { command: 'link', description: 'Nối nhóm này với cơ quan (văn phòng)' },
  { command: 'help', description: 'Hướng dẫn' },
  { command: 'start', description: 'Bắt đầu, nhập mã mời' },
]

/**
 * A bot on Telegram.
 *
 * `start` resolves when Telegram has answered and updates are coming in; it keeps trying while Telegram cannot be reached
 * and throws where Telegram refuses (a wrong token, a webhook URL it cannot use). `stop` resolves when the running
 * `accept` has ended; a start that still tries then gives up quietly.
 */
export function telegram(options: TelegramOptions): TokenAdapter {
  const { token, mode, logger } = options
  const now = options.now ?? (() => new Date())
  const timeouts = options.timeouts ?? TIMEOUTS
  const patience = options.patience ?? PATIENCE
  const root = rootOf(options.apiRoot)
  const api = connect({ token, root, timeoutSeconds: timeouts.callSeconds })
  const stopping = new AbortController()
  const { track, ended, noteTrouble, noteRival, trouble } = trackRecord(now)
  let bot: Bot | null = null
  let take: ((update: Update) => Promise<void>) | null = null

  async function start(accept: (messages: IncomingMessage[]) => Promise<void>): Promise<void> {
    const me = await persist('getMe', () => api.raw.getMe())
    if (me === null) return
    bot = { id: me.id, username: me.username }
    const understand = hearing(bot)
    const hear = passingUnreadable((update: Update) => understand(update, now()), [], { platform: 'telegram', logger })
    await offerCommands(api, token, logger)
    if (mode.kind === 'polling') {
      if ((await persist('deleteWebhook', () => api.raw.deleteWebhook({ drop_pending_updates: false }))) === null)
        return
      const { holdSeconds, graceSeconds } = timeouts
      const poller = connect({ token, root, timeoutSeconds: holdSeconds + graceSeconds })
      const loop = poll({
        api: poller,
        holdSeconds,
        token,
        hear,
        accept,
        patience,
        logger,
        signal: stopping.signal,
        onState: noteTrouble,
        onRival: noteRival,
      })
      track(loop).catch((error: unknown) => {
        logger.error(
          { error: error instanceof Error ? error.stack : String(error) },
          'telegram: polling ended by a fault of ours',
        )
      })
    } else {
      // Telegram may bring the first update before it answers this call.
      take = async (update) => {
        const messages = hear(update)
        if (messages.length > 0) await track(accept(messages))
      }
      const { url, secret } = mode
      const setWebhook = () => api.raw.setWebhook({ url, secret_token: secret, allowed_updates: [...ALLOWED_UPDATES] })
      if ((await persist('setWebhook', setWebhook)) === null) return
      const watch = watchWebhook({
        ...{ platform: 'telegram', url, everyMs: options.webhookCheckMs ?? WEBHOOK_CHECK_MS },
        ...{ state: webhookState, setAgain: setWebhook, noteTrouble, noteRival },
        ...{ now, logger, signal: stopping.signal },
      })
      track(watch).catch((error: unknown) => logger.error({ error }, 'telegram: watching ended by a fault of ours'))
    }
  }

  async function webhookState(): Promise<WebhookState | null> {
    try {
      const info = await api.raw.getWebhookInfo()
      const { last_error_date: at, last_error_message: reason = '' } = info
      return {
        url: info.url || null,
        waiting: info.pending_update_count,
        lastError: at === undefined ? null : { at: new Date(at * 1000), reason },
      }
    } catch (error) {
      logger.warn({ reason: describe(faultOf(error, token)) }, 'telegram: the state of the webhook could not be read')
      return null
    }
  }

  /** Calls until Telegram answers; null when told to stop meanwhile. Throws where Telegram says no. */
  async function persist<T>(method: string, call: () => Promise<T>): Promise<T | null> {
    for (let failures = 1; !stopping.signal.aborted; failures += 1) {
      try {
        const answer = await call()
        noteTrouble(null)
        return answer
      } catch (error) {
        const fault = faultOf(error, token)
        noteTrouble(describe(fault))
        if (fault.kind === 'api' && [401, 404].includes(fault.code)) {
          throw new StartRefused({ code: 'wrong_token', platform: 'telegram' })
        }
        if (fault.kind === 'api' && fault.code < 500 && fault.code !== 429) {
          throw refusedBy('telegram', {
            method,
            url: mode.kind === 'webhook' ? mode.url : null,
            reason: describe(fault),
          })
        }
        logger.warn({ method, reason: describe(fault) }, 'telegram: cannot be reached; trying again')
        const asked = fault.kind === 'api' ? (fault.retryAfterSeconds ?? 0) * 1000 : 0
        await pause(Math.max(asked, pauseAfter(failures, patience)), stopping.signal)
      }
    }
    return null
  }

  return {
    ...telegramMessenger({
      api,
      token,
      root,
      fileSeconds: timeouts.fileSeconds,
      pace: options.paced ? telegramPace(options.elapsed) : null,
      stopping: stopping.signal,
      username: () => bot?.username ?? null,
      logger,
    }),
    start,
    shared: mode.kind === 'webhook',
    trouble,
    async whoAmI() {
      try {
        const me = await api.raw.getMe()
        return `@${me.username}`
      } catch (error) {
        logger.warn({ reason: describe(faultOf(error, token)) }, 'telegram: the token could not be checked')
        return null
      }
    },
    webhookState,
    time: () => serverTime(root, timeouts.callSeconds * 1000),
    async stop() {
      stopping.abort()
      take = null
      await ended()
    },
    webhook:
      mode.kind === 'polling'
        ? null
        : webhookDoor({
            platform: 'telegram',
            header: 'x-telegram-bot-api-secret-token',
            secret: mode.secret,
            read: updateIn,
            take: async (update) => {
              if (take === null) throw new Error('not started')
              await take(update)
            },
            logger,
          }),
  }
}

/** The menu is a convenience: the bot works without it. */
async function offerCommands(api: Api, token: string, logger: Logger): Promise<void> {
  try {
    await api.raw.setMyCommands({ commands: COMMANDS })
  } catch (error) {
    logger.warn({ reason: describe(faultOf(error, token)) }, 'telegram: the menu of commands could not be set')
  }
}

function updateIn(body: unknown): Update | undefined {
  const isUpdate =
    typeof body === 'object' && body !== null && 'update_id' in body && typeof body.update_id === 'number'
  return isUpdate ? (body as Update) : undefined
}
