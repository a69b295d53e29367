/** What somebody has just reported is put right: of another task, otherwise than it was said, or with a file that belongs elsewhere. */
import { plainReply } from '../../domain/reply.js'
import type { TaskRef } from '../../domain/words/command.js'
import type { Correction } from '../../domain/words/correction.js'
import { correctionSaid } from '../../domain/words/correction.js'
import { taskRefs, withoutTasks } from '../../domain/words/task-ref.js'
import type { Outgoing } from '../message.js'
import { moveFiles } from '../move-files.js'
import type { HistoryEntry, Prompt } from '../ports.js'
import { REPORTS } from '../shared/ask-again.js'
import { askUnclear } from '../shared/ask-unclear.js'
import { deedOf } from '../shared/deed-of.js'
import type { Desk, Request } from '../shared/desk.js'
import { activeWorks, refusal } from '../shared/desk.js'
import { isJustNow } from '../shared/just-now.js'
import { readBackParts } from '../shared/read-back.js'
import { claimIn } from '../shared/verdicts-given.js'
import type { Meant } from '../shared/which-task.js'
import { isCode, meantById, namedBy } from '../shared/which-task.js'
import { withdrawClaim } from '../withdraw-claim.js'
import { filesToTask } from './move-files-said.js'
import { perform } from './perform.js'

/** Null where nothing is put right, or nothing was just reported that it could be said of. */
export async function putRight(
  desk: Desk,
  request: Request,
  prompt: Prompt | null,
  text: string,
): Promise<Outgoing[] | null> {
  const correction = request.files.length > 0 ? null : correctionSaid(text)
  if (!correction) return null
  const placed = correction.of === 'words' ? await filePlaced(desk, request, correction.said) : null
  if (placed) return placed
  const last = await lastReport(desk, request, correction.of === 'task' ? correction.from : null)
  // What was asked after it is what the words answer.
  const isOfLast = last && !(prompt && prompt.askedAt > last.entry.at)
  const several = correction.of === 'words' ? await readBackParts(desk, request, correction.said) : null
  if (several) return several
  if (correction.of === 'words') return isOfLast ? otherwise(desk, request, last.meant, correction.said, text) : null
  const moved = isOfLast ? await ofAnotherTask(desk, request, last, correction, text) : null
  return moved ?? (correction.isDone ? askWhetherDone(desk, request, correction.to, text) : null)
}

interface Report {
  entry: HistoryEntry
  meant: Meant
}

/** The one report that the sender has just made; `of`: the task it was made of, where that is said. */
async function lastReport(desk: Desk, request: Request, of: TaskRef | null): Promise<Report | null> {
  const told = await desk.office.history({ memberId: request.member.id, whats: REPORTS, limit: 10 })
  const entry = of === null ? told[0] : await reportOf(desk, told, of)
  if (!entry || entry.taskId === null || !isJustNow(desk, entry.at)) return null
  const isOfSeveral = told.some((one) => one.incomingId === entry.incomingId && one.taskId !== entry.taskId)
  const meant = isOfSeveral ? null : await meantById(desk, request, entry.taskId)
  return meant && meant.shares.length > 0 ? { entry, meant } : null
}

/** The newest report on this task. */
async function reportOf(desk: Desk, told: readonly HistoryEntry[], ref: TaskRef): Promise<HistoryEntry | null> {
  for (const entry of told) {
    const task = entry.taskId === null ? null : await desk.office.task(entry.taskId)
    if (task && (isCode(task.code, ref) || task.number === ref)) return entry
  }
  return null
}

/** Nobody knows what it takes back. */
async function askWhetherDone(desk: Desk, request: Request, ref: TaskRef, text: string): Promise<Outgoing[] | null> {
  const [meant, ...others] = namedBy(desk, request, await activeWorks(desk), ref, [])
  return meant && others.length === 0 && meant.shares.length > 0 ? askUnclear(desk, request, meant, text) : null
}

/** 'Tệp đó của Q1-3' behind 'nhầm'. */
async function filePlaced(desk: Desk, request: Request, said: string): Promise<Outgoing[] | null> {
  const [ref, ...more] = taskRefs(said)
  if (ref === undefined || more.length > 0 || !plainReply(withoutTasks(said)).isPlacing) return null
  const targets = namedBy(desk, request, await activeWorks(desk), ref, [])
  return targets.length === 0
    ? null
    : ((await filesToTask(desk, request, targets, said)) ?? [refusal('no_files', { ref })])
}

/** The report is taken back where it was made by mistake, and its file goes along; that the other is done is asked, for nobody has said so
 *  of it by itself. */
async function ofAnotherTask(
  desk: Desk,
  request: Request,
  { entry, meant: left }: Report,
  { to, isDone }: Correction & { of: 'task' },
  text: string,
): Promise<Outgoing[] | null> {
  const [meant, ...others] = namedBy(desk, request, await activeWorks(desk), to, [])
  if (!meant || others.length > 0 || meant.task.id === left.task.id || meant.shares.length === 0) return null
  if (entry.what === 'extension_asked' || (isDone && entry.what !== 'claimed')) return null
  if (entry.what === 'claimed') {
    const claim = await desk.office.claim(claimIn(entry) ?? 0)
    if (claim?.state !== 'pending') return null
    const [file] = (await desk.office.evidenceOf([claim.assignmentId])).filter((e) => e.claimId === claim.id)
    const withdrawn = await withdrawClaim(desk, request, claim, 'asked')
    const moved = file ? await moveFiles(desk, request, file.id, meant.task.id) : []
    // What is collected was reported with its file.
    const isReported = moved.some((said) => said.kind === 'files_moved' && said.claimed)
    return [withdrawn, ...moved, ...(isReported ? [] : await askUnclear(desk, request, meant, text))]
  }
  const { reason } = entry.facts as { reason?: string }
  const taken =
    entry.what === 'blocked' ? await perform(desk, request, { deed: 'unblocked', meant: left, heard: text }) : []
  const deed = reason === undefined ? deedOf('not_done', meant, text) : deedOf('blocked', meant, reason)
  return [...taken, ...(await perform(desk, request, deed))]
}

/** 'Chưa xong' counts at once; that it is done is asked once more. */
async function otherwise(
  desk: Desk,
  request: Request,
  last: Meant,
  said: string,
  text: string,
): Promise<Outgoing[] | null> {
  const [ref, ...more] = taskRefs(said)
  if (more.length > 0 || (ref !== undefined && !isCode(last.task.code, ref) && last.task.number !== ref)) return null
  const reply = plainReply(withoutTasks(said))
  if (reply.intent === 'done') return askUnclear(desk, request, last, text)
  if (reply.intent !== 'not_done' && reply.intent !== 'blocked') return null
  return perform(desk, request, deedOf(reply.intent, last, text, reply))
}
