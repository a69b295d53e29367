/** What a question was to decide, and has been decided or taken back since it was put: how each of it stands. */
import type { Outgoing } from '../message.js'
import type { PromptQuestion } from '../ports.js'
import { claimOf } from './claims.js'
import type { Desk } from './desk.js'
import { settledClaim, settledExtension } from './settled.js'
import { extensionOf } from './wish-of.js'

/** Null where something of it waits still, or the question decides nothing. */
export async function decidedSince(desk: Desk, question: PromptQuestion): Promise<Outgoing[] | null> {
  const { claims, extensions } = aboutOf(question)
  const said: Outgoing[] = []
  for (const id of claims) {
    const found = await claimOf(desk, id)
    if (found?.work.plan.state !== 'active' || found.claim.state === 'pending') return null
    said.push(await settledClaim(desk, { task: found.task, share: found.assignment }, found.claim))
  }
  for (const id of extensions) {
    const found = await extensionOf(desk, id)
    if (found?.work.plan.state !== 'active' || found.asked.state === 'asked') return null
    said.push(await settledExtension(desk, found, found.asked))
  }
  return said.length > 0 ? said : null
}

function aboutOf(question: PromptQuestion): { claims: readonly number[]; extensions: readonly number[] } {
  switch (question.ask) {
    case 'decide':
      return question
    case 'verdicts': {
      const decides = question.items.every(({ say }) => say === 'confirm' || say === 'return')
      return { claims: decides ? question.items.map(({ claim }) => claim) : [], extensions: [] }
    }
    case 'which_claim': {
      const decides = question.intent === 'confirm' || question.intent === 'return'
      return { claims: decides ? question.claims : [], extensions: [] }
    }
    case 'which_extension':
      return { claims: [], extensions: question.extensions }
    case 'return_reason':
      return { claims: [question.claim], extensions: [] }
    default:
      return { claims: [], extensions: [] }
  }
}
