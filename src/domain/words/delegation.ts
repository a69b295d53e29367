/** Who decides or answers for whom, as people say it: 'ủy quyền cho Hạnh đến 12/5', 'giao chị Lan xác nhận thay tôi'; and that it is over. */
import type { Absence } from './absence.js'
import { DEEDS, IN_PLACE, nameOf, person, plainly, SOON } from './leave-words.js'
import { taskRefs } from './task-ref.js'

const NAME = '(?<who>(?!(?:la|ai|gi|the|nhu|khi|bao)\\b)(?:[a-z./]+ ){0,4}?[a-z.]+?)'
const IN_MY_PLACE = '(?:thay mat|thay)(?: cho)? (?:em|toi|minh|tui|anh|chi|chau)'
const OFFICIALLY = '(?:uy quyen|delegate|trao quyen|giao quyen)'
/** From when until when, or for which week. */
const SPAN = `(?:,? ?(?:ke )?tu(?: ngay)? (?<from>.+?))?(?:,? (?:cho )?(?:den|toi|het|until)(?: het)?(?: ngay)? (?<until>.+)|,? (?:trong )?(?<during>${SOON})|,? (?:may|vai) (?:hom|bua|ngay|tuan))?`
const BEFORE = '(?:(?:em|bot|van phong|anh|toi|chi)(?: (?:se|muon|xin))?,? )?'
/** Named as what it is; else it must be said in whose place somebody acts. */
const DELEGATES: readonly RegExp[] = [
  new RegExp(
    `^${BEFORE}${OFFICIALLY}(?: (?:lai|cho|to))* ${NAME}(?: (?:duoc |quyen )?${DEEDS})?(?: ${IN_PLACE})?${SPAN}$`,
  ),
  new RegExp(
    `^${BEFORE}(?:cu )?(?:giao|nho|cu|de|phan cong)(?: cho)? ${NAME}(?: (?:duoc |quyen )?${DEEDS})? ${IN_MY_PLACE}${SPAN}$`,
  ),
  new RegExp(
    `^(?:(?<early>${SOON}),? )(?:co (?:gi|viec gi),? )?(?:cu )?(?:(?:giao|nho|cu|de) )?(?:cho )?${NAME} (?:duoc |quyen )?${DEEDS} ${IN_MY_PLACE}$`,
  ),
]

/** Null where the words hand over no voice of anybody; what names a task is about that task. */
export function delegated(text: string): Absence | null {
  const words = plainly(text)
  if (text.includes('?') || taskRefs(text).length > 0) return null
  for (const one of DELEGATES) {
    const { who, from, until, during, early } = one.exec(words)?.groups ?? {}
    const substitute = nameOf(who, text)
    if (substitute === null) continue
    const week = during ?? early
    return { who: null, from: from?.trim() ?? week ?? null, until: (until ?? week ?? '').trim(), substitute }
  }
  return null
}

const IS_BACK = '(?:di lam lai|lam viec (?:tro )?lai|het (?:nghi|phep|om|benh|binh)(?: roi)?|is back|back)'
const ENDS_IT = '(?:thoi|het|huy|dung|bo|ngung|cham dut|khong|rut)(?: viec)? (?:uy quyen|delegate)(?: [a-z]+){0,5}?'
/** Nothing by itself: one comes back from anywhere. */
const HAS_COME = '(?:ve|den|len)(?: (?:xa|co quan|lai|toi))*'
const RETURNED = new RegExp(
  `^(?:(?<who>(?:(?!(?:da|thoi|huy|het|dung|nay|mai)\\b)[a-z]+ ){0,4}?[a-z]+) )?(?:(?:da|vua|moi|nay|mai) )*(?<is>${IS_BACK}|${ENDS_IT}|${HAS_COME})(?: roi)?(?: (?:a|nhe|nha|nghe))*$`,
)
const TELLS = new RegExp(`^(?:${IS_BACK}|${ENDS_IT})$`)

/** 'Tôi về rồi ạ': of somebody who is away it tells that the leave is over. */
export function saysHasCome(text: string): boolean {
  return /^(?:(?:da|em|toi|minh|tui|anh|chi|chau),? )*(?:(?:da|moi|vua) )?ve(?: (?:lai|xa|co quan|den noi))*(?: roi)?(?: (?:a|nhe|nha))*$/.test(
    plainly(text),
  )
}

/** Who is back, or delegates no longer ('' for who says it); null where nobody says so. */
export function parseReturn(text: string): string | null {
  if (text.includes('?')) return null
  const clauses = plainly(text)
    .replace(/^(?:bua nay|hom nay|nay|tu nay),? /, '')
    .split(/ ?[,;.] ?/)
    .filter(Boolean)
  const found = clauses.map((clause) => RETURNED.exec(clause)?.groups)
  if (!found.some((groups) => TELLS.test(groups?.is ?? '')) || found.some((groups) => !groups)) return null
  return found.map((groups) => person(groups?.who)).find((who) => who !== null) ?? ''
}
