/** The year's rehearsal: every message the plan will cause, before any is sent. */
import type { Facts, ForeseenRecipient, ForeseenView, Line, RegularView } from '../application/message.js'
import { dateText, dayText, shortDayText } from './dates.js'
import { backOffer } from './draft-offers.js'
import type { Block, Speech } from './speech.js'
import { block, bold, listText, offer, title } from './speech.js'
import { unheardLines } from './unheard-lines.js'

const CODES_SHOWN = 6

export const year = { year_rehearsal: yearRehearsal }

function yearRehearsal(speech: Speech, facts: Facts['year_rehearsal']): Block[] {
  const { t } = speech
  const { plan, page, pages, total, most } = facts
  if (total === 0) return [block([t('draft.year_none')], [[backOffer(speech)]])]
  const turn = [page - 1, page + 1]
    .filter((n) => n >= 1 && n <= pages)
    .map((n) => offer(speech, t('button.page', { page: n }), { do: 'rehearse_year', plan, page: n }))
  return [
    block([
      title(t('draft.year', { total, most })),
      ...(page === 1 ? [t('draft.year_note'), weeksText(speech, facts)] : []),
      ...unheardLines(speech, facts.unheard),
    ]),
    ...(facts.regular.length
      ? [block([title(t('draft.year_regular')), ...facts.regular.map((line) => regularLine(speech, line))])]
      : []),
    block(
      [title(t('draft.year_dated', { page, pages })), ...facts.messages.map((message) => messageLine(speech, message))],
      [turn, [offer(speech, t('button.activate'), { do: 'activate', plan, anyway: false }), backOffer(speech)]],
    ),
  ]
}

/** 'gửi nhóm: nhắc hằng tuần – 51 tin, từ 09/01/2023 đến 25/12/2023'. */
function regularLine(speech: Speech, { to, what, from, until, count, codes }: RegularView): string {
  const { t, language } = speech
  const line = t(codes.length ? 'draft.year_line_codes' : 'draft.year_line', {
    to: recipientText(speech, to),
    what: t(`draft.what_${what}`),
    codes: listText(speech, codes, CODES_SHOWN),
  })
  const dates = { from: dayText(language, from), until: dayText(language, until) }
  return `– ${count === 1 ? t('draft.year_once', { line, day: dates.from }) : t('draft.year_series', { line, count, ...dates })}`
}

/** '08:00 Thứ Hai 23/01/2023 – gửi nhóm: nhắc hạn Q1-3'. */
export function messageLine(speech: Speech, { on, at, to, what, codes }: ForeseenView, most = Infinity): Line {
  const { t } = speech
  const facts = {
    to: to.map((one) => recipientText(speech, one)).join(', '),
    what: t(`draft.what_${what}`),
    codes: most < codes.length ? listText(speech, codes, most) : codes.join(', '),
  }
  return [
    bold(`${at} ${dateText(speech, on)}`),
    ` – ${t(codes.length ? 'draft.year_line_codes' : 'draft.year_line', facts)}`,
  ]
}

function recipientText({ t }: Speech, { kind, name }: ForeseenRecipient): string {
  return t(`draft.to_${kind}`, { name })
}

function weeksText({ t, language }: Speech, { usual, busy }: Facts['year_rehearsal']): string {
  if (busy.length === 0) return t('draft.year_usual', { count: usual })
  const weeks = busy.map(({ monday, count }) => t('draft.year_week', { day: shortDayText(language, monday), count }))
  return t('draft.year_busy', { count: usual, weeks: weeks.join(', ') })
}
