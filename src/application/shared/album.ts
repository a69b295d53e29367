/** Files sent together come as messages of their own, in any order: they wait for each other and are worked on as one. */
import type { IncomingText } from '../message.js'
import type { Accepted } from '../ports.js'

/** No platform says when an album is complete; its files come within a few seconds of each other. */
const ALBUM_WAIT_MS = 6_000

/** What one piece of work is about: a message, or all parts of an album that have come. */
export type Batch = readonly [Accepted, ...Accepted[]]

/** What can be worked on now, and when the next album will be complete (null: none waits). Whatever the order and however often
 *  the bot was restarted meanwhile, the store says what has come and when. */
export function batchesOf(accepted: readonly Accepted[], now: Date): { ready: Batch[]; next: Date | null } {
  const albums = new Map<string, Accepted[]>()
  const ready: Batch[] = []
  for (const one of accepted) {
    const key = albumKey(one)
    if (key === null) ready.push([one])
    else albums.set(key, [...(albums.get(key) ?? []), one])
  }
  const waiting: number[] = []
  for (const parts of albums.values()) {
    const complete = Math.max(...parts.map((p) => p.receivedAt.getTime())) + ALBUM_WAIT_MS
    const [first, ...rest] = parts.sort(byMessage)
    if (complete > now.getTime()) waiting.push(complete)
    else if (first) ready.push([first, ...rest])
  }
  return { ready, next: waiting.length ? new Date(Math.min(...waiting)) : null }
}

/** The album as one message: the words of the part that has some, the files of all. */
export function asOne(batch: Batch): Accepted {
  const [first] = batch
  const parts = batch.flatMap(({ message }) => (message.kind === 'text' ? [message] : []))
  const [lead] = [...parts].sort((a, b) => Number(b.text !== '') - Number(a.text !== ''))
  if (batch.length === 1 || !lead) return first
  const leading = batch.find(({ message }) => message === lead) ?? first
  const answers = parts.find((p) => p.answers !== null)?.answers ?? null
  return { ...leading, message: { ...lead, answers, files: parts.flatMap((p) => p.files) } }
}

function albumKey({ message }: Accepted): string | null {
  if (message.kind !== 'text' || message.album === null) return null
  const { platform, externalId } = message.chat
  return `${platform}:${externalId}:${message.album}`
}

function byMessage(a: Accepted, b: Accepted): number {
  const number = ({ message }: Accepted) => Number((message as IncomingText).messageId)
  return number(a) - number(b) || a.id - b.id
}
