/** An order to remind everybody is one message to each group of the office, and not one to each person whom the group reaches. */
import type { Assignment } from '../../domain/assignment.js'
import { civilDateAt } from '../../domain/calendar.js'
import { groupReach } from '../../domain/group-reach.js'
import { speakersOf } from '../../domain/member.js'
import { nextOpening } from '../../domain/office-hours.js'
import type { Task } from '../../domain/plan.js'
import { isTaskDone } from '../../domain/progress.js'
import type { WishedDay } from '../../domain/words/leader/wished-day.js'
import type { Work } from '../../domain/work.js'
import type { Outgoing } from '../message.js'
import type { Desk, Request } from './desk.js'
import { activeWorks, note, unitName } from './desk.js'
import { mayHaveLeftSince } from './restored.js'
import { shareOf, shareView } from './views.js'

export interface NudgedShare {
  work: Work
  task: Task
  share: Assignment
}

/** What is said in the groups, and whom none of them reaches. */
export interface GroupNudge {
  said: Outgoing & { kind: 'group_nudged' }
  alone: NudgedShare[]
}

/** Once a day of the same tasks, with another wished day once more. Null where no group of the office is open to the bot, or reaches nobody. */
export async function nudgeInGroup(
  desk: Desk,
  request: Request,
  all: readonly NudgedShare[],
  wish: WishedDay | null,
): Promise<GroupNudge | null> {
  const groups = (await desk.office.groups()).filter((g) => g.state === 'active')
  const { outside } = groupReach(desk.members, groups, desk.counted)
  // Of a unit that nobody speaks for the group at least hears.
  const isOutside = ({ share }: NudgedShare) => {
    const speakers = speakersOf(share.unitId, desk.members, desk.today)
    return speakers.length > 0 && speakers.every(({ id }) => outside.includes(id))
  }
  const alone = all.filter(isOutside)
  const targets = all.filter((target) => !isOutside(target))
  if (groups.length === 0 || targets.length === 0) return null
  const at = nextOpening(desk.now, desk.counting.calendar, desk.commune.settings)
  const tasks = [...new Set(targets.map(({ task }) => task.id))].sort((a, b) => a - b)
  const about = [civilDateAt(at), ...(wish ? [wish.on] : []), `t${tasks.join('.')}`].join(':')
  const keyFor = (group: number) => `nudge_all:${about}:g${group}`
  const items = targets.map(({ task, share }) => ({ code: task.code, unit: unitName(desk, share.unitId) }))
  const already = (await desk.office.deliveriesByKey(groups.map((g) => keyFor(g.id)))).length > 0
  const said = { kind: 'group_nudged', items, already, leavesAt: null, on: desk.today } as const
  if (already) return { said, alone }
  const shares = targets.map(({ work, task, share }) => shareView(desk, work, shareOf(desk, task, share)))
  await desk.office.queue(
    groups.map((group) => ({
      key: keyFor(group.id),
      target: { to: 'group', group: group.id },
      startedBy: 'bot',
      notBefore: at,
      meantFor: null,
      mayRepeat: mayHaveLeftSince(desk, civilDateAt(at)),
      kind: 'say',
      params: { kind: 'group_nudge', shares, by: request.member.name, ...(wish && { wish }) },
    })),
  )
  for (const target of targets) await noteReminded(desk, request, target, wish)
  return { said: { ...said, leavesAt: at > desk.now ? at.toISOString() : null }, alone }
}

/** In the history of the share: a leader has asked for it, and by when it is wanted. */
export async function noteReminded(
  desk: Desk,
  request: Request,
  { task, share }: Pick<NudgedShare, 'task' | 'share'>,
  wish: WishedDay | null,
): Promise<void> {
  const about = { taskId: task.id, assignmentId: share.id }
  await note(desk, request, 'explanation_asked', about, wish ? { by: wish.on } : {})
}

/** The reminder as things stand when it leaves: of what is still to be reported; null where that is nothing. */
export async function groupNudgeNow(
  desk: Desk,
  said: Outgoing & { kind: 'group_nudge' },
): Promise<(Outgoing & { kind: 'group_nudge' }) | null> {
  const wanted = said.shares.map(({ assignment }) => assignment)
  const shares = (await activeWorks(desk)).flatMap((work) =>
    work.tasks
      .filter((task) => task.state === 'active' && !isTaskDone(task, work.assignments))
      .flatMap((task) =>
        work.assignments
          .filter((a) => a.taskId === task.id && a.state === 'open' && wanted.includes(a.id))
          .map((share) => shareView(desk, work, shareOf(desk, task, share))),
      ),
  )
  return shares.length > 0 ? { ...said, shares } : null
}
