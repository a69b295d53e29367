/** What the upload page shows, and what was handed in on it: a message like any other, saved before it is acted on. */
import { waysTo } from '../domain/member.js'
import type { IncomingText } from './message.js'
import type { FileRefusal, Language, Store } from './ports.js'
import type { UploadSubject } from './shared/upload-subject.js'
import { readSubject } from './shared/upload-subject.js'

export interface HandInView {
  office: string
  person: string
  /** Null: for the plan itself. */
  task: { code: string; title: string; unit: string } | null
  language: Language
}

export interface KeptFile {
  name: string
  mime: string
  size: number
  sha256?: string
  refused?: FileRefusal
}

/** What a link is for; null where the person or the task is no more. */
export async function viewHandIn(store: Store, subject: string): Promise<HandInView | null> {
  return (await openHandIn(store, subject))?.view ?? null
}

/** The files as what this person said, in the private chat that the bot writes to first: answered there, and counted once. */
export async function handedIn(
  store: Store,
  subject: string,
  files: readonly KeptFile[],
  now: Date,
): Promise<IncomingText | null> {
  const open = await openHandIn(store, subject)
  if (!open) return null
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
    files: files.map((file) => ({ ...file, externalId: file.sha256 ?? '' })),
    album: null,
  }
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
    office: commune.name,
    person: member.name,
    task: task ? { code: task.code, title: task.title, unit } : null,
    language: commune.language,
  }
  const { platform, externalId, privateChat } = account
  return { view, account: { platform, externalId, privateChat, name: member.name } }
}
