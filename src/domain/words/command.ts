/** What a command says, however it was typed or pressed. */
import type { Platform, Role } from '../member.js'
import type { CompletionPolicy, EvidenceRule, TaughtColumn } from '../plan.js'
import type { PaperCommand } from './paper-command.js'
import type { PersonCommand } from './person-command.js'
import type { SendingQuestion } from './sending-question.js'
import type { SpokenPeriod } from './spoken-period.js'

/** A task as typed: its code ('Q1-3', upper case) or its number in the plan ('3'). */
export type TaskRef = string

/** One member of the union for each word, so that a word can be picked out of it. */
type Say<Word extends string, Facts> = Word extends string ? { say: Word } & Facts : never

export type Command =
  | Say<'claim' | 'not_done' | 'withdraw' | 'explain' | 'missing' | 'edit' | 'history' | 'pass_on', { ref: TaskRef }>
  | Say<
      'confirm' | 'grant' | 'refuse' | 'extend' | 'return' | 'drop' | 'restore' | 'split' | 'reply',
      { ref: TaskRef; rest: string }
    >
  | { say: 'ask_unit'; ref: TaskRef; unit: string; rest: string }
  /** `ref` '': of every task; the only claim that waits; of the change that the sender has made last. */
  | Say<'confirm_all' | 'undo', { ref: TaskRef }>
  | Say<'merge', { ref: TaskRef; to: TaskRef }>
  /** `ref` '': from wherever it lies. `file`: the one that is named, as typed. */
  | { say: 'move_files'; ref: TaskRef; to: TaskRef; file?: string }
  | Say<'find' | 'ask_clerk', { rest: string }>
  /** `ref` '': of all own tasks. */
  | Say<'own_wishes' | 'why_cancelled', { ref: TaskRef }>
  /** `day`: as said, folded. */
  | { say: 'heard_on'; day: string }
  /** `name` '': of who asks. */
  | { say: 'stand_in'; name: string }
  | { say: 'own_period'; period: SpokenPeriod }
  | { say: 'teach_column'; heading: string; holds: TaughtColumn }
  | { say: 'due_week'; next: boolean }
  | { say: 'prefer'; platform: Platform }
  /** `ref` null: the plan itself. */
  | { say: 'upload'; ref: TaskRef | null }
  | { say: 'link_code'; code: string }
  | { say: 'hand_over'; from: string; to: string }
  | PersonCommand
  /** `value` '': it is asked for. `later`: said as putting it off ('lùi hạn'). */
  /** `from`: the one unit whose place the others of `value` take; without it they take the place of all. `handedOn`: 'chuyển Q1-3 cho văn phòng', which may have been handed in. */
  | {
      say: 'set'
      ref: TaskRef
      field: 'title' | 'units' | 'due'
      value: string
      later?: true
      from?: string
      handedOn?: true
    }
  | { say: 'policy'; ref: TaskRef; policy: CompletionPolicy; rest: string }
  | { say: 'evidence'; ref: TaskRef; evidence: EvidenceRule }
  | Say<
      | 'my_tasks'
      | 'whole_year'
      | 'status'
      | 'status_words'
      | 'waiting'
      | 'help'
      | 'sending_habit'
      | 'draft'
      | 'findings'
      | 'settle_notes'
      | 'lessons'
      | 'read_again'
      | 'people'
      | 'units'
      | 'units_alone'
      | 'link'
      | 'link_account',
      object
    >
  /** `of`: what is asked of it; without, 'gửi chưa'. */
  | { say: 'ledger'; of?: SendingQuestion; whole?: true }
  | PaperCommand
  | { say: 'draft_period'; period: string }
  | { say: 'add_task'; rest: string }
  | Say<'point' | 'settle' | 'forget' | 'reject' | 'number', { n: number }>
  | { say: 'approve'; n: number; rest: string }
  | { say: 'rehearse'; page: number }
  | { say: 'activate'; anyway: boolean }
  | { say: 'replace_plan' | 'activate_beside' | 'drop_draft' }
  | { say: 'invite'; role: Role; name: string; units: string[] }
  | Say<'add_unit' | 'remove_unit', { name: string }>
  | { say: 'seat'; name: string; units: string[] }
  | { say: 'day'; working: boolean; date: string; name: string }
