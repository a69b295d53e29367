/**
 * Sends what is due and writes down what became of it. A delivery is marked before it leaves, so that after a crash nobody
 * has to guess; what it says is read from the state at the last moment.
 */

import type { Platform } from '../domain/member.js'
import type {
  Clock,
  Delivery,
  DeliveryOutcome,
  Logger,
  MakeLink,
  Messenger,
  Papers,
  SentPart,
  Store,
  Voice,
} from './ports.js'
import { DeliveryError } from './ports.js'
import { savingPlatforms } from './shared/allowance.js'
import { openDesk } from './shared/desk.js'
import { handsFor } from './shared/hands.js'
import { oneByOne } from './shared/one-by-one.js'
import type { Ready } from './shared/prepare-delivery.js'
import { inMovedGroup, prepareDelivery } from './shared/prepare-delivery.js'
import { FAULTS, retry, UNREACHABLE } from './shared/retry.js'
import { sendQuietly } from './shared/send-quietly.js'
import { isAlarm } from './shared/stuck.js'
import { undelivered } from './shared/undelivered.js'
import {
  closeChat,
  isChatGone,
  isElsewhereBetter,
  isLong,
  nextWay,
  noteLostTopic,
  placeOf,
  waitsForGroup,
} from './shared/ways.js'
import { withFile } from './shared/with-file.js'

const BATCH = 100
/** What was refused for long is tried again no sooner. */
const STEP_BACK_MS = 5 * 60_000

export interface DeliverDeps {
  store: Store
  clock: Clock
  logger: Logger
  voice: Voice
  messengers: Messenger[]
  /** How many are taken up at a time. What a second allows: an answer to a person then waits no longer than that. */
  most?: number
  papers: Papers
  link: MakeLink
  /** Resolves after so many milliseconds of the process's own time, or when told that it is over. */
  pause(ms: number, over: AbortSignal): Promise<void>
  /** This process, as the ledger knows it. */
  owner: string
}

export interface Deliverer {
  /** Sends everything that is due, and asks the clock to be woken for what is not. Never two at once. */
  run(): Promise<void>
  /** Deliveries whose process died while sending: their answer is lost; they go again, marked. */
  recover(): Promise<void>
}

