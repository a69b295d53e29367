/** How updates reach the bot: one a poll, given away by being read; or a webhook, that gets each once or until it takes it. */
import type { ZaloManners } from '../world.js'
import { ZaloRefusal } from './methods.js'

export interface Updates {
  push(update: object): void
  getUpdates(timeoutSeconds: number): Promise<object>
  setWebhook(webhook: { url: string; secret: string } | null): void
  webhookUrl(): string | null
  waiting(): number
  newest(): object | null
  stop(): void
}

/** Without a poll (or the call that ends the webhook before the first one) for this long nobody listens. */
const GAP_MS = 5_000

/** `secondMs`: how long a second of a held poll lasts. */
export function updatesOf(manners: ZaloManners, secondMs: number): Updates {
  const waiting: object[] = []
  let newest: object | null = null
  let webhook: { url: string; secret: string } | null = null
  let lastPoll = Number.NEGATIVE_INFINITY
  let polls = 0
  let wake = () => {}
  let pushing = false
  let stopped = false

  const isHeard = () => webhook !== null || polls > 0 || performance.now() - lastPoll < GAP_MS

  async function bring(): Promise<void> {
    if (pushing) return
    pushing = true
    for (let pause = 0; webhook && waiting[0] && !stopped; ) {
      const taken = await post(webhook, manners.body === 'bare' ? waiting[0] : { ok: true, result: waiting[0] })
      if (taken || manners.loseWhileOffline) waiting.shift()
      pause = taken ? 0 : Math.min(1000, pause * 2 + 10)
      if (pause) await new Promise((resolve) => setTimeout(resolve, pause))
    }
    pushing = false
  }

  return {
    push(update) {
      newest = update
      if (manners.loseWhileOffline && !isHeard()) return
      waiting.push(update)
      wake()
      void bring()
    },
    async getUpdates(timeoutSeconds) {
      if (webhook) throw new ZaloRefusal(400, 'Bad request: webhook is active')
      polls += 1
      if (waiting.length === 0) await held(timeoutSeconds * secondMs)
      polls -= 1
      lastPoll = performance.now()
      const update = waiting.shift()
      if (!update) throw new ZaloRefusal(408, 'Request timeout')
      return update
    },
    setWebhook(set) {
      webhook = set
      lastPoll = performance.now()
      void bring()
    },
    webhookUrl: () => webhook?.url ?? null,
    waiting: () => waiting.length,
    newest: () => newest,
    stop() {
      stopped = true
      wake()
    },
  }

  function held(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }
}

function post({ url, secret }: { url: string; secret: string }, body: object): Promise<boolean> {
  const headers = { 'content-type': 'application/json', 'x-bot-api-secret-token': secret }
  return fetch(url, { method: 'POST', headers, body: JSON.stringify(body) }).then(
    (response) => response.ok,
    () => false,
  )
}
