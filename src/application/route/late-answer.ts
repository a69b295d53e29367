/** Answers that come after a question has lapsed: what it held up is recorded nowhere, so it is put once more, and nothing is guessed. */

import { instantOf } from '../../domain/calendar.js'
import { bareName } from '../../domain/words/bare-name.js'
import { saysLeave } from '../../domain/words/says-leave.js'
import { saysRight, saysYes } from '../../domain/words/yes-or-no.js'
import { answerChangeLate } from '../change-live-plan.js'
import type { Outgoing } from '../message.js'
import type { Prompt, PromptQuestion } from '../ports.js'
import type { HeldPrompt } from '../shared/ask-again.js'
import {
  everHeld,
  holdsReport,
  isForgotten,
  isLeft,
  putAgain,
  putAt,
  stillLists,
  tooLongAgo,
  whenLapsed,
} from '../shared/ask-again.js'
import { decidedSince } from '../shared/decided-since.js'
import type { Desk, Request } from '../shared/desk.js'
import { mayDo, refusal } from '../shared/desk.js'
import { readBackOne } from '../shared/read-back.js'
import { settledQuestion } from '../shared/settled.js'
import { askAboutLeftFiles } from '../shared/waiting-files.js'
import { asSpoken, chatOf, isCode, meantById } from '../shared/which-task.js'
import { showWaiting } from '../show-views.js'
import { answerPrompt } from './answer.js'
import { refuseAnswer } from './may-answer.js'

/** Whether a press on it comes so late that what it says is not simply done. */
export function isLate(desk: Desk, prompt: Prompt): boolean {
  return prompt.expiresAt <= desk.now || (holdsReport(prompt) && isForgotten(desk, prompt))
}

/** A button of a question that has lapsed: what stands on it is taken; that work is done is read back first. */
export async function pressedLate(desk: Desk, request: Request, prompt: Prompt, option: number): Promise<Outgoing[]> {
  const refused = await refuseAnswer(desk, request, prompt)
  if (refused) return [refused]
  if (holdsReport(prompt)) return (await takenLate(desk, request, prompt, option)) ?? [await putAgain(desk, prompt)]
  const change = await changedLate(desk, request, prompt, { text: '', option })
  if (change) return change
  const decided = await decidedSince(desk, prompt.question)
  if (decided) return decided
  return whenLapsed(prompt) === 'shows_waiting' ? showWaiting(desk, request) : [refusal('question_expired')]
}

/** After so many days nobody remembers what was to be changed. */
const CHANGE_DAYS = 3

/**
 * A change of the live plan whose question has lapsed goes on with the answer to that very question, and is read back; null for
 * every other question, after some days, and for who may not change the plan any more.
 */
async function changedLate(
  desk: Desk,
  request: Request,
  { id, question, expiresAt }: Prompt,
  answer: { text: string; option: number | null },
): Promise<Outgoing[] | null> {
  if (question.ask !== 'change_value' && question.ask !== 'change_reason' && question.ask !== 'change_agree')
    return null
  const isOld = desk.now.getTime() - expiresAt.getTime() > CHANGE_DAYS * 86_400_000
  if (isOld || !mayDo(desk, request.member, 'change_plan')) return null
  await desk.office.closePrompt(id)
  return [await answerChangeLate(desk, request, question, answer)]
}

/** Words in reply to the lapsed question about a change of the live plan. */
async function changeSaidLate(desk: Desk, request: Request, text: string): Promise<Outgoing[] | null> {
  const { message, member } = request
  if (message.kind === 'press' || message.answers === null) return null
  const asked = await desk.office.promptOfMessage(message.chat, message.answers)
  const prompt = asked === null ? null : await desk.office.prompt(asked)
  if (prompt?.memberId !== member.id || prompt.expiresAt > desk.now) return null
  const agrees = saysYes(text) ?? (saysLeave(text) ? false : null)
  if (prompt.question.ask !== 'change_agree') return changedLate(desk, request, prompt, { text, option: null })
  if (agrees === null) return null
  const option = agrees ? 1 : 2
  return changedLate(desk, request, prompt, { text, option })
}

/** What a late press says, where it names a task that is still open; null for what has to be put again as a whole. */
async function takenLate(desk: Desk, request: Request, prompt: HeldPrompt, option: number): Promise<Outgoing[] | null> {
  const { question } = prompt
  if (question.ask === 'unclear') return doubtTakenLate(desk, request, prompt, question, option)
  if (question.ask !== 'which_task') return null
  const assignment = question.assignments[option - 1]
  if (assignment === undefined || !(await stillLists(desk, prompt, assignment))) return null
  if (question.intent !== 'claim') return answerPrompt(desk, request, prompt, { option })
  const share = await desk.office.assignment(assignment)
  const meant = share && (await meantById(desk, request, share.taskId))
  if (!meant) return null
  await desk.office.closePrompt(prompt.id)
  return readBackOne(desk, asSpoken(request, question.spoken), meant, question.spoken.heard)
}

/**
 * A late press on 'đã xong hay chưa?': of what the unit has reported since it says how the task stands; that it is not done, or not
 * reported, is taken; that it is done is read back.
 */
async function doubtTakenLate(
  desk: Desk,
  request: Request,
  prompt: HeldPrompt,
  { task: taskId, spoken }: PromptQuestion & { ask: 'unclear' },
  option: number,
): Promise<Outgoing[]> {
  const meant = await meantById(desk, request, taskId)
  const isOpen = meant?.shares.some((s) => s.state === 'open') === true && meant.task.state === 'active'
  if (!meant || !isOpen || !(await isLeft(desk, prompt))) {
    await desk.office.closePrompt(prompt.id)
    return [meant ? settledQuestion(desk, meant) : refusal('question_settled')]
  }
  if (option !== 1) return answerPrompt(desk, request, prompt, { option })
  await desk.office.closePrompt(prompt.id)
  return readBackOne(desk, asSpoken(request, spoken), meant, spoken.heard)
}

