/** What a week, quarter, half-year or year came to, for the chairman, and when the office is told. */
import type { Facts, Line, SummaryView } from '../application/message.js'
import { SUMMARY_SPANS } from '../domain/plan.js'
import { capitalised } from '../domain/vietnamese.js'
import { changeLines } from './change-lines.js'
import { periodText } from './dates.js'
import { waitingOffers } from './say-decisions.js'
import { listOffers } from './say-lists.js'
import { paperOffer } from './say-papers.js'
import type { Block, Offer, Speech } from './speech.js'
import { block } from './speech.js'
import { statusInShort, statusLines } from './status-lines.js'

type Summary = NonNullable<Facts['person_note']['summary']>

export const summaries = { summary_hours: summaryHours }

/** 'tổng hợp quý I/2023', 'sơ kết 6 tháng đầu năm 2023', 'tổng kết năm 2023'; for a week, what its lead says. */
export function summaryName(speech: Speech, { span, period }: Summary): string {
  if (span === 'week' || period === null) return speech.t('summary.of_week')
  return speech.t(`summary.of_${span}`, { period: periodText(speech, period) })
}

export function summaryHeading(speech: Speech, summary: Summary): string {
  return capitalised(summaryName(speech, summary))
}

/** A plan after the other: what has changed, what the period came to, how it stands, and what can be done about it. */
export function summaryBlocks(speech: Speech, summary: Summary): Block[] {
  return summary.plans.map((view) =>
    block(
      [
        ...resultLines(speech, view),
        ...changeLines(speech, view.changes),
        ...(view.unchanged ? statusInShort(speech, view.status) : statusLines(speech, view.status)),
      ],
      offers(speech, summary, view),
      view.status.late.map((share) => share.id),
    ),
  )
}

/** 'Trong kỳ có 12 nhiệm vụ: đúng hạn 9, chậm 1, quá hạn chưa xong 2.' */
function resultLines({ t }: Speech, { results }: SummaryView): Line[] {
  if (!results) return []
  const parts = (['onTime', 'doneLate', 'late', 'waiting', 'open'] as const)
    .filter((what) => results[what] > 0)
    .map((what) => t(`summary.count_${what}`, { count: results[what] }))
  return parts.length ? [[t('summary.results', { count: results.total, list: parts.join(', ') })]] : []
}

function offers(speech: Speech, { period }: Summary, { status }: SummaryView): Offer[][] {
  return [
    ...waitingOffers(speech, status),
    ...listOffers(speech, status.late.length > 0),
    period === null
      ? [paperOffer(speech, 'picture', status.planId, null)]
      : [paperOffer(speech, 'report', status.planId, period), paperOffer(speech, 'standing', status.planId, period)],
  ]
}

function summaryHours({ t }: Speech, { at, changed }: Facts['summary_hours']): Block[] {
  const hours = SUMMARY_SPANS.map((span) => {
    const hour = at[span]
    return hour === null ? t(`summary.none_${span}`) : t(`summary.at_${span}`, { hour })
  })
  return [block([t(changed ? 'summary.changed' : 'summary.hours', { list: hours.join('; ') }), t('summary.how')])]
}
