/** Takes a person's name out of what others said and were told. */
import type { Room } from './client.js'
import { Prisma } from './generated/client.js'
import type { SpokenNames } from './spoken-names.js'
import { spokenNames } from './spoken-names.js'
import { json } from './values.js'

interface Row {
  id: number
  words: unknown
}

/** Where people's words lie, theirs and those that quote them, as JSON or as text. Messages that were sent are another matter. */
const WORDS: readonly { table: string; column: string; isText: boolean }[] = [
  { table: 'History', column: 'facts', isText: false },
  { table: 'Incoming', column: 'message', isText: false },
  { table: 'Prompt', column: 'question', isText: false },
  { table: 'Claim', column: 'heard', isText: true },
  { table: 'Claim', column: 'reason', isText: true },
  { table: 'Extension', column: 'reason', isText: true },
  { table: 'Assignment', column: 'blockedReason', isText: true },
  { table: 'Assignment', column: 'progressSaid', isText: true },
]

/** `newName` in place of these names of one person; `memberId` null: of somebody who is no member. */
export async function eraseNames(
  { tx, communeId }: Room,
  borne: readonly string[],
  memberId: number | null,
  newName: string,
): Promise<void> {
  const names = spokenNames(borne, await otherNames())
  if (!names) return
  const { mayHold } = names
  for (const place of WORDS) await replaceIn(names, place)
  await replaceInMessages(names)

  /** Names of units, also of former ones, and of other people. */
  async function otherNames(): Promise<string[]> {
    const rows = await tx.$queryRaw<{ name: string }[]>`
      select "name" from "Unit" where "communeId" = ${communeId}
      union select unnest("aliases") from "Unit" where "communeId" = ${communeId}
      union select "facts" ->> 'name' from "History" where "communeId" = ${communeId} and "what" in ('unit_added', 'unit_removed')
      union select "name" from "Member" where "communeId" = ${communeId} and "id" is distinct from ${memberId}`
    return rows.map(({ name }) => name)
  }

  async function replaceIn(
    found: SpokenNames,
    { table, column, isText }: { table: string; column: string; isText: boolean },
  ): Promise<void> {
    const [from, words] = [Prisma.raw(`"${table}"`), Prisma.raw(`"${column}"`)]
    const rows = await tx.$queryRaw<Row[]>`
      select "id", to_jsonb(${words}) as words from ${from} where "communeId" = ${communeId} and ${words}::text ~ ${mayHold}`
    const value = isText ? Prisma.sql`r.words #>> '{}'` : Prisma.sql`r.words`
    await tx.$executeRaw`select set_config('app.erasing', 'yes', true)`
    await tx.$executeRaw`
      update ${from} t set ${words} = ${value} from jsonb_to_recordset(${json(changedIn(rows, found))}::jsonb) as r (id int, words jsonb)
      where t."communeId" = ${communeId} and t."id" = r.id`
    await tx.$executeRaw`select set_config('app.erasing', '', true)`
  }

  /** What has left is emptied; what has not says the new name. */
  async function replaceInMessages(found: SpokenNames): Promise<void> {
    const rows = await tx.$queryRaw<Row[]>`
      select "id", "params" as words from "Delivery" where "communeId" = ${communeId} and "kind" = 'say' and "params"::text ~ ${mayHold}`
    await tx.$executeRaw`
      update "Delivery" d set "params" = case when d."state" in ('queued', 'sending') then r.words else '{"kind": "erased"}' end
      from jsonb_to_recordset(${json(changedIn(rows, found))}::jsonb) as r (id int, words jsonb)
      where d."communeId" = ${communeId} and d."id" = r.id`
  }

  function changedIn(rows: readonly Row[], found: SpokenNames): Row[] {
    return rows.flatMap(({ id, words }) => {
      const changed = inEachText(words, (text) => found.without(text, newName))
      return changed === words ? [] : [{ id, words: changed }]
    })
  }
}

/** The very same value where no text is changed. */
function inEachText(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (typeof value !== 'object' || value === null) return value
  const before = Object.entries(value)
  const after = before.map(([name, inner]): [string, unknown] => [name, inEachText(inner, change)])
  if (after.every(([, inner], at) => inner === before[at]?.[1])) return value
  return Array.isArray(value) ? after.map(([, inner]) => inner) : Object.fromEntries(after)
}
