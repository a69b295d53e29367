/** What was to be said and what became of it: in the chat, on the page, in the clerk's week. */
import type { Facts, LedgerLine, LedgerView, PageText, WeekCounts, WeekLedger } from '../application/message.js'
import { SAVING_AT } from '../domain/allowance.js'
import { addDays, civilDateAt, clockTimeAt } from '../domain/calendar.js'
import { capitalised } from '../domain/vietnamese.js'
import { dateText, periodText, dayText, shortDayText } from './dates.js'
import type { Block, Speech, Tongue } from './speech.js'
import { block, coded, title } from './speech.js'
import { unheardLines } from './unheard-lines.js'

type LedgerKind =
  | 'ledger'
  | 'ledger_part'
  | 'stuck'
  | 'stuck_in_group'
  | 'line_back'
  | 'clerk_unreached'
  | 'clerk_unreached_in_group'
  | 'allowance'

/** Messages leave up to a minute after they are due; later than this is said. */
const LATE_MINUTES = 5
const WEEKLY_SHOWN = 5

export const ledger: { [K in LedgerKind]: (speech: Speech, facts: Facts[K]) => Block[] } = {
  ledger: (speech, facts) => {
    const { t } = speech
    const { troubles, lines, before, moreTroubles, moreLines, link } = facts
    const list = (heading: string, shown: LedgerLine[], more: number) =>
      shown.length
        ? [
            block([
              title(heading),
              ...linesOf(speech, shown, facts.on),
              ...(more ? [t(link ? 'ledger.more' : 'ledger.more_in_words', { count: more })] : []),
            ]),
          ]
        : []
    return [
      block([title(leadText(speech, facts)), ...countsText(speech, facts), ...unreachedLines(speech, facts)]),
      ...list(t('ledger.troubles', { count: troubles.length + moreTroubles }), troubles, moreTroubles),
      ...list(t('ledger.lines', { count: lines.length + moreLines }), lines, moreLines),
      ...list(t('ledger.before'), before, 0),
      block([weekText(speech, facts.week), ...(link ? [t('ledger.link', { link })] : [])]),
    ]
  },
  ledger_part: (speech, facts) => {
    const { t } = speech
    const { lines, more, on, unheard } = facts
    return [
      block([
        title(partTitle(speech, facts)),
        ...linesOf(speech, lines, on),
        ...(more ? [t('ledger.more', { count: more })] : []),
      ]),
      ...(unheard.length > 0 ? [block(unheardLines(speech, unheard))] : []),
    ]
  },
  stuck: (speech, { items, more, week }) => {
    const { t } = speech
    return [
      block([
        title(t('stuck.title', { count: items.length + more })),
        ...items.map(
          ({ to, what, dueAt, reason }) =>
            `– ${t('stuck.line', {
              to: nameOf(t, to),
              what: t(`ledger.what_${what}`),
              when: moment(speech, dueAt, null),
              reason: t(`ledger.reason_${reason ?? 'unnamed'}`),
            })}`,
        ),
        ...(more ? [t('ledger.more', { count: more })] : []),
        t('stuck.what_to_do'),
      ]),
      ...weekBlocks(speech, week),
    ]
  },
  stuck_in_group: ({ t }, { week }) => [block([t('stuck.in_group'), ...countLines(t, week)])],
  line_back: (speech, { since, until }) => [
    block([speech.t('stuck.over', { since: moment(speech, since, null), until: moment(speech, until, null) })]),
  ],
  clerk_unreached: (speech, { clerks, waiting, more, week }) => {
    const { t } = speech
    const count = waiting.length + more
    return [
      block([
        title(t('unreached.title', { names: clerks.join(', ') })),
        t(count ? 'unreached.waiting' : 'unreached.nothing_waits', { count }),
        ...waiting.map(({ code, unit, what }) => coded(code, t(`unreached.${what}`, { unit }))),
        ...(more ? [t('ledger.more', { count: more })] : []),
        t('unreached.cure'),
        ...(count ? [t('unreached.instead')] : []),
      ]),
      ...weekBlocks(speech, week),
    ]
  },
  clerk_unreached_in_group: ({ t }, { week }) => [block([t('unreached.in_group'), ...countLines(t, week)])],
  allowance: (speech, { platform, month, used, monthly, saving }) => {
    const { t } = speech
    const percent = Math.floor((used * 100) / monthly)
    const period = periodText(speech, month)
    return [
      block([
        title(t('allowance.title', { platform: t(`platform.${platform}`), period, used, monthly, percent })),
        t(saving ? 'allowance.saving' : 'allowance.told', { from: Math.ceil(monthly * SAVING_AT) }),
        t('allowance.what_to_do'),
      ]),
    ]
  },
}

