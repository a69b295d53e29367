/** The rows of one commune inside one transaction: the port's Office, put together from its parts. */
import type { Office, Standing } from '../application/ports.js'
import type { Room } from './client.js'
import { claims } from './office-claims.js'
import { commune } from './office-commune.js'
import { doors } from './office-doors.js'
import { journal, writeFinished, writeHistory } from './office-journal.js'
import { lessons } from './office-lessons.js'
import { people } from './office-people.js'
import { plans } from './office-plans.js'
import { queue, writeDeliveries } from './office-queue.js'
import { reminders } from './office-reminders.js'
import { work } from './office-work.js'

/** The office's methods, and what is to be done before the transaction ends: writing what has waited for it. */
export function officeOf(at: Pick<Room, 'tx' | 'communeId'>): { office: Office; finish: () => Promise<void> } {
  const room: Room = { ...at, unwritten: { history: [], deliveries: [], finished: [] } }
  const office: Office = {
    communeId: room.communeId,
    ...commune(room),
    ...people(room),
    ...doors(room),
    ...lessons(room),
    ...plans(room),
    ...work(room),
    ...claims(room),
    ...journal(room),
    ...queue(room),
    ...reminders(room),
  }
  return {
    office: rememberingItsStanding(office),
    async finish() {
      await writeHistory(room)
      await writeDeliveries(room)
      await writeFinished(room)
    },
  }
}

const CHANGES_OF_STANDING = [
  'saveSettings',
  'setPlannedThrough',
  'saveSpecialDay',
  'addMember',
  'updateMember',
  'saveAccount',
  'addUnit',
  'updateUnit',
  'teach',
  'forget',
] as const satisfies (keyof Office)[]

/** Every message of a transaction asks how the office stands; it is read again only when the transaction has changed it. */
function rememberingItsStanding(office: Office): Office {
  let known: Promise<Standing> | null = null
  const forgetting = CHANGES_OF_STANDING.map((name) => {
    const method = office[name] as (...args: unknown[]) => Promise<unknown>
    return [
      name,
      (...args: unknown[]) => {
        known = null
        return method(...args)
      },
    ]
  })
  return {
    ...office,
    ...Object.fromEntries(forgetting),
    standing() {
      known ??= office.standing()
      return known
    },
  }
}
