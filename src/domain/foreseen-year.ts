/** The year's rehearsal: every message a plan will cause if nobody answers, found by asking each day to come. */
import { lateAfter } from './assignment.js'
import type { CivilDate } from './calendar.js'
import { addDays, addWorkingDays, instantOf } from './calendar.js'
import type { DayInput } from './day-plan.js'
import { planDay } from './day-plan.js'
import type { Told } from './just-told.js'
import { toldBy } from './just-told.js'
import type { PlannedMessage } from './planned-message.js'
import { handInsMissing } from './posting.js'
import { hasNews, lateAndUnreported, progress } from './progress.js'
import type { Work } from './work.js'

/** What is known of the first day: what was said before it, and what waits. */
type Known = Pick<DayInput, 'silentSince' | 'unanswered' | 'recorded' | 'closed' | 'justTold'> & {
  /** Groups whose last overview still holds: who has still to hand in is not told again. */
  unchanged: readonly number[]
}

export type YearInput = Omit<DayInput, 'today' | keyof Known>

export interface ForeseenMessage {
  on: CivilDate
  message: PlannedMessage
}

/** The messages from `start` on, in order of days, until the last reminder of the last due date has been said. Who wants the first few
 *  pays for no more days. `known`: of a plan that is live already. */
export function* foreseeYear(asked: YearInput, start: CivilDate, known?: Known): Generator<ForeseenMessage> {
  const input = { ...asked, works: asked.works.map((work) => asIfLive(work, start)) }
  const recorded = new Set(known?.recorded)
  const end = lastDay(input, start)
  const toldMissing = new Set(known?.unchanged)
  let justTold: readonly Told[] = known?.justTold ?? []
  for (let today = start; today <= end; today = addDays(today, 1)) {
    if (!input.counting.calendar.isWorkingDay(today)) continue
    const plan = planDay({
      ...input,
      today,
      ...(known && today === start ? known : { silentSince: today, unanswered: [], closed: new Set() }),
      recorded,
      justTold,
    })
    justTold = plan.messages.flatMap(({ to, ...said }) => ('group' in to ? (toldBy(said, to.group, today) ?? []) : []))
    for (const { rung } of plan.skipped) recorded.add(rung.key)
    for (const message of plan.messages) {
      for (const rung of message.rungs) recorded.add(rung.key)
      if (!saysSomething(message, input, today, toldMissing)) continue
      if (message.weekly && 'group' in message.to) toldMissing.add(message.to.group)
      yield { on: today, message }
    }
  }
}

/** A draft, as if it were activated on the first day that is looked at. */
function asIfLive(work: Work, start: CivilDate): Work {
  const activatedAt = work.plan.activatedAt ?? instantOf(start, '00:00')
  return { ...work, plan: { ...work.plan, activatedAt } }
}

/** What only asks a question once more does. */
function saysSomething(
  { kind, to, rungs, summary }: PlannedMessage,
  { works, counting }: YearInput,
  today: CivilDate,
  toldMissing: ReadonlySet<number>,
): boolean {
  const now = () => works.map((work) => progress(work, today, counting))
  if (kind === 'period_post' || rungs.length > 0) return true
  if ('member' in to) return summary?.span !== 'week' || now().some(hasNews)
  if (now().some((at) => at.dueThisWeek.length + lateAndUnreported(at).length > 0)) return true
  return !toldMissing.has(to.group) && works.some((work) => handInsMissing(work, today, counting.calendar).length > 0)
}

function lastDay(input: YearInput, start: CivilDate): CivilDate {
  const { settings, counting } = input
  const after = Math.max(0, ...settings.ladder.clerkAfter, ...settings.ladder.chairmanAfter)
  const dues = input.works.flatMap((work: Work) => work.tasks.map((task) => task.dueOn ?? start))
  const last = [...dues, start].sort().at(-1) ?? start
  return addWorkingDays(counting.calendar, lateAfter(last, counting.calendar, settings.dueOnDayOff), after)
}