/** The week's line, in the clerk's note or for whoever reads it instead. */
export function weeklyLedgerText({ t }: Tongue, { sent, failed, skipped, waiting = 0 }: WeekLedger): string {
  const left = skipped
    .map(({ reason, count }) => t('ledger.weekly_skipped_item', { count, reason: t(`ledger.reason_${reason}`) }))
    .join('; ')
  const tail = waitingText(t, { waiting }) + (left ? ` ${t('ledger.weekly_skipped', { list: left })}` : '')
  if (failed.length === 0) return t(waiting > 0 ? 'ledger.weekly_sent' : 'ledger.weekly_good', { sent }) + tail
  const shown = failed
    .slice(0, WEEKLY_SHOWN)
    .map(({ to, what }) => t('ledger.weekly_item', { to: nameOf(t, to), what: t(`ledger.what_${what}`) }))
  const rest = failed.length - shown.length
  const list = [...shown, ...(rest > 0 ? [t('ledger.more', { count: rest })] : [])].join('; ')
  return t('ledger.weekly_bad', { sent, failed: failed.length, list }) + tail
}

function weekBlocks(speech: Speech, week: WeekLedger | null | undefined): Block[] {
  return week ? [block([weeklyLedgerText(speech, week)])] : []
}

function countLines(t: Tongue['t'], week: WeekCounts | null | undefined): string[] {
  if (!week) return []
  const counts = week.failed ? 'ledger.weekly_counts' : week.waiting ? 'ledger.weekly_sent' : 'ledger.weekly_good'
  return [t(counts, { ...week }) + waitingText(t, week)]
}

/** All of it, as a page. */
export function ledgerPageIn(tongue: Tongue, view: LedgerView, commune: string): PageText {
  const { t, language } = tongue
  const columns = [t('ledger.column_due'), t('ledger.column_to'), t('ledger.column_what'), t('ledger.column_fate')]
  const row = (line: LedgerLine) => ({
    cells: [
      moment(tongue, line.dueAt, view.on),
      nameOf(t, line.to),
      capitalised(t(`ledger.what_${line.what}`)),
      fateText(tongue, line, view.on),
    ],
    tone: toneOf(line),
  })
  const lines = (of: LedgerLine[]) => ({ columns, rows: of.map(row) })
  return {
    language,
    title: leadText(tongue, view),
    lead: [commune, ...countsText(tongue, view), ...unreachedLines(tongue, view), weekText(tongue, view.week)],
    sections: [
      {
        heading: t('ledger.troubles', { count: view.troubles.length }),
        ...lines(view.troubles),
        none: t('ledger.no_troubles'),
      },
      { heading: t('ledger.lines', { count: view.lines.length }), ...lines(view.lines), none: t('ledger.lines_none') },
    ],
  }
}

function leadText(tongue: Tongue, { on, today, idle }: LedgerView): string {
  const { t } = tongue
  const date = dateText(tongue, on)
  if (today.due) return t('ledger.title', { date, sent: today.sent, due: today.due })
  if (idle === null) return t('ledger.title_none', { date })
  return typeof idle === 'string'
    ? t(`ledger.title_${idle}`, { date })
    : t('ledger.title_before', { date, at: idle.until })
}

function countsText({ t }: Tongue, { today, answers, answersLost }: LedgerView): string[] {
  const { waiting, failed, skipped } = today
  const answered = answersLost > 0 ? 'ledger.answers_lost' : 'ledger.answers'
  return [
    ...(today.due + skipped > 0 ? [t('ledger.counts', { waiting, failed, skipped })] : []),
    ...(answers + answersLost > 0 ? [t(answered, { count: answers, lost: answersLost })] : []),
  ]
}

/** 'Đã gửi 3 tin cho Hội Nông dân trong 7 ngày qua, gần nhất lúc 08:00 16/01'. */
function partTitle(tongue: Tongue, { to, inGroup, codes, span, on, sent, lastAt }: Facts['ledger_part']): string {
  const { t } = tongue
  const about = [
    sent > 0
      ? t('ledger.part_sent', { count: sent })
      : t(span !== null && span.to < on ? 'ledger.part_none_then' : 'ledger.part_none'),
    ...(to.length > 0 ? [t('ledger.part_to', { names: to.join(', ') })] : []),
    ...(inGroup ? [t('ledger.part_in_group')] : []),
    ...(codes.length > 0 ? [t('ledger.part_about', { codes: codes.join(', ') })] : []),
    whenText(tongue, span, on),
  ].join(' ')
  return lastAt ? t('ledger.part_last', { about, when: moment(tongue, lastAt, on) }) : about
}

