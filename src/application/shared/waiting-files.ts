/** Files that came without a task: a question of the bot holds them until an answer, or words about one task, say where they belong. */
import { civilDateAt } from '../../domain/calendar.js'
import { fold } from '../../domain/vietnamese.js'
import { namesTask } from '../../domain/words/task-ref.js'
import type { FetchedFile, Outgoing } from '../message.js'
import type { Prompt, PromptQuestion, Spoken } from '../ports.js'
import type { Desk, Request } from './desk.js'
import { activeWorks, refusal } from './desk.js'
import { dueNow } from './due-now.js'
import { isJustNow } from './just-now.js'
import { openSupported } from './tell-lead.js'
import type { Meant } from './which-task.js'
import { askWhich, chatOf, openTasks } from './which-task.js'

type Holding = Prompt & { question: PromptQuestion & { spoken: Spoken } }

type OfTask = Prompt & { question: PromptQuestion & { ask: 'which_task' } }

type Since = 'ever' | 'today' | 'just_now'

/** Names of the files of this person that wait to be told their task, the oldest first. */
export async function waitingFileNames(desk: Desk, memberId: number, since: Since): Promise<string[]> {
  const waiting = await waitingForTask(desk, memberId, since)
  return waiting.flatMap(({ question }) => question.spoken.files.map((f) => f.name))
}

/** When the newest of those files came that somebody says a task of; null where none waits. */
export async function waitingSince(desk: Desk, memberId: number, text: string): Promise<Date | null> {
  const waiting = await waitingForTask(desk, memberId, 'ever')
  return waiting.findLast(({ question }) => question.spoken.files.some(isSpokenOf(text)))?.askedAt ?? null
}

/** Those that are named; all where none is. */
function isSpokenOf(text: string): (file: FetchedFile) => boolean {
  return ({ name }) => !namesFile(text) || isNamed(name, text)
}

/** Takes those that somebody says a task of: the ones that are named, else those that came last, here where any have. */
export async function takeFilesSpokenOf(desk: Desk, request: Request, text: string): Promise<FetchedFile[]> {
  const waiting = (await waitingForTask(desk, request.member.id, 'ever')).reverse()
  const isMeant = isSpokenOf(text)
  const holding = waiting.filter(({ question }) => question.spoken.files.some(isMeant))
  const spokenOf = holding.find((one) => isPutHere(request, one)) ?? holding[0]
  if (!spokenOf) return []
  const { id, question } = spokenOf
  const left = question.spoken.files.filter((file) => !isMeant(file))
  // What was said with them, and what else came with them, goes on waiting to be told its task.
  if (left.length > 0 || question.intent !== 'files')
    await desk.office.updatePrompt(id, { question: { ...question, spoken: { ...question.spoken, files: left } } })
  else await desk.office.closePrompt(id)
  return question.spoken.files.filter(isMeant)
}

/** 'tệp bien-ban.pdf là của Q1-4': one file of its own is meant, whichever the bot has asked about. */
export function namesFile(text: string): boolean {
  return /\S\.[a-z]{3,4}(?![\p{L}\d])/iu.test(text)
}

export function isNamed(name: string, text: string): boolean {
  const [said, whole] = [fold(text), fold(name)]
  const at = said.indexOf(whole)
  // 'ke-hoach.pdf' is not named by 'phu-luc-ke-hoach.pdf'.
  return at >= 0 && !/[\w.-]$/.test(said.slice(0, at)) && !/^\w/.test(said.slice(at + whole.length))
}

/** As if what has just come had come with this: it goes with what is reported now. What has files of its own is told of these alone. */
export async function withWaitingFiles(desk: Desk, request: Request): Promise<Request> {
  return request.files.length > 0 ? request : { ...request, files: await takeWaitingFiles(desk, request) }
}

/**
 * Takes those that have just come here, and closes the questions that held them: they go with what is reported now. Nobody can tell
 * whether older ones belong to it, or such as came elsewhere or with words about another task: their own question goes on waiting.
 */
