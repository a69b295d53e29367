import { expect, test } from 'vitest'
import type { Action } from '../../src/application/actions.js'
import type { Command } from '../../src/domain/words/command.js'
import { parseCommand } from '../../src/domain/words/parse-command.js'
import { wordFor } from '../../src/voice/voice.js'

const FACTS = { code: 'Q1-3', unit: 'Hội Nông dân', to: 'V-1' }

/** Each action with the command that its word must be understood as. A new action without a word does not compile. */
const WORDS = {
  claim: [
    [
      { do: 'claim', task: 1 },
      { say: 'claim', ref: 'Q1-3' },
    ],
  ],
  not_done: [
    [
      { do: 'not_done', task: 1 },
      { say: 'not_done', ref: 'Q1-3' },
    ],
  ],
  ask_extension: [
    [
      { do: 'ask_extension', task: 1 },
      { say: 'extend', ref: 'Q1-3', rest: '' },
    ],
  ],
  withdraw: [
    [
      { do: 'withdraw', claim: 1 },
      { say: 'withdraw', ref: 'Q1-3' },
    ],
  ],
  my_tasks: [[{ do: 'my_tasks' }, { say: 'my_tasks' }]],
  move_files: [
    [
      { do: 'move_files', evidence: 5, task: 1 },
      { say: 'move_files', ref: 'Q1-3', to: 'V-1' },
    ],
  ],
  pass_on: [
    [
      { do: 'pass_on', assignment: 1 },
      { say: 'pass_on', ref: 'Q1-3' },
    ],
  ],
  confirm: [
    [
      { do: 'confirm', claim: 1 },
      { say: 'confirm', ref: 'Q1-3', rest: 'Hội Nông dân' },
    ],
  ],
  confirm_all: [[{ do: 'confirm_all' }, { say: 'confirm_all', ref: '' }]],
  return: [
    [
      { do: 'return', claim: 1 },
      { say: 'return', ref: 'Q1-3', rest: 'Hội Nông dân' },
    ],
  ],
  return_because: [
    [
      { do: 'return_because', claim: 1, reason: 'not_complete' },
      { say: 'number', n: 2 },
    ],
  ],
  grant: [
    [
      { do: 'grant', extension: 1 },
      { say: 'grant', ref: 'Q1-3', rest: 'Hội Nông dân' },
    ],
  ],
  refuse: [
    [
      { do: 'refuse', extension: 1 },
      { say: 'refuse', ref: 'Q1-3', rest: 'Hội Nông dân' },
    ],
  ],
  ask_explanation: [
    [
      { do: 'ask_explanation', assignment: 1 },
      { say: 'ask_unit', ref: 'Q1-3', unit: 'hoi nong dan', rest: '' },
    ],
  ],
  waiting: [[{ do: 'waiting' }, { say: 'waiting' }]],
  status: [[{ do: 'status' }, { say: 'status' }]],
  status_words: [[{ do: 'status_words' }, { say: 'status_words' }]],
  papers: [[{ do: 'papers' }, { say: 'papers' }]],
  silent: [[{ do: 'silent' }, { say: 'silent' }]],
  late_tasks: [[{ do: 'late_tasks' }, { say: 'late_tasks' }]],
  all_tasks: [[{ do: 'all_tasks' }, { say: 'all_tasks' }]],
  next_year: [[{ do: 'next_year', plan: 1 }, { say: 'next_year' }]],
  paper: [
    [
      { do: 'paper', paper: 'picture', plan: 1, period: '' },
      { say: 'paper', paper: 'picture', period: null },
    ],
    [
      { do: 'paper', paper: 'report', plan: 1, period: '2023-Q1' },
      { say: 'paper', paper: 'report', period: { part: 'Q1', year: 2023 } },
    ],
    [
      { do: 'paper', paper: 'report', plan: 1, period: '2023' },
      { say: 'paper', paper: 'report', period: { part: '', year: 2023 } },
    ],
    [
      { do: 'paper', paper: 'report', plan: 1, period: '' },
      { say: 'paper', paper: 'report', period: null },
    ],
    [
      { do: 'paper', paper: 'book', plan: 1, period: '2023-03' },
      { say: 'paper', paper: 'book', period: { part: '03', year: 2023 } },
    ],
    [
      { do: 'paper', paper: 'report', plan: 1, period: '2023-H2' },
      { say: 'paper', paper: 'report', period: { part: 'H2', year: 2023 } },
    ],
    [
      { do: 'paper', paper: 'standing', plan: 1, period: '2023-H1' },
      { say: 'paper', paper: 'standing', period: { part: 'H1', year: 2023 } },
    ],
    [
      { do: 'paper', paper: 'evidence', plan: 1, period: '2023-Q2' },
      { say: 'paper', paper: 'evidence', period: { part: 'Q2', year: 2023 } },
    ],
    [
      { do: 'paper', paper: 'page', plan: 1, period: '' },
      { say: 'paper', paper: 'page', period: null },
    ],
    [
      { do: 'paper', paper: 'calendar', plan: 1, period: '' },
      { say: 'paper', paper: 'calendar', period: null },
    ],
    [
      { do: 'paper', paper: 'standing', plan: 1, period: '2023-H1' },
      { say: 'paper', paper: 'standing', period: { part: 'H1', year: 2023 } },
    ],
  ],
  missing: [
    [
      { do: 'missing', task: 1 },
      { say: 'missing', ref: 'Q1-3' },
    ],
  ],
  help: [[{ do: 'help' }, { say: 'help' }]],
  draft: [[{ do: 'draft' }, { say: 'draft' }]],
  draft_period: [
    [
      { do: 'draft_period', plan: 1, period: '2023-Q1' },
      { say: 'draft_period', period: 'Q1' },
    ],
    [
      { do: 'draft_period', plan: 1, period: '2023-H2' },
      { say: 'draft_period', period: 'H2' },
    ],
    [
      { do: 'draft_period', plan: 1, period: '2023-03' },
      { say: 'draft_period', period: 'T3' },
    ],
    [
      { do: 'draft_period', plan: 1, period: '2023' },
      { say: 'draft_period', period: 'N' },
    ],
    [
      { do: 'draft_period', plan: 1, period: '' },
      { say: 'draft_period', period: 'V' },
    ],
  ],
  draft_task: [
    [
      { do: 'draft_task', task: 1 },
      { say: 'edit', ref: 'Q1-3' },
    ],
  ],
  live_task: [
    [
      { do: 'live_task', task: 1 },
      { say: 'edit', ref: 'Q1-3' },
    ],
  ],
  live_set: [
    [
      { do: 'live_set', task: 1, field: 'title' },
      { say: 'set', ref: 'Q1-3', field: 'title', value: '' },
    ],
    [
      { do: 'live_set', task: 1, field: 'units' },
      { say: 'set', ref: 'Q1-3', field: 'units', value: '' },
    ],
    [
      { do: 'live_set', task: 1, field: 'due' },
      { say: 'set', ref: 'Q1-3', field: 'due', value: '' },
    ],
  ],
  live_cancel: [
    [
      { do: 'live_cancel', task: 1 },
      { say: 'drop', ref: 'Q1-3', rest: '' },
    ],
  ],
  live_restore: [
    [
      { do: 'live_restore', task: 1 },
      { say: 'restore', ref: 'Q1-3', rest: '' },
    ],
  ],
  undo_change: [
    [
      { do: 'undo_change', task: 1, change: 2 },
      { say: 'undo', ref: 'Q1-3' },
    ],
  ],
  undo_reopen: [
    [
      { do: 'undo_reopen', claim: 3 },
      { say: 'undo', ref: 'Q1-3' },
    ],
  ],
  draft_set: [
    [
      { do: 'draft_set', task: 1, field: 'title' },
      { say: 'set', ref: 'Q1-3', field: 'title', value: '…' },
    ],
    [
      { do: 'draft_set', task: 1, field: 'units' },
      { say: 'set', ref: 'Q1-3', field: 'units', value: '…' },
    ],
    [
      { do: 'draft_set', task: 1, field: 'due' },
      { say: 'set', ref: 'Q1-3', field: 'due', value: '…' },
    ],
  ],
  draft_policy: [
    [
      { do: 'draft_policy', task: 1, policy: 'any_unit' },
      { say: 'policy', ref: 'Q1-3', policy: 'any_unit', rest: '' },
    ],
    [
      { do: 'draft_policy', task: 1, policy: 'every_unit' },
      { say: 'policy', ref: 'Q1-3', policy: 'every_unit', rest: '' },
    ],
  ],
  draft_evidence: [
    [
      { do: 'draft_evidence', task: 1, evidence: 'file' },
      { say: 'evidence', ref: 'Q1-3', evidence: 'file' },
    ],
    [
      { do: 'draft_evidence', task: 1, evidence: 'none' },
      { say: 'evidence', ref: 'Q1-3', evidence: 'none' },
    ],
  ],
  draft_add: [
    [
      { do: 'draft_add', plan: 1 },
      { say: 'add_task', rest: '' },
    ],
  ],
  draft_drop: [
    [
      { do: 'draft_drop', task: 1 },
      { say: 'drop', ref: 'Q1-3', rest: '' },
    ],
  ],
  findings: [[{ do: 'findings', plan: 1 }, { say: 'findings' }]],
  draft_split: [
    [
      { do: 'draft_split', task: 1 },
      { say: 'split', ref: 'Q1-3', rest: '' },
    ],
  ],
  draft_merge: [
    [
      { do: 'draft_merge', task: 1, into: 2 },
      { say: 'merge', ref: 'Q1-3', to: 'V-1' },
    ],
  ],
  point: [
    [
      { do: 'point', plan: 1, n: 3 },
      { say: 'point', n: 3 },
    ],
  ],
  settle: [
    [
      { do: 'settle', plan: 1, n: 3 },
      { say: 'settle', n: 3 },
    ],
  ],
  settle_notes: [[{ do: 'settle_notes', plan: 1 }, { say: 'settle_notes' }]],
  read_again: [[{ do: 'read_again' }, { say: 'read_again' }]],
  lessons: [[{ do: 'lessons' }, { say: 'lessons' }]],
  forget: [
    [
      { do: 'forget', lesson: 3 },
      { say: 'forget', n: 3 },
    ],
  ],
  rehearse_year: [
    [
      { do: 'rehearse_year', plan: 1, page: 1 },
      { say: 'rehearse', page: 1 },
    ],
    [
      { do: 'rehearse_year', plan: 1, page: 2 },
      { say: 'rehearse', page: 2 },
    ],
  ],
  activate: [
    [
      { do: 'activate', plan: 1, anyway: false },
      { say: 'activate', anyway: false },
    ],
    [
      { do: 'activate', plan: 1, anyway: true },
      { say: 'activate', anyway: true },
    ],
  ],
  replace_plan: [[{ do: 'replace_plan', plan: 1 }, { say: 'replace_plan' }]],
  activate_beside: [[{ do: 'activate_beside', plan: 1 }, { say: 'activate_beside' }]],
  drop_draft: [[{ do: 'drop_draft', plan: 1 }, { say: 'drop_draft' }]],
  approve_member: [
    [
      { do: 'approve_member', request: 3, seat: 8 },
      { say: 'approve', n: 3, rest: 'Hội Nông dân' },
    ],
    [
      { do: 'approve_member', request: 3, seat: null },
      { say: 'approve', n: 3, rest: '' },
    ],
  ],
  refuse_member: [
    [
      { do: 'refuse_member', request: 3 },
      { say: 'reject', n: 3 },
    ],
  ],
  choose: [
    [
      { do: 'choose', prompt: 9, option: 2 },
      { say: 'number', n: 2 },
    ],
  ],
} satisfies { [K in Action['do']]: [Extract<Action, { do: K }>, Command][] }

