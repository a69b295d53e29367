/** What an adapter keeps in sight while it runs: the work that it has begun, and what stands in its way. */
import type { PlatformTrouble } from '../application/ports.js'

export interface TrackRecord {
  /** Answers as the work does; until then the work counts as begun. */
  track(work: Promise<void>): Promise<void>
  /** Resolves when all that was begun has ended, well or badly. */
  ended(): Promise<void>
  /** Null: the platform can be reached again. */
  noteTrouble(reason: string | null): void
  trouble(): PlatformTrouble | null
}

export function trackRecord(now: () => Date): TrackRecord {
  const begun = new Set<Promise<void>>()
  let trouble: PlatformTrouble | null = null
  return {
    async track(work) {
      begun.add(work)
      try {
        await work
      } finally {
        begun.delete(work)
      }
    },
    async ended() {
      await Promise.allSettled(begun)
    },
    noteTrouble(reason) {
      trouble = reason === null ? null : { since: trouble?.since ?? now(), reason }
    },
    trouble: () => trouble,
  }
}
