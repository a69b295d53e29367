/** 'Rút V-2, em bấm nhầm', 'hủy báo xong Q1-3 giúp em': who has reported takes the report back, in words of their own. */

import { longPattern } from '../long-pattern.js'
import type { TaskRef } from './command.js'
import { taskRefs, withoutTasks } from './task-ref.js'
import { writtenOut } from './written-out.js'

export interface Withdrawal {
  /** '' where none is named. */
  ref: TaskRef
  /** Nothing but that it was a slip, which may be said of something else. */
  isOnlySlip: boolean
  /** That the work is done stands beside it. */
  saysDone: boolean
}

/** 'Báo xong', 'lời báo', 'nút xong'; 'xong' alone is said of the work. */
const REPORT =
  '(?:(?:cai |loi |tin |luot |lenh |nut |viec |phan )*bao(?: cao)?(?: (?:la |da |hoan )*(?:xong|thanh))?|(?:cai |tin |luot |lenh |nut )+xong)'
const TAKES = new RegExp(
  `^(?:(?:rut|thu hoi)(?: lai)?(?: ${REPORT})?(?! (?:lai )?xong)|(?:lay lai|huy|huy bo|bo|go|go bo|xoa) ${REPORT}(?! (?:len|qua|vao)))(?= |$)`,
)
/** 'Hủy xong', 'thu hồi xong': of the report only beside a slip. */
const TAKES_BESIDE_SLIP = /^(?:rut|thu hoi|lay|huy|huy bo|bo|go|go bo|xoa)(?: lai)? xong(?= |$)/
/** 'Thu hồi hôm qua rồi', 'vừa thu hồi': what was done. */
const TELLS_WORK = longPattern()`
  // 'vừa rút'
  \b(?:da|vua|moi) (?:rut|thu hoi|lay|huy|bo|go|xoa)\b
  // 'thu hồi sáng nay'
  |\bthu hoi\b(?!.*\bbao\b).*\b(?:hom|sang|chieu|toi|tuan|hoi) (?:qua|nay|kia|truoc|sang)\b
  // 'lấy … rồi', 'gỡ … xong'; not 'gỡ … nút xong'
  |\b(?:rut|thu hoi|lay|huy|bo|go|xoa)\b(?:.* roi\b|(?!.*\bbao\b).*(?<!\b(?:chua|nut|tin|cai|luot|lenh) )\bxong\b)`
const SAYS_DONE = /(?<!\bchua )\bxong roi\b|(?<!\b(?:bao|la|bam|nut) )\bda xong\b/
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

const WISH =
  '(?:cai |loi |don |tin |viec |vu |phan |de nghi )*(?:xin )?(?:de nghi )?(?:gia han|lui han|doi han|keo dai(?: thoi gian)?|them (?:thoi gian|ngay|han))'
const WISH_TAKEN = new RegExp(
  `^(?:(?:da|a|thoi|em|toi|tui|minh|chau|chi|anh|cho|xin|vay|oi)[, ]+)*(?:(?:rut|huy|bo|xoa)(?: lai)?|(?:thoi |nua )?(?:khong|ko|khoi)(?: can| phai| muon| xin)*) ${WISH}(?= |,|$)(?! (?:roi|chua|duoc|khong)\\b)`,
)

/** 'Rút lại cái xin gia hạn Q1-1', 'em không xin gia hạn nữa': the task, '' where none is named; null where it says no such thing. */
export function wishTakenBack(text: string): TaskRef | null {
  const [ref = '', ...more] = taskRefs(text)
  const said = writtenOut(withoutTasks(text))
  return more.length > 0 || text.includes('?') || !WISH_TAKEN.test(said) ? null : ref
}

/** Null where a word belongs to something else. */
export function withdrawalSaid(text: string): Withdrawal | null {
  const [ref = '', ...more] = taskRefs(text)
  const said = writtenOut(withoutTasks(text))
  if (more.length > 0 || said === '' || ASKS_OR_TELLS.test(said)) return null
  let rest = said
    .replace(/[,.;:!…]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  let takes = false
  let slips = false
  let needsSlip = TELLS_WORK.test(rest)
  while (rest !== '') {
    const taken = TAKES.exec(rest) ?? TAKES_BESIDE_SLIP.exec(rest)
    const slipped = taken ? null : SLIP.exec(rest)
    needsSlip ||= taken !== null && !TAKES.test(rest)
    const [word = ''] = rest.split(' ')
    if (!taken && !slipped && !SMALL.has(word)) return null
    takes ||= taken !== null
    slips ||= slipped !== null
    rest = rest.slice((taken ?? slipped)?.[0].length ?? word.length).trim()
  }
  if (needsSlip && !slips) return null
  return takes || slips ? { ref, isOnlySlip: !takes, saysDone: SAYS_DONE.test(said) } : null
}
