/** The ledger held against what the chats show: what left, left once, or was cut off and says that it may have come twice. */
import type pg from 'pg'
import type { TelegramWorld } from '../../src/rehearsal/world.js'

export interface Row {
  key: string
  /** 'period_post', 'person_note', or what is said: 'blocked_recorded'. */
  kind: string
  startedBy: 'person' | 'bot'
  state: string
  reason: string | null
  dueAt: Date
  attempts: number
  mayRepeat: boolean
  chat: string
  /** The mark in its facts, where it answers or tells of one. */
  mark: string
  messages: string[]
}

export interface Comparison {
  rows: Row[]
  /** Recorded as sent, and not in the chat. */
  missing: string[]
  /** In the chat, and of no delivery that was cut off so often. */
  unexplained: string[]
  /** In the chat by an attempt that was cut off, beside the one that was recorded or in its stead. */
  cutOff: { row: Row; times: number }[]
}

const MARK = 'M[0-9]+E'
/** A note, on its day or late. It tells what others have said, their marks with it, and answers none of them. */
const NOTE = /^(?:Kính gửi|Tin này lẽ ra gửi)/

/** `client` sees every office; only what is on Telegram is compared. */
export async function compareWithChats(client: pg.Client, world: TelegramWorld): Promise<Comparison> {
  const { rows } = await client.query<Row>(
    `select d."key", case d."kind" when 'say' then d."params" ->> 'kind' else d."kind" end as kind, d."startedBy", d."state",
       d."reason", d."dueAt", d."attempts", d."mayRepeat", coalesce(substring(d."params"::text from '${MARK}'), '') as mark,
       case d."target" ->> 'to'
         when 'chat' then d."target" -> 'chat' ->> 'externalId'
         when 'member' then (select a."privateChat" from "Account" a
           where a."memberId" = (d."target" ->> 'member')::int and a."platform" = 'telegram')
         else (select g."externalId" from "Group" g where g."id" = (d."target" ->> 'group')::int) end as chat,
       array(select p."chatExternalId" || ' ' || p."messageId" from "SentPart" p where p."deliveryId" = d."id") as messages
     from "Delivery" d order by d."id"`,
  )
  const shown = world.chats().flatMap(({ id }) => world.messages(id).filter((m) => m.from === 'bot'))
  const inChat = new Map(shown.map((m) => [`${m.chatId} ${m.id}`, m]))
  const recorded = new Set(rows.flatMap(({ messages }) => messages))
  const missing = [...recorded].filter((message) => !inChat.has(message))
  const unexplained: string[] = []
  const times = new Map<Row, number>()
  for (const [name, { chatId, text }] of inChat) {
    if (recorded.has(name)) continue
    const mark = NOTE.test(text) ? '' : (new RegExp(MARK).exec(text)?.[0] ?? '')
    const row = rows.find((d) => d.chat === String(chatId) && d.mark === mark && (times.get(d) ?? 0) < timesCutOff(d))
    if (row) times.set(row, (times.get(row) ?? 0) + 1)
    else unexplained.push(`${name}: ${text.slice(0, 100)}`)
  }
  return { rows, missing, unexplained, cutOff: [...times].map(([row, n]) => ({ row, times: n })) }
}

function timesCutOff({ mayRepeat, attempts, state }: Row): number {
  return mayRepeat ? attempts - (state === 'sent' ? 1 : 0) : 0
}
