/** What an adapter keeps in sight while it runs: the work that it has begun, and what stands in its way. */
import type { PlatformTrouble } from '../application/ports.js'

/** How long another program that was met with the same token counts as still there. */
const RIVAL_MS = 60 * 60_000
const RIVAL =
  'có chương trình khác đang dùng chung mã bot này, mỗi bên chỉ nhận được một phần tin; hãy dừng chương trình kia, hoặc lấy mã mới cho bot rồi khởi động lại'

export interface TrackRecord {
  /** Answers as the work does; until then the work counts as begun. */
  track(work: Promise<void>): Promise<void>
  /** Resolves when all that was begun has ended, well or badly. */
  ended(): Promise<void>
  /** Null: the platform can be reached again. */
  noteTrouble(reason: string | null): void
  /** Another program has been met that works with the same token. So many times an hour may be chance; more are a trouble that no
   *  success in between ends: each of the two takes from the other, and neither is deaf for long. */
  noteRival(mayBeChance: number): void
  trouble(): PlatformTrouble | null
}

export function trackRecord(now: () => Date): TrackRecord {
  const begun = new Set<Promise<void>>()
  let trouble: PlatformTrouble | null = null
  let rivals: { at: Date; mayBeChance: number }[] = []

  function rivalry(): PlatformTrouble | null {
    const since = new Date(now().getTime() - RIVAL_MS)
    rivals = rivals.filter(({ at }) => at > since)
    const [first] = rivals
    return first && rivals.length > first.mayBeChance ? { since: first.at, reason: RIVAL } : null
  }

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
    noteRival(mayBeChance) {
      rivals.push({ at: now(), mayBeChance })
    },
    trouble: () => rivalry() ?? trouble,
  }
}
