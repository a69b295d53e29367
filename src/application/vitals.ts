/** What the bot says of itself to whoever watches it. */
import type { LedgerCounts, PlatformTrouble } from './ports.js'

/** Everything there is to say about how this process is doing. */
export interface Vitals {
  now: Date
  /** Why the database does not answer; null: it does. */
  database: string | null
  startedAt: Date
  /** When the clock's work was last done to its end; null: not yet. */
  lastTick: Date | null
  /** Whether this process sends for its bot; another process may. */
  sends: boolean
  /** Null where the database does not answer. */
  ledger: LedgerCounts | null
  /** Offices whose messages of today could not be planned when that was last tried. */
  unplannedOffices: number
  /** Offices none of whose clerks can be written to in private. */
  unreachedOffices: number
  /** What keeps each platform from being heard. */
  platforms: { name: string; trouble: PlatformTrouble | null }[]
  /** Bytes that are free on the disk of the data folder; null where nobody can tell. */
  freeBytes: number | null
  /** The nightly backups; null where none are made. */
  backup: { newest: Date | null; failures: number } | null
}

export interface Health {
  /** False: it hangs, and should be started again. */
  live: boolean
  /** False: it cannot do its work at present. */
  ready: boolean
  /** What is wrong, a sentence each, with what to do. */
  why: string[]
}
