/** What has been said in a private chat since a question was put there: bare words answer what was said last, not what lies above it. */
import { opensWithReason } from '../../domain/words/edit-reason.js'
import { saysHello, saysThanks } from '../../domain/words/short-answers.js'
import { taskRefs } from '../../domain/words/task-ref.js'
import type { Outgoing } from '../message.js'
import type { Delivery, Prompt } from '../ports.js'
import { holdsReport, putAgain } from '../shared/ask-again.js'
import type { Desk, Request } from '../shared/desk.js'
import { mayDo, refusal } from '../shared/desk.js'
import { isJustNow, JUST_NOW_MS } from '../shared/just-now.js'
import { taskCalled } from '../shared/said-of-another.js'
import { chatOf } from '../shared/which-task.js'
import { pressedLate } from './late-answer.js'
import { refuseAnswer } from './may-answer.js'

/** An answer of the bot to somebody's message. */
const ANSWER = /^answer:\d+:/
/** Said of the answer, and nothing else is talked of. */
const OF_THE_QUESTION = ['erase_in_words', 'removal_in_words', 'unit_removal_in_words', 'no_such_option']
/** What asks its reader to decide, and is decided by 'ok' as well. */
const ASKS_FOR_VERDICT = /^(?:review|extension):/

/**
 * 'Được' to a question after which something else was talked of here is no yes to it: the question is put again. Null where it still
 * is the last that was put, or is itself replied to.
 */
export async function agreedTooLate(desk: Desk, request: Request, prompt: Prompt): Promise<Outgoing[] | null> {
  const talk = await saidSince(desk, request, prompt)
  if (!talk?.since.some(isTalk)) return null
  const { question } = talk
  const late = await pressedLate(desk, request, prompt, 1)
  const isTold = late.some((said) => said.kind === 'refusal' && said.code === 'question_expired')
  return isTold && question.kind === 'say' ? [question.params] : late
}

/** A bare number, or the name of one who was listed, after something else was talked of here means nothing that lies above it: the question is
 *  put again. */
export async function askedAnewAfterTalk(desk: Desk, request: Request, prompt: Prompt): Promise<Outgoing[] | null> {
  const talk = await saidSince(desk, request, prompt)
  if (!talk?.since.some((shown) => ANSWER.test(shown.key) && !isPassing(shown))) return null
  const refused = await refuseAnswer(desk, request, prompt)
  if (refused) return [refused]
  if (holdsReport(prompt)) return [await putAgain(desk, prompt)]
  return talk.question.kind === 'say' ? [talk.question.params] : [refusal('question_expired')]
}

/** Whether the bot has answered anything since it put the question here, be it that it has not understood; thanks aside. */
export async function hasAnsweredSince(desk: Desk, request: Request, prompt: Prompt): Promise<boolean> {
  const talk = await saidSince(desk, request, prompt)
  return talk?.since.some((shown) => ANSWER.test(shown.key) && !isCourtesy(shown)) ?? false
}

/** What this private chat was shown after the question and not together with it; null where the question itself is replied to. */
async function saidSince(
  desk: Desk,
  request: Request,
  prompt: Prompt,
): Promise<{ question: Delivery; since: Delivery[] } | null> {
  const { message } = request
  if (message.chat.kind !== 'private' || message.kind === 'press' || message.answers !== null) return null
  const shown = await desk.office.shownSince(chatOf(request), prompt.askedAt)
  const at = shown.findIndex(({ params }) => 'prompt' in params && params.prompt === prompt.id)
  const question = shown[at]
  if (!question) return null
  const [own = ''] = ANSWER.exec(question.key) ?? []
  return { question, since: shown.slice(0, at).filter(({ key }) => own === '' || !key.startsWith(own)) }
}

/** The bot's last answer in this chat, with all that it said then; thanks, and what was not understood, aside. */
export async function lastAnswer(desk: Desk, request: Request, since: Date): Promise<Outgoing[]> {
  const shown = await desk.office.shownSince(chatOf(request), since)
  const last = shown.find((one) => ANSWER.test(one.key) && !isPassing(one))
  const [own] = ANSWER.exec(last?.key ?? '') ?? []
  return shown.flatMap((one) =>
    own !== undefined && one.key.startsWith(own) && one.kind === 'say' ? [one.params] : [],
  )
}

/** Something else was talked of, or put before the reader; thanks, what was not understood, and how the question is to be answered, are not. */
function isTalk(shown: Delivery): boolean {
  return ASKS_FOR_VERDICT.test(shown.key) || (ANSWER.test(shown.key) && !isPassing(shown))
}

function isPassing(shown: Delivery): boolean {
  if (shown.kind !== 'say') return false
  const { params } = shown
  const isUnheard =
    params.kind === 'refusal' && (OF_THE_QUESTION.includes(params.code) || params.code.startsWith('not_understood'))
  return isUnheard || isCourtesy(shown)
}

function isCourtesy(shown: Delivery): boolean {
  return shown.kind === 'say' && shown.params.kind === 'courtesy'
}

/** What was put last in this private chat, a moment ago; thanks, and what was not understood, put nothing. */
async function lastShown(desk: Desk, request: Request): Promise<Delivery | null> {
  if (request.message.chat.kind !== 'private') return null
  const shown = await desk.office.shownSince(chatOf(request), new Date(desk.now.getTime() - JUST_NOW_MS))
  return shown.find((one) => !isPassing(one)) ?? null
}

/** The wish whose refusal was explained last here, where these words say that they are its reason ('vì …', 'lý do: …'); else null: nobody has asked. */
export async function refusalExplainedAnew(desk: Desk, request: Request, text: string): Promise<number | null> {
  if (request.files.length > 0 || !mayDo(desk, request.member, 'decide')) return null
  const last = await lastShown(desk, request)
  if (last?.kind !== 'say' || last.params.kind !== 'refusal_reason' || last.params.told === null) return null
  const { extension = null } = last.params
  return opensWithReason(text) ? extension : null
}

/** The question of a colleague that was put last in this private chat, and that nobody has answered; else null. */
export async function askedByColleague(desk: Desk, request: Request): Promise<Prompt | null> {
  const { message, member } = request
  if (message.chat.kind !== 'private' || message.kind === 'press' || message.answers !== null) return null
  const { platform, externalId } = chatOf(request)
  const open = await desk.office.promptsOf(member.id, desk.now)
  const asked = open.find(
    ({ chat, question }) =>
      question.ask === 'answer' &&
      question.answered !== true &&
      chat.platform === platform &&
      chat.externalId === externalId,
  )
  if (asked?.question.ask !== 'answer') return null
  // Clerk and chairman are asked much, and order much in few words.
  if (mayDo(desk, member, 'decide') && !isJustNow(desk, asked.askedAt)) return null
  const shown = await desk.office.shownSince(chatOf(request), asked.askedAt)
  const last = shown.find((one) => !isPassing(one))
  return last?.key === `${asked.question.key}:m${member.id}` ? asked : null
}

/** Whether the words may be what the colleague wants to know: what names a task, by code or by title, is said to the bot. */
export async function mayAnswerColleague(desk: Desk, request: Request, { question }: Prompt, text: string) {
  if (question.ask !== 'answer' || request.files.length > 0 || text.trim() === '') return false
  if (taskRefs(text).length > 0 || saysThanks(text) || saysHello(text)) return false
  const called = await taskCalled(desk, text)
  return called === null || called.id === question.task
}
