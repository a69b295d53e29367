/** Who says 'đến 20/4 mới xong' of work that is due before is offered to ask for that day. */
import { dueDate } from '../../domain/assignment.js'
import type { CivilDate } from '../../domain/calendar.js'
import { dayOfFinishing } from '../../domain/words/day-of-finishing.js'
import { withoutTasks } from '../../domain/words/task-ref.js'
import { askSender } from './ask-sender.js'
import type { Desk, Request } from './desk.js'
import type { Meant } from './which-task.js'
import { spokenIn } from './which-task.js'

/** Null where no later day is named, or one is asked for already. In a group nobody is asked: the answer there is a sign. */
export async function offerMoreTime(
  desk: Desk,
  request: Request,
  { work, task, shares: [share, ...more] }: Meant,
  said: string,
): Promise<{ prompt: number; to: CivilDate } | null> {
  if (!share || more.length > 0 || request.message.chat.kind === 'group') return null
  const due = dueDate(task, share)
  const to = due && dayOfFinishing(withoutTasks(said), desk.today, due)
  const isAsked = work.extensions.some((e) => e.assignmentId === share.id && e.state === 'asked' && to && e.to >= to)
  if (!due || !to || to <= due || isAsked) return null
  const prompt = await askSender(desk, request, {
    ask: 'more_time',
    task: task.id,
    share: share.id,
    to,
    spoken: spokenIn(request, said),
  })
  return { prompt, to }
}
