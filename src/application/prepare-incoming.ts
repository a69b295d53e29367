/** What a message brings with it is fetched, and a plan is read, before the transaction begins: both can take long. */

import { parseCommand } from '../domain/words/parse-command.js'
import { namesTask } from '../domain/words/task-ref.js'
import type { PlanReader, ReadOptions } from '../plan-reader/reading.js'
import type { FetchedFile, IncomingFile, IncomingPress, IncomingText } from './message.js'
import type { Accepted, Clock, FileGate, Files, Logger, Messenger, NewDelivery, Store } from './ports.js'
import { DeliveryError, LOBBY } from './ports.js'
import type { Batch } from './shared/album.js'
import { asOne } from './shared/album.js'
import { type DayBudget, dayBudget } from './shared/day-budget.js'
import { keepFile } from './shared/keep-file.js'
import type { ReadFile } from './shared/read-file.js'

export interface PrepareDeps {
  store: Store
  files: Files
  gate: FileGate
  messengers: Messenger[]
  clock: Clock
  logger: Logger
  readPlan: PlanReader
  /** Something waits to be sent. */
  onQueued: () => void
}

export interface Prepared {
  /** The parts of an album are one message. */
  accepted: Accepted
  /** The ids of the messages that it is made of. */
  parts: number[]
  files: FetchedFile[]
  /** The file that the clerk sent in private, read as a plan. */
  plan: ReadFile | null
}

/** Throws where a file cannot be fetched now: the message waits and is tried again. */
export async function prepareIncoming(deps: PrepareDeps, batch: Batch): Promise<Prepared> {
  const accepted = asOne(batch)
  const parts = batch.map(({ id }) => id)
  const { message } = accepted
  if (message.kind === 'standing' || message.kind === 'shown_code') return { accepted, parts, files: [], plan: null }
  if (asksToReadAgain(message)) return { accepted, parts, files: [], plan: await readDraftAgain(deps, accepted) }
  if (message.kind === 'press') return { accepted, parts, files: [], plan: null }
  const files = await fetchFiles(deps, { ...accepted, id: Math.min(...parts) }, message)
  return { accepted, parts, files, plan: await readAsPlan(deps, accepted, files) }
}

async function fetchFiles(deps: PrepareDeps, accepted: Accepted, message: IncomingText): Promise<FetchedFile[]> {
  if (message.files.length === 0 || accepted.communeId === LOBBY) return []
  const sender = await senderOf(deps, accepted)
  if (!sender) return []
  const takesPages = sender.isClerk && mayBePlan(message)
  const fetched: FetchedFile[] = []
  for (const file of message.files) {
    const { name, mime, size } = file
    if (sender.budget.takes(size)) fetched.push(await fetchFile(deps, message, file, takesPages))
    else fetched.push({ name, mime, size, sha256: null, problem: 'too_many' })
  }
  return fetched
}

/** Who sends it, with what that person may still hand in today; null for somebody unknown: whose files nobody keeps. */
async function senderOf(
  deps: PrepareDeps,
  { id, message, communeId }: Accepted,
): Promise<{ isClerk: boolean; budget: DayBudget } | null> {
  return deps.store.inCommune(communeId, async (office) => {
    const member = message.sender.anonymous ? null : await office.memberOf(message.platform, message.sender.externalId)
    if (!member?.active) return null
    return { isClerk: member.role === 'clerk', budget: await dayBudget(office, member.id, deps.clock.now(), id) }
  })
}

/** Keeps the bytes. A platform that cannot be reached now makes the whole message wait; one that has the file no more does not. */
async function fetchFile(
  deps: PrepareDeps,
  message: IncomingText,
  file: IncomingFile,
  takesPages: boolean,
): Promise<FetchedFile> {
  const { name, mime, size } = file
  if (file.refused) return { name, mime, size, sha256: null, problem: file.refused }
  if (file.sha256 !== undefined) return { name, mime, size, sha256: file.sha256, problem: null }
  const messenger = deps.messengers.find((m) => m.platform === message.platform)
  const limit = messenger?.capabilities.maxFileIn ?? 0
  if (!messenger || size > limit) return { name, mime, size, sha256: null, problem: 'too_big' }
  if (!(await deps.files.hasRoomFor(size))) {
    deps.logger.error({}, 'the disk has too little room: files are turned away')
    return { name, mime, size, sha256: null, problem: 'no_room' }
  }
  try {
    const bytes = await messenger.fetchFile(file.externalId, limit)
    if (bytes.length === 0) return { name, mime, size: 0, sha256: null, problem: 'empty' }
    return { name, size: bytes.length, ...(await keepFile(deps, { name, mime, bytes }, takesPages)) }
  } catch (error) {
    if (error instanceof DeliveryError && error.answer.kind === 'rejected')
      return { name, mime, size, sha256: null, problem: 'gone' }
    throw error
  }
}

