/**
 * A report that waits for the answer to a question of the bot is recorded nowhere. Where no answer comes it is not lost: the
 * question is put once more on the next day of work, and again whenever a late answer comes, with what is left of it by then.
 */
import { addDays, addWorkingDays, civilDateAt, daysBetween, instantOf } from '../../domain/calendar.js'
import type { Member } from '../../domain/member.js'
import { isAway } from '../../domain/member.js'
import { isTaskDone } from '../../domain/progress.js'
import type { Intent } from '../../domain/reply.js'
import { plainReply } from '../../domain/reply.js'
import { withoutTasks } from '../../domain/words/task-ref.js'
import type { Work } from '../../domain/work.js'
import type { Facts, HeldQuestion, Outgoing } from '../message.js'
import type { HistoryEntry, Prompt, PromptQuestion } from '../ports.js'
import type { Desk } from './desk.js'
import { activeWorks, refusal, unitName } from './desk.js'
import { readBack } from './read-back.js'
import { taskView } from './views.js'
import { notPlacedSince } from './waiting-files.js'
import type { Meant } from './which-task.js'
import { ownShares, promptExpiry, whichTask } from './which-task.js'

type Held = PromptQuestion & { ask: HeldQuestion['kind'] }
/** `put_again`: once on the next day of work, and at each late answer. `shows_waiting`: a late answer is shown what waits by now. `says_lapsed`: a
 *  late answer is told that the question waits no more. `goes_on`: a late answer to the very question is taken up, and read back anew. */
type WhenLapsed = 'put_again' | 'shows_waiting' | 'goes_on' | 'says_lapsed'
export type HeldPrompt = Prompt & { question: Held }

/** Older than this nobody remembers what it was about, unless the very message is answered. */
const REMEMBERED_DAYS = 14
/** For so long any question waits that holds files. */
const KEPT_DAYS = 90
/** Working days after which a bare number is no answer any more: who types '2' means what is on the screen. */
const NUMBERED_DAYS = 3
/** What becomes of each kind of question where nobody answers: what a person has reported must not get lost with it. */
const WHEN_LAPSED = {
  which_task: 'put_again',
  read_back: 'put_again',
  unclear: 'put_again',
  for_unit: 'put_again',
  // What they are about waits in the list of what is to be decided.
  decide: 'shows_waiting',
  verdicts: 'says_lapsed',
  which_claim: 'shows_waiting',
  which_extension: 'shows_waiting',
  return_reason: 'shows_waiting',
  // A change of the live plan is not made until it is answered.
  change_value: 'goes_on',
  change_reason: 'goes_on',
  change_agree: 'goes_on',
  // Everything else is recorded already, stands in the draft, or is begun anew by the same words.
  withdraw: 'says_lapsed',
  nudge: 'says_lapsed',
  which_question: 'says_lapsed',
  which_file: 'says_lapsed',
  hand_over: 'says_lapsed',
  remove_member: 'says_lapsed',
  remove_unit: 'says_lapsed',
  which_member: 'says_lapsed',
  same_name: 'says_lapsed',
  erase_person: 'says_lapsed',
  answer: 'says_lapsed',
  ask_unit: 'says_lapsed',
  pass_on: 'says_lapsed',
  extension: 'says_lapsed',
  blocked_reason: 'says_lapsed',
  more_time: 'says_lapsed',
  extension_reason: 'says_lapsed',
  refusal_reason: 'says_lapsed',
  draft_value: 'says_lapsed',
  draft_new: 'says_lapsed',
  draft_split: 'says_lapsed',
  column: 'says_lapsed',
  point: 'says_lapsed',
} as const satisfies Record<Held['ask'], 'put_again'> & Record<PromptQuestion['ask'], WhenLapsed>
const NO_REPORTS: readonly Intent[] = ['question', 'ack', 'other']
/** What the history calls a report. */
export const REPORTS = ['claimed', 'not_done', 'blocked', 'unblocked', 'extension_asked']
/** As many lines of a task's history as hold what was reported since. */
const HISTORY_READ = 50

/** Only what may report is put again: a question, thanks or talk is none, whatever the bot asked about it. */
export function whenLapsed({ question }: Prompt): WhenLapsed {
  const when = WHEN_LAPSED[question.ask]
  return when === 'put_again' && !mayReport(question) ? 'says_lapsed' : when
}

export function mayReport(question: PromptQuestion): boolean {
  if (question.ask === 'which_task' && question.intent === 'question') return false
  const isDoubtful = question.ask === 'unclear' || (question.ask === 'which_task' && question.intent === 'unclear')
  return !isDoubtful || !NO_REPORTS.includes(plainReply(withoutTasks(question.spoken.heard)).intent)
}

/** Whether it holds up what somebody has reported. */
export function holdsReport(prompt: Prompt): prompt is HeldPrompt {
  return whenLapsed(prompt) === 'put_again'
}

