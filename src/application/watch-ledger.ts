/**
 * A message that has been tried for twenty minutes and still waits: the clerk learns of it within the hour, by a way that is not
 * the one that fails. Whether anybody is told or not, the health page is red meanwhile.
 */
import { civilDateAt } from '../domain/calendar.js'
import type { Member } from '../domain/member.js'
import { canBeReached } from '../domain/member.js'
import { nextOpening } from '../domain/office-hours.js'
import type { Outgoing } from './message.js'
import type { Clock, Delivery, Logger, Store, Target } from './ports.js'
import type { Desk } from './shared/desk.js'
import { clerksToTell, openDesk } from './shared/desk.js'
import { ledgerLine } from './shared/ledger.js'

const SHOWN = 10
const READ = 500

/** Looks after every office that has such messages. One office's failure is logged and stops no other. */
export async function watchLedger(deps: {
  store: Store
  clock: Clock
  logger: Logger
  /** How long a message may be tried before anybody is told, in milliseconds. */
  stuckMs: number
}): Promise<void> {
  const now = deps.clock.now()
  const since = new Date(now.getTime() - deps.stuckMs)
  for (const commune of await deps.store.outbox.stuckCommunes(since)) {
    try {
      await deps.store.inCommune(commune, async (office) => tellOfStuck(await openDesk(office, now), since))
    } catch (error) {
      deps.logger.error({ commune, error }, 'the clerk could not be told of messages that wait')
    }
  }
}

/** Once a day for each recipient that cannot be reached. */
async function tellOfStuck(desk: Desk, since: Date): Promise<void> {
  const queued = await desk.office.deliveries({ states: ['queued'], limit: READ })
  const tried = queued.filter((d) => d.attempts > 0 && d.reason !== 'office_closed')
  const stuck = tried.filter((d) => d.dueAt <= since)
  const groups = await desk.office.groups()
  const lanes = new Set(tried.map((d) => lane(d.target)))
  for (const failing of new Set(stuck.map((d) => lane(d.target)))) {
    const messages = stuck.filter((d) => lane(d.target) === failing)
    const said: Outgoing = {
      kind: 'stuck',
      items: messages
        .slice(0, SHOWN)
        .map((d) => ledgerLine(desk, groups, d))
        .map(({ to, what, dueAt, reason }) => ({ to, what, dueAt, reason })),
      more: Math.max(0, messages.length - SHOWN),
    }
    await queueNotice(desk, failing, lanes, said)
  }
}

/** To a clerk whose own chat works; else to a chairman; else one line before a group that works. */
async function queueNotice(desk: Desk, failing: string, lanes: ReadonlySet<string>, said: Outgoing): Promise<void> {
  const works = (m: Member) => canBeReached(m) && !ownLanes(m).some((l) => lanes.has(l))
  const clerks = clerksToTell(desk).filter(works)
  const leaders = desk.members.filter((m) => m.active && m.role === 'chairman' && works(m))
  const readers = clerks.length ? clerks : leaders
  const key = `stuck:${failing}:${civilDateAt(desk.now)}`
  for (const { id } of readers) await queue(desk, `${key}:m${id}`, { to: 'member', member: id }, said)
  if (readers.length > 0) return
  const group = (await desk.office.groups()).find((g) => g.state === 'active' && !lanes.has(`group:${g.id}`))
  if (group)
    await queue(
      desk,
      `stuck-group:${group.id}:${civilDateAt(desk.now)}`,
      { to: 'group', group: group.id },
      { kind: 'stuck_in_group' },
    )
}

async function queue(desk: Desk, key: string, target: Target, said: Outgoing): Promise<void> {
  await desk.office.queue([
    {
      key,
      target,
      startedBy: 'bot',
      notBefore: nextOpening(desk.now, desk.counting.calendar, desk.commune.settings),
      meantFor: null,
      kind: 'say',
      params: said,
    },
  ])
}

/** Where a message goes, as far as one failing way can be told from another. */
function lane(target: Delivery['target']): string {
  if (target.to === 'member') return `member:${target.member}`
  return target.to === 'group' ? `group:${target.group}` : `chat:${target.chat.platform}:${target.chat.externalId}`
}

function ownLanes(member: Member): string[] {
  return [
    `member:${member.id}`,
    ...member.accounts.flatMap((a) => (a.privateChat ? [`chat:${a.platform}:${a.privateChat}`] : [])),
  ]
}
