/**
 * What comes in: saved before it is acknowledged, then worked on in order, person by person in each chat, each message in one
 * transaction with everything that follows from it; messages of one office that wait at the same time share a transaction. What fails is
 * tried again; nothing is lost because something of ours failed.
 */
import { fileNameOf } from '../domain/file-name.js'
import { changeStanding } from './link-chat.js'
import type { Capabilities, IncomingMessage, Outgoing } from './message.js'
import type { Accepted, MakeLink, Office, Voice } from './ports.js'
import { DeliveryError, Unavailable } from './ports.js'
import type { PrepareDeps, Prepared } from './prepare-incoming.js'
import { prepareIncoming } from './prepare-incoming.js'
import { route } from './route/route.js'
import { strangerAnswers } from './route/stranger.js'
import type { Batch } from './shared/album.js'
import { batchesOf } from './shared/album.js'
import { countedPlatforms } from './shared/allowance.js'
import type { Desk, Request } from './shared/desk.js'
import { answerTo, openDesk } from './shared/desk.js'
import { filesComing } from './shared/files-coming.js'
import type { Done } from './shared/press-notice.js'
import { missedBy } from './shared/missed.js'
import { endPress, noticeOf } from './shared/press-notice.js'
import { withChatOpen } from './shared/private-chat.js'
import { answerStranger, queueAnswers, sayAside } from './shared/queue-answers.js'
import { voidShownCodes } from './void-shown-code.js'

/** Failures after which a message is put aside and the person is told. */
const MAX_ATTEMPTS = 5
/** What is nobody's fault is waited out for so long; it counts as no failure. As long as a message is tried that cannot leave. */
const PATIENCE_MS = 4 * 86_400_000
/** The place among the answers to one message of what did not arrive before. */
const MISSED = 96
/** The place of what is said of a code that was shown. */
const SHOWN = 97
/** Messages of one office in one transaction: a rush is worked through, and nobody waits long for the others. */
const MOST_TOGETHER = 25

export interface AcceptDeps extends PrepareDeps {
  voice: Voice
  link: MakeLink
}

export interface Intake {
  /** Saves what is new; when it resolves, the platform may be told "received". Work goes on behind it. */
  accept(messages: IncomingMessage[]): Promise<void>
  /** Takes up what was saved and not finished: after a start, and at each tick. */
  resume(): Promise<void>
  /** Resolves when everything accepted so far has been worked on (or has failed for now). */
  idle(): Promise<void>
  /** The bot stops: what stands behind a file that does not come any more is left for the next start, in its order. */
  close(): void
}

export function createIntake(deps: AcceptDeps): Intake {
  /** What each person says in each chat stays in order; a file that comes slowly holds up nobody else of a group. */
  const speakers = new Map<string, Promise<'go on' | 'leave it'>>()
  let closing = false
  const underWay = new Set<number>()
  const inOffice = officeLines(deps)
  const sayComing = filesComing(deps)
  /** That a file has come is being said of these: the sign for what became of it replaces that one, and must come after it. */
  const coming = new Map<number, Promise<void>>()

  /** What is whole goes to work; the clock wakes us for an album whose files are still coming. */
  function takeUp(accepted: readonly Accepted[]): void {
    const { ready, next } = batchesOf(accepted, deps.clock.now())
    for (const batch of ready) enqueue(batch)
    if (next) deps.clock.wake(next)
  }

  /** Behind everything else that this person has said there. */
  function enqueue(batch: Batch): void {
    if (batch.some(({ id }) => underWay.has(id))) return
    for (const { id } of batch) underWay.add(id)
    const { platform, chat, sender } = batch[0].message
    const speaker = `${platform}:${chat.externalId}:${sender.externalId}`
    const before = speakers.get(speaker) ?? Promise.resolve('go on')
    const mine = before
      .then((then) => (then === 'go on' ? work(batch) : then))
      .finally(() => {
        for (const { id } of batch) underWay.delete(id)
        if (speakers.get(speaker) === mine) speakers.delete(speaker)
      })
    speakers.set(speaker, mine)
  }

  /** Never throws. */
  async function work(batch: Batch): Promise<'go on' | 'leave it'> {
    try {
      await Promise.all(batch.flatMap(({ id }) => coming.get(id) ?? []))
      const done = await inOffice(await prepareIncoming(deps, batch))
      if (done) await endPress(deps, done)
    } catch (error) {
      await putOff(deps, batch, error)
      if (closing) return 'leave it'
    }
    return 'go on'
  }

  return {
    async accept(messages) {
      const accepted = await deps.store.inbox.accept(messages.map(withFileNames), deps.clock.now())
      for (const one of accepted) {
        const told = sayComing(one)?.finally(() => coming.delete(one.id))
        if (told) coming.set(one.id, told)
      }
      takeUp(accepted)
    },
    async resume() {
      takeUp(await deps.store.inbox.leftovers(MAX_ATTEMPTS))
    },
    async idle() {
      while (speakers.size + coming.size > 0) await Promise.all([...speakers.values(), ...coming.values()])
    },
    close() {
      closing = true
    },
  }
}

