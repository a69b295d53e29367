/** How far a piece of work is, as its unit tells it. */
import { plainReply } from './reply.js'
import { withoutTasks } from './words/task-ref.js'

/** '3/12' or '80%', as the words told it; null where they tell no figure. */
export function soFarIn(heard: string): string | null {
  const { partial, percent } = plainReply(withoutTasks(heard))
  if (partial) return `${partial.done}/${partial.of}`
  return percent === null ? null : `${percent}%`
}
