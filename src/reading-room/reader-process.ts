/** The process that reads one plan and ends. */
import { readPlan } from '../plan-reader/read-plan.js'
import type { PlanFile, ReadOptions } from '../plan-reader/reading.js'

process.once('message', ({ file, options }: { file: PlanFile; options: ReadOptions }) => {
  readPlan(file, options).then(
    (result) => process.send?.({ result }, () => process.disconnect()),
    (error: unknown) =>
      process.send?.({ fault: error instanceof Error ? error.stack : String(error) }, () => process.disconnect()),
  )
})
