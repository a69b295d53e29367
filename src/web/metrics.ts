/** The figures of one process for Prometheus, in its text form. Labels are few and known: no chat, no person, no text. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Meter } from '../application/ports.js'
import type { Health, Vitals } from '../application/vitals.js'

export interface Metrics extends Meter {
  readonly contentType: string
  /** All figures as they stand. */
  text(vitals: Vitals, health: Health): Promise<string>
}

/** Seconds: a good line answers in 0.1; a call is given up after 30. */
const SEND_BUCKETS = [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30]

export function createMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  const sends = new Histogram({
    name: 'nhacviec_send_seconds',
    help: 'Calls that say something: how long they took, by what became of them',
    labelNames: ['platform', 'outcome'],
    buckets: SEND_BUCKETS,
    registers,
  })
  const lines = new Counter({
    name: 'nhacviec_log_lines_total',
    help: 'Warnings and errors of the log, by what happened',
    labelNames: ['level', 'message'],
    registers,
  })
  const setGauges = GAUGES.map(([name, help, read]) => {
    const gauge = new Gauge({ name: `nhacviec_${name}`, help, registers })
    return (vitals: Vitals, health: Health) => {
      const value = read(vitals, health)
      if (value === null) gauge.reset()
      else gauge.set(value)
    }
  })
  return {
    contentType: registry.contentType,
    said: (platform, outcome, seconds) => sends.observe({ platform, outcome }, seconds),
    logged: (level, message) => lines.inc({ level, message }),
    text(vitals, health) {
      for (const set of setGauges) set(vitals, health)
      return registry.metrics()
    },
  }
}

/** What is read at the moment of asking; null where it cannot be known. */
const GAUGES: readonly [name: string, help: string, read: (vitals: Vitals, health: Health) => number | null][] = [
  ['up', '1: the bot is ready', (_, health) => Number(health.ready)],
  ['queue_depth', 'Messages that are due and wait to leave', (v) => v.ledger?.due ?? null],
  ['oldest_due_seconds', 'How late the message is that has waited longest', (v) => v.ledger?.oldestDueSeconds ?? null],
  ['stuck_messages', 'Messages tried for twenty minutes and more that still wait', (v) => v.ledger?.stuck ?? null],
  ['unplanned_offices', 'Offices whose messages of today could not be planned', (v) => v.unplannedOffices],
  ['unreached_offices', 'Offices none of whose clerks can be written to', (v) => v.unreachedOffices],
  ['failed_messages', 'Messages of the ledger that were given up', (v) => v.ledger?.failed ?? null],
  ['unknown_messages', 'Messages of the ledger whose answer was lost for good', (v) => v.ledger?.unknown ?? null],
  ['incoming_waiting', 'Messages that came in and are not worked on yet', (v) => v.ledger?.incoming ?? null],
  [
    'tick_age_seconds',
    'Since the work of a tick was last done to its end',
    (v) => secondsSince(v.lastTick ?? v.startedAt, v),
  ],
  ['sender', '1: this process sends for its bot', (v) => Number(v.sends)],
  ['deaf_platforms', 'Platforms that cannot be asked for messages', (v) => v.platforms.filter((p) => p.trouble).length],
  ['free_bytes', 'Bytes that are free on the disk of the data folder', (v) => v.freeBytes],
  [
    'backup_age_seconds',
    'Since the newest nightly backup',
    (v) => (v.backup?.newest ? secondsSince(v.backup.newest, v) : null),
  ],
  ['backup_failures', 'Nightly backups that failed since one was made', (v) => v.backup?.failures ?? null],
]

function secondsSince(moment: Date, { now }: Vitals): number {
  return Math.max(0, (now.getTime() - moment.getTime()) / 1000)
}
