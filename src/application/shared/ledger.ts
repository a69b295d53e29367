/** The ledger as people read it: who was to be told what, when, and what became of it. */
import type { CivilDate } from '../../domain/calendar.js'
import { addDays, civilDateAt, clockTimeAt, instantOf } from '../../domain/calendar.js'
import type { Account } from '../../domain/member.js'
import { canBeReached } from '../../domain/member.js'
import { latestWeeklyDay } from '../../domain/weekly-day.js'
import type { ChatAddress, LedgerLine, LedgerReason, LedgerView, Outgoing, WeekCounts, WeekLedger } from '../message.js'
import { LEDGER_REASONS } from '../message.js'
import type { Delivery, DeliveryState, Group, Target } from '../ports.js'
import { ERASED } from '../ports.js'
import type { Desk } from './desk.js'
import { memberName } from './desk.js'

const WEEK = 7
/** What was sent last is told where nothing was sent today. */
const LAST = 5

/** The last seven days as they stand. */
export async function ledgerOf(desk: Desk): Promise<LedgerView> {
  const from = startOf(addDays(desk.today, 1 - WEEK))
  const tonight = startOf(addDays(desk.today, 1))
  const { rows, line } = await readSince(desk, from)
  const week = await desk.office.sentBetween(from, tonight)
  const today = await desk.office.sentBetween(startOf(desk.today), tonight)
  const own = rows.filter((d) => d.startedBy === 'bot' && civilDateAt(d.dueAt) === desk.today)
  const inState = (...states: DeliveryState[]) => own.filter((d) => states.includes(d.state)).length
  return {
    on: desk.today,
    today: {
      due: own.length - inState('cancelled'),
      sent: inState('sent'),
      waiting: inState('queued', 'sending'),
      failed: inState('failed', 'unknown'),
      skipped: inState('cancelled'),
    },
    idle: own.length > 0 ? null : await whyIdle(desk),
    answers: today.answers,
    answersLost: rows.filter((d) => d.startedBy === 'person' && isLost(d) && civilDateAt(d.dueAt) === desk.today)
      .length,
    week: {
      sent: week.started + week.answers,
      failed: rows.filter(isLost).length,
      waiting: rows.filter((d) => isHeld(desk, d)).length,
    },
    unreached: desk.members.filter((m) => m.active && m.role === 'clerk' && !canBeReached(m)).map(({ name }) => name),
    troubles: rows.filter((d) => isTrouble(d) || isHeld(desk, d)).map(line),
    before:
      own.length > 0
        ? []
        : rows
            .filter((d) => d.startedBy === 'bot' && d.state === 'sent')
            .slice(0, LAST)
            .map(line),
    lines: own.toSorted((a, b) => a.dueAt.getTime() - b.dueAt.getTime() || a.id - b.id).map(line),
  }
}

async function whyIdle(desk: Desk): Promise<LedgerView['idle']> {
  const { postAt } = desk.commune.settings
  if ((await desk.office.plans('active')).length === 0) return 'no_plan'
  if (!desk.counting.calendar.isWorkingDay(desk.today)) return 'day_off'
  if (clockTimeAt(desk.now) < postAt) return { until: postAt }
  const { plannedThrough } = desk.commune
  return plannedThrough !== null && plannedThrough >= desk.today ? null : 'unplanned'
}

/** The week's line for this member: what came to its end from the day of the last such line through yesterday, and what was due and still
 *  waits, so that nothing falls between two lines. Whole days, since what leaves together with the line is neither before nor after it. A
 *  holiday makes the week longer. */
