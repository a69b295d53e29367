/** Before activation: every message the plan will cause if nobody answers, by date and person, with counts a week. */
import type { CivilDate } from '../domain/calendar.js'
import { civilDateAt, mondayOf } from '../domain/calendar.js'
import { activationDay, outsideGroups, postingPeriod } from '../domain/day-plan.js'
import type { ForeseenMessage } from '../domain/foreseen-year.js'
import { foreseeYear } from '../domain/foreseen-year.js'
import { nextOpening } from '../domain/office-hours.js'
import type { Work } from '../domain/work.js'
import type { ForeseenView, Outgoing } from './message.js'
import type { Desk } from './shared/desk.js'
import { memberName } from './shared/desk.js'
import { unheardIn } from './shared/unheard.js'

const PAGE = 15

/** One page of the year to come; an office without a group is shown what a group would get. */
export async function rehearseYear(desk: Desk, work: Work, page: number): Promise<Outgoing> {
  const foreseen = await foreseenMessages(desk, work)
  const messages = foreseen.map((f) => view(desk, work, f))
  const weeks = new Map<CivilDate, number>()
  for (const { on } of messages) weeks.set(mondayOf(on), (weeks.get(mondayOf(on)) ?? 0) + 1)
  const pages = Math.max(1, Math.ceil(messages.length / PAGE))
  const shown = Math.min(Math.max(1, page), pages)
  return {
    kind: 'year_rehearsal',
    plan: work.plan.id,
    messages: messages.slice((shown - 1) * PAGE, shown * PAGE),
    page: shown,
    pages,
    total: messages.length,
    weeks: [...weeks].map(([monday, count]) => ({ monday, count })),
    most: Math.max(0, ...weeks.values()),
    unheard: shown === 1 ? unheardIn(desk, work) : [],
  }
}

async function foreseenMessages(desk: Desk, work: Work): Promise<ForeseenMessage[]> {
  const active = (await desk.office.groups()).filter((g) => g.state === 'active')
  const groups = active.map((g) => g.id)
  return foreseeYear(
    {
      works: [work],
      members: desk.members,
      groups: groups.length ? groups : [0],
      // Before there is a group everybody may still come into it.
      outside: outsideGroups(
        desk.members,
        groups.length ? active.map((g) => g.address.platform) : ['telegram', 'zalo'],
      ),
      settings: desk.commune.settings,
      counting: desk.counting,
    },
    civilDateAt(nextOpening(desk.now, desk.counting.calendar, desk.commune.settings)),
  )
}

function view(desk: Desk, work: Work, { on, message }: ForeseenMessage): ForeseenView {
  const codes =
    message.kind === 'period_post' ? postedCodes(desk, work, message.period) : message.rungs.map((r) => r.task.code)
  return {
    on,
    at: desk.commune.settings.postAt,
    to:
      'group' in message.to
        ? { kind: 'group', name: '' }
        : { kind: 'member', name: memberName(desk, message.to.member) },
    what: whatOf(message),
    codes: [...new Set(codes)],
  }
}

function whatOf(message: ForeseenMessage['message']): ForeseenView['what'] {
  if (message.kind === 'period_post') return 'period_post'
  if (message.weekly && message.kind === 'group_note') return 'weekly'
  if (message.summary) return 'summary'
  if (message.rungs.length === 0) return 'ledger'
  return message.rungs.some((r) => r.audience === 'unit') ? 'reminder' : 'late'
}

function postedCodes(desk: Desk, work: Work, period: string | null): string[] {
  const activated = activationDay(work, desk.today)
  return work.tasks.filter((t) => t.state === 'active' && postingPeriod(t, activated) === period).map((t) => t.code)
}
