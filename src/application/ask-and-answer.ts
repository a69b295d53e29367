/** Questions between people, carried by the bot: the plan answers what it says; the rest goes to who knows, and the answer comes back. */

import { lastHeardAt } from '../domain/assignment.js'
import { civilDateAt } from '../domain/calendar.js'
import type { Member } from '../domain/member.js'
import { canBeReached, speakersOf } from '../domain/member.js'
import { plainReply } from '../domain/reply.js'
import { findUnit } from '../domain/unit-name.js'
import { planTopic } from '../domain/words/plan-question.js'
import type { Outgoing } from './message.js'
import type { Prompt } from './ports.js'
import { askSender } from './shared/ask-sender.js'
import { changesOf, standing } from './shared/changes-made.js'
import type { Deed } from './shared/deed-of.js'
import type { Desk, Request } from './shared/desk.js'
import { clerksToTell, memberName, note, refusal, tell, unitName, unknownUnit } from './shared/desk.js'
import { unitStanding } from './shared/standings.js'
import { taskView } from './shared/views.js'
import type { Meant } from './shared/which-task.js'
import { meantById, spokenIn } from './shared/which-task.js'

/** Days in which an answer to a passed-on question finds its way back. */
const ANSWER_DAYS = 14

/** From the plan with its line, where the plan says it; else to the clerk. */
export async function answerQuestion(
  desk: Desk,
  request: Request,
  { meant, heard: said, among }: Deed & { deed: 'question' },
): Promise<Outgoing[]> {
  const topic = planTopic(said)
  if (!topic || !meant) return passOnQuestion(desk, request, meant, said, among)
  const { work, task } = meant
  await note(desk, request, 'asked', { taskId: task.id }, { said })
  const prompt = await askSender(desk, request, { ask: 'pass_on', task: task.id, spoken: spokenIn(request, said) })
  const { title, number } = work.plan
  const shares = work.assignments
    .filter((a) => a.taskId === task.id && a.state !== 'cancelled')
    .sort((a, b) => Number(b.role === 'lead') - Number(a.role === 'lead'))
  const moved = topic === 'due' ? await lastMove(desk, task.id) : null
  return [
    {
      kind: 'plan_answer',
      topic,
      task: taskView(desk, work, task),
      collection: task.collection,
      original: task.original,
      plan: { title, number },
      units: topic === 'units' && !task.collection ? shares.map((s) => unitStanding(desk, work, task, s)) : [],
      ...(moved && { moved }),
      lastAnswerAt: lastHeardAt(shares),
      on: desk.today,
      // Who would be asked is asking.
      prompt: request.member.role === 'clerk' ? null : prompt,
    },
  ]
}

/** The newest change of the due date that stands. */
async function lastMove(desk: Desk, taskId: number): Promise<(Outgoing & { kind: 'plan_answer' })['moved'] | null> {
  for (const { edit, at, memberId, reason } of standing(await changesOf(desk, { taskId })))
    if (edit.field === 'due')
      return { from: edit.before, on: civilDateAt(at), by: memberId === null ? '' : memberName(desk, memberId), reason }
  return null
}

/** Too many reminders: what makes them fewer; the clerk, who runs the bot, reads what was said. */
export async function explainReminders(desk: Desk, request: Request, said: string): Promise<Outgoing> {
  const isClerk = request.member.role === 'clerk'
  if (!isClerk) await passOnQuestion(desk, request, null, said)
  return { kind: 'reminders_explained', passedOn: !isClerk }
}

/** A question goes to the clerk, whose answer comes back; the asker is told so. `among`: the tasks of which it may be, where nobody can tell. */
export async function passOnQuestion(
  desk: Desk,
  request: Request,
  meant: Meant | null,
  said: string,
  among: readonly Meant[] = [],
): Promise<Outgoing[]> {
  const codes = among.length > 0 ? { codes: among.map(({ task }) => task.code) } : {}
  const task = meant ? taskView(desk, meant.work, meant.task) : null
  const key = `question:${request.incomingId}`
  for (const clerk of clerksToTell(desk)) {
    await awaitAnswer(desk, clerk, { to: [request.member.id], task: task?.id ?? null, said, key })
    await tell(desk, clerk.id, key, { kind: 'question_for_clerk', member: request.member.name, task, said, ...codes })
  }
  await note(desk, request, 'asked', meant ? { taskId: meant.task.id } : {}, { said })
  return [{ kind: 'question_passed_on' }]
}

