/** Rows in which a person is found: by their accounts, by their private chats, by their words. */
import { Prisma } from './generated/client.js'

/** Where a person's messages are found, as 'platform:number'. */
export interface Whereabouts {
  accounts: string[]
  /** The private chats, which bear another number on some platforms. */
  chats: string[]
}

export function whereabouts(
  accounts: readonly { platform: string; externalId: string; privateChat: string | null }[],
): Whereabouts {
  const numbers = accounts.map((a) => `${a.platform}:${a.externalId}`)
  const chats = accounts.flatMap((a) => (a.privateChat ? [`${a.platform}:${a.privateChat}`] : []))
  return { accounts: numbers, chats: [...new Set([...numbers, ...chats])] }
}

export function saidBy({ accounts }: Whereabouts): Prisma.Sql {
  return Prisma.sql`"platform" || ':' || ("message" -> 'sender' ->> 'externalId') = any (${accounts}::text[])`
}

export function ofAccount({ accounts }: Whereabouts): Prisma.Sql {
  return Prisma.sql`"platform" || ':' || "externalId" = any (${accounts}::text[])`
}

/** By the member's number, where there is one, or into one of the private chats. */
export function toPerson(memberId: number | null, at: Whereabouts): Prisma.Sql {
  if (memberId === null) return intoChat(at)
  return Prisma.sql`("target" ->> 'member' = ${String(memberId)} or ${intoChat(at)})`
}

export function intoChat({ chats }: Whereabouts): Prisma.Sql {
  return Prisma.sql`("target" ->> 'to' = 'chat'
    and ("target" -> 'chat' ->> 'platform') || ':' || ("target" -> 'chat' ->> 'externalId') = any (${chats}::text[]))`
}

/** Rows in which one of these words stands as a whole value. */
export function holds(column: 'facts' | 'params' | 'question', words: readonly string[]): Prisma.Sql {
  return Prisma.sql`exists (select from unnest(${[...words]}::text[]) as said (words)
    where strpos(${Prisma.raw(`"${column}"`)}::text, to_json(said.words)::text) > 0)`
}
