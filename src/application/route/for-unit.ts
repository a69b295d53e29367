/** The clerk reports on a task that is other units': what she writes down is their telephone answer, or she decides what they have reported. */
import { isTaskDone, owing } from '../../domain/progress.js'
import { unitAtStart, unitsNamedIn } from '../../domain/unit-name.js'
import { fold } from '../../domain/vietnamese.js'
import { saysDoneAndNot } from '../../domain/words/done-and-not.js'
import { withoutTasks } from '../../domain/words/task-ref.js'
import { unitsMeantIn } from '../../domain/words/who-is-meant.js'
import type { Outgoing } from '../message.js'
import type { PromptQuestion } from '../ports.js'
import { recordNotDone } from '../record-reply.js'
import { claimByTelephone, tellUnit } from '../record-telephone.js'
import { requestExtension } from '../request-extension.js'
import type { Desk, Request } from '../shared/desk.js'
import { mayDo, refusal, unitName } from '../shared/desk.js'
import { quietChat } from '../shared/quiet-chat.js'
import { claimView, taskView } from '../shared/views.js'
import type { Meant } from '../shared/which-task.js'
import { asSpoken, promptExpiry, spokenIn } from '../shared/which-task.js'
import { workOfShare } from '../shared/work-of-share.js'
import { readBackDecision } from './decide-together.js'

type Reported = 'claim' | 'not_done'

/** Asks for which unit, unless the words name it; of who has called, whether this task is meant; null where the sender answers for the task, or writes down nothing for others. */
export async function offerToRecord(
  desk: Desk,
  request: Request,
  { work, task, shares }: Meant,
  what: Reported,
  heard: string,
  caller: number | null = null,
): Promise<Outgoing[] | null> {
  if (shares.length > 0 || !mayDo(desk, request.member, 'record_calls')) return null
  if (task.state !== 'active' || isTaskDone(task, work.assignments)) return null
  const owed = owing(task, work.assignments)
  const open = owed.filter((a) => a.state === 'open' && (caller === null || a.unitId === caller))
  const pending = work.claims.filter((c) => c.state === 'pending' && owed.some((a) => a.id === c.assignmentId))
  // What she calls done has been reported by who is enough: it is for her to decide.
  if (what === 'claim' && pending.length > 0 && (open.length === 0 || task.policy === 'any_unit')) {
    const claims = pending.map((c) => claimView(desk, work, c)).filter((v) => v !== null)
    return readBackDecision(desk, request, { claims, extensions: [] })
  }
  if (open.length === 0) return null
  const named = unitsNamedIn(withoutTasks(heard), desk.units)
  const bare = withoutTasks(heard)
  if (what === 'not_done' && saysDoneAndNot(unitAtStart(bare, desk.units)?.rest ?? bare))
    return [refusal('call_unclear', { code: task.code })]
  const itsShare = named.length === 1 ? open.find((a) => a.unitId === named[0]) : undefined
  if (itsShare) return recordShare(desk, request, { work, task, shares: [itsShare] }, what, heard)
  const prompt = await desk.office.ask({
    memberId: request.member.id,
    chat: quietChat(request),
    question: { ask: 'for_unit', what, assignments: open.map((a) => a.id), spoken: spokenIn(request, heard) },
    askedAt: desk.now,
    expiresAt: promptExpiry(desk),
  })
  const units = open.map((a) => unitName(desk, a.unitId))
  return [{ kind: 'for_unit', prompt, task: taskView(desk, work, task), what, units }]
}

/** The unit that was chosen has said so by telephone; the option behind the last unit records nothing. */
export async function recordForUnit(
  desk: Desk,
  request: Request,
  { what, assignments, spoken }: PromptQuestion & { ask: 'for_unit' },
  option: number | null,
): Promise<Outgoing[]> {
  if (option === null || option < 1 || option > assignments.length + 1)
    return [refusal('no_such_option', { count: assignments.length + 1 })]
  const id = assignments[option - 1]
  if (id === undefined) return [{ kind: 'left_as_it_is' }]
  const about = await workOfShare(desk, id)
  if (!about) return [refusal('question_expired')]
  const { work, task, share } = about
  return recordShare(desk, asSpoken(request, spoken), { work, task, shares: [share] }, what, spoken.heard)
}

/** 'Hội Nông dân xin gia hạn V-1 đến 5/2' of the clerk: what that unit wishes is written down in its name; null where none is named. */
export async function recordWish(
  desk: Desk,
  request: Request,
  { work, task, shares }: Meant,
  heard: string,
  reason: string | null,
): Promise<Outgoing[] | null> {
  if (shares.length > 0 || !mayDo(desk, request.member, 'record_calls')) return null
  const named = unitsMeantIn(withoutTasks(heard), fold(withoutTasks(heard)), desk)
  const [share, ...more] = owing(task, work.assignments).filter((a) => named.includes(a.unitId))
  if (!share || more.length > 0) return null
  const meant = { work, task, shares: [share] }
  // The unit's name is no reason.
  const said = await requestExtension(
    desk,
    request,
    meant,
    unitAtStart(withoutTasks(heard), desk.units)?.rest ?? heard,
    reason,
  )
  await tellUnit(desk, request, meant, said)
  return said
}

async function recordShare(
  desk: Desk,
  request: Request,
  meant: Meant,
  what: Reported,
  heard: string,
): Promise<Outgoing[]> {
  const said =
    what === 'claim'
      ? await claimByTelephone(desk, request, meant, heard)
      : await recordNotDone(desk, request, meant, heard)
  await tellUnit(desk, request, meant, said)
  return said
}