export async function sinceLastLine(desk: Desk, member: number | null): Promise<WeekLedger> {
  const last = member === null ? null : await desk.office.lastWeekLine(member)
  const from = startOf(last ? civilDateAt(last) : addDays(desk.today, -WEEK))
  const before = startOf(desk.today)
  const { rows, line } = await readSince(desk, from)
  const { started, answers } = await desk.office.sentBetween(from, before)
  const ended = rows.filter((d) => endOf(d) >= from && endOf(d) < before)
  const skipped = ended
    .filter((d) => d.state === 'cancelled' && !isOtherWay(d))
    .map((d) => reasonOf(d.reason) ?? 'unnamed')
  return {
    sent: started + answers,
    waiting: rows.filter((d) => isHeld(desk, d)).length,
    failed: ended
      .filter(isLost)
      .map(line)
      .map(({ to, what }) => ({ to, what })),
    skipped: [...new Set(skipped)].map((reason) => ({ reason, count: skipped.filter((r) => r === reason).length })),
  }
}

/** The newest week's line where it reached nobody, or there was nobody to have it, and this reader was not told by another way; else null. */
export async function weekUnsaid(desk: Desk, reader: Target): Promise<WeekLedger | null> {
  const { commune, counting, now, today } = desk
  const { settings } = commune
  const upTo = clockTimeAt(now) < settings.postAt ? addDays(today, -1) : today
  const day = latestWeeklyDay(upTo, settings, counting.calendar)
  if (day === null) return null
  const { rows } = await readSince(desk, startOf(day))
  const lines = rows.filter(isWeekLine).filter((d) => d.params.on >= day && d.state !== 'cancelled')
  if (!lines.every(isNotThrough)) return null
  if (hasHeardOtherWay(rows, reader, instantOf(day, settings.postAt))) return null
  return sinceLastLine(desk, lines[0]?.params.member ?? null)
}

export function countsOf({ sent, failed, waiting = 0 }: WeekLedger): WeekCounts {
  return { sent, failed: failed.length, waiting }
}

function startOf(day: CivilDate): Date {
  return instantOf(day, '00:00')
}

/** When it came to its end; until then, when it was due. */
function endOf({ endedAt, dueAt }: Delivery): Date {
  return endedAt ?? dueAt
}

function isWeekLine(d: Delivery): d is Delivery & { kind: 'person_note' } {
  return d.kind === 'person_note' && d.params.weekly
}

/** Due on an earlier day, and neither sent nor given up: tried again, or held for a group that is closed. */
function isHeld(desk: Desk, { state, dueAt }: Delivery): boolean {
  return (state === 'queued' || state === 'sending') && civilDateAt(dueAt) < desk.today
}

/** Refused, or tried in vain so far. */
function isNotThrough({ state, attempts }: Delivery): boolean {
  return state === 'failed' || ((state === 'queued' || state === 'sending') && attempts > 0)
}

/** What a notice is about; of the others it is enough that they are notices. */
const NOTICES: readonly [what: LedgerLine['what'], kinds: readonly Outgoing['kind'][]][] = [
  ['report', ['claim_review', 'claim_recorded', 'claim_withdrawn', 'files_added', 'support_said', 'confirmed_doubted']],
  ['verdict', ['claim_confirmed', 'claim_returned', 'reopened', 'extension_decided', 'refusal_reason']],
  ['more_time', ['extension_review', 'extension_withdrawn']],
  ['obstacle', ['blocked_review']],
  ['question', ['question_for_clerk', 'question_for_unit']],
  ['reply', ['question_answered']],
  ['nudge', ['nudge', 'group_nudge', 'explanation_asked']],
  ['change', ['plan_changed', 'closed_by_change', 'still_closed', 'signed']],
  [
    'people',
    [
      'join_review',
      'welcome',
      'account_linked',
      'seat_changed',
      'handed_over',
      'stand_in',
      'substitute_gone',
      'standing_in_over',
    ],
  ],
  ['alarm', ['stuck', 'stuck_in_group', 'line_back', 'clerk_unreached', 'clerk_unreached_in_group', 'undelivered']],
  ['alarm', ['allowance', 'backup_failing', 'codes_tried', 'group_trouble', 'member_blocked']],
]

const OTHER_WAYS = ['stuck', 'stuck_in_group', 'clerk_unreached', 'clerk_unreached_in_group']

