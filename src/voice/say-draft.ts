/** The draft, its rows and findings, and the plan going live. */

import type { DraftTaskView, DraftView, Facts, Line, RunningPlan } from '../application/message.js'
import { isCivilDate } from '../domain/calendar.js'
import { capitalised } from '../domain/vietnamese.js'
import { dateText, dayText, periodTasksText, periodText } from './dates.js'
import { findingIn } from './finding-text.js'
import type { Block, Offer, Speech, Tongue } from './speech.js'
import { block, coded, linkWord, listText, offer, title } from './speech.js'
import { dueText } from './task-lines.js'
import type { TextKey } from './texts.js'
import { unheardLines } from './unheard-lines.js'

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
  | 'draft_discarded'
  | 'draft_ask_split'
  | 'draft_split'
  | 'draft_merged'
  | 'activation_doubts'
  | 'plan_again'
  | 'activated'

/** As many tasks as are named where a plan takes the place of another. */
const CHANGES_SHOWN = 6

export const draft: { [K in DraftKind]: (speech: Speech, facts: Facts[K]) => Block[] } = {
  draft_discarded: ({ t }, { title: name }) => [block([t('draft.discarded', { title: name })])],
  plan_being_read: ({ t }, { name }) => [block([t('draft.being_read', { name })])],
  draft: (speech, facts) => [block(overviewLines(speech, facts), overviewOffers(speech, facts))],
  draft_period: (speech, { plan, period, tasks, next }) => [
    block([title(speech.t('draft.period', { tasks: periodTasksText(speech, period), count: tasks.length }))]),
    ...tasks.map((task) => editableRow(speech, task)),
    block([], [[next ? nextOffer(speech, plan, next) : rehearseOffer(speech, plan), backOffer(speech)]]),
  ],
  draft_task: (speech, { task, above }) => [rowBlock(speech, task, above)],
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
    rowBlock(speech, task, null),
  ],
  draft_added: (speech, { task }) => [
    block([title(speech.t('draft.added', { code: task.code }))]),
    rowBlock(speech, task, null),
  ],
  draft_dropped: (speech, { code, title: text }) => [
    block([title(speech.t('draft.dropped')), coded(code, text)], [[backOffer(speech)]]),
  ],
  draft_ask_split: ({ t }, { code, title: text }) => [
    block([title(t('draft.ask_split', { code })), text, [{ italic: t('draft.ask_split_example') }]]),
  ],
  draft_split: (speech, { code, tasks }) => [
    block([title(speech.t('draft.split', { code, count: tasks.length }))]),
    ...tasks.map((task) => editableRow(speech, task)),
    block([], [[backOffer(speech)]]),
  ],
  draft_merged: (speech, { task, gone }) => [
    block([title(speech.t('draft.merged', { code: task.code, gone }))]),
    rowBlock(speech, task, null),
  ],
  activation_doubts: (speech, { plan, lacking, open, asks }) => {
    const { t } = speech
    const counts = { count: open, asks }
    return [
      block(
        [
          title(
            lacking.length
              ? t('draft.doubts_lacking', { lacking: lacking.join(', ') })
              : t('draft.doubts_points', counts),
          ),
          ...(lacking.length && open ? [capitalised(t('draft.doubts_open', counts))] : []),
          t(lacking.length ? 'draft.doubts_then_lacking' : 'draft.doubts_then'),
        ],
        [
          ...(open ? [[offer(speech, t('button.findings', { count: open }), { do: 'findings', plan })]] : []),
          [offer(speech, t('button.activate_anyway'), { do: 'activate', plan, anyway: true })],
        ],
      ),
    ]
  },
  plan_again: (speech, { plan, running, keeps, dates, lacking, open, asks }) => {
    const { t, language } = speech
    const moved = dates.map(({ code, from, to }) =>
      t('draft.again_date', {
        code,
        from: from ? dayText(language, from) : t('draft.unknown'),
        to: dayText(language, to),
      }),
    )
    const choice = (action: 'replace_plan' | 'activate_beside' | 'drop_draft') => [
      offer(speech, t(`button.${action}`), { do: action, plan }),
    ]
    return [
      block(
        [
          title(runningText(speech, running)),
          t('draft.again_beside'),
          ...(keeps.length ? [t('draft.again_keeps', { codes: listText(speech, keeps, CHANGES_SHOWN) })] : []),
          ...(moved.length ? [t('draft.again_dates', { list: listText(speech, moved, CHANGES_SHOWN) })] : []),
          ...(lacking.length ? [t('draft.again_lacking', { lacking: lacking.join(', ') })] : []),
          ...(open ? [capitalised(t('draft.doubts_open', { count: open, asks }))] : []),
          t('draft.again_then'),
        ],
        [choice('replace_plan'), choice('activate_beside'), choice('drop_draft')],
      ),
    ]
  },
  activated: (speech, { title: text, tasks, instead, renamed, firstPost, groups, unheard }) => [
    block([
      title(speech.t('draft.activated', { title: text, tasks })),
      ...(instead ? [speech.t('draft.instead', { kept: instead.kept, title: instead.title })] : []),
      ...(renamed.length
        ? [speech.t('draft.renamed', { codes: renamed.map(({ from, to }) => `${from} → ${to}`).join(', ') })]
        : []),
      ...(firstPost ? [speech.t('draft.first_post', { at: firstPost.at, date: dateText(speech, firstPost.on) })] : []),
      ...(groups === 0 ? [speech.t('draft.no_group', { link: linkWord(speech) })] : []),
      ...unheardLines(speech, unheard),
    ]),
  ],
}

