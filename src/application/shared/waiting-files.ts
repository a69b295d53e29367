/** Files that came without a task: a question of the bot holds them until an answer, or words about one task, say where they belong. */
import type { FetchedFile, Outgoing } from '../message.js'
import type { Prompt, PromptQuestion } from '../ports.js'
import type { Desk, Request } from './desk.js'
import { activeWorks, refusal } from './desk.js'
import { dueNow } from './due-now.js'
import type { Meant } from './which-task.js'
import { askWhich, openTasks } from './which-task.js'

type Holding = Prompt & { question: PromptQuestion & { spoken: { files: FetchedFile[] } } }

/** Names of the files of this person that still wait, oldest first. */
export async function waitingFileNames(desk: Desk, memberId: number): Promise<string[]> {
  const holding = await questionsWithFiles(desk, memberId)
  return holding
    .filter(({ question }) => question.ask === 'which_task')
    .flatMap(({ question }) => question.spoken.files.map((f) => f.name))
    .reverse()
}

/** Takes them all, and closes the questions that held them: they go with what is reported now. */
export async function takeWaitingFiles(desk: Desk, memberId: number): Promise<FetchedFile[]> {
  const asked = (await questionsWithFiles(desk, memberId)).filter(({ question }) => question.ask === 'which_task')
  for (const { id } of asked) await desk.office.closePrompt(id)
  return asked.reverse().flatMap(({ question }) => question.spoken.files)
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
