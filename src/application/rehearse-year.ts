/** Before activation: every message the plan will cause if nobody answers. What comes every week is one line; the rest stands by date. */
import type { CivilDate } from '../domain/calendar.js'
import { civilDateAt, mondayOf } from '../domain/calendar.js'
import type { ForeseenMessage } from '../domain/foreseen-year.js'
import { foreseeYear } from '../domain/foreseen-year.js'
import { groupReach, outsideGroups } from '../domain/group-reach.js'
import { nextOpening } from '../domain/office-hours.js'
import { activationDay, postingPeriod } from '../domain/posting.js'
import { isLateRung } from '../domain/reminder.js'
import type { Work } from '../domain/work.js'
import type { ForeseenRecipient, ForeseenView, Outgoing, RegularView, WeekCount } from './message.js'
import type { Desk } from './shared/desk.js'
import { memberName } from './shared/desk.js'
import { unheardIn } from './shared/unheard.js'

const PAGE = 15
/** Weeks that stand out and are named. */
const BUSY_WEEKS = 6

/** One page of the year to come; an office without a group is shown what a group would get. */
export async function rehearseYear(desk: Desk, work: Work, page: number): Promise<Outgoing> {
  const foreseen = await foreseenMessages(desk, work)
  const dated = byDate(desk, work, foreseen)
  const pages = Math.max(1, Math.ceil(dated.length / PAGE))
  const shown = Math.min(Math.max(1, page), pages)
  return {
    kind: 'year_rehearsal',
    plan: work.plan.id,
    total: foreseen.length,
    ...weeksOf(foreseen),
    regular: shown === 1 ? everyWeek(desk, foreseen) : [],
    messages: dated.slice((shown - 1) * PAGE, shown * PAGE),
    page: shown,
    pages,
    unheard: shown === 1 ? unheardIn(desk, work) : [],
  }
}

async function foreseenMessages(desk: Desk, work: Work): Promise<ForeseenMessage[]> {
  const active = (await desk.office.groups()).filter((g) => g.state === 'active')
  // Before there is a group everybody may still come into it.
  const ahead = { groups: [0], outside: outsideGroups(desk.members, ['telegram', 'zalo']), together: new Map() }
  const foreseen = foreseeYear(
    {
      works: [work],
      members: desk.members,
      ...(active.length > 0 ? groupReach(desk.members, active, desk.counted) : ahead),
      heardInGroup: await desk.office.heardInGroups(),
      settings: desk.commune.settings,
      counting: desk.counting,
    },
    civilDateAt(nextOpening(desk.now, desk.counting.calendar, desk.commune.settings)),
  )
  return [...foreseen]
}

/** What a message is for: its regular part where it has no other. */
function whatOf({ message }: ForeseenMessage): ForeseenView['what'] | RegularView['what'] {
  if (message.kind === 'period_post') return 'period_post'
  const rungs = message.rungs.filter((r) => !isLateRung(r.rung))
  if (rungs.some((r) => r.audience === 'unit')) return 'reminder'
  if (rungs.length > 0) return 'late'
  if (message.summary && message.summary.span !== 'week') return 'summary'
  if (message.rungs.length > 0) return 'overdue'
  if (message.summary) return 'week_summary'
  return message.kind === 'group_note' ? 'weekly' : 'ledger'
}

function isRegular(what: ReturnType<typeof whatOf>): what is RegularView['what'] {
  return what === 'weekly' || what === 'overdue' || what === 'week_summary' || what === 'ledger'
}

/** The messages that come week after week: one line for each recipient and purpose, in the order in which they begin. */
function everyWeek(desk: Desk, foreseen: readonly ForeseenMessage[]): RegularView[] {
  const lines = new Map<string, RegularView>()
  for (const one of foreseen) {
    const what = whatOf(one)
    if (!isRegular(what)) continue
    const to = recipientOf(desk, one)
    const key = `${what}:${to.kind}:${to.name}`
    const known = lines.get(key)
    const codes = one.message.rungs.map((r) => r.task.code)
    lines.set(key, {
      to,
      what,
      from: known?.from ?? one.on,
      until: one.on,
      count: (known?.count ?? 0) + 1,
      codes: [...new Set([...(known?.codes ?? []), ...codes])],
    })
  }
  return [...lines.values()]
}

/** The others by date; who is told the same on the same day stands on one line. */
function byDate(desk: Desk, work: Work, foreseen: readonly ForeseenMessage[]): ForeseenView[] {
  const lines = new Map<string, ForeseenView>()
  for (const one of foreseen) {
    const what = whatOf(one)
    if (isRegular(what)) continue
    const codes = codesOf(desk, work, one)
    const key = `${one.on}:${what}:${codes.join()}`
    const known = lines.get(key)
    if (known) known.to.push(recipientOf(desk, one))
    else lines.set(key, { on: one.on, at: one.message.at, to: [recipientOf(desk, one)], what, codes })
  }
  return [...lines.values()]
}

function recipientOf(desk: Desk, { message: { to } }: ForeseenMessage): ForeseenRecipient {
  return 'group' in to ? { kind: 'group', name: '' } : { kind: 'member', name: memberName(desk, to.member) }
}

function codesOf(desk: Desk, work: Work, { message }: ForeseenMessage): string[] {
  const codes =
    message.kind === 'period_post'
      ? postedCodes(desk, work, message.period)
      : message.rungs.filter((r) => !isLateRung(r.rung)).map((r) => r.task.code)
  return [...new Set(codes)]
}

function postedCodes(desk: Desk, work: Work, period: string | null): string[] {
  const activated = activationDay(work, desk.today)
  return work.tasks.filter((t) => t.state === 'active' && postingPeriod(t, activated) === period).map((t) => t.code)
}

/** How many messages a week usually brings, and the weeks that bring most. */
function weeksOf(foreseen: readonly ForeseenMessage[]): { usual: number; most: number; busy: WeekCount[] } {
  const counts = new Map<CivilDate, number>()
  for (const { on } of foreseen) counts.set(mondayOf(on), (counts.get(mondayOf(on)) ?? 0) + 1)
  const weeks = [...counts].map(([monday, count]) => ({ monday, count }))
  const sorted = weeks.map((w) => w.count).sort((a, b) => a - b)
  const usual = sorted[Math.floor(sorted.length / 2)] ?? 0
  const busy = weeks
    .filter((w) => w.count > usual)
    .sort((a, b) => b.count - a.count)
    .slice(0, BUSY_WEEKS)
    .sort((a, b) => a.monday.localeCompare(b.monday))
  return { usual, most: sorted.at(-1) ?? 0, busy }
}
