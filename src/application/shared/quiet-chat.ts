/** Where somebody is asked what concerns nobody else. */
import { canBeReached } from '../../domain/member.js'
import type { Request } from './desk.js'
import { chatOf } from './which-task.js'

/** The private chat where the bot can write there, whatever chat the words were said in. */
export function quietChat(request: Request): ReturnType<typeof chatOf> {
  const here = chatOf(request)
  if (request.message.chat.kind === 'private' || !canBeReached(request.member)) return here
  const account = request.member.accounts.find((a) => a.privateChat !== null)
  return account?.privateChat ? { platform: account.platform, externalId: account.privateChat, topic: null } : here
}