function runningText(speech: Speech, { title: text, since }: RunningPlan): string {
  return speech.t('draft.running', { title: text, date: dateText(speech, since) })
}

function overviewLines(speech: Speech, d: Facts['draft']): (Line | string)[] {
  const { t } = speech
  return [
    title(t('draft.title', { title: d.title })),
    ...(d.running ? [runningText(speech, d.running)] : []),
    ...overviewTexts(speech, d),
    t('draft.nothing_posted'),
    ...(d.link ? [t('draft.page', { link: d.link })] : []),
  ]
}

/** What was read on the whole: the letterhead, the counts, what is doubtful, what is lacking. */
export function overviewTexts({ t, language }: Tongue, d: DraftView): string[] {
  const unknown = t('draft.unknown')
  const { obstacles } = d
  const asks = d.findings.filter((f) => f.severity === 'ask').length
  return [
    t('draft.letter', {
      type: documentText({ t }, d.documentType),
      number: d.number ?? unknown,
      date: d.issuedOn ? dayText(language, d.issuedOn) : unknown,
      issuer: d.issuer ?? unknown,
      signer: d.signer ?? unknown,
    }),
    t('draft.counts', {
      tasks: d.tasks,
      periods: d.periods.filter(({ period }) => period !== null).length,
      units: d.units,
      recipients: d.recipients,
    }),
    ...(d.periods.some(({ period }) => period === null) ? [t('task.own_date_code')] : []),
    t(d.findings.length ? 'draft.findings' : 'draft.no_findings', { count: d.findings.length, asks }),
    ...(obstacles.length ? [t('draft.obstacles', { list: lacksText({ t }, obstacles) })] : []),
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
  return [
    count ? [offer(speech, t('button.findings', { count }), { do: 'findings', plan })] : [],
    ...d.periods.map((of) => [periodOffer(speech, plan, of)]),
    [offer(speech, t('button.draft_add'), { do: 'draft_add', plan }), rehearseOffer(speech, plan)],
    d.tasks > 0 ? [offer(speech, t('button.activate'), { do: 'activate', plan, anyway: false })] : [],
  ]
}

function rowLines(speech: Speech, task: DraftTaskView): Line[] {
  const { t } = speech
  return [
    coded(task.code, task.title),
    [namedText(speech, task)],
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

/** The units with their roles, and which of them the office does not know yet. */
export function namedText({ t }: Tongue, { named }: DraftTaskView): string {
  const units = named.map(({ name, role, known }) => {
    const notes = [
      ...(role === 'responsible' ? [] : [t(`draft.role_${role}`)]),
      ...(known ? [] : [t('draft.not_known')]),
    ]
    return notes.length ? t('draft.named', { name, note: notes.join(', ') }) : name
  })
  return units.length ? t('task.units', { units: units.join(', ') }) : t('task.no_units')
}

/** A row as the lists show it, with the way to change it. */
function editableRow(speech: Speech, task: DraftTaskView): Block {
  const { id, code } = task
  const edit = offer(speech, speech.t('button.draft_task', { code }), { do: 'draft_task', task: id }, { code })
  return block(rowLines(speech, task), [[edit]], [id])
}

/** A row of the draft with everything that can be changed about it; each toggle offers what is not so now. */
function rowBlock(speech: Speech, task: DraftTaskView, above: Facts['draft_task']['above']): Block {
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
      [
        offer(speech, t('button.draft_split'), { do: 'draft_split', task: id }, { code }),
        ...(above ? [mergeOffer(speech, task, above)] : []),
      ],
      [offer(speech, t('button.draft_drop'), { do: 'draft_drop', task: id }, { code }), backOffer(speech)],
    ],
    [id],
  )
}

function mergeOffer(speech: Speech, { id, code }: DraftTaskView, above: { id: number; code: string }): Offer {
  const label = speech.t('button.draft_merge', { code: above.code })
  return offer(speech, label, { do: 'draft_merge', task: id, into: above.id }, { code, to: above.code })
}

/** 'Quý I/2023 (4)': the rows of a period. */
export function periodOffer(speech: Speech, plan: number, of: Facts['draft']['periods'][number]): Offer {
  const label = speech.t('button.draft_period', { period: periodText(speech, of.period), count: of.tasks })
  return offer(speech, capitalised(label), { do: 'draft_period', plan, period: of.period ?? '' })
}

function nextOffer(speech: Speech, plan: number, of: Facts['draft']['periods'][number]): Offer {
  const next = periodOffer(speech, plan, of)
  return { ...next, label: speech.t('button.next', { label: next.label }) }
}

function rehearseOffer(speech: Speech, plan: number): Offer {
  return offer(speech, speech.t('button.rehearse'), { do: 'rehearse_year', plan, page: 1 })
}

const LACKS = ['unit', 'name', 'due'] as const
const CODES_NAMED = 6

/** 'Q1-3 chưa có đơn vị; 9 việc chưa có hạn (V-2, V-3, …)'. */
export function lacksText({ t }: Pick<Speech, 't'>, obstacles: Facts['draft']['obstacles']): string {
  return LACKS.flatMap((lacks) => {
    const codes = obstacles.filter((o) => o.lacks === lacks).map((o) => o.taskCode)
    if (codes.length < 2) return codes.map((code) => t(`draft.lacks_${lacks}`, { code }))
    const named = [...codes.slice(0, CODES_NAMED), ...(codes.length > CODES_NAMED ? ['…'] : [])].join(', ')
    return [t(`draft.several_lack_${lacks}`, { count: codes.length, codes: named })]
  }).join('; ')
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
