/** Small builders for pure tests: an office, a plan, its shares. */
import type { Assignment } from '../../src/domain/assignment.js'
import { workCalendar } from '../../src/domain/calendar.js'
import type { Member } from '../../src/domain/member.js'
import type { Task } from '../../src/domain/plan.js'
import { DEFAULT_SETTINGS } from '../../src/domain/plan.js'
import type { Counting } from '../../src/domain/progress.js'
import type { Work } from '../../src/domain/work.js'

export const counting: Counting = { calendar: workCalendar(), dueOnDayOff: 'next_working_day' }
export const settings = DEFAULT_SETTINGS

export function task(change: Partial<Task> & { id: number }): Task {
  return {
    planId: 1,
    code: `Q1-${change.id}`,
    number: String(change.id),
    position: change.id,
    title: `Việc ${change.id}`,
    original: `Việc ${change.id}`,
    period: '2023-Q1',
    dueOn: '2023-03-31',
    dueFrom: 'period',
    policy: 'any_unit',
    evidence: 'none',
    collection: false,
    state: 'active',
    openUnits: [],
    ...change,
  }
}

export function assignment(change: Partial<Assignment> & { id: number; taskId: number }): Assignment {
  return {
    unitId: 1,
    role: 'responsible',
    state: 'open',
    extendedTo: null,
    extensions: 0,
    blocked: null,
    progress: null,
    claimedOn: null,
    answeredAt: null,
    decidedAt: null,
    ...change,
  }
}

export function work(tasks: Task[], assignments: Assignment[], change: Partial<Work> = {}): Work {
  return {
    plan: {
      id: 1,
      state: 'active',
      documentType: 'KH',
      number: null,
      title: 'Kế hoạch',
      issuer: null,
      issuedOn: null,
      year: 2023,
      signer: null,
      signedAs: [],
      recipients: [],
      findings: [],
      activatedAt: new Date('2023-01-03T01:00:00Z'),
    },
    tasks,
    assignments,
    claims: [],
    extensions: [],
    files: [],
    ...change,
  }
}

export function member(change: Partial<Member> & { id: number }): Member {
  return {
    name: `Cán bộ ${change.id}`,
    role: 'official',
    active: true,
    seats: [],
    accounts: [
      {
        id: change.id,
        platform: 'telegram',
        externalId: String(change.id),
        displayName: '',
        username: null,
        privateChat: String(change.id),
      },
    ],
    awayFrom: null,
    awayThrough: null,
    substituteId: null,
    prefers: null,
    ...change,
  }
}
