/** An answer that a unit gave by telephone, as the clerk writes it down: 'điện thoại V-1 Hội Nông dân: xong rồi, mai gửi bản giấy'. */

import { fold, normalise } from '../vietnamese.js'
import { taskRefs, withoutTasks } from './task-ref.js'

export interface ByTelephone {
  ref: string
  /** As written; '' where the task says which unit it must be. */
  unit: string
  said: string
  /** By whom it came stands behind what was told, which may name the unit itself. */
  isBehind?: true
}

const OPENING = /^(?:ghi )?(?:theo )?(?:điện thoại|dien thoai|đt|gọi điện|goi dien|phone)[\s:,]+/iu
const SAYS = '(?:báo|bao|nói|noi|trả lời|tra loi|cho biết|cho biet|says?)(?:\\s+(?:là|la|rằng|rang|that))?'
/** Behind the opening: 'UB MTTQ báo V-1 xong'. */
const UNIT_SAYS = new RegExp(`^(?<unit>.+?)\\s+(?:(?:vừa|vua|có|co|đã|da)\\s+)?${SAYS}[\\s:,]+(?<said>.+)$`, 'iu')
/** 'Hội Nông dân gọi điện báo: V-1 xong rồi' */
const INSIDE =
  /^(?<unit>.+?)\s+(?:vừa |vua |có |co |đã |da )?(?:gọi điện|goi dien|điện thoại|dien thoai|gọi|goi|nhắn tin|nhan tin|nhắn zalo|nhan zalo|nhắn|phoned)(?: (?:lên|len|về|ve|tới|toi|cho văn phòng|cho van phong))?\s*(?:(?:báo|bao)(?! cáo| cao)|nói|noi|trả lời|tra loi|là|la|:|,)\s*(?:là |la |rằng |rang )?:?\s*(?<said>.+)$/iu

const TITLED = '(?:anh|chị|chi|cô|co|chú|chu|bác|bac|ông|ong|bà|ba|đồng chí|dong chi)'
/** '…, chị Hạnh gọi điện báo', '… mới điện báo': who has told it, behind what was told. */
const TOLD_BY = new RegExp(
  `^(?<said>.+?)[\\s,;.–-]+(?:(?<who>${TITLED}\\s+\\p{L}+(?:\\s+\\p{L}+){0,2}?|họ|bên đó|ben do)\\s+)?(?:(?:vừa|vua|mới|moi|đã|da|có|co)\\s+)*(?:gọi điện|goi dien|gọi|goi|điện thoại|dien thoai|điện|dien|đt)(?:\\s+(?:lên|len|về|ve|tới|toi|cho (?:em|tôi|toi|chị|chi|văn phòng|van phong)))?\\s+(?:báo|bao|nói|noi|bảo|cho biết|cho biet)(?:\\s+(?:vậy|vay|thế|the|rồi|roi|lại|lai|cho (?:em|tôi|toi|chị|chi|văn phòng|van phong)|ạ|nhé|nhe|nha))*[.! ]*$`,
  'iu',
)
/** 'Chị Hạnh điện báo V-1 xong rồi'. */
const CALLS_TO_SAY = new RegExp(
  `^(?<unit>${TITLED}\\s+\\p{L}+(?:\\s+\\p{L}+){0,2}?)\\s+(?:(?:vừa|vua|mới|moi|đã|da|có|co)\\s+)*(?:điện|dien)\\s+(?:báo|bao|nói|noi)\\s+(?:là\\s+|la\\s+)?(?<said>.+)$`,
  'iu',
)
/** '…, ghi giúp', '… ghi lại giúp chị nhé': the bot is to write it down. */
const WRITE_DOWN =
  /[\s,;.–-]+(?:(?:em|bot|nhờ|nho)\s+)*ghi(?:\s+(?:nhận|nhan|lại|lai|sổ|so|vào|vao))*\s+(?:giúp|giup|giùm|gium|hộ|ho|dùm|dum|lại|lai|nhận|nhan|sổ|so)(?:\s+(?:anh|chị|chi|em|tôi|toi|mình|minh|với|voi|nhé|nhe|nha|ạ))*[.! ]*$/iu

const REF_FIRST = /^\p{L}\d*-\d+[a-z]?(?!\p{L})/iu
const ONESELF = /^(?:.*\b)?(?:em|toi|minh|anh|chi|da|tui)$/
const LEADING = /^[\s,;:–-]+/

/** What is told and by whom it came, where that stands behind it; 'who' '' for the unit that it names. */
function toldBehind(said: string): { unit: string; said: string } | null {
  const told = TOLD_BY.exec(said)?.groups
  if (told?.said) return { unit: told.who ?? '', said: told.said }
  const written = said.replace(WRITE_DOWN, '')
  return written === said ? null : { unit: '', said: written }
}

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
  const bare = withoutTasks(clean).replace(LEADING, '')
  // The task is named in what was said, or before all else.
  const groups = (INSIDE.exec(clean) ?? CALLS_TO_SAY.exec(clean) ?? (REF_FIRST.test(clean) ? INSIDE.exec(bare) : null))
    ?.groups
  const isCall = groups?.unit && groups.said && !ONESELF.test(fold(groups.unit))
  if (isCall && groups.unit && groups.said && (REF_FIRST.test(clean) || taskRefs(groups.said).length > 0))
    return {
      ref,
      unit: withoutTasks(groups.unit).replace(LEADING, ''),
      said: withoutTasks(groups.said).replace(LEADING, ''),
    }
  const behind = toldBehind(withoutTasks(clean).replace(/\s+/g, ' ').trim())
  return behind && { ref, unit: behind.unit, said: behind.said.replace(LEADING, ''), isBehind: true }
}
