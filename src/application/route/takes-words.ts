/** Which words are the answer to a question of the bot that waits for words, and which are said of something else. */

import { opensWithReason } from '../../domain/edit-reason.js'
import type { Intent } from '../../domain/reply.js'
import { understandReply } from '../../domain/reply.js'
import { leavesWithoutReason } from '../../domain/says-leave.js'
import { saysThanks, saysYes } from '../../domain/short-answers.js'
import { readSpokenDate } from '../../domain/spoken-date.js'
import { taskRefs, withoutTasks } from '../../domain/task-ref.js'
import type { Prompt, PromptQuestion } from '../ports.js'
import type { Desk, Request } from '../shared/desk.js'
import { chatOf, isCode } from '../shared/which-task.js'

const TAKE_TEXT: readonly PromptQuestion['ask'][] = [
  ...(['return_reason', 'extension', 'extension_reason', 'refusal_reason'] as const),
  ...(['draft_value', 'draft_new', 'draft_split', 'ask_unit', 'change_value', 'change_reason'] as const),
]

/** Few words that report are no reason; a longer sentence that answers the question may be one ('việc đã làm xong từ năm trước'). */
const REPORT_WORDS = 4

/** What is said of a task that is named, and gives no reason for changing another. */
const REPORTS: readonly Intent[] = ['done', 'not_done', 'extension', 'ack', 'question']
/** 'Tôi nộp xong rồi nhé'; but not 'chúng tôi'. */
const OF_MYSELF = /(?<!\p{L})(?<!(?:chúng|chung) )(?:tôi|toi|em|mình|minh|cháu|chau)(?!\p{L})/iu

/** What nobody gives as a reason. */
const NO_REASON: readonly string[] = ['done', 'extension', 'ack', 'question']

/** Whether this question takes any words as its answer; the others take only one of their numbers. */
export function takesText(prompt: Prompt): boolean {
  return TAKE_TEXT.includes(prompt.question.ask)
}

/** The question that these words answer: the one meant, else an older one about the task that they name with a date. */
export async function questionForWords(
  desk: Desk,
  request: Request,
  meant: Prompt | null,
  text: string,
): Promise<Prompt | null> {
  if (meant && (await takesWords(desk, meant, text))) return meant
  if (taskRefs(text).length !== 1 || readSpokenDate(withoutTasks(text), desk.today, null) === null) return null
  const here = chatOf(request)
  for (const prompt of await desk.office.promptsOf(request.member.id, desk.now)) {
    const isHere = prompt.chat.externalId === here.externalId && prompt.chat.platform === here.platform
    if (isHere && prompt.question.ask === 'extension' && (await takesWords(desk, prompt, text))) return prompt
  }
  return null
}

/** Whether these words are its answer: what names another task is said of that one. */
async function takesWords(desk: Desk, { question }: Prompt, text: string): Promise<boolean> {
  if (!TAKE_TEXT.includes(question.ask) || text.trim() === '') return false
  const { intent } = understandReply(withoutTasks(text))
  if (question.ask === 'change_reason') return leavesWithoutReason(text) || isReasonOfChange(text, intent)
  const isReason = question.ask === 'extension_reason' || question.ask === 'refusal_reason'
  if (isReason && (NO_REASON.includes(intent) || saysThanks(text) || saysYes(text) !== null)) return false
  const refs = taskRefs(text)
  if (refs.length === 0) return true
  const about = await taskAsked(desk, question)
  // 'Đây là tệp của Q1-3' names another task, and is a reason all the same.
  if (about === null || (question.ask !== 'extension' && intent === 'other')) return true
  return refs.some((ref) => isCode(about.code, ref) || about.number === ref)
}

/** 'Trùng với Q2-5' names a task and is a reason; 'V-1 tôi nộp xong rồi' reports of it, and 'vì V-1 xong rồi' is a reason again. */
function isReasonOfChange(text: string, intent: Intent): boolean {
  if (opensWithReason(text)) return true
  if (saysThanks(text) || saysYes(text) !== null) return false
  if (taskRefs(text).length > 0) return !REPORTS.includes(intent)
  if (intent === 'done' && OF_MYSELF.test(text)) return false
  return text.trim().split(/\s+/).length > REPORT_WORDS || !['done', 'ack', 'question'].includes(intent)
}

/** The task that the answer would change; null where the question is of another kind. */
async function taskAsked(desk: Desk, question: PromptQuestion) {
  if (question.ask === 'extension' || question.ask === 'change_value') return desk.office.task(question.task)
  const about =
    question.ask === 'return_reason'
      ? await desk.office.claim(question.claim)
      : question.ask === 'extension_reason' || question.ask === 'refusal_reason'
        ? await desk.office.extension(question.extension)
        : null
  const share = about && (await desk.office.assignment(about.assignmentId))
  return share && desk.office.task(share.taskId)
}
