import type { Desk } from './desk.js'

/** Later, what was just said may belong to something else. */
export const JUST_NOW_MS = 10 * 60_000

export function isJustNow({ now }: Pick<Desk, 'now'>, at: Date): boolean {
  return now.getTime() - at.getTime() <= JUST_NOW_MS
}
