/**
 * Telegram's limits on a bot, kept by ourselves so that it need not say 429: 30 messages a second over all chats, 20 a minute
 * in a group, one a second in a chat (core.telegram.org/bots/faq, "my bot is hitting limits"; the short bursts that Telegram
 * may let pass are not leant on). A place is free again a while after the answer came: however late the request was heard, the next one is later.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { DeliveryError } from '../../application/ports.js'

interface Window {
  most: number
  ms: number
}

const ALL: Window = { most: 30, ms: 1_000 }
const CHAT: Window = { most: 1, ms: 1_000 }
const GROUP: Window = { most: 20, ms: 60_000 }

export interface Pace {
  /**
   * Makes the call when the bot as a whole may; callers wait in order, at most about a second for each thirty before them. A
   * chat that has had its share is told so at once, by a DeliveryError for this chat alone: nobody else waits for it.
   */
  send<T>(chatId: number, call: () => Promise<T>): Promise<T>
}

/** Milliseconds by `now`, which never goes back. */
export function telegramPace(now: () => number = () => performance.now()): Pace {
  const all = places(ALL, now)
  const chats = new Map<number, ReturnType<typeof places>[]>()
  let line: Promise<void> = Promise.resolve()

  function shareOf(chatId: number): ReturnType<typeof places>[] {
    const known = chats.get(chatId)
    if (known) return known
    // Chats that have been silent for long have nothing to remember.
    for (const [id, windows] of chats) if (windows.every((w) => w.isEmpty())) chats.delete(id)
    const fresh = [places(CHAT, now), ...(chatId < 0 ? [places(GROUP, now)] : [])]
    chats.set(chatId, fresh)
    return fresh
  }

  /** One after the other, as places become free. */
  function turn(): Promise<() => void> {
    const mine = line.then(async () => {
      for (let ms = all.wait(); ms > 0; ms = all.wait()) await wait(Math.min(ms, ALL.ms))
      return all.take()
    })
    line = mine.then(() => {})
    return mine
  }

  return {
    async send(chatId, call) {
      const share = shareOf(chatId)
      const ms = Math.max(...share.map((window) => window.wait()))
      if (ms > 0) throw new DeliveryError({ kind: 'rate_limited', retryAfterSeconds: ms / 1000, thisChatOnly: true })
      const taken = share.map((window) => window.take())
      const leave = await turn()
      try {
        return await call()
      } finally {
        leave()
        for (const end of taken) end()
      }
    },
  }
}

/** As many places as the window has; each is taken by a call and free again the window's length after its end. */
function places({ most, ms }: Window, now: () => number) {
  let underWay = 0
  let ended: number[] = []
  const free = () => {
    ended = ended.filter((at) => now() - at < ms)
    return most - underWay - ended.length
  }
  return {
    /** 0: there is one. While all are under way, a look a little later. */
    wait(): number {
      if (free() > 0) return 0
      const [first] = ended
      return first === undefined ? 5 : Math.max(1, first + ms - now())
    },
    take(): () => void {
      underWay += 1
      return () => {
        underWay -= 1
        ended.push(now())
      }
    },
    isEmpty: () => underWay === 0 && free() === most,
  }
}
