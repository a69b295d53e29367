/** What a person may still hand in today, whichever way it comes. */
import { civilDateAt, instantOf } from '../../domain/calendar.js'
import type { Office } from '../ports.js'
import { MOST_A_DAY } from '../ports.js'

export interface DayBudget {
  /** Whether one more of this size is taken. Each that is asked about counts, so that what follows a large one is not taken in its place. */
  takes(size: number): boolean
}

/** `before`: the message in hand, where one is; what came later does not count against it. */
export async function dayBudget(
  office: Office,
  memberId: number,
  now: Date,
  before: number | null = null,
): Promise<DayBudget> {
  const used = await office.handedInBy(memberId, instantOf(civilDateAt(now), '00:00'), before)
  return {
    takes(size) {
      const isWithin = used.files < MOST_A_DAY.files && used.bytes + size <= MOST_A_DAY.bytes
      used.files += 1
      used.bytes += size
      return isWithin
    },
  }
}
