/** What was heard, asked and done: incoming messages being worked on, the bot's open questions, the history. */
import type { HistoryEntry, Office, Prompt } from '../application/ports.js'
import type { Room } from './client.js'
import { Prisma } from './generated/client.js'
import { changed, found } from './rows.js'
import { json } from './values.js'

type Part = Pick<
  Office,
  | 'takeIncoming'
  | 'finishIncoming'
  | 'ask'
  | 'prompt'
  | 'openPrompt'
  | 'promptsOf'
  | 'updatePrompt'
  | 'closePrompt'
  | 'record'
  | 'history'
>

const PROMPT = Prisma.sql`"id", "memberId", json_build_object('platform', "platform", 'externalId', "chatExternalId", 'topic', "topic") as chat,
  "question", "expiresAt"`

export function journal(room: Room): Part {
  const { tx, communeId } = room
  return {
    async takeIncoming(ids) {
      const rows = await tx.$queryRaw<{ id: number }[]>`
        select "id" from "Incoming"
        where "communeId" = ${communeId} and "id" = any (${ids}::int[]) and "doneAt" is null order by "id" for update skip locked`
      return new Set(rows.map(({ id }) => id))
    },

    async finishIncoming(id) {
      room.unwritten.finished.push(id)
    },

    async ask({ memberId, chat, question, expiresAt }) {
      const rows = await tx.$queryRaw<{ id: number }[]>`
        insert into "Prompt" ("communeId", "memberId", "platform", "chatExternalId", "topic", "question", "expiresAt")
        values (${communeId}, ${memberId}, ${chat.platform}, ${chat.externalId}, ${chat.topic}, ${json(question)}::jsonb, ${expiresAt})
        returning "id"`
      return found(room, 'new question', rows).id
    },

    async prompt(id) {
      const [row] = await tx.$queryRaw<Prompt[]>`
        select ${PROMPT} from "Prompt" where "communeId" = ${communeId} and "id" = ${id}`
      return row ?? null
    },

    async openPrompt(memberId, { platform, externalId, topic }, now) {
      const [row] = await tx.$queryRaw<Prompt[]>`
        select ${PROMPT} from "Prompt"
        where "communeId" = ${communeId} and "memberId" = ${memberId} and "platform" = ${platform} and "chatExternalId" = ${externalId}
          and "topic" is not distinct from ${topic} and "expiresAt" > ${now} and "question" ->> 'ask' not in ('answer', 'pass_on')
        order by "id" desc limit 1`
      return row ?? null
    },

    promptsOf: (memberId, now) => tx.$queryRaw<Prompt[]>`
      select ${PROMPT} from "Prompt"
      where "communeId" = ${communeId} and "memberId" = ${memberId} and "expiresAt" > ${now} order by "id" desc limit 50`,

    async updatePrompt(id, question) {
      const count = await tx.$executeRaw`
        update "Prompt" set "question" = ${json(question)}::jsonb where "communeId" = ${communeId} and "id" = ${id}`
      changed(room, `question ${id}`, count)
    },

    async closePrompt(id) {
      await tx.prompt.deleteMany({ where: { communeId, id } })
    },

    async record(entry) {
      room.unwritten.history.push(entry)
    },

    /** Newest first. */
    async history({ taskId, limit }) {
      await writeHistory(room)
      return tx.$queryRaw<HistoryEntry[]>`
        select "at", "memberId", "incomingId", "what", "taskId", "assignmentId", "facts" from "History"
        where "communeId" = ${communeId} ${taskId === undefined ? Prisma.empty : Prisma.sql`and "taskId" = ${taskId}`}
        order by "id" desc limit ${limit}`
    },
  }
}

export async function writeHistory({ tx, communeId, unwritten }: Room): Promise<void> {
  const entries = unwritten.history.splice(0)
  if (entries.length === 0) return
  await tx.$executeRaw`
    insert into "History" ("communeId", "at", "memberId", "incomingId", "what", "taskId", "assignmentId", "facts")
    select ${communeId}::int, h.at, h."memberId", h."incomingId", h.what, h."taskId", h."assignmentId", h.facts
    from rows from (jsonb_to_recordset(${json(entries)}::jsonb) as (at timestamptz, "memberId" int, "incomingId" int, what text,
      "taskId" int, "assignmentId" int, facts jsonb)) with ordinality
      as h (at, "memberId", "incomingId", what, "taskId", "assignmentId", facts, place)
    order by h.place`
}

export async function writeFinished(room: Room): Promise<void> {
  const { tx, communeId, unwritten } = room
  const ids = unwritten.finished.splice(0)
  if (ids.length === 0) return
  const count = await tx.$executeRaw`
    update "Incoming" set "doneAt" = now() where "communeId" = ${communeId} and "id" = any (${ids}::int[])`
  if (count < ids.length)
    throw new Error(`Not all of the incoming messages ${ids.join(', ')} are of commune ${communeId}`)
}
