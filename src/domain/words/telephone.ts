/** An answer that a unit gave by telephone, as the clerk writes it down: 'điện thoại V-1 Hội Nông dân: xong rồi, mai gửi bản giấy'. */

import { longPattern } from '../long-pattern.js'
import { fold, normalise } from '../vietnamese.js'
import { taskRefs, withoutTasks } from './task-ref.js'

export interface ByTelephone {
  /** '' where no task is named, but a caller. */
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
/** How word of a unit comes to the office, and what may stand before it: 'vừa', 'sáng nay'. */
const CALLS =
  '(?:(?:vừa|vua|mới|moi|có|co|đã|da|lại|lai|(?:hồi |hoi |lúc |luc )?(?:sáng|sang|trưa|trua|chiều|chieu|tối|toi|hôm|hom) (?:nay|ni|qua|kia))\\s+)*' +
  '(?:gọi điện|goi dien|điện thoại|dien thoai|gọi zalo|goi zalo|gọi|goi|điện|dien|nhắn tin|nhan tin|nhắn (?:qua )?zalo|nhan (?:qua )?zalo|nhắn|nhan|zalo|alo|a lô|a lo|alô|đt|phone|phôn|call|inbox|ib|phoned)' +
  '(?:\\s+(?:điện|dien|tin|lên|len|về|ve|tới|toi|đến|den|qua|vào|vao|vô|vo|xuống|xuong))*(?:\\s+(?:cho\\s+)?(?:văn phòng|van phong|vp|em|chị|chi|anh|tôi|toi|mình|minh)(?!\\p{L}))?'
/** 'Hội Nông dân gọi điện báo: V-1 xong rồi', 'MTTQ điện lên nói V-1 nộp rồi' */
const INSIDE = new RegExp(
  `^(?<unit>.+?)\\s+${CALLS}\\s*(?:(?:báo|bao)(?! cáo| cao)|nói|noi|bảo|kêu|keu|trả lời|tra loi|cho hay|cho biết|cho biet|thông báo|thong bao|là|la|:|,|(?=(?:xin|đề nghị|de nghi)(?!\\p{L})))\\s*(?:(?:là|la|rằng|rang) )?:?\\s*(?<said>.+)$`,
  'iu',
)

const TITLED = '(?:anh|chị|chi|cô|co|chú|chu|bác|bac|ông|ong|bà|ba|đồng chí|dong chi)'
/** '…, chị Hạnh gọi điện báo', '…, MTTQ mới điện báo': who has told it, behind what was told. */
const TOLD_BY = new RegExp(
  `^(?<said>.+?)(?:[\\s,;.–-]+(?:(?<who>${TITLED}\\s+\\p{L}+(?:\\s+\\p{L}+){0,2}?|họ|bên đó|ben do)\\s+)?|\\s*[,;.–-]\\s*(?<unit>\\p{L}[^,;.]{1,40}?)\\s+)${CALLS}\\s+(?:báo|bao|nói|noi|bảo|cho biết|cho biet|cho hay)(?:\\s+(?:vậy|vay|thế|the|rồi|roi|lại|lai|cho (?:em|tôi|toi|chị|chi|văn phòng|van phong)|ạ|nhé|nhe|nha))*[.! ]*$`,
  'iu',
)
/** '…, ghi giúp', '… ghi lại giúp chị nhé': the bot is to write it down. */
const WRITE_DOWN = longPattern('iu')`
  [\s,;.–-]+(?:(?:em|bot|nhờ|nho)\s+)*ghi(?:\s+(?:nhận|nhan|lại|lai|sổ|so|vào|vao))*
  \s+(?:giúp|giup|giùm|gium|hộ|ho|dùm|dum|lại|lai|nhận|nhan|sổ|so)
  (?:\s+(?:anh|chị|chi|em|tôi|toi|mình|minh|với|voi|nhé|nhe|nha|ạ))*[.! ]*$`

const REF_FIRST = /^\p{L}\d*-\d+[a-z]?(?!\p{L})/iu
const ONESELF = /^(?:.*\b)?(?:em|toi|minh|anh|chi|da|tui)$/
const LEADING = /^[\s,;:–-]+/

/** What is told and by whom it came, where that stands behind it; 'who' '' for the unit that it names. */
function toldBehind(said: string): { unit: string; said: string } | null {
  const told = TOLD_BY.exec(said)?.groups
  if (told?.said) return { unit: told.who ?? told.unit ?? '', said: told.said }
  const written = said.replace(WRITE_DOWN, '')
  return written === said ? null : { unit: '', said: written }
}

/** 'Đoàn Thanh niên gọi xin lùi đến mùng 6 tháng 2': who has called says of which task it must be. */
function toldByCaller(clean: string): ByTelephone | null {
  const { unit, said } = INSIDE.exec(clean)?.groups ?? {}
  return unit && said && !ONESELF.test(fold(unit)) ? { ref: '', unit, said } : null
}

/** The answer that the whole text records, or null. Names one task at most. */
export function parseTelephone(text: string): ByTelephone | null {
  const clean = normalise(text).replace(/\s+/g, ' ').trim()
  const refs = taskRefs(clean)
  const [ref] = refs
  if (refs.length > 1) return null
  if (!ref) return toldByCaller(clean)
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
  const groups = (INSIDE.exec(clean) ?? (REF_FIRST.test(clean) ? INSIDE.exec(bare) : null))?.groups
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
