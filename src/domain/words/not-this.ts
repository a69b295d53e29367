/** 'Tôi không báo việc này', 'không phải, việc 4 cơ': said to 'đã xong hay chưa?' by who has not reported on that task. */
import { anyOf, asWritten } from './as-written.js'
import type { TaskRef } from './command.js'
import { taskRefs, withoutTasks } from './task-ref.js'

const BEFORE = anyOf('dạ|vâng|à|ờ|ơ|ủa|ấy|thôi|em|anh|chị|tôi|mình|cháu|ý|đâu')
const NOT = anyOf('không|ko|k|hông|hổng|chẳng|đâu')
const REPORTS = `${anyOf('có|hề|phải|báo|nói|định|muốn|báo cáo')}(?: ${anyOf('phải|báo|nói|báo cáo|về|là')})*`
const THIS = `${anyOf('việc|cái|vụ|nhiệm vụ')}(?: ${anyOf('này|đó|ấy|đấy|kia')})?`
const SLIP = `${anyOf('nhầm|lộn|sai')}(?: ${anyOf('rồi|việc|mất')})*`
const AFTER = anyOf('ạ|nhé|nha|em|anh|chị|tôi|mình|cơ|mà|là|chứ|rồi|đâu|đó|ơi|bot|đồng chí|nói|báo|ý')

const DENIES = new RegExp(`^(?:${BEFORE} )*(?:${NOT} ${REPORTS}(?: ${THIS})?|${SLIP} ?(?:${THIS})?)(?: ${AFTER})*$`)
/** Where another task stands beside it, 'không' says enough. */
const DENIES_BEFORE_ANOTHER = new RegExp(`^(?:${BEFORE} )*${NOT}(?: ${AFTER})*$`)

/** `rather`: the task that is named instead. Null where the words say anything else. */
export function saysNotThis(text: string): { rather: TaskRef | null } | null {
  const [rather = null, ...more] = taskRefs(text)
  if (more.length > 0 || text.includes('?')) return null
  const said = asWritten(withoutTasks(text))
  const denies = DENIES.test(said) || (rather !== null && DENIES_BEFORE_ANOTHER.test(said))
  return denies ? { rather } : null
}
