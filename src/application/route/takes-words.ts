/** Which words are the answer to a question of the bot that waits for words, and which are said of something else. */

import type { Intent } from '../../domain/reply.js'
import { plainReply } from '../../domain/reply.js'
import { unitAtStart } from '../../domain/unit-name.js'
import { fold } from '../../domain/vietnamese.js'
import { waysToPart } from '../../domain/words/edit-reason.js'
import { givesReason } from '../../domain/words/extension-reason.js'
import { readLastDay } from '../../domain/words/last-day.js'
import { handsToNobody } from '../../domain/words/leader/hand-on.js'
import { leavesWithoutReason } from '../../domain/words/says-leave.js'
import { saysThanks } from '../../domain/words/short-answers.js'
import { lunarSaid, noSuchDayIn } from '../../domain/words/spoken-date.js'
import { taskRefs, withoutTasks } from '../../domain/words/task-ref.js'
import { tellsWhy, tellsWhyBesideFile } from '../../domain/words/tells-why.js'
import { beginsAsUnit } from '../../domain/words/unit-head.js'
import { unitsMeantIn } from '../../domain/words/who-is-meant.js'
import type { Prompt, PromptQuestion } from '../ports.js'
import type { Desk, Request } from '../shared/desk.js'
import { unitsNamed } from '../shared/rows.js'
import { chatOf, isCode } from '../shared/which-task.js'

const TAKE_TEXT: readonly PromptQuestion['ask'][] = [
  ...(['return_reason', 'extension', 'extension_reason', 'refusal_reason', 'blocked_reason'] as const),
  ...(['draft_value', 'draft_new', 'draft_split', 'ask_unit', 'change_value', 'change_reason'] as const),
]

/** What asks for a reason. */
const ASK_WHY: readonly PromptQuestion['ask'][] = [
  'change_reason',
  'blocked_reason',
  'extension_reason',
  'refusal_reason',
  'return_reason',
]
/** What is said to no question for a date. */
const NO_DATE: readonly Intent[] = ['done', 'question', 'ack', 'blocked', 'unblocked']
/** What is said of somebody's work names nobody. */
const NO_NAME: readonly Intent[] = ['done', 'not_done', 'question', 'ack', 'blocked', 'unblocked', 'extension']
/** 'Hội Nông dân', 'bên mặt trận nhé': as many words are still a name, however it is spelled. */
const WORDS_OF_A_NAME = 6

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
  if (meant && (await takesWords(desk, request, meant, text))) return meant
  if (taskRefs(text).length !== 1 || readLastDay(withoutTasks(text), desk.today, null) === null) return null
  const here = chatOf(request)
  for (const prompt of await desk.office.promptsOf(request.member.id, desk.now)) {
    const isHere = prompt.chat.externalId === here.externalId && prompt.chat.platform === here.platform
    if (isHere && prompt.question.ask === 'extension' && (await takesWords(desk, request, prompt, text))) return prompt
  }
  return null
}

/** Whether these words are its answer: what names another task is said of that one. */
async function takesWords(desk: Desk, request: Request, { question }: Prompt, text: string): Promise<boolean> {
  if (!TAKE_TEXT.includes(question.ask) || text.trim() === '') return false
  const about = await taskAsked(desk, question)
  const own = about ? [about.code, ...(about.number === null ? [] : [about.number])] : []
  if (ASK_WHY.includes(question.ask)) {
    if (wishesAnew(desk, text) || (question.ask === 'extension_reason' && saysOnlyDay(desk, text))) return false
    const leaves = question.ask === 'change_reason' && leavesWithoutReason(text)
    return leaves || (request.files.length > 0 ? tellsWhyBesideFile : tellsWhy)(text, own)
  }
  const refs = taskRefs(text)
  const { intent } = plainReply(withoutTasks(text))
  const asksForDate = question.ask === 'extension' || (question.ask === 'change_value' && question.field === 'due')
  if (asksForDate && !namesDay(desk, text) && (NO_DATE.includes(intent) || saysThanks(text))) return false
  const asksForUnits = 'field' in question && question.field === 'units'
  if (asksForUnits && !mayNameUnits(desk, text)) return false
  if (question.ask === 'ask_unit') return text.includes(':') || (refs.length === 0 && mayBeAsked(desk, text))
  // What is asked is no new wording, and no date.
  if (!asksForUnits && intent === 'question') return false
  if (refs.length === 0 || about === null) return true
  if (question.ask !== 'extension' && !asksForUnits && intent === 'other') return true
  return refs.some((ref) => isCode(about.code, ref) || about.number === ref)
}

/** 'Bên thanh niên xin lùi V-1 đến 6/2', 'Hội Cựu chiến binh xin gia hạn V-1' */
function wishesAnew(desk: Desk, text: string): boolean {
  if (taskRefs(text).length === 0 || plainReply(withoutTasks(text)).intent !== 'extension') return false
  return namesDay(desk, text) || unitAtStart(text, desk.units) !== null
}

/** 'Sau Tết ạ', 'cho em đến tháng 5': until when is no reason. */
function saysOnlyDay(desk: Desk, text: string): boolean {
  const said = withoutTasks(text)
  const day = readLastDay(said, desk.today)
  return day !== null && !givesReason(said, day.said)
}

function namesDay(desk: Desk, text: string): boolean {
  const said = withoutTasks(text)
  return [readLastDay, noSuchDayIn, lunarSaid].some((read) => read(said, desk.today) !== null)
}

/** 'Hội Nông dân bao giờ có danh sách?': whom to ask, with or without a question. */
function mayBeAsked(desk: Desk, text: string): boolean {
  return unitAtStart(text, desk.units) !== null || mayNameUnits(desk, text)
}

/** 'Hội Nông dân, lý do: …', 'giao cho anh Bình làm nhé'; a name that is not the office's is answered as one. */
function mayNameUnits(desk: Desk, text: string): boolean {
  if (waysToPart(text, 'units').some(({ value }) => value !== '' && 'named' in unitsNamed(desk, value))) return true
  const said = withoutTasks(waysToPart(text, 'due')[0]?.value || text)
  if (handsToNobody(`giao cho ${withoutTasks(text)}`)) return true
  if (NO_NAME.includes(plainReply(said).intent)) return false
  if (beginsAsUnit(said) || unitsMeantIn(said, fold(said), desk).length > 0) return true
  return said.trim().split(/\s+/).length <= WORDS_OF_A_NAME
}

/** The task that the answer would change; null where the question is of another kind. */
export async function taskAsked(desk: Desk, question: PromptQuestion) {
  const { ask } = question
  if (ask === 'extension' || ask === 'change_value' || ask === 'change_reason' || ask === 'blocked_reason')
    return desk.office.task(question.task)
  const about =
    question.ask === 'return_reason'
      ? await desk.office.claim(question.claim)
      : question.ask === 'extension_reason' || question.ask === 'refusal_reason'
        ? await desk.office.extension(question.extension)
        : null
  const share = about && (await desk.office.assignment(about.assignmentId))
  return share && desk.office.task(share.taskId)
}
