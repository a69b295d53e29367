/** What an answered question comes to, done about its task or share as it stands by now. */
import type { Outgoing } from '../message.js'
import type { PromptQuestion } from '../ports.js'
import { deedOf } from '../shared/deed-of.js'
import type { Desk, Request } from '../shared/desk.js'
import { activeWorks, refusal } from '../shared/desk.js'
import { askWhereFilesBelong, takeWaitingFiles } from '../shared/waiting-files.js'
import type { Meant } from '../shared/which-task.js'
import { asSpoken, meantById, openTasks } from '../shared/which-task.js'
import { perform } from './perform.js'

/**
 * Each part as it was read back. What is heard is the whole sentence; a date or a reason is looked for in its own part. Files that
 * came before it belong to one of these tasks: nobody guesses which.
 */
export async function confirmParts(
  desk: Desk,
  request: Request,
  { parts, spoken }: PromptQuestion & { ask: 'read_back' },
): Promise<Outgoing[]> {
  const earlier = parts.length > 1 ? await takeWaitingFiles(desk, request) : []
  const said: Outgoing[] = []
  for (const { task, intent, heard } of parts) {
    said.push(
      ...(await onTaskOf(desk, request, task, (meant) => {
        const deed = deedOf(intent, meant, heard)
        const isReport = deed.deed === 'claim' || deed.deed === 'not_done'
        return perform(desk, asSpoken(request, spoken), isReport ? { ...deed, heard: spoken.heard, own: heard } : deed)
      })),
    )
  }
  if (earlier.length === 0) return said
  const named = openTasks(desk, request, await activeWorks(desk)).filter((m) => parts.some((p) => p.task === m.task.id))
  return [...said, await askWhereFilesBelong(desk, request, earlier, named)]
}

export async function onTaskOf(
  desk: Desk,
  request: Request,
  taskId: number,
  use: (meant: Meant) => Promise<Outgoing[]>,
): Promise<Outgoing[]> {
  const meant = await meantById(desk, request, taskId)
  return meant?.work.plan.state === 'active' ? use(meant) : [refusal('question_expired')]
}

export async function onShare(
  desk: Desk,
  request: Request,
  assignmentId: number,
  use: (meant: Meant) => Promise<Outgoing[]>,
): Promise<Outgoing[]> {
  const share = await desk.office.assignment(assignmentId)
  if (!share) return [refusal('question_expired')]
  return onTaskOf(desk, request, share.taskId, (meant) =>
    use({ ...meant, shares: meant.shares.filter((s) => s.id === assignmentId) }),
  )
}
