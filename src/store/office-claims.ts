/** What units say and hand in, and what is decided about it. */
import type { Evidence, Office } from '../application/ports.js'
import type { Claim, Extension } from '../domain/assignment.js'
import type { Room } from './client.js'
import { Prisma } from './generated/client.js'
import type { Verdict } from './office-memory.js'
import { withClaim, withVerdict } from './office-memory.js'
import { changed } from './rows.js'
import { json, storable, storableText } from './values.js'

type Part = Pick<
  Office,
  | 'claim'
  | 'extension'
  | 'addClaim'
  | 'updateClaim'
  | 'claimByMessage'
  | 'addExtension'
  | 'updateExtension'
  | 'addEvidence'
  | 'evidenceOf'
  | 'evidenceLike'
  | 'handedInBy'
  | 'moveEvidence'
>

const CLAIM = Prisma.sql`"id", "assignmentId", "memberId", "heard", "on", "byTelephone", "state", "reason"`

const EVIDENCE = Prisma.sql`"id", "assignmentId", "claimId", "memberId", "name", "mime", "size", "sha256", "album", "at"`

const IDS_AT_ONCE = 10
/** More messages than an office sends in a day. */
const LOOKED_BACK = 5000

export function claims(room: Room): Part {
  const { tx, communeId, known } = room
  const ids: number[] = []

  /** Taken some at a time, for messages that are worked on together make claims together; gaps in the numbers mean nothing. */
  async function newId(): Promise<number> {
    if (ids.length === 0) {
      const rows = await tx.$queryRaw<{ id: number }[]>`
        select nextval(pg_get_serial_sequence('"Claim"', 'id'))::int as id from generate_series(1, ${IDS_AT_ONCE}::int)`
      ids.push(...rows.map(({ id }) => id))
    }
    const id = ids.shift()
    if (id === undefined) throw new Error('The database gave no number for a claim')
    return id
  }

  return {
    async claim(id) {
      const [row] = await tx.$queryRaw<
        Claim[]
      >`select ${CLAIM} from "Claim" where "communeId" = ${communeId} and "id" = ${id}`
      return row ?? null
    },

    async extension(id) {
      const [row] = await tx.$queryRaw<Extension[]>`
        select "id", "assignmentId", "memberId", "from", "to", "reason", "state" from "Extension"
        where "communeId" = ${communeId} and "id" = ${id}`
      return row ?? null
    },

    async addClaim({ incomingId, messageId, ...claimed }) {
      const id = await newId()
      const claim: Claim = { ...claimed, id, heard: storableText(claimed.heard), state: 'pending', reason: null }
      room.unwritten.newClaims.push({ ...claim, incomingId, messageId })
      if (known.works) known.works = withClaim(known.works, claim)
      return id
    },

    async updateClaim(id, change) {
      const made = { id, ...change }
      room.unwritten.verdicts.push(made)
      if (known.works) known.works = withVerdict(known.works, made)
    },

    async claimByMessage({ platform, externalId }, messageId) {
      const [row] = await tx.$queryRaw<Claim[]>`
        select ${CLAIM} from "Claim"
        where "communeId" = ${communeId} and "platform" = ${platform} and "chatExternalId" = ${externalId} and "messageId" = ${messageId}
        order by "id" desc limit 1`
      return row ?? null
    },

    async addExtension({ assignmentId, memberId, from, to, reason }) {
      const data = { communeId, assignmentId, memberId, from, to, reason: storableText(reason) }
      const { id } = await tx.extension.create({ data, select: { id: true } })
      return id
    },

    async updateExtension(id, change) {
      const { count } = await tx.extension.updateMany({ where: { communeId, id }, data: storable(change) })
      changed(room, `extension ${id}`, count)
    },

    async addEvidence({ at, ...evidence }) {
      const { assignmentId, claimId, memberId, name, mime, size, sha256, album } = storable(evidence)
      const { id } = await tx.evidence.create({
        data: { communeId, assignmentId, claimId, memberId, name, mime, size, sha256, album, at },
        select: { id: true },
      })
      return id
    },

    evidenceLike: ({ album, sha256 }) => tx.$queryRaw<Evidence[]>`
      select ${EVIDENCE} from "Evidence"
      where "communeId" = ${communeId} and ("album" = ${album} or "sha256" = any (${sha256}::text[])) order by "id"`,

    // What found no task stands in no row but the message that brought it: so those are counted as well, and the larger count holds.
    async handedInBy(memberId, since, before) {
      const [row] = await tx.$queryRaw<{ files: number; bytes: number }[]>`
        with kept as (select count(*)::int as files, coalesce(sum(size), 0)::float8 as bytes from (
          select "size" as size from "Evidence"
          where "communeId" = ${communeId} and "memberId" = ${memberId} and "at" >= ${since}
          union all
          select (f ->> 'size')::int from "Prompt" p, jsonb_array_elements(p."question" #> '{spoken,files}') f
          where p."communeId" = ${communeId} and p."memberId" = ${memberId} and p."askedAt" >= ${since}
            and f ->> 'sha256' is not null) as each),
        sent as (select count(*)::int as files, coalesce(sum((f ->> 'size')::float8), 0) as bytes from (
            select "platform", "message", "receivedAt" from "Incoming"
            where "communeId" = ${communeId} and "id" < coalesce(${before}::int, 2147483647) order by "id" desc limit ${LOOKED_BACK}) i
          join "Account" a on a."communeId" = ${communeId} and a."memberId" = ${memberId}
            and a."platform" = i."platform" and a."externalId" = i."message" #>> '{sender,externalId}',
          jsonb_array_elements(i."message" -> 'files') f
          where i."receivedAt" >= ${since})
        select greatest(kept.files, sent.files) as files, greatest(kept.bytes, sent.bytes) as bytes from kept, sent`
      return row ?? { files: 0, bytes: 0 }
    },

    async moveEvidence(ids, { assignmentId, claimId }) {
      await tx.evidence.updateMany({ where: { communeId, id: { in: ids } }, data: { assignmentId, claimId } })
    },

    evidenceOf: (assignmentIds) => tx.$queryRaw<Evidence[]>`
      select ${EVIDENCE} from "Evidence"
      where "communeId" = ${communeId} and "assignmentId" = any (${assignmentIds}::int[]) order by "id"`,
  }
}

