/** 'Trừ Q1-4 ra thì xong hết', 'còn mỗi việc 3, các việc khác xong rồi': everything but what is named. */

import { plainReply } from '../reply.js'
import { fold } from '../vietnamese.js'
import type { TaskRef } from './command.js'
import { saysAll, taskRefs, withoutTasks } from './task-ref.js'

/** Stands before what is left out; 'dự trù' and 'khấu trừ' are words of their own. */
const BUT =
  /(?<!\b(?:du|khau|giam))(?:^|[\s,;.])(?:ngoai tru|chi tru|tru moi|tru|ngoai|except(?: for)?|chi con moi|con moi|chi con|con lai moi|con moi viec)[\s:]+/
/** What belongs to it: 'ra', 'là chưa'. */
const AROUND = /^(?:ra|thoi|la|thi|chua(?: xong| lam| nop)?|nua|va|,|;|\.|\s)+/
const THE_OTHERS = /\b(?:(?:cac |nhung |may )?(?:viec|nhiem vu|muc|cai) (?:khac|con lai)|con lai)\b/
/** Where the words about the task itself end. */
const OWN_ENDS = new RegExp(`[,;.]|${THE_OTHERS.source}|\\b(?:tat ca|toan bo)\\b`)

export interface AllBut {
  but: TaskRef[]
  /** What is said of all the others. */
  said: string
}

/** The task stands right behind the word: 'trừ cái Q1-4', 'còn mỗi việc 3'; 'gui du tru' leaves nothing out. */
const LEFT_OUT = new RegExp(`${BUT.source}(?:(?:moi|cai|viec|nhiem vu|muc|so|ma|task)[\\s:]+)*(?:[qhtnv]\\s?-?\\d|\\d)`)

/** Null where nothing is left out by name, or the rest does not say that all else is done. */
export function allBut(text: string): AllBut | null {
  const but = taskRefs(text)
  if (but.length === 0 || !LEFT_OUT.test(fold(text))) return null
  const bare = withoutTasks(text)
  const folded = fold(bare)
  const left = BUT.exec(`${folded} `)
  if (!left || folded.length !== bare.length) return null
  const before = bare.slice(0, left.index).trim()
  const behind = bare.slice(left.index + left[0].length)
  const around = AROUND.exec(fold(behind))
  const next = behind.slice(around?.[0].length ?? 0)
  if (isDoneToo(fold(before), fold(next))) return null
  const rest = [before, next].filter((part) => part.trim() !== '').join(', ')
  // 'Việc còn lại' is no remainder here: it is all that is meant.
  const others = fold(rest).replace(THE_OTHERS, 'tat ca')
  return saysAll(others) && plainReply(others).intent === 'done' ? { but, said: rest } : null
}

/** 'Ngoài Q1-2 đã nộp, các việc khác xong rồi': what stands right behind the task reports it, for the others are told of elsewhere. */
function isDoneToo(before: string, behind: string): boolean {
  const own = behind.split(OWN_ENDS)[0] ?? ''
  if (own.trim() === '' || plainReply(own).intent !== 'done') return false
  const elsewhere = `${before}, ${behind.slice(own.length)}`
  return !saysAll(own) || saysAll(elsewhere) || THE_OTHERS.test(elsewhere)
}
