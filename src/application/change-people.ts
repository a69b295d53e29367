/** People change: leave with a substitute, a leader's delegate, a post handed over, somebody who is gone. */

import type { CivilDate } from '../domain/calendar.js'
import { addDays, addWorkingDays, monthsLater, workingDayFrom } from '../domain/calendar.js'
import type { Member, Platform } from '../domain/member.js'
import { isAway, isOnly, waysTo } from '../domain/member.js'
import { canBeOneName } from '../domain/one-name.js'
import { mayBeName } from '../domain/person-name.js'
import { findUnit } from '../domain/unit-name.js'
import type { Absence, Length } from '../domain/words/absence.js'
import type { SpokenDate } from '../domain/words/spoken-date.js'
import { readSpokenDate } from '../domain/words/spoken-date.js'
import type { Outgoing } from './message.js'
import { askSender } from './shared/ask-sender.js'
import type { Desk, Request } from './shared/desk.js'
import { clerksToTell, mayDo, note, refusal, tell, unitName } from './shared/desk.js'
import { endStandingIn, unitsLeftBy } from './shared/leaving.js'
import { memberMeant } from './shared/member-meant.js'
import { noDateIn } from './shared/no-date.js'
import { notYourRole, whomToAsk } from './shared/not-your-role.js'
import { openInvitations } from './shared/one-time-codes.js'

/** 'Nghỉ đến 12/5, anh Bình thay': of oneself anybody may say it, of others the clerk. The substitute speaks (and, for a leader,
 *  decides) until then. */
export async function noteAbsence(desk: Desk, request: Request, absence: Absence): Promise<Outgoing> {
  const away = memberMeant(desk, request, absence.who)
  if ('kind' in away) return away
  if (away.id !== request.member.id && !mayDo(desk, request.member, 'manage_people'))
    return notYourRole(desk, request, 'manage_people')
  if (absence.until === '' && !absence.lasts) return askUntil(desk, request, away, absence)
  const from = absence.from === null ? null : firstDay(absence.from, desk.today)
  if (absence.from !== null && !from) return noDateIn(desk, absence.from)
  const until = absence.lasts
    ? { date: lastDay(desk, from?.date ?? desk.today, absence.lasts) }
    : (readSpokenDate(absence.until, desk.today) ?? readSpokenDate(`het ${absence.until}`, desk.today))
  if (!until) return noDateIn(desk, absence.until)
  if (until.date < desk.today || (from && until.date < from.date)) return refusal('date_past', { date: until.date })
  const substitute = absence.substitute === null ? null : memberMeant(desk, request, absence.substitute)
  if (substitute && 'kind' in substitute) return substitute
  if (substitute?.id === away.id) return refusal('member_unknown', { said: absence.substitute ?? '' })
  const first = from && from.date > desk.today ? from.date : desk.today
  const standing = substitute ? null : longerAbsence(desk, away, until.date)
  if (standing) return absenceFor(desk, standing, request.member, away, [])
  await desk.office.updateMember(away.id, {
    awayFrom: first,
    awayThrough: until.date,
    substituteId: substitute?.id ?? null,
  })
  await note(
    desk,
    request,
    'away',
    {},
    { member: away.id, from: first, until: until.date, substitute: substitute?.id ?? null },
  )
  const standsInFor = desk.members.filter(
    (m) => m.substituteId === away.id && (m.awayFrom ?? '') <= until.date && (m.awayThrough ?? '') >= first,
  )
  const substituteAway = substitute && awayWithin(substitute, first, until.date)
  const said: Outgoing & { kind: 'absence_noted' } = {
    ...{ kind: 'absence_noted', name: away.name, from: first, until: until.date, role: away.role },
    ...{ substitute: substitute?.name ?? null, units: away.seats.map((id) => unitName(desk, id)), substituteAway },
  }
  const forReader = (reader: Member) => absenceFor(desk, said, reader, away, standsInFor)
  await tellOfAbsence(desk, request, away, [...(substitute ? [substitute] : []), ...standsInFor], forReader)
  return forReader(request.member)
}

/** The one who is away reads how the leave ends; how somebody is named to answer instead, who may name one: for the own leave everybody. */
function absenceFor(
  desk: Desk,
  said: Outgoing & { kind: 'absence_noted' },
  reader: Member,
  away: Member,
  standsInFor: readonly Member[],
): Outgoing {
  return {
    ...said,
    isOwn: reader.id === away.id,
    standsInFor: standsInFor.map(({ id, name, awayThrough }) => ({
      ...{ name, until: awayThrough ?? said.until, isOwn: id === reader.id },
    })),
    ...(!mayDo(desk, reader, 'manage_people') && { ask: whomToAsk(desk, reader, 'manage_people') }),
  }
}

/** The days between these on which somebody is on leave; null: none. */
function awayWithin({ awayFrom, awayThrough }: Member, first: CivilDate, last: CivilDate) {
  const from = awayFrom !== null && awayFrom > first ? awayFrom : first
  const until = awayThrough !== null && awayThrough < last ? awayThrough : last
  return awayThrough !== null && from <= until ? { from, until } : null
}

