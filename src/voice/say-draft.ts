/** The draft, its rows and findings, and the plan going live. */
import type { DraftTaskView, Facts, FindingView, Line } from '../application/message.js'
import { isCivilDate } from '../domain/calendar.js'
import { dateText, dayText, periodTasksText, periodText } from './dates.js'
import { findingIn } from './finding-text.js'
import type { Block, Offer, Speech } from './speech.js'
import { block, capitalised, coded, offer, title } from './speech.js'
import { dueText, unitsLine } from './task-lines.js'
import type { TextKey } from './texts.js'

type DraftKind =
  | 'plan_being_read'
  | 'draft'
  | 'draft_period'
  | 'draft_task'
  | 'draft_ask'
  | 'draft_ask_new'
  | 'draft_changed'
  | 'draft_added'
  | 'draft_dropped'
  | 'findings'
  | 'activated'
  | 'plan_edited'

export const draft: { [K in DraftKind]: (speech: Speech, facts: Facts[K]) => Block[] } = {
  plan_being_read: ({ t }, { name }) => [block([t('draft.being_read', { name })])],
  draft: (speech, facts) => [block(overviewLines(speech, facts), overviewOffers(speech, facts))],
  draft_period: (speech, { period, tasks }) => [
    block([title(speech.t('draft.period', { tasks: periodTasksText(speech, period), count: tasks.length }))]),
    ...tasks.map((task) => {
      const { id, code } = task
      const edit = offer(speech, speech.t('button.draft_task', { code }), { do: 'draft_task', task: id }, { code })
      return block(rowLines(speech, task), [[edit]], [id])
    }),
    block([], [[backOffer(speech)]]),
  ],
  draft_task: (speech, { task }) => [rowBlock(speech, task)],
  draft_ask: ({ t, language }, { code, field, now }) => [
    block([
      title(t(`draft.ask_${field}`, { code })),
      t('draft.now', { value: isCivilDate(now) ? dayText(language, now) : now || t('draft.unknown') }),
    ]),
  ],
  draft_ask_new: ({ t }) => [block([title(t('draft.ask_new')), [{ italic: t('draft.ask_new_example') }]])],
  draft_changed: (speech, { task, field, before, after }) => [
    block([
      title(speech.t(`draft.changed_${field}`, { code: task.code })),
      speech.t('draft.before', { value: valueText(speech, field, before) }),
      speech.t('draft.after', { value: valueText(speech, field, after) }),
    ]),
    rowBlock(speech, task),
  ],
  draft_added: (speech, { task }) => [
    block([title(speech.t('draft.added', { code: task.code }))]),
    rowBlock(speech, task),
  ],
  draft_dropped: (speech, { code, title: text }) => [
    block([title(speech.t('draft.dropped')), coded(code, text)], [[backOffer(speech)]]),
  ],
  findings: (speech, { plan, findings }) => [
    block([
      title(speech.t(findings.length ? 'draft.findings_title' : 'draft.findings_none', { count: findings.length })),
    ]),
    ...findings.map((finding) => findingBlock(speech, plan, finding)),
    block([], [[backOffer(speech)]]),
  ],
  activated: (speech, { title: text, tasks, firstPost, groups }) => [
    block([
      title(speech.t('draft.activated', { title: text, tasks })),
      ...(firstPost ? [speech.t('draft.first_post', { at: firstPost.at, date: dateText(speech, firstPost.on) })] : []),
      ...(groups === 0 ? [speech.t('draft.no_group')] : []),
    ]),
  ],
  plan_edited: (speech, { code, title: text, what, before, after, reason }) => [
    block([
      title(speech.t(`draft.plan_edited_${what}`, { code })),
      coded(code, text),
      ...(what === 'cancelled'
        ? []
        : [
            speech.t('draft.before', { value: valueText(speech, what, before) }),
            speech.t('draft.after', { value: valueText(speech, what, after) }),
          ]),
      ...(reason ? [speech.t('draft.plan_reason', { reason })] : []),
    ]),
  ],
}

function overviewLines({ t, language }: Speech, d: Facts['draft']): (Line | string)[] {
  const unknown = t('draft.unknown')
  const asks = d.findings.filter((f) => f.severity === 'ask').length
  const lacking = d.obstacles.map(({ taskCode, lacks }) => t(`draft.lacks_${lacks}`, { code: taskCode }))
  return [
    title(t('draft.title', { title: d.title })),
    t('draft.letter', {
      type: documentText({ t }, d.documentType),
      number: d.number ?? unknown,
      date: d.issuedOn ? dayText(language, d.issuedOn) : unknown,
      issuer: d.issuer ?? unknown,
      signer: d.signer ?? unknown,
    }),
    t('draft.counts', { tasks: d.tasks, units: d.units, recipients: d.recipients }),
    t(d.findings.length ? 'draft.findings' : 'draft.no_findings', { count: d.findings.length, asks }),
    ...(lacking.length ? [t('draft.obstacles', { list: lacking.join(', ') })] : []),
    t('draft.nothing_posted'),
  ]
}

