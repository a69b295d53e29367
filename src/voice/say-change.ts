/** The live plan is changed: what is asked before, what is said to who changed it, and what the office is told. */
import type { ChangeView, DoneSoFar, Facts, Line, TaskView } from '../application/message.js'
import type { CivilDate } from '../domain/calendar.js'
import { isCivilDate } from '../domain/calendar.js'
import type { TaskEdit, UnitOnTask } from '../domain/task-edit.js'
import { dateText, dayText, momentText } from './dates.js'
import type { Block, Offer, Speech, Tongue } from './speech.js'
import { block, coded, listText, offer, title, yesOrNo } from './speech.js'
import { codesText, dueLines } from './task-lines.js'

type Kind =
  | 'live_task'
  | 'change_ask_value'
  | 'change_ask_reason'
  | 'change_read_back'
  | 'change_left'
  | 'change_dropped'
  | 'change_made'
  | 'plan_changed'
  | 'closed_by_change'
  | 'still_closed'

const NAMES_SHOWN = 8

export const changes: { [K in Kind]: (speech: Speech, facts: Facts[K]) => Block[] } = {
  live_task: (speech, { task, named, policy, collection, original }) => {
    const { t } = speech
    const { code } = task
    return [
      block(
        [
          title(t('change.live', { code })),
          coded(code, task.title),
          t('change.live_units', { units: unitsText(speech, named) }),
          ...(named.length > 1 ? [t('change.live_policy', { policy: policyText(speech, policy) })] : []),
          ...(collection ? [t('draft.collection')] : []),
          ...dueLines(speech, task),
          ...(original === task.title ? [] : [[{ italic: t('draft.original', { text: original }) }]]),
          t(task.state === 'cancelled' ? 'change.live_cancelled' : 'change.live_how', { code }),
        ],
        offers(speech, task),
        [task.id],
      ),
    ]
  },
  change_ask_value: ({ t, language }, { code, field, now }) => [
    block([
      title(t(`change.ask_${field}`, { code })),
      t('draft.now', { value: isCivilDate(now) ? dayText(language, now) : now || t('draft.unknown') }),
      [{ italic: t(`change.example_${field}`) }],
    ]),
  ],
  change_ask_reason: (speech, { code, edit }) => [
    block([
      title(speech.t('change.ask_reason', { code })),
      ...editLines(speech, edit),
      speech.t('change.ask_reason_how'),
    ]),
  ],
  change_read_back: (speech, facts) => {
    const { t } = speech
    const { prompt, doubts, edit, code } = facts
    return [
      block(
        [
          title(readBackLead(speech, facts)),
          coded(code, facts.title),
          ...(doubts.cancels ? [t('change.live_units', { units: listText(speech, facts.units, NAMES_SHOWN) })] : []),
          ...(doubts.cancels ? [] : editLines(speech, edit)),
          reasonText(speech, facts),
          ...doubts.done.map((done) => `– ${doneText(speech, done)}`),
          ...(doubts.done.length ? [t('change.done_kept')] : []),
        ],
        yesOrNo(speech, prompt, [t('change.yes'), t('change.no')]),
        [facts.task],
      ),
    ]
  },
  change_left: ({ t }, { code }) => [block([t('change.left', { code })])],
  change_dropped: ({ t }, { code, field }) => [
    block([t('change.dropped', { code, field: t(`change.field_${field}`) })]),
  ],
  change_made: (speech, facts) => {
    const { t } = speech
    const { edit, code, kept, closed, stillClosed } = facts
    return [
      block(
        [
          title(t(`change.made_${nameOf(edit)}`, { code })),
          coded(code, facts.title),
          ...(edit.field === 'state' ? [] : editLines(speech, edit)),
          reasonText(speech, facts),
          ...kept.map(({ unit, to }) => t('change.kept', { unit, to: dateText(speech, to) })),
          ...closed.map((one) => closedText(speech, one)),
          ...stillClosed.map((one) => stillClosedText(speech, one)),
          ...toldLines(speech, facts.told),
        ],
        takeBack(speech, facts),
        [facts.task],
      ),
    ]
  },
  plan_changed: (speech, { changes: all, by, alone }) => {
    const { t } = speech
    const [only] = all
    const lead =
      only && all.length === 1
        ? t(`change.news_${nameOf(only.edit)}`, { code: only.code })
        : t('change.news', { count: all.length, codes: codesText(speech, all) })
    return [
      block([title(t(alone ? 'change.dear_person' : 'change.dear_group', { said: lead }))]),
      ...all.map((change) => block(changeLines(speech, change), [], [change.task])),
      block([byText(speech, by)]),
    ]
  },
  closed_by_change: (speech, facts) => {
    const { t } = speech
    const { code, title: text, edit, unit, what, by, task } = facts
    const why = edit.field === 'state' ? 'cancelled' : 'units'
    const said =
      what === 'extension' && edit.field === 'due'
        ? t('change.extension_due', { code, unit, date: dateText(speech, edit.after) })
        : t(`change.${what}_${why}`, { code, unit })
    return [
      block(
        [
          title(said),
          coded(code, text),
          reasonText(speech, facts),
          ...(what === 'claim' ? [t('change.files_kept')] : []),
          t('change.by', { by }),
        ],
        [],
        [task],
      ),
    ]
  },
  still_closed: (speech, { code, title: text, edit, unit, what, by, task }) => {
    const { t } = speech
    return [
      block(
        [
          title(t(`change.still_${what}`, { code, unit })),
          coded(code, text),
          ...editLines(speech, edit),
          t(`change.still_${what}_how`, { code }),
          t('change.by', { by }),
        ],
        [],
        [task],
      ),
    ]
  },
}

