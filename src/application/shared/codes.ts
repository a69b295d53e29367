/** Short codes for the tasks of a plan. */
import type { PeriodKey } from '../../domain/calendar.js'
import { taskCode } from '../../domain/plan.js'

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz']

/** A code for each task, unique in the plan: period and printed number, with a letter where two would be the same. */
export function codesFor(tasks: readonly { number: string | null; period: PeriodKey | null }[]): string[] {
  const used = new Set<string>()
  return tasks.map((task, index) => {
    const wanted = taskCode(task.period, /\d{1,3}$/.exec(task.number ?? '')?.[0] ?? String(index + 1))
    const chosen = freeCode(wanted, used) ?? taskCode(task.period, String(500 + index))
    used.add(chosen)
    return chosen
  })
}

/** The code, with a letter where it is taken; undefined where every letter is. */
export function freeCode(wanted: string, taken: ReadonlySet<string>): string | undefined {
  return [wanted, ...LETTERS.map((letter) => `${wanted}${letter}`)].find((code) => !taken.has(code))
}

/** The code after the highest of this period. */
export function nextCode(period: PeriodKey | null, taken: ReadonlySet<string>): string {
  const stem = taskCode(period, '')
  const numbers = [...taken]
    .filter((code) => code.startsWith(stem))
    .map((code) => Number.parseInt(code.slice(stem.length), 10))
  return taskCode(period, String(Math.max(0, ...numbers) + 1))
}
