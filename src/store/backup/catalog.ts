/** What a store consists of, asked of the database itself: a later migration's table is backed up without anybody thinking of it. */
import pg from 'pg'

/** A connection that sees the rows of every commune. */
export async function connectToAll(url: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    options: '-c TimeZone=UTC -c app.commune=all',
    application_name: 'nhacviec-backup',
    keepAlive: true,
  })
  await client.connect()
  return client
}

export const quoted = (name: string) => pg.escapeIdentifier(name)

/** All tables but the migrator's own, which the manifest carries. */
export async function tablesOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class
     where relnamespace = current_schema()::regnamespace and relkind = 'r' and relname <> '_prisma_migrations' order by 1`,
  )
  return rows.map(({ name }) => name)
}

export async function sequencesOf(client: pg.Client): Promise<Record<string, { value: string; called: boolean }>> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = current_schema()::regnamespace and relkind = 'S' order by 1`,
  )
  const found: Record<string, { value: string; called: boolean }> = {}
  for (const { name } of rows) {
    const state = await client.query<{ value: string; called: boolean }>(
      `select last_value as value, is_called as called from ${quoted(name)}`,
    )
    const [row] = state.rows
    if (row) found[name] = row
  }
  return found
}

/** Offices in a store; the lobby of strangers is none. */
export async function officesIn(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ count: string }>('select count(*) as count from "Commune" where "id" > 0')
  return Number(rows[0]?.count)
}

/** Whether an office lives in this database, whichever program made its tables. */
export async function hasOffice(url: string): Promise<boolean> {
  const client = await connectToAll(url)
  try {
    return (await tablesOf(client)).includes('Commune') && (await officesIn(client)) > 0
  } finally {
    await client.end()
  }
}

export async function migrationsOf(client: pg.Client): Promise<{ name: string; checksum: string }[]> {
  const { rows } = await client.query<{ there: boolean }>(
    `select to_regclass('_prisma_migrations') is not null as there`,
  )
  if (!rows[0]?.there) return []
  const applied = await client.query<{ name: string; checksum: string }>(
    `select migration_name as name, checksum from _prisma_migrations
     where finished_at is not null and rolled_back_at is null order by migration_name`,
  )
  return applied.rows
}

/** A file that is lost, as people know it; a hash that no evidence names is of a plan's document. */
export interface LostFile {
  sha256: string
  /** What it was handed in as, for which task, by which unit. */
  handedIn: { name: string; task: string; unit: string }[]
}

export async function namesOf(client: pg.Client, lost: readonly string[]): Promise<LostFile[]> {
  if (lost.length === 0) return []
  const { rows } = await client.query<{ sha256: string; name: string; task: string; unit: string }>(
    `select distinct e."sha256", e."name", t."code" as task, u."name" as unit from "Evidence" e
     join "Assignment" a on a."communeId" = e."communeId" and a."id" = e."assignmentId"
     join "Task" t on t."communeId" = a."communeId" and t."id" = a."taskId"
     join "Unit" u on u."communeId" = a."communeId" and u."id" = a."unitId"
     where e."sha256" = any ($1) order by 3, 4, 2`,
    [lost],
  )
  return lost.map((sha256) => ({ sha256, handedIn: rows.filter((row) => row.sha256 === sha256) }))
}
