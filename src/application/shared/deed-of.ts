/** One thing to be done about one task. Text, button and answered question all end here. */
import type { Reply } from '../../domain/reply.js'
import { understandReply } from '../../domain/reply.js'
import { withoutTasks } from '../../domain/words/task-ref.js'
import type { Intended } from '../ports.js'
import { mayBeOfObstacle } from './obstacle-told.js'
import type { Meant } from './which-task.js'

export type Deed =
  /** `own`: what was said of this task, where the words are about several. */
  | { deed: 'claim' | 'not_done'; meant: Meant; heard: string; own?: string }
  | { deed: 'extension'; meant: Meant; heard: string; reason: string | null }
  | { deed: 'blocked'; meant: Meant; heard: string; reason: string }
  | { deed: 'unblocked'; meant: Meant; heard: string }
  /** `among`: the several tasks that it may be about. */
  | { deed: 'question'; meant: Meant | null; heard: string; among?: Meant[] }
  /** When things are due, of no task in particular. */
  | { deed: 'due_dates' }
  /** Has had enough of the reminders. */
  | { deed: 'reminders'; heard: string }
  | { deed: 'unclear'; meant: Meant; heard: string }
  | { deed: 'seen'; meant: Meant[] }
  | { deed: 'files'; meant: Meant; heard: string }
  /** A file that came before belongs to this task. */
  | { deed: 'place_files'; meant: Meant; heard: string }

/** The deed for a known intent and task. */
export function deedOf(
  intent: Intended,
  meant: Meant,
  heard: string,
  reply?: Reply,
): Exclude<Deed, { deed: 'seen' | 'due_dates' | 'reminders' | 'place_files' }> {
  const understood = reply ?? understandReply(withoutTasks(heard))
  switch (intent) {
    case 'extension':
      return { deed: 'extension', meant, heard, reason: understood.reason }
    case 'blocked':
      return { deed: 'blocked', meant, heard, reason: understood.reason ?? heard }
    case 'claim':
    case 'not_done':
    case 'unblocked':
    case 'files':
    case 'question':
    case 'unclear':
      return { deed: intent, meant, heard }
  }
}

/** The same for the task that the words were found, or chosen, to be about. */
export function deedChosen(intent: Intended, meant: Meant, heard: string, reply?: Reply): ReturnType<typeof deedOf> {
  return deedOf(intent === 'claim' && mayBeOfObstacle(meant, heard) ? 'unclear' : intent, meant, heard, reply)
}
