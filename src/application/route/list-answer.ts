/** Where the answer to a numbered list of the bot is read, whatever the list: by number, by place, by name; one line of it or several. */
import { plainReply } from '../../domain/reply.js'
import { bareName } from '../../domain/words/bare-name.js'
import type { Choice, Listed } from '../../domain/words/list-choice.js'
import { choiceOf, numberAlone, optionShown } from '../../domain/words/list-choice.js'
import { saysNotThis } from '../../domain/words/not-this.js'
import { taskRefs } from '../../domain/words/task-ref.js'
import type { Outgoing } from '../message.js'
import type { Prompt, PromptQuestion } from '../ports.js'
import { decideExtension } from '../request-extension.js'
import { reviewClaim } from '../review-claim.js'
import { askUnclear } from '../shared/ask-unclear.js'
import type { Desk, Request } from '../shared/desk.js'
import { activeWorks, notUnderstood, refusal } from '../shared/desk.js'
import { oneAmong } from '../shared/member-meant.js'
import { readBackChosen } from '../shared/read-back.js'
import { asSpoken, meantById, namedBy, tasksByRef } from '../shared/which-task.js'
import { whatWaits } from '../show-views.js'
import { answerPrompt } from './answer.js'
import { readBackDecision } from './decide-together.js'
import { saidYesOrNo } from './in-words.js'
import { numberedLate } from './late-answer.js'
import { refuseAnswer } from './may-answer.js'
import { questionMeant } from './question-meant.js'
import { askedAnewAfterTalk } from './talked-since.js'

/** Nothing is known of a line but its place. */
const NAMELESS: Listed = { code: null, words: '', unit: null }

/** A number alone: the place on the list that was put last here. */
export async function answerByNumber(desk: Desk, request: Request, n: number): Promise<Outgoing[]> {
  const prompt = await questionMeant(desk, request)
  const open = prompt === 'gone' ? null : prompt
  const late = await numberedLate(desk, request, open, n)
  if (late) return late
  const anew = open && (await askedAnewAfterTalk(desk, request, open))
  if (anew) return anew
  if (open) return answerPrompt(desk, request, open, { option: n })
  return [prompt === 'gone' ? refusal('question_expired') : notUnderstood(desk, request)]
}

/** Words that choose from the open list, or from one that has lapsed; null where they are said of something else. */
export async function chosenInWords(
  desk: Desk,
  request: Request,
  prompt: Prompt | null,
  text: string,
): Promise<Outgoing[] | null> {
  if (request.files.length > 0) return null
  if (!prompt) {
    const n = numberAlone(text)
    return n === null ? null : numberedLate(desk, request, null, n)
  }
  const member = await memberChosen(desk, request, prompt, text)
  if (member) return member
  const typed = await optionTyped(desk, prompt, text)
  if (typed !== null) return answerByNumber(desk, request, typed)
  const isAboutOne = prompt.question.ask === 'unclear' && isForBot(request, text)
  const notThis = isAboutOne ? await answerNotThis(desk, request, prompt, text) : null
  if (notThis) return notThis
  const list = await listed(desk, prompt)
  const choice = list && choiceOf(text, list, desk)
  if (!list || !choice || !(await isMeant(desk, request, prompt, choice, text))) return null
  const [only, ...more] = choice.places
  if (only === undefined) return noneOf(desk, request, prompt, list.length)
  if (more.length === 0)
    return choice.isByPlace
      ? answerByNumber(desk, request, only)
      : answerPrompt(desk, request, prompt, { option: only })
  if (choice.places.some((place) => place < 1 || place > list.length))
    return [refusal('no_such_option', { count: list.length })]
  return severalOf(desk, request, prompt, choice.places)
}

/** By the unit, or the name with the unit; null where the words name none of them, or several. */
async function memberChosen(desk: Desk, request: Request, prompt: Prompt, text: string): Promise<Outgoing[] | null> {
  const { question } = prompt
  if (question.ask !== 'which_member') return null
  const meant = oneAmong(desk, question.members, text)
  if (meant === 'none') return [refusal('no_such_option', { count: question.members.length })]
  if (meant === null) return null
  const anew = await askedAnewAfterTalk(desk, request, prompt)
  return anew ?? answerPrompt(desk, request, prompt, { option: question.members.indexOf(meant) + 1 })
}

