/** Clerk or chairman has units asked how their part of a task stands; what is reported already is told instead. */
import { lastHeardAt } from '../domain/assignment.js'
import { canBeReached, speakersOf } from '../domain/member.js'
import { nextOpening } from '../domain/office-hours.js'
import { unheardOf } from '../domain/progress.js'
import type { Facts, Outgoing } from './message.js'
import type { ShareInWork } from './shared/claims.js'
import type { Desk, Request } from './shared/desk.js'
import { note, refusal, tell } from './shared/desk.js'
import { unitStanding } from './shared/standings.js'
import { isHeard, unheardView } from './shared/unheard.js'
import { shareOf, shareView } from './shared/views.js'

/** The units are asked; whoever has them asked reads whom, and which of them hear nothing. In a group the question itself is the answer:
 *  the units read it there. */
export async function askExplanations(
  desk: Desk,
  request: Request,
  assignmentIds: readonly number[],
): Promise<Outgoing[]> {
  const said: Outgoing[] = []
  const unheard: { code: string; unitId: number }[] = []
  const sent: Facts['explanations_sent']['items'] = []
  for (const id of assignmentIds) {
    const found = await shareInWork(desk, id)
    if (!found) said.push(refusal('button_expired'))
    else if (!unheardOf(found.task, found.work.assignments).some((a) => a.id === id)) said.push(standingOf(desk, found))
    else if (!isHeard(desk, found.share.unitId)) unheard.push({ code: found.task.code, unitId: found.share.unitId })
    else {
      const asked = questionTo(desk, request, found)
      const people = await askUnit(desk, request, found, asked)
      if (request.message.chat.kind === 'group') said.push(asked)
      else sent.push({ code: found.task.code, unit: asked.share.unit, people })
    }
  }
  if (sent.length > 0) {
    const opening = nextOpening(desk.now, desk.counting.calendar, desk.commune.settings)
    const leavesAt = opening > desk.now ? opening.toISOString() : null
    said.push({ kind: 'explanations_sent', items: sent, leavesAt, on: desk.today })
  }
  const [first] = unheard
  if (!first) return said
  return [...said, { kind: 'not_heard', code: first.code, units: unheard.map((u) => unheardView(desk, u.unitId)) }]
}

async function shareInWork(desk: Desk, assignmentId: number): Promise<ShareInWork | null> {
  const share = await desk.office.assignment(assignmentId)
  const work = share ? await desk.office.workOfTask(share.taskId) : null
  const task = work?.tasks.find((t) => t.id === share?.taskId)
  return share && work && task ? { share, work, task } : null
}

function standingOf(desk: Desk, { work, task, share }: ShareInWork): Outgoing {
  return {
    kind: 'share_standing',
    share: unitStanding(desk, work, task, share),
    on: desk.today,
    lastAnswerAt: lastHeardAt([share]),
  }
}

function questionTo(desk: Desk, request: Request, { work, task, share }: ShareInWork) {
  return {
    kind: 'explanation_asked' as const,
    share: shareView(desk, work, shareOf(desk, task, share)),
    by: request.member.name,
  }
}

/** Answers with who is asked: everybody who speaks for the unit but the asker. */
async function askUnit(desk: Desk, request: Request, { task, share }: ShareInWork, asked: Outgoing): Promise<string[]> {
  const speakers = speakersOf(share.unitId, desk.members, desk.today).filter(canBeReached)
  const others = speakers.filter(({ id }) => id !== request.member.id)
  for (const speaker of others) await tell(desk, speaker.id, `explain:${request.incomingId}:${share.id}`, asked)
  await note(desk, request, 'explanation_asked', { taskId: task.id, assignmentId: share.id })
  return others.map(({ name }) => name)
}
