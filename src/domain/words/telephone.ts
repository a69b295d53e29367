/** An answer that a unit gave by telephone, as the clerk writes it down: 'điện thoại V-1 Hội Nông dân: xong rồi, mai gửi bản giấy'. */

import { fold, normalise } from '../vietnamese.js'
import { taskRefs, withoutTasks } from './task-ref.js'

export interface ByTelephone {
  ref: string
  /** As written; '' where the task says which unit it must be. */
  unit: string
  said: string
}

const OPENING = /^(?:ghi |theo )?(?:điện thoại|dien thoai|đt|gọi điện|goi dien|phone)[\s:,]+/iu
const SAYS = '(?:báo|bao|nói|noi|trả lời|tra loi|cho biết|cho biet|says?)(?:\\s+(?:là|la|rằng|rang|that))?'
/** Behind the opening: 'UB MTTQ báo V-1 xong'. */
const UNIT_SAYS = new RegExp(`^(?<unit>.+?)\\s+(?:(?:vừa|vua|có|co|đã|da)\\s+)?${SAYS}[\\s:,]+(?<said>.+)$`, 'iu')
/** 'Hội Nông dân gọi điện báo: V-1 xong rồi' */
const INSIDE =
  /^(?<unit>.+?)\s+(?:vừa |vua |có |co |đã |da )?(?:gọi điện|goi dien|điện thoại|dien thoai|gọi|goi|phoned)(?: (?:lên|len|về|ve|tới|toi|cho văn phòng|cho van phong))?\s*(?:báo|bao|nói|noi|trả lời|tra loi|là|la|:|,)\s*(?:là |la |rằng |rang )?:?\s*(?<said>.+)$/iu

/** The answer that the whole text records, or null. Names exactly one task. */
export function parseTelephone(text: string): ByTelephone | null {
  const clean = normalise(text).replace(/\s+/g, ' ').trim()
  const refs = taskRefs(clean)
  const [ref] = refs
  if (!ref || refs.length > 1) return null
  if (OPENING.test(clean)) {
    const [unit = '', ...said] = withoutTasks(clean.replace(OPENING, '')).split(/\s*:\s*/)
    const words = said.join(': ').trim()
    const says = words ? undefined : UNIT_SAYS.exec(unit)?.groups
    if (says?.unit && says.said) return { ref, unit: says.unit, said: says.said }
    // Without a colon or a verb there is no telling the unit from what it said: it is all said.
    return words ? { ref, unit: unit.replace(/[\s,;]+$/, ''), said: words } : { ref, unit: '', said: unit.trim() }
  }
  const groups = INSIDE.exec(clean)?.groups
  if (!groups?.unit || !groups.said || taskRefs(groups.said).length === 0) return null
  if (/^(?:em|toi|minh|anh|chi|da)$/.test(fold(groups.unit))) return null
  return { ref, unit: groups.unit, said: withoutTasks(groups.said).replace(/^[\s,;:–-]+/, '') }
}
