/** A sentence about one task that can be meant in two ways: one short question, once, to that person alone. */
import { canBeReached } from '../../domain/member.js'
import type { Outgoing } from '../message.js'
import type { Desk, Request } from './desk.js'
import { taskView } from './views.js'
import type { Meant } from './which-task.js'
import { chatOf, promptExpiry, spokenIn } from './which-task.js'

/** Nothing where the same was asked already and waits: silence changes nothing. */
export async function askUnclear(desk: Desk, request: Request, meant: Meant, heard: string): Promise<Outgoing[]> {
  const open = await desk.office.promptsOf(request.member.id, desk.now)
  if (open.some(({ question }) => question.ask === 'unclear' && question.task === meant.task.id)) return []
  const prompt = await desk.office.ask({
    memberId: request.member.id,
    chat: quietChat(request),
    question: { ask: 'unclear', task: meant.task.id, spoken: spokenIn(request, heard) },
    expiresAt: promptExpiry(desk),
  })
  return [{ kind: 'unclear', prompt, task: taskView(desk, meant.work, meant.task), heard }]
}

/** The private chat where the bot can write there, whatever chat the words were said in. */
function quietChat(request: Request): ReturnType<typeof chatOf> {
  const here = chatOf(request)
  if (request.message.chat.kind === 'private' || !canBeReached(request.member)) return here
  const account = request.member.accounts.find((a) => a.privateChat !== null)
  return account?.privateChat ? { platform: account.platform, externalId: account.privateChat, topic: null } : here
}
