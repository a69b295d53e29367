/** A file dropped into the chat: filed with its task; for a collection it is the hand-in itself, and so a claim. */
import type { Assignment } from '../domain/assignment.js'
import type { FetchedFile, Outgoing } from './message.js'
import type { Desk, Request } from './shared/desk.js'
import { activeWorks, refusal } from './shared/desk.js'
import { addFiles } from './shared/evidence.js'
import { supportingShare } from './shared/tell-lead.js'
import { isNamed, namesFile, takeFilesSpokenOf, withWaitingFiles } from './shared/waiting-files.js'
import type { Meant } from './shared/which-task.js'
import { notYours } from './shared/which-task.js'

/** With what came just before and waits to be told its task, where nothing comes with this. */
export async function receiveFiles(desk: Desk, request: Request, meant: Meant): Promise<Outgoing[]> {
  const share = shareOf(meant)
  if (!share) return [noShare(desk, meant)]
  const said = await addFiles(desk, await withWaitingFiles(desk, request), { ...meant, share })
  return said ?? [refusal('no_files', { ref: meant.task.code })]
}

/** Files that the sender says are of this task: those that wait to be told; null where none waits. */
export async function placeFiles(desk: Desk, request: Request, meant: Meant, text: string): Promise<Outgoing[] | null> {
  const share = shareOf(meant)
  if (!share && supportingShare(desk, request, meant)) return null
  if (!share) return [noShare(desk, meant)]
  const files = await takeFilesSpokenOf(desk, request, text)
  return addFiles(desk, { ...request, files }, { ...meant, share })
}

function shareOf({ task, shares }: Meant): Assignment | undefined {
  return task.state === 'cancelled' ? undefined : shares.find((a) => a.state !== 'cancelled')
}

function noShare(desk: Desk, { work, task }: Meant): Outgoing {
  return task.state === 'cancelled' ? refusal('task_cancelled', { code: task.code }) : notYours(desk, work, task)
}

/** What has been filed is not looked for among what waits. */
export function whereItLies(code: string, lying: Filed | undefined): Outgoing {
  if (!lying) return refusal('no_files', { ref: code })
  const { name, at } = lying
  return at === code ? refusal('file_is_there', { name, at }) : refusal('file_lies_at', { name, at, code })
}

export interface Filed {
  id: number
  name: string
  /** The code of its task. */
  at: string
  when: Date
  album: string | null
}

/** The files of the sender in running plans, the newest last: those that are named, where any are. `among`: the tasks that they may lie with. */
export async function filedBy(
  desk: Desk,
  { member }: Request,
  text: string,
  among: readonly number[] | null = null,
): Promise<Filed[]> {
  const works = await activeWorks(desk)
  const shares = works.flatMap((w) => w.assignments).filter((a) => among === null || among.includes(a.taskId))
  const own = (await desk.office.evidenceOf(shares.map((a) => a.id))).filter((e) => e.memberId === member.id)
  const meant = namesFile(text) ? own.filter((e) => isNamed(e.name, text)) : own
  const codeOf = new Map(works.flatMap((w) => w.tasks).map((t) => [t.id, t.code]))
  return meant.flatMap(({ id, name, at: when, album, assignmentId }) => {
    const at = codeOf.get(shares.find((a) => a.id === assignmentId)?.taskId ?? 0)
    return at === undefined ? [] : [{ id, name, at, when, album }]
  })
}

/** What to say about files that could not be had. */
export function fileRefusals(files: readonly FetchedFile[], limitMb: number): Outgoing[] {
  const tooMany = files.filter((f) => f.problem === 'too_many').map((f) => f.name)
  const refusals = files.flatMap((file) => {
    if (file.problem === 'too_big') return [refusal('file_too_big', { name: file.name, limitMb })]
    if (file.problem === 'gone') return [refusal('file_failed', { name: file.name })]
    if (file.problem && file.problem !== 'too_many') return [refusal(`file_${file.problem}`, { name: file.name })]
    return []
  })
  return tooMany.length ? [...refusals, refusal('files_a_day', { names: tooMany.join(', ') })] : refusals
}
