/** What the record holds, told to whoever asks in words: wishes, reports of a day, who stands in, units alone, why a task was dropped. */
import type { Facts, Line, WishTold } from '../application/message.js'
import { capitalised } from '../domain/vietnamese.js'
import { amountOf, amountText } from './counts.js'
import { dateText, dayText, periodText } from './dates.js'
import { dayOffsOnce } from './day-offs.js'
import { historyText } from './history-text.js'
import type { Block, Speech } from './speech.js'
import { block, brief, coded, title } from './speech.js'
import { shareLines } from './task-lines.js'

type Kind = 'own_wishes' | 'heard_on' | 'units_alone' | 'stand_in' | 'why_cancelled' | 'own_period'

const TITLE = 160

export const record: { [K in Kind]: (speech: Speech, facts: Facts[K]) => Block[] } = {
  own_wishes: (speech, { wishes }) => [
    block([title(speech.t(wishes.length > 0 ? 'record.wishes' : 'record.wishes_none'))]),
    ...wishes.map((wish) => block(wishLines(speech, wish), [], [wish.task])),
  ],
  heard_on: (speech, { on, lines, more }) => {
    const { t } = speech
    const facts = { day: capitalised(dateText(speech, on)), count: lines.length + more }
    return [
      block([
        title(t(lines.length > 0 ? 'record.heard' : 'record.heard_none', facts)),
        ...lines.map((line) => coded(line.code, historyText(speech, line, true))),
        ...(more > 0 ? [t('views.more', { count: more })] : []),
      ]),
    ]
  },
  units_alone: ({ t }, { units }) => {
    const [first = ''] = units
    if (units.length === 0) return [block([t('record.units_alone_none')])]
    const facts = { count: units.length, units: units.join(', '), unit: first }
    return [block([title(t('record.units_alone', facts)), t('record.units_alone_how', facts)])]
  },
  stand_in: (speech, { name, away, substitute, units }) => {
    const { t } = speech
    if (!away) return [block([t('record.not_away', { name })])]
    const days = { from: dateText(speech, away.from), until: dateText(speech, away.until) }
    const key = away.from === away.until ? 'away_day' : 'away'
    return [
      block([
        t(`record.${key}`, { name, ...days }),
        substitute ? t('record.stand_in', { substitute }) : t('record.nobody_stands_in'),
        ...(units.length > 0 ? [t('people.absence_units', { units: units.join(', ') })] : []),
      ]),
    ]
  },
  why_cancelled: (speech, { task, code, title: wording, line }) => [
    block(
      [
        title(speech.t('record.cancelled', { code })),
        brief(wording, TITLE),
        ...(line ? [historyText(speech, line)] : []),
      ],
      [],
      [task],
    ),
  ],
  own_period: (speech, { period, shares }) => {
    const { t } = speech
    const facts = { period: capitalised(periodText(speech, period)), count: amountText(speech, amountOf(shares)) }
    return [
      block(
        shares.length > 0
          ? [title(t('record.own_period', facts))]
          : [title(t('record.own_period_none', facts)), t('record.own_period_how')],
      ),
      ...dayOffsOnce(
        speech,
        shares.map((share) => block(shareLines(speech, share), [], [share.id])),
        shares,
      ),
    ]
  },
}

function wishLines(speech: Speech, { code, unit, state, on, to, by, reason }: WishTold): Line[] {
  const { t, language } = speech
  const facts = { unit, to: to ? dateText(speech, to) : '', on: dayText(language, on), by }
  return [coded(code, t(`record.${state}`, facts)), ...(reason === '' ? [] : [[t('record.reason', { reason })]])]
}