/** To whom it concerns: the colleagues of the same units, those for whom somebody stands in, and the clerk; of who stands in for a leader the
 *  chairman and the clerk themselves, too. */
async function tellOfAbsence(
  desk: Desk,
  request: Request,
  away: Member,
  concerned: readonly Member[],
  said: (reader: Member) => Outgoing,
): Promise<void> {
  const colleagues = desk.members.filter((m) => m.active && m.seats.some((seat) => away.seats.includes(seat)))
  const clerks = request.member.role === 'clerk' ? [] : clerksToTell(desk)
  const leads = ({ active, role }: Member) => active && role !== 'official'
  const leaders = concerned.some((m) => m.substituteId === away.id && leads(m)) ? desk.members.filter(leads) : []
  const told = new Set([away, ...concerned, ...colleagues, ...clerks, ...leaders])
  for (const reader of told)
    if (reader.id !== request.member.id) await tell(desk, reader.id, `away:${request.incomingId}`, said(reader))
}

/** 'Mai em đi họp' within a leave in which somebody stands in: that one stands, and is said. Null where there is none. */
function longerAbsence(desk: Desk, away: Member, until: CivilDate): (Outgoing & { kind: 'absence_noted' }) | null {
  const substitute = desk.members.find((m) => m.id === away.substituteId && m.active)
  if (!substitute || away.awayThrough === null || away.awayThrough <= until) return null
  return {
    ...{ kind: 'absence_noted', name: away.name, from: away.awayFrom ?? desk.today, until: away.awayThrough },
    ...{ substitute: substitute.name, role: away.role, units: away.seats.map((id) => unitName(desk, id)) },
  }
}

/** Days of leave are working days; weeks and months run through. */
function lastDay({ counting: { calendar } }: Desk, first: CivilDate, { count, unit }: Length): CivilDate {
  switch (unit) {
    case 'day':
      return addWorkingDays(calendar, workingDayFrom(calendar, first), Math.max(count, 1) - 1)
    case 'week':
      return addDays(first, 7 * count - 1)
    case 'month':
      return addDays(monthsLater(first, count), -1)
  }
}

/** Until when? Whoever decides already needs no delegation of a leader who is not away. */
function askUntil(desk: Desk, request: Request, away: Member, { substitute }: Absence): Outgoing {
  const named = substitute === null ? null : memberMeant(desk, request, substitute)
  if (!named || 'kind' in named) return named ?? refusal('absence_until')
  const decides = away.role !== 'official' && mayDo(desk, named, 'decide')
  return refusal(decides ? 'delegate_decides' : 'delegate_until', { name: named.name })
}

/** 'Tuần sau' begins on its Monday, 'tháng sau' on its first, 'tuần này' today; as a deadline the same words mean the end. */
function firstDay(said: string, today: CivilDate): SpokenDate | null {
  if (/^(?:trong )?(?:tuan|thang) nay$/.test(said)) return { date: today, said }
  const isSpan = /^(?:trong )?(?:tuan|thang) (?:sau|toi)$/.test(said)
  return readSpokenDate(isSpan ? `dau ${said.replace(/^trong /, '')}` : said, today)
}

/** 'Em đã đi làm lại': the own voice is back. */
export async function noteReturn(desk: Desk, request: Request, who: string): Promise<Outgoing> {
  const back = memberMeant(desk, request, who || null)
  if ('kind' in back) return back
  if (back.id !== request.member.id && !mayDo(desk, request.member, 'manage_people'))
    return notYourRole(desk, request, 'manage_people')
  if (back.awayThrough === null || back.awayThrough < desk.today)
    return refusal('not_away', back.id === request.member.id ? {} : { name: back.name })
  await desk.office.updateMember(back.id, { awayFrom: null, awayThrough: null, substituteId: null })
  await note(desk, request, 'back', {}, { member: back.id })
  const said: Outgoing = { kind: 'return_noted', name: back.name, units: back.seats.map((id) => unitName(desk, id)) }
  const key = `back:${request.incomingId}`
  if (back.substituteId !== null && back.substituteId !== request.member.id)
    await tell(desk, back.substituteId, key, said)
  return said
}

/** 'Bàn giao Vi Thị Hạnh cho Lý Văn Bình': read back, and only then every seat of the one goes to the other. */
export async function askHandOver(desk: Desk, request: Request, from: string, to: string): Promise<Outgoing> {
  const giver = memberMeant(desk, request, from)
  if ('kind' in giver) return giver
  const taker = memberMeant(desk, request, to)
  if ('kind' in taker) return taker
  if (giver.id === taker.id) return refusal('member_unknown', { said: to })
  if (giver.seats.length === 0) return { kind: 'handed_over', from: giver.name, to: taker.name, units: [] }
  return readBackHandOver(desk, request, giver, taker)
}

async function readBackHandOver(desk: Desk, request: Request, giver: Member, taker: Member): Promise<Outgoing> {
  const { seats } = giver
  const prompt = await askSender(desk, request, { ask: 'hand_over', from: giver.id, to: taker.id, seats })
  const units = seats.map((id) => unitName(desk, id))
  return { kind: 'hand_over_ask', prompt, from: giver.name, to: taker.name, units }
}

