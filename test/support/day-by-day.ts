/** An office of three lived through day by day, as the bot plans it. */
import { addDays, addWorkingDays } from '../../src/domain/calendar.js'
import type { DayInput } from '../../src/domain/day-plan.js'
import { planDay } from '../../src/domain/day-plan.js'
import { toldBy } from '../../src/domain/just-told.js'
import type { PlannedMessage } from '../../src/domain/planned-message.js'
import type { Work } from '../../src/domain/work.js'
import { counting, member, settings } from './office.js'

export const CLERK = member({ id: 10, role: 'clerk' })
export const CHAIRMAN = member({ id: 11, role: 'chairman' })
const OFFICIAL = member({ id: 12, seats: [1] })
export const people = [CLERK, CHAIRMAN, OFFICIAL]

/** An office of one group in which nothing was said yet. */
export function dayInput(today: string, change: Partial<DayInput> = {}): DayInput {
  return {
    today,
    silentSince: today,
    works: [],
    members: people,
    groups: [1],
    outside: [],
    together: new Map(),
    unanswered: [],
    recorded: new Set(),
    closed: new Set(),
    justTold: [],
    heardInGroup: new Map(),
    settings,
    counting,
    ...change,
  }
}

export function day(today: string, change: Partial<DayInput> = {}) {
  return planDay(dayInput(today, change))
}

/** Plans day after day as the bot does, and remembers what was said. */
export function live(
  from: string,
  to: string,
  works: Work[],
  silent: (date: string) => boolean = () => false,
  change: Partial<DayInput> = {},
) {
  const recorded = new Set<string>()
  const said: { on: string; message: PlannedMessage }[] = []
  let silentSince = from
  let told: DayInput['justTold'] = []
  let toldOn = ''
  for (let today = from; today <= to; today = addDays(today, 1)) {
    if (!counting.calendar.isWorkingDay(today) || silent(today)) continue
    const justTold = toldOn === addWorkingDays(counting.calendar, today, -1) ? told : []
    const planned = day(today, { works, recorded: new Set(recorded), silentSince, justTold, ...change })
    told = planned.messages.flatMap(({ to, ...said }) => ('group' in to ? (toldBy(said, to.group, today) ?? []) : []))
    toldOn = today
    for (const { rung } of planned.skipped) recorded.add(rung.key)
    for (const message of planned.messages) {
      said.push({ on: today, message })
      for (const rung of message.rungs) recorded.add(rung.key)
    }
    silentSince = addDays(today, 1)
  }
  return said
}
