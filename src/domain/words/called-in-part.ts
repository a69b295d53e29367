/** A unit by a part of its name, in a list of who leads and who supports: 'mặt trận', 'Đoàn', 'thanh niên'. What comes of it is read back. */
import type { Unit } from '../member.js'
import type { UnitMatch } from '../unit-name.js'
import { canonicalUnit, findUnit } from '../unit-name.js'
import { beginsAsUnit } from './unit-head.js'
import { unitsNamedBy } from './who-is-meant.js'

/** The one unit that the name means, or is a part of; 'Đảng ủy' is no part of 'Văn phòng Đảng ủy'. */
export function findUnitCalled(name: string, units: readonly Unit[]): UnitMatch {
  const found = findUnit(name, units)
  if (!('none' in found)) return found
  const said = name.replace(/^(?:bên|ben)\s+/iu, '').trim()
  const [only, ...more] = unitsNamedBy(said.toLowerCase().split(/\s+/), said, { units, members: [] })
  const unit = more.length > 0 ? undefined : units.find(({ id }) => id === only)
  if (!unit || (beginsAsUnit(said) && !beginsSo(unit, said))) return found
  return { match: unit.id }
}

function beginsSo({ name, aliases }: Unit, said: string): boolean {
  const start = canonicalUnit(said)
  return [name, ...aliases].some((one) => ` ${canonicalUnit(one)} `.startsWith(` ${start} `))
}
