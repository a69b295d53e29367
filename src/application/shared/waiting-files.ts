/** Files that came without a task: a question of the bot holds them until an answer, or words about one task, say where they belong. */
import { civilDateAt } from '../../domain/calendar.js'
import { fold } from '../../domain/vietnamese.js'
import type { FetchedFile, Outgoing } from '../message.js'
import type { Prompt, PromptQuestion } from '../ports.js'
import type { Desk, Request } from './desk.js'
import { activeWorks, refusal } from './desk.js'
import { dueNow } from './due-now.js'
import type { Meant } from './which-task.js'
import { askWhich, openTasks } from './which-task.js'

type Holding = Prompt & { question: PromptQuestion & { spoken: { files: FetchedFile[] } } }

/** Names of the files of this person that wait to be told their task, the oldest first; `todays`: of those that came today. */
export async function waitingFileNames(
  desk: Desk,
  memberId: number,
  { todays } = { todays: false },
): Promise<string[]> {
  const waiting = await (todays ? waitingSinceToday : waitingForTask)(desk, memberId)
  return waiting.flatMap(({ question }) => question.spoken.files.map((f) => f.name))
}

/** Takes those that somebody says a task of: those of the question that holds a file of this name, else those that came last. */
export async function takeFilesSpokenOf(desk: Desk, memberId: number, text: string): Promise<FetchedFile[]> {
  const waiting = (await waitingForTask(desk, memberId)).reverse()
  const isSpokenOf = ({ question }: Holding) => question.spoken.files.some(({ name }) => isNamed(name, text))
  const spokenOf = namesFile(text) ? waiting.find(isSpokenOf) : waiting[0]
  if (!spokenOf) return []
  const { id, question } = spokenOf
  // What was said with them goes on waiting to be told its task.
  if (question.ask === 'which_task' && question.intent !== 'files')
    await desk.office.updatePrompt(id, { question: { ...question, spoken: { ...question.spoken, files: [] } } })
  else await desk.office.closePrompt(id)
  return question.spoken.files
}

/** 'tệp bien-ban.pdf là của Q1-4': one file of its own is meant, whichever the bot has asked about. */
export function namesFile(text: string): boolean {
  return /\S\.[a-z]{3,4}(?![\p{L}\d])/iu.test(text)
}

export function isNamed(name: string, text: string): boolean {
  return fold(text).includes(fold(name))
}

/** As if what waits since today had come with this: it goes with what is reported now. */
export async function withWaitingFiles(desk: Desk, request: Request): Promise<Request> {
  return { ...request, files: [...(await takeWaitingFiles(desk, request.member.id)), ...request.files] }
}

/**
 * Takes those of today, and closes the questions that held them: they go with what is reported now. Nobody can tell whether older
 * ones belong to it: their own question goes on waiting.
 */
export async function takeWaitingFiles(desk: Desk, memberId: number): Promise<FetchedFile[]> {
  const waiting = await waitingSinceToday(desk, memberId)
  for (const { id } of waiting) await desk.office.closePrompt(id)
  return waiting.flatMap(({ question }) => question.spoken.files)
}

async function waitingSinceToday(desk: Desk, memberId: number): Promise<Holding[]> {
  const waiting = await waitingForTask(desk, memberId)
  return waiting.filter(({ askedAt }) => civilDateAt(askedAt) === desk.today)
}

async function waitingForTask(desk: Desk, memberId: number): Promise<Holding[]> {
  const holding = await questionsWithFiles(desk, memberId)
  return holding.filter(({ question }) => question.ask === 'which_task').reverse()
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
  return [
    await askWhereFilesBelong(desk, request, left, dueNow(desk, openTasks(desk, request, await activeWorks(desk)))),
  ]
}

/** Asks which of these tasks the files are for. */
export async function askWhereFilesBelong(
  desk: Desk,
  request: Request,
  files: FetchedFile[],
  among: readonly Meant[],
): Promise<Outgoing> {
  if (among.length === 0) return refusal('files_without_task', { files: files.map((f) => f.name).join(', ') })
  return askWhich(desk, { ...request, files }, among, 'files', '')
}

async function questionsWithFiles(desk: Desk, memberId: number): Promise<Holding[]> {
  const open = await desk.office.promptsOf(memberId, desk.now)
  return open.filter(
    (prompt): prompt is Holding => 'spoken' in prompt.question && prompt.question.spoken.files.length > 0,
  )
}
