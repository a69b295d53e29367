/** Structured logs. A token never reaches them, wherever it hides: in a URL, an error, its cause. */
import { type DestinationStream, pino } from 'pino'
import type { Logger } from './application/ports.js'

export type LogLevel = 'error' | 'warn' | 'info'

const TOKEN = /\d{5,}:[A-Za-z0-9_-]{20,}/g

/** `destination`: where lines go; standard error where it is not given, so that standard output stays for people. */
export function createLogger(level: LogLevel, destination: DestinationStream = pino.destination(2)): Logger {
  const log = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination)
  return {
    info: (fields, message) => log.info(clean(fields), message),
    warn: (fields, message) => log.warn(clean(fields), message),
    error: (fields, message) => log.error(clean(fields), message),
  }
}

/** A copy that can be written down: errors spelled out, tokens struck out. */
function clean(value: unknown, depth = 0): object {
  if (typeof value !== 'object' || value === null || depth > 4) return {}
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, cleanField(field, depth)]))
}

function cleanField(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return value.replace(TOKEN, '…')
  if (value instanceof Error)
    return {
      name: value.name,
      message: value.message.replace(TOKEN, '…'),
      stack: value.stack?.replace(TOKEN, '…'),
      ...(value.cause ? { cause: cleanField(value.cause, depth + 1) } : {}),
    }
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.slice(0, 50).map((item) => cleanField(item, depth + 1))
  return typeof value === 'object' && value !== null ? clean(value, depth + 1) : value
}
