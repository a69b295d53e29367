/** What clerk and chairman decided in a sentence of their own, read back with unit and task. */
import { speakersOf } from '../../domain/member.js'
import type { Outgoing, VerdictItem } from '../message.js'
import type { VerdictAsked } from '../ports.js'
import { askSender } from './ask-sender.js'
import { claimOf } from './claims.js'
import type { Desk, Request } from './desk.js'
import { unitName } from './desk.js'
import { concernedBy } from './verdicts-given.js'

/** One claim that a verdict is about, with what is done with it. */
export interface Target {
  claim: number
  say: VerdictAsked
  reason: string
}

/** `left`: codes of tasks that were named and of which nothing can be decided. */
export async function readBackVerdicts(
  desk: Desk,
  request: Request,
  targets: readonly Target[],
  left: string[],
): Promise<Outgoing> {
  const items: VerdictItem[] = []
  for (const target of targets) items.push(...(await itemOf(desk, request, target)))
  const prompt = await askSender(desk, request, {
    ask: 'verdicts',
    items: targets.map(({ claim, say, reason }) => ({ claim, say, reason })),
  })
  return { kind: 'verdicts_ask', prompt, items, left }
}

async function itemOf(desk: Desk, request: Request, { claim: id, say, reason }: Target): Promise<VerdictItem[]> {
  const found = await claimOf(desk, id)
  if (!found) return []
  const { claim, assignment, task } = found
  const told =
    say === 'reopen' || say === 'again'
      ? await concernedBy(desk, request, claim, assignment)
      : speakersOf(assignment.unitId, desk.members, desk.today)
  const unit = unitName(desk, assignment.unitId)
  return [{ say, task: task.id, code: task.code, title: task.title, unit, reason, told: told.map((m) => m.name) }]
}
