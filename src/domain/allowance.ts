/** A platform that counts a bot's messages by the month, both ways: how much of the month is used, and what that means. */
import type { CivilDate } from './calendar.js'

/** Messages since the month began, by where they were said. */
export interface Traffic {
  sent: { private: number; group: number }
  received: { private: number; group: number }
}

/** From this share on the office is told; from the second one on only what cannot wait still leaves. */
const TOLD_AT = 0.8
export const SAVING_AT = 0.95

export type AllowanceStage = 'plenty' | 'told' | 'saving'

export function used({ sent, received }: Traffic): number {
  return sent.private + sent.group + received.private + received.group
}

/** `monthly`: messages a month; `count` of them are used. */
export function stageOf(count: number, monthly: number): AllowanceStage {
  if (count >= monthly * SAVING_AT) return 'saving'
  return count >= monthly * TOLD_AT ? 'told' : 'plenty'
}

/** The month that is counted begins with its first day in Viet Nam. */
export function monthOf(today: CivilDate): { month: string; from: CivilDate } {
  const month = today.slice(0, 7)
  return { month, from: `${month}-01` }
}
