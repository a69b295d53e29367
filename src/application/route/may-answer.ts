/** Whoever was asked while they stood in, or led, may have no say any more when the answer comes. */
import type { Outgoing } from '../message.js'
import type { Prompt } from '../ports.js'
import type { Desk, Request } from '../shared/desk.js'
import { mayDo } from '../shared/desk.js'
import { notYourRole } from '../shared/not-your-role.js'
import { answerNeeds } from './needs.js'

/** The refusal where the sender's role does not allow the answer any more, the question closed with it; else null. */
export async function refuseAnswer(desk: Desk, request: Request, { id, question }: Prompt): Promise<Outgoing | null> {
  const needs = answerNeeds(question, request.member.id)
  if (mayDo(desk, request.member, needs)) return null
  await desk.office.closePrompt(id)
  return notYourRole(desk, request, needs)
}