/** No chat, no history and no paper has to bear the folders of somebody's machine, or a name of a page's length. */
function withFileNames(message: IncomingMessage): IncomingMessage {
  if (message.kind !== 'text' && message.kind !== 'edited') return message
  return { ...message, files: message.files.map((file) => ({ ...file, name: fileNameOf(file.name) })) }
}

interface InLine {
  prepared: Prepared
  done(done: Done | null): void
  failed(error: unknown): void
}

/** One line for each office: what waits in it is worked on together. The returned function settles when its message is done with. */
function officeLines(deps: AcceptDeps): (prepared: Prepared) => Promise<Done | null> {
  const lines = new Map<number, InLine[]>()

  async function workThrough(office: number, line: InLine[]): Promise<void> {
    while (line.length > 0) await workOn(deps, line.splice(0, MOST_TOGETHER))
    lines.delete(office)
  }

  return (prepared) =>
    new Promise((done, failed) => {
      const { communeId } = prepared.accepted
      const line = lines.get(communeId)
      if (line) line.push({ prepared, done, failed })
      else {
        const begun = [{ prepared, done, failed }]
        lines.set(communeId, begun)
        void workThrough(communeId, begun)
      }
    })
}

/** Never throws. Where one of several fails all of them are undone, and each is worked on alone. */
async function workOn(deps: AcceptDeps, batch: InLine[]): Promise<void> {
  try {
    const done = await workTogether(
      deps,
      batch.map(({ prepared }) => prepared),
    )
    deps.onQueued()
    for (const [i, inLine] of batch.entries()) inLine.done(done[i] ?? null)
  } catch (error) {
    if (batch.length > 1) for (const inLine of batch) await workOn(deps, [inLine])
    else for (const inLine of batch) inLine.failed(error)
  }
}

/** The message is kept and tried again; after the last attempt the person is told. */
async function putOff(deps: AcceptDeps, batch: Batch, error: unknown): Promise<void> {
  const waitedMs = deps.clock.now().getTime() - batch[0].receivedAt.getTime()
  if (passes(error) && waitedMs < PATIENCE_MS) {
    deps.logger.warn({ incoming: batch[0].id, error }, 'a message cannot be worked on at present; it waits')
    return
  }
  let attempts = 0
  for (const { id } of batch) attempts = await deps.store.inbox.failed(id, String(error)).catch(() => 0)
  deps.logger.error({ incoming: batch[0].id, attempts, error }, 'working on a message failed')
  if (attempts >= MAX_ATTEMPTS) await apologise(deps, batch[0])
}

/** A full disk, a database that restarts, a file server that does not answer: nothing is wrong with the message. */
function passes(error: unknown): boolean {
  if (error instanceof DeliveryError) return ['unreachable', 'rate_limited'].includes(error.answer.kind)
  return error instanceof Unavailable
}

