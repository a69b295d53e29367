/** The real clock: one rule that strikes each minute. What is due is decided elsewhere, from stored state, so that a missed or
 *  a doubled stroke does no harm. */
import { scheduleJob } from 'node-schedule'
import type { Clock, Logger } from './application/ports.js'

/** Timers beyond this fire at once instead of late (2^31 - 1 ms). */
const LONGEST_TIMER = 2_147_483_647

export function realClock(logger: Logger): Clock {
  let tick: (() => Promise<void>) | null = null
  let running: Promise<void> | null = null
  let again = false
  let wakeUp: { at: number; timer: NodeJS.Timeout } | null = null
  let job: ReturnType<typeof scheduleJob> | null = null

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

  return {
    now: () => new Date(),
    start(run) {
      tick = run
      // An invalid rule gives null without a word; a job that throws would end the process.
      job = scheduleJob({ rule: '* * * * *', tz: 'Asia/Ho_Chi_Minh' }, strike)
      if (!job) throw new Error('The clock could not be set')
      job.on('error', (error: unknown) => logger.error({ error }, 'the clock struck wrong'))
      strike()
    },
    wake(at) {
      const time = at.getTime()
      if (time <= Date.now()) {
        strike()
        return
      }
      if (wakeUp && wakeUp.at <= time && wakeUp.at > Date.now()) return
      if (wakeUp) clearTimeout(wakeUp.timer)
      const timer = setTimeout(strike, Math.min(time - Date.now(), LONGEST_TIMER))
      timer.unref()
      wakeUp = { at: time, timer }
    },
    async stop() {
      tick = null
      job?.cancel()
      if (wakeUp) clearTimeout(wakeUp.timer)
      again = false
      await running
    },
  }
}