/** Signs of the types of document (Decree 30/2020, annex III) that plans come under. */
const DOCUMENTS: Readonly<Record<string, TextKey>> = {
  KH: 'document.plan',
  QĐ: 'document.decision',
  NQ: 'document.resolution',
  CTr: 'document.programme',
  CT: 'document.directive',
  HD: 'document.guidance',
}

function documentText({ t }: Pick<Speech, 't'>, type: string | null): string {
  const key = type === null ? 'document.other' : DOCUMENTS[type]
  return key ? t(key) : (type ?? '')
}

function overviewOffers(speech: Speech, d: Facts['draft']): Offer[][] {
  const { t } = speech
  const { plan } = d
  const count = d.findings.length
  const anyway = d.obstacles.length > 0
  return [
    ...d.periods.map(({ period, tasks }) => [
      offer(speech, capitalised(t('button.draft_period', { period: periodText(speech, period), count: tasks })), {
        do: 'draft_period',
        plan,
        period: period ?? '',
      }),
    ]),
    count ? [offer(speech, t('button.findings', { count }), { do: 'findings', plan })] : [],
    [
      offer(speech, t('button.draft_add'), { do: 'draft_add', plan }),
      offer(speech, t('button.rehearse'), { do: 'rehearse_year', plan, page: 1 }),
    ],
    [offer(speech, t(anyway ? 'button.activate_anyway' : 'button.activate'), { do: 'activate', plan, anyway })],
  ]
}

function rowLines(speech: Speech, task: DraftTaskView): Line[] {
  const { t } = speech
  return [
    coded(task.code, task.title),
    unitsLine(speech, task),
    [t('task.due', { due: dueText(speech, task) })],
    [
      t('draft.rules', {
        policy: t(task.policy === 'any_unit' ? 'draft.policy_any' : 'draft.policy_every'),
        evidence: t(task.evidence === 'file' ? 'draft.evidence_file' : 'draft.evidence_none'),
      }),
    ],
    ...(task.collection ? [[t('draft.collection')]] : []),
    ...task.findings.map((finding) => [{ italic: t('draft.row_finding', { text: findingIn(speech, finding) }) }]),
  ]
}

/** A row of the draft with everything that can be changed about it; each toggle offers what is not so now. */
function rowBlock(speech: Speech, task: DraftTaskView): Block {
  const { t } = speech
  const { id, code } = task
  const policy = task.policy === 'any_unit' ? 'every_unit' : 'any_unit'
  const evidence = task.evidence === 'none' ? 'file' : 'none'
  const fields = (['title', 'units', 'due'] as const).map((field) =>
    offer(speech, t(`button.edit_${field}`), { do: 'draft_set', task: id, field }, { code }),
  )
  return block(
    [
      ...rowLines(speech, task),
      ...(task.original === task.title ? [] : [[{ italic: t('draft.original', { text: task.original }) }]]),
    ],
    [
      fields,
      [offer(speech, t(`button.${policy}`), { do: 'draft_policy', task: id, policy }, { code })],
      [
        offer(
          speech,
          t(evidence === 'file' ? 'button.needs_file' : 'button.no_file'),
          { do: 'draft_evidence', task: id, evidence },
          { code },
        ),
      ],
      [offer(speech, t('button.draft_drop'), { do: 'draft_drop', task: id }, { code }), backOffer(speech)],
    ],
    [id],
  )
}

function findingBlock(speech: Speech, plan: number, finding: FindingView): Block {
  const { t } = speech
  const number = finding.id
  const text = findingIn(speech, finding)
  return block(
    [
      finding.taskCode
        ? t('draft.finding_of', { number, code: finding.taskCode, text })
        : t('draft.finding', { number, text }),
      ...(finding.excerpt ? [[{ italic: `«${finding.excerpt}»` }]] : []),
      ...(finding.severity === 'ask' ? [t('draft.finding_ask')] : []),
    ],
    [[offer(speech, t('button.settle', { number }), { do: 'settle', plan, finding: number })]],
  )
}

/** The way back to the draft. */
export function backOffer(speech: Speech): Offer {
  return offer(speech, speech.t('button.draft'), { do: 'draft' })
}

/** A value of a row as people read it. */
function valueText({ t, language }: Speech, field: Facts['draft_changed']['field'], value: string): string {
  if (value === '') return t('draft.unknown')
  if (isCivilDate(value)) return dayText(language, value)
  const known: Partial<Record<string, TextKey>> =
    field === 'policy'
      ? { any_unit: 'draft.policy_any', every_unit: 'draft.policy_every' }
      : field === 'evidence'
        ? { file: 'draft.evidence_file', none: 'draft.evidence_none' }
        : {}
  const key = known[value]
  return key ? t(key) : value
}
