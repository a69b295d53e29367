/** What the bot has asked somebody and still waits for. */
import type { CivilDate } from '../../domain/calendar.js'
import type { Command } from '../../domain/words/command.js'
import type { EditedField } from '../../domain/words/edit-reason.js'
import type { VerdictSaid } from '../../domain/words/leader/verdict.js'
import type { WishedDay } from '../../domain/words/leader/wished-day.js'
import type { ChatAddress, FetchedFile } from '../message.js'

/** A question of the bot that waits for this person's answer in this chat. */
export interface Prompt {
  id: number
  memberId: number
  chat: ChatAddress
  question: PromptQuestion
  askedAt: Date
  /** When it was put to the person once more; null where it was not. */
  putAgainAt: Date | null
  /** From here on a bare number or "đúng" is no answer to it. */
  expiresAt: Date
}

/** Words that a question of the bot is about, with what came with them: the answer acts on these, and not on itself. */
export interface Spoken {
  heard: string
  incoming: number
  /** Of the message that said it; null for a press. */
  messageId: string | null
  files: FetchedFile[]
  /** The words that came with the files were about another task than those that they could be for. */
  ofAnother?: true
  album: string | null
}

/** What a sentence can be about, once it is known of which task. */
export type Intended = 'claim' | 'not_done' | 'extension' | 'files' | 'blocked' | 'unblocked' | 'question' | 'unclear'

type PlainPick<Word extends string> = Word extends string ? { pick: Word } : never

/** What the clerk can decide about a point of a draft. */
export type PointChoice =
  | PlainPick<
      'keep' | 'columns' | 'later' | 'split' | 'drop' | 'add' | 'create' | 'create_all' | 'nobody' | 'collecting'
    >
  | { pick: 'tie'; unit: number }
  | { pick: 'due'; date: CivilDate }
  /** Units by the names that were typed for it; those that the office does not have become new ones. */
  | { pick: 'register'; names: string[] }

/** What somebody wants to change about a task of the live plan, as it was typed; `reason` '' where none was given yet. */
export interface WantedChange {
  field: EditedField
  value: string
  reason: string
  /** It takes back what this incoming message has changed, and needs no reason of its own. */
  undoes?: number
  /** The words may have meant something else: they are read back before they count. */
  unsure?: true
}

/** `again`: what was opened again is confirmed as it was. */
export type VerdictAsked = VerdictSaid | 'again'

/** Commands that name a member, and can be carried out once it is known which. */
export type AboutMember = Extract<
  Command,
  { say: 'remove_member' | 'rename_member' | 'seat' | 'hand_over' | 'export_person' | 'erase_person' }
>

export type PromptQuestion =
  | { ask: 'which_task'; intent: Intended; spoken: Spoken; assignments: number[] }
  /** A sentence about several tasks, read back before it counts. */
  | { ask: 'read_back'; parts: { task: number; intent: Intended; heard: string }[]; spoken: Spoken }
  /** What another person wants to know; the answer goes to `to`. `answered`: by somebody else who was asked the same. */
  | { ask: 'answer'; to: number[]; task: number | null; said: string; key: string; answered?: true }
  /** Which file is to go to which task, with the files that came with it or alone. */
  | { ask: 'which_file'; how: 'together' | 'alone'; moves: { file: number; name: string; task: number }[] }
  /** Which of several people's questions words answer that name none. */
  | { ask: 'which_question'; questions: number[]; said: string }
  /** To which unit a difficulty is to be put as a question. */
  | { ask: 'ask_unit'; assignment: number }
  /** A question that the plan has answered: whether the clerk is to be asked all the same. */
  | { ask: 'pass_on'; task: number; spoken: Spoken }
  | {
      ask: 'which_claim'
      intent: 'confirm' | 'return' | 'withdraw' | 'reopen'
      claims: number[]
      reason: string | null
    }
  /** An order to remind all units, read back with the shares that it would reach. */
  | { ask: 'nudge'; assignments: number[]; wish: WishedDay | null }
  /** For which unit the clerk writes down what it said by telephone. */
  | { ask: 'for_unit'; what: 'claim' | 'not_done'; assignments: number[]; spoken: Spoken }
  /** `reason`: why it is refused, where the words said so. */
  | { ask: 'which_extension'; grant: boolean; extensions: number[]; reason?: string }
  /** What waits, read back before all of it is confirmed or granted; `until`: the day that the leader has named instead of the one that the
   *  only wish asks for. */
  | { ask: 'decide'; claims: number[]; extensions: number[]; until?: CivilDate }
  /** A leader's verdicts on claims that wait or are confirmed, read back before they count. */
  | { ask: 'verdicts'; items: { claim: number; say: VerdictAsked; reason: string }[] }
  /** Whether the sender's last report was the slip. */
  | { ask: 'withdraw'; claim: number }
  | { ask: 'unclear'; task: number; spoken: Spoken }
  | { ask: 'return_reason'; claim: number }
  /** `share`: whose wish it is, where the office writes it down; `reason`: why, where that is said already. */
  | { ask: 'extension'; task: number; share?: number; reason?: string }
  /** Why more time is wanted, or why it was refused. */
  | { ask: 'extension_reason' | 'refusal_reason'; extension: number }
  /** Whether the day by which somebody says to be done is to be asked for. */
  | { ask: 'more_time'; task: number; share: number; to: CivilDate; spoken: Spoken }
  /** What is in the way of work that is said to be stuck. */
  | { ask: 'blocked_reason'; task: number }
  | { ask: 'draft_value'; task: number; field: 'title' | 'units' | 'due' }
  /** A change of the live plan that still lacks its value, or its reason, or the word that it was meant so. `basis`: what was read back. */
  | { ask: 'change_value'; task: number; field: 'title' | 'units' | 'due'; reason: string }
  | { ask: 'change_reason'; task: number; change: WantedChange }
  | { ask: 'change_agree'; task: number; change: WantedChange; basis: string }
  /** Ids of members: every seat of the one, as read back, goes to the other. */
  | { ask: 'hand_over'; from: number; to: number; seats: number[] }
  | { ask: 'remove_member'; member: number }
  /** Which of several of this name is meant by the command. */
  | { ask: 'which_member'; command: AboutMember; said: string; members: number[] }
  /** Whether who asks to join is one of the members of that name; else the newcomer is listed as `beside`. */
  | { ask: 'same_name'; request: number; seat: number | null; members: number[]; beside: string }
  | { ask: 'remove_unit'; unit: number }
  /** `member` null: of somebody who was invited or asked to join, and is no member. */
  | { ask: 'erase_person'; member: number | null; name: string }
  | { ask: 'draft_new'; plan: number }
  | { ask: 'draft_split'; task: number }
  /** What a column of the draft's table holds; the others of the same table follow. */
  | { ask: 'column'; headings: string[]; at: number }
  /** A point of the draft: one of the choices, or the words that it takes. */
  | { ask: 'point'; plan: number; finding: number; choices: PointChoice[] }
