/** What somebody has not read yet in a chat. `seen`: the number of the last message that was read. */
import type { WorldMessage } from '../world.js'

type Message = Pick<WorldMessage, 'id' | 'from'>

/** The others' messages after the last one that was read. */
export function unreadOf<T extends Message>(messages: readonly T[], seen: number, viewer: number | null): T[] {
  return messages.filter((message) => message.id > seen && message.from !== viewer)
}

export function lastOf(messages: readonly Message[]): number {
  return messages.at(-1)?.id ?? 0
}
