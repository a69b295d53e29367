/** Whether words that come while the bot waits for a reason give one, or are said of something else: a report, a question, talk. */
import { opensWithReason } from './edit-reason.js'
import { find, pattern } from './reply/meanings.js'
import { sentenceOf } from './reply/sentence.js'
import type { Intent } from './reply.js'
import { understandReply } from './reply.js'
import { saysHello, saysThanks, saysYes } from './short-answers.js'
import { taskRefs, withoutTasks } from './task-ref.js'

/** What is said of a task that is named, and is no reason for what is asked about another. */
const REPORTS: readonly Intent[] = ['done', 'not_done', 'extension', 'ack', 'question', 'blocked', 'unblocked']
/** What nobody gives as a reason, whatever it is said of. */
const NO_REASON: readonly Intent[] = ['done', 'ack', 'question', 'unblocked']
/** 'Huyện lùi lịch': it is another who takes more time. */
const OTHERS = pattern('authority|they|person|unit')

/**
 * 'Huyện lùi lịch', 'chưa có số liệu', 'trùng với Q2-5' tell why; 'V-1 em nộp rồi', 'mẫu ở đâu ạ?', 'chúc mừng sinh nhật' do not. What
 * marks itself as a reason ('vì V-1 xong rồi') always does. `own`: the task that the reason is asked of, by code and number.
 */
export function tellsWhy(text: string, own: readonly string[]): boolean {
  if (opensWithReason(text)) return true
  if (saysThanks(text) || saysHello(text) || saysYes(text) === true) return false
  const { intent, isTalk } = understandReply(withoutTasks(text))
  const others = taskRefs(text).filter((ref) => !own.some((known) => known.toUpperCase() === ref))
  if (others.length > 0) return !REPORTS.includes(intent)
  const asksForTime = intent === 'extension' && find(OTHERS, sentenceOf(text).row) === null
  return !isTalk && !asksForTime && !NO_REASON.includes(intent)
}
