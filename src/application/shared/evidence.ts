/** Files handed in for a task, filed with who, when and their hash. */
import type { Assignment } from '../../domain/assignment.js'
import { civilDateAt } from '../../domain/calendar.js'
import type { Task } from '../../domain/plan.js'
import type { Work } from '../../domain/work.js'
import { withShare } from '../../domain/work.js'
import type { OtherPlaces, Outgoing } from '../message.js'
import type { Evidence } from '../ports.js'
import type { Desk, Request } from './desk.js'
import { activeWorks, answerTo, note, refusal, tellClerks, unitName } from './desk.js'
import { taskView } from './views.js'
import { openTasks } from './which-task.js'

/** Files that one person may hand in for one task on one day. */
const MOST_FOR_TASK = 40
/** Other tasks that a file may be moved to with one tap. */
const MOVES = 4

export interface Kept {
  /** Names of the files that are new with this share. */
  names: string[]
  /** Names of those that lay with it before, known by their hash. */
  repeated: string[]
  /** Where the same file lies too, in another task. */
  elsewhere: number | null
  /** The first of what was kept now. */
  first: number | null
  /** Names of those that are too many for a day. */
  over: string[]
}

/** Files for a share what came with the request: each content once, whatever its name. */
export async function keepEvidence(
  desk: Desk,
  request: Request,
  assignmentId: number,
  claimId: number | null,
): Promise<Kept> {
  const fetched = request.files.flatMap(({ sha256, ...file }) => (sha256 === null ? [] : [{ ...file, sha256 }]))
  const kept: Kept = { names: [], repeated: [], elsewhere: null, first: null, over: [] }
  if (fetched.length === 0) return kept
  const alike = await desk.office.evidenceLike({ album: null, sha256: fetched.map((f) => f.sha256) })
  let room = MOST_FOR_TASK - (await handedInToday(desk, request.member.id, assignmentId))
  const here = new Set(alike.filter((e) => e.assignmentId === assignmentId).map((e) => e.sha256))
  kept.elsewhere = alike.find((e) => e.assignmentId !== assignmentId)?.assignmentId ?? null
  for (const { name, mime, size, sha256 } of fetched) {
    if (here.has(sha256)) {
      kept.repeated.push(name)
      continue
    }
    if (room <= 0) {
      kept.over.push(name)
      continue
    }
    room -= 1
    here.add(sha256)
    const id = await desk.office.addEvidence({
      ...{ assignmentId, claimId, memberId: request.member.id, name, mime, size, sha256 },
      album: request.album,
      at: desk.now,
    })
    kept.first ??= id
    kept.names.push(name)
  }
  if (kept.over.length > 0) {
    const said = refusal('files_of_task', { names: kept.over.join(', '), most: MOST_FOR_TASK })
    await desk.office.queue([answerTo(request.message, request.incomingId, OVER, said, desk.now)])
  }
  return kept
}

/** The place among the answers to one message: behind all others. */
const OVER = 90

async function handedInToday(desk: Desk, memberId: number, assignmentId: number): Promise<number> {
  const all = await desk.office.evidenceOf([assignmentId])
  return all.filter((e) => e.memberId === memberId && civilDateAt(e.at) === desk.today).length
}

/** What is said of files that were kept (or were there already). */
async function filesRecorded(
  desk: Desk,
  request: Request,
  { work, task, share }: { work: Work; task: Task; share: Assignment },
  kept: Kept,
): Promise<Outgoing> {
  const after = withShare(work, share, kept.names)
  return {
    kind: 'files_recorded',
    task: taskView(desk, after, task),
    unit: unitName(desk, share.unitId),
    files: kept.names,
    repeated: kept.repeated,
    total: after.files.filter((f) => f.assignmentId === share.id).length,
    claimed: share.state !== 'open',
    ...(await otherPlaces(desk, request, task, kept)),
  }
}

/** Where the same file lies too, and where it may be moved with one tap. */
export async function otherPlaces(
  desk: Desk,
  request: Request,
  task: Task,
  { elsewhere, first }: Kept,
): Promise<OtherPlaces> {
  const others = first === null ? [] : openTasks(desk, request, await activeWorks(desk))
  return {
    alsoAt: await codeOf(desk, elsewhere, task),
    evidence: first,
    moveTo: others
      .filter((m) => m.task.id !== task.id)
      .slice(0, MOVES)
      .map((m) => ({ id: m.task.id, code: m.task.code })),
  }
}

/** Files that come to a share beside a report: kept, told in the history, and to the clerk where a claim waits for a decision. Null where
 *  none came. */
export async function addFiles(
  desk: Desk,
  request: Request,
  { work, task, share }: { work: Work; task: Task; share: Assignment },
): Promise<Outgoing[] | null> {
  const claim = work.claims.find((c) => c.assignmentId === share.id && c.state === 'pending')
  const kept = await keepEvidence(desk, request, share.id, claim?.id ?? null)
  if (kept.names.length + kept.repeated.length === 0) return kept.over.length > 0 ? [] : null
  await desk.office.updateAssignment(share.id, { answeredAt: desk.now })
  if (kept.names.length)
    await note(desk, request, 'files', { taskId: task.id, assignmentId: share.id }, { files: kept.names })
  if (claim && kept.names.length)
    await tellClerks(desk, `files:${request.incomingId}:${share.id}`, {
      kind: 'files_added',
      ...{ task: task.id, code: task.code, unit: unitName(desk, share.unitId), files: kept.names },
    })
  return [await filesRecorded(desk, request, { work, task, share }, kept)]
}

/** The share that earlier files of the same album went to. */
export async function shareOfAlbum(desk: Desk, request: Request): Promise<number | null> {
  if (request.album === null || request.files.length === 0) return null
  const parts = await desk.office.evidenceLike({ album: request.album, sha256: [] })
  return parts.find((e) => e.memberId === request.member.id)?.assignmentId ?? null
}

/** What came in together with this file: the rest of its album in the same share. */
export async function handedInWith(desk: Desk, evidenceId: number, assignmentIds: number[]): Promise<Evidence[]> {
  const all = await desk.office.evidenceOf(assignmentIds)
  const one = all.find((e) => e.id === evidenceId)
  return all.filter((e) => e === one || (one?.album && e.album === one.album && e.assignmentId === one.assignmentId))
}

async function codeOf(desk: Desk, assignmentId: number | null, not: Task): Promise<string | null> {
  const share = assignmentId === null ? null : await desk.office.assignment(assignmentId)
  const task = share ? await desk.office.task(share.taskId) : null
  return task && task.id !== not.id ? task.code : null
}
