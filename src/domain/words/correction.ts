/** What was just said is put right: 'à nhầm, xong rồi', 'chưa xong đâu em gõ lộn', 'ý em là Q1-2 chứ không phải Q1-1', 'nhầm, tệp đó của Q1-3'. */
import { fold, normalise } from '../vietnamese.js'
import type { TaskRef } from './command.js'
import { taskRefs } from './task-ref.js'

export type Correction =
  /** Another task was meant; `from`: which it was not, where that is said; `isDone`: that it is done is said of it. */
  | { of: 'task'; to: TaskRef; from: TaskRef | null; isDone: boolean }
  /** What is so instead, in the sender's words. */
  | { of: 'words'; said: string }

const ME = '(?:em|e|tôi|toi|tui|mình|minh|cháu|chau|con|anh|chị|chi)'
const CALLS =
  '(?:(?:à|a|ờ|ủa|ua|ấy|ay|chết|chet|úi|ui|ối|oi|dạ|da|thôi|thoi|xin lỗi|xin loi|khoan|khoan đã|khoan da|không|khong|bot ơi|bot oi)[\\s,.!]+)*'
const SLIP = `(?:${ME}\\s+)?(?:lỡ\\s+|lo\\s+|bị\\s+)?(?:(?:tay\\s+)?(?:báo|bao|gõ|go|bấm|bam|nhấn|nhan|viết|viet|ghi|nói|noi|gửi|gui|chọn|chon)\\s+)?(?:nhầm|nham|lộn|lon|sai)(?:\\s+(?:rồi|roi|mất|mat|tay|xíu|xiu|tí|ti|chút|chut))*`
const KINDLY = '(?:[\\s,.!]+(?:ạ|a|nhé|nhe|nha|nghen|đó|do|nè|ne|chị|chi|anh|em|rồi|roi)(?!\\p{L}))*'
const BEFORE = new RegExp(`^\\s*${CALLS}${SLIP}${KINDLY}[\\s,.:;!]+(?=\\S)`, 'iu')
const BEHIND = new RegExp(`[\\s,.;:–-]+(?:do\\s+|vì\\s+|vi\\s+|tại\\s+|tai\\s+)?${SLIP}${KINDLY}[\\s.!]*$`, 'iu')
/** 'Khoan, chưa xong đâu' takes back without a word of a slip. */
const HOLD =
  /^\s*(?:(?:à|a|ờ|ấy|chết|chet|ủa|ua)[\s,]+)*(?:khoan đã|khoan da|khoan)(?:[\s,]+(?:chị|chi|anh|em|bot|ơi|oi)(?!\p{L}))*[\s,.:!]+(?=\S)/iu

const ONE = '#(?<to>\\d)'
const OTHER = '#(?<from>\\d)'
const MEANS =
  '(?:(?:y (?:em|e|toi|tui|minh|anh|chi) (?:la|noi|noi la)|(?:em|e|toi|tui|minh|anh|chi) (?:noi|bao|muon noi|dinh noi|dinh bao)(?: la)?|phai la|sua (?:lai )?la|la|cua|viec|moi dung la) )*'
/** 'Việc 4 mới xong': that one, and not the other, is done. */
const DONE = '(?:(?:lam|bao|nop|gui|hoan thanh) )?(?:xong|hoan thanh|hoan tat|nop|gui)(?: (?:roi|luon|thoi))*'
const JUST = `moi (?:la )?(?:(?:viec|cai) )?(?:da |duoc )?${DONE}`
const MEANT = `(?: (?:${JUST}|(?:da |thi )*${DONE}|moi (?:dung|phai)|co|chu|cho|ma|day|do))*`
const IS_NOT = '(?:khong|ko|k|chu khong|cho khong|dau) phai(?: (?:la|viec|cai))*'
const TASKS: readonly RegExp[] = [
  new RegExp(`^${MEANS}(?:(?:da |moi )*${DONE} )?${ONE}${MEANT}(?:,? ?(?:chu |cho )?${IS_NOT} ${OTHER})?$`),
  new RegExp(`^${IS_NOT} ${OTHER}(?: dau)?(?:,? ?(?:ma )?${MEANS})?,? ?${ONE}${MEANT}$`),
  // Behind 'em báo nhầm'.
  new RegExp(`^(?:(?:sang|qua|thanh|vao|voi|la) )?${OTHER},? ${ONE} ${JUST}$`),
]
const SAYS_DONE = new RegExp(`\\b${DONE}\\b`)

/** Null where nothing is put right; a bare 'nhầm' takes back, and is said elsewhere. */
export function correctionSaid(text: string): Correction | null {
  if (text.includes('?')) return null
  const rest = text.replace(BEFORE, '').replace(BEHIND, '')
  const slips = rest !== text
  const said = (slips ? rest : text.replace(HOLD, '')).replace(HOLD, '').trim()
  const task = anotherTask(said, slips)
  if (task) return task
  return said !== text.trim() && said !== '' ? { of: 'words', said } : null
}

function anotherTask(said: string, slips: boolean): Correction | null {
  const refs = taskRefs(said)
  if (refs.length === 0 || refs.length > 2) return null
  const marked = refs.reduce(
    (words, ref, at) => words.replace(new RegExp(`(?:việc |viec )?${ref.replace('-', '\\s?-?\\s?')}`, 'iu'), `#${at}`),
    normalise(said),
  )
  const words = fold(marked)
    .replace(/[.!]+$/, '')
    .replace(/(?: (?:a|nhe|nha|nghen|chi|anh|em|roi))+$/, '')
    .replace(/\s+/g, ' ')
    .trim()
  const means = slips || /^(?:y |phai la|sua (?:lai )?la)|\bphai\b/.test(words)
  for (const one of means ? TASKS : []) {
    const { to, from } = one.exec(words)?.groups ?? {}
    const ref = refs[Number(to)]
    if (to !== undefined && ref !== undefined)
      return {
        ...{ of: 'task', to: ref, from: (from === undefined ? undefined : refs[Number(from)]) ?? null },
        isDone: SAYS_DONE.test(words),
      }
  }
  return null
}
