/** Takes a person's name out of what others said and were told. */
import type { Command } from '../domain/words/command.js'
import { parseCommand } from '../domain/words/parse-command.js'
import type { Room } from './client.js'
import { Prisma } from './generated/client.js'
import type { Borne, OtherNames, SpokenNames } from './spoken-names.js'
import { spokenNames } from './spoken-names.js'
import { isSpeechField } from './spoken-words.js'
import { json } from './values.js'

interface Row {
  id: number
  words: unknown
  /** The member whom it is known to be about. */
  about: number | null
}

interface Place {
  table: string
  column: string
  is: 'json' | 'text'
  /** Where the bot writes fields of its own beside people's words. */
  hasFields: boolean
}

/** Whom an entry `h` of the history is known to be about: an invitation, whoever came by it. */
export const ABOUT = Prisma.sql`coalesce(
  case jsonb_typeof(h."facts" -> 'member') when 'number' then (h."facts" ->> 'member')::int end,
  case h."what" when 'invited' then (select e."memberId" from "History" e where e."communeId" = h."communeId"
    and e."what" = 'enrolled' and e."facts" ->> 'invitation' = h."incomingId"::text limit 1) end)`

/** Where people's words lie, theirs and those that quote them. Messages that were sent are another matter. */
export const PLACES: readonly Place[] = [
  { table: 'History', column: 'facts', is: 'json', hasFields: true },
  { table: 'Incoming', column: 'message', is: 'json', hasFields: false },
  { table: 'Prompt', column: 'question', is: 'json', hasFields: true },
  { table: 'Claim', column: 'heard', is: 'text', hasFields: false },
  { table: 'Claim', column: 'reason', is: 'text', hasFields: false },
  { table: 'Extension', column: 'reason', is: 'text', hasFields: false },
  { table: 'Assignment', column: 'blockedReason', is: 'text', hasFields: false },
  { table: 'Assignment', column: 'progressSaid', is: 'text', hasFields: false },
]

/**
 * `newName` in place of what one person is called; `memberId` null: somebody who is no member. Answers in how many places others had
 * named the person in their own words, what quotes them counted once with it, and not what is just being heard or is an order to the
 * bot about a person. What can be of somebody else of that name stays.
 */
