/** The draft, its rows and findings, the year's rehearsal, and the plan going live. */
import type { DraftTaskView, Facts } from '../application/message.js'
import { findingText } from './finding-text.js'
import type { Block, Offer, Speech } from './speech.js'
import { block, bold, dateText, dayText, periodText, periodWord, taskLines, title } from './speech.js'
import type { TextKey } from './texts.js'

export type DraftKind =
  | 'draft'
  | 'draft_period'
  | 'draft_task'
  | 'draft_ask'
  | 'draft_ask_new'
  | 'draft_changed'
  | 'draft_added'
  | 'draft_dropped'
  | 'findings'
  | 'year_rehearsal'
  | 'activated'
  | 'plan_edited'

export const draft: { [K in DraftKind]: (speech: Speech, facts: Facts[K]) => Block[] } = {
  draft: (speech, facts) => [draftOverview(speech, facts)],
  draft_period: (speech, { period, tasks }) => [
    block([
      title(speech.t('draft.period', { period: periodText(speech, period) })),
      ...(tasks.length ? [] : [speech.t('draft.period_empty')]),
    ]),
    ...tasks.map((task) => block([...rowLines(speech, task)], [[editOffer(speech, task)]], [task.id])),
    block([], [[backOffer(speech)]]),
  ],
  draft_task: (speech, { task }) => [rowBlock(speech, task)],
  draft_ask: ({ t }, { code, field, now }) => [
    block([title(t(`draft.ask_${field}`, { code })), ...(now ? [t('draft.now', { value: now })] : [])]),
  ],
  draft_ask_new: ({ t }) => [block([t('draft.ask_new')])],
  draft_changed: (speech, { task, field, before, after }) => [
    block([
      title(speech.t('draft.changed', { code: task.code })),
      speech.t('draft.before_after', { before: shown(speech, field, before), after: shown(speech, field, after) }),
    ]),
    rowBlock(speech, task),
  ],
  draft_added: (speech, { task }) => [
    block([title(speech.t('draft.added', { code: task.code }))]),
    rowBlock(speech, task),
  ],
  draft_dropped: (speech, { code, title: text }) => [
    block([speech.t('draft.dropped', { code, title: text })], [[backOffer(speech)]]),
  ],
  findings: (speech, { plan, findings }) => [
    block([
      title(
        findings.length
          ? speech.t('draft.findings_title', { count: findings.length })
          : speech.t('draft.findings_none'),
      ),
    ]),
    ...findings.map((finding) =>
      block(
        [
          speech.t('draft.finding', {
            number: finding.id,
            text: `${finding.taskCode ? `${finding.taskCode}: ` : ''}${findingText(finding, speech)}`,
          }),
          ...(finding.excerpt ? [[{ italic: `«${finding.excerpt}»` }]] : []),
        ],
        [[settleOffer(speech, plan, finding.id)]],
      ),
    ),
    block([], [[backOffer(speech)]]),
  ],
  year_rehearsal: (speech, facts) => [yearBlock(speech, facts)],
  activated: (speech, { title: name, tasks, firstPost, groups }) => [
    block([
      title(speech.t('draft.activated', { title: name, tasks })),
      ...(firstPost ? [speech.t('draft.first_post', { at: firstPost.at, date: dateText(speech, firstPost.on) })] : []),
      ...(groups === 0 ? [speech.t('draft.no_group')] : []),
    ]),
  ],
  plan_edited: ({ t }, { code, title: name, before, after, reason }) => [
    block([
      title(t('draft.plan_edited', { code, title: name })),
      t('draft.before_after', { before, after }),
      t('draft.plan_reason', { reason }),
    ]),
  ],
}

function draftOverview(speech: Speech, d: Facts['draft']): Block {
  const { t } = speech
  const unknown = t('draft.unknown')
  const plan = d.plan
  const offers: Offer[][] = d.periods.map(({ period, tasks }) => [
    {
      label: t('button.draft_period', { period: periodText(speech, period), count: tasks }),
      action: { do: 'draft_period', plan, period: period ?? '' },
      word: t('word.draft_period', { code: periodWord(period) }),
    },
  ])
  if (d.findings.length)
    offers.push([
      {
        label: t('button.findings', { count: d.findings.length }),
        action: { do: 'findings', plan },
        word: t('word.findings'),
      },
    ])
  offers.push([
    { label: t('button.draft_add'), action: { do: 'draft_add', plan }, word: t('word.draft_add') },
    {
      label: t('button.rehearse'),
      action: { do: 'rehearse_year', plan, page: 1 },
      word: t('word.rehearse', { number: '' }).trim(),
    },
  ])
  offers.push([
    d.obstacles.length
      ? {
          label: t('button.activate_anyway'),
          action: { do: 'activate', plan, anyway: true },
          word: t('word.activate_anyway'),
        }
      : { label: t('button.activate'), action: { do: 'activate', plan, anyway: false }, word: t('word.activate') },
  ])
  const lacking = d.obstacles.map(({ taskCode, lacks }) =>
    t(lacks === 'unit' ? 'draft.lacks_unit' : 'draft.lacks_due', { code: taskCode }),
  )
  return block(
    [
      title(t('draft.title', { title: d.title })),
      t('draft.letter', {
        type: d.documentType ?? unknown,
        number: d.number ?? unknown,
        issuer: d.issuer ?? unknown,
        date: d.issuedOn ? dayText(speech.language, d.issuedOn) : unknown,
        signer: d.signer ?? unknown,
      }),
      t('draft.counts', { tasks: d.tasks, units: d.units, recipients: d.recipients }),
      d.findings.length ? t('draft.findings', { count: d.findings.length }) : t('draft.no_findings'),
      ...(lacking.length ? [t('draft.obstacles', { list: lacking.join(', ') })] : []),
      t('draft.nothing_posted'),
    ],
    offers,
  )
}

