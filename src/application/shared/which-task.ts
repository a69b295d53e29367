/** Which task does somebody mean? The one replied to, the code in the text, the button's own, the only open one; else ask. */
import type { Assignment } from '../../domain/assignment.js'
import { unitsSpokenFor } from '../../domain/member.js'
import type { Task } from '../../domain/plan.js'
import { TASK_CODE } from '../../domain/plan.js'
import { isTaskDone, owing } from '../../domain/progress.js'
import type { Work } from '../../domain/work.js'
import type { Outgoing } from '../message.js'
import type { PromptQuestion } from '../ports.js'
import type { Desk, Request } from './desk.js'
import { activeWorks, refusal, unitName } from './desk.js'

/** One task and the sender's own shares of it. */
export interface Meant {
  work: Work
  task: Task
  shares: Assignment[]
}

/** How long a question of the bot waits for its answer. */
const PROMPT_HOURS = 24

/** Codes written in a text, upper case. */
function codesIn(text: string): string[] {
  return [...new Set([...text.matchAll(TASK_CODE)].map((match) => match[0].toUpperCase()))]
}

export function withoutCodes(text: string): string {
  return text.replace(TASK_CODE, ' ').replace(/\s+/g, ' ').trim()
}

/** Tasks with this code, or with this number where it is none. */
export function tasksByRef(works: readonly Work[], ref: string): { work: Work; task: Task }[] {
  const isNumber = /^\d+$/.test(ref)
  return works.flatMap((work) =>
    work.tasks.filter((task) => (isNumber ? task.number === ref : task.code === ref)).map((task) => ({ work, task })),
  )
}

/** The shares of a task that the sender answers for. */
export function ownShares(desk: Desk, request: Request, work: Work, task: Task): Assignment[] {
  const units = unitsSpokenFor(request.member, desk.members, desk.today)
  return owing(task, work.assignments).filter((a) => a.state !== 'cancelled' && units.includes(a.unitId))
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

/** What the sender's words point at: tasks named by code, else tasks of the message replied to, else all open ones. */
export async function meantBy(
  desk: Desk,
  request: Request,
  text: string,
): Promise<{ meant: Meant[]; pointed: boolean } | { refused: Outgoing }> {
  const works = await activeWorks(desk)
  if (works.length === 0) return { refused: refusal('no_active_plan') }
  const codes = codesIn(text)
  const unknown = codes.find((code) => tasksByRef(works, code).length === 0)
  if (unknown) return { refused: refusal('no_such_task', { ref: unknown }) }
  const named = codes.flatMap((code) => tasksByRef(works, code))
  if (named.length) return { meant: named.map(withShares(desk, request)), pointed: true }
  const open = openTasks(desk, request, works)
  const about = await tasksRepliedTo(desk, request)
  const pointedAt = open.filter((m) => about.includes(m.task.id))
  if (pointedAt.length) return { meant: pointedAt, pointed: true }
  if (about.length === 1) {
    const task = works.flatMap((work) => work.tasks.filter((t) => t.id === about[0]).map((t) => ({ work, task: t })))
    if (task.length) return { meant: task.map(withShares(desk, request)), pointed: true }
  }
  return { meant: open, pointed: false }
}

/** Asks which of several is meant; the answer comes back as a number or a press. */
export async function askWhich(
  desk: Desk,
  request: Request,
  meant: readonly Meant[],
  intent: (PromptQuestion & { ask: 'which_task' })['intent'],
  heard: string,
): Promise<Outgoing> {
  const options = meant
    .flatMap(({ task, shares }) =>
      (task.policy === 'every_unit' ? shares : shares.slice(0, 1)).map((share) => ({ task, share })),
    )
    .slice(0, 10)
  const perTask = new Set(options.map((o) => o.task.id)).size === options.length
  const prompt = await desk.office.ask({
    memberId: request.member.id,
    chat: chatOf(request),
    question: {
      ask: 'which_task',
      intent,
      heard,
      incoming: request.incomingId,
      assignments: options.map((o) => o.share.id),
    },
    expiresAt: promptExpiry(desk),
  })
  return {
    kind: 'which_task',
    prompt,
    heard,
    options: options.map(({ task, share }) => ({
      code: task.code,
      title: perTask ? task.title : `${unitName(desk, share.unitId)}: ${task.title}`,
    })),
  }
}

export function promptExpiry(desk: Desk): Date {
  return new Date(desk.now.getTime() + PROMPT_HOURS * 3_600_000)
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

async function tasksRepliedTo(desk: Desk, request: Request): Promise<number[]> {
  const { message } = request
  if (message.kind === 'press' || message.answers === null) return []
  return (await desk.office.tasksOfMessage(chatOf(request), message.answers)) ?? []
}
