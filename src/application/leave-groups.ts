/** A group that nobody has linked in time is left: what is said there is no business of the bot. */
import type { ForeignGroup, Logger, Messenger, Outlook, Store } from './ports.js'
import { DeliveryError, LOBBY } from './ports.js'

export interface GroupLeaving {
  /** Begins to leave these, unless it is at it still. */
  look(groups: Outlook['toLeave']): void
  /** Resolves when none is being left. */
  idle(): Promise<void>
}

export function groupLeaving(deps: { store: Store; logger: Logger; messengers: Messenger[] }): GroupLeaving {
  const { store, logger } = deps
  let underWay: Promise<void> | null = null

  /** Whoever cannot be reached is asked again at the next tick; what the platform refuses it would refuse again. */
  async function leave(group: ForeignGroup): Promise<void> {
    const messenger = deps.messengers.find((m) => m.platform === group.platform)
    if (!messenger || (await isLinked(group))) return
    try {
      await messenger.leave({ ...group, topic: null })
      logger.info({ platform: group.platform }, 'a group that nobody had linked was left')
    } catch (error) {
      logger.warn({ platform: group.platform, error }, 'a group that nobody has linked could not be left')
      if (!(error instanceof DeliveryError && error.answer.kind === 'rejected')) return
    }
    await store.inCommune(LOBBY, (lobby) => lobby.forgetForeignGroup(group))
  }

  const isLinked = ({ platform, externalId }: ForeignGroup) =>
    store.inCommune(LOBBY, async (lobby) => (await lobby.groupOwner(platform, externalId)) !== null)

  async function leaveThese(groups: Outlook['toLeave']): Promise<void> {
    for (const group of groups) await leave(group)
  }

  return {
    look(groups) {
      if (underWay || groups.length === 0) return
      underWay = leaveThese(groups)
        .catch((error: unknown) => logger.error({ error }, 'leaving groups failed; the next tick tries again'))
        .finally(() => {
          underWay = null
        })
    },
    async idle() {
      await underWay
    },
  }
}
