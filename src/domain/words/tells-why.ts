/** Whether words that come while the bot waits for a reason give one, or are said of something else: a report, a question, talk. */

import type { Meaning } from '../reply/meanings.js'
import { find, pattern } from '../reply/meanings.js'
import { sentenceOf } from '../reply/sentence.js'
import type { Sentence } from '../reply/word.js'
import type { Intent } from '../reply.js'
import { plainReply } from '../reply.js'
import { isWord, normalise } from '../vietnamese.js'
import { bareName, onlyShows } from './bare-name.js'
import type { TaskRef } from './command.js'
import { opensWithReason } from './edit-reason.js'
import { EVERYWHERE, IN_A_REQUEST } from './extension-reason.js'
import { saysHello, saysThanks } from './short-answers.js'
import { taskRefs, withoutTasks } from './task-ref.js'
import { saysYes } from './yes-or-no.js'

/** What is said of a task that is named, and is no reason for what is asked about another. */
const REPORTS: readonly Intent[] = ['done', 'not_done', 'extension', 'ack', 'question', 'blocked', 'unblocked']
/** What nobody gives as a reason, at whatever length. */
const NO_REASON: readonly Intent[] = ['ack', 'question', 'unblocked']
/** What keeps work from being done. */
const OBSTACLES: readonly Intent[] = ['not_done', 'blocked']
/** 'Huyện lùi lịch': it is another who takes more time. */
const OTHERS = pattern('authority|they|person|unit')
const ONESELF = pattern('me')
/** 'Huyện yêu cầu làm riêng': what is said of those above is no small talk. */
const ABOVE = pattern('authority')
/** 'Trùng Tết nên lùi': what stands before 'nên' is why; 'nên làm sớm' is advice. */
const CAUSE_FIRST = pattern('!so !so so')

/** 'Phân công lại', 'thay người': that others do the work is a reason; 'vâng, em phân công ngay' is none. */
const OTHERS_DO_IT = pattern('^ ( hand|send_on ) !me|at_once|already* $')
const OTHERS_COME = pattern('^ see|field means')

/** So many words more tell what has come about: 'việc đã làm xong từ năm trước' is longer than 'nộp từ hôm qua rồi'. */
const MORE_THAN_A_REPORT = 4
const MORE_THAN_A_REQUEST = 2

/**
 * 'Huyện lùi lịch', 'chưa có số liệu', 'trùng với Q2-5' tell why; 'V-1 em nộp rồi', 'mẫu ở đâu ạ?', 'chúc mừng sinh nhật' do not. What
 * marks itself as a reason ('vì V-1 xong rồi') always does. `own`: the task that the reason is asked of, by code and number.
 */
export function tellsWhy(text: string, own: readonly string[]): boolean {
  if (opensWithReason(text)) return true
  if (onlyShows(text) || bareName(text) !== null) return false
  if (saysThanks(text) || saysHello(text) || saysYes(text) === true) return false
  const said = withoutTasks(text)
  const { intent, isTalk } = plainReply(said)
  const named = taskRefs(text)
  const others = named.filter((ref) => !own.some((known) => known.toUpperCase() === ref))
  if (others.length > 0) return !REPORTS.includes(intent) && (!opensWith(others, text) || marksReason(said))
  const sentence = sentenceOf(said)
  if (intent === 'ack' && [OTHERS_DO_IT, OTHERS_COME].some((seen) => find(seen, sentence.row))) return true
  if (NO_REASON.includes(intent)) return false
  // Who names the task says that it is done, however long the sentence.
  if (intent === 'done') return named.length === 0 && saysMore(sentence, EVERYWHERE, MORE_THAN_A_REPORT)
  if (find(CAUSE_FIRST, sentence.row) !== null) return true
  if (intent === 'extension')
    return (
      find(OTHERS, sentence.row) !== null || saysMore(sentence, [...EVERYWHERE, ...IN_A_REQUEST], MORE_THAN_A_REQUEST)
    )
  return !isTalk || find(ABOVE, sentence.row) !== null
}

/** The same of words that come with a file: most are said of the file. */
export function tellsWhyBesideFile(text: string, own: readonly string[]): boolean {
  const { intent } = plainReply(withoutTasks(text))
  return opensWithReason(text) || (OBSTACLES.includes(intent) && tellsWhy(text, own))
}

/** 'Q1-2 tốt' is said of Q1-2. */
function opensWith(refs: readonly TaskRef[], text: string): boolean {
  const [opening = ''] = /^\W*(?:(?:việc|viec|nhiệm vụ|nhiem vu)\s+(?:số\s+|so\s+)?)?\S+/iu.exec(text.trim()) ?? []
  return taskRefs(opening).some((ref) => refs.includes(ref))
}

const REASON_MARKS = ['vì', 'do', 'bởi', 'tại', 'nên', 'trùng', 'theo', 'nhờ']

function marksReason(said: string): boolean {
  const words = normalise(said)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
  return words.some((typed) => REASON_MARKS.some((mark) => isWord(typed, mark)))
}

/** What somebody says of the own doing is a report or a request, at whatever length. */
function saysMore({ words, row }: Sentence, bare: readonly Meaning[], more: number): boolean {
  return find(ONESELF, row) === null && words.filter(({ meaning }) => !bare.includes(meaning)).length >= more
}
