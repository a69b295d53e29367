/** The bot's questions that wait for an answer. */
import type { Office, Prompt } from '../application/ports.js'
import type { Room } from './client.js'
import { Prisma } from './generated/client.js'
import { changed, found } from './rows.js'
import { json, storable } from './values.js'

type Part = Pick<Office, 'ask' | 'prompt' | 'promptsOf' | 'unanswered' | 'updatePrompt' | 'closePrompt'>

const PROMPT = Prisma.sql`"id", "memberId", json_build_object('platform', "platform", 'externalId', "chatExternalId", 'topic', "topic") as chat,
  "question", "askedAt", "putAgainAt", "expiresAt"`
const LAST_PUT_FIRST = Prisma.sql`coalesce("putAgainAt", "askedAt") desc, "id" desc`

const MOST_OF_ONE = 50

export function questions(room: Room): Part {
  const { tx, communeId, known } = room

  /** Of the whole office: its members answer at the same time, and few questions are open at once. */
  async function open(now: Date): Promise<Prompt[]> {
    if (known.questions === null || now < known.questions.since) {
      const unexpired = await tx.$queryRaw<Prompt[]>`
        select ${PROMPT} from "Prompt" where "communeId" = ${communeId} and "expiresAt" > ${now} order by ${LAST_PUT_FIRST}`
      known.questions = { since: now, open: unexpired }
    }
    return known.questions.open.filter(({ expiresAt }) => expiresAt > now)
  }

  function remember(change: (open: Prompt[]) => Prompt[]): void {
    if (known.questions) known.questions = { ...known.questions, open: change(known.questions.open) }
  }

  return {
    async ask(asked) {
      const { memberId, chat, question, askedAt, expiresAt } = asked
      const rows = await tx.$queryRaw<{ id: number }[]>`
        insert into "Prompt" ("communeId", "memberId", "platform", "chatExternalId", "topic", "question", "askedAt", "expiresAt")
        values (${communeId}, ${memberId}, ${chat.platform}, ${chat.externalId}, ${chat.topic}, ${json(question)}::jsonb, ${askedAt}, ${expiresAt})
        returning "id"`
      const { id } = found(room, 'new question', rows)
      const prompt = { id, memberId, chat, question: storable(question), askedAt, putAgainAt: null, expiresAt }
      remember((open) => lastPutFirst([prompt, ...open]))
      return id
    },

    async prompt(id) {
      const [row] = await tx.$queryRaw<Prompt[]>`
        select ${PROMPT} from "Prompt" where "communeId" = ${communeId} and "id" = ${id}`
      return row ?? null
    },

    async promptsOf(memberId, now) {
      return (await open(now)).filter((prompt) => prompt.memberId === memberId).slice(0, MOST_OF_ONE)
    },

    async unanswered({ since, memberId }) {
      const of = memberId === undefined ? Prisma.empty : Prisma.sql`and "memberId" = ${memberId}`
      return tx.$queryRaw<Prompt[]>`
        select ${PROMPT} from "Prompt" where "communeId" = ${communeId} and "askedAt" >= ${since} ${of} order by ${LAST_PUT_FIRST}`
    },

    async updatePrompt(id, { question, putAgainAt, expiresAt }) {
      const set = [
        ...(question === undefined ? [] : [Prisma.sql`"question" = ${json(question)}::jsonb`]),
        ...(putAgainAt === undefined ? [] : [Prisma.sql`"putAgainAt" = ${putAgainAt}`]),
        ...(expiresAt === undefined ? [] : [Prisma.sql`"expiresAt" = ${expiresAt}`]),
      ]
      const count = await tx.$executeRaw`
        update "Prompt" set ${Prisma.join(set)} where "communeId" = ${communeId} and "id" = ${id}`
      changed(room, `question ${id}`, count)
      // One that had expired may be open again: read anew.
      known.questions = null
    },

    async closePrompt(id) {
      await tx.prompt.deleteMany({ where: { communeId, id } })
      remember((open) => open.filter((prompt) => prompt.id !== id))
    },
  }
}

function lastPutFirst(prompts: Prompt[]): Prompt[] {
  const put = (prompt: Prompt) => (prompt.putAgainAt ?? prompt.askedAt).getTime()
  return prompts.sort((a, b) => put(b) - put(a) || b.id - a.id)
}