/** The answer to the read-back: the seats go over with the work that belongs to them, or nothing changes; the leave stays the giver's. Where the
 *  giver's seats are others by now, they are read back anew. */
export async function answerHandOver(
  desk: Desk,
  request: Request,
  { from, to, seats }: { from: number; to: number; seats: readonly number[] },
  option: number | null,
): Promise<Outgoing> {
  const giver = desk.members.find((m) => m.id === from && m.active)
  const taker = desk.members.find((m) => m.id === to && m.active)
  if (!giver || !taker) return refusal('question_expired')
  if (option !== 1) return { kind: 'hand_over_left', from: giver.name }
  const isAsReadBack = giver.seats.length === seats.length && giver.seats.every((seat) => seats.includes(seat))
  if (!isAsReadBack && giver.seats.length > 0) return readBackHandOver(desk, request, giver, taker)
  await desk.office.updateMember(giver.id, { seats: [] })
  await desk.office.updateMember(taker.id, { seats: [...new Set([...taker.seats, ...giver.seats])] })
  await note(desk, request, 'handed_over', {}, { from: giver.id, to: taker.id, seats: giver.seats })
  const said: Outgoing = {
    kind: 'handed_over',
    from: giver.name,
    to: taker.name,
    units: giver.seats.map((id) => unitName(desk, id)),
  }
  const substitute = isAway(giver, desk.today) ? desk.members.find((m) => m.id === giver.substituteId) : undefined
  for (const other of new Set([giver, taker, ...(substitute ? [substitute] : [])]))
    if (other.id !== request.member.id) await tell(desk, other.id, `handed-over:${request.incomingId}`, said)
  return said
}

/** 'Thôi việc: Vi Thị Hạnh': read back, as nothing brings it back but a new invitation. */
export async function askRemoval(desk: Desk, request: Request, name: string): Promise<Outgoing> {
  const leaving = memberMeant(desk, request, name)
  if ('kind' in leaving) return leaving
  if (isOnly('clerk', desk.members, leaving.id)) return refusal('last_clerk')
  const prompt = await askSender(desk, request, { ask: 'remove_member', member: leaving.id })
  return { kind: 'removal_ask', prompt, name: leaving.name, unitsWithoutMember: unitsLeftBy(desk, leaving) }
}

/** Speaks for nobody any more and hears nothing; what was said stays in the history. */
export async function answerRemoval(
  desk: Desk,
  request: Request,
  member: number,
  option: number | null,
): Promise<Outgoing> {
  const leaving = desk.members.find((m) => m.id === member && m.active)
  if (!leaving) return refusal('question_expired')
  if (option !== 1) return { kind: 'removal_left', name: leaving.name }
  if (isOnly('clerk', desk.members, leaving.id)) return refusal('last_clerk')
  await desk.office.updateMember(leaving.id, {
    active: false,
    seats: [],
    awayFrom: null,
    awayThrough: null,
    substituteId: null,
  })
  await endStandingIn(desk, leaving)
  await note(desk, request, 'member_removed', {}, { member: leaving.id, seats: leaving.seats })
  return { kind: 'member_removed', name: leaving.name, unitsWithoutMember: unitsLeftBy(desk, leaving) }
}

/** 'Đổi tên Lan Hoàng Thị thành Hoàng Thị Lan': the platform's order of names is not the office's. */
export async function renameMember(desk: Desk, request: Request, from: string, to: string): Promise<Outgoing> {
  const member = memberMeant(desk, request, from === '' ? null : from)
  if ('kind' in member) return member
  const name = to.normalize('NFC').replace(/\s+/g, ' ').trim()
  if (!mayBeName(name)) return refusal('name_unfit', { said: name })
  // Two of one name could not be told apart by what is typed.
  const members = desk.members.filter((m) => m.active && m.id !== member.id)
  const invited = (await openInvitations(desk)).map(({ grant }) => grant).filter((grant) => grant.member === null)
  const bearer = [...members, ...invited].find((one) => canBeOneName(one.name, name))
  if (bearer || 'match' in findUnit(name, desk.units)) return refusal('name_taken', { said: bearer?.name ?? name })
  await desk.office.updateMember(member.id, { name })
  await note(desk, request, 'member_renamed', {}, { member: member.id, from: member.name, to: name })
  return { kind: 'member_renamed', from: member.name, to: name }
}

/** 'Nhận tin qua Zalo': where this member is written to first; the other way is tried where that one fails. */
export async function preferPlatform(desk: Desk, request: Request, platform: Platform): Promise<Outgoing> {
  const { member } = request
  const ways = waysTo(member)
  if (!ways.some((way) => way.platform === platform)) return refusal('platform_not_linked', { platform })
  await desk.office.updateMember(member.id, { prefers: platform })
  await note(desk, request, 'platform_preferred', {}, { platform })
  return { kind: 'preference_noted', platform, other: ways.find((way) => way.platform !== platform)?.platform ?? null }
}
