/**
 * What comes in: saved before it is acknowledged, then worked on chat by chat in order, each message in one transaction with
 * everything that follows from it; messages of one office that wait at the same time share a transaction. What fails is
 * tried again; nothing is lost because something of ours failed.
 */
import { admitStranger, requestToJoin } from './enrol-member.js'
import { changeStanding } from './link-chat.js'
import type { IncomingMessage, Outgoing } from './message.js'
import type { Accepted, Clock, Language, Logger, NewDelivery, Office, Voice } from './ports.js'
import { LOBBY } from './ports.js'
import type { PrepareDeps, Prepared } from './prepare-incoming.js'
import { prepareIncoming } from './prepare-incoming.js'
import { route } from './route/route.js'
import type { Desk } from './shared/desk.js'
import { answerTo, openDesk } from './shared/desk.js'

/** Failures after which a message is put aside and the person is told. */
const MAX_ATTEMPTS = 5
/** Messages of one office in one transaction: a rush is worked through, and nobody waits long for the others. */
const MOST_TOGETHER = 25
/** No platform says when an album is complete; its files come within a few seconds. */
const ALBUM_WAIT_MS = 6_000

export interface AcceptDeps extends PrepareDeps {
  clock: Clock
  logger: Logger
  voice: Voice
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
  const inOffice = officeLines(deps)

  /** Behind everything else of its chat. */
  function enqueue(accepted: Accepted): void {
    if (underWay.has(accepted.id)) return
    underWay.add(accepted.id)
    const { platform, externalId } = accepted.message.chat
    const chat = `${platform}:${externalId}`
    const before = chats.get(chat) ?? Promise.resolve()
    const mine = before
      .then(() => prepareIncoming(deps, accepted))
      .then(inOffice)
      .then((done) => (done ? endPress(deps, done) : undefined))
      .catch((error: unknown) => putOff(deps, accepted, error))
      .finally(() => {
        underWay.delete(accepted.id)
        if (chats.get(chat) === mine) chats.delete(chat)
      })
    chats.set(chat, mine)
  }

  return {
    async accept(messages) {
      for (const accepted of await deps.store.inbox.accept(messages, deps.clock.now())) enqueue(accepted)
    },
    async resume() {
      for (const accepted of await deps.store.inbox.leftovers(MAX_ATTEMPTS)) enqueue(accepted)
    },
    async idle() {
      while (chats.size > 0) await Promise.all(chats.values())
    },
  }
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
async function putOff(deps: AcceptDeps, accepted: Accepted, error: unknown): Promise<void> {
  const attempts = await deps.store.inbox.failed(accepted.id, String(error)).catch(() => 0)
  deps.logger.error({ incoming: accepted.id, attempts, error }, 'working on a message failed')
  if (attempts >= MAX_ATTEMPTS) await apologise(deps, accepted)
}

interface Done {
  accepted: Accepted
  /** What only the person who pressed is to see. */
  notice: Outgoing | null
  language: Language
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
    const taken = await office.takeIncoming(batch.map(({ accepted }) => accepted.id))
    const done: (Done | null)[] = []
    for (const prepared of batch)
      done.push(taken.has(prepared.accepted.id) ? await workOnOne(deps, office, prepared, now) : null)
    return done
  })
}

async function workOnOne(deps: AcceptDeps, office: Office, prepared: Prepared, now: Date): Promise<Done> {
  const { accepted } = prepared
  const { message } = accepted
  const desk = await openDesk(office, now)
  const said = await answersTo(deps, desk, prepared)
  const notice = message.kind === 'press' ? noticeOf(message.chat.kind, said) : null
  await queueAnswers(
    office,
    message,
    (notice ? [] : said).map((out, index) => answerTo(message, accepted.id, index, out, now)),
  )
  await office.finishIncoming(accepted.id)
  return { accepted, notice, language: desk.commune.language }
}

async function answersTo(deps: AcceptDeps, desk: Desk, { accepted, files, plan }: Prepared): Promise<Outgoing[]> {
  const { message, id } = accepted
  if (message.kind === 'standing') {
    await changeStanding(desk, message)
    return []
  }
  const member = message.sender.anonymous
    ? null
    : desk.members.find((m) =>
        m.accounts.some((a) => a.platform === message.platform && a.externalId === message.sender.externalId),
      )
  if (member?.active) {
    const messenger = deps.messengers.find((m) => m.platform === message.platform)
    const fileMb = Math.floor((messenger?.capabilities.maxFileIn ?? 0) / 1_048_576)
    return route(desk, { incomingId: id, member, message, files }, { fileMb }, plan)
  }
  return strangerAnswers(deps, desk, accepted)
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
function noticeOf(chat: 'private' | 'group', said: readonly Outgoing[]): Outgoing | null {
  const [only] = said
  if (chat !== 'group' || said.length !== 1 || !only) return null
  return only.kind === 'refusal' || only.kind === 'stranger' || only.kind === 'join_requested' ? only : null
}

/** Ends the waiting on the person's screen; a notice that comes too late goes to the private chat, where there is one. */
async function endPress(deps: AcceptDeps, { accepted, notice, language }: Done): Promise<void> {
  const { message } = accepted
  const messenger = deps.messengers.find((m) => m.platform === message.platform)
  if (message.kind !== 'press' || !messenger) return
  const [said] = notice ? deps.voice(notice, language, messenger.capabilities) : []
  const inTime = await messenger.answerPress(message.pressId, said ?? null)
  if (!inTime && notice) await noticeInPrivate(deps, accepted, notice)
}

async function noticeInPrivate(
  deps: AcceptDeps,
  { id, communeId, message }: Accepted,
  notice: Outgoing,
): Promise<void> {
  await deps.store.inCommune(communeId, async (office) => {
    const member = await office.memberOf(message.platform, message.sender.externalId)
    if (!member) return
    const late: NewDelivery = {
      key: `notice:${id}`,
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

/** The files of one album come as messages of their own, in any order: their answers wait for each other and become one. */
async function queueAnswers(office: Office, message: IncomingMessage, answers: NewDelivery[]): Promise<void> {
  const album = message.kind === 'text' ? message.album : null
  if (album === null) return office.queue(answers)
  for (const answer of answers.slice(0, 1))
    await office.replaceQueued({
      ...answer,
      key: `album:${album}`,
      notBefore: new Date(answer.notBefore.getTime() + ALBUM_WAIT_MS),
    })
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