export async function takeWaitingFiles(desk: Desk, request: Request): Promise<FetchedFile[]> {
  const waiting = (await waitingForTask(desk, request.member.id, 'just_now')).filter((one) => isPutHere(request, one))
  for (const { id } of waiting) await desk.office.closePrompt(id)
  return waiting.flatMap(({ question }) => question.spoken.files)
}

function isPutHere(request: Request, { chat }: Prompt): boolean {
  const { platform, externalId, topic } = chatOf(request)
  return chat.platform === platform && chat.externalId === externalId && chat.topic === topic
}

async function waitingForTask(desk: Desk, memberId: number, since: Since): Promise<OfTask[]> {
  const holding = await questionsWithFiles(desk, memberId)
  const isSince = ({ askedAt, question }: Holding) =>
    since === 'ever' ||
    (since === 'today'
      ? civilDateAt(askedAt) === desk.today
      : isJustNow(desk, askedAt) && question.spoken.ofAnother === undefined)
  return holding.filter((one): one is OfTask => one.question.ask === 'which_task' && isSince(one)).reverse()
}

/** Those of the files that have not gone to a task since they were asked about: a file joins one report. */
export async function notPlacedSince(
  desk: Desk,
  { askedAt, memberId }: Prompt,
  files: readonly FetchedFile[],
): Promise<FetchedFile[]> {
  const fetched = files.flatMap(({ sha256 }) => (sha256 === null ? [] : [sha256]))
  if (fetched.length === 0) return [...files]
  const alike = await desk.office.evidenceLike({ album: null, sha256: fetched })
  const placed = alike.filter((e) => e.memberId === memberId && e.at >= askedAt)
  return files.filter(({ sha256 }) => !placed.some((e) => e.sha256 === sha256))
}

/** Files that no task has taken and no question holds are asked about: none is dropped because the words with it came to nothing. */
export async function askAboutLeftFiles(
  desk: Desk,
  request: Request,
  files: readonly FetchedFile[],
): Promise<Outgoing[]> {
  const fetched = files.flatMap(({ sha256 }) => (sha256 === null ? [] : [sha256]))
  if (fetched.length === 0) return []
  const placed = await desk.office.evidenceLike({ album: null, sha256: fetched })
  const held = (await questionsWithFiles(desk, request.member.id)).flatMap(({ question }) => question.spoken.files)
  const left = files.filter(
    ({ sha256 }) => sha256 !== null && ![...placed, ...held].some((file) => file.sha256 === sha256),
  )
  if (left.length === 0) return []
  const works = await activeWorks(desk)
  const among = dueNow(desk, [...openTasks(desk, request, works), ...openSupported(desk, request, works)])
  const isOfAnother = request.message.kind !== 'press' && namesTask(request.message.text)
  return [await askWhereFilesBelong(desk, request, left, among, isOfAnother ? { ofAnother: true } : {})]
}

/** Asks which of these tasks the files are for. */
export async function askWhereFilesBelong(
  desk: Desk,
  request: Request,
  files: FetchedFile[],
  among: readonly Meant[],
  more: Pick<Spoken, 'ofAnother'> = {},
): Promise<Outgoing> {
  if (among.length === 0) {
    const names = files.map(({ name }) => name).join(', ')
    return refusal(mayPicturePlan(request, files) ? 'picture_without_task' : 'files_without_task', { files: names })
  }
  return askWhich(desk, { ...request, files }, among, 'files', '', more)
}

/** The clerk may have taken pictures of the plan itself. */
export function mayPicturePlan({ member }: Request, files: readonly FetchedFile[]): boolean {
  return member.role === 'clerk' && files.length > 0 && files.every(({ mime }) => mime.startsWith('image/'))
}

async function questionsWithFiles(desk: Desk, memberId: number): Promise<Holding[]> {
  const open = await desk.office.promptsOf(memberId, desk.now)
  return open.filter(
    (prompt): prompt is Holding => 'spoken' in prompt.question && prompt.question.spoken.files.length > 0,
  )
}
