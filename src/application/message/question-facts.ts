/** The facts of the bot's own questions about what somebody reported or decides. */
import type { CivilDate } from '../../domain/calendar.js'
import type { NudgeFacts } from './talk-facts.js'
import type { ClaimView, TaskView } from './views.js'

/** `unit`: which of several of the sender's with the same task. */
interface WhichOption {
  code: string
  title: string
  unit?: string
}

/** Questions that hold up what somebody has reported. */
export type HeldQuestion =
  | ({ kind: 'which_task' } & QuestionFacts['which_task'])
  | ({ kind: 'read_back' } & QuestionFacts['read_back'])
  | ({ kind: 'unclear' } & QuestionFacts['unclear'])
  | ({ kind: 'for_unit' } & NudgeFacts['for_unit'])

export interface QuestionFacts {
  /** `asks`: the words are a question. */
  which_task: { prompt: number; heard: string; files: string[]; asks?: boolean; options: WhichOption[] }
  /** `without`: the unit that was named, of which nothing waits. */
  which_claim: {
    prompt: number
    options: { code: string; unit: string }[]
    without: string | null
    /** Which of the reader's own is to be taken back. */
    withdraws?: true
  }
  /** `at`: the task that the files lie with, since `on`; `to`, `title`: the one that they would go to. `more`: there are older ones. */
  which_file: {
    prompt: number
    options: { files: string[]; at: string; on: CivilDate; to: string; title: string }[]
    more: boolean
  }
  /** Of the reader's own report. */
  withdraw_ask: { prompt: number; code: string; unit: string }
  /** `said`: the answer; each option is a question that waits for one, with the task that it is about. */
  which_question: { prompt: number; said: string; options: { code: string | null; asked: string }[] }
  unclear: { prompt: number; task: TaskView; heard: string; files: string[] }
  read_back: {
    prompt: number
    items: {
      code: string
      title: string
      what:
        | 'claim'
        | 'not_done'
        | 'extension'
        | 'blocked'
        | 'unblocked'
        | 'unclear'
        | 'support'
        | 'not_yours'
        | 'files'
        | 'question'
      /** The date asked for, where it could be read. */
      to: CivilDate | null
      /** How far it is, where it is not done and a figure was said. */
      soFar?: string | null
      said: string
    }[]
  }
  /**
   * A question that was not answered on `on`, put once more: what it is about (`heard`, `files`) is recorded nowhere yet.
   */
  asked_again: { prompt: number; on: CivilDate; heard: string; files: string[]; question: HeldQuestion }
  /** An answer that changes nothing. */
  left_as_it_is: object
  return_ask: { claim: ClaimView; prompt: number }
}
