/** The one way in which a question is put to whoever has just spoken. */
import type { PromptQuestion } from '../ports.js'
import type { Desk, Request } from './desk.js'
import { chatOf, promptExpiry } from './which-task.js'

/** Waits for the sender's answer in this chat; answers with the number of the prompt. */
export function askSender(desk: Desk, request: Request, question: PromptQuestion): Promise<number> {
  return desk.office.ask({
    memberId: request.member.id,
    chat: chatOf(request),
    question,
    askedAt: desk.now,
    expiresAt: promptExpiry(desk),
  })
}
