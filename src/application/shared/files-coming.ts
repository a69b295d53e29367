/** A file whose album may still grow is worked on some seconds later: that it has come is told at once, by a sign where the platform has
 *  one, else, in private, by one line. */
import type { Accepted, Clock, Logger, Messenger, Store } from '../ports.js'
import { LOBBY } from '../ports.js'
import { savingPlatforms } from './allowance.js'

export interface ComingDeps {
  store: Store
  messengers: Messenger[]
  clock: Clock
  logger: Logger
  onQueued: () => void
}

/** Albums of which it is remembered that they were acknowledged. */
const REMEMBERED = 500

/** Told once an album, to members only. Never throws: an acknowledgement that fails takes nothing from the file. */
export function filesComing(deps: ComingDeps): (accepted: readonly Accepted[]) => Promise<void> {
  const told = new Set<string>()

  function isFirst({ message }: Accepted): boolean {
    if (message.kind !== 'text' || message.album === null || message.files.length === 0) return false
    const album = `${message.platform}:${message.chat.externalId}:${message.album}`
    if (told.has(album)) return false
    told.add(album)
    const [oldest] = told
    if (told.size > REMEMBERED && oldest !== undefined) told.delete(oldest)
    return true
  }

  return async (accepted) => {
    for (const one of accepted.filter((a) => a.communeId !== LOBBY).filter(isFirst))
      await tell(deps, one).catch((error: unknown) =>
        deps.logger.warn({ incoming: one.id, error }, 'could not say that a file has come'),
      )
  }
}

async function tell(deps: ComingDeps, { communeId, message }: Accepted): Promise<void> {
  const messenger = deps.messengers.find((m) => m.platform === message.platform)
  if (!messenger || message.kind !== 'text' || message.sender.anonymous) return
  const { platform, chat, sender, album } = message
  const { externalId, topic } = chat
  const isSpared =
    !messenger.capabilities.reactions &&
    (await savingPlatforms(deps.store, deps.messengers, deps.clock.now())).has(platform)
  if (isSpared) return
  const isMember = await deps.store.inCommune(communeId, async (office) => {
    const member = await office.memberOf(platform, sender.externalId)
    if (!member?.active) return false
    if (!messenger.capabilities.reactions && chat.kind === 'private')
      await office.queue([
        {
          key: `coming:${platform}:${externalId}:${album}`,
          target: { to: 'chat', chat: { platform, externalId, topic }, replyTo: null },
          startedBy: 'person',
          notBefore: deps.clock.now(),
          meantFor: null,
          kind: 'say',
          params: { kind: 'files_coming' },
        },
      ])
    return true
  })
  if (isMember && messenger.capabilities.reactions)
    await messenger.acknowledge({ platform, externalId, topic }, message.messageId, 'come')
  deps.onQueued()
}