/** Of this member, or of all: questions that hold up a report, answered by nobody, the one put last first. */
export async function heldReports(desk: Desk, memberId?: number): Promise<HeldPrompt[]> {
  const days = desk.members
    .filter((m) => memberId === undefined || m.id === memberId)
    .map((m) => daysRemembered(desk, m))
  return heldFor(desk, Math.max(REMEMBERED_DAYS, ...days), memberId)
}

/** All that were ever put to this member and hold up a report still, the one put last first. */
export async function everHeld(desk: Desk, memberId: number): Promise<HeldPrompt[]> {
  return heldFor(desk, KEPT_DAYS, memberId)
}

/** Days of leave that have just ended are not counted: what was left open before them is asked after them. */
function daysRemembered({ today }: Desk, { awayFrom, awayThrough }: Member): number {
  const isBack = awayFrom !== null && awayThrough !== null && awayThrough >= addDays(today, -REMEMBERED_DAYS)
  return isBack ? Math.min(KEPT_DAYS, REMEMBERED_DAYS + daysBetween(awayFrom, today)) : REMEMBERED_DAYS
}

async function heldFor(desk: Desk, days: number, memberId?: number): Promise<HeldPrompt[]> {
  const since = instantOf(addDays(desk.today, -days), '00:00')
  const asked = await desk.office.unanswered({ since, ...(memberId !== undefined && { memberId }) })
  return asked.filter(holdsReport)
}

/** When it was put last. */
export function putAt({ askedAt, putAgainAt }: Prompt): Date {
  return putAgainAt ?? askedAt
}

/** Whether it was put too long ago for a bare number to be meant for it. */
export function isForgotten(desk: Desk, prompt: Prompt): boolean {
  return civilDateAt(putAt(prompt)) < addWorkingDays(desk.counting.calendar, desk.today, -NUMBERED_DAYS)
}

/** A bare number came for it too late: said is what is to be typed instead. */
export async function tooLongAgo(desk: Desk, prompt: HeldPrompt): Promise<Outgoing> {
  const left = await whatIsLeft(desk, prompt)
  if (!left) {
    await desk.office.closePrompt(prompt.id)
    return refusal('question_settled')
  }
  const { heard, files, on, question } = left.facts
  const code =
    question.kind === 'read_back'
      ? question.items[0]?.code
      : question.kind === 'which_task'
        ? question.options[0]?.code
        : question.task.code
  return refusal('question_too_old', { heard, files: files.join(', '), date: on, code: code ?? '' })
}

/** Whether this share is still among what the question lists. */
export async function stillLists(desk: Desk, prompt: HeldPrompt, assignment: number): Promise<boolean> {
  const left = await whatIsLeft(desk, prompt)
  return left !== null && 'assignments' in left.question && left.question.assignments.includes(assignment)
}

/** Whether anything that the question holds up is still to be said. */
export async function isLeft(desk: Desk, prompt: HeldPrompt): Promise<boolean> {
  return (await whatIsLeft(desk, prompt)) !== null
}

/** Whether one of the tasks that it has read back was reported on since. */
export async function isOvertaken(desk: Desk, prompt: Prompt): Promise<boolean> {
  const member = desk.members.find(({ id }) => id === prompt.memberId)
  if (!member || !holdsReport(prompt) || prompt.question.ask !== 'read_back') return false
  const reported = await only(prompt.question.parts, ({ task }) => reportedSince(desk, member, task, prompt))
  return reported.length > 0
}

/** The one question that today's note to this member puts once more; null where there is none, or where the member is on leave. */
export async function reminderFor(desk: Desk, member: Member): Promise<HeldPrompt | null> {
  if (isAway(member, desk.today)) return null
  for (const prompt of await heldReports(desk, member.id)) {
    const wasPut = prompt.putAgainAt !== null && civilDateAt(prompt.putAgainAt) !== desk.today
    if (wasPut || civilDateAt(prompt.askedAt) >= desk.today) continue
    if (await whatIsLeft(desk, prompt)) return prompt
  }
  return null
}

/** Puts the question once more, with what is left of it; says so where nothing is. */
export async function putAgain(desk: Desk, prompt: HeldPrompt): Promise<Outgoing> {
  const left = await whatIsLeft(desk, prompt)
  if (!left) {
    await desk.office.closePrompt(prompt.id)
    return refusal('question_settled')
  }
  const { spoken } = left.question
  const expiresAt = promptExpiry(desk, spoken.files.length > 0)
  await desk.office.updatePrompt(prompt.id, { question: left.question, putAgainAt: desk.now, expiresAt })
  return { kind: 'asked_again', ...left.facts }
}

interface Left {
  question: Held
  facts: Facts['asked_again']
}

/** The question without what its asker has reported since, or what is over; null where that is all of it. */
async function whatIsLeft(desk: Desk, prompt: HeldPrompt): Promise<Left | null> {
  const member = desk.members.find((m) => m.id === prompt.memberId && m.active)
  if (!member) return null
  const works = await activeWorks(desk)
  const question = await stillOpen(desk, prompt, member, works)
  const asked = question && asOutgoing(desk, prompt.id, question, member, works)
  if (!question || !asked) return null
  const { heard, files } = question.spoken
  const on = civilDateAt(prompt.askedAt)
  return { question, facts: { prompt: prompt.id, on, heard, files: files.map((f) => f.name), question: asked } }
}

