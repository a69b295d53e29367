/** Statements that need nothing of Prisma, on connections of their own: what is asked at each tick and for each message, of all offices. */
import pg from 'pg'
import { Unavailable } from '../application/ports.js'
import { Prisma } from './generated/client.js'

/** Values in a statement become its parameters; a `Prisma.sql` in it becomes part of it. */
export interface Sql {
  rows<Row>(text: TemplateStringsArray, ...values: unknown[]): Promise<Row[]>
  /** Answers with how many rows were changed. */
  run(text: TemplateStringsArray, ...values: unknown[]): Promise<number>
  /** A statement with its parameters `$1`, `$2`. */
  ask<Row>(text: string, values: unknown[]): Promise<Row[]>
  close(): Promise<void>
}

/** `nameOf`: what a statement is called that the connections keep prepared. */
export function sqlOn(
  config: pg.PoolConfig,
  { nameOf, onIdleLost }: { nameOf(query: { sql: string }): string; onIdleLost(error: Error): void },
): Sql {
  const pool = new pg.Pool(config)
  pool.on('error', onIdleLost)

  async function query(text: string, values: unknown[]): Promise<pg.QueryResult> {
    try {
      return await pool.query({ name: nameOf({ sql: text }), text, values })
    } catch (error) {
      if (error instanceof pg.DatabaseError) throw error
      throw new Unavailable(`The store does not answer: ${error instanceof Error ? error.message : String(error)}`)
    }
  }

  const filledIn = (strings: TemplateStringsArray, values: unknown[]) => {
    const sql = Prisma.sql(strings, ...values)
    return query(sql.text, sql.values)
  }

  return {
    rows: async <Row>(strings: TemplateStringsArray, ...values: unknown[]) =>
      (await filledIn(strings, values)).rows as Row[],
    run: async (strings, ...values) => (await filledIn(strings, values)).rowCount ?? 0,
    ask: async <Row>(text: string, values: unknown[]) => (await query(text, values)).rows as Row[],
    close: () => pool.end(),
  }
}
