/**
 * Who leads and who supports, as people say it: 'chủ trì: UBND xã; phối hợp: Hội Nông dân', 'Hội Phụ nữ chủ trì, MTTQ phối hợp',
 * 'UBND xã phối hợp với Công an xã'. A role stands before its names as a label, or behind them.
 */
import { longPattern } from '../long-pattern.js'
import type { UnitRole } from '../plan.js'
import type { UnitMatch } from '../unit-name.js'
import { findUnit, namesListed } from '../unit-name.js'
import { normalise } from '../vietnamese.js'

export interface UnitWithRole {
  unitId: number
  /** null where none is said. */
  role: UnitRole | null
}

type Registered = Parameters<typeof findUnit>[1]

/** Names as they stand beside each other, with the role that is said of them. */
interface Listed {
  names: string
  role: UnitRole | null
}

const ROLE = new RegExp(
  '(?<!\\p{L})(?:(?:lên|len|thành|thanh|là|la|làm|lam|giữ vai trò|giu vai tro)\\s+)*(?:(?:đơn vị|don vi|cơ quan|co quan|bên|ben)\\s+)?' +
    '(?:(?<lead>chủ trì|chu tri|đầu mối|dau moi|lead)|(?<support>phối hợp|phoi hop|support)|(?<responsible>thực hiện|thuc hien|responsible))' +
    '(?:\\s+(?:thực hiện|thuc hien))?(?!\\p{L})(?<label>\\s*:|\\s+(?:là|la|gồm|gom|với|voi|cùng|cung|sang|cho)(?!\\p{L}))?',
  'giu',
)
const JOINING = /^(?:[\s,;:.–-]|(?:và|cùng|còn|thì|do|giao|cho|va|cung|con|thi)(?!\p{L}))+|[\s,;:.–-]+$/giu

/** 'UBND xã thôi chủ trì', 'không phối hợp nữa': who has a role is to have it no longer. */
const RELEASED = longPattern('iu')`
  (?<!\p{L})
  (?:
    // 'thôi làm đầu mối'
    (?:thôi|thoi|khỏi|khoi|ngừng|ngung|nghỉ|nghi|rút khỏi|rut khoi)(?:\s+(?:làm|lam|giữ|giu|phải|phai|vai trò|vai tro))*
    // 'không phải chủ trì nữa'
    |(?:không|khong|ko)(?:\s+(?:làm|lam|giữ|giu|phải|phai|còn|con))*(?=\s+\p{L}+\s+\p{L}+\s+(?:nữa|nua)(?!\p{L}))
  )
  \s+(?<role>chủ trì|chu tri|đầu mối|dau moi|phối hợp|phoi hop)(?!\p{L})`

/** The role of which the words release somebody; null where they do not. */
export function releasedFrom(said: string): 'lead' | 'support' | null {
  const role = RELEASED.exec(said)?.groups?.role
  return role === undefined ? null : /^ph/i.test(role) ? 'support' : 'lead'
}

/** Units of the office by name, in the order in which they are said; a name that the office does not have ends the reading. `find`: which
 *  unit a name means. */
export function unitsWithRoles<Known extends Registered>(
  said: string,
  units: Known,
  find: (name: string, units: Known) => UnitMatch = findUnit,
): { named: UnitWithRole[] } | { unknown: string; found: Exclude<UnitMatch, { match: number }> } {
  if (releasedFrom(said)) return { unknown: said, found: { none: true } }
  const named: UnitWithRole[] = []
  for (const { names, role } of rolesSaid(said))
    for (const name of namesListed(names, units).flatMap((one) => apart(one, (name) => find(name, units)))) {
      const found = find(name, units)
      if (!('match' in found)) return { unknown: name, found }
      if (!named.some(({ unitId }) => unitId === found.match)) named.push({ unitId: found.match, role })
    }
  return { named }
}

/** Whether a role is said at all. */
export function saysRole(said: string): boolean {
  return rolesSaid(said).some(({ role }) => role !== null)
}

/** 'Hội Phụ nữ và Hội Nông dân' are two where each is known; 'Phòng Văn hóa và Xã hội' is one. */
function apart(name: string, find: (name: string) => UnitMatch): string[] {
  if ('match' in find(name)) return [name]
  const parts = name.split(/\s+(?:và|va|cùng|cung|với|voi)\s+/iu)
  return parts.every((part) => 'match' in find(part)) ? parts : [name]
}

function rolesSaid(said: string): Listed[] {
  const text = normalise(said).replace(/[()]/g, ' ')
  const marks = [...text.matchAll(ROLE)]
  const listed: Listed[] = []
  let before = bare(text.slice(0, marks[0]?.index))
  for (const [at, mark] of marks.entries()) {
    const behind = text.slice(mark.index + mark[0].length, marks[at + 1]?.index)
    const role = roleOf(mark)
    if (bare(behind) !== '' && standsBefore(mark, before, behind)) {
      listed.push({ names: before, role: null }, { names: bare(behind), role })
      before = ''
      continue
    }
    listed.push({ names: before || lastOf(listed), role })
    before = bare(behind)
  }
  return [...listed, { names: before, role: null }].filter(({ names }) => names !== '')
}

function roleOf({ groups }: RegExpMatchArray): UnitRole {
  return groups?.lead ? 'lead' : groups?.support ? 'support' : 'responsible'
}

/** 'Chủ trì: …', 'phối hợp với …', 'A phối hợp B'; but in 'A phối hợp, B chủ trì' each role stands behind its name. */
function standsBefore({ groups }: RegExpMatchArray, before: string, behind: string): boolean {
  const goesOn = /^\s+\p{L}/u.test(behind)
  return before === '' || groups?.label !== undefined || (groups?.support !== undefined && goesOn)
}

/** 'Chủ trì: A, B phối hợp': of what was listed under the role before, the last has its own. */
function lastOf(listed: Listed[]): string {
  const previous = listed.at(-1)
  const [, others, last] = /^(.*)[,;]\s*([^,;]+)$/u.exec(previous?.names ?? '') ?? []
  if (!previous || others === undefined || last === undefined) return ''
  previous.names = others
  return last
}

function bare(names: string): string {
  return names.replace(JOINING, '')
}
