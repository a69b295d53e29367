/** The rows of one commune inside one transaction: the port's Office, put together from its parts. */
import type { Office } from '../application/ports.js'
import type { Room } from './client.js'
import { claims } from './office-claims.js'
import { commune } from './office-commune.js'
import { doors } from './office-doors.js'
import { journal } from './office-journal.js'
import { people } from './office-people.js'
import { plans } from './office-plans.js'
import { queue } from './office-queue.js'
import { reminders } from './office-reminders.js'
import { work } from './office-work.js'

export function officeOf(room: Room): Office {
  return {
    communeId: room.communeId,
    ...commune(room),
    ...people(room),
    ...doors(room),
    ...plans(room),
    ...work(room),
    ...claims(room),
    ...journal(room),
    ...queue(room),
    ...reminders(room),
  }
}
