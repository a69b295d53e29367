/** What goes with a file that was asked for. */
import type { Facts } from '../application/message.js'
import { dateText, periodText } from './dates.js'
import type { Block, Speech } from './speech.js'
import { block, brief, title } from './speech.js'

/** Captions are short: a platform allows a quarter of what a message may have. */
const TITLE = 200

export const papers: { [K in 'paper']: (speech: Speech, facts: Facts[K]) => Block[] } = {
  paper: (speech, { paper, title: plan, period, asOf, total, done, late }) => {
    const { t } = speech
    const name = t(`paper.${paper}`)
    const lead = period === null ? name : t('paper.of_period', { name, period: periodText(speech, period) })
    return [
      block([
        title(lead),
        [{ italic: brief(plan, TITLE) }],
        t(late ? 'paper.counts_late' : 'paper.counts', { date: dateText(speech, asOf), done, total, late }),
      ]),
    ]
  },
}
