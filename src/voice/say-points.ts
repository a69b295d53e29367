/** The points of a draft: one that wants a decision, those that only want to be seen, and the end of them. */
import type { ChoiceView, Facts, FindingView, Line, PointDone } from '../application/message.js'
import { dateText, dayText } from './dates.js'
import { backOffer, periodOffer } from './draft-offers.js'
import { lacksText } from './draft-overview.js'
import { findingIn } from './finding-text.js'
import type { Block, Speech } from './speech.js'
import { block, brief, choices, listText, offer, title } from './speech.js'

type PointKind = 'draft_point' | 'draft_notes' | 'draft_checked'

/** As much of the source as shows where to look. */
const EXCERPT = 400
const NOTE_EXCERPT = 160
const UNITS_SHOWN = 12

export const points: { [K in PointKind]: (speech: Speech, facts: Facts[K]) => Block[] } = {
  draft_point: (speech, facts) => {
    const { t } = speech
    const { finding, codes, takes, done } = facts
    const labels = facts.choices.map((choice) => choiceText(speech, choice, finding))
    // Who would be registered was just said.
    const named = facts.choices.flatMap((choice) =>
      choice.pick === 'collecting' || choice.pick === 'create_all' ? [[choice.pick, choice.units] as const] : [],
    )
    return [
      block(
        [
          ...doneLines(speech, done),
          title(
            facts.left
              ? t('point.title', { number: finding.n, of: facts.of, count: facts.left })
              : t('point.title_note', { number: finding.n, of: facts.of }),
          ),
          pointText(speech, finding),
          ...excerptLines(finding, EXCERPT),
          ...(codes.length > 1 ? [t('point.codes', { codes: codes.join(', ') })] : []),
          ...named.map(([pick, units]) => t(`point.named_${pick}`, { units: listText(speech, units, UNITS_SHOWN) })),
          ...labels.map((label, i) => t('button.numbered', { number: i + 1, label })),
          ...(takes ? [t(`point.takes_${takes}`)] : []),
        ],
        [...choices(speech, facts.prompt, labels, 1), [backOffer(speech)]],
        facts.task ? [facts.task.id] : [],
      ),
    ]
  },
  draft_notes: (speech, { plan, findings, done }) => {
    const { t } = speech
    const count = findings.length
    return [
      block([...doneLines(speech, done), title(t('point.notes', { count }))]),
      ...findings.map((finding) =>
        block([
          t('button.numbered', { number: finding.n, label: pointText(speech, finding) }),
          ...excerptLines(finding, NOTE_EXCERPT),
        ]),
      ),
      block(
        [t('point.notes_how', { number: findings[0]?.n ?? 1 })],
        [[offer(speech, t('button.settle_notes', { count }), { do: 'settle_notes', plan })], [backOffer(speech)]],
      ),
    ]
  },
  draft_checked: (speech, facts) => {
    const { t } = speech
    const { plan, left, obstacles, first, done } = facts
    return [
      block(
        [
          ...doneLines(speech, done),
          title(left ? t('point.left', { count: left }) : t('point.none')),
          ...(obstacles.length ? [t('draft.obstacles', { list: lacksText(speech, obstacles) })] : []),
          t('point.then'),
        ],
        [
          first ? [periodOffer(speech, plan, first)] : [],
          left ? [offer(speech, t('button.findings', { count: left }), { do: 'findings', plan })] : [],
          [offer(speech, t('button.rehearse'), { do: 'rehearse_year', plan, page: 1 })],
          [
            ...(first ? [offer(speech, t('button.activate'), { do: 'activate', plan, anyway: false })] : []),
            backOffer(speech),
          ],
        ],
      ),
    ]
  },
}

function pointText(speech: Speech, finding: FindingView): string {
  const text = findingIn(speech, finding)
  return finding.taskCode ? speech.t('point.of', { code: finding.taskCode, text }) : text
}

/** The line of the source, as the office wrote it. */
function excerptLines({ excerpt }: FindingView, max: number): Line[] {
  return excerpt ? [[{ italic: `«${brief(excerpt, max)}»` }]] : []
}

function choiceText(speech: Speech, choice: ChoiceView, { code }: FindingView): string {
  const { t, language } = speech
  switch (choice.pick) {
    case 'keep':
      if (choice.due) return t('point.keep_due', { date: dayText(language, choice.due) })
      if (code === 'several_jobs') return t('point.keep_row')
      return t(/^(?:due|date_cut|date_imp|year)/.test(code) ? 'point.no_due' : 'point.seen')
    case 'due':
      return t('point.due', { date: dateText(speech, choice.date) })
    case 'tie':
      return t(code === 'unit_missing' ? 'point.give' : 'point.tie', { unit: choice.unit })
    case 'collecting':
    case 'create_all':
      return t(`point.${choice.pick}`, { count: choice.units.length })
    case 'register': {
      const [unit = '', ...more] = choice.units
      return more.length === 0
        ? t('point.register_one_unit', { unit })
        : t('point.register', { count: choice.units.length })
    }
    case 'split':
      if (code === 'due_recurring') return t('point.split_times', { count: choice.count })
      return t(code === 'due_several' ? 'point.split_days' : 'point.split', { count: choice.count })
    case 'later':
    case 'drop':
    case 'add':
    case 'create':
    case 'nobody':
    case 'columns':
      return t(`point.${choice.pick}`)
  }
}

function doneLines(speech: Speech, done: PointDone | null): string[] {
  return done ? [doneText(speech, done)] : []
}

function doneText(speech: Speech, done: PointDone): string {
  const { t } = speech
  switch (done.what) {
    case 'split':
      return t('point.done_split', { code: done.code, codes: done.codes.join(', ') })
    case 'meant':
      return t('point.done_meant', { name: done.name, units: listText(speech, done.units, UNITS_SHOWN) })
    case 'created':
      return t('point.done_created', { units: listText(speech, done.units, UNITS_SHOWN) })
    case 'nobody':
      return t('point.done_nobody', { name: done.name })
    case 'units':
      return t('point.done_units', { code: done.code, units: done.units.join(', ') })
    case 'due':
      return t('point.done_due', { code: done.code, date: dateText(speech, done.date) })
    case 'dropped':
    case 'added':
      return t(`point.done_${done.what}`, { code: done.code })
    case 'number':
      return t('point.done_number', { number: done.number })
    case 'unknown_units':
      return t('point.unknown_units', { units: listText(speech, done.names, UNITS_SHOWN) })
    case 'kept':
    case 'later':
    case 'seen_all':
      return t(`point.done_${done.what}`)
  }
}
