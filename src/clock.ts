/** The real clock: one rule that strikes each minute. What is due is decided elsewhere, from stored state, so that a missed or
 *  a doubled stroke does no harm. */
import { type Job, scheduleJob } from 'node-schedule'
import type { Clock, Logger } from './application/ports.js'

const EVERY_MINUTE = { rule: '* * * * *', tz: 'Asia/Ho_Chi_Minh' }

/**
 * Without a stroke for this long the machine's clock was set. Set back, node-schedule would be silent until the old time comes
 * again; set ahead, or after a sleep, it would strike once for each minute left out.
 */
const LONGEST_SILENCE_MS = 90_000

/** Timers beyond this fire at once instead of late (2^31 - 1 ms). */
const LONGEST_TIMER_MS = 2_147_483_647

export function realClock(logger: Logger): Clock {
  let tick: (() => Promise<void>) | null = null
  let running: Promise<void> | null = null
  let again = false
  let wakeUp: { at: number; timer: NodeJS.Timeout } | null = null
  let job: Job | null = null
  let watchdog: NodeJS.Timeout | null = null

  /** Never two at once: whoever strikes during a tick makes exactly one more follow. */
  function strike(): void {
    if (running) {
      again = true
      return
    }
    if (!tick) return
    running = tick()
      .catch((error: unknown) => logger.error({ error }, 'a tick failed'))
      .finally(() => {
        running = null
        if (again) {
          again = false
          strike()
        }
      })
  }

  function minuteStruck(plannedFor: Date): void {
    if (Date.now() - plannedFor.getTime() > LONGEST_SILENCE_MS) job?.reschedule(EVERY_MINUTE)
    watch()
    strike()
  }

  /** Timers count the time that passes, whatever the machine's clock says. */
  function watch(): void {
    if (watchdog) clearTimeout(watchdog)
    watchdog = setTimeout(() => {
      logger.warn({}, 'no minute was struck: the clock of this machine was set back, or the machine slept')
      watch()
      strike()
    }, LONGEST_SILENCE_MS)
    watchdog.unref()
  }

  return {
    now: () => new Date(),
    start(run) {
      tick = run
      // An invalid rule gives null without a word; a job that throws would end the process.
      job = scheduleJob(EVERY_MINUTE, minuteStruck)
      if (!job) throw new Error('The clock could not be set')
      job.on('error', (error: unknown) => logger.error({ error }, 'the clock struck wrong'))
      watch()
      strike()
    },
    wake(at) {
      const time = at.getTime()
      if (time <= Date.now()) {
        strike()
        return
      }
      if (wakeUp && wakeUp.at <= time) return
      if (wakeUp) clearTimeout(wakeUp.timer)
      const timer = setTimeout(
        () => {
          wakeUp = null
          strike()
        },
        Math.min(time - Date.now(), LONGEST_TIMER_MS),
      )
      timer.unref()
      wakeUp = { at: time, timer }
    },
    async stop() {
      tick = null
      again = false
      job?.cancel()
      if (watchdog) clearTimeout(watchdog)
      if (wakeUp) clearTimeout(wakeUp.timer)
      await running
    },
  }
}
