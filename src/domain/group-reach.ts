/** Whom the office's groups reach, and whom only a private message does. */
import type { Member, Platform } from './member.js'
import { canBeReached, waysTo } from './member.js'

interface Group {
  id: number
  address: { platform: Platform }
}

export interface GroupReach {
  groups: number[]
  /** Members whom none of the groups reaches. */
  outside: number[]
  /** Members whom the bot would write to first where messages are counted by the month, each with a group that reaches them there. */
  together: Map<number, number>
}

/**
 * `groups`: those in which the bot speaks. `counted`: where a bot's messages are counted by the month, one to a group is worth more
 * than one to each person.
 */
export function groupReach(
  members: readonly Member[],
  groups: readonly Group[],
  counted: ReadonlySet<Platform>,
): GroupReach {
  const platforms = groups.map((g) => g.address.platform)
  return {
    groups: groups.map((g) => g.id),
    outside: outsideGroups(members, platforms),
    together: together(members, groups, counted),
  }
}

/** The active members who have no account on any of these platforms. */
export function outsideGroups(members: readonly Member[], platforms: readonly Platform[]): number[] {
  return members
    .filter((m) => m.active && canBeReached(m) && !m.accounts.some((a) => platforms.includes(a.platform)))
    .map((m) => m.id)
}

function together(
  members: readonly Member[],
  groups: readonly Group[],
  counted: ReadonlySet<Platform>,
): Map<number, number> {
  const found = members.flatMap((m): [number, number][] => {
    const [way] = waysTo(m)
    const group = way && counted.has(way.platform) ? groups.find((g) => g.address.platform === way.platform) : undefined
    return group ? [[m.id, group.id]] : []
  })
  return new Map(found)
}
