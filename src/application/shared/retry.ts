/** When a message that did not leave is tried again, and when it is given up. */
import type { Delivery, DeliveryOutcome, SentPart } from '../ports.js'

/** Attempts at what a fault of ours keeps from leaving: about ten hours. */
export const FAULTS = 40
/** Attempts while the platform cannot be reached, a quarter of an hour apart: days, as a platform can be away for days. */
export const UNREACHABLE = 400

/** Later and later, up to a quarter of an hour apart; given up after `most` attempts. */
export function retry(
  delivery: Delivery,
  now: Date,
  { reason, parts, maybeSent, most }: { reason: string; parts: SentPart[]; maybeSent: boolean; most: number },
): DeliveryOutcome {
  if (delivery.attempts >= most) return { state: maybeSent || delivery.mayRepeat ? 'unknown' : 'failed', reason, parts }
  const seconds = Math.min(900, 5 * 2 ** Math.min(delivery.attempts, 8))
  return {
    state: 'queued',
    notBefore: new Date(now.getTime() + seconds * 1000),
    reason,
    parts,
    countsAsAttempt: true,
    mayRepeat: delivery.mayRepeat || maybeSent,
  }
}
