/** A look into a store from outside, beside a running bot or without one: nothing is changed, and nothing brought up to date. */
import type { Group } from '../application/ports.js'
import type { Traffic } from '../domain/allowance.js'
import { connectToAll, migrationsOf } from './backup/catalog.js'
import { checkServer } from './client.js'
import { runningEmbedded, startEmbedded } from './embedded.js'
import { hasCluster } from './embedded-folder.js'
import { migrationNames } from './migrate.js'
import { migrationsFolder, type StoreOptions } from './open-store.js'
import { TRAFFIC, type TrafficRow, trafficOf } from './traffic.js'

export interface StoreLook {
  /** The server's version: '18.1'. */
  version: string
  /** What the server's clock says. */
  at: Date
  /** Of the schema: the steps that the next start will take, and one that only a newer program knows. */
  pending: string[]
  newer: string | null
  /** None where the schema is older than this program's, so that what the rows hold cannot be told. */
  office: OfficeLook | null
}

export interface OfficeLook {
  groups: Pick<Group, 'title' | 'state' | 'address'>[]
  /** Messages to and from Zalo since the given day. */
  zaloMessages: Traffic
}

/** Null where there is no store yet. Throws one clear sentence where it cannot be looked into. */
export async function lookInto(
  place: Pick<StoreOptions, 'databaseUrl' | 'dataDir' | 'logger'>,
  monthBegan: Date,
): Promise<StoreLook | null> {
  if (place.databaseUrl !== null) return look(place.databaseUrl, monthBegan)
  const running = await runningEmbedded(place.dataDir)
  if (running !== null) return look(running, monthBegan)
  if (!hasCluster(place.dataDir)) return null
  const server = await startEmbedded({ ...place, existing: true, onLost: () => {} })
  try {
    return await look(server.url(), monthBegan)
  } finally {
    await server.stop()
  }
}

async function look(url: string, monthBegan: Date): Promise<StoreLook> {
  await checkServer(url)
  const client = await connectToAll(url)
  try {
    const { rows } = await client.query<{ version: string; at: Date }>(
      `select split_part(current_setting('server_version'), ' ', 1) as version, clock_timestamp() as at`,
    )
    const [server = { version: '?', at: new Date(0) }] = rows
    const known = migrationNames(migrationsFolder())
    const applied = (await migrationsOf(client)).map(({ name }) => name)
    const pending = [...known.keys()].filter((name) => !applied.includes(name))
    const newer = applied.find((name) => !known.has(name)) ?? null
    const isCurrent = pending.length === 0 && newer === null
    return { ...server, pending, newer, office: isCurrent ? await officeLook(client, monthBegan) : null }
  } finally {
    await client.end()
  }
}

async function officeLook(client: Awaited<ReturnType<typeof connectToAll>>, monthBegan: Date): Promise<OfficeLook> {
  const groups = await client.query<OfficeLook['groups'][number]>(
    `select "title", "state", json_build_object('platform', "platform", 'externalId', "externalId", 'topic', "topic") as address
     from "Group" order by "communeId", "id"`,
  )
  const counted = await client.query<TrafficRow>(TRAFFIC, ['zalo', monthBegan])
  const none = { sent: 0, sentToGroups: 0, received: 0, fromGroups: 0 }
  return { groups: groups.rows, zaloMessages: trafficOf(counted.rows[0] ?? none) }
}
