/** Several claims confirmed with one word, or the one that a bare "ok" means: read back first; each is then decided by itself. */
import type { CivilDate } from '../../domain/calendar.js'
import type { ClaimView, ExtensionView, Outgoing } from '../message.js'
import type { PromptQuestion } from '../ports.js'
import { decideExtension } from '../request-extension.js'
import { reviewClaim } from '../review-claim.js'
import { askSender } from '../shared/ask-sender.js'
import type { Desk, Request } from '../shared/desk.js'

export async function readBackDecision(
  desk: Desk,
  request: Request,
  { claims, extensions, until = null }: { claims: ClaimView[]; extensions: ExtensionView[]; until?: CivilDate | null },
): Promise<Outgoing[]> {
  const prompt = await askSender(desk, request, {
    ...{ ask: 'decide', claims: claims.map((c) => c.claim), extensions: extensions.map((e) => e.extension) },
    ...(until && { until }),
  })
  return [{ kind: 'decide_ask', prompt, claims, extensions, until }]
}

/** The answer to the read-back. What was decided or taken back meanwhile is left as it is, and said so. */
export async function answerDecision(
  desk: Desk,
  request: Request,
  { claims, extensions, until }: PromptQuestion & { ask: 'decide' },
  option: number | null,
): Promise<Outgoing[]> {
  if (option !== 1) return [{ kind: 'left_undecided' }]
  const said: Outgoing[] = []
  for (const claim of claims) said.push(await reviewClaim(desk, request, claim, { say: 'confirm' }))
  for (const extension of extensions)
    said.push(await decideExtension(desk, request, extension, { granted: true, ...(until && { until }) }))
  if (said.length === 1) return said
  return [
    {
      kind: 'confirmed_together',
      confirmed: said.flatMap((one) =>
        one.kind === 'claim_confirmed' ? [{ code: one.task.code, unit: one.unit }] : [],
      ),
      settled: said.flatMap((one) => (one.kind === 'refusal' ? [String(one.params.code ?? '')] : [])).filter(Boolean),
    },
  ]
}