export function createDeliverer(deps: DeliverDeps): Deliverer {
  const { store, clock } = deps
  /** As of the last look at what is due; asked for by the first that was found. */
  let saving: Promise<ReadonlySet<Platform>> | null = null
  /** A platform asks a bot that went too fast to be silent altogether. */
  const silentUntil = new Map<Platform, Date>()
  /** Since when deliveries have met nothing but requests for silence. */
  const refusedSince = new Map<number, Date>()
  const inChat = oneByOne()

  const hands = handsFor<Delivery, { id: number; outcome: DeliveryOutcome }>({
    most: deps.most ?? BATCH,
    async take(limit) {
      const now = clock.now()
      // A short silence is kept; in a long one everything is looked at once, to be told where it can be.
      const silence = endOfSilence()
      if (silence > now && !isLong(silence, now)) return []
      saving = null
      return store.outbox.claimDue(now, limit, deps.owner)
    },
    isUrgent: ({ startedBy }) => startedBy === 'person',
    carryOut: async (delivery) => ({ id: delivery.id, outcome: await send(delivery) }),
    record: (outcomes) => store.outbox.settle(outcomes, clock.now()),
    pause: deps.pause,
    async atRest(hasFreed) {
      const now = clock.now()
      const next = await store.outbox.nextDue(now)
      const silence = endOfSilence()
      if (!next) return 'nothing due'
      if (hasFreed && next <= now && silence <= now) return 'more due'
      clock.wake(next < silence && !isLong(silence, clock.now()) ? silence : next)
      return 'nothing due'
    },
  })

  async function prepare(delivery: Delivery): ReturnType<typeof prepareDelivery> {
    saving ??= savingPlatforms(store, deps.messengers, clock.now())
    return prepareDelivery(deps, delivery, await saving)
  }

  /** When the first platform may speak again. */
  function endOfSilence(): Date {
    const ends = deps.messengers.map((m) => silentUntil.get(m.platform)?.getTime() ?? 0)
    return new Date(Math.min(...ends))
  }

  async function send(delivery: Delivery): Promise<DeliveryOutcome> {
    const outcome = await attempt(delivery)
    if (outcome.state !== 'queued' || outcome.reason !== 'rate_limited') refusedSince.delete(delivery.id)
    return outcome
  }

  async function attempt(delivery: Delivery): Promise<DeliveryOutcome> {
    const parts: SentPart[] = []
    try {
      const ready = await prepare(delivery)
      return 'outcome' in ready ? ready.outcome : await sendOn(delivery, ready, parts)
    } catch (error) {
      deps.logger.error({ delivery: delivery.id, error }, 'preparing a delivery failed')
      return retry(delivery, clock.now(), { reason: 'fault', parts, maybeSent: false, most: FAULTS })
    }
  }

  /** On the first way that is open; where that one fails, on the next. An answer and a note may be for the same chat: there they go
   *  one after the other, and what had to wait is said anew. `parts`: what has left in this attempt already. */
  function sendOn(delivery: Delivery, prepared: Ready, parts: SentPart[]): Promise<DeliveryOutcome> {
    return inChat(`${prepared.chat.platform}:${prepared.chat.externalId}`, async (hasWaited) => {
      const anew = hasWaited ? await prepare(delivery) : prepared
      if ('outcome' in anew) return anew.outcome
      const ready = { ...prepared, message: anew.message, paper: anew.paper, data: anew.data }
      const silence = silentUntil.get(ready.messenger.platform) ?? new Date(0)
      const now = clock.now()
      if (silence <= now) return sendParts(delivery, ready, parts)
      if (isLong(silence, now) && ready.others.length > 0) return sendOn(delivery, nextWay(ready), parts)
      return waitInSilence(delivery, silence, [])
    })
  }

  async function sendParts(delivery: Delivery, ready: Ready, parts: SentPart[]): Promise<DeliveryOutcome> {
    const said = await withFile(
      deps.papers,
      ready,
      deps.voice(ready.message, ready.language, ready.messenger.capabilities, {
        place: placeOf(delivery),
        roles: ready.roles,
      }),
    )
    try {
      const quietly = await sendQuietly(ready, said)
      if (quietly) return { state: 'sent', parts: quietly }
    } catch (error) {
      return failed(delivery, error, parts, ready)
    }
    for (const part of said.slice(delivery.partsSent + parts.length)) {
      try {
        const { messageId, topicGone } = await ready.messenger.send(ready.chat, part, {
          replyTo: parts.length + delivery.partsSent === 0 ? ready.replyTo : null,
          before: stillMine,
        })
        parts.push({ address: ready.chat, messageId, tasks: part.tasks })
        if (topicGone) await noteLostTopic(store, delivery, clock.now())
      } catch (error) {
        // What has begun on one platform ends there.
        const hasBegun = parts.length + delivery.partsSent > 0
        if (hasBegun || ready.others.length === 0 || !isElsewhereBetter(error, delivery))
          return failed(delivery, error, parts, ready)
        if (isChatGone(error)) await closeChat(store, delivery, ready.chat)
        beSilent(ready.messenger.platform, error)
        return sendOn(delivery, nextWay(ready), parts)
      }
    }
    return { state: 'sent', parts, ...(ready.isSpared && { reason: 'saving_messages' as const }) }
  }

  /** A process that stood still, or was cut off, may not be the sender any more: what was to leave may have left without it. */
  async function stillMine(): Promise<void> {
    await store.surelySender().catch((error: unknown) => {
      throw new DeliveryError({ kind: 'unreachable', maybeSent: false }, { cause: error })
    })
  }

  function beSilent(platform: Platform, error: unknown): void {
    if (!(error instanceof DeliveryError) || error.answer.kind !== 'rate_limited' || error.answer.thisChatOnly) return
    const now = clock.now()
    const until = new Date(now.getTime() + error.answer.retryAfterSeconds * 1000)
    if (until > (silentUntil.get(platform) ?? now)) silentUntil.set(platform, until)
  }

  /** Short silences that follow each other are a long one. They count once, or no attempt would be left for the time behind them; and
   *  the message steps back for a while: others get a word in between. */
  async function refused(delivery: Delivery, until: Date, parts: SentPart[]): Promise<DeliveryOutcome> {
    const now = clock.now()
    const since = refusedSince.get(delivery.id) ?? now
    refusedSince.set(delivery.id, since)
    if (isLong(until, now) || !isLong(now, since)) return waitInSilence(delivery, until, parts)
    if (isAlarm(delivery)) return { state: 'cancelled', reason: 'unreachable', parts }
    const next = new Date(Math.max(until.getTime(), now.getTime() + STEP_BACK_MS))
    return wait(delivery, next, parts, delivery.attempts === 0)
  }

  /** A short silence is nobody's failure; what waits for the end of a long one has been tried in vain like anything else: somebody is told. */
  async function waitInSilence(delivery: Delivery, until: Date, parts: SentPart[]): Promise<DeliveryOutcome> {
    const isHeldUp = isLong(until, clock.now())
    if (isHeldUp && isAlarm(delivery)) return { state: 'cancelled', reason: 'unreachable', parts }
    return wait(delivery, until, parts, isHeldUp)
  }

  /** The whole lane waits, so that it keeps its order. */
  async function wait(
    delivery: Delivery,
    until: Date,
    parts: SentPart[],
    countsAsAttempt = false,
  ): Promise<DeliveryOutcome> {
    await store.outbox.pauseLane(delivery.id, until)
    return {
      state: 'queued',
      notBefore: until,
      reason: 'rate_limited',
      parts,
      countsAsAttempt,
      mayRepeat: delivery.mayRepeat,
    }
  }

  async function failed(delivery: Delivery, error: unknown, parts: SentPart[], ready: Ready): Promise<DeliveryOutcome> {
    const now = clock.now()
    if (!(error instanceof DeliveryError)) throw error
    const { answer } = error
    const { platform } = ready.messenger
    const { chat } = ready
    // Keeping to the pace of a chat is nothing to look at.
    if (answer.kind !== 'rate_limited' || !answer.thisChatOnly)
      deps.logger.warn({ delivery: delivery.id, kind: delivery.kind, answer }, 'a delivery did not go through')
    switch (answer.kind) {
      case 'rate_limited': {
        const until = new Date(now.getTime() + answer.retryAfterSeconds * 1000)
        beSilent(platform, error)
        return answer.thisChatOnly ? wait(delivery, until, parts) : refused(delivery, until, parts)
      }
      case 'unreachable': {
        if (isAlarm(delivery)) return { state: 'cancelled', reason: 'unreachable', parts }
        const { maybeSent } = answer
        const reason = maybeSent ? 'answer_lost' : 'unreachable'
        const outcome = retry(delivery, now, { reason, parts, maybeSent, most: UNREACHABLE })
        if (outcome.state !== 'queued') await tellUndelivered(deps, delivery, 'unreachable')
        return outcome
      }
      case 'chat_gone':
        await closeChat(store, delivery, chat, answer.movedTo)
        if (answer.movedTo && answer.movedTo !== chat.externalId)
          return sendParts(delivery, inMovedGroup(ready, answer.movedTo), parts)
        await tellUndelivered(deps, delivery, 'chat_gone')
        return delivery.target.to === 'group'
          ? waitsForGroup(delivery, now, parts)
          : { state: 'failed', reason: 'chat_gone', parts }
      case 'rejected':
        await tellUndelivered(deps, delivery, 'rejected')
        return { state: 'failed', reason: `rejected: ${answer.reason}`, parts }
    }
  }

  return {
    run: () => hands.run(),
    async recover() {
      const lost = await store.outbox.requeueAbandoned(clock.now())
      if (lost > 0) deps.logger.warn({ deliveries: lost }, 'deliveries were cut off; they go again, marked')
    },
  }
}

async function tellUndelivered(
  deps: DeliverDeps,
  delivery: Delivery,
  reason: 'rejected' | 'unreachable' | 'chat_gone',
): Promise<void> {
  await deps.store.inCommune(delivery.communeId, async (office) =>
    undelivered(await openDesk(office, deps.clock.now()), delivery, reason),
  )
}
