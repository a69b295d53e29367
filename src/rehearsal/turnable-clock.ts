/** A clock that can be turned forward. The time in between really passes for the bot: every day's hours are struck, every wake-up
 *  that was asked for comes, so a turned year is a year and not an outage. */
import type { Clock } from '../application/ports.js'
import { addDays, civilDateAt, instantOf } from '../domain/calendar.js'
import type { RehearsalClock } from './rehearsal-clock.js'

/** When a turned day is struck: before the office opens, when messages leave, and at its end. */
const HOURS = ['07:00', '08:00', '17:00']

export type TurnableClock = Clock & RehearsalClock

/** `running`: between turns the time goes on as on the wall; else it stands still until turned. */
export function turnableClock(options: { start: Date; running: boolean }): TurnableClock {
  let shown = options.start
  let since = Date.now()
  let turning = false
  let tick: (() => Promise<void>) | null = null
  let rest = () => Promise.resolve()
  let current: Promise<void> = Promise.resolve()
  /** What the last tick set off. */
  let resting: Promise<void> = Promise.resolve()
  let asked = false
  let wakeUps: number[] = []
  let timer: NodeJS.Timeout | null = null

  function now(): Date {
    return options.running && !turning ? new Date(shown.getTime() + Date.now() - since) : shown
  }

  function set(to: Date): void {
    shown = to
    since = Date.now()
  }

  /** One tick after the other; asked for several times while one runs, one more follows. */
  function strike(): Promise<void> {
    if (asked) return current
    asked = true
    current = current.then(async () => {
      asked = false
      if (!tick) return
      await tick()
      resting = rest()
    })
    return current
  }

  /** Resolves when no tick runs, what they set off is done, and none was asked for meanwhile. */
  async function settled(): Promise<void> {
    let seen: Promise<void>
    do {
      seen = current
      await seen
      await resting
    } while (seen !== current)
  }

  function schedule(): void {
    if (timer) clearTimeout(timer)
    timer = null
    if (!options.running || turning || !tick) return
    const next = Math.min(...wakeUps, now().getTime() + 60_000)
    timer = setTimeout(
      () => {
        wakeUps = wakeUps.filter((at) => at > now().getTime())
        void strike().finally(schedule)
      },
      Math.max(0, next - now().getTime()),
    )
    timer.unref()
  }

  function nextMoment(target: Date): Date {
    const today = civilDateAt(shown)
    const hours = [today, addDays(today, 1)].flatMap((day) => HOURS.map((hour) => instantOf(day, hour).getTime()))
    const ahead = [...hours, ...wakeUps].filter((at) => at > shown.getTime())
    return new Date(Math.min(target.getTime(), ...ahead))
  }

  return {
    now,
    start(run, whenDone) {
      tick = run
      if (whenDone) rest = whenDone
      void strike().finally(schedule)
    },
    wake(at) {
      if (at <= now()) {
        if (tick) void strike()
        return
      }
      wakeUps.push(at.getTime())
      schedule()
    },
    async turnTo(target, onProgress) {
      set(now())
      turning = true
      try {
        await settled()
        while (shown < target) {
          set(nextMoment(target))
          wakeUps = wakeUps.filter((at) => at > shown.getTime())
          await strike()
          await settled()
          onProgress(shown)
        }
      } finally {
        turning = false
        set(shown)
        schedule()
      }
    },
    async stop() {
      if (timer) clearTimeout(timer)
      await settled()
      tick = null
    },
  }
}
