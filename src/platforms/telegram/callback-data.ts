/**
 * Actions as the data of a button. Telegram gives a button 64 bytes and never forgets it: a press may come months after
 * the message, from a bot that has been renewed meanwhile. So the form carries a version, and a code is never reused.
 *
 * '1c.12': version 1, code 'c' (claim), task 12.
 */
import type { Action, DraftField, PaperKind, ReturnReason } from '../../application/actions.js'
import type { CompletionPolicy, EvidenceRule } from '../../domain/plan.js'

const VERSION = '1'

/** One field of an action as a piece of text without '.'; `read` answers undefined for what `write` never writes. */
interface Field<T> {
  write(value: T): string
  read(text: string): T | undefined
}

type Named<K extends Action['do']> = Extract<Action, { do: K }>
interface Form<K extends Action['do']> {
  code: string
  /** In the order in which they are written. */
  fields: { [F in Exclude<keyof Named<K>, 'do'>]: Field<Named<K>[F]> }
}

const id: Field<number> = {
  write: (value) => String(value),
  read: (text) => (/^\d{1,15}$/.test(text) ? Number(text) : undefined),
}
const idOrNone: Field<number | null> = {
  write: (value) => (value === null ? '' : id.write(value)),
  read: (text) => (text === '' ? null : id.read(text)),
}
const flag: Field<boolean> = {
  write: (value) => (value ? '1' : '0'),
  read: (text) => (text === '1' ? true : text === '0' ? false : undefined),
}
/** A period's key, or '' for the tasks without one. */
const period: Field<string> = {
  write: (value) => value,
  read: (text) => (/^(?:\d{4}(?:-(?:Q[1-4]|H[12]|\d{2}))?)?$/.test(text) ? text : undefined),
}

/** One of a closed set of words, each with its letter. */
function oneOf<T extends string>(letters: Record<T, string>): Field<T> {
  const words = Object.keys(letters) as T[]
  return { write: (word) => letters[word], read: (text) => words.find((word) => letters[word] === text) }
}
const returnReason = oneOf<ReturnReason>({ missing_file: 'f', not_complete: 'n', wrong_task: 'w' })
const draftField = oneOf<DraftField>({ title: 't', units: 'u', due: 'd' })
const policy = oneOf<CompletionPolicy>({ any_unit: 'a', every_unit: 'e' })
const paper = oneOf<PaperKind>({
  picture: 'p',
  report: 'r',
  book: 'b',
  standing: 's',
  evidence: 'e',
  page: 'w',
  calendar: 'c',
  next_plan: 'n',
})
const evidence = oneOf<EvidenceRule>({ none: 'n', file: 'f' })

const FORMS: { [K in Action['do']]: Form<K> } = {
  claim: { code: 'c', fields: { task: id } },
  not_done: { code: 'n', fields: { task: id } },
  ask_extension: { code: 'e', fields: { task: id } },
  withdraw: { code: 'w', fields: { claim: id } },
  my_tasks: { code: 'm', fields: {} },
  move_files: { code: 'mf', fields: { evidence: id, task: id } },
  confirm: { code: 'k', fields: { claim: id } },
  confirm_all: { code: 'ka', fields: {} },
  return: { code: 'r', fields: { claim: id } },
  return_because: { code: 'rb', fields: { claim: id, reason: returnReason } },
  grant: { code: 'g', fields: { extension: id } },
  refuse: { code: 'f', fields: { extension: id } },
  ask_explanation: { code: 'x', fields: { assignment: id } },
  waiting: { code: 'q', fields: {} },
  pass_on: { code: 'u', fields: { assignment: id } },
  status: { code: 's', fields: {} },
  status_words: { code: 'sw', fields: {} },
  papers: { code: 'pp', fields: {} },
  silent: { code: 'si', fields: {} },
  late_tasks: { code: 'lt', fields: {} },
  all_tasks: { code: 'at', fields: {} },
  next_year: { code: 'ny', fields: { plan: id } },
  paper: { code: 'p', fields: { paper, plan: id, period } },
  missing: { code: 'mi', fields: { task: id } },
  help: { code: 'h', fields: {} },
  draft: { code: 'd', fields: {} },
  draft_period: { code: 'dp', fields: { plan: id, period } },
  draft_task: { code: 'dt', fields: { task: id } },
  draft_set: { code: 'ds', fields: { task: id, field: draftField } },
  draft_policy: { code: 'dc', fields: { task: id, policy } },
  draft_evidence: { code: 'de', fields: { task: id, evidence } },
  draft_add: { code: 'da', fields: { plan: id } },
  draft_drop: { code: 'dd', fields: { task: id } },
  draft_split: { code: 'dx', fields: { task: id } },
  draft_merge: { code: 'dm', fields: { task: id, into: id } },
  findings: { code: 'fi', fields: { plan: id } },
  point: { code: 'fp', fields: { plan: id, n: id } },
  settle: { code: 'fk', fields: { plan: id, n: id } },
  settle_notes: { code: 'fn', fields: { plan: id } },
  lessons: { code: 'l', fields: {} },
  read_again: { code: 'dr', fields: {} },
  forget: { code: 'lf', fields: { lesson: id } },
  rehearse_year: { code: 'y', fields: { plan: id, page: id } },
  activate: { code: 'a', fields: { plan: id, anyway: flag } },
  replace_plan: { code: 'ar', fields: { plan: id } },
  activate_beside: { code: 'ab', fields: { plan: id } },
  drop_draft: { code: 'ad', fields: { plan: id } },
  live_task: { code: 'vt', fields: { task: id } },
  live_set: { code: 'vs', fields: { task: id, field: draftField } },
  live_cancel: { code: 'vc', fields: { task: id } },
  live_restore: { code: 'vr', fields: { task: id } },
  undo_change: { code: 'vu', fields: { task: id, change: id } },
  undo_reopen: { code: 'vo', fields: { claim: id } },
  approve_member: { code: 'j', fields: { request: id, seat: idOrNone } },
  refuse_member: { code: 'jr', fields: { request: id } },
  choose: { code: 'o', fields: { prompt: id, option: id } },
}

/** A form as both directions walk it, whichever action it is of. */
type AnyForm = { code: string; fields: Record<string, Field<unknown>> }
const BY_NAME = FORMS as unknown as Record<Action['do'], AnyForm>
const BY_CODE = new Map(Object.entries(BY_NAME).map(([name, form]) => [form.code, { name, form }]))

/** The data of a button, at most 64 bytes for any id up to 15 digits. */
export function pack(action: Action): string {
  const form = BY_NAME[action.do]
  const values = action as unknown as Record<string, unknown>
  return [VERSION + form.code, ...Object.entries(form.fields).map(([name, field]) => field.write(values[name]))].join(
    '.',
  )
}

/** The action of a pressed button; null for data that no bot of ours writes. */
export function unpack(data: string): Action | null {
  const [head = '', ...texts] = data.split('.')
  const found = head.startsWith(VERSION) ? BY_CODE.get(head.slice(VERSION.length)) : undefined
  if (!found) return null
  const fields = Object.entries(found.form.fields)
  if (texts.length !== fields.length) return null
  const values = fields.map(([name, field], i) => [name, field.read(texts[i] ?? '')] as const)
  if (values.some(([, value]) => value === undefined)) return null
  return { do: found.name, ...Object.fromEntries(values) } as Action
}
