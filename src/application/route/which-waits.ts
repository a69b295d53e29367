/** Which of what waits for a decision is meant; where that cannot be told, it is asked. */
import { unitCalledAtStart } from '../../domain/words/who-is-meant.js'
import type { Outgoing } from '../message.js'
import type { PromptQuestion } from '../ports.js'
import { askSender } from '../shared/ask-sender.js'
import type { Desk, Request } from '../shared/desk.js'
import { activeWorks, refusal, unitName } from '../shared/desk.js'
import { nothingWaits } from '../shared/settled.js'
import { noSuchTask, tasksByRef } from '../shared/which-task.js'

export interface Waiting {
  id: number
  code: string
  unit: number
}

/** Those of a task that wait for a decision. */
export async function waitingFor(
  desk: Desk,
  ref: string,
  what: 'claims' | 'extensions',
): Promise<[Waiting, ...Waiting[]] | { refused: Outgoing }> {
  const works = await activeWorks(desk)
  const found = tasksByRef(works, ref)
  if (found.length === 0) return { refused: noSuchTask(works, ref) }
  const [first, ...more] = found.flatMap(({ work, task }) =>
    work[what].flatMap(({ id, assignmentId }): Waiting[] => {
      const share = work.assignments.find((a) => a.id === assignmentId && a.taskId === task.id)
      return share ? [{ id, code: task.code, unit: share.unitId }] : []
    }),
  )
  if (first) return [first, ...more]
  const [task] = found
  return {
    refused:
      task && what === 'claims'
        ? await nothingWaits(desk, task, [], 'confirm')
        : refusal('nothing_to_confirm', { ref }),
  }
}

/**
 * Which of these is meant. `rest`: what stands behind the task: a unit, and (`takesWords`) more words of their own. A unit that
 * does not wait with the task, or words that are no unit's name, decide nothing.
 */
export function picked(
  desk: Desk,
  waiting: readonly [Waiting, ...Waiting[]],
  rest: string,
  takesWords: boolean,
): { only: Waiting | null; among: readonly Waiting[]; left: string; without: string | null } {
  const [first, ...more] = waiting
  const behind = rest === '' ? null : unitCalledAtStart(rest, desk)
  if (behind) {
    const [own] = waiting.filter(({ unit }) => unit === behind.unit)
    return { only: own ?? null, among: waiting, left: behind.rest, without: own ? null : unitName(desk, behind.unit) }
  }
  const isPlain = rest === '' || takesWords
  return { only: more.length === 0 && isPlain ? first : null, among: waiting, left: rest, without: null }
}

/** Asks which claim, or which wish for more time, is meant. `without`: a unit that was named, and of which nothing waits. */
export async function askWhose(
  desk: Desk,
  request: Request,
  question: PromptQuestion,
  options: { code: string; unit: string }[],
  without: string | null = null,
): Promise<Outgoing> {
  const prompt = await askSender(desk, request, question)
  const withdraws = question.ask === 'which_claim' && question.intent === 'withdraw'
  return { kind: 'which_claim', prompt, options, without, ...(withdraws && { withdraws }) }
}

export function named(desk: Desk, among: readonly Waiting[]): { code: string; unit: string }[] {
  return among.map(({ code, unit }) => ({ code, unit: unitName(desk, unit) }))
}
