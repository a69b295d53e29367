/** The one way in which a question is put to whoever has just spoken. */
import type { PromptQuestion } from '../ports.js'
import type { Desk, Request } from './desk.js'
import { quietChat } from './quiet-chat.js'
import { chatOf, promptExpiry } from './which-task.js'

/** They list people, and are put in private. */
const NAMING: readonly PromptQuestion['ask'][] = ['which_member', 'same_name']

/** Waits for the sender's answer, in this chat where everybody may read the question; answers with the number of the prompt. */
export function askSender(desk: Desk, request: Request, question: PromptQuestion): Promise<number> {
  return desk.office.ask({
    memberId: request.member.id,
    chat: NAMING.includes(question.ask) ? quietChat(request) : chatOf(request),
    question,
    askedAt: desk.now,
    expiresAt: promptExpiry(desk),
  })
}
