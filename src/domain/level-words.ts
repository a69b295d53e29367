/** The level of a commune in the names of its units: a unit is 'MTTQ phường' in a ward, whatever the office's list was first written for. */
import { fold } from './vietnamese.js'

const LEVELS = ['xã', 'phường', 'thị trấn', 'đặc khu'] as const
/** 'Thị xã' is a district, a 'hợp tác xã' an enterprise; 'Văn hóa - Xã hội', 'Văn hóa và Xã hội' are no communes. */
const ANOTHER = '(?<!(?:hợp tác|thị|công tác|bảo hiểm|và)\\s+|[-–&]\\s*)'
/** The last one, which stands before the commune's own name. */
const ISSUER = new RegExp(`.*(?<!\\p{L})${ANOTHER}(${LEVELS.join('|')})\\s+\\p{L}`, 'isu')
/** Without the commune's own name behind it. */
const AT_END = new RegExp(`(?<=\\p{L}\\s)${ANOTHER}(?:${LEVELS.join('|')})$`, 'iu')

/** A unit's name with the level of who issued the plan: of 'UBND phường Hòa Khánh' 'Ủy ban MTTQ xã' is 'Ủy ban MTTQ phường'. */
export function atLevelOf(issuer: string | null, unit: string): string {
  const level = ISSUER.exec((issuer ?? '').normalize('NFC'))?.[1]?.toLocaleLowerCase('vi')
  if (level === undefined) return unit
  return unit.normalize('NFC').replace(AT_END, (own) => (fold(own) === fold(level) ? own : level))
}