/** What a change of the plan is called in the keys of its texts. */
function nameOf(edit: TaskEdit): 'due' | 'title' | 'units' | 'policy' | 'cancelled' | 'restored' {
  if (edit.field !== 'state') return edit.field
  return edit.after === 'cancelled' ? 'cancelled' : 'restored'
}

function changeLines(speech: Speech, change: ChangeView): (Line | string)[] {
  return [coded(change.code, change.title), ...editLines(speech, change.edit), reasonText(speech, change)]
}

/** What takes another change back needs no reason of its own. */
function reasonText({ t }: Speech, { reason, undoes }: ChangeView): string {
  return t('change.reason', { reason: undoes === undefined ? reason : t('change.undone') })
}

/** What it was, and what it is: a date on one line, words on two. */
export function editLines(speech: Tongue, edit: TaskEdit): string[] {
  const { t } = speech
  const both = (before: string, after: string) => [
    t('draft.before', { value: before }),
    t('draft.after', { value: after }),
  ]
  switch (edit.field) {
    case 'due':
      return [t('change.due', { before: dateOr(speech, edit.before), after: dateText(speech, edit.after) })]
    case 'title':
      return both(edit.before, edit.after)
    case 'units':
      return both(unitsText(speech, edit.before), unitsText(speech, edit.after))
    case 'policy':
      return both(policyText(speech, edit.before), policyText(speech, edit.after))
    case 'state':
      return [t(edit.after === 'cancelled' ? 'change.cancelled' : 'change.restored')]
  }
}

function dateOr(speech: Tongue, date: CivilDate | null): string {
  return date === null ? speech.t('task.no_due') : dateText(speech, date)
}

function policyText({ t }: Pick<Tongue, 't'>, policy: 'any_unit' | 'every_unit'): string {
  return t(policy === 'any_unit' ? 'draft.policy_any' : 'draft.policy_every')
}

/** 'UBND xã (chủ trì), Hội Nông dân (phối hợp)'. */
function unitsText({ t }: Pick<Tongue, 't'>, units: readonly UnitOnTask[]): string {
  if (units.length === 0) return t('draft.unknown')
  return units
    .map(({ unit, role }) =>
      role === 'responsible' ? unit : t('draft.named', { name: unit, note: t(`draft.role_${role}`) }),
    )
    .join(', ')
}

function readBackLead(speech: Speech, { code, edit, doubts }: Facts['change_read_back']): string {
  const { t } = speech
  if (edit.field === 'due' && doubts.date)
    return t(`change.read_${doubts.date}`, {
      ...{ code, date: dateText(speech, edit.after), before: dateOr(speech, edit.before) },
    })
  if (doubts.cancels) return t('change.read_cancel', { code })
  return t(doubts.done.length > 0 ? 'change.read_units' : 'change.read_plain', { code })
}

/** A cancelled task is taken up again with a reason; every other change is undone, but for what undid one. */
function takeBack(speech: Speech, { edit, code, task, change, undoes }: Facts['change_made']): Offer[][] {
  const { t } = speech
  if (edit.field === 'state' && edit.after === 'cancelled')
    return [[offer(speech, t('change.button_restore', { code }), { do: 'live_restore', task }, { code })]]
  if (undoes !== undefined) return []
  return [[offer(speech, t('change.button_undo', { code }), { do: 'undo_change', task, change }, { code })]]
}

function doneText({ t }: Speech, { unit, state, files }: DoneSoFar): string {
  const line = t(`change.done_${state}`, { unit })
  return files ? t('change.done_files', { line, count: files }) : line
}

function closedText({ t }: Speech, { unit, what, told }: Facts['change_made']['closed'][number]): string {
  return told.length
    ? t(`change.closed_${what}`, { unit, names: told.join(', ') })
    : t(`change.closed_${what}_untold`, { unit })
}

function stillClosedText({ t }: Speech, { unit, what, told }: Facts['change_made']['closed'][number]): string {
  return told.length
    ? t(`change.stays_${what}`, { unit, names: told.join(', ') })
    : t(`change.stays_${what}_untold`, { unit })
}

function byText({ t }: Speech, names: readonly string[]): string {
  return names.length > 1 ? t('change.by_several', { by: names.join(', ') }) : t('change.by', { by: names.join(', ') })
}

function toldLines(speech: Speech, { groups, people, untold, at, on }: Facts['change_made']['told']): string[] {
  const { t } = speech
  if (untold) return [t('change.told_nothing')]
  if (groups === 0 && people.length === 0) return [t('change.told_nobody')]
  const when = momentText(speech, at, on)
  return [
    ...(groups ? [t('change.told_groups', { when })] : []),
    ...(people.length ? [t('change.told_people', { names: people.join(', ') })] : []),
  ]
}

function offers(speech: Speech, { id, code, state }: TaskView): Offer[][] {
  const { t } = speech
  if (state === 'cancelled')
    return [[offer(speech, t('change.button_restore', { code }), { do: 'live_restore', task: id }, { code })]]
  const set = (field: 'due' | 'units' | 'title') =>
    offer(speech, t(`button.edit_${field}`), { do: 'live_set', task: id, field }, { code })
  return [
    [set('due'), set('units')],
    [set('title'), offer(speech, t('change.button_cancel'), { do: 'live_cancel', task: id }, { code })],
  ]
}
