/** The year's rehearsal: every message the plan will cause, before any is sent. */
import type { Facts, ForeseenView, Line } from '../application/message.js'
import { dateText, shortDayText } from './dates.js'
import { backOffer } from './say-draft.js'
import type { Block, Speech } from './speech.js'
import { block, bold, offer, title } from './speech.js'
import { unheardLines } from './unheard-lines.js'

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
      ...(page === 1 ? [t('draft.year_note'), weeksText(speech, facts.weeks)] : []),
      ...unheardLines(speech, facts.unheard),
    ]),
    block(
      [...facts.messages.map((message) => messageLine(speech, message)), t('draft.year_page', { page, pages })],
      [turn, [offer(speech, t('button.activate'), { do: 'activate', plan, anyway: false }), backOffer(speech)]],
    ),
  ]
}

function messageLine(speech: Speech, { on, at, to, what, codes }: ForeseenView): Line {
  const { t } = speech
  const facts = {
    to: t(`draft.to_${to.kind}`, { name: to.name }),
    what: t(`draft.what_${what}`),
    codes: codes.join(', '),
  }
  return [
    bold(`${at} ${dateText(speech, on)}`),
    ` – ${t(codes.length ? 'draft.year_line_codes' : 'draft.year_line', facts)}`,
  ]
}

function weeksText({ t, language }: Speech, weeks: Facts['year_rehearsal']['weeks']): string {
  const list = weeks.map(({ monday, count }) => t('draft.year_week', { day: shortDayText(language, monday), count }))
  return t('draft.year_weeks', { weeks: list.join(' · ') })
}