export async function writeClaims(room: Room): Promise<void> {
  await writeNewClaims(room)
  await writeVerdicts(room)
}

/** The chat is that of the incoming message: an edit of the message must find the claim. */
async function writeNewClaims({ tx, communeId, unwritten }: Room): Promise<void> {
  const made = unwritten.newClaims.splice(0)
  if (made.length === 0) return
  await tx.$executeRaw`
    insert into "Claim" ("communeId", "id", "assignmentId", "memberId", "heard", "on", "byTelephone", "incomingId", "messageId",
      "platform", "chatExternalId")
    select ${communeId}::int, c.id, c."assignmentId", c."memberId", c.heard, c."on", c."byTelephone", c."incomingId", c."messageId",
      i."message" -> 'chat' ->> 'platform', i."message" -> 'chat' ->> 'externalId'
    from jsonb_to_recordset(${json(made)}::jsonb) as c (id int, "assignmentId" int, "memberId" int, heard text, "on" text,
      "byTelephone" boolean, "incomingId" int, "messageId" text)
    left join "Incoming" i on i."communeId" = ${communeId} and i."id" = c."incomingId"`
}

async function writeVerdicts({ tx, communeId, unwritten }: Room): Promise<void> {
  const changes = new Map(unwritten.verdicts.splice(0).map((change): [number, Verdict] => [change.id, change]))
  if (changes.size === 0) return
  const count = await tx.$executeRaw`
    update "Claim" k set "state" = c.state, "reason" = c.reason, "decidedBy" = c."decidedBy"
    from jsonb_to_recordset(${json([...changes.values()])}::jsonb) as c (id int, state text, reason text, "decidedBy" int)
    where k."communeId" = ${communeId} and k."id" = c.id`
  if (count < changes.size)
    throw new Error(`Not all of the claims ${[...changes.keys()].join(', ')} are of commune ${communeId}`)
}
