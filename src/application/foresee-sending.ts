/** 'Mai gửi gì', 'khi nào nhắc Hội Phụ nữ': asked of the planner that plans each day, from the state as it is now. */
import type { CivilDate } from '../domain/calendar.js'
import { civilDateAt } from '../domain/calendar.js'
import type { ForeseenMessage } from '../domain/foreseen-year.js'
import { foreseeYear } from '../domain/foreseen-year.js'
import { toldBy, toldShares } from '../domain/just-told.js'
import { actingAs } from '../domain/member.js'
import { nextOpening } from '../domain/office-hours.js'
import type { Task } from '../domain/plan.js'
import type { SendingQuestion } from '../domain/words/sending-question.js'
import type { Work } from '../domain/work.js'
import type { Outgoing } from './message.js'
import { unchangedSince } from './shared/compose.js'
import type { Desk, Request } from './shared/desk.js'
import { activeWorks, refusal } from './shared/desk.js'
import { foreseenLines } from './shared/foreseen.js'
import { namesAsked } from './shared/ledger-part.js'
import { dayInput, waitingNotes } from './shared/plan-today.js'
import { isHeard, unheardView } from './shared/unheard.js'

const SHOWN = 12

/** 'Nhắc trước hạn mấy ngày', 'ngày nghỉ có nhắc không'. */
export function showSendingHabit({ commune: { settings } }: Desk): Outgoing {
  const { postAt, ladder, weeklyOn, summaryAt } = settings
  return { kind: 'sending_habit', postAt, ...ladder, weeklyOn, weekAt: summaryAt.week }
}

export async function foreseeSending(
  desk: Desk,
  request: Request,
  question: SendingQuestion,
  tasks: readonly Task[],
): Promise<Outgoing> {
  // As of the ledger: who cannot be reached is not for the whole group.
  if (request.message.chat.kind === 'group') return refusal('not_in_group')
  const asked = question.toMe ? { ...question, members: [...question.members, request.member.id] } : question
  const works = await activeWorks(desk)
  if (works.length === 0) return refusal('no_active_plan')
  const span = asked.ahead === 'next' ? null : asked.ahead
  const isAsked = askedOf(desk, asked, tasks, works)
  const found: ForeseenMessage[] = []
  let next: CivilDate | null = null
  for await (const one of messagesToCome(desk)) {
    if (!isAsked(one) || (span && one.on < span.from)) continue
    const last = span?.to ?? found[0]?.on
    if (last !== undefined && one.on > last) {
      next = one.on
      break
    }
    found.push(one)
  }
  const lines = foreseenLines(desk, works, found)
  const shown = lines.slice(0, SHOWN)
  return {
    kind: 'sending_ahead',
    to: namesAsked(desk, asked),
    inGroup: asked.inGroup,
    codes: tasks.map(({ code }) => code),
    span,
    dayOff: span !== null && span.from === span.to && !desk.counting.calendar.isWorkingDay(span.from),
    lines: shown,
    count: found.length,
    more: found.length - shown.reduce((sum, { to }) => sum + to.length, 0),
    next: found.length === 0 ? next : null,
    unheard: asked.units.filter((id) => !isHeard(desk, id)).map((id) => unheardView(desk, id)),
  }
}

/** From the next hour for messages on, without what has left already. */
async function* messagesToCome(desk: Desk): AsyncGenerator<ForeseenMessage> {
  const { calendar } = desk.counting
  const start = civilDateAt(nextOpening(desk.now, calendar, desk.commune.settings))
  const waiting = (await waitingNotes(desk)).filter(({ params }) => params.on <= start)
  const { silentSince, unanswered, recorded, closed, justTold, ...year } = await dayInput(
    { ...desk, today: start },
    waiting,
  )
  const unchanged: number[] = []
  for (const group of year.groups) if (await unchangedSince(desk, year.works, group)) unchanged.push(group)
  const known = { silentSince, unanswered, recorded, closed, justTold, unchanged }
  for (const one of foreseeYear({ ...year, heardInGroup: await desk.office.heardInGroups() }, start, known)) {
    const [delivery] = one.on === start ? await desk.office.deliveriesByKey([one.message.key]) : []
    if (!delivery || delivery.state === 'queued') yield one
  }
}

/** Whether a message is one of those that are asked for. A unit is spoken to where its share is named. */
function askedOf(
  desk: Desk,
  { units, members, roles, inGroup }: SendingQuestion,
  tasks: readonly Task[],
  works: readonly Work[],
): (one: ForeseenMessage) => boolean {
  const people = [...members, ...roles.flatMap((role) => actingAs(role, desk.members, desk.today).map(({ id }) => id))]
  const isOfAll = units.length + tasks.length === 0
  const shares = works
    .flatMap(({ assignments }) => assignments)
    .filter(
      (share) =>
        (tasks.length === 0 || tasks.some(({ id }) => id === share.taskId)) &&
        (units.length === 0 || units.includes(share.unitId)),
    )
  const speaksOf = ({ on, message }: ForeseenMessage) => {
    const isToAll = 'group' in message.to || message.kind === 'period_post'
    const told = isToAll ? toldBy(message, 0, on) : null
    const named = toldShares(told ? [told] : [], works, desk.counting).get(0)
    const rungs = message.rungs.filter(({ audience }) => units.length === 0 || audience === 'unit')
    return shares.some(({ id }) => named?.has(id) === true || rungs.some(({ assignment }) => assignment.id === id))
  }
  return (one) => {
    const { to } = one.message
    if (inGroup && !('group' in to)) return false
    if (people.length > 0 && !('member' in to && people.includes(to.member))) return false
    return isOfAll || speaksOf(one)
  }
}
