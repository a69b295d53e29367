/** 'Ok hết rồi, duyệt hết', 'xác nhận hết trừ Q1-2': all that waits is approved, but for what is named. */
import { fold, normalise } from '../../vietnamese.js'
import type { TaskRef } from '../command.js'
import { taskRefs, withoutTasks } from '../task-ref.js'
import type { Office } from '../who-is-meant.js'
import { unitsNamedBy } from '../who-is-meant.js'

const WHO = '(?:(?:ok|oke|da|vang|thoi|u|em|chi|anh|toi|minh|cu) )*'
const END = '(?: (?:roi|nhe|nha|nghe|nghen|di|luon|em|anh|chi|a|giup|ho|cho|toi|minh|voi|viec|cac|nhung))*'
const APPROVE = '(?:xac nhan|phe duyet|duyet|thong qua|dong y|nhat tri)(?: cho)?'
const ALL = '(?:het|tat ca|toan bo|ca)(?: (?:het|tat ca|cac|nhung|moi|viec))*'
const APPROVES_ALL = new RegExp(`^${WHO}(?:xac nhan|phe duyet|duyet|thong qua) ${ALL}${END}$`)
const CONTENT = /^(?:ok|oke|duoc|on|tot|het|ca|xong|roi|da|vang|u|em|nhe|nha|a| )+$/
const PARTS = /[,;!\n]+|\.(?=\s|$)/u
const BUT = '(?:ngoai tru|chi tru|tru moi|tru|ngoai|rieng|con|chi con|except)'
/** Said of what is left out, and of nothing that is done about it. */
const STAYS = new Set(
  'thi la van cu tam hay khoan chua khong ko dung de lai do da ra sau xem xac nhan duyet nua het gi em anh chi toi nhe nha a thoi viec cai cua phan ben mai voi va'.split(
    ' ',
  ),
)
const ALL_BUT = new RegExp(`^${WHO}${APPROVE} ${ALL}${END} ${BUT}(?<but>(?: .*)?)$`)
const BUT_ALL = new RegExp(`^${WHO}${BUT} (?<but>.*?)(?: ?(?:ra|thi|con lai|cac viec|khac))* ?${APPROVE} ${ALL}${END}$`)

/** Nothing else is said. */
export function approvesAll(text: string): boolean {
  const parts = text.split(PARTS).flatMap((part) => plain(part) || [])
  return (
    parts.some((part) => APPROVES_ALL.test(part)) &&
    parts.every((part) => APPROVES_ALL.test(part) || CONTENT.test(part))
  )
}

/** What is left out; null where nothing is, or more is said of it than that it is left. */
export function approvesAllBut(text: string, office: Office): { refs: TaskRef[]; units: number[] } | null {
  const words = plain(withoutTasks(text).replace(/[,;:]+/g, ' '))
  const but = (ALL_BUT.exec(words) ?? BUT_ALL.exec(words))?.groups?.but?.trim()
  if (but === undefined || text.includes('?')) return null
  const refs = taskRefs(text)
  const who = but.split(/ (?:va|voi) /).map((one) => one.split(' ').filter((word) => word !== '' && !STAYS.has(word)))
  const named = who.filter((words) => words.length > 0).map((words) => unitsNamedBy(words, words.join(' '), office))
  const units = named.flat()
  const isKnown = refs.length + units.length > 0 && named.every((found) => found.length > 0)
  return isKnown ? { refs, units } : null
}

function plain(text: string): string {
  return fold(normalise(text))
    .replace(/[.…!]+$/, '')
    .replace(/\s+/g, ' ')
    .trim()
}
