/** A sentence about one task that can be meant in two ways: one short question, once, to that person alone. */
import type { Outgoing } from '../message.js'
import type { Desk, Request } from './desk.js'
import { quietChat } from './quiet-chat.js'
import { taskView } from './views.js'
import { waitingFileNames } from './waiting-files.js'
import type { Meant } from './which-task.js'
import { promptExpiry, spokenIn } from './which-task.js'

/** Nothing where the same was asked already and waits: silence changes nothing. */
export async function askUnclear(desk: Desk, request: Request, meant: Meant, heard: string): Promise<Outgoing[]> {
  const open = await desk.office.promptsOf(request.member.id, desk.now)
  if (open.some(({ question }) => question.ask === 'unclear' && question.task === meant.task.id)) return []
  const prompt = await desk.office.ask({
    memberId: request.member.id,
    chat: quietChat(request),
    question: { ask: 'unclear', task: meant.task.id, spoken: spokenIn(request, heard) },
    askedAt: desk.now,
    expiresAt: promptExpiry(desk),
  })
  // What waits to be told its task goes with the report, if it becomes one.
  const files = [
    ...(await waitingFileNames(desk, request.member.id, { todays: true })),
    ...request.files.map((f) => f.name),
  ]
  return [{ kind: 'unclear', prompt, task: taskView(desk, meant.work, meant.task), heard, files }]
}
