/** What was changed or decided last is taken back, whichever of the two it was; what cannot be is said to be so. */
import { wantsAsBefore } from '../../domain/words/as-before.js'
import { taskRefs } from '../../domain/words/task-ref.js'
import type { Outgoing } from '../message.js'
import type { HistoryEntry, Prompt, PromptQuestion } from '../ports.js'
import { confirmAgain, whyNotAgain } from '../reopen-claim.js'
import { changesOf, standing } from '../shared/changes-made.js'
import { claimOf } from '../shared/claims.js'
import type { Desk, Request } from '../shared/desk.js'
import { activeWorks, mayDo, refusal, unitName } from '../shared/desk.js'
import type { Target } from '../shared/read-back-verdicts.js'
import { readBackVerdicts } from '../shared/read-back-verdicts.js'
import { settledClaim } from '../shared/settled.js'
import { claimIn, isUndone, lastDecided, lastOfShare } from '../shared/verdicts-given.js'
import { isCode, noSuchTask, tasksByRef } from '../shared/which-task.js'
import { lastChangeBy, UNDO_MINUTES, undoChange } from '../undo-change.js'
import { taskAsked } from './takes-words.js'

/** Questions about what is to be changed or decided: what leaves everything as it was leaves them. */
const ABOUT_DEEDS: readonly PromptQuestion['ask'][] = [
  ...(['change_value', 'change_reason', 'change_agree', 'return_reason', 'refusal_reason', 'which_claim'] as const),
  ...([
    'which_extension',
    'decide',
    'verdicts',
    'withdraw',
    'nudge',
    'hand_over',
    'remove_member',
    'remove_unit',
    'erase_person',
  ] as const),
]

/** 'Để lại như cũ': the question about a change that is open is left; else what the sender has changed or decided last is taken back.
 *  Null where the words ask for no such thing. */
export async function putBack(
  desk: Desk,
  request: Request,
  prompt: Prompt | null,
  text: string,
): Promise<Outgoing[] | null> {
  if (request.files.length > 0 || !mayDo(desk, request.member, 'change_plan') || !wantsAsBefore(text)) return null
  const [ref = '', ...more] = taskRefs(text)
  if (more.length > 0) return null
  return (prompt && (await leftAsBefore(desk, prompt, ref))) ?? undo(desk, request, ref)
}

/** Null where nothing of the kind is asked, or another task is named than the one that it is asked about. */
async function leftAsBefore(desk: Desk, { id, question }: Prompt, ref: string): Promise<Outgoing[] | null> {
  if (!ABOUT_DEEDS.includes(question.ask)) return null
  const about = await taskAsked(desk, question)
  if (ref !== '' && about && !isCode(about.code, ref) && about.number !== ref) return null
  await desk.office.closePrompt(id)
  return [about ? { kind: 'change_left', code: about.code } : { kind: 'left_as_it_is' }]
}

/** The newest of the task; where none is named, the newest of the sender. */
export async function undo(desk: Desk, request: Request, ref: string): Promise<Outgoing[]> {
  if (request.message.chat.kind === 'group') return [refusal('not_in_group')]
  if (ref === '') return undoLast(desk, request)
  const works = await activeWorks(desk)
  const found = tasksByRef(works, ref)
  if (found.length === 0) return [noSuchTask(works, ref)]
  const said: Outgoing[] = []
  for (const { task } of found) said.push(...(await undoOf(desk, request, task.id, null)))
  return said
}

/** Of the task what this incoming message did (null: the newest that stands). */
export async function undoOf(desk: Desk, request: Request, taskId: number, change: number | null): Promise<Outgoing[]> {
  const decided = await lastDecided(desk, { taskId })
  const [newest] = change === null ? standing(await changesOf(desk, { taskId })) : []
  const isMeant = change === null ? isAfter(decided, newest?.change) : decided[0]?.incomingId === change
  return isMeant ? undoDecided(desk, request, decided) : undoChange(desk, request, taskId, change)
}

/** The button below what was opened again. */
export async function undoReopening(desk: Desk, request: Request, claimId: number): Promise<Outgoing[]> {
  const found = await claimOf(desk, claimId)
  if (!found) return [refusal('button_expired')]
  const opened = await lastOfShare(desk, found.assignment)
  return opened?.what === 'reopened' && claimIn(opened) === claimId
    ? undoDecided(desk, request, [opened])
    : [await confirmAgain(desk, request, claimId)]
}

async function undoLast(desk: Desk, request: Request): Promise<Outgoing[]> {
  const last = await lastChangeBy(desk, request)
  const decided = await lastDecided(desk, { memberId: request.member.id })
  if (isAfter(decided, last?.change)) return undoDecided(desk, request, decided)
  return last ? undoChange(desk, request, last.taskId, last.change) : [refusal('nothing_of_yours_to_undo')]
}

function isAfter([newest]: readonly HistoryEntry[], change: number | undefined): boolean {
  return (newest?.incomingId ?? 0) > (change ?? 0)
}

/**
 * What was opened again is confirmed again: at once by who has just opened it, read back where it was several, some time ago, or
 * another's doing. A confirmation is opened again, which is read back.
 */
async function undoDecided(desk: Desk, request: Request, decided: readonly HistoryEntry[]): Promise<Outgoing[]> {
  const targets: Target[] = []
  let why: Outgoing | null = null
  for (const entry of decided) {
    if (!isUndone(entry)) return [await cannotBeUndone(desk, entry)]
    const found = await claimOf(desk, claimIn(entry) ?? 0)
    if (!found) continue
    const say = entry.what === 'reopened' ? 'again' : 'reopen'
    const { claim, assignment, task } = found
    const not =
      say === 'again'
        ? await whyNotAgain(desk, found)
        : claim.state === 'confirmed'
          ? null
          : await settledClaim(desk, { task, share: assignment }, claim)
    if (not) why = not
    else targets.push({ claim: claim.id, say, reason: '' })
  }
  const [first, ...more] = targets
  if (!first) return [why ?? refusal('button_expired')]
  const isSure = first.say === 'again' && more.length === 0 && decided.every((entry) => isFresh(desk, request, entry))
  return [isSure ? await confirmAgain(desk, request, first.claim) : await readBackVerdicts(desk, request, targets, [])]
}

function isFresh(desk: Desk, request: Request, { at, memberId }: HistoryEntry): boolean {
  return memberId === request.member.id && desk.now.getTime() - at.getTime() <= UNDO_MINUTES * 60_000
}

const HOW: Readonly<Record<string, string>> = {
  returned: 'returned',
  extension_granted: 'granted',
  extension_refused: 'refused',
  claimed: 'reported',
  not_done: 'reported',
  blocked: 'reported',
  unblocked: 'reported',
  extension_asked: 'reported',
}

/** The newest is none of what can be taken back: an older one is not taken in its place. */
async function cannotBeUndone(desk: Desk, { what, assignmentId }: HistoryEntry): Promise<Outgoing> {
  const share = assignmentId === null ? null : await desk.office.assignment(assignmentId)
  const task = share && (await desk.office.task(share.taskId))
  const how = HOW[what]
  if (!share || !task || !how) return refusal('last_not_undone')
  return refusal('last_not_undone', { code: task.code, unit: unitName(desk, share.unitId), how })
}