function rowLines(speech: Speech, task: DraftTaskView) {
  const { t } = speech
  return [
    ...taskLines(speech, task),
    [t(task.policy === 'any_unit' ? 'draft.policy_any' : 'draft.policy_every')],
    ...task.findings.map((finding) => [findingText(finding, speech)]),
  ]
}

function rowBlock(speech: Speech, task: DraftTaskView): Block {
  const { t } = speech
  const { id, code } = task
  const set = (field: 'title' | 'units' | 'due'): Offer => ({
    label: t(`button.edit_${field}`),
    action: { do: 'draft_set', task: id, field },
    word: t(`word.edit_${field}`, { code }),
  })
  const every = task.policy === 'any_unit'
  const policy: Offer = every
    ? {
        label: t('button.every_unit'),
        action: { do: 'draft_policy', task: id, policy: 'every_unit' },
        word: t('word.every_unit', { code }),
      }
    : {
        label: t('button.any_unit'),
        action: { do: 'draft_policy', task: id, policy: 'any_unit' },
        word: t('word.any_unit', { code }),
      }
  const evidence: Offer =
    task.evidence === 'none'
      ? {
          label: t('button.needs_file'),
          action: { do: 'draft_evidence', task: id, evidence: 'file' },
          word: t('word.needs_file', { code }),
        }
      : {
          label: t('button.no_file'),
          action: { do: 'draft_evidence', task: id, evidence: 'none' },
          word: t('word.no_file', { code }),
        }
  const drop: Offer = {
    label: t('button.draft_drop'),
    action: { do: 'draft_drop', task: id },
    word: t('word.draft_drop', { code }),
  }
  const original = task.original !== task.title ? [[{ italic: t('draft.original', { text: task.original }) }]] : []
  return block(
    [...rowLines(speech, task), ...original],
    [[set('title'), set('units'), set('due')], [policy], [evidence], [drop, backOffer(speech)]],
    [id],
  )
}

function yearBlock(speech: Speech, year: Facts['year_rehearsal']): Block {
  const { t } = speech
  if (year.total === 0) return block([t('draft.year_none')], [[backOffer(speech)]])
  const lines = year.messages.map((m) => {
    const to = m.to.kind === 'group' ? t('draft.to_group') : m.to.name
    const codes = m.codes.length ? `: ${m.codes.join(', ')}` : ''
    return [bold(`${dateText(speech, m.on)} ${m.at}`), ` → ${to}, ${t(`draft.what_${m.what}` as TextKey)}${codes}`]
  })
  const page = (n: number): Offer => ({
    label: t('button.page', { page: n }),
    action: { do: 'rehearse_year', plan: year.plan, page: n },
    word: t('word.rehearse', { number: n }),
  })
  const pages = [year.page - 1, year.page + 1].filter((n) => n >= 1 && n <= year.pages).map(page)
  return block(
    [
      title(t('draft.year', { total: year.total, most: year.most })),
      ...lines,
      t('draft.year_page', { page: year.page, pages: year.pages }),
    ],
    [
      ...(pages.length ? [pages] : []),
      [
        {
          label: t('button.activate'),
          action: { do: 'activate', plan: year.plan, anyway: false },
          word: t('word.activate'),
        },
        backOffer(speech),
      ],
    ],
  )
}

function editOffer({ t }: Speech, { id, code }: DraftTaskView): Offer {
  return {
    label: t('button.draft_task', { code }),
    action: { do: 'draft_task', task: id },
    word: t('word.draft_task', { code }),
  }
}

function backOffer({ t }: Speech): Offer {
  return { label: t('button.draft'), action: { do: 'draft' }, word: t('word.draft') }
}

function settleOffer({ t }: Speech, plan: number, finding: number): Offer {
  return {
    label: t('button.settle', { number: finding }),
    action: { do: 'settle', plan, finding },
    word: t('word.settle', { number: finding }),
  }
}

/** A value of a row as people read it. */
function shown({ t, language }: Speech, field: Facts['draft_changed']['field'], value: string): string {
  if (value === '') return t('draft.unknown')
  if (field === 'due') return dayText(language, value)
  if (field === 'policy') return t(value === 'any_unit' ? 'draft.policy_any' : 'draft.policy_every')
  if (field === 'evidence') return t(value === 'file' ? 'button.needs_file' : 'button.no_file')
  return value
}
