/** What was told in the last weekly message, and whether anything has happened since: what nobody has changed is not told at length again. */
import type { CivilDate } from '../../domain/calendar.js'
import { addDays, civilDateAt } from '../../domain/calendar.js'
import type { Recipient } from '../../domain/planned-message.js'
import { noteKey } from '../../domain/planned-message.js'
import { progress } from '../../domain/progress.js'
import type { Work } from '../../domain/work.js'
import type { ComposedParams } from '../ports.js'
import type { Desk } from './desk.js'

/** Further back nobody remembers what the last one said. */
const LOOK_BACK_DAYS = 70
/** As many lines of the history as a busy week has. */
const READ = 500
/** What is said about a task and changes nothing of how it stands. */
const TALK: ReadonlySet<string> = new Set([
  'seen',
  'asked',
  'answered',
  'passed_to_unit',
  'support_said',
  'explanation_asked',
  'reworded',
])

/** The day of the last note of this kind that left for this recipient; null where there was none. */
export async function lastNote(
  { office, today }: Desk,
  to: Recipient,
  isOne: (params: ComposedParams) => boolean,
): Promise<CivilDate | null> {
  const days = Array.from({ length: LOOK_BACK_DAYS }, (_, i) => addDays(today, -1 - i))
  const notes = await office.deliveriesByKey(days.map((day) => noteKey(to, day)))
  const told = notes.flatMap((d) => {
    const hasLeft = d.state === 'sent' || d.state === 'unknown'
    return (d.kind === 'person_note' || d.kind === 'group_note') && hasLeft && isOne(d.params) ? [d.params.on] : []
  })
  return told.sort().at(-1) ?? null
}

/** Whether in these plans nothing was answered, decided or edited since that day, and nothing has become late. */
export async function isUnchanged(desk: Desk, works: readonly Work[], since: CivilDate): Promise<boolean> {
  const late = works.flatMap((work) => progress(work, desk.today, desk.counting).late)
  if (late.some(({ lateAfter }) => lateAfter !== null && lateAfter >= since)) return false
  const tasks = new Set(works.flatMap((work) => work.tasks.map(({ id }) => id)))
  const read = await desk.office.history({ limit: READ })
  const recent = read.filter(({ at }) => civilDateAt(at) >= since)
  if (recent.length === READ) return false
  return !recent.some(({ taskId, what }) => taskId !== null && tasks.has(taskId) && !TALK.has(what))
}
