/** Words that choose one of the options of a question: yes and no, done and not done. */
import { understandReply } from '../../domain/reply.js'
import { saysLeave } from '../../domain/words/says-leave.js'
import { saysOnlyWhether } from '../../domain/words/says-whether.js'
import { openingNumber, taskRefs } from '../../domain/words/task-ref.js'
import type { Asked } from '../../domain/words/yes-or-no.js'
import { namesDeed, yesOrNo } from '../../domain/words/yes-or-no.js'
import type { Outgoing } from '../message.js'
import type { Prompt, PromptQuestion } from '../ports.js'
import type { Desk, Request } from '../shared/desk.js'
import { refusal } from '../shared/desk.js'
import { isJustNow } from '../shared/just-now.js'
import { saidOfAnother } from '../shared/said-of-another.js'
import { judgedBySubject } from '../shared/said-of-unit.js'
import { meantById } from '../shared/which-task.js'
import type { Answer } from './answer.js'
import { hasAnsweredSince } from './talked-since.js'

/** What the question would do if its first option, which agrees, were taken; null where it has no such option. */
function askedBy(question: PromptQuestion): Asked | null {
  switch (question.ask) {
    case 'read_back':
      return 'report'
    case 'more_time':
      return 'wish'
    case 'decide':
      return question.extensions.length === 0 ? 'confirm' : question.claims.length === 0 ? 'grant' : 'several'
    case 'verdicts': {
      const [say, ...others] = new Set(question.items.map((item) => item.say))
      if (say === undefined || others.length > 0) return 'several'
      return say === 'again' ? 'confirm' : say
    }
    case 'change_agree': {
      const { field } = question.change
      return field === 'due' || field === 'units' || field === 'cancel' || field === 'restore' ? field : 'change'
    }
    case 'withdraw':
    case 'hand_over':
    case 'remove_member':
    case 'remove_unit':
    case 'erase_person':
    case 'nudge':
      return question.ask
    default:
      return null
  }
}

/** 'Đúng', 'khoan đã, đừng hủy nữa': the option that the words choose of a question that can be answered so, or null. */
export function saidYesOrNo(prompt: Prompt | null, text: string): number | null {
  const asked = prompt && askedBy(prompt.question)
  // What names a task is said of that task.
  if (!asked || taskRefs(text).length > 0) return null
  const yes = yesOrNo(text, asked)
  if (yes !== null) return yes ? 1 : 2
  return saysLeave(text) ? 2 : null
}

/** 'Vâng', with which people take note of anything, takes nobody's access away: the words name what they agree to, or a button does. */
export function agreedUnnamed(prompt: Prompt, text: string): Outgoing | null {
  const { ask } = prompt.question
  if ((ask !== 'remove_member' && ask !== 'remove_unit') || namesDeed(text, ask)) return null
  return refusal(ask === 'remove_member' ? 'removal_in_words' : 'unit_removal_in_words')
}

/** 'Cũng xong luôn', 'chỉ hết vướng' to 'Q1-4 đã xong hay chưa?': what the words answer where they are said of nothing but the task that
 *  was asked about; else null. */
export async function saidDoneOrNot(
  desk: Desk,
  request: Request,
  prompt: Prompt | null,
  text: string,
): Promise<Answer | null> {
  if (prompt?.question.ask !== 'unclear' || request.files.length > 0 || mayName(text)) return null
  if (!isJustNow(desk, prompt.askedAt) || (await hasAnsweredSince(desk, request, prompt))) return null
  const { intent } = judgedBySubject(desk, request, understandReply(text))
  if (intent === 'unblocked') return { text }
  if (intent !== 'done' && intent !== 'not_done') return null
  const asked = await meantById(desk, request, prompt.question.task)
  if (!asked || !saysOnlyWhether(text, asked.task.title) || (await saidOfAnother(desk, asked, text))) return null
  return { option: intent === 'done' ? 1 : 2 }
}

function mayName(text: string): boolean {
  return taskRefs(text).length > 0 || openingNumber(text) !== null
}
