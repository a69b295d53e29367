/**
 * Groups change without a word to the bot: everybody is muted, the bot is made an administrator or is one no more. So it asks the
 * platform now and then how it stands in each, and tells the clerk in private what is wrong and how to mend it.
 */
import type { Clock, Group, GroupStanding, Logger, Messenger, Outlook, Store } from './ports.js'
import type { Desk } from './shared/desk.js'
import { openDesk } from './shared/desk.js'
import { tellOfGroup } from './shared/group-trouble.js'

const MINUTE = 60_000
/** A group in which all is well is asked about once a day, one that cannot be written to every five minutes. */
const WELL_MS = 24 * 60 * MINUTE
const UNWELL_MS = 5 * MINUTE
/** So many begin to be asked about at a tick, and no more than so many at the same time: the platform counts these calls too. */
const A_TICK = 30
const AT_ONCE = 5

export interface GroupWatch {
  /** Begins to ask about those of them whose turn it is; one that is not answered holds up few others. */
  look(groups: Outlook['groups']): void
  /** Resolves when none is being asked about. */
  idle(): Promise<void>
}

export interface GroupWatchDeps {
  store: Store
  clock: Clock
  logger: Logger
  messengers: Messenger[]
  /** Something waits to be sent. */
  onQueued: () => void
}

export function groupWatch(deps: GroupWatchDeps): GroupWatch {
  const asked = new Map<number, { at: number; state: Group['state'] }>()
  const underWay = new Map<number, Promise<void>>()

  /** A new group, and one whose state has just changed, is asked about at once. */
  function isDue({ id, state }: Pick<Group, 'id' | 'state'>, now: number): boolean {
    const last = asked.get(id)
    return !last || last.state !== state || now - last.at >= (state === 'active' ? WELL_MS : UNWELL_MS)
  }

  /** Whether the platform has answered. */
  async function lookAt(communeId: number, id: number): Promise<boolean> {
    const { store, messengers, clock } = deps
    const group = await store.inCommune(communeId, async (office) => (await office.groups()).find((g) => g.id === id))
    const messenger = messengers.find((m) => m.platform === group?.address.platform)
    const standing = group && (await messenger?.standingIn(group.address))
    if (!standing) return false
    if (!isNews(group, standing)) return true
    await store.inCommune(communeId, async (office) => {
      const newest = (await office.groups()).find((g) => g.id === id)
      if (newest && isNews(newest, standing)) await settle(await openDesk(office, clock.now()), newest, standing)
    })
    deps.onQueued()
    return true
  }

  /** One after the other. Who has not answered is asked again soon, however well its group was. */
  async function lookAtThese(groups: Outlook['groups'], now: number): Promise<void> {
    for (const { communeId, id, state } of groups) {
      const hasAnswered = await lookAt(communeId, id).catch((error: unknown) => {
        deps.logger.error({ group: id, error }, 'how the bot stands in a group could not be found out')
        return true
      })
      if (!hasAnswered) asked.set(id, { at: now - WELL_MS + UNWELL_MS, state })
      underWay.delete(id)
    }
  }

  return {
    look(groups) {
      const now = deps.clock.now().getTime()
      const due = groups.filter((group) => !underWay.has(group.id) && isDue(group, now))
      const these = due.slice(0, A_TICK - underWay.size)
      for (const { id, state } of these) asked.set(id, { at: now, state })
      for (let lane = 0; lane < AT_ONCE; lane++) {
        const mine = these.filter((_, at) => at % AT_ONCE === lane)
        const looks = lookAtThese(mine, now)
        for (const { id } of mine) underWay.set(id, looks)
      }
    },
    async idle() {
      while (underWay.size > 0) await Promise.all(underWay.values())
    },
  }
}

/** What is new of a group, written down and told. */
async function settle(desk: Desk, group: Group, standing: GroupStanding): Promise<void> {
  const { office } = desk
  if (standing.movedTo !== null) {
    await office.saveGroup({ ...group, address: { ...group.address, externalId: standing.movedTo } })
    return
  }
  const { state, hears } = known(group, standing)
  await office.saveGroup({ ...group, state, hears })
  if (state !== group.state) {
    if (state === 'active') await office.wakeGroup(group.id, desk.now)
    await tellOfGroup(desk, group, state === 'gone' ? 'removed' : state === 'muted' ? 'muted' : 'open_again')
  }
  if (state === 'active' && hears !== group.hears) {
    if (hears === 'addressed') await tellOfGroup(desk, group, 'hears_little')
    else if (group.hears !== null) await tellOfGroup(desk, group, 'hears_all')
  }
}

/** What the bot knows of a group, as the platform says it stands. */
function known(group: Group, standing: GroupStanding): Pick<Group, 'state' | 'hears'> {
  return { state: stateOf(group.state, standing), hears: standing.place === 'out' ? group.hears : standing.hears }
}

function isNews(group: Group, standing: GroupStanding): boolean {
  const { state, hears } = known(group, standing)
  return standing.movedTo !== null || state !== group.state || hears !== group.hears
}

/** A group that refused a message although the bot may write there (its general topic is closed, say) stays closed until it is linked anew. */
function stateOf(before: Group['state'], { place, canPost }: GroupStanding): Group['state'] {
  if (place === 'out') return 'gone'
  if (!canPost) return 'muted'
  return before === 'muted' ? 'active' : before
}
