/** The files of a plan: which there are, and what goes with one that was asked for. */
import type { PaperKind } from '../application/actions.js'
import type { Facts, Line } from '../application/message.js'
import { shownByLink, travelsAsFile } from '../application/message.js'
import type { PeriodKey } from '../domain/calendar.js'
import { capitalised } from '../domain/vietnamese.js'
import { dateText, dayText, periodText } from './dates.js'
import type { Block, Offer, Speech } from './speech.js'
import { block, brief, listText, offer, title } from './speech.js'

/** Captions are short: a platform allows a quarter of what a message may have. */
const TITLE = 200
const UNITS_SHOWN = 4

type Kind =
  | 'paper'
  | 'paper_in_private'
  | 'papers'
  | 'report_to_changed'
  | 'report_signer_changed'
  | 'cut_off_changed'
  | 'weights_changed'

export const papers: { [K in Kind]: (speech: Speech, facts: Facts[K]) => Block[] } = {
  paper: (speech, facts) => {
    const { t, can } = speech
    if (facts.ofTask) return [taskFiles(speech, facts, facts.ofTask)]
    const { paper, title: plan, period, asOf, total, done, late, units, dates } = facts
    const name = t(`paper.${paper}`)
    const about = period === null ? listText(speech, units, UNITS_SHOWN) : periodText(speech, period)
    const lead = about === '' ? name : t('paper.of_period', { name, period: about })
    const blanks = paper === 'report' || paper === 'next_plan' ? [t('paper.fill_in')] : []
    return [
      block([
        title(lead),
        [{ italic: brief(plan, TITLE) }],
        paper === 'calendar'
          ? t(dates ? 'paper.dates' : 'paper.no_dates', { count: dates })
          : t(late ? 'paper.counts_late' : 'paper.counts', { date: dateText(speech, asOf), done, total, late }),
        ...blanks,
        ...linkLines(speech, facts, travelsAsFile(facts, can) || shownByLink(facts, can) !== null),
      ]),
    ]
  },
  paper_in_private: ({ t }, { paper }) => [block([t('paper.in_private', { name: t(`paper.${paper}`) })])],
  papers: (speech, { plan, title: of, periods }) => {
    const one = (paper: PaperKind, period: PeriodKey | null): Offer => paperOffer(speech, paper, plan, period)
    const reports = periods.map((period) => one('report', period))
    // What is counted and collected by half-years: of the one that has just ended, else of the one that runs.
    const half = periods.find((period) => /-H[12]$/.test(period)) ?? null
    return [
      block(
        [title(speech.t('paper.which')), [{ italic: brief(of, TITLE) }]],
        [
          ...pairs(reports),
          [one('standing', half)],
          [one('evidence', half)],
          [one('picture', null), one('book', null)],
          [one('page', null), one('calendar', null)],
          [offer(speech, speech.t('paper.button_next_plan'), { do: 'next_year', plan })],
        ],
      ),
    ]
  },
  report_to_changed: ({ t }, { names }) => [
    block([names.length ? t('paper.report_to', { names: names.join('; ') }) : t('paper.report_to_none')]),
  ],
  report_signer_changed: ({ t }, { signer }) => [
    block([
      signer
        ? t(signer.deputy ? 'paper.signer_deputy' : 'paper.signer', { name: signer.name })
        : t('paper.signer_of_plan'),
    ]),
  ],
  cut_off_changed: ({ t }, { day }) => [block([day === null ? t('paper.cut_off_none') : t('paper.cut_off', { day })])],
  weights_changed: ({ t }, weights) => [block([t('paper.weights', weights)])],
}

function pairs(offers: readonly Offer[]): Offer[][] {
  return Array.from({ length: Math.ceil(offers.length / 2) }, (_, row) => offers.slice(row * 2, row * 2 + 2))
}

const FILES_SHOWN = 8
const FILE_NAME = 60

/** What was handed in for one task, with the file or all of them in one. */
function taskFiles(speech: Speech, facts: Facts['paper'], of: NonNullable<Facts['paper']['ofTask']>): Block {
  const { t, can, language } = speech
  const shown = of.files.slice(0, FILES_SHOWN)
  const more = of.files.length - shown.length
  return block(
    [
      title(t('paper.task_files', { code: of.code, count: of.files.length })),
      brief(of.title, TITLE),
      ...shown.map(({ name, unit, by, on, isSetAside }) =>
        t(isSetAside ? 'paper.task_file_set_aside' : 'paper.task_file', {
          ...{ name: brief(name, FILE_NAME), unit, by },
          date: dayText(language, on),
        }),
      ),
      ...(more > 0 ? [t('views.more', { count: more })] : []),
      ...linkLines(speech, facts, travelsAsFile(facts, can)),
    ],
    [],
    [of.task],
  )
}

/** The button for a file, and its word. */
export function paperOffer(speech: Speech, paper: PaperKind, plan: number, period: PeriodKey | null): Offer {
  const { t } = speech
  const name = t(`paper.button_${paper}`)
  const label = period === null ? name : t('paper.button_of', { name, period: periodText(speech, period) })
  return offer(speech, capitalised(label), { do: 'paper', paper, plan, period: period ?? '' })
}

/** Where it can be opened: always for what is meant to be opened there, else where it does not come along. */
function linkLines({ t }: Speech, { paper, link }: Facts['paper'], comesAlong: boolean): Line[] {
  if (paper === 'calendar' && link) return [[t('paper.subscribe', { link })]]
  if (comesAlong) return []
  return [[link ? t('paper.open', { link }) : t('paper.no_link')]]
}
