/** The bot's questions that wait for an answer. */
import type { Office, Prompt } from '../application/ports.js'
import type { Room } from './client.js'
import { Prisma } from './generated/client.js'
import { changed, found } from './rows.js'
import { json, storable } from './values.js'

type Part = Pick<Office, 'ask' | 'prompt' | 'openPrompt' | 'promptsOf' | 'updatePrompt' | 'closePrompt'>

const PROMPT = Prisma.sql`"id", "memberId", json_build_object('platform', "platform", 'externalId', "chatExternalId", 'topic', "topic") as chat,
  "question", "expiresAt"`

const MOST_OF_ONE = 50

export function questions(room: Room): Part {
  const { tx, communeId, known } = room

  /** Of the whole office: its members answer at the same time, and few questions are open at once. */
  async function open(now: Date): Promise<Prompt[]> {
    if (known.questions === null || now < known.questions.since) {
      const unexpired = await tx.$queryRaw<Prompt[]>`
        select ${PROMPT} from "Prompt" where "communeId" = ${communeId} and "expiresAt" > ${now} order by "id" desc`
      known.questions = { since: now, open: unexpired }
    }
    return known.questions.open.filter(({ expiresAt }) => expiresAt > now)
  }

  function remember(change: (open: Prompt[]) => Prompt[]): void {
    if (known.questions) known.questions = { ...known.questions, open: change(known.questions.open) }
  }

  return {
    async ask(asked) {
      const { memberId, chat, question, expiresAt } = asked
      const rows = await tx.$queryRaw<{ id: number }[]>`
        insert into "Prompt" ("communeId", "memberId", "platform", "chatExternalId", "topic", "question", "expiresAt")
        values (${communeId}, ${memberId}, ${chat.platform}, ${chat.externalId}, ${chat.topic}, ${json(question)}::jsonb, ${expiresAt})
        returning "id"`
      const { id } = found(room, 'new question', rows)
      remember((open) => [{ id, memberId, chat, question: storable(question), expiresAt }, ...open])
      return id
    },

    async prompt(id) {
      const [row] = await tx.$queryRaw<Prompt[]>`
        select ${PROMPT} from "Prompt" where "communeId" = ${communeId} and "id" = ${id}`
      return row ?? null
    },

    async openPrompt(memberId, { platform, externalId, topic }, now) {
      const newest = (await open(now)).find(
        ({ memberId: asked, chat, question }) =>
          asked === memberId &&
          chat.platform === platform &&
          chat.externalId === externalId &&
          chat.topic === topic &&
          question.ask !== 'answer' &&
          question.ask !== 'pass_on',
      )
      return newest ?? null
    },

    async promptsOf(memberId, now) {
      return (await open(now)).filter((prompt) => prompt.memberId === memberId).slice(0, MOST_OF_ONE)
    },

    async updatePrompt(id, question) {
      const count = await tx.$executeRaw`
        update "Prompt" set "question" = ${json(question)}::jsonb where "communeId" = ${communeId} and "id" = ${id}`
      changed(room, `question ${id}`, count)
      remember((open) =>
        open.map((prompt) => (prompt.id === id ? { ...prompt, question: storable(question) } : prompt)),
      )
    },

    async closePrompt(id) {
      await tx.prompt.deleteMany({ where: { communeId, id } })
      remember((open) => open.filter((prompt) => prompt.id !== id))
    },
  }
}
