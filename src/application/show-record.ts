/** What the record holds, for questions in words: reports of a day, what became of wishes, who stands in, units without anybody, why a task was dropped. */

import type { CivilDate } from '../domain/calendar.js'
import { civilDateAt, periodSpan } from '../domain/calendar.js'
import { pastDayIn } from '../domain/words/past-day.js'
import type { SpokenPeriod } from '../domain/words/spoken-period.js'
import { periodKeyOf } from '../domain/words/spoken-period.js'
import type { Outgoing, WishTold } from './message.js'
import type { Desk, Request } from './shared/desk.js'
import { activeWorks, memberName, refusal, unitName } from './shared/desk.js'
import { historyLine } from './shared/history-line.js'
import { memberMeant } from './shared/member-meant.js'
import { shareOf, shareView } from './shared/views.js'
import { ownShares, tasksByRef } from './shared/which-task.js'

const HISTORY_READ = 500
const SHOWN = 20

const OF_WISHES = ['extension_asked', 'extension_granted', 'extension_refused'] as const
const WISH_ENDED = ['extension_withdrawn', 'extension_closed', 'extension_spared'] as const

/** The asker's own wishes for more time, the newest first: what waits, and what was decided by whom. `ref` '': of all tasks. */
export async function showOwnWishes(desk: Desk, request: Request, ref: string): Promise<Outgoing[]> {
  const works = await activeWorks(desk)
  const named =
    ref === '' ? works.flatMap((work) => work.tasks.map((task) => ({ work, task }))) : tasksByRef(works, ref)
  const own = named.flatMap(({ work, task }) =>
    ownShares(desk, request, work, task).map((share) => ({ work, task, share })),
  )
  const told = await desk.office.history({ whats: [...OF_WISHES, ...WISH_ENDED], limit: HISTORY_READ })
  const wishes = own.flatMap(({ work, task, share }): WishTold[] => {
    const last = told.find(({ assignmentId }) => assignmentId === share.id)
    const state = OF_WISHES.find((what) => what === last?.what)
    if (!last || !state) return []
    const { to, reason } = last.facts as { to?: CivilDate; reason?: string }
    const asked = work.extensions.find((e) => e.assignmentId === share.id && e.state === 'asked')
    return [
      {
        ...{ task: task.id, code: task.code, unit: unitName(desk, share.unitId), state, on: civilDateAt(last.at) },
        to: asked?.to ?? to ?? null,
        by: last.memberId === null ? '' : memberName(desk, last.memberId),
        reason: (state === 'extension_asked' ? asked?.reason : reason) ?? '',
      },
    ]
  })
  return [{ kind: 'own_wishes', wishes: wishes.toSorted((a, b) => b.on.localeCompare(a.on)).slice(0, SHOWN) }]
}

const HEARD = [
  'claimed',
  'not_done',
  'blocked',
  'unblocked',
  'extension_asked',
  'claim_withdrawn',
  'support_said',
  'files',
]

/** What units have told on a day, in the order in which it came. */
export async function showHeardOn(desk: Desk, said: string): Promise<Outgoing[]> {
  const works = await activeWorks(desk)
  // 'Từ sáng' names no day but today.
  const on = /^tu sang/.test(said) ? desk.today : (pastDayIn(said, desk.today)?.day ?? null)
  if (on === null) return [refusal('date_unreadable', { said })]
  const told = await desk.office.history({ whats: HEARD, limit: HISTORY_READ })
  const ofDay = told.filter(({ at }) => civilDateAt(at) === on)
  const lines = ofDay.flatMap((entry) => {
    const work = works.find(({ tasks }) => tasks.some(({ id }) => id === entry.taskId))
    const task = work?.tasks.find(({ id }) => id === entry.taskId)
    return work && task ? historyLine(desk, work, entry).map((line) => ({ ...line, code: task.code })) : []
  })
  return [{ kind: 'heard_on', on, lines: lines.slice(0, SHOWN).toReversed(), more: Math.max(0, lines.length - SHOWN) }]
}

/** Who is away until when, and who answers meanwhile. `name` '': who asks. */
export function showStandIn(desk: Desk, request: Request, name: string): Outgoing {
  const meant = memberMeant(desk, request, name === '' ? null : name)
  if ('kind' in meant) return meant
  const isAway = meant.awayThrough !== null && meant.awayThrough >= desk.today
  const substitute = desk.members.find((m) => m.id === meant.substituteId && m.active)
  return {
    kind: 'stand_in',
    name: meant.name,
    away: isAway && meant.awayThrough ? { from: meant.awayFrom ?? desk.today, until: meant.awayThrough } : null,
    substitute: isAway ? (substitute?.name ?? null) : null,
    units: meant.seats.map((id) => unitName(desk, id)),
  }
}

/** Units for which nobody speaks. */
export function showUnitsAlone(desk: Desk): Outgoing {
  const active = desk.members.filter((m) => m.active)
  const alone = desk.units.filter((unit) => !active.some(({ seats }) => seats.includes(unit.id)))
  return { kind: 'units_alone', units: alone.map(({ name }) => name) }
}

/** Who has dropped a task, when and why; null where it is not dropped. */
export async function showWhyCancelled(desk: Desk, ref: string): Promise<Outgoing[] | null> {
  const dropped = tasksByRef(await activeWorks(desk), ref).filter(({ task }) => task.state === 'cancelled')
  const said: Outgoing[] = []
  for (const { work, task } of dropped) {
    const told = await desk.office.history({ taskId: task.id, limit: HISTORY_READ })
    const last = told.flatMap((entry) => historyLine(desk, work, entry)).find(({ what }) => what === 'task_cancelled')
    said.push({ kind: 'why_cancelled', task: task.id, code: task.code, title: task.title, line: last ?? null })
  }
  return said.length > 0 ? said : null
}

/** The asker's own work that is due in a period, done or not. */
export async function showOwnPeriod(desk: Desk, request: Request, said: SpokenPeriod): Promise<Outgoing[]> {
  const works = await activeWorks(desk)
  if (works.length === 0) return [refusal('no_active_plan')]
  const period = periodKeyOf(said, works[0]?.plan.year ?? Number(desk.today.slice(0, 4)), desk.today)
  const { from, to } = periodSpan(period)
  const shares = works
    .flatMap((work) =>
      work.tasks
        .filter((task) => task.state === 'active')
        .flatMap((task) =>
          ownShares(desk, request, work, task).map((share) => shareView(desk, work, shareOf(desk, task, share))),
        ),
    )
    .filter(({ due }) => due !== null && due >= from && due <= to)
    .sort((a, b) => (a.due ?? '').localeCompare(b.due ?? ''))
  return [{ kind: 'own_period', period, shares }]
}
