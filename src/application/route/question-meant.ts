/** Which open question words or a number are said to. */
import type { Prompt } from '../ports.js'
import type { Desk, Request } from '../shared/desk.js'
import { chatOf } from '../shared/which-task.js'

/**
 * The question that a number or a name answers: the one whose message it replies to, else the newest that waits in this chat.
 * 'gone': it replies to a question that waits no more, or that somebody else was asked; no other question takes its place.
 */
export async function questionMeant(desk: Desk, request: Request): Promise<Prompt | 'gone' | null> {
  const { message, member } = request
  const asked =
    message.kind === 'press' || message.answers === null
      ? null
      : await desk.office.promptOfMessage(message.chat, message.answers)
  const open = await desk.office.promptsOf(member.id, desk.now)
  if (asked === null) return lastPut(open, request)
  return open.find(({ id }) => id === asked) ?? 'gone'
}

/** The last that was put here; what the person was reminded of was put in private, wherever it was asked first. */
function lastPut(open: readonly Prompt[], request: Request): Prompt | null {
  const { platform, externalId, topic } = chatOf(request)
  const isPrivate = request.message.chat.kind === 'private'
  const isHere = ({ chat }: Prompt) =>
    chat.platform === platform && chat.externalId === externalId && chat.topic === topic
  const waitsForWords = ({ question }: Prompt) => question.ask === 'answer' || question.ask === 'pass_on'
  return open.find((p) => !waitsForWords(p) && (isHere(p) || (isPrivate && p.putAgainAt !== null))) ?? null
}

/** The question of another person that somebody answers by replying to it, whatever else waits. */
export async function questionRepliedTo(desk: Desk, request: Request): Promise<Prompt | null> {
  const { message, member } = request
  if (message.kind === 'press' || message.answers === null) return null
  const key = await desk.office.keyOfMessage(message.chat, message.answers)
  if (key === null) return null
  const open = await desk.office.promptsOf(member.id, desk.now)
  return open.find(({ question }) => question.ask === 'answer' && key === `${question.key}:m${member.id}`) ?? null
}
