/** The rows of one commune inside one transaction: the port's Office, put together from its parts. */
import type { Office } from '../application/ports.js'
import type { Room } from './client.js'
import { claims, writeClaims } from './office-claims.js'
import { commune } from './office-commune.js'
import { doors } from './office-doors.js'
import { dossiers } from './office-dossier.js'
import { journal, writeFinished, writeHistory } from './office-journal.js'
import { lessons } from './office-lessons.js'
import { CHANGES_NOTHING_KNOWN, NEEDS_NOTHING_WRITTEN, nothingKnown, nothingUnwritten } from './office-memory.js'
import { people } from './office-people.js'
import { plans } from './office-plans.js'
import { privacy } from './office-privacy.js'
import { questions } from './office-questions.js'
import { queue, writeDeliveries } from './office-queue.js'
import { reminders } from './office-reminders.js'
import { work, writeShares } from './office-work.js'

/** The office's methods, and what is to be done before the transaction ends: writing what has waited for it. */
export function officeOf(at: Pick<Room, 'tx' | 'communeId'>): { office: Office; finish: () => Promise<void> } {
  const room: Room = { ...at, known: nothingKnown(), unwritten: nothingUnwritten(), write: () => write(room) }
  const works = work(room)
  const office: Office = {
    communeId: room.communeId,
    ...commune(room),
    ...people(room),
    ...doors(room),
    ...lessons(room),
    ...plans(room),
    ...works,
    ...dossiers(room, works),
    ...claims(room),
    ...journal(room),
    ...questions(room),
    ...queue(room),
    ...privacy(room),
    ...reminders(room),
  }
  return { office: mindful(room, office), finish: room.write }
}

/** Writes first what the call may rest on, and forgets what it may change. */
function mindful(room: Room, { communeId, ...methods }: Office): Office {
  const calls = Object.entries(methods) as [keyof typeof methods, (...args: unknown[]) => Promise<unknown>][]
  const minded = calls.map(([name, call]) => [
    name,
    async (...args: unknown[]) => {
      if (!NEEDS_NOTHING_WRITTEN.has(name)) await room.write()
      if (!CHANGES_NOTHING_KNOWN.has(name)) Object.assign(room.known, nothingKnown())
      return call(...args)
    },
  ])
  return { communeId, ...(Object.fromEntries(minded) as typeof methods) }
}

async function write(room: Room): Promise<void> {
  await writeShares(room)
  await writeClaims(room)
  await writeHistory(room)
  await writeDeliveries(room)
  await writeFinished(room)
}
