/** Messages that the day's planner foresees, as they are told: what each is for, to whom, about which tasks. */
import type { ForeseenMessage } from '../../domain/foreseen-year.js'
import { activationDay, postingPeriod } from '../../domain/posting.js'
import { isLateRung } from '../../domain/reminder.js'
import type { Work } from '../../domain/work.js'
import type { ForeseenRecipient, ForeseenView, RegularView } from '../message.js'
import type { Desk } from './desk.js'
import { memberName } from './desk.js'

/** What a message is for: its regular part where it has no other. */
export function whatOf({ message }: ForeseenMessage): ForeseenView['what'] {
  if (message.kind === 'period_post') return 'period_post'
  const rungs = message.rungs.filter((r) => !isLateRung(r.rung))
  if (rungs.some((r) => r.audience === 'unit')) return 'reminder'
  if (rungs.length > 0) return 'late'
  if (message.summary && message.summary.span !== 'week') return 'summary'
  if (message.rungs.length > 0) return 'overdue'
  if (message.summary) return 'week_summary'
  return message.kind === 'group_note' ? 'weekly' : 'ledger'
}

/** What comes week after week. */
export function isRegular(what: ForeseenView['what']): what is RegularView['what'] {
  return what === 'weekly' || what === 'overdue' || what === 'week_summary' || what === 'ledger'
}

/** By date; who is told the same on the same day stands on one line. */
export function foreseenLines(
  desk: Desk,
  works: readonly Work[],
  foreseen: readonly ForeseenMessage[],
): ForeseenView[] {
  const lines = new Map<string, ForeseenView>()
  for (const one of foreseen) {
    const what = whatOf(one)
    const codes = codesOf(desk, works, one)
    const key = `${one.on}:${what}:${codes.join()}`
    const known = lines.get(key)
    if (known) known.to.push(recipientOf(desk, one))
    else lines.set(key, { on: one.on, at: one.message.at, to: [recipientOf(desk, one)], what, codes })
  }
  return [...lines.values()]
}

export function recipientOf(desk: Desk, { message: { to } }: ForeseenMessage): ForeseenRecipient {
  return 'group' in to ? { kind: 'group', name: '' } : { kind: 'member', name: memberName(desk, to.member) }
}

function codesOf(desk: Desk, works: readonly Work[], one: ForeseenMessage): string[] {
  const { kind, plan, period, rungs } = one.message
  const isOverdue = whatOf(one) === 'overdue'
  const codes =
    kind === 'period_post'
      ? works.filter((work) => work.plan.id === plan).flatMap((work) => postedCodes(desk, work, period))
      : rungs.filter((r) => isOverdue || !isLateRung(r.rung)).map((r) => r.task.code)
  return [...new Set(codes)]
}

function postedCodes(desk: Desk, work: Work, period: string | null): string[] {
  const activated = activationDay(work, desk.today)
  return work.tasks.filter((t) => t.state === 'active' && postingPeriod(t, activated) === period).map((t) => t.code)
}
