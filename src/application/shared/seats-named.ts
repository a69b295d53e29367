/** The units that somebody is to speak for, by the names that were typed. */
import { findUnit, namesListed } from '../../domain/unit-name.js'
import type { Outgoing } from '../message.js'
import type { Desk } from './desk.js'
import { unknownUnit } from './desk.js'

export function seatsNamed(desk: Desk, names: readonly string[]): { ids: number[] } | { refused: Outgoing } {
  const ids: number[] = []
  for (const name of namesListed(names.join(', '), desk.units)) {
    const found = findUnit(name, desk.units)
    if (!('match' in found)) return { refused: unknownUnit(desk, name, found) }
    ids.push(found.match)
  }
  return { ids }
}
