/** Rows of the draft that were written as one are taken apart, and rows that are one work are put together. */
import type { Task } from '../domain/plan.js'
import type { Work } from '../domain/work.js'
import { readPart } from '../plan-reader/read-row.js'
import type { Outgoing } from './message.js'
import { askSender } from './shared/ask-sender.js'
import type { Desk, Request } from './shared/desk.js'
import { note, refusal } from './shared/desk.js'
import { partsOf } from './shared/points.js'
import { mergeRows, splitRow } from './shared/rows.js'
import { draftTaskView } from './shared/views.js'

/** The parts as the clerk words them, each on its own line or parted by ';'; without words, as the reader takes the row apart. */
export async function splitTask(desk: Desk, request: Request, work: Work, task: Task, said: string): Promise<Outgoing> {
  const { year, issuedOn } = work.plan
  const own = said.split(/[;\n]/).filter((part) => part.trim() !== '')
  const parts =
    own.length > 0 ? own.map((part) => readPart(part, { year, issuedOn, period: task.period })) : partsOf(work, task)
  if (parts.length < 2)
    return own.length > 0 ? refusal('cannot_split', { code: task.code }) : askForParts(desk, request, task)
  const codes = await splitRow(desk, work, task, parts)
  await note(desk, request, 'draft_split', { taskId: task.id }, { title: task.title, codes })
  const after = await desk.office.work(work.plan.id)
  return {
    kind: 'draft_split',
    plan: work.plan.id,
    code: task.code,
    tasks: after.tasks.filter((t) => codes.includes(t.code)).map((t) => draftTaskView(desk, after, t)),
  }
}

export async function mergeTasks(desk: Desk, request: Request, work: Work, task: Task, into: Task): Promise<Outgoing> {
  if (task.id === into.id) return refusal('cannot_merge', { code: task.code })
  await mergeRows(desk, work, into, task)
  await note(
    desk,
    request,
    'draft_merged',
    { taskId: into.id },
    { title: into.title, gone: task.code, with: task.title },
  )
  const after = await desk.office.work(work.plan.id)
  const merged = after.tasks.find((t) => t.id === into.id)
  if (!merged) return refusal('no_draft')
  return { kind: 'draft_merged', plan: work.plan.id, task: draftTaskView(desk, after, merged), gone: task.code }
}

async function askForParts(desk: Desk, request: Request, task: Task): Promise<Outgoing> {
  const prompt = await askSender(desk, request, { ask: 'draft_split', task: task.id })
  return { kind: 'draft_ask_split', code: task.code, title: task.title, prompt }
}
