/** Small checks on what a statement did. */
import type { Room } from './client.js'

/** The row that was asked for by its id. Throws where there is none in this commune. */
export function found<T>({ communeId }: Room, what: string, rows: readonly T[]): T {
  const [row] = rows
  if (row === undefined) throw new Error(`No ${what} in commune ${communeId}`)
  return row
}

/** Throws where a change met no row: the id is wrong, or another commune's. */
export function changed({ communeId }: Room, what: string, count: number): void {
  if (count === 0) throw new Error(`No ${what} in commune ${communeId}: nothing was changed`)
}
