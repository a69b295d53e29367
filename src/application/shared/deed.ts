/** What a sentence comes to: one thing to be done about one task. Text, button and answered question all end here. */
import type { Reply } from '../../domain/reply.js'
import { understandReply } from '../../domain/reply.js'
import type { Outgoing } from '../message.js'
import type { PromptQuestion } from '../ports.js'
import type { Desk, Request } from './desk.js'
import { refusal } from './desk.js'
import { taskView } from './views.js'
import type { Meant } from './which-task.js'
import { askWhich, chatOf, meantBy, promptExpiry, withoutCodes } from './which-task.js'

export type Deed =
  | { deed: 'claim' | 'not_done'; meant: Meant; heard: string }
  | { deed: 'extension'; meant: Meant; heard: string; reason: string | null }
  | { deed: 'blocked'; meant: Meant; heard: string; reason: string }
  | { deed: 'question'; meant: Meant | null; heard: string }
  | { deed: 'seen'; meant: Meant[] }
  | { deed: 'files'; meant: Meant; heard: string }

/** Deeds to be done, or what to say instead: a refusal, a question, or nothing at all. */
export type Understood = { deeds: Deed[] } | { say: Outgoing[] }

const SILENCE: Understood = { say: [] }

/** Understands a free sentence, perhaps with files, of a member. In a group what is not clearly for the bot stays unanswered. */
export async function understandText(desk: Desk, request: Request, text: string): Promise<Understood> {
  const reply = understandReply(withoutCodes(text))
  const privately = request.message.chat.kind === 'private'
  if (reply.intent === 'other' && request.files.length === 0)
    return privately ? { say: [refusal('not_understood')] } : SILENCE
  const found = await meantBy(desk, request, text)
  if ('refused' in found) return reply.intent === 'ack' ? SILENCE : { say: [found.refused] }
  const { meant, pointed } = found
  if (reply.intent === 'ack' && request.files.length === 0) return { deeds: [{ deed: 'seen', meant }] }
  if (reply.intent === 'question' && request.files.length === 0) return askedBy(request, meant, pointed, text)
  if (meant.length === 0) return { say: [refusal('nothing_open')] }
  const intent = intentOf(reply, request)
  const [only] = meant
  if (intent === 'unclear') {
    if (meant.length === 1 && only) return { say: [await askUnclear(desk, request, only, text)] }
    return privately ? { say: [refusal('not_understood')] } : SILENCE
  }
  if (meant.length > 1 || !only) return { say: [await askWhich(desk, request, meant, intent, text)] }
  return { deeds: [deedOf(intent, only, text, reply)] }
}

/** The deed for a known intent and task; also for the answer to "which one?". */
export function deedOf(
  intent: (PromptQuestion & { ask: 'which_task' })['intent'],
  meant: Meant,
  heard: string,
  reply?: Reply,
): Deed {
  const understood = reply ?? understandReply(withoutCodes(heard))
  switch (intent) {
    case 'extension':
      return { deed: 'extension', meant, heard, reason: understood.reason }
    case 'blocked':
      return { deed: 'blocked', meant, heard, reason: understood.reason ?? heard }
    case 'claim':
    case 'not_done':
    case 'files':
      return { deed: intent, meant, heard }
  }
}

type Pointing = (PromptQuestion & { ask: 'which_task' })['intent'] | 'unclear'

function intentOf(reply: Reply, request: Request): Pointing {
  switch (reply.intent) {
    case 'done':
      return 'claim'
    case 'not_done':
    case 'extension':
    case 'blocked':
      return reply.intent
    default:
      return request.files.length > 0 ? 'files' : 'unclear'
  }
}

/** Questions of clerk and chairman are meant for the people, not for the bot. */
function askedBy(request: Request, meant: readonly Meant[], pointed: boolean, heard: string): Understood {
  const isOfficial = request.member.role === 'official'
  if (!isOfficial && request.message.chat.kind === 'group') return SILENCE
  if (!isOfficial) return { say: [refusal('not_understood')] }
  const [only] = meant
  return { deeds: [{ deed: 'question', meant: (pointed || meant.length === 1) && only ? only : null, heard }] }
}

async function askUnclear(desk: Desk, request: Request, meant: Meant, heard: string): Promise<Outgoing> {
  const prompt = await desk.office.ask({
    memberId: request.member.id,
    chat: chatOf(request),
    question: { ask: 'unclear', task: meant.task.id, heard },
    expiresAt: promptExpiry(desk),
  })
  return { kind: 'unclear', prompt, task: taskView(desk, meant.work, meant.task), heard }
}
