/** A messenger and a log that are counted as they are used. */
import type { Logger, Messenger, Meter, PlatformAdapter } from './application/ports.js'
import { DeliveryError } from './application/ports.js'

/** The same adapter; every call that says something is timed. */
export function measured<A extends PlatformAdapter>(adapter: A, meter: Meter): A {
  function timed<Args extends unknown[], R>(call: (...args: Args) => Promise<R>): (...args: Args) => Promise<R> {
    return async (...args) => {
      const started = performance.now()
      const end = (outcome: Parameters<Meter['said']>[1]) =>
        meter.said(adapter.platform, outcome, (performance.now() - started) / 1000)
      try {
        const answer = await call(...args)
        end('sent')
        return answer
      } catch (error) {
        if (error instanceof DeliveryError) end(error.answer.kind)
        throw error
      }
    }
  }
  const said: Pick<Messenger, 'send' | 'acknowledge' | 'rewrite'> = {
    send: timed(adapter.send),
    acknowledge: timed(adapter.acknowledge),
    rewrite: timed(adapter.rewrite),
  }
  return { ...adapter, ...said }
}

/** The same log; its warnings and errors are counted by what they say. */
export function countedLogger(logger: Logger, meter: Meter): Logger {
  return {
    info: logger.info,
    warn(fields, message) {
      meter.logged('warn', message)
      logger.warn(fields, message)
    },
    error(fields, message) {
      meter.logged('error', message)
      logger.error(fields, message)
    },
  }
}
