import { expect, test } from 'vitest'
import type { Action } from '../../src/application/actions.js'
import { pack, unpack } from '../../src/platforms/telegram/callback-data.js'

const ID = 2 ** 31
/** One of each with the longest values; a new action without a line here does not compile. */
const EVERY: { [K in Action['do']]: Extract<Action, { do: K }>[] } = {
  claim: [{ do: 'claim', task: ID }],
  not_done: [{ do: 'not_done', task: ID }],
  ask_extension: [{ do: 'ask_extension', task: ID }],
  withdraw: [{ do: 'withdraw', claim: ID }],
  move_files: [{ do: 'move_files', evidence: 999_999_999_999_999, task: 999_999_999_999_999 }],
  pass_on: [{ do: 'pass_on', assignment: 31 }],
  my_tasks: [{ do: 'my_tasks' }],
  confirm: [{ do: 'confirm', claim: ID }],
  confirm_all: [{ do: 'confirm_all' }],
  return: [{ do: 'return', claim: ID }],
  return_because: (['missing_file', 'not_complete', 'wrong_task'] as const).map((reason) => ({
    do: 'return_because',
    claim: ID,
    reason,
  })),
  grant: [{ do: 'grant', extension: ID }],
  refuse: [{ do: 'refuse', extension: ID }],
  ask_explanation: [{ do: 'ask_explanation', assignment: ID }],
  waiting: [{ do: 'waiting' }],
  status_words: [{ do: 'status_words' }],
  status: [{ do: 'status' }],
  papers: [{ do: 'papers' }],
  silent: [{ do: 'silent' }],
  late_tasks: [{ do: 'late_tasks' }],
  all_tasks: [{ do: 'all_tasks' }],
  next_year: [{ do: 'next_year', plan: ID }],
  paper: (['picture', 'report', 'book', 'standing', 'evidence', 'page', 'calendar', 'next_plan'] as const).flatMap(
    (paper) => ['', '2023-H1', '2023-12'].map((period) => ({ do: 'paper' as const, paper, plan: ID, period })),
  ),
  missing: [{ do: 'missing', task: ID }],
  help: [{ do: 'help' }],
  draft: [{ do: 'draft' }],
  draft_period: ['', '2023', '2023-H1', '2023-Q4', '2023-12'].map((period) => ({
    do: 'draft_period',
    plan: ID,
    period,
  })),
  draft_task: [{ do: 'draft_task', task: ID }],
  live_task: [{ do: 'live_task', task: ID }],
  live_set: (['title', 'units', 'due'] as const).map((field) => ({ do: 'live_set', task: ID, field })),
  live_cancel: [{ do: 'live_cancel', task: ID }],
  live_restore: [{ do: 'live_restore', task: ID }],
  undo_change: [{ do: 'undo_change', task: ID, change: ID }],
  undo_reopen: [{ do: 'undo_reopen', claim: ID }],
  draft_set: (['title', 'units', 'due'] as const).map((field) => ({ do: 'draft_set', task: ID, field })),
  draft_policy: (['any_unit', 'every_unit'] as const).map((policy) => ({ do: 'draft_policy', task: ID, policy })),
  draft_evidence: (['none', 'file'] as const).map((evidence) => ({ do: 'draft_evidence', task: ID, evidence })),
  draft_add: [{ do: 'draft_add', plan: ID }],
  draft_drop: [{ do: 'draft_drop', task: ID }],
  draft_split: [{ do: 'draft_split', task: ID }],
  draft_merge: [{ do: 'draft_merge', task: ID, into: ID }],
  findings: [{ do: 'findings', plan: ID }],
  point: [{ do: 'point', plan: ID, n: ID }],
  settle_notes: [{ do: 'settle_notes', plan: ID }],
  settle: [{ do: 'settle', plan: ID, n: ID }],
  read_again: [{ do: 'read_again' }],
  lessons: [{ do: 'lessons' }],
  forget: [{ do: 'forget', lesson: ID }],
  rehearse_year: [{ do: 'rehearse_year', plan: ID, page: ID }],
  activate: [true, false].map((anyway) => ({ do: 'activate', plan: ID, anyway })),
  replace_plan: [{ do: 'replace_plan', plan: ID }],
  activate_beside: [{ do: 'activate_beside', plan: ID }],
  drop_draft: [{ do: 'drop_draft', plan: ID }],
  approve_member: [ID, null].map((seat) => ({ do: 'approve_member', request: ID, seat })),
  refuse_member: [{ do: 'refuse_member', request: ID }],
  choose: [{ do: 'choose', prompt: ID, option: ID }],
}
const actions: Action[] = Object.values(EVERY).flat()

test.each(actions)('$do comes back as it was packed, within 64 bytes', (action) => {
  const data = pack(action)
  expect(unpack(data)).toEqual(action)
  expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64)
})

test('no two actions share a form', () => {
  expect(new Set(actions.map(pack)).size).toBe(actions.length)
})

// Buttons of last year's messages are still there: what they carry must not change its meaning.
test.each([
  ['1c.12', { do: 'claim', task: 12 }],
  ['1rb.7.n', { do: 'return_because', claim: 7, reason: 'not_complete' }],
  ['1dp.3.2023-Q1', { do: 'draft_period', plan: 3, period: '2023-Q1' }],
  ['1j.5.', { do: 'approve_member', request: 5, seat: null }],
  ['1a.2.1', { do: 'activate', plan: 2, anyway: true }],
])('%s means what it has always meant', (data, action) => {
  expect(unpack(data)).toEqual(action)
})

test.each([
  '',
  '1',
  '1c',
  '1c.',
  '1c.x',
  '1c.-1',
  '1c.1.2',
  '1c.1e3',
  '2c.12',
  'c.12',
  '1zz.1',
  '1rb.7.z',
  '1dp.3.2023-Q5',
  '1a.2.yes',
  '1__proto__',
])('data that no bot of ours writes is null: %j', (data) => {
  expect(unpack(data)).toBeNull()
})
