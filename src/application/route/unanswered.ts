/** Who leads and speaks to the bot is never left without an answer: what could not be read is said to be so, with what can be typed. */
import { plainReply } from '../../domain/reply.js'
import { saysPraise } from '../../domain/words/praise.js'
import { saidToAll } from '../../domain/words/said-to-all.js'
import { saysApproval, saysHello, saysThanks } from '../../domain/words/short-answers.js'
import { taskRefs, withoutTasks } from '../../domain/words/task-ref.js'
import type { IncomingText, Outgoing } from '../message.js'
import { paperKeys } from '../offer-paper.js'
import type { Desk, Request } from '../shared/desk.js'
import { mayDo, notUnderstood, refusal } from '../shared/desk.js'

/** Among so many of the newest deliveries are those that this message has caused. */
const JUST_QUEUED = 50

/** What is said where nothing else is; nothing to thanks, a greeting or an 'ok', which want no answer, nor to what is said to a whole group. */
export async function answerOwed(
  desk: Desk,
  request: Request,
  { kind, chat, text, answers }: IncomingText,
): Promise<Outgoing[]> {
  const isTold = kind === 'text' && text.trim() !== '' && request.files.length === 0
  if (!isTold || !mayDo(desk, request.member, 'decide')) return []
  if (chat.kind === 'group' && saidToAll(text)) return []
  if (chat.kind === 'group' && saysPraise(withoutTasks(text))) return []
  const refs = taskRefs(text)
  // 'Tốt lắm' below a post of the bot's is said to the people: nobody has called the bot by its name.
  if (chat.kind === 'group' && answers !== null && refs.length === 0) return []
  if (refs.length === 0 && wantsNoAnswer(text)) return []
  if (await isPaperOnItsWay(desk, request)) return []
  const [code, ...more] = refs
  return [code && more.length === 0 ? refusal('not_understood_of_task', { code }) : notUnderstood(desk, request)]
}

/** A paper that was asked for is its own answer, and is made when it leaves. */
async function isPaperOnItsWay(desk: Desk, request: Request): Promise<boolean> {
  const queued = await desk.office.deliveries({ states: ['queued'], limit: JUST_QUEUED })
  return queued.some(({ key }) => key.startsWith(paperKeys(request)))
}

function wantsNoAnswer(text: string): boolean {
  return saysThanks(text) || saysHello(text) || saysApproval(text) !== null || plainReply(text).intent === 'ack'
}
