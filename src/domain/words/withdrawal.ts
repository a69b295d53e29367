/** 'Rút V-2, em bấm nhầm', 'hủy báo xong Q1-3 giúp em': who has reported takes the report back, in words of their own. */

import { fold } from '../vietnamese.js'
import type { TaskRef } from './command.js'
import { taskRefs, withoutTasks } from './task-ref.js'

export interface Withdrawal {
  /** '' where none is named. */
  ref: TaskRef
  /** Nothing but that it was a slip, which may be said of something else. */
  isOnlySlip: boolean
}

const REPORT =
  '(?:(?:cai |loi |tin |luot |lenh |nut |viec |phan )*(?:bao(?: cao)?(?: (?:la |da |hoan )*(?:xong|thanh))?|xong))'
const TAKES = new RegExp(
  `^(?:(?:rut|thu hoi|lay)(?: lai)?(?: ${REPORT})?|rut(?: lai)?|(?:huy|huy bo|bo|go|go bo|xoa) ${REPORT})(?= |$)`,
)
const SLIP =
  /^(?:(?:lo(?: tay)? )?(?:bam|an|bao|nhan|go|chon)(?: (?:nut|xong|nut xong|bao xong))? (?:nham|lon|lo|sai)|lo(?: tay)? (?:bam|an|bao|nhan)(?: (?:nut|xong|nut xong|bao xong))?|nham)(?= |$)/
/** Said with it, and nothing of its own. */
const SMALL = new Set(
  'em toi tui minh chau con chi anh co chu bac oi bot van phong dong a nhe nha nhen nghe nghen voi giup ho gium dum cho xin phep da vang thua luc nay hoi nay nay hom qua moi sang roi thoi vi tai do lai di luon len viec cai nut dong so mat tay sang khac la thi ma chua xong dau rut cua ben'.split(
    ' ',
  ),
)
/** 'Chưa rút', 'rút chưa', 'có rút được không' tell and ask. */
const ASKS_OR_TELLS =
  /\?|^(?:da|chua|khong) rut\b|\b(?:rut|huy|bo) (?:lai )?(?:roi|chua)\b|\b(?:khong|ko|sao|the nao|duoc chua)(?: (?:a|em|anh|chi))*$/

/** Null where a word belongs to something else. */
export function withdrawalSaid(text: string): Withdrawal | null {
  const [ref = '', ...more] = taskRefs(text)
  const said = fold(withoutTasks(text))
  if (more.length > 0 || said === '' || ASKS_OR_TELLS.test(said)) return null
  let rest = said
    .replace(/[,.;:!…]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  let takes = false
  let slips = false
  while (rest !== '') {
    const taken = TAKES.exec(rest)
    const slipped = taken ? null : SLIP.exec(rest)
    const [word = ''] = rest.split(' ')
    if (!taken && !slipped && !SMALL.has(word)) return null
    takes ||= taken !== null
    slips ||= slipped !== null
    rest = rest.slice((taken ?? slipped)?.[0].length ?? word.length).trim()
  }
  return takes || slips ? { ref, isOnlySlip: !takes } : null
}
