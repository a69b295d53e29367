/** The facts of the bot's own questions about what somebody reported or decides. */
import type { CivilDate } from '../../domain/calendar.js'
import type { ClaimView, TaskView } from './views.js'

export interface QuestionFacts {
  which_task: { prompt: number; heard: string; files: string[]; options: { code: string; title: string }[] }
  which_claim: { prompt: number; options: { code: string; unit: string }[] }
  unclear: { prompt: number; task: TaskView; heard: string; files: string[] }
  read_back: {
    prompt: number
    items: {
      code: string
      title: string
      what: 'claim' | 'not_done' | 'extension' | 'blocked' | 'unclear' | 'not_yours' | 'files' | 'question'
      /** The date asked for, where it could be read. */
      to: CivilDate | null
      said: string
    }[]
  }
  /** An answer that changes nothing. */
  left_as_it_is: object
  return_ask: { claim: ClaimView; prompt: number }
}