function isOtherWay({ kind, params }: Delivery): boolean {
  return kind === 'say' && OTHER_WAYS.includes(params.kind)
}

function hasHeardOtherWay(rows: readonly Delivery[], reader: Target, since: Date): boolean {
  return rows.some((d) => isOtherWay(d) && d.sentAt !== null && d.sentAt >= since && isSameTarget(d.target, reader))
}

function isSameTarget(one: Target, other: Target): boolean {
  if (one.to === 'member') return other.to === 'member' && one.member === other.member
  return one.to === 'group' && other.to === 'group' && one.group === other.group
}

/** A delivery as one line of it. */
export function ledgerLine(desk: Desk, groups: readonly Group[], delivery: Delivery): LedgerLine {
  const { state, attempts, notBefore, sentAt, mayRepeat } = delivery
  return {
    to: recipient(desk, groups, delivery),
    what: whatOf(delivery),
    dueAt: delivery.dueAt.toISOString(),
    sentAt: sentAt?.toISOString() ?? null,
    state: stateOf(delivery),
    reason: reasonOf(delivery.reason),
    attempts,
    nextAt: state === 'queued' ? notBefore.toISOString() : null,
    mayRepeat,
  }
}

/** What was due or ended since, or still waits, newest first; answers that arrived are not among it. */
export async function readSince(
  desk: Desk,
  moment: Date,
): Promise<{ rows: Delivery[]; line: (delivery: Delivery) => LedgerLine }> {
  const groups = await desk.office.groups()
  return {
    rows: await desk.office.ledgerSince(moment),
    line: (delivery) => ledgerLine(desk, groups, delivery),
  }
}

/** Given up, as far as anybody knows without having arrived. */
function isLost({ state }: Delivery): boolean {
  return state === 'failed' || state === 'unknown'
}

function isTrouble(delivery: Delivery): boolean {
  const { state, mayRepeat } = delivery
  return isLost(delivery) || stateOf(delivery) === 'retried' || (state === 'sent' && mayRepeat)
}

function stateOf({ state, attempts, reason }: Delivery): LedgerLine['state'] {
  switch (state) {
    case 'queued':
      return attempts > 0 || reason === 'rate_limited' ? 'retried' : 'waiting'
    case 'sending':
      return 'waiting'
    case 'cancelled':
      return 'skipped'
    default:
      return state
  }
}

/** What stands before a colon: a refusal is kept with the platform's own words, which are for the log. */
function reasonOf(reason: string | null): LedgerReason | null {
  if (reason === null) return null
  const kind = reason.split(':')[0]
  return LEDGER_REASONS.find((known) => known === kind) ?? 'unnamed'
}

/** What kind of message it is, in the office's words. */
export function whatOf({ kind, params, startedBy }: Delivery): LedgerLine['what'] {
  if (kind === 'period_post') return 'post'
  if (kind !== 'say') return kind
  return startedBy === 'person' ? 'answer' : noticeOf(params.kind)
}

function noticeOf(kind: Outgoing['kind']): LedgerLine['what'] {
  return NOTICES.find(([, kinds]) => kinds.includes(kind))?.[0] ?? 'notice'
}

/** The private chat with whoever has this account, also where the bot is blocked in it. */
export function isChatWith({ platform, externalId, privateChat }: Account, chat: ChatAddress): boolean {
  return platform === chat.platform && (privateChat ?? externalId) === chat.externalId
}

function recipient(desk: Desk, groups: readonly Group[], { target }: Delivery): string | null {
  switch (target.to) {
    case 'member':
      return memberName(desk, target.member)
    case 'group':
      return groups.find((g) => g.id === target.group)?.title ?? '?'
    case 'chat': {
      const { platform, externalId } = target.chat
      if (externalId.startsWith(ERASED)) return null
      const group = groups.find((g) => g.address.platform === platform && g.address.externalId === externalId)
      if (group) return group.title
      return desk.members.find((m) => m.accounts.some((a) => isChatWith(a, target.chat)))?.name ?? '?'
    }
  }
}