/** What stands in a unit's way is put as a question to another unit; its answer goes to the clerk and to who is stuck. */
export async function askUnit(
  desk: Desk,
  request: Request,
  assignmentId: number,
  unitSaid: string,
  question: string,
): Promise<Outgoing> {
  const share = await desk.office.assignment(assignmentId)
  const work = share ? await desk.office.workOfTask(share.taskId) : null
  const task = work?.tasks.find((t) => t.id === share?.taskId)
  if (!share || !work || !task) return refusal('button_expired')
  const found = findUnit(unitSaid, desk.units)
  if (!('match' in found)) return unknownUnit(desk, unitSaid, found)
  const unit = unitName(desk, found.match)
  const said = question || (share.blocked?.reason ?? '')
  if (said === '') return refusal('text_missing', { field: 'question' })
  const reached = speakersOf(found.match, desk.members, desk.today).filter(canBeReached)
  if (reached.length === 0) return refusal('nobody_speaks', { unit })
  const speakers = reached.filter(({ id }) => id !== request.member.id)
  if (speakers.length === 0) {
    const items = [{ code: task.code, unit, people: [] }]
    return { kind: 'explanations_sent', items, leavesAt: null, on: desk.today }
  }
  const key = `unit-question:${request.incomingId}`
  const isStuck = share.blocked !== null && share.unitId !== found.match
  const stuck = isStuck ? speakersOf(share.unitId, desk.members, desk.today).map((m) => m.id) : []
  for (const speaker of speakers) {
    await awaitAnswer(desk, speaker, {
      to: [...new Set([request.member.id, ...stuck])].filter((id) => id !== speaker.id),
      ...{ task: task.id, said, key },
    })
    await tell(desk, speaker.id, key, {
      kind: 'question_for_unit',
      unit,
      from: isStuck ? unitName(desk, share.unitId) : null,
      task: taskView(desk, work, task),
      said,
      by: request.member.name,
    })
  }
  await note(
    desk,
    request,
    'passed_to_unit',
    { taskId: task.id, ...(isStuck ? { assignmentId: share.id } : {}) },
    { unit, said },
  )
  return { kind: 'unit_asked', unit, code: task.code, said, members: speakers.map((m) => m.name) }
}

/** Asks the clerk to which unit; the next words are its name, with or without a question. */
export async function askWhichUnit(desk: Desk, request: Request, assignmentId: number): Promise<Outgoing> {
  const share = await desk.office.assignment(assignmentId)
  const task = share ? await desk.office.task(share.taskId) : null
  if (!share || !task) return refusal('button_expired')
  const prompt = await askSender(desk, request, { ask: 'ask_unit', assignment: assignmentId })
  return { kind: 'ask_which_unit', prompt, code: task.code, reason: share.blocked?.reason ?? '' }
}

/** The answer to a question that was carried here goes back to who asked. */
export async function answerAsked(desk: Desk, request: Request, prompt: Prompt, said: string): Promise<Outgoing> {
  const { question } = prompt
  if (question.ask !== 'answer') return refusal('question_expired')
  const task = question.task === null ? null : await desk.office.task(question.task)
  const by = request.member.name
  for (const member of question.to)
    await tell(desk, member, `answered:${request.incomingId}`, {
      kind: 'question_answered',
      ...{ code: task?.code ?? null, task: task?.id ?? null, asked: question.said, said, by },
    })
  await noteAnswered(desk, prompt, question.key)
  await note(desk, request, 'answered', task ? { taskId: task.id } : {}, { asked: question.said, said })
  const meant = task && plainReply(said).intent === 'done' ? await meantById(desk, request, task.id) : null
  const isOpen = meant?.task.state === 'active' && meant.shares.some(({ state }) => state === 'open')
  return {
    kind: 'answer_passed_on',
    to: question.to.map((id) => memberName(desk, id)),
    reports: isOpen ? meant.task.code : null,
  }
}

/** Others who were asked the same may still say more, but nobody waits for it. */
async function noteAnswered(desk: Desk, { id, askedAt }: Prompt, key: string): Promise<void> {
  for (const { id: other, question } of await desk.office.unanswered({ since: askedAt }))
    if (other !== id && question.ask === 'answer' && question.key === key)
      await desk.office.updatePrompt(other, { question: { ...question, answered: true } })
}

async function awaitAnswer(
  desk: Desk,
  reader: Member,
  question: { to: number[]; task: number | null; said: string; key: string },
): Promise<void> {
  const account = reader.accounts.find((a) => a.privateChat !== null)
  if (!account?.privateChat) return
  await desk.office.ask({
    memberId: reader.id,
    chat: { platform: account.platform, externalId: account.privateChat, topic: null },
    question: { ask: 'answer', ...question },
    askedAt: desk.now,
    expiresAt: new Date(desk.now.getTime() + ANSWER_DAYS * 86_400_000),
  })
}
