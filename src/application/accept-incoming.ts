/**
 * What comes in: saved before it is acknowledged, then worked on chat by chat in order, each message in one transaction with
 * everything that follows from it. What fails is tried again; nothing is lost because something of ours failed.
 */
import { namesTask } from '../domain/task-ref.js'
import { readPlan } from '../plan-reader/read-plan.js'
import { admitStranger, requestToJoin } from './enrol-member.js'
import { changeStanding } from './link-chat.js'
import type { FetchedFile, IncomingFile, IncomingMessage, IncomingText, Outgoing } from './message.js'
import type { Accepted, Clock, Files, Logger, Messenger, NewDelivery, Office, Store, Voice } from './ports.js'
import { DeliveryError, LOBBY } from './ports.js'
import { route } from './route/route.js'
import type { Batch } from './shared/album.js'
import { asOne, batchesOf } from './shared/album.js'
import type { Desk, Request } from './shared/desk.js'
import { answerTo, openDesk } from './shared/desk.js'
import { answerStranger, queueAnswers } from './shared/queue-answers.js'
import type { ReadFile } from './shared/read-file.js'

/** Failures after which a message is put aside and the person is told. */
const MAX_ATTEMPTS = 5

export interface AcceptDeps {
  store: Store
  clock: Clock
  logger: Logger
  files: Files
  voice: Voice
  messengers: Messenger[]
  /** Called when something was queued. */
  onQueued(): void
}

export interface Intake {
  /** Saves what is new; when it resolves, the platform may be told "received". Work goes on behind it. */
  accept(messages: IncomingMessage[]): Promise<void>
  /** Takes up what was saved and not finished: after a start, and at each tick. */
  resume(): Promise<void>
  /** Resolves when everything accepted so far has been worked on (or has failed for now). */
  idle(): Promise<void>
}

export function createIntake(deps: AcceptDeps): Intake {
  const chats = new Map<string, Promise<void>>()
  const underWay = new Set<number>()

  /** What is whole goes to work; the clock wakes us for an album whose files are still coming. */
  function takeUp(accepted: readonly Accepted[]): void {
    const { ready, next } = batchesOf(accepted, deps.clock.now())
    for (const batch of ready) enqueue(batch)
    if (next) deps.clock.wake(next)
  }

  /** Behind everything else of its chat. */
  function enqueue(batch: Batch): void {
    if (batch.some(({ id }) => underWay.has(id))) return
    for (const { id } of batch) underWay.add(id)
    const { platform, externalId } = batch[0].message.chat
    const chat = `${platform}:${externalId}`
    const before = chats.get(chat) ?? Promise.resolve()
    const mine = before
      .then(() => workOn(deps, batch))
      .finally(() => {
        for (const { id } of batch) underWay.delete(id)
        if (chats.get(chat) === mine) chats.delete(chat)
      })
    chats.set(chat, mine)
  }

  return {
    async accept(messages) {
      takeUp(await deps.store.inbox.accept(messages, deps.clock.now()))
    },
    async resume() {
      takeUp(await deps.store.inbox.leftovers(MAX_ATTEMPTS))
    },
    async idle() {
      while (chats.size > 0) await Promise.all(chats.values())
    },
  }
}

/** Works on one message, or on the parts of an album as one; never throws. */
async function workOn(deps: AcceptDeps, batch: Batch): Promise<void> {
  const accepted = asOne(batch)
  try {
    const done = await processOne(
      deps,
      accepted,
      batch.map(({ id }) => id),
    )
    if (accepted.message.kind === 'press') await answerPress(deps, accepted, done.notice)
    if (done.queued) deps.onQueued()
  } catch (error) {
    let attempts = 0
    for (const { id } of batch) attempts = await deps.store.inbox.failed(id, String(error)).catch(() => 0)
    deps.logger.error({ incoming: accepted.id, attempts, error }, 'working on a message failed')
    if (attempts >= MAX_ATTEMPTS) await apologise(deps, accepted)
  }
}

interface Done {
  queued: boolean
  /** What only the person who pressed is to see. */
  notice: Outgoing | null
}

async function processOne(deps: AcceptDeps, accepted: Accepted, parts: readonly number[]): Promise<Done> {
  const { message } = accepted
  const fetched =
    message.kind === 'press' || message.kind === 'standing' ? [] : await fetchFiles(deps, accepted, message)
  const plan = await readAsPlan(deps, accepted, fetched)
  const now = deps.clock.now()
  return deps.store.inCommune(accepted.communeId, async (office) => {
    for (const id of parts) if (!(await office.takeIncoming(id))) return { queued: false, notice: null }
    const desk = await openDesk(office, now)
    const notice = await answer(deps, desk, accepted, fetched, plan)
    for (const id of parts) await office.finishIncoming(id)
    // What was told to others is in the ledger too; asking the ledger is cheaper than keeping count.
    return { queued: true, notice }
  })
}