/** 'Việc 3' is the plan's, where it has one. */
async function isMeant(
  desk: Desk,
  request: Request,
  prompt: Prompt,
  { isByPlace }: Choice,
  text: string,
): Promise<boolean> {
  if (!isForBot(request, text)) return false
  const ref = isByPlace ? bareName(text) : null
  if (ref === null) return true
  // What 'done or not' can be answered with are no tasks.
  return prompt.question.ask !== 'unclear' && tasksByRef(await activeWorks(desk), ref).length === 0
}

/** '1. Đúng', '3. Tôi không báo việc này', '2. Q1-3 Đăng ký …': an option as it is shown, with its number; null for anything else. */
async function optionTyped(desk: Desk, prompt: Prompt, text: string): Promise<number | null> {
  const option = optionShown(text)
  if (!option) return null
  const { n, label } = option
  if (saidYesOrNo(prompt, label) === n) return n
  if (prompt.question.ask === 'unclear') return optionOfDoubt(label) === n ? n : null
  const line = (await listed(desk, prompt))?.[n - 1]
  return line?.code && taskRefs(label)[0] === line.code.toUpperCase() ? n : null
}

function optionOfDoubt(label: string): number | null {
  if (saysNotThis(label)) return 3
  const { intent } = plainReply(label)
  return intent === 'done' ? 1 : intent === 'not_done' ? 2 : null
}

/** In a group only what replies to the question, or names the number alone, is meant for the bot. */
function isForBot({ message }: Request, text: string): boolean {
  const isReply = message.kind !== 'press' && message.answers !== null
  return message.chat.kind !== 'group' || isReply || numberAlone(text) !== null
}

/** 'Tôi không báo việc này' is the last of the three answers; 'không phải, việc 4 cơ' asks the same of the other task. */
async function answerNotThis(desk: Desk, request: Request, prompt: Prompt, text: string): Promise<Outgoing[] | null> {
  const { question } = prompt
  const said = saysNotThis(text)
  if (!said || question.ask !== 'unclear') return null
  const works = await activeWorks(desk)
  const named = said.rather === null ? [] : namedBy(desk, request, works, said.rather, [])
  const others = named.filter(({ task }) => task.id !== question.task)
  const [other, ...more] = others
  if (!other && (said.rather === null || named.length > 0)) return noneOf(desk, request, prompt, 3)
  if (!other || more.length > 0 || other.shares.length === 0) return null
  await desk.office.closePrompt(prompt.id)
  const { files, album } = question.spoken
  return askUnclear(desk, { ...request, files, album }, other, text)
}

/** The lines of the list, or null where the question has none. */
async function listed(desk: Desk, { question }: Prompt): Promise<Listed[] | null> {
  switch (question.ask) {
    case 'which_task':
    case 'for_unit':
      return linesOf(desk, question.assignments)
    case 'which_claim':
      return linesOf(desk, await sharesOf(question.claims, (id) => desk.office.claim(id)))
    case 'which_extension':
      return linesOf(desk, await sharesOf(question.extensions, (id) => desk.office.extension(id)))
    case 'which_question': {
      const asked = await Promise.all(question.questions.map((id) => desk.office.prompt(id)))
      return asked.map((one) => ({ ...NAMELESS, words: one?.question.ask === 'answer' ? one.question.said : '' }))
    }
    case 'which_file':
      return question.moves.map(({ name }) => ({ ...NAMELESS, words: name }))
    case 'which_member': {
      const named = question.members.map((id) => desk.members.find((m) => m.id === id))
      return named.map((m) => ({ ...NAMELESS, words: m?.name ?? '', unit: m?.seats[0] ?? null }))
    }
    case 'unclear':
    case 'return_reason':
      return [NAMELESS, NAMELESS, NAMELESS]
    case 'point':
      return question.choices.map(() => NAMELESS)
    default:
      return null
  }
}

async function sharesOf(
  ids: readonly number[],
  find: (id: number) => Promise<{ assignmentId: number } | null>,
): Promise<number[]> {
  const found = await Promise.all(ids.map(find))
  return found.map((one) => one?.assignmentId ?? 0)
}

async function linesOf(desk: Desk, assignments: readonly number[]): Promise<Listed[]> {
  const lines: Listed[] = []
  for (const id of assignments) {
    const share = await desk.office.assignment(id)
    const task = share ? await desk.office.task(share.taskId) : null
    lines.push(share && task ? { code: task.code, words: task.title, unit: share.unitId } : NAMELESS)
  }
  return lines
}

