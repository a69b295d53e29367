/** What concerns the machine is told to the clerk where one office has it for itself: among many, nobody's clerk looks after it. */
import { civilDateAt } from '../../domain/calendar.js'
import { nextOpening } from '../../domain/office-hours.js'
import type { Outgoing } from '../message.js'
import type { Clock, Store } from '../ports.js'
import { openDesk, tellClerks } from './desk.js'

/** Once for the day on which it will be read: nights and days off in between say it once. */
export async function tellOnlyClerks(
  { store, clock }: { store: Store; clock: Clock },
  about: string,
  said: Outgoing,
): Promise<void> {
  const [only, ...others] = await store.directory.communes()
  if (!only || others.length > 0) return
  const now = clock.now()
  await store.inCommune(only.id, async (office) => {
    const desk = await openDesk(office, now)
    const day = civilDateAt(nextOpening(now, desk.counting.calendar, desk.commune.settings))
    await tellClerks(desk, `${about}:${day}`, said, { onceSince: day })
  })
}
