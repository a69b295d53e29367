/** Who has reported takes the report back: by the command, or in a sentence of their own. */
import type { Claim } from '../../domain/assignment.js'
import type { Task } from '../../domain/plan.js'
import { wishTakenBack, withdrawalSaid } from '../../domain/words/withdrawal.js'
import type { Work } from '../../domain/work.js'
import type { Outgoing } from '../message.js'
import type { Prompt } from '../ports.js'
import { putAt, REPORTS } from '../shared/ask-again.js'
import { askSender } from '../shared/ask-sender.js'
import type { Desk, Request } from '../shared/desk.js'
import { activeWorks, mayDo, refusal, unitName } from '../shared/desk.js'
import { isJustNow } from '../shared/just-now.js'
import { claimIn } from '../shared/verdicts-given.js'
import { noSuchTask, ownShares, tasksByRef, tasksRepliedTo } from '../shared/which-task.js'
import { withdrawClaim } from '../withdraw-claim.js'
import { withdrawWish } from '../withdraw-wish.js'
import { answerPrompt } from './answer.js'
import { lastAnswer } from './talked-since.js'
import type { Waiting } from './which-waits.js'
import { askWhose, named } from './which-waits.js'

/** The sender's claim on this task; without one the claim replied to, or the only one; of several it is asked which. */
export async function takeBackNamed(desk: Desk, request: Request, ref: string): Promise<Outgoing> {
  const pending = await ownPending(desk, request, ref)
  if ('kind' in pending) return pending
  const [only, ...more] = pending
  if (!only) return ref === '' ? refusal('nothing_of_yours_waits') : refusal('nothing_to_withdraw', { code: ref })
  return more.length === 0 || ref !== '' ? takeBack(desk, request, only) : askWhich(desk, request, pending)
}

/** 'Nhầm ạ' to the claim that the sender has made last and just now, whatever older question is open: where the bot's last answer here was
 *  about something else it is asked first. Null where it is said of something else. */
export async function takeBackSlip(
  desk: Desk,
  request: Request,
  prompt: Prompt | null,
  text: string,
): Promise<Outgoing[] | null> {
  const { files, message, member } = request
  const said = files.length > 0 || message.kind === 'press' || message.answers !== null ? null : withdrawalSaid(text)
  if (!said?.isOnlySlip || said.saysDone || said.ref !== '') return null
  if (prompt?.question.ask === 'withdraw') return answerPrompt(desk, request, prompt, { option: 1 })
  const [last, before] = await desk.office.history({ memberId: member.id, whats: REPORTS, limit: 2 })
  if (last?.what !== 'claimed' || !isJustNow(desk, last.at) || (prompt && putAt(prompt) > last.at)) return null
  if (before?.what === 'claimed' && before.incomingId === last.incomingId) return null
  const claim = await desk.office.claim(claimIn(last) ?? 0)
  if (claim?.state !== 'pending') return null
  const answered = await lastAnswer(desk, request, last.at)
  return [
    answered.some((one) => tellsOf(one, claim.id))
      ? await withdrawClaim(desk, request, claim, 'asked')
      : await askWhetherSlip(desk, request, claim),
  ]
}

function tellsOf(said: Outgoing, claim: number): boolean {
  return (
    (said.kind === 'claim_recorded' && said.claim === claim) ||
    (said.kind === 'noted' && said.items.some((item) => item.claim === claim))
  )
}

async function askWhetherSlip(desk: Desk, request: Request, { id, assignmentId }: Claim): Promise<Outgoing> {
  const share = await desk.office.assignment(assignmentId)
  const task = share && (await desk.office.task(share.taskId))
  if (!task) return refusal('button_expired')
  const prompt = await askSender(desk, request, { ask: 'withdraw', claim: id })
  return { kind: 'withdraw_ask', prompt, code: task.code, unit: unitName(desk, share.unitId) }
}

/** 'Em bấm nhầm, cho em rút lại'; null where the words are said of something else, or nothing of the sender's waits of which they could be. */
export async function takeBackInWords(desk: Desk, request: Request, text: string): Promise<Outgoing[] | null> {
  const said = request.files.length > 0 ? null : withdrawalSaid(text)
  if (!said) return null
  const pending = await ownPending(desk, request, said.ref)
  const waits = !('kind' in pending) && pending.length > 0
  // Clerk and chairman take back much else; and a slip may have been one of something else.
  if (!waits && (said.isOnlySlip || said.saysDone || mayDo(desk, request.member, 'decide'))) return null
  const isReplied = waits && pending.length === 1 && pending[0]?.isRepliedTo === true
  if (waits && (said.saysDone || (said.isOnlySlip && said.ref === '' && !isReplied)))
    return [await askWhich(desk, request, pending)]
  return [await takeBackNamed(desk, request, said.ref)]
}

/** 'Rút lại đề nghị gia hạn Q1-1': the wish of the sender's own unit that waits; null where the words say no such thing, or none waits. */
export async function takeWishBack(desk: Desk, request: Request, text: string): Promise<Outgoing[] | null> {
  const ref = request.files.length > 0 ? null : wishTakenBack(text)
  if (ref === null) return null
  const works = await activeWorks(desk)
  const found = ref === '' ? everyTask(works) : tasksByRef(works, ref)
  const wishes = found.flatMap(({ work, task }) => {
    const own = ownShares(desk, request, work, task).map(({ id }) => id)
    return work.extensions.filter((e) => e.state === 'asked' && own.includes(e.assignmentId))
  })
  const said: Outgoing[] = []
  for (const wish of wishes) said.push(await withdrawWish(desk, request, wish))
  return said.length > 0 ? said : null
}

async function takeBack(desk: Desk, request: Request, { id }: Waiting): Promise<Outgoing> {
  const claim = await desk.office.claim(id)
  return claim ? withdrawClaim(desk, request, claim, 'asked') : refusal('button_expired')
}

function askWhich(desk: Desk, request: Request, among: readonly Waiting[]): Promise<Outgoing> {
  const claims = among.map(({ id }) => id)
  return askWhose(desk, request, { ask: 'which_claim', intent: 'withdraw', claims, reason: null }, named(desk, among))
}

/** A claim of the sender's units, or the sender's own of one that is others' by now. */
type Own = Waiting & { isRepliedTo: boolean }

async function ownPending(
  desk: Desk,
  request: Request,
  ref: string,
): Promise<Own[] | (Outgoing & { kind: 'refusal' })> {
  const works = await activeWorks(desk)
  const found = ref === '' ? everyTask(works) : tasksByRef(works, ref)
  if (found.length === 0) return noSuchTask(works, ref)
  const about = ref === '' ? await tasksRepliedTo(desk, request) : []
  const pending = found.flatMap(({ work, task }) => {
    const own = ownShares(desk, request, work, task)
    return work.claims.flatMap(({ id, assignmentId, memberId }) => {
      const isSenders = memberId === request.member.id
      const share = (isSenders ? work.assignments : own).find((a) => a.id === assignmentId && a.taskId === task.id)
      return share ? [{ id, code: task.code, unit: share.unitId, isRepliedTo: about.includes(task.id) }] : []
    })
  })
  const repliedTo = pending.filter(({ isRepliedTo }) => isRepliedTo)
  return repliedTo.length > 0 ? repliedTo : pending
}

function everyTask(works: readonly Work[]): { work: Work; task: Task }[] {
  return works.flatMap((work) => work.tasks.map((task) => ({ work, task })))
}
