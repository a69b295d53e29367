/** After a restore nobody remembers what left between the making of the backup and the restoring: what is said anew may be a repetition. */
import type { CivilDate } from '../../domain/calendar.js'
import { instantOf } from '../../domain/calendar.js'
import type { Commune } from '../ports.js'

/** Whether a message that could have left from the one moment to the other may have left then. */
export function mayHaveLeft({ commune: { restored } }: { commune: Commune }, first: Date, last: Date): boolean {
  return restored !== null && first <= new Date(restored.at) && last >= new Date(restored.madeAt)
}

/** The same of what is said once from this day on. */
export function mayHaveLeftSince(desk: { commune: Commune; now: Date }, day: CivilDate): boolean {
  return mayHaveLeft(desk, instantOf(day, '00:00'), desk.now)
}
