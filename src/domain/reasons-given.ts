/** Why a unit's part of a task is late, stuck or was given more time: as the unit itself has said it. */
import type { Assignment, Extension } from './assignment.js'
import { isStuck } from './assignment.js'
import { causeIn } from './cause.js'
import type { TaskEvent } from './dossier.js'
import { givesReason } from './extension-reason.js'

/** The difficulty named now, then what was said before, then why more time was asked; each once. `events`: oldest first. */
export function reasonsGiven(
  assignment: Assignment,
  events: readonly TaskEvent[],
  extensions: readonly Extension[],
): string[] {
  const statements = events.flatMap((event) => whySaid(event, assignment) ?? [])
  return [
    ...new Set([
      ...(isStuck(assignment) && assignment.blocked ? [assignment.blocked.reason] : []),
      ...statements.toReversed(),
      // What only asks for more time tells no cause.
      ...extensions.toReversed().flatMap((e) => (givesReason(e.reason) ? [e.reason] : [])),
    ]),
  ]
}

/** What a unit says when its work is not done: why. That it is not done is no reason. */
function whySaid({ what, assignmentId, said }: TaskEvent, assignment: Assignment): string | null {
  if (assignmentId !== assignment.id || !said) return null
  if (what === 'blocked') return said
  return what === 'not_done' ? causeIn(said) : null
}
