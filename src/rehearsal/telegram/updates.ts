/** How updates reach the bot: held polls, confirmed by the next offset, or a webhook that is tried again until it answers. */
import { ApiRefusal } from './limits.js'
import type { Params } from './methods.js'
import type { State, Update } from './state.js'

export interface Updates {
  getUpdates(params: Params): Promise<Update[]>
  setWebhook(params: Params): boolean
  deleteWebhook(params: Params): boolean
  getWebhookInfo(): object
  stop(): void
}

export function updatesOf(state: State): Updates {
  let webhook: { url: string; secret: string | null } | null = null
  let poll: { end: (reason: 'newer' | 'stopped') => void } | null = null
  let pushing = false
  let lastError: { at: number; reason: string } | null = null
  let stopped = false

  async function push(): Promise<void> {
    if (pushing) return
    pushing = true
    for (let pause = 0; webhook && state.waiting.length && !stopped; ) {
      const update = state.waiting[0]
      const headers = {
        'content-type': 'application/json',
        ...(webhook.secret ? { 'x-telegram-bot-api-secret-token': webhook.secret } : {}),
      }
      const ok = await fetch(webhook.url, { method: 'POST', headers, body: JSON.stringify(update) })
        .then(
          (r) => (r.ok ? null : `Wrong response from the webhook: ${r.status}`),
          () => 'Connection refused',
        )
        .then((reason) => {
          if (reason !== null) lastError = { at: Math.floor(state.now().getTime() / 1000), reason }
          return reason === null
        })
      if (ok) state.waiting.shift()
      pause = ok ? 0 : Math.min(1000, pause * 2 + 10)
      if (pause) await new Promise((resolve) => setTimeout(resolve, pause))
    }
    pushing = false
  }

  const wake = () => void push()

  return {
    async getUpdates(params) {
      if (webhook)
        throw new ApiRefusal(
          409,
          "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
        )
      if (Array.isArray(params.allowed_updates))
        state.allowed = params.allowed_updates.length ? (params.allowed_updates as string[]) : null
      poll?.end('newer')
      const offset = Number(params.offset ?? 0)
      if (offset > 0)
        state.waiting = state.waiting.filter((u) => u.update_id >= offset || u.update_id < offset - 100_000)
      const batch = () => state.waiting.slice(0, Math.min(100, Number(params.limit ?? 100) || 100))
      if (batch().length || !Number(params.timeout)) return batch()
      const ended = await held(Math.min(50, Number(params.timeout)) * 1000)
      if (ended === 'newer')
        throw new ApiRefusal(
          409,
          'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
        )
      return batch()
    },
    setWebhook(params) {
      const url = String(params.url ?? '')
      webhook = url ? { url, secret: typeof params.secret_token === 'string' ? params.secret_token : null } : null
      if (Array.isArray(params.allowed_updates)) state.allowed = params.allowed_updates as string[]
      state.wake.delete(wake)
      if (webhook) {
        state.wake.add(wake)
        wake()
      }
      return true
    },
    deleteWebhook() {
      webhook = null
      state.wake.delete(wake)
      return true
    },
    getWebhookInfo: () => ({
      url: webhook?.url ?? '',
      has_custom_certificate: false,
      pending_update_count: state.waiting.length,
      ...(lastError && { last_error_date: lastError.at, last_error_message: lastError.reason }),
    }),
    stop() {
      stopped = true
      poll?.end('stopped')
    },
  }

  /** Resolves when an update comes, the time is over, or another poll takes over. */
  function held(ms: number): Promise<'update' | 'over' | 'newer' | 'stopped'> {
    return new Promise((resolve) => {
      const done = (why: 'update' | 'over' | 'newer' | 'stopped') => {
        clearTimeout(timer)
        state.wake.delete(onUpdate)
        if (poll === mine) poll = null
        resolve(why)
      }
      const onUpdate = () => done('update')
      const timer = setTimeout(() => done('over'), ms)
      const mine = { end: (reason: 'newer' | 'stopped') => done(reason) }
      poll = mine
      state.wake.add(onUpdate)
    })
  }
}