function mayBePlan({ kind, chat, answers, text }: IncomingText): boolean {
  return kind === 'text' && chat.kind === 'private' && answers === null && !namesTask(text)
}

/** A document that the clerk sends in private, not as an answer to anything and not for a task that its words name, is a plan. */
async function readAsPlan(
  deps: PrepareDeps,
  accepted: Accepted,
  fetched: readonly FetchedFile[],
): Promise<ReadFile | null> {
  const { message } = accepted
  if ((message.kind !== 'text' && message.kind !== 'edited') || !mayBePlan(message)) return null
  const [file] = fetched
  if (!file?.sha256 || file.mime.startsWith('image/')) return null
  const reader = await readerOf(deps, accepted)
  return reader && read(deps, accepted, reader, { name: file.name, sha256: file.sha256 })
}

/** 'Đọc lại', pressed or typed in private. */
function asksToReadAgain(message: IncomingText | IncomingPress): boolean {
  if (message.chat.kind !== 'private') return false
  if (message.kind === 'press') return message.action?.do === 'read_again'
  return message.files.length === 0 && parseCommand(message.text)?.say === 'read_again'
}

/** The file of the office's draft, read once more with what the clerk has taught meanwhile; null where there is no draft. */
async function readDraftAgain(deps: PrepareDeps, accepted: Accepted): Promise<ReadFile | null> {
  const reader = await readerOf(deps, accepted)
  return reader?.draft ? read(deps, accepted, reader, reader.draft) : null
}

interface Reader {
  /** Who is told that it takes long. */
  member: number
  options: ReadOptions
  /** The file of the draft that lies before the clerk. */
  draft: ReadFile['source'] | null
}

/** What a document of this office is read with; null where the sender is not its clerk. */
async function readerOf(deps: PrepareDeps, { message, communeId }: Accepted): Promise<Reader | null> {
  return deps.store.inCommune(communeId, async (office) => {
    const member = await office.memberOf(message.platform, message.sender.externalId)
    if (member?.role !== 'clerk') return null
    const lessons = await office.lessons()
    const [draft] = await office.plans('draft')
    return {
      member: member.id,
      options: {
        units: await office.units(),
        explained: lessons.filter((lesson) => lesson.kind === 'name').map((lesson) => lesson.written),
        columns: lessons.flatMap(({ column, written }) => (column ? [{ heading: written, holds: column }] : [])),
      },
      draft: draft ? await office.sourceOf(draft.id) : null,
    }
  })
}

async function read(
  deps: PrepareDeps,
  accepted: Accepted,
  { member, options }: Reader,
  source: ReadFile['source'],
): Promise<ReadFile> {
  const bytes = await deps.files.read(source.sha256)
  const onSlow = () => void sayBeingRead(deps, accepted, member, source.name)
  return { source, result: await deps.readPlan({ name: source.name, bytes }, { ...options, onSlow }) }
}

/** Once for each message, however often it is tried. That it could not be queued takes nothing from the reading. */
async function sayBeingRead(
  deps: PrepareDeps,
  { id, communeId }: Accepted,
  member: number,
  name: string,
): Promise<void> {
  const note: NewDelivery = {
    key: `reading:${id}`,
    target: { to: 'member', member },
    startedBy: 'person',
    notBefore: deps.clock.now(),
    meantFor: null,
    kind: 'say',
    params: { kind: 'plan_being_read', name },
  }
  await deps.store
    .inCommune(communeId, (office) => office.queue([note]))
    .then(deps.onQueued)
    .catch((error: unknown) => deps.logger.warn({ incoming: id, error }, 'could not say that a plan is being read'))
}
