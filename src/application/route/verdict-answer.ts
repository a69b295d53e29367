/** The answer to verdicts that were read back: each is given by itself. */
import type { Outgoing } from '../message.js'
import type { PromptQuestion } from '../ports.js'
import { confirmAgain, reopenClaim } from '../reopen-claim.js'
import { reviewClaim } from '../review-claim.js'
import type { Desk, Request } from '../shared/desk.js'

/** What was decided or taken back meanwhile is left as it is, and said so. */
export async function answerVerdicts(
  desk: Desk,
  request: Request,
  { items }: PromptQuestion & { ask: 'verdicts' },
  option: number | null,
): Promise<Outgoing[]> {
  if (option !== 1) return [{ kind: 'left_as_it_is' }]
  const said: Outgoing[] = []
  for (const { claim, say, reason } of items) {
    if (say === 'reopen') said.push(await reopenClaim(desk, request, claim, reason))
    else if (say === 'again') said.push(await confirmAgain(desk, request, claim))
    else if (say === 'confirm') said.push(await reviewClaim(desk, request, claim, { say }))
    else said.push(await reviewClaim(desk, request, claim, { say, reason: { said: reason } }))
  }
  return said
}
