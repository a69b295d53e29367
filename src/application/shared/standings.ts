/** How a task and a unit's share of it stand, as whoever asks sees it: who answers for it, since when, and how old that is. */
import type { Assignment } from '../../domain/assignment.js'
import { lastHeardAt } from '../../domain/assignment.js'
import { speakersOf } from '../../domain/member.js'
import type { Task } from '../../domain/plan.js'
import { isTaskDone, owing } from '../../domain/progress.js'
import type { Work } from '../../domain/work.js'
import type { Outgoing, UnitStanding } from '../message.js'
import type { Desk } from './desk.js'
import { unitName } from './desk.js'
import { moreTime, shareOf, shareView, taskView } from './views.js'

export function unitStanding(desk: Desk, work: Work, task: Task, share: Assignment): UnitStanding {
  return {
    ...shareView(desk, work, shareOf(desk, task, share)),
    people: speakersOf(share.unitId, desk.members, desk.today).map((m) => m.name),
    since: share.state === 'open' ? null : share.claimedOn,
    files: work.files.filter((f) => f.assignmentId === share.id).length,
  }
}

/** Who has handed in and who has not. */
export function missingOf(desk: Desk, work: Work, task: Task): Outgoing {
  const shares = owing(task, work.assignments)
  const names = (state: string) => shares.filter((a) => a.state === state).map((a) => unitName(desk, a.unitId))
  const done = isTaskDone(task, work.assignments)
  return {
    kind: 'missing',
    task: taskView(desk, work, task),
    handedIn: names('claimed'),
    confirmed: names('confirmed'),
    missing: done ? [] : names('open'),
    moreTime: done ? [] : moreTime(desk, work, task),
    on: desk.today,
    lastAnswerAt: lastHeardAt(shares),
  }
}
