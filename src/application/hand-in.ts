/** What the upload page shows, and what was handed in on it: a message like any other, saved before it is acted on. */
import { waysTo } from '../domain/member.js'
import type { IncomingText } from './message.js'
import type { ContentRefusal, FileGate, Files, Language, Store } from './ports.js'
import { type DayBudget, dayBudget } from './shared/day-budget.js'
import { inspected, keepFile } from './shared/keep-file.js'
import type { UploadSubject } from './shared/upload-subject.js'
import { readSubject } from './shared/upload-subject.js'

export interface HandInView {
  /** Whose page it is, among the members of all offices. */
  owner: string
  office: string
  person: string
  /** Null: for the plan itself. */
  task: { code: string; title: string; unit: string } | null
  language: Language
}

/** A file as it lies with the upload page. */
export interface UploadedFile {
  name: string
  mime: string
  size: number
  bytes(): Promise<Uint8Array>
}

/** What a link is for; null where the person or the task is no more. */
export async function viewHandIn(store: Store, subject: string): Promise<HandInView | null> {
  return (await openHandIn(store, subject))?.view ?? null
}

/** Whether whose page it is (`HandInView.owner`) is still somebody here. */
export function isOwnerThere(store: Pick<Store, 'inCommune'>, owner: string): Promise<boolean> {
  const [commune = 0, member = 0] = owner.split('.').map(Number)
  return store.inCommune(commune, async (office) =>
    (await office.members()).some(({ id, active }) => id === member && active),
  )
}

/** Why this file will not be kept, as soon as all of it is here; null where nothing stands against it. */
export async function refusalOf(
  gate: FileGate,
  subject: string,
  file: { name: string; mime: string; bytes: Uint8Array },
): Promise<ContentRefusal | null> {
  const found = await inspected(gate, file, readSubject(subject)?.assignment === null)
  return 'refused' in found ? found.refused : null
}

/**
 * Keeps the files and makes of them what this person said, in the private chat that the bot writes to first: answered there, and
 * counted once. Null where the person or the task is no more.
 */
export async function handIn(
  deps: { store: Store; files: Files; gate: FileGate },
  subject: string,
  uploaded: readonly UploadedFile[],
  now: Date,
): Promise<IncomingText | null> {
  const open = await openHandIn(deps.store, subject)
  if (!open) return null
  const { commune, member } = open.subject
  const budget = await deps.store.inCommune(commune, (office) => dayBudget(office, member, now))
  const { platform, externalId, privateChat, name } = open.account
  return {
    kind: 'text',
    key: `upload:${subject}`,
    platform,
    at: now.toISOString(),
    sender: { externalId, name, username: null, anonymous: false },
    chat: { platform, externalId: privateChat ?? externalId, topic: null, kind: 'private', title: null },
    messageId: `upload-${subject}`,
    text: open.view.task?.code ?? '',
    command: null,
    answers: null,
    files: await kept(deps, uploaded, budget, open.view.task === null),
    album: null,
  }
}

/** One after the other: a phone's films are large. What is over the day's budget is not kept. */
async function kept(
  deps: { files: Files; gate: FileGate },
  uploaded: readonly UploadedFile[],
  budget: DayBudget,
  takesPages: boolean,
): Promise<IncomingText['files']> {
  const files: IncomingText['files'] = []
  for (const { name, mime, size, bytes } of uploaded) {
    if (!budget.takes(size)) {
      files.push({ name, size, mime, externalId: '', refused: 'too_many' })
      continue
    }
    const file = await keepFile(deps, { name, mime, bytes: await bytes() }, takesPages)
    files.push({
      ...{ name, size, mime: file.mime, externalId: file.sha256 ?? '' },
      ...(file.sha256 === null ? { refused: file.problem } : { sha256: file.sha256 }),
    })
  }
  return files
}

async function openHandIn(store: Store, text: string) {
  const subject = readSubject(text)
  return subject && store.inCommune(subject.commune, (office) => read(office, subject))
}

async function read(office: Parameters<Parameters<Store['inCommune']>[1]>[0], subject: UploadSubject) {
  const { commune, members, units } = await office.standing()
  const member = members.find((m) => m.id === subject.member && m.active)
  const [way] = member ? waysTo(member) : []
  const account =
    member?.accounts.find((a) => a.platform === way?.platform && a.privateChat === way.chat) ?? member?.accounts[0]
  if (!member || !account) return null
  const share = subject.assignment === null ? null : await office.assignment(subject.assignment)
  const task = share ? await office.task(share.taskId) : null
  if (subject.assignment !== null && (!share || task?.state !== 'active')) return null
  const unit = units.find((u) => u.id === share?.unitId)?.name ?? ''
  const view: HandInView = {
    owner: `${subject.commune}.${member.id}`,
    office: commune.name,
    person: member.name,
    task: task ? { code: task.code, title: task.title, unit } : null,
    language: commune.language,
  }
  const { platform, externalId, privateChat } = account
  return { subject, view, account: { platform, externalId, privateChat, name: member.name } }
}
