/** Which files the rows name, of all communes: in whatever column is called after their hash, and wherever JSON names one. Evidence, the
 *  plans' documents, and what still waits to be told its task. */
import { quoted } from './backup/catalog.js'

/** A connection that sees the rows of every commune. */
type Ask = <Row>(text: string, values: unknown[]) => Promise<Row[]>

interface Column {
  table: string
  column: string
}

/** Hashes, each once, in order. */
export async function filesNamed(ask: Ask): Promise<string[]> {
  const rows = await ask<{ sha256: string }>(
    `select distinct sha256 from (${[...(await inColumns(ask)), ...(await inJson(ask))].join(' union all ')}) named
     where sha256 ~ '^[0-9a-f]{64}$' order by 1`,
    [],
  )
  return rows.map(({ sha256 }) => sha256)
}

/** Those of the hashes that no row names. Few are left to be looked for in JSON, all of which is read then. */
export async function filesUnnamed(ask: Ask, hashes: readonly string[]): Promise<string[]> {
  const columns = await inColumns(ask)
  const left = await without(ask, hashes, columns)
  // The columns once more in the same look: a file that waited may have gone to its task between two.
  return left.length === 0 ? [] : without(ask, left, [...columns, ...(await inJson(ask))])
}

async function without(ask: Ask, hashes: readonly string[], places: readonly string[]): Promise<string[]> {
  const rows = await ask<{ sha256: string }>(
    `select sha256 from unnest($1::text[]) as one (sha256) except (${places.join(' union all ')})`,
    [hashes],
  )
  return rows.map(({ sha256 }) => sha256)
}

async function inColumns(ask: Ask): Promise<string[]> {
  const columns = await ask<Column>(
    `select table_name as table, column_name as column from information_schema.columns
     where table_schema = current_schema() and column_name ~* 'sha256$' order by 1, 2`,
    [],
  )
  return columns.map(({ table, column }) => `select ${quoted(column)} as sha256 from ${quoted(table)}`)
}

async function inJson(ask: Ask): Promise<string[]> {
  const columns = await ask<Column>(
    `select table_name as table, column_name as column from information_schema.columns
     where table_schema = current_schema() and data_type = 'jsonb' order by 1, 2`,
    [],
  )
  return columns.map(
    ({ table, column }) =>
      `select named #>> '{}' as sha256
       from (select ${quoted(column)} as json from ${quoted(table)} where ${quoted(column)}::text like '%"sha256"%') holding,
         jsonb_path_query(json, 'strict $.**.sha256') named`,
  )
}
