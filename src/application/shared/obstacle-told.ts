/** 'Công an dẹp xong rồi' of whom they were in the way: no report of the unit's own work. */

import type { Intent, Reply } from '../../domain/reply.js'
import { obstacleGone } from '../../domain/words/obstacle-gone.js'
import { shareAWord } from '../../domain/words/shared-word.js'
import { namesTask, withoutTasks } from '../../domain/words/task-ref.js'
import type { Outgoing } from '../message.js'
import { askUnclear } from './ask-unclear.js'
import type { Desk, Request } from './desk.js'
import type { Meant } from './which-task.js'
import { askWhich, meantBy } from './which-task.js'

/** What may be said of an obstacle as well; with 'not yet' it is taken off where that is recorded. */
const MAY_BE_OF_OBSTACLE: readonly Intent[] = ['done', 'other', 'unclear']

/** The task whose obstacle is gone by these words, or what is asked about it; null where they speak of no obstacle of the sender's. */
export async function obstacleTold(
  desk: Desk,
  request: Request,
  text: string,
  reply: Reply,
): Promise<{ gone: Meant } | { say: Outgoing[] } | null> {
  if (!MAY_BE_OF_OBSTACLE.includes(reply.intent)) return null
  const found = await meantBy(desk, request, text)
  if ('refused' in found) return null
  const gone = toldOf(found.meant, text, 'gone')
  // A unit may speak of itself as of another.
  const isSure = reply.intent !== 'done' || reply.subject === null
  const about = gone.length > 0 ? gone : reply.intent === 'done' ? toldOf(found.meant, text, 'perhaps') : []
  const [only, ...more] = about
  if (!only) return null
  const isGone = gone.length > 0 && isSure
  if (more.length > 0) return { say: [await askWhich(desk, request, about, isGone ? 'unblocked' : 'unclear', text)] }
  return isGone ? { gone: only } : { say: await askUnclear(desk, request, only, text) }
}

/** Words without a task's name that may be of what stands in its way: nobody takes them for a report of the task. */
export function mayBeOfObstacle({ shares }: Meant, heard: string): boolean {
  return !namesTask(heard) && shares.some(({ blocked }) => blocked !== null && shareAWord(heard, blocked.reason))
}

function toldOf(meant: readonly Meant[], text: string, how: 'gone' | 'perhaps'): Meant[] {
  const said = withoutTasks(text)
  return meant.filter(({ task, shares }) =>
    shares.some(({ blocked }) => blocked !== null && obstacleGone(said, blocked.reason, task.title) === how),
  )
}
