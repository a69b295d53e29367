/** Words that choose one of the options of a question: yes and no, done and not done. */
import { understandReply } from '../../domain/reply.js'
import { saysLeave } from '../../domain/says-leave.js'
import { saysApproval, saysYes } from '../../domain/short-answers.js'
import { taskRefs } from '../../domain/task-ref.js'
import type { Asked } from '../../domain/yes-or-no.js'
import { yesOrNo } from '../../domain/yes-or-no.js'
import type { Prompt, PromptQuestion } from '../ports.js'
import type { Desk, Request } from '../shared/desk.js'
import { judgedBySubject } from '../shared/said-of-unit.js'

/** What each question of which the first option agrees, and the second leaves everything as it is, would do. */
const YES_OR_NO: Partial<Record<PromptQuestion['ask'], Asked>> = {
  read_back: 'report',
  decide: 'decide',
  verdicts: 'reopen',
  change_agree: 'change',
  hand_over: 'hand_over',
  nudge: 'nudge',
}

/** 'Đúng', 'khoan đã, đừng hủy nữa': the option that the words choose of a question that can be answered so, or null. */
export function saidYesOrNo(prompt: Prompt | null, text: string): number | null {
  const { question } = prompt ?? {}
  const asked = question && YES_OR_NO[question.ask]
  // What names a task is said of that task.
  if (!asked || taskRefs(text).length > 0) return null
  if (question.ask === 'decide' && saysApproval(text) !== null) return 1
  const cancels = question.ask === 'change_agree' && question.change.field === 'cancel'
  const yes = yesOrNo(text, cancels ? 'cancel' : asked) ?? saysYes(text)
  if (yes !== null) return yes ? 1 : 2
  return saysLeave(text) ? 2 : null
}

/** Later, 'xong rồi' may be said of something else. */
const JUST_ASKED_MS = 10 * 60_000

/** 'Cũng xong luôn' to 'Q1-4 đã xong hay chưa?': the option that the words choose where they name no task; else null. */
export function saidDoneOrNot(desk: Desk, request: Request, prompt: Prompt | null, text: string): number | null {
  if (prompt?.question.ask !== 'unclear' || request.files.length > 0 || taskRefs(text).length > 0) return null
  if (desk.now.getTime() - prompt.askedAt.getTime() > JUST_ASKED_MS) return null
  const { intent } = judgedBySubject(desk, request, understandReply(text))
  return intent === 'done' ? 1 : intent === 'not_done' ? 2 : null
}
