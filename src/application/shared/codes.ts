/** Short codes for the tasks of a plan. */
import type { PeriodKey } from '../../domain/calendar.js'
import { taskCode } from '../../domain/plan.js'

/** A code for each task, unique in the plan: period and printed number, with a letter where two would be the same. */
export function codesFor(tasks: readonly { number: string | null; period: PeriodKey | null }[]): string[] {
  const used = new Set<string>()
  return tasks.map((task, index) => {
    const code = taskCode(task.period, /\d{1,3}$/.exec(task.number ?? '')?.[0] ?? String(index + 1))
    const choices = [code, ...[...'abcdefghijklmnopqrstuvwxyz'].map((letter) => `${code}${letter}`)]
    const chosen = choices.find((choice) => !used.has(choice)) ?? taskCode(task.period, String(500 + index))
    used.add(chosen)
    return chosen
  })
}
