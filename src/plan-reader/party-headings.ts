/** The parties that headings name: who stands over a list of orders has them. */
import { longPattern } from '../domain/long-pattern.js'
import { isCollective } from '../domain/unit-name.js'
import { normalise } from '../domain/vietnamese.js'
import type { TextBlock } from './document.js'
import { type NamesSeen, NONE_SEEN } from './names-seen.js'
import { isNames } from './parties.js'
import { startsUnit } from './unit-heads.js'
import { type NamedRole, unitsInCell, unitsNamed } from './units-in-cells.js'

/** "… chủ trì, phối hợp với …", and that what they have to do comes below. */
const SHARES = /\s(?:chủ trì|chịu trách nhiệm)?,?\s?(?:và\s)?phối hợp(?:\s(?:với|cùng))?(?=\s)|\schủ trì$/gu
const BELOW = longPattern('u')`
  (?:\s(?:có trách nhiệm|chịu trách nhiệm|(?:tổ chức\s|triển khai\s)?thực hiện|triển khai|tham mưu|tập trung|chủ động))*
  (?:\s(?:các|những|một số|tốt các)?\s?(?:nội dung|nhiệm vụ|công việc))?
  (?:\s(?:cụ thể|sau(?: đây)?|như sau|gồm))*$`

/** The units that a heading is ("1.2. Sở Tài chính - Cơ quan thường trực ...", "Trách nhiệm của các ...", "Phòng Kinh tế chủ trì, phối hợp với các thôn:"). */
export function partyInHeading(heading: string, seen: NamesSeen = NONE_SEEN): NamedRole[] | undefined {
  const text = normalise(heading)
    .replace(/\s+/g, ' ')
    .replace(/[\s:.]+$/, '')
    .replace(/\s\([^()]*\)?$/, '')
    .trim()
  const of = /^(?:(?:trách nhiệm|nhiệm vụ)\s+(?:cụ thể\s+)?của|đối với|giao|đề nghị|yêu cầu|phân công)\s+(.+)$/iu.exec(
    text,
  )
  const name = (of?.[1] ?? text).replace(BELOW, '')
  if (name.length > 160) return undefined
  const shared = name.replace(SHARES, ',')
  if (shared !== name && startsUnit(name) && isNames(shared, seen)) return unitsInCell(name, 'responsible')
  if (of && startsUnit(name)) return unitsNamed(name, 'responsible')
  // "Giao quân" is no order to anybody.
  if (of) return /^(?:giao|đề nghị|yêu cầu|phân công)/iu.test(text) ? undefined : [{ name, role: 'responsible' }]
  if (!startsUnit(name) || !(isNames(name, seen) || isCollective(name))) return undefined
  return unitsNamed(name.split(/\s[-–]\s(?=Cơ quan|cơ quan|là )/u)[0] ?? name, 'responsible')
}

/** A longer line is no heading. */
const LONGEST_HEADING = 160

/** The party of the nearest heading that is one. */
export function partyOfHeadings(headings: readonly TextBlock[], seen: NamesSeen): NamedRole[] | undefined {
  for (const { text } of headings.toReversed()) {
    const names = text.length < LONGEST_HEADING ? partyInHeading(text, seen) : undefined
    if (names) return names
  }
  return undefined
}