async function stillOpen(desk: Desk, prompt: HeldPrompt, member: Member, works: readonly Work[]): Promise<Held | null> {
  const { question } = prompt
  const wasReported = (task: number) => reportedSince(desk, member, task, prompt)
  const isLeft = async (task: number) => meantOf(desk, member, works, task) !== null && !(await wasReported(task))
  switch (question.ask) {
    case 'read_back': {
      const parts = await only(question.parts, ({ task }) => isLeft(task))
      return parts.length > 0 ? { ...question, parts } : null
    }
    case 'unclear':
      return (await isLeft(question.task)) ? question : null
    case 'which_task':
    case 'for_unit': {
      // What a unit has reported itself needs nobody to write it down.
      const isOwed = (id: number) => {
        const found = sharesOf(works, id)
        return (
          found !== null && !(question.ask === 'for_unit' && question.what === 'claim' && found.share.state !== 'open')
        )
      }
      const open = question.assignments.filter(isOwed)
      const tasks = open.flatMap((id) => sharesOf(works, id)?.task.id ?? [])
      // Files that were filed have no question any more; a report of one of the tasks is what the question was about.
      const isReport = question.ask === 'for_unit' || question.intent !== 'files'
      const reported = isReport ? await only(tasks, wasReported) : []
      if (open.length === 0) return null
      return reported.length === 0
        ? { ...question, assignments: open }
        : await ofFilesAlone(desk, prompt, { ...question, assignments: open })
    }
  }
}

/** What it asked about was reported by other words: files that came with it may still lie nowhere. */
async function ofFilesAlone(desk: Desk, prompt: Prompt, question: Held): Promise<Held | null> {
  if (question.ask !== 'which_task') return null
  const files = await notPlacedSince(desk, prompt, question.spoken.files)
  return files.length > 0 ? { ...question, intent: 'files', spoken: { ...question.spoken, heard: '', files } } : null
}

function asOutgoing(
  desk: Desk,
  id: number,
  question: Held,
  member: Member,
  works: readonly Work[],
): HeldQuestion | null {
  const { spoken } = question
  const files = spoken.files.map((f) => f.name)
  switch (question.ask) {
    case 'read_back': {
      const heard = question.parts.flatMap((part) => {
        const meant = meantOf(desk, member, works, part.task)
        return meant ? [{ meant, intent: part.intent, said: part.heard }] : []
      })
      return readBack(desk, { member }, id, heard)
    }
    case 'unclear': {
      const meant = meantOf(desk, member, works, question.task)
      return (
        meant && {
          kind: 'unclear',
          prompt: id,
          task: taskView(desk, meant.work, meant.task),
          heard: spoken.heard,
          files,
        }
      )
    }
    case 'which_task':
      return whichTask(
        desk,
        id,
        question,
        question.assignments.flatMap((share) => sharesOf(works, share) ?? []),
      )
    case 'for_unit': {
      const shares = question.assignments.flatMap((share) => sharesOf(works, share) ?? [])
      const [first] = shares
      if (!first) return null
      const units = shares.map(({ share }) => unitName(desk, share.unitId))
      return { kind: 'for_unit', prompt: id, task: taskView(desk, first.work, first.task), what: question.what, units }
    }
  }
}

/** The task with what the member still owes of it; null where it is over. */
function meantOf(desk: Desk, member: Member, works: readonly Work[], taskId: number): Meant | null {
  for (const work of works) {
    const task = work.tasks.find((t) => t.id === taskId && t.state === 'active')
    if (!task || isTaskDone(task, work.assignments)) continue
    const shares = ownShares(desk, { member }, work, task).filter((a) => a.state !== 'confirmed')
    return shares.length > 0 ? { work, task, shares } : null
  }
  return null
}

/** A share that is still to be done, with its task. */
function sharesOf(works: readonly Work[], assignmentId: number) {
  for (const work of works) {
    const share = work.assignments.find((a) => a.id === assignmentId && (a.state === 'open' || a.state === 'claimed'))
    const task = work.tasks.find((t) => t.id === share?.taskId && t.state === 'active')
    if (share && task && !isTaskDone(task, work.assignments)) return { work, task, share }
  }
  return null
}

/** Whether this member has reported on the task after the words that the question is about, be it by answering about older words. */
async function reportedSince(
  desk: Desk,
  member: Member,
  taskId: number,
  { askedAt, question }: HeldPrompt,
): Promise<boolean> {
  const told = await desk.office.history({ taskId, limit: HISTORY_READ })
  const isLater = (e: HistoryEntry) => (e.incomingId ?? 0) > question.spoken.incoming || e.at > askedAt
  return told.some((e) => e.memberId === member.id && isLater(e) && REPORTS.includes(e.what))
}

async function only<T>(all: readonly T[], isWanted: (one: T) => Promise<boolean>): Promise<T[]> {
  const wanted: T[] = []
  for (const one of all) if (await isWanted(one)) wanted.push(one)
  return wanted
}
