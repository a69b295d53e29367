/** Why no date could be read: there is no such day, or none is said. */
import { noSuchDayIn } from '../../domain/words/spoken-date.js'
import type { Outgoing } from '../message.js'
import type { Desk } from './desk.js'
import { refusal } from './desk.js'

export function noDateIn(desk: Desk, said: string): Outgoing & { kind: 'refusal' } {
  const day = noSuchDayIn(said, desk.today)
  return day ? refusal('no_such_day', { ...day }) : refusal('date_unreadable', { said })
}