const CASES: [Action, Command][] = Object.values(WORDS).flat() as [Action, Command][]

test.each(CASES)('%o: the word is understood as %o, in both languages and without diacritics', (action, command) => {
  for (const language of ['vi', 'en'] as const) {
    const word = wordFor(action, FACTS, language)
    expect(parseCommand(word), word).toEqual(command)
    expect(parseCommand(word.toUpperCase())?.say, word.toUpperCase()).toBe(command.say)
  }
})

test('a word that needs a fact it is not given is our fault', () => {
  expect(() => wordFor({ do: 'claim', task: 1 }, {}, 'vi')).toThrow('code')
  expect(() => wordFor({ do: 'approve_member', request: 3, seat: 8 }, {}, 'vi')).toThrow('unit')
})

test('the words are short Vietnamese', () => {
  expect(wordFor({ do: 'claim', task: 1 }, FACTS, 'vi')).toBe('xong Q1-3')
  expect(wordFor({ do: 'ask_extension', task: 1 }, FACTS, 'vi')).toBe('gia hạn Q1-3')
  expect(wordFor({ do: 'missing', task: 1 }, FACTS, 'vi')).toBe('ai chưa nộp Q1-3')
  expect(wordFor({ do: 'rehearse_year', plan: 1, page: 2 }, {}, 'vi')).toBe('diễn tập 2')
  expect(wordFor({ do: 'approve_member', request: 3, seat: 8 }, FACTS, 'vi')).toBe('duyệt 3 Hội Nông dân')
})
