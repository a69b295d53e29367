/** Which task does somebody mean? The one replied to, the code in the text, the button's own, the only open one; else ask. */
import type { Assignment } from '../../domain/assignment.js'
import { periodSpan } from '../../domain/calendar.js'
import { unitsSpokenFor } from '../../domain/member.js'
import type { Task } from '../../domain/plan.js'
import { isTaskDone, owing, share } from '../../domain/progress.js'
import { refsInDoubt } from '../../domain/words/loose-codes.js'
import { openingNumber, taskRefs } from '../../domain/words/task-ref.js'
import type { Work } from '../../domain/work.js'
import type { Outgoing } from '../message.js'
import type { Intended, Spoken } from '../ports.js'
import type { Desk, Request } from './desk.js'
import { activeWorks, refusal, unitName } from './desk.js'
import { isJustNow } from './just-now.js'

/** One task and the sender's own shares of it. */
export interface Meant {
  work: Work
  task: Task
  shares: Assignment[]
}

/** How long a question of the bot waits for its answer; one that holds files, for as long as somebody may still look for them. */
const PROMPT_HOURS = 24
/** As many lines of the history as tell what leaders have asked about lately. */
const ASKED_RECENTLY = 200
/** What makes a unit speak of a task again. */
const ASKS_AGAIN = ['explanation_asked', 'returned']
const PROMPT_HOURS_WITH_FILES = 90 * 24

/** Tasks with this code, or with this number where it is none. */
export function tasksByRef(works: readonly Work[], ref: string): { work: Work; task: Task }[] {
  const isNumber = /^\d+$/.test(ref)
  return works.flatMap((work) =>
    work.tasks
      .filter((task) => (isNumber ? task.number === ref : isCode(task.code, ref)))
      .map((task) => ({ work, task })),
  )
}

/** Codes near one that there is not, to be told with it. */
const NEAR = 8

/** No task of this name, with those of the same period; or no plan at all. */
export function noSuchTask(works: readonly Work[], ref: string): Outgoing & { kind: 'refusal' } {
  if (works.length === 0) return refusal('no_active_plan')
  const period = /^[A-Z]+\d*-/i.exec(ref)?.[0].toUpperCase()
  const codes = works.flatMap(({ tasks }) => tasks.filter((t) => t.state === 'active').map((t) => t.code))
  const near = period ? codes.filter((code) => code.toUpperCase().startsWith(period)).slice(0, NEAR) : []
  return refusal('no_such_task', { ref, near: near.join(', ') })
}

/** Codes are the same whatever their case: people type 'q4-10A' for 'Q4-10a'. */
export function isCode(code: string, ref: string): boolean {
  return code.toUpperCase() === ref.toUpperCase()
}

/** The shares of a task that the sender answers for. */
export function ownShares(desk: Desk, request: Pick<Request, 'member'>, work: Work, task: Task): Assignment[] {
  const units = unitsSpokenFor(request.member, desk.members, desk.today)
  return owing(task, work.assignments).filter((a) => a.state !== 'cancelled' && units.includes(a.unitId))
}

/** The task with this id as it stands, with the sender's shares of it; null where it is gone. */
export async function meantById(desk: Desk, request: Request, taskId: number): Promise<Meant | null> {
  const work = await desk.office.workOfTask(taskId)
  const task = work?.tasks.find((t) => t.id === taskId)
  return work && task ? { work, task, shares: ownShares(desk, request, work, task) } : null
}

/** Everything unfinished that the sender answers for, task by task. */
export function openTasks(desk: Desk, request: Request, works: readonly Work[]): Meant[] {
  return works
    .flatMap((work) =>
      work.tasks
        .filter((task) => task.state === 'active' && !isTaskDone(task, work.assignments))
        .map((task) => ({
          work,
          task,
          shares: ownShares(desk, request, work, task).filter((a) => a.state !== 'confirmed'),
        })),
    )
    .filter((meant) => meant.shares.length > 0)
}

/**
 * What the sender's words point at: the tasks that they name, else those of the message replied to, else all open ones. Words that
 * name another task than the one message they reply to mean one of the two: nobody guesses which.
 */
