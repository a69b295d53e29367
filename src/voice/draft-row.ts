/** A row of the draft, with what can be changed about it. */
import type { DraftTaskView, Facts, Line } from '../application/message.js'
import { isCivilDate } from '../domain/calendar.js'
import { dayText } from './dates.js'
import { backOffer } from './draft-offers.js'
import { findingIn } from './finding-text.js'
import type { Block, Offer, Speech, Tongue } from './speech.js'
import { block, coded, offer } from './speech.js'
import { dueText } from './task-lines.js'
import type { TextKey } from './texts.js'

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
export function editableRow(speech: Speech, task: DraftTaskView): Block {
  const { id, code } = task
  const edit = offer(speech, speech.t('button.draft_task', { code }), { do: 'draft_task', task: id }, { code })
  return block(rowLines(speech, task), [[edit]], [id])
}

/** A row of the draft with everything that can be changed about it; each toggle offers what is not so now. */
export function rowBlock(speech: Speech, task: DraftTaskView, above: Facts['draft_task']['above']): Block {
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

/** A value of a row as people read it. */
export function valueText({ t, language }: Speech, field: Facts['draft_changed']['field'], value: string): string {
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
