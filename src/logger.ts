/** Structured logs. A token never reaches them, wherever it hides: in a URL, an error, its cause. */
import { type DestinationStream, pino } from 'pino'
import type { Logger } from './application/ports.js'

export type LogLevel = 'error' | 'warn' | 'info'

/** A bot token, as it stands in /bot<token>/ too, and with its colon written as in a query. */
const TOKEN = /\d{5,}(?::|%3A)[A-Za-z0-9_-]{20,}/gi
/** The account and password of an address such as DATABASE_URL. */
const CREDENTIALS = /(?<=:\/\/)[^/\s@]+(?=@)/g

/** Deeper than this, and longer lists than this, no line of a log is read. */
const DEEPEST = 5
const LONGEST_LIST = 50

/** `destination`: where lines go; standard error where it is not given, so that standard output stays for people. */
export function createLogger(level: LogLevel, destination: DestinationStream = pino.destination(2)): Logger {
  const log = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination)
  return {
    info: (fields, message) => log.info(cleanFields(fields, 0), redact(message)),
    warn: (fields, message) => log.warn(cleanFields(fields, 0), redact(message)),
    error: (fields, message) => log.error(cleanFields(fields, 0), redact(message)),
  }
}

function redact(text: string): string {
  return text.replace(TOKEN, '…').replace(CREDENTIALS, '…')
}

/** A copy that can be written down: errors spelled out, secrets struck out. */
function clean(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return redact(value)
  if (typeof value !== 'object' || value === null) return value
  if (depth > DEEPEST) return '…'
  if (value instanceof Date) return value
  if (value instanceof URL) return redact(value.href)
  if (value instanceof Error) return cleanError(value, depth)
  if (ArrayBuffer.isView(value)) return `${value.byteLength} bytes`
  if (Array.isArray(value)) return value.slice(0, LONGEST_LIST).map((item) => clean(item, depth + 1))
  return cleanFields(value, depth)
}

function cleanFields(fields: object, depth: number): object {
  return Object.fromEntries(Object.entries(fields).map(([key, field]) => [redact(key), clean(field, depth + 1)]))
}

/** Of what else hangs on an error (a request's payload, a query's values) nothing is written: it can hold what people said. */
function cleanError(error: Error, depth: number): object {
  const code: unknown = Reflect.get(error, 'code')
  const errors: unknown = Reflect.get(error, 'errors')
  return {
    name: error.name,
    message: redact(error.message),
    ...(typeof code === 'string' && { code: redact(code) }),
    ...(error.stack && { stack: redact(error.stack) }),
    ...(error.cause !== undefined && { cause: clean(error.cause, depth + 1) }),
    ...(Array.isArray(errors) && { errors: clean(errors, depth + 1) }),
  }
}