/**
 * One transaction and one look at the office for all of them; everything that follows from them is saved, or nothing.
 * null: done before, or another process is at it.
 */
async function workTogether(deps: AcceptDeps, batch: Prepared[]): Promise<(Done | null)[]> {
  const [first] = batch
  if (!first) return []
  const now = deps.clock.now()
  return deps.store.inCommune(first.accepted.communeId, async (office) => {
    const taken = await office.takeIncoming(batch.flatMap(({ parts }) => parts))
    const done: (Done | null)[] = []
    for (const prepared of batch)
      done.push(prepared.parts.every((id) => taken.has(id)) ? await workOnOne(deps, office, prepared, now) : null)
    return done
  })
}

async function workOnOne(deps: AcceptDeps, office: Office, prepared: Prepared, now: Date): Promise<Done> {
  const desk = await openDesk(office, now, countedPlatforms(deps.messengers))
  const notice = await answer(deps, desk, prepared)
  for (const id of prepared.parts) await office.finishIncoming(id)
  return { accepted: prepared.accepted, notice, language: desk.commune.language }
}

/** Does what the message asks for and queues what there is to say; answers with what only the person who pressed is to see. */
async function answer(deps: AcceptDeps, desk: Desk, { accepted, files, plan }: Prepared): Promise<Outgoing | null> {
  const { message, id } = accepted
  if (message.kind === 'standing') {
    await changeStanding(desk, message, id)
    return null
  }
  const member = message.sender.anonymous
    ? null
    : desk.members.find((m) =>
        m.accounts.some((a) => a.platform === message.platform && a.externalId === message.sender.externalId),
      )
  const can = deps.messengers.find((m) => m.platform === message.platform)?.capabilities
  if (!member?.active || !can) {
    const said = await strangerAnswers(deps.store.directory, desk, accepted)
    const notice = noticeOf(message, said)
    if (!notice) await answerStranger(desk, message, id, said)
    return notice
  }
  const shown = await voidShownCodes(desk, message, id, member)
  if (shown) await sayAside(desk, message, id, SHOWN, shown.said, member)
  if (message.kind === 'shown_code') return null
  const spoken = shown && message.kind !== 'press' ? { ...message, text: shown.rest, command: null } : message
  if (shown && shown.rest === '' && files.length === 0) return null
  const reached = await withChatOpen(desk, member, message)
  const missed = reached === member ? null : await missedBy(desk, member)
  const request: Request = {
    incomingId: id,
    member: reached,
    message: spoken,
    messageId: spoken.kind === 'press' ? null : spoken.messageId,
    files,
    link: deps.link,
    bots: deps.messengers.flatMap((m) => {
      const address = m.address()
      return address === null ? [] : [{ platform: m.platform, address }]
    }),
    album: spoken.kind === 'press' ? null : spoken.album,
  }
  const said = await route(desk, request, limitsOf(can), plan)
  const notice = noticeOf(message, said)
  if (!notice) await queueAnswers(desk, request, said, can)
  if (missed) await desk.office.queue([answerTo(message, id, MISSED, missed, desk.now)])
  return notice
}

function limitsOf({ maxFileIn, filesIn }: Capabilities): { fileMb: number; documents: boolean } {
  return { fileMb: Math.floor(maxFileIn / 1_048_576), documents: filesIn === 'any' }
}

/** After the last attempt: the person gets one calm sentence with a number that the log has too. */
async function apologise(deps: AcceptDeps, { message, id, communeId }: Accepted): Promise<void> {
  if (message.kind === 'standing') return
  await deps.store
    .inCommune(communeId, (office) =>
      office.queue([answerTo(message, id, 99, { kind: 'fault', number: String(id) }, deps.clock.now())]),
    )
    .then(() => deps.onQueued())
    .catch((error: unknown) => deps.logger.error({ incoming: id, error }, 'even the apology failed'))
}
