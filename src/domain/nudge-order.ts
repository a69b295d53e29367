/** "Nhắc Hội Phụ nữ nộp V-1": somebody has a unit reminded. */
import type { Member, Unit } from './member.js'
import { taskRefs, withoutTasks } from './task-ref.js'
import { fold } from './vietnamese.js'
import { unitsMeantIn } from './who-is-meant.js'

export interface NudgeOrder {
  /** Tasks as typed; none: what is due next of the units. */
  refs: string[]
  /** Ids of the units; none: all that the tasks wait for. */
  units: number[]
}

const ORDER =
  /^(?:(?:em|bot|nhac viec|anh|chi|dong chi|nho|giup|hay|cho|phien)(?: oi)?[, ]+)*(?:nhac nho|nhac|don doc|giuc|remind)\b(?! viec oi)/
/** 'Nhắc Việc ơi, V-1 xong rồi' calls the bot and reports; 'nhắc chưa?' asks. */
const REPORT = /\b(?:roi|chua|khong|chua xong|rui|r)(?: (?:a|nhe|nha|em|anh|chi|do))*$/

/** The order, or null where the words are none, or name neither a task nor a unit of the office. */
export function nudgeOrdered(
  text: string,
  office: { units: readonly Unit[]; members: readonly Member[] },
): NudgeOrder | null {
  const bare = withoutTasks(text)
  const words = fold(bare)
    .replace(/[?!.…,:;]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const order = ORDER.exec(fold(text).trim())
  if (!order || REPORT.test(words)) return null
  const refs = taskRefs(text)
  const units = unitsMeantIn(bare, words, office)
  return refs.length + units.length > 0 ? { refs, units } : null
}
