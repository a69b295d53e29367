/** Values on their way into the database. */
import type { ChatAddress } from '../application/message.js'
import type { Target } from '../application/ports.js'

/**
 * Text that PostgreSQL can hold: it has no place for the NUL character, and JSON there none for half a surrogate pair.
 * Both come from hostile or broken documents and clients, never from a person.
 */
export function storable<T>(value: T): T {
  return JSON.parse(json(value)) as T
}

/** JSON text for a `::jsonb` parameter. */
export function json(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => (typeof inner === 'string' ? storableText(inner) : inner))
}

export function storableText(text: string): string {
  return text.replaceAll('\0', '').toWellFormed()
}

/** Deliveries of one lane leave one after another. */
export function laneOf(target: Target): string {
  if (target.to === 'member') return `member:${target.member}`
  return target.to === 'group' ? `group:${target.group}` : chatLane(target.chat)
}

export function chatLane({ platform, externalId }: Pick<ChatAddress, 'platform' | 'externalId'>): string {
  return `chat:${platform}:${externalId}`
}
