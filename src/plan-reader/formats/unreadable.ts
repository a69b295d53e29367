/** How a format reader says no: the one thing that it may throw, caught at the front door. */
import type { UnreadableReason } from '../reading.js'

export class Unreadable extends Error {
  readonly reason: UnreadableReason

  constructor(reason: UnreadableReason) {
    super(reason)
    this.reason = reason
  }
}

export function refuse(reason: UnreadableReason): never {
  throw new Unreadable(reason)
}

/** What a parsing library throws for a file means that the file is damaged; our own refusals go through. */
export function refusingDamage<T>(parse: () => T): T {
  try {
    return parse()
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('damaged')
  }
}
