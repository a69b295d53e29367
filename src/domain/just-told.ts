/**
 * What a group has just been told of by name, with the date. While there is time left a unit is not reminded of it in private too
 * on the next working day: only on the last days does it hear of it again.
 */
import type { CivilDate, PeriodKey } from './calendar.js'
import { activationDay, postingPeriod } from './posting.js'
import type { Counting } from './progress.js'
import { progress } from './progress.js'
import type { Work } from './work.js'

/** A message to a group that names tasks with their dates: a period's post, or the overview of a week. */
export interface Told {
  on: CivilDate
  group: number
  /** null: the overview. */
  posted: { plan: number; period: PeriodKey } | null
}

/** What a message to this group tells by name; null where it names nothing of the plan. */
export function toldBy(
  { plan, period, weekly }: { plan: number | null; period: PeriodKey | null; weekly: boolean },
  group: number,
  on: CivilDate,
): Told | null {
  if (plan !== null && period !== null) return { on, group, posted: { plan, period } }
  return weekly ? { on, group, posted: null } : null
}

/** By group: ids of the assignments that these messages name. */
export function toldShares(
  messages: readonly Told[],
  works: readonly Work[],
  counting: Counting,
): Map<number, Set<number>> {
  const told = new Map<number, Set<number>>()
  for (const { on, group, posted } of messages) {
    const shares = works.flatMap((work) => named(work, on, posted, counting))
    told.set(group, new Set([...(told.get(group) ?? []), ...shares]))
  }
  return told
}

function named(work: Work, on: CivilDate, posted: Told['posted'], counting: Counting): number[] {
  if (!posted) return progress(work, on, counting).dueThisWeek.map(({ assignment }) => assignment.id)
  return posted.plan === work.plan.id ? sharesPosted(work, posted.period, on) : []
}

/** Ids of the assignments that these posts name, with their dates. */
export function sharesOfPosts(
  posts: readonly { plan: number | null; period: PeriodKey | null }[],
  works: readonly Work[],
  on: CivilDate,
): Set<number> {
  return new Set(
    posts.flatMap(({ plan, period }) => {
      const work = works.find((one) => one.plan.id === plan)
      return work && period !== null ? sharesPosted(work, period, on) : []
    }),
  )
}

/** Ids of the assignments that a period's post names, with their dates. */
function sharesPosted(work: Work, period: PeriodKey, on: CivilDate): number[] {
  const since = activationDay(work, on)
  const ids = new Set(work.tasks.filter((t) => postingPeriod(t, since) === period).map((t) => t.id))
  return work.assignments.filter((a) => ids.has(a.taskId)).map((a) => a.id)
}
