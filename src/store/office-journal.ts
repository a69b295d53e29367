/** What was heard, asked and done: incoming messages being worked on, the bot's open questions, the history. */
import type { IncomingMessage } from '../application/message.js'
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
    async takeIncoming(id) {
      const [row] = await tx.$queryRaw<{ message: IncomingMessage }[]>`
        select "message" from "Incoming"
        where "communeId" = ${communeId} and "id" = ${id} and "doneAt" is null for update skip locked`
      return row?.message ?? null
    },

    async finishIncoming(id) {
      const count = await tx.$executeRaw`
        update "Incoming" set "doneAt" = now() where "communeId" = ${communeId} and "id" = ${id}`
      changed(room, `incoming message ${id}`, count)
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

    async record({ at, memberId, incomingId, what, taskId, assignmentId, facts }) {
      await tx.$executeRaw`
        insert into "History" ("communeId", "at", "memberId", "incomingId", "what", "taskId", "assignmentId", "facts")
        values (${communeId}, ${at}, ${memberId}, ${incomingId}, ${what}, ${taskId}, ${assignmentId}, ${json(facts)}::jsonb)`
    },

    /** Newest first. */
    history: ({ taskId, limit }) => tx.$queryRaw<HistoryEntry[]>`
      select "at", "memberId", "incomingId", "what", "taskId", "assignmentId", "facts" from "History"
      where "communeId" = ${communeId} ${taskId === undefined ? Prisma.empty : Prisma.sql`and "taskId" = ${taskId}`}
      order by "id" desc limit ${limit}`,
  }
}
