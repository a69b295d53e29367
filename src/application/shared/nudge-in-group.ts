/** An order to remind everybody is one message to each group of the office, and not one to each person. */
import type { Assignment } from '../../domain/assignment.js'
import type { WishedDay } from '../../domain/leader/wished-day.js'
import { nextOpening } from '../../domain/office-hours.js'
import type { Task } from '../../domain/plan.js'
import type { Work } from '../../domain/work.js'
import type { Outgoing } from '../message.js'
import type { Desk, Request } from './desk.js'
import { note, unitName } from './desk.js'
import { shareOf, shareView } from './views.js'

export interface NudgedShare {
  work: Work
  task: Task
  share: Assignment
}

/** Once a day, with another wished day once more. Null where no group of the office is open to the bot. */
export async function nudgeInGroup(
  desk: Desk,
  request: Request,
  targets: readonly NudgedShare[],
  wish: WishedDay | null,
): Promise<(Outgoing & { kind: 'group_nudged' }) | null> {
  const groups = (await desk.office.groups()).filter((g) => g.state === 'active')
  if (groups.length === 0) return null
  const keyFor = (group: number) => `nudge_all:${desk.today}${wish ? `:${wish.on}` : ''}:g${group}`
  const items = targets.map(({ task, share }) => ({ code: task.code, unit: unitName(desk, share.unitId) }))
  const already = (await desk.office.deliveriesByKey(groups.map((g) => keyFor(g.id)))).length > 0
  if (already) return { kind: 'group_nudged', items, already, leavesAt: null, on: desk.today }
  const shares = targets.map(({ work, task, share }) => shareView(desk, work, shareOf(desk, task, share)))
  const at = nextOpening(desk.now, desk.counting.calendar, desk.commune.settings)
  await desk.office.queue(
    groups.map((group) => ({
      key: keyFor(group.id),
      target: { to: 'group', group: group.id },
      startedBy: 'bot',
      notBefore: at,
      meantFor: null,
      kind: 'say',
      params: { kind: 'group_nudge', shares, by: request.member.name, ...(wish && { wish }) },
    })),
  )
  for (const { task, share } of targets)
    await note(
      desk,
      request,
      'explanation_asked',
      { taskId: task.id, assignmentId: share.id },
      wish ? { by: wish.on } : {},
    )
  return { kind: 'group_nudged', items, already, leavesAt: at > desk.now ? at.toISOString() : null, on: desk.today }
}
