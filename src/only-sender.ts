/** One process sends for a bot; an installation may have several bots. */
import type { Store } from './application/ports.js'

/** Runs `work` while this process is the only one that sends for each of these bots; resolves false at once where it is not. */
export function asOnlySenderOf<T>(store: Store, bots: readonly string[], work: () => Promise<T>): Promise<T | false> {
  const [first, ...rest] = bots
  return first === undefined ? work() : store.asOnlySender(first, () => asOnlySenderOf(store, rest, work))
}
