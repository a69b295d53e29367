/** One unit's share as whoever asks about it sees it: who answers for it, since when it stands so, how old that is. */
import type { Assignment } from '../../domain/assignment.js'
import { speakersOf } from '../../domain/member.js'
import type { Task } from '../../domain/plan.js'
import type { Work } from '../../domain/work.js'
import type { UnitStanding } from '../message.js'
import type { Desk } from './desk.js'
import { shareOf, shareView } from './views.js'

export function unitStanding(desk: Desk, work: Work, task: Task, share: Assignment): UnitStanding {
  return {
    ...shareView(desk, work, shareOf(desk, task, share)),
    people: speakersOf(share.unitId, desk.members, desk.today).map((m) => m.name),
    since: share.state === 'open' ? null : share.claimedOn,
    files: work.files.filter((f) => f.assignmentId === share.id).length,
  }
}

/** When the newest answer about any of these came in; null where nobody has answered. */
export function lastAnswerAt(shares: readonly Assignment[]): string | null {
  return (
    shares
      .flatMap(({ answeredAt }) => (answeredAt ? [answeredAt.toISOString()] : []))
      .sort()
      .at(-1) ?? null
  )
}