function whenText(tongue: Tongue, span: Facts['ledger_part']['span'], today: string): string {
  const { t, language } = tongue
  if (span === null) return t('ledger.part_week')
  const { from: day, to } = span
  if (to !== day) return t('ahead.span', { from: dayText(language, day), until: dayText(language, to) })
  if (day === today) return t('ledger.part_today')
  return day === addDays(today, -1) ? t('ledger.part_yesterday') : t('ledger.part_on', { date: dateText(tongue, day) })
}

function unreachedLines({ t }: Tongue, { unreached }: LedgerView): string[] {
  return unreached.length > 0 ? [t('ledger.unreached', { names: unreached.join(', ') })] : []
}

function weekText({ t }: Tongue, week: LedgerView['week']): string {
  const counts = week.failed ? 'ledger.week_bad' : week.waiting ? 'ledger.week_sent' : 'ledger.week_good'
  return t(counts, { ...week }) + waitingText(t, week)
}

function waitingText(t: Tongue['t'], { waiting = 0 }: { waiting?: number }): string {
  return waiting > 0 ? ` ${t('ledger.week_waiting', { count: waiting })}` : ''
}

/** What would read alike stands once, with how many they are. */
function linesOf(tongue: Tongue, lines: readonly LedgerLine[], on: string): string[] {
  const texts = lines.map((line) => lineText(tongue, line, on))
  return [...new Set(texts)].map((text) => {
    const count = texts.filter((other) => other === text).length
    return `– ${count > 1 ? tongue.t('ledger.alike', { text, count }) : text}`
  })
}

function nameOf(t: Tongue['t'], to: LedgerLine['to']): string {
  return to ?? t('ledger.nobody')
}

/** 'Vi Thị Hạnh, tin nhắc riêng: đã gửi 08:00'. */
function lineText(tongue: Tongue, line: LedgerLine, on: string): string {
  const { t } = tongue
  return t('ledger.line', {
    to: nameOf(t, line.to),
    what: t(`ledger.what_${line.what}`),
    fate: fateText(tongue, line, on),
  })
}

function fateText(tongue: Tongue, line: LedgerLine, on: string): string {
  const { t } = tongue
  const reason = line.reason ? t(`ledger.reason_${line.reason}`) : t('ledger.reason_unnamed')
  switch (line.state) {
    case 'sent': {
      const when = moment(tongue, line.sentAt ?? line.dueAt, on)
      const minutes = Math.round((Date.parse(line.sentAt ?? line.dueAt) - Date.parse(line.dueAt)) / 60_000)
      const fate = minutes > LATE_MINUTES ? t('ledger.sent_late', { when, minutes }) : t('ledger.sent', { when })
      const way = line.reason === 'saving_messages' ? t('ledger.other_way', { fate }) : fate
      return line.mayRepeat ? t('ledger.repeated', { fate: way }) : way
    }
    case 'waiting': {
      // Nobody knows when the chat is open again.
      if (line.reason === 'chat_gone') return t('ledger.held', { when: moment(tongue, line.dueAt, on), reason })
      const when = moment(tongue, line.nextAt ?? line.dueAt, on)
      return line.reason ? t('ledger.waiting_because', { when, reason }) : t('ledger.waiting', { when })
    }
    case 'retried':
      return t('ledger.retried', {
        reason,
        attempts: line.attempts,
        when: moment(tongue, line.nextAt ?? line.dueAt, on),
      })
    case 'failed':
    case 'unknown':
    case 'skipped':
      return t(`ledger.${line.state}`, { reason })
  }
}

function toneOf({ state, mayRepeat }: LedgerLine): 'good' | 'bad' | 'plain' {
  if (state === 'failed' || state === 'unknown' || state === 'retried') return 'bad'
  return state === 'sent' && !mayRepeat ? 'good' : 'plain'
}

/** '08:00'; with the day where it is not `today`. */
function moment({ language }: Tongue, iso: string, today: string | null): string {
  const at = new Date(iso)
  const day = civilDateAt(at)
  return day === today ? clockTimeAt(at) : `${clockTimeAt(at)} ${shortDayText(language, day)}`
}
