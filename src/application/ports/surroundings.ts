/** The clock, the log, the kept files and the counters. */
import type { Platform } from '../../domain/member.js'
import type { DeliveryAnswer } from './platform.js'

/** The one source of time. Ticks come about once a minute, never two at once, and once at start. */
export interface Clock {
  now(): Date
  /**
   * Starts ticking. A tick that throws is the caller's to log; the clock goes on. `rest` resolves when what the ticks set off is
   * done: a clock that is turned ahead waits for that between its strokes, the machine's waits for nobody.
   */
  start(tick: () => Promise<void>, rest?: () => Promise<void>): void
  /** Asks for one more tick at `at`, or at once where that is past. */
  wake(at: Date): void
  /** No tick starts after this; resolves when the running one has ended. */
  stop(): Promise<void>
}

/** Static message, fields beside it. Never a token, a message's text or a file's content. */
export interface Logger {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

/** Files that people hand in, kept under the SHA-256 of their bytes. */
export interface Files {
  /** Keeps the bytes (once) and answers with their hash, lower-case hex. */
  save(bytes: Uint8Array): Promise<string>
  read(sha256: string): Promise<Uint8Array>
  /** Whether the disk keeps `LEAST_ROOM` with so many bytes more on it; asked before a byte is taken. */
  hasRoomFor(bytes: number): Promise<boolean>
  /** Hashes of what nobody has handed in for thirty days, not before `since`; many at a time. What was never saved whole is cleared away on the way. */
  old(since: Date): AsyncIterable<string[]>
  /** Takes it off the disk, unless it has been handed in again within thirty days; answers with whether it did. */
  drop(sha256: string): Promise<boolean>
}

/** Bytes of the disk that people's files leave free: what the database, its log and a night's backup need to go on. */
export const LEAST_ROOM = 200 * 1_048_576

/** What one person may hand in on one day: more is a mistake, or somebody who fills the disk. */
export const MOST_A_DAY = { files: 100, bytes: 1024 * 1_048_576 }

/** Looks at what people hand in before it is kept. */
export interface FileGate {
  /** What the content is, whatever it is called (`page`: a web page); or why it is not taken in. Never throws. */
  inspect(file: {
    name: string
    bytes: Uint8Array
  }): Promise<{ mime: string; page: boolean } | { refused: ContentRefusal }>
}

/** `damaged`: cut off on the way, or broken; `unscanned`: a scanner is set up and does not answer. */
export type ContentRefusal = 'not_allowed' | 'damaged' | 'infected' | 'unscanned'

export type FileRefusal = ContentRefusal | 'too_many' | 'no_room'

/** Counts what happens, for whoever watches the bot from outside. Never what was said, nor to whom. */
export interface Meter {
  /** One call that was to say something: what became of it, and how long it took. */
  said(platform: Platform, outcome: 'sent' | DeliveryAnswer['kind'], seconds: number): void
  /** A line of the log. Messages are static: they name the kind of what happened. */
  logged(level: 'warn' | 'error', message: string): void
}

/** The store or the disk cannot take anything at present (full, restarted, overrun): nothing is wrong with what was asked, and the
 *  same may be asked again later. */
export class Unavailable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'Unavailable'
  }
}
