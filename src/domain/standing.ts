/** How each unit stands: the same shares as in the results, counted by unit, for the emulation score and the picture. */
import type { Settings } from './plan.js'
import type { Results, TaskResult } from './results.js'
import type { Outcome, ShareResult } from './share-result.js'

export type StandingWeights = Settings['standing']

/** One unit's account of a period. */
export interface UnitStanding {
  unit: string
  /** Shares that were due by the day of the account, and those not due yet. */
  due: number
  notDue: number
  onTime: number
  doneLate: number
  /** The last day has passed and nobody has confirmed it. */
  notDone: number
  /** Of these, reported and waiting for the office. */
  waiting: number
  extended: number
  /** Working days late, on average over what was late; null where nothing was. */
  averageDaysLate: number | null
  /** 0 to 100, the mean of what each share that was due is worth; null where nothing was due. */
  score: number | null
}

/**
 * Every unit that owes something in these results, the best first, then by name. Where one unit's work is enough for a task, what
 * became of the task counts for each unit that the plan names for it, by the date that this unit had.
 */
export function standingOf(results: Results, weights: StandingWeights): UnitStanding[] {
  const byUnit = new Map<string, Credit[]>()
  for (const task of results.tasks)
    for (const share of task.shares) {
      const shares = byUnit.get(share.unit) ?? []
      shares.push(creditOf(task, share))
      byUnit.set(share.unit, shares)
    }
  return [...byUnit]
    .map(([unit, shares]) => account(unit, shares, weights))
    .sort((a, b) => (b.score ?? -1) - (a.score ?? -1) || b.due - a.due || a.unit.localeCompare(b.unit, 'vi'))
}

interface Credit {
  outcome: Outcome
  daysLate: number
  extended: boolean
  isReported: boolean
}

function creditOf(task: TaskResult, share: ShareResult): Credit {
  const of = { extended: share.extensions.length > 0, isReported: share.assignment.state === 'claimed' }
  if (task.task.policy !== 'any_unit' || task.doneOn === null)
    // Reported in time, it is late by the office's waiting.
    return { outcome: share.outcome, daysLate: share.claimedInTime ? 0 : share.daysLate, ...of }
  const isInOwnTime = share.lateAfter !== null && task.doneOn <= share.lateAfter
  return isInOwnTime
    ? { outcome: 'on_time', daysLate: 0, ...of }
    : { outcome: task.outcome, daysLate: task.daysLate, ...of }
}

function account(unit: string, shares: readonly Credit[], weights: StandingWeights): UnitStanding {
  const count = (outcome: Outcome) => shares.filter((s) => s.outcome === outcome).length
  const [onTime, doneLate, notDone] = [count('on_time'), count('done_late'), count('late')]
  const due = onTime + doneLate + notDone
  const late = shares.filter((s) => s.daysLate > 0).map((s) => s.daysLate)
  const worth = onTime * weights.onTime + doneLate * weights.late + notDone * weights.notDone
  return {
    ...{ unit, due, onTime, doneLate, notDone },
    waiting: shares.filter((s) => s.outcome === 'late' && s.isReported).length,
    notDue: shares.length - due,
    extended: shares.filter((s) => s.extended).length,
    averageDaysLate: late.length ? late.reduce((a, b) => a + b, 0) / late.length : null,
    score: due ? worth / due : null,
  }
}