/** Does what the message asks for and queues what there is to say; answers with what only the person who pressed is to see. */
async function answer(
  deps: AcceptDeps,
  desk: Desk,
  accepted: Accepted,
  files: FetchedFile[],
  plan: ReadFile | null,
): Promise<Outgoing | null> {
  const { message, id } = accepted
  if (message.kind === 'standing') {
    await changeStanding(desk, message)
    return null
  }
  const member = message.sender.anonymous
    ? null
    : await desk.office.memberOf(message.platform, message.sender.externalId)
  const can = deps.messengers.find((m) => m.platform === message.platform)?.capabilities
  if (!member?.active || !can) {
    const said = await strangerAnswers(deps, desk, accepted)
    const notice = noticeOf(message, said)
    if (!notice) await answerStranger(desk, message, id, said)
    return notice
  }
  const request: Request = {
    incomingId: id,
    member,
    message,
    messageId: message.kind === 'press' ? null : message.messageId,
    files,
    album: message.kind === 'press' ? null : message.album,
  }
  const said = await route(desk, request, { fileMb: Math.floor(can.maxFileIn / 1_048_576) }, plan)
  const notice = noticeOf(message, said)
  if (!notice) await queueAnswers(desk, request, said, can)
  return notice
}

/** One neutral line to a stranger in private; in the office's own group the clerk is asked; elsewhere silence, and the bot leaves. */
async function strangerAnswers(
  deps: AcceptDeps,
  desk: Desk,
  { message, id, communeId }: Accepted,
): Promise<Outgoing[]> {
  const { platform, sender, chat } = message
  if (chat.kind === 'private') {
    if (message.kind !== 'text') return message.kind === 'press' ? [{ kind: 'stranger' }] : []
    return admitStranger(desk, message, id, {
      wrongCodes: (since) => deps.store.directory.wrongCodes(platform, sender.externalId, since),
      noteWrongCode: () => deps.store.directory.noteWrongCode(platform, sender.externalId, desk.now),
    })
  }
  return communeId === LOBBY ? [] : requestToJoin(desk, message)
}

/** A refusal of a press in a group is nobody else's business. */
function noticeOf({ kind, chat }: IncomingMessage, said: readonly Outgoing[]): Outgoing | null {
  const [only] = said
  if (kind !== 'press' || chat.kind !== 'group' || said.length !== 1 || !only) return null
  return only.kind === 'refusal' || only.kind === 'stranger' || only.kind === 'join_requested' ? only : null
}

/** Ends the waiting on the person's screen; a notice that comes too late goes to the private chat, where there is one. */
async function answerPress(deps: AcceptDeps, accepted: Accepted, notice: Outgoing | null): Promise<void> {
  const { message, communeId } = accepted
  if (message.kind !== 'press') return
  const messenger = deps.messengers.find((m) => m.platform === message.platform)
  if (!messenger) return
  const language = await deps.store.inCommune(communeId, async (office: Office) => (await office.commune()).language)
  const [said] = notice ? deps.voice(notice, language, messenger.capabilities) : []
  const inTime = await messenger.answerPress(message.pressId, said ?? null)
  if (inTime || !notice) return
  await deps.store.inCommune(communeId, async (office) => {
    const member = await office.memberOf(message.platform, message.sender.externalId)
    if (!member) return
    const late: NewDelivery = {
      key: `notice:${accepted.id}`,
      target: { to: 'member', member: member.id },
      startedBy: 'person',
      notBefore: deps.clock.now(),
      meantFor: null,
      kind: 'say',
      params: notice,
    }
    await office.queue([late])
  })
}

async function fetchFiles(deps: AcceptDeps, accepted: Accepted, message: IncomingText): Promise<FetchedFile[]> {
  if (accepted.communeId === LOBBY) return []
  const fetched: FetchedFile[] = []
  for (const file of message.files) fetched.push(await fetchFile(deps, message, file))
  return fetched
}

/** Keeps the bytes. A platform that cannot be reached now makes the whole message wait; one that has the file no more does not. */
async function fetchFile(deps: AcceptDeps, message: IncomingText, file: IncomingFile): Promise<FetchedFile> {
  const { name, mime, size } = file
  const messenger = deps.messengers.find((m) => m.platform === message.platform)
  const limit = messenger?.capabilities.maxFileIn ?? 0
  if (!messenger || size > limit) return { name, mime, size, sha256: null, problem: 'too_big' }
  try {
    const bytes = await messenger.fetchFile(file.externalId, limit)
    return { name, mime, size: bytes.length, sha256: await deps.files.save(bytes), problem: null }
  } catch (error) {
    if (error instanceof DeliveryError && error.answer.kind === 'rejected')
      return { name, mime, size, sha256: null, problem: 'gone' }
    throw error
  }
}

/** A document that the clerk sends in private, not as an answer to anything and not for a task that its words name, is a plan. */
async function readAsPlan(
  deps: AcceptDeps,
  accepted: Accepted,
  fetched: readonly FetchedFile[],
): Promise<ReadFile | null> {
  const { message, communeId } = accepted
  if (message.kind !== 'text' || message.chat.kind !== 'private' || message.answers !== null) return null
  if (namesTask(message.text)) return null
  const [file] = fetched
  if (!file?.sha256 || file.mime.startsWith('image/')) return null
  const reader = await deps.store.inCommune(communeId, async (office) => {
    const member = await office.memberOf(message.platform, message.sender.externalId)
    return member?.role === 'clerk' ? { units: await office.units() } : null
  })
  if (!reader) return null
  const result = await readPlan({ name: file.name, bytes: await deps.files.read(file.sha256) }, { units: reader.units })
  return { source: { name: file.name, sha256: file.sha256 }, result }
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
