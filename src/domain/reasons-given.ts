/** Why a unit's part of a task is late, stuck or was given more time: as the unit itself has said it. */
import type { Assignment, Extension } from './assignment.js'
import { isStuck } from './assignment.js'
import { civilDateAt } from './calendar.js'
import type { TaskEvent } from './dossier.js'
import { causeIn, causeOfLateness, causeOfWish } from './words/cause.js'
import { givesReason } from './words/extension-reason.js'

/** What was said last comes first, whatever it was said with; each once. `events`: oldest first. */
export function reasonsGiven(
  assignment: Assignment,
  events: readonly TaskEvent[],
  extensions: readonly Extension[],
): string[] {
  const own = events.filter(({ assignmentId }) => assignmentId === assignment.id)
  return [
    ...new Set([
      ...own.flatMap((event) => whySaid(event) ?? []).toReversed(),
      ...(isStuck(assignment) && assignment.blocked?.reason ? [assignment.blocked.reason] : []),
      // What only asks for more time tells no cause.
      ...extensions.toReversed().flatMap((e) => (givesReason(e.reason) ? [e.reason] : [])),
    ]),
  ]
}

/** Why, in what a unit says: of an obstacle, of work that is not done, of a wish for more time (whatever became of it), of work that came late. */
function whySaid({ what, said, at }: TaskEvent): string | null {
  if (!said) return null
  switch (what) {
    case 'blocked':
      return said
    case 'not_done':
      return causeIn(said)
    case 'extension_asked':
      return causeOfWish(said, civilDateAt(at))
    case 'claimed':
      return causeOfLateness(said)
    default:
      return null
  }
}