export async function meantBy(
  desk: Desk,
  request: Request,
  text: string,
): Promise<{ meant: Meant[]; pointed: boolean } | { refused: Outgoing }> {
  const works = await activeWorks(desk)
  if (works.length === 0) return { refused: refusal('no_active_plan') }
  const about = await tasksRepliedTo(desk, request)
  const repliedTo = works.flatMap((work) =>
    work.tasks.filter(({ id }) => about.includes(id)).map((task) => withShares(desk, request)({ work, task })),
  )
  const opening = openingNumber(text)
  const chosen = opening === null ? null : await lineNumbered(desk, request, Number(opening))
  if (chosen) {
    const alike = namedBy(desk, request, works, opening ?? '', about).filter((m) => m.task.id !== chosen.task.id)
    return { meant: [chosen, ...alike], pointed: true }
  }
  const refs = opening === null ? taskRefs(text) : [opening]
  const unknown = refs.find((ref) => tasksByRef(works, ref).length === 0)
  if (unknown) return { refused: noSuchTask(works, unknown) }
  const named = refs.flatMap((ref) => namedBy(desk, request, works, ref, about))
  if (named.length) {
    const [only] = repliedTo
    const isOther = repliedTo.length === 1 && only && only.shares.length > 0 && named.every((m) => m.task !== only.task)
    return { meant: isOther ? [only, ...named] : named, pointed: true }
  }
  const open = openTasks(desk, request, works)
  const pointedAt = open.filter((m) => about.includes(m.task.id))
  if (pointedAt.length) return { meant: pointedAt, pointed: true }
  const doubtful = inDoubt(desk, request, works, text)
  if (doubtful.length) return { meant: [...doubtful, ...open.filter((m) => !isAmong(doubtful, m))], pointed: true }
  const own = repliedTo.length === 1 ? repliedTo : repliedTo.filter((m) => m.shares.length > 0)
  return own.length > 0 ? { meant: own, pointed: true } : { meant: open, pointed: false }
}

/** The line with this number of the list that waits here for its answer; null where there is none, or another message is replied to. */
async function lineNumbered(desk: Desk, request: Request, number: number): Promise<Meant | null> {
  const { message, member } = request
  const answers = message.kind === 'press' ? null : message.answers
  const repliedTo = answers === null ? null : await desk.office.promptOfMessage(message.chat, answers)
  const { platform, externalId, topic } = chatOf(request)
  const list = (await desk.office.promptsOf(member.id, desk.now)).find(({ id, chat, question }) => {
    const isHere = chat.platform === platform && chat.externalId === externalId && chat.topic === topic
    return question.ask === 'which_task' && (answers === null ? isHere : id === repliedTo)
  })
  const line = list?.question.ask === 'which_task' ? list.question.assignments[number - 1] : undefined
  const share = line === undefined ? null : await desk.office.assignment(line)
  const meant = share && (await meantById(desk, request, share.taskId))
  if (!meant || !share || meant.work.plan.state !== 'active') return null
  return { ...meant, shares: meant.shares.filter(({ id }) => id === share.id) }
}

/** The tasks that the words may name, or may count something with. */
function inDoubt(desk: Desk, request: Request, works: readonly Work[], text: string): Meant[] {
  const codes = works.flatMap(({ tasks }) => tasks.map(({ code }) => code))
  const named = refsInDoubt(text, codes).flatMap((ref) => namedBy(desk, request, works, ref, []))
  return named.filter((one, n) => !isAmong(named.slice(0, n), one))
}

function isAmong(all: readonly Meant[], { task }: Meant): boolean {
  return all.some((one) => one.task.id === task.id)
}

/** The tasks of this name. A number may be borne by several: then those of the message replied to are meant, else the sender's own,
 *  else those that the plan's tables number, else those of the running period. What is left is for the sender to say. */
export function namedBy(
  desk: Desk,
  request: Request,
  works: readonly Work[],
  ref: string,
  about: readonly number[],
): Meant[] {
  const isRunning = ({ task: { period } }: Meant) =>
    period !== null && periodSpan(period).from <= desk.today && desk.today <= periodSpan(period).to
  const wishes: ((meant: Meant) => boolean)[] = [
    (m) => about.includes(m.task.id),
    (m) => m.shares.length > 0,
    (m) => m.task.period !== null,
    isRunning,
  ]
  return wishes.reduce<Meant[]>(
    (left, wish) => (left.some(wish) ? left.filter(wish) : left),
    tasksByRef(works, ref).map(withShares(desk, request)),
  )
}

/** Ids of the tasks of the message replied to. */
export async function tasksRepliedTo(desk: Desk, request: Request): Promise<number[]> {
  const { message } = request
  if (message.kind === 'press' || message.answers === null) return []
  return (await desk.office.tasksOfMessage(chatOf(request), message.answers)) ?? []
}

/** Asks which of several is meant; the answer comes back as a number or a press. */
export async function askWhich(
  desk: Desk,
  request: Request,
  meant: readonly Meant[],
  intent: Intended,
  heard: string,
  more: Pick<Spoken, 'ofAnother'> = {},
): Promise<Outgoing> {
  const options = (await mostUrgentFirst(desk, meant))
    .flatMap(({ task, shares }) =>
      (task.policy === 'every_unit' ? shares : shares.slice(0, 1)).map((share) => ({ task, share })),
    )
    .slice(0, 10)
  const asked = await withWhatWaits(desk, request, { intent, spoken: { ...spokenIn(request, heard), ...more } })
  const prompt = await desk.office.ask({
    memberId: request.member.id,
    chat: chatOf(request),
    question: { ask: 'which_task', ...asked, assignments: options.map((o) => o.share.id) },
    askedAt: desk.now,
    expiresAt: promptExpiry(desk, asked.spoken.files.length > 0),
  })
  return whichTask(desk, prompt, asked, options)
}