export async function eraseNames(
  { tx, communeId }: Room,
  borne: Borne,
  memberId: number | null,
  newName: string,
): Promise<number> {
  const names = spokenNames(borne, await otherNames())
  if (!names) return 0
  const told: string[] = []
  for (const place of PLACES) told.push(...(await replaceIn(names, place)))
  await replaceInMessages(names)
  await forgetLessons(names)
  return once(told).reduce((count, words) => count + names.mentionsIn(words), 0)

  async function otherNames(): Promise<OtherNames> {
    const units = await tx.$queryRaw<{ name: string }[]>`
      select "name" from "Unit" where "communeId" = ${communeId}
      union select unnest("aliases") from "Unit" where "communeId" = ${communeId}
      union select "facts" ->> 'name' from "History" where "communeId" = ${communeId} and "what" in ('unit_added', 'unit_removed')
      union select "name" from "Commune" where "id" = ${communeId}`
    const people = await tx.$queryRaw<{ name: string }[]>`
      select "name" from "Member" where "communeId" = ${communeId} and "id" is distinct from ${memberId}
      union select "facts" ->> 'from' from "History"
      where "communeId" = ${communeId} and "what" = 'member_renamed' and ("facts" ->> 'member')::int is distinct from ${memberId}`
    return { units: units.map(({ name }) => name), people: people.map(({ name }) => name) }
  }

  /** Answers with the words in which others named the person. */
  async function replaceIn(found: SpokenNames, { table, column, is, hasFields }: Place): Promise<string[]> {
    const [from, words] = [Prisma.raw(`"${table}"`), Prisma.raw(`"${column}"`)]
    const isNew = table === 'Incoming' ? Prisma.sql`"doneAt" is null` : Prisma.sql`false`
    const about = table === 'History' ? ABOUT : Prisma.sql`null::int`
    const rows = await tx.$queryRaw<(Row & { isNew: boolean })[]>`
      select "id", to_jsonb(${words}) as words, ${isNew} as "isNew", ${about} as about from ${from} h
      where "communeId" = ${communeId} and ${words}::text ~ ${found.mayHold}`
    const value = is === 'text' ? Prisma.sql`r.words #>> '{}'` : Prisma.sql`r.words`
    await tx.$executeRaw`select set_config('app.erasing', 'yes', true)`
    await tx.$executeRaw`
      update ${from} t set ${words} = ${value} from jsonb_to_recordset(${json(changedIn(rows, found, hasFields))}::jsonb) as r (id int, words jsonb)
      where t."communeId" = ${communeId} and t."id" = r.id`
    await tx.$executeRaw`select set_config('app.erasing', '', true)`
    const heard = rows.filter((row) => !row.isNew && !isOrder(row.words))
    return heard.flatMap((row) => spokenIn(row.words, hasFields)).filter((text) => found.mentionsIn(text) > 0)
  }

  /** What has left is emptied; what has not says the new name. */
  async function replaceInMessages(found: SpokenNames): Promise<void> {
    const rows = await tx.$queryRaw<Row[]>`
      select "id", "params" as words, null::int as about from "Delivery" where "communeId" = ${communeId} and "kind" = 'say' and "params"::text ~ ${found.mayHold}`
    await tx.$executeRaw`
      update "Delivery" d set "params" = case when d."state" in ('queued', 'sending') then r.words else '{"kind": "erased"}' end
      from jsonb_to_recordset(${json(changedIn(rows, found, true))}::jsonb) as r (id int, words jsonb)
      where d."communeId" = ${communeId} and d."id" = r.id`
  }

  /** A plan that calls somebody by name as its doer is asked about anew. */
  async function forgetLessons(found: SpokenNames): Promise<void> {
    const lessons = await tx.lesson.findMany({
      where: { communeId, kind: 'name' },
      select: { id: true, written: true },
    })
    const holding = lessons.filter(({ written }) => found.isName(written, 'alone') || found.mentionsIn(written) > 0)
    await tx.lesson.deleteMany({ where: { communeId, id: { in: holding.map(({ id }) => id) } } })
  }

  function changedIn(rows: readonly Row[], found: SpokenNames, hasFields: boolean): Row[] {
    return rows.flatMap(({ id, words, about }) => {
      const isKnown = about !== null
      const whose = isKnown && about === memberId ? 'also_others' : 'alone'
      const changed = inEachText(words, (text, field) => {
        if (!isOwnField(field, hasFields)) return found.without(text, newName)
        if (isKnown && about !== memberId) return text
        return found.isName(text, whose) ? newName : found.without(text, newName)
      })
      return changed === words ? [] : [{ id, words: changed, about }]
    })
  }
}

const ORDERS: readonly Command['say'][] = [
  ...(['invite', 'withdraw_invitation', 'rename_member', 'remove_member', 'seat', 'hand_over'] as const),
  ...(['export_person', 'erase_person'] as const),
]

/** 'Xóa dữ liệu Vi Thị Hạnh', said to the bot, and its question which of them is meant. */
function isOrder(words: unknown): boolean {
  if (typeof words !== 'object' || words === null) return false
  const { text, ask } = words as { text?: unknown; ask?: unknown }
  const command = typeof text === 'string' ? parseCommand(text) : null
  return ask === 'which_member' || (command !== null && ORDERS.includes(command.say))
}

/** What the bot writes beside people's words: names, and whatever else it knows. */
function isOwnField(field: string, hasFields: boolean): boolean {
  return hasFields && !isSpeechField(field)
}

function spokenIn(words: unknown, hasFields: boolean): string[] {
  const texts: string[] = []
  inEachText(words, (text, field) => {
    if (!isOwnField(field, hasFields)) texts.push(text)
    return text
  })
  return texts
}

/** Without those that stand within another. */
function once(texts: readonly string[]): string[] {
  const kept: string[] = []
  for (const text of texts.toSorted((a, b) => b.length - a.length))
    if (!kept.some((other) => other.includes(text))) kept.push(text)
  return kept
}

/** Who sent a message is called as they call themselves. */
const SENDER = 'sender'

/** The very same value where no text is changed. */
function inEachText(value: unknown, change: (text: string, field: string) => string, field = ''): unknown {
  if (typeof value === 'string') return change(value, field)
  if (typeof value !== 'object' || value === null) return value
  const before = Object.entries(value)
  const after = before.map(([name, inner]): [string, unknown] => [
    name,
    name === SENDER ? inner : inEachText(inner, change, Array.isArray(value) ? field : name),
  ])
  if (after.every(([, inner], at) => inner === before[at]?.[1])) return value
  return Array.isArray(value) ? after.map(([, inner]) => inner) : Object.fromEntries(after)
}