/** 'Không cái nào': nothing is recorded. Of two ways to take what was said the last line is that neither is meant. */
async function noneOf(desk: Desk, request: Request, prompt: Prompt, count: number): Promise<Outgoing[] | null> {
  const { ask } = prompt.question
  if (ask === 'unclear' || ask === 'for_unit')
    return answerPrompt(desk, request, prompt, { option: ask === 'unclear' ? count : count + 1 })
  if (ask === 'point' || ask === 'return_reason') return null
  await desk.office.closePrompt(prompt.id)
  const { question } = prompt
  return [
    question.ask === 'which_member' ? { kind: 'order_left', say: question.command.say } : { kind: 'left_as_it_is' },
  ]
}

/** Several lines at once: what reports or confirms is read back, as ever; what can be meant of one alone, as what one unit said by telephone,
 *  is asked for again. */
async function severalOf(
  desk: Desk,
  request: Request,
  prompt: Prompt,
  places: readonly number[],
): Promise<Outgoing[] | null> {
  const refused = await refuseAnswer(desk, request, prompt)
  if (refused) return [refused]
  const { question } = prompt
  const said = await aboutSeveral(desk, request, question, <T>(lines: readonly T[]) =>
    places.flatMap((place) => lines.slice(place - 1, place)),
  )
  if (!said) return [refusal('single_choice')]
  await desk.office.closePrompt(prompt.id)
  return said
}

async function aboutSeveral(
  desk: Desk,
  request: Request,
  question: PromptQuestion,
  chosen: <T>(lines: readonly T[]) => T[],
): Promise<Outgoing[] | null> {
  switch (question.ask) {
    case 'which_task':
      return tasksTogether(desk, request, question, chosen(question.assignments))
    case 'which_question': {
      const said: Outgoing[] = []
      for (const id of chosen(question.questions)) {
        const asked = await desk.office.prompt(id)
        if (asked && asked.expiresAt > desk.now)
          said.push(...(await answerPrompt(desk, request, asked, { text: question.said })))
      }
      return said
    }
    case 'which_claim':
      return claimsTogether(desk, request, question, chosen(question.claims))
    case 'which_extension':
      return wishesTogether(desk, request, question, chosen(question.extensions))
    default:
      return null
  }
}

/** Null for what is said of one task alone: a question, a file. */
async function tasksTogether(
  desk: Desk,
  request: Request,
  { intent, spoken }: PromptQuestion & { ask: 'which_task' },
  assignments: readonly number[],
): Promise<Outgoing[] | null> {
  if (intent === 'files' || intent === 'question' || intent === 'unclear') return null
  const tasks = new Set<number>()
  for (const id of assignments) {
    const share = await desk.office.assignment(id)
    if (share) tasks.add(share.taskId)
  }
  const meant = await Promise.all([...tasks].map((id) => meantById(desk, request, id)))
  const own = meant.filter((m) => m !== null)
  // Of a task of several units of the sender's the list has a line for each: what is said of one is not said of the other.
  const isWhole = own.every((m) => m.task.policy !== 'every_unit' || m.shares.every((s) => assignments.includes(s.id)))
  return isWhole && own.length > 0 ? readBackChosen(desk, asSpoken(request, spoken), own, intent, spoken.heard) : null
}

async function claimsTogether(
  desk: Desk,
  request: Request,
  { intent, reason }: PromptQuestion & { ask: 'which_claim' },
  claims: readonly number[],
): Promise<Outgoing[] | null> {
  if (intent === 'confirm') {
    const waiting = (await whatWaits(desk)).claims.filter(({ claim }) => claims.includes(claim))
    return waiting.length > 0 ? readBackDecision(desk, request, { claims: waiting, extensions: [] }) : null
  }
  if (intent === 'withdraw' || reason === null) return null
  const said: Outgoing[] = []
  for (const claim of claims)
    said.push(await reviewClaim(desk, request, claim, { say: 'return', reason: { said: reason } }))
  return said
}

async function wishesTogether(
  desk: Desk,
  request: Request,
  { grant, reason }: PromptQuestion & { ask: 'which_extension' },
  wishes: readonly number[],
): Promise<Outgoing[]> {
  if (grant) {
    const extensions = (await whatWaits(desk)).extensions.filter(({ extension }) => wishes.includes(extension))
    return readBackDecision(desk, request, { claims: [], extensions })
  }
  const said: Outgoing[] = []
  for (const wish of wishes)
    said.push(await decideExtension(desk, request, wish, { granted: false, reason: reason ?? '' }))
  return said
}