/**
 * A number answers what was put last here and nothing else. What to say where that is not simply the `open` question: it has lapsed
 * and is put again, it is forgotten, or another one was put and answered after it. Null where the open one takes the number.
 */
export async function numberedLate(
  desk: Desk,
  request: Request,
  open: Prompt | null,
  option: number,
): Promise<Outgoing[] | null> {
  const { lapsed, isRepliedTo } = await lapsedQuestion(desk, request)
  const last = lapsed && (!open || putAt(lapsed) > putAt(open)) ? lapsed : open
  if (isRepliedTo || (open && answersMessage(request)))
    return last === lapsed && lapsed ? [await putAgain(desk, lapsed)] : null
  const shown = await shownAfter(desk, request, last)
  if (shown?.prompt) return pressedLate(desk, request, shown.prompt, option)
  if (last === null) return shown ? [refusal('question_answered')] : null
  if (!holdsReport(last)) return null
  if (isForgotten(desk, last)) return [await tooLongAgo(desk, last)]
  return last === lapsed || shown ? [await putAgain(desk, last)] : null
}

/**
 * The question that this private chat was shown after the one that was put last of those that wait: `prompt` where it has only
 * lapsed, null where it has been answered. Null where there is none.
 */
async function shownAfter(
  desk: Desk,
  request: Request,
  last: Prompt | null,
): Promise<{ prompt: Prompt | null } | null> {
  if (request.message.chat.kind !== 'private') return null
  const since = last ? putAt(last) : instantOf(desk.today, '00:00')
  const shown = await desk.office.lastPromptShown(chatOf(request), since)
  if (!shown || shown.prompt === last?.id) return null
  // What was asked together with it, and before it.
  if (last && last.putAgainAt === null && shown.prompt < last.id) return null
  const prompt = await desk.office.prompt(shown.prompt)
  return { prompt: prompt && prompt.memberId === request.member.id && prompt.expiresAt <= desk.now ? prompt : null }
}

function answersMessage({ message }: Request): boolean {
  return message.kind !== 'press' && message.answers !== null
}

/** 'Đúng', 'sai' or the bare name of a task, where no question is open that it could answer; null where it is said of something else. */
export async function saidLate(desk: Desk, request: Request, text: string): Promise<Outgoing[] | null> {
  const change = await changeSaidLate(desk, request, text)
  if (change) return change
  const yes = saysYes(text)
  const name = bareName(text)
  if (saysLeave(text)) return leftLate(desk, request)
  if (yes === null && name === null) return null
  const { lapsed, isRepliedTo } = await lapsedQuestion(desk, request)
  if (!lapsed) return null
  if (name !== null) return (await offers(desk, lapsed, name)) ? [await putAgain(desk, lapsed)] : null
  // Of clerk and chairman 'ok' decides what waits, unless they reply to the question.
  const isMeant = isRepliedTo || !mayDo(desk, request.member, 'decide')
  if (!isMeant) return null
  // 'Đúng' answers a question, whatever it was; 'vâng ạ' may be said to a reminder as well, and to what is settled it is.
  const isAnswer = lapsed.question.ask === 'read_back' || saysRight(text)
  if (yes) return isAnswer && (isRepliedTo || (await isLeft(desk, lapsed))) ? [await putAgain(desk, lapsed)] : null
  if (lapsed.question.ask !== 'read_back') return null
  await desk.office.closePrompt(lapsed.id)
  return [{ kind: 'left_as_it_is' }]
}

/** 'Thôi không phải' to a question that has lapsed: it is not put again. Its files still are asked about. */
async function leftLate(desk: Desk, request: Request): Promise<Outgoing[] | null> {
  const { lapsed } = await lapsedQuestion(desk, request)
  if (!lapsed || isForgotten(desk, lapsed) || mayDo(desk, request.member, 'decide')) return null
  await desk.office.closePrompt(lapsed.id)
  return [{ kind: 'left_as_it_is' }, ...(await askAboutLeftFiles(desk, request, lapsed.question.spoken.files))]
}

/** The one whose message is replied to, else the last that was put to the sender here; in private, wherever it was put. */
async function lapsedQuestion(
  desk: Desk,
  request: Request,
): Promise<{ lapsed: HeldPrompt | null; isRepliedTo: boolean }> {
  const { message, member } = request
  const isLapsed = ({ expiresAt }: Prompt) => expiresAt <= desk.now
  const asked =
    message.kind === 'press' || message.answers === null
      ? null
      : await desk.office.promptOfMessage(message.chat, message.answers)
  if (asked !== null) {
    const prompt = await desk.office.prompt(asked)
    const isOwn = prompt?.memberId === member.id && holdsReport(prompt) && isLapsed(prompt)
    return { lapsed: isOwn ? prompt : null, isRepliedTo: true }
  }
  const here = chatOf(request)
  const isHere = ({ chat }: Prompt) => chat.platform === here.platform && chat.externalId === here.externalId
  const held = await everHeld(desk, member.id)
  const lapsed = held.find((prompt) => isLapsed(prompt) && (message.chat.kind === 'private' || isHere(prompt)))
  return { lapsed: lapsed ?? null, isRepliedTo: false }
}

/** Whether the question lists a task of this name. */
async function offers(desk: Desk, { question }: HeldPrompt, name: string): Promise<boolean> {
  if (question.ask !== 'which_task') return false
  for (const id of question.assignments) {
    const share = await desk.office.assignment(id)
    const task = share ? await desk.office.task(share.taskId) : null
    if (task && (isCode(task.code, name) || task.number === name)) return true
  }
  return false
}
