/** No clerk can be written to in private: what waits for one is said to a chairman, or asked for before the group, once a day. */
import type { Member } from '../../domain/member.js'
import { actingAs, canBeReached } from '../../domain/member.js'
import { progress } from '../../domain/progress.js'
import type { Outgoing } from '../message.js'
import type { Target } from '../ports.js'
import type { Desk } from './desk.js'
import { activeWorks } from './desk.js'
import { countsOf, weekUnsaid } from './ledger.js'
import { claimView, extensionView } from './views.js'

const SHOWN = 10

type Said = Outgoing & { kind: 'clerk_unreached' | 'clerk_unreached_in_group' }

/** Who does the clerk's work, where none of them can be written to; nobody where one can, or where there is no clerk. */
export function unreachedClerks(desk: Desk): Member[] {
  if (!desk.members.some((m) => m.active && m.role === 'clerk')) return []
  const clerks = actingAs('clerk', desk.members, desk.today)
  return clerks.some(canBeReached) ? [] : clerks
}

/** The chairmen that can be written to in their place; nobody: then it is a line before the group. */
export function readersInstead(desk: Desk): Member[] {
  return actingAs('chairman', desk.members, desk.today).filter(canBeReached)
}

/** What is told of it now; null where a clerk can be reached again, or where it is for somebody else to hear. */
export async function unreachedNow(desk: Desk, said: Said, target: Target): Promise<Said | null> {
  const clerks = unreachedClerks(desk)
  if (clerks.length === 0) return null
  const readers = readersInstead(desk)
  const week = await weekUnsaid(desk, target)
  if (said.kind === 'clerk_unreached_in_group')
    return readers.length === 0 ? { ...said, week: week && countsOf(week) } : null
  const isReader = target.to === 'member' && readers.some(({ id }) => id === target.member)
  return isReader ? { ...(await unreachedFacts(desk, clerks)), week } : null
}

export async function unreachedFacts(
  desk: Desk,
  clerks: readonly Member[],
): Promise<Said & { kind: 'clerk_unreached' }> {
  const waiting = await waitingForClerk(desk)
  return {
    kind: 'clerk_unreached',
    clerks: clerks.map(({ name }) => name),
    waiting: waiting.slice(0, SHOWN),
    more: Math.max(0, waiting.length - SHOWN),
  }
}

/** What units have reported or wished for and nobody has decided. */
async function waitingForClerk(desk: Desk): Promise<{ code: string; unit: string; what: 'done' | 'more_time' }[]> {
  return (await activeWorks(desk)).flatMap((work) => {
    const { waiting, asked } = progress(work, desk.today, desk.counting)
    const claims = waiting.map((claim) => claimView(desk, work, claim)).filter((v) => v !== null)
    const wishes = asked.map((wish) => extensionView(desk, work, wish)).filter((v) => v !== null)
    return [
      ...claims.map(({ task, unit }) => ({ code: task.code, unit, what: 'done' as const })),
      ...wishes.map(({ task, unit }) => ({ code: task.code, unit, what: 'more_time' as const })),
    ]
  })
}
