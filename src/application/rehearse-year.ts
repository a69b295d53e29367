/** Before activation: every message the plan will cause if nobody answers. What comes every week is one line; the rest stands by date. */
import type { CivilDate } from '../domain/calendar.js'
import { civilDateAt, mondayOf } from '../domain/calendar.js'
import type { ForeseenMessage } from '../domain/foreseen-year.js'
import { foreseeYear } from '../domain/foreseen-year.js'
import { groupReach, outsideGroups } from '../domain/group-reach.js'
import { nextOpening } from '../domain/office-hours.js'
import type { Work } from '../domain/work.js'
import type { Outgoing, RegularView, WeekCount } from './message.js'
import type { Desk } from './shared/desk.js'
import { foreseenLines, isRegular, recipientOf, whatOf } from './shared/foreseen.js'
import { unheardIn } from './shared/unheard.js'

const PAGE = 15
/** Weeks that stand out and are named. */
const BUSY_WEEKS = 6

/** One page of the year to come; an office without a group is shown what a group would get. */
export async function rehearseYear(desk: Desk, work: Work, page: number): Promise<Outgoing> {
  const foreseen = await foreseenMessages(desk, work)
  const dated = foreseenLines(
    desk,
    [work],
    foreseen.filter((one) => !isRegular(whatOf(one))),
  )
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