/** The question with its options as they are numbered; the units stand with them where several are of one task. */
export function whichTask(
  desk: Desk,
  prompt: number,
  { intent, spoken: { heard, files } }: { intent: Intended; spoken: Spoken },
  options: readonly { task: Task; share: Assignment }[],
): Outgoing & { kind: 'which_task' } {
  const perTask = new Set(options.map((o) => o.task.id)).size === options.length
  return {
    kind: 'which_task',
    ...{ prompt, heard, files: files.map((f) => f.name), asks: intent === 'question' },
    options: options.map(({ task, share }) => ({
      code: task.code,
      title: perTask ? task.title : `${unitName(desk, share.unitId)}: ${task.title}`,
      ...(perTask ? {} : { unit: unitName(desk, share.unitId) }),
    })),
  }
}

/** Overdue work first, then what a leader has asked about or returned, the newest first, then what is due next. */
async function mostUrgentFirst(desk: Desk, meant: readonly Meant[]): Promise<Meant[]> {
  if (meant.length < 2) return [...meant]
  const recent = await desk.office.history({ limit: ASKED_RECENTLY })
  const asked = recent.filter(({ what }) => ASKS_AGAIN.includes(what)).map(({ taskId }) => taskId)
  const rank = ({ task, shares }: Meant) => {
    const standing = shares.map((one) => share(task, one, desk.today, desk.counting))
    const place = asked.indexOf(task.id)
    const due = standing.map((s) => s.due ?? '9999').sort()[0] ?? '9999'
    if (standing.some((s) => s.late && s.assignment.state === 'open')) return `0 ${due}`
    return place >= 0 ? `1 ${String(place).padStart(4, '0')}` : `2 ${due}`
  }
  return meant
    .map((one) => ({ one, rank: rank(one) }))
    .sort((a, b) => a.rank.localeCompare(b.rank))
    .map(({ one }) => one)
}

/** A file and "xong" that both wait to be told which task they mean are one report: the newer question takes the older one's place. */
async function withWhatWaits(
  desk: Desk,
  request: Request,
  asked: { intent: Intended; spoken: Spoken },
): Promise<{ intent: Intended; spoken: Spoken }> {
  const chat = chatOf(request)
  for (const { id, chat: at, askedAt, question } of await desk.office.promptsOf(request.member.id, desk.now)) {
    if (question.ask !== 'which_task' || at.externalId !== chat.externalId) continue
    if (!isJustNow(desk, askedAt) || question.spoken.ofAnother || asked.spoken.ofAnother) continue
    const both = [question, asked]
    const said = both.find((q) => q.intent === 'claim')
    if (!said || !both.some((q) => q.intent === 'files')) continue
    await desk.office.closePrompt(id)
    const files = both.flatMap((q) => q.spoken.files)
    return { intent: 'claim', spoken: { ...said.spoken, files, album: said.spoken.album ?? asked.spoken.album } }
  }
  return asked
}

/** The words of this message with what came with them, to be kept with a question about them. */
export function spokenIn(request: Request, heard: string): Spoken {
  const { incomingId, messageId, files, album } = request
  return { heard, incoming: incomingId, messageId, files, album }
}

/** As if the words had been understood at once: who answered a question means the words that it was about. */
export function asSpoken(request: Request, spoken: Spoken): Request {
  const { incoming, messageId, files, album } = spoken
  return { ...request, incomingId: incoming, messageId, files, album }
}

export function promptExpiry(desk: Desk, holdsFiles = false): Date {
  const hours = holdsFiles ? PROMPT_HOURS_WITH_FILES : PROMPT_HOURS
  return new Date(desk.now.getTime() + hours * 3_600_000)
}

export function chatOf(request: Request): {
  platform: Request['message']['platform']
  externalId: string
  topic: string | null
} {
  const { platform, externalId, topic } = request.message.chat
  return { platform, externalId, topic }
}

/** Why nothing can be done about a task that is not the sender's. */
export function notYours(desk: Desk, work: Work, task: Task): Outgoing {
  const units = owing(task, work.assignments).map((a) => unitName(desk, a.unitId))
  return refusal('not_your_task', { code: task.code, units: units.join(', ') })
}

function withShares(desk: Desk, request: Request): (found: { work: Work; task: Task }) => Meant {
  return ({ work, task }) => ({ work, task, shares: ownShares(desk, request, work, task) })
}
