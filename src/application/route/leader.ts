/** What clerk and chairman order in a sentence of their own; of an official such a sentence is refused, and the clerk reads it. */

import { actingAs } from '../../domain/member.js'
import { owing } from '../../domain/progress.js'
import { unitsNamedIn } from '../../domain/unit-name.js'
import { fold } from '../../domain/vietnamese.js'
import { withCodeForTitle } from '../../domain/words/called-by-title.js'
import type { Command } from '../../domain/words/command.js'
import { waysToPart } from '../../domain/words/edit-reason.js'
import type { LeaderOrder } from '../../domain/words/leader/order.js'
import { leaderOrder, withoutHanding } from '../../domain/words/leader/order.js'
import { saysRole, unitsWithRoles } from '../../domain/words/roles-said.js'
import { taskRefs } from '../../domain/words/task-ref.js'
import { unitsOfPeople } from '../../domain/words/who-is-meant.js'
import { passOnQuestion } from '../ask-and-answer.js'
import type { Outgoing } from '../message.js'
import { nudgeUnits } from '../nudge-units.js'
import type { Prompt } from '../ports.js'
import type { Desk, Request } from '../shared/desk.js'
import { activeWorks, mayDo, refusal, unitName, unknownUnit } from '../shared/desk.js'
import { notYourRole } from '../shared/not-your-role.js'
import { unitsNamed } from '../shared/rows.js'
import { claimView } from '../shared/views.js'
import type { Meant } from '../shared/which-task.js'
import { meantById, noSuchTask, tasksByRef, tasksRepliedTo } from '../shared/which-task.js'
import { draftWork } from '../show-views.js'
import { tellSigned } from '../tell-signed.js'
import { changeIn, isOnIt, ofTask, withRoles } from './change-ordered.js'
import { readBackDecision } from './decide-together.js'
import { onExtension } from './decide-wish.js'
import { onRow } from './draft-command.js'
import type { RowCommand } from './live-plan.js'

/** Does what the sentence orders; null where it orders nothing, or nothing of a task that there is. */
export async function orderedByLeader(desk: Desk, request: Request, text: string): Promise<Outgoing[] | null> {
  const order = request.files.length > 0 ? null : await orderIn(desk, request, text)
  if (!order) return null
  const ofDraft = order.roles ? await rolesInDraft(desk, request, order, order.roles) : null
  if (ofDraft) return ofDraft
  const decides = mayDo(desk, request.member, 'decide')
  if (order.act === 'nudge' || order.act === 'urge') return urge(desk, request, order, decides)
  if (order.toNobody && decides) return askToWhom(desk, request, order)
  if (order.toNobody && order.refs.length === 0) return null
  const found = order.refs.length === 0 ? await onlyOf(desk, request, order) : await theOne(desk, request, order)
  if (!found) return null
  if ('kind' in found) return decides ? [found] : null
  const meant = found
  if (!decides) return refused(desk, request, meant, order, text)
  if (order.act === 'signed') return isChairmans(desk, request) ? signed(desk, request, meant, text) : null
  if (order.act === 'halt') return [whichPause(request, meant, order)]
  if (order.act === 'hand') return hand(desk, request, meant, order)
  if (order.act === 'due' && wishesFor(meant).length > 0) return grantOrMove(desk, request, meant, order)
  return change(desk, request, meant, order)
}

const CHANGES: readonly LeaderOrder['act'][] = ['hand', 'cancel', 'due', 'halt']

/** A change may name its task by words of its title: 'giao Hội Nông dân làm báo cáo sơ kết'. What changes is read back, with its code. */
async function orderIn(desk: Desk, request: Request, text: string): Promise<LeaderOrder | null> {
  const order = leaderOrder(text, desk, desk.today)
  const isNamed = order !== null && (order.refs.length > 0 || !CHANGES.includes(order.act))
  if (isNamed || taskRefs(text).length > 0 || !mayDo(desk, request.member, 'decide')) return order
  if (request.message.chat.kind === 'group') return order
  const tasks = (await activeWorks(desk)).flatMap((work) => work.tasks.filter(({ state }) => state === 'active'))
  const coded = withCodeForTitle(text, tasks)
  const named = coded === null ? null : leaderOrder(coded, desk, desk.today)
  return named && CHANGES.includes(named.act) ? named : order
}

/** 'Q1-3: Hội Phụ nữ chủ trì' of a row of the draft, where no live plan has it; null where there is none. */
async function rolesInDraft(
  desk: Desk,
  request: Request,
  { refs: [ref = ''], said }: LeaderOrder,
  roles: NonNullable<LeaderOrder['roles']>,
): Promise<Outgoing[] | null> {
  if (!mayDo(desk, request.member, 'edit_plan') || request.message.chat.kind === 'group') return null
  const draft = await draftWork(desk)
  const [row, ...more] = draft ? tasksByRef([draft], ref) : []
  const isLive = tasksByRef(await activeWorks(desk), ref).length > 0
  if (!row || more.length > 0 || isLive) return null
  return onRow(desk, request, { say: 'set', ref, field: 'units', value: withRoles(desk, row, roles) }, said)
}

/** 'Giao Q1-3 cho anh Bình', 'cho Hội Nông dân, xong trước 20/3', 'cho ai đó': where a command for units says more than their names it is
 *  read as the order that it is; null where it names units, or none that can be known. */
export async function handedInWords(desk: Desk, request: Request, command: Command): Promise<Outgoing[] | null> {
  if (command.say !== 'set' || command.field !== 'units') return null
  if (!mayDo(desk, request.member, 'change_plan') || request.message.chat.kind === 'group') return null
  const order = handingOrder(desk, command.ref, command.value)
  if (order && command.from !== undefined) return inPlaceOfAnother(desk, request, command, order)
  const meant = order && (await theOne(desk, request, order))
  return meant && !('kind' in meant) ? hand(desk, request, meant, order) : null
}

/** 'Chuyển V-1 của Hội Nông dân cho Hội Phụ nữ làm': the others stay. */
async function inPlaceOfAnother(
  desk: Desk,
  request: Request,
  command: RowCommand,
  { units, said, reason, toNobody }: LeaderOrder,
): Promise<Outgoing[]> {
  if (toNobody || units.length === 0) return [refusal('hand_to_whom', { code: command.ref })]
  const names = units.map((id) => unitName(desk, id)).join(', ')
  const value = reason === '' ? names : `${names}; lý do: ${reason}`
  return onRow(desk, request, { ...command, value, handedOn: true } as RowCommand, said)
}

/** The same said to the question which unit a task goes to. */
export async function handedAsAnswer(
  desk: Desk,
  request: Request,
  { question }: Prompt,
  text: string,
): Promise<Outgoing[] | null> {
  if (question.ask !== 'change_value' || question.field !== 'units') return null
  const meant = await meantById(desk, request, question.task)
  const order = meant && handingOrder(desk, meant.task.code, text)
  if (!meant || !order) return null
  if (order.toNobody) return [refusal('hand_to_whom', { code: meant.task.code })]
  const unread = order.roles ? null : roleOfUnknown(desk, order.said)
  if (unread) return [unread]
  return handOn(desk, request, meant, { ...order, reason: order.reason || question.reason })
}

function handingOrder(desk: Desk, ref: string, said: string): LeaderOrder | null {
  const isNames = waysToPart(said, 'units').some(({ value }) => value === '' || isWholeList(desk, value))
  if (isNames) return null
  const order = leaderOrder(`giao ${ref} cho ${withoutHanding(said)}`, desk, desk.today)
  return order?.act === 'hand' && order.unknownUnit === undefined ? order : null
}

/** Names that can take the place of all; who is only to help ('Hội Nông dân phối hợp') comes beside them, unless that is what a label says. */
function isWholeList(desk: Desk, said: string): boolean {
  const read = unitsNamed(desk, said)
  return 'named' in read && (said.includes(':') || !read.named.every(({ role }) => role === 'support'))
}

async function hand(desk: Desk, request: Request, meant: Meant, order: LeaderOrder): Promise<Outgoing[] | null> {
  if (order.unknownUnit !== undefined) return [unknownUnit(desk, order.unknownUnit, { none: true })]
  const unread = order.roles ? null : roleOfUnknown(desk, order.said)
  if (unread) return [unread]
  if (order.inPlaceOf !== undefined) {
    const { code: ref } = meant.task
    const from = unitName(desk, order.inPlaceOf)
    return inPlaceOfAnother(desk, request, { say: 'set', ref, field: 'units', value: '', from }, order)
  }
  if (!order.roles && isAllTheirs(desk, meant, order))
    // Who says how it is urges nobody.
    return order.isStated ? null : nudgeUnits(desk, request, { ...order, units: ofTask(meant, order.units) })
  return handOn(desk, request, meant, order)
}

/** 'Q1-3 đổi đơn vị', 'giao cho đơn vị khác' below a message about one task: the next message names the unit. */
async function askToWhom(desk: Desk, request: Request, { refs, said }: LeaderOrder): Promise<Outgoing[]> {
  const ref = refs[0] ?? (await codeRepliedTo(desk, request))
  if (ref === undefined || request.message.chat.kind === 'group') return [refusal('hand_to_whom', { code: ref ?? '…' })]
  return onRow(desk, request, { say: 'set', ref, field: 'units', value: '' }, said)
}

async function codeRepliedTo(desk: Desk, request: Request): Promise<string | undefined> {
  const [id, ...more] = await tasksRepliedTo(desk, request)
  return id === undefined || more.length > 0 ? undefined : (await desk.office.task(id))?.code
}

/** Roles that were said and could not be read are no reminder, and put nobody in the place of all; who leads may be a person, too. */
function roleOfUnknown(desk: Desk, said: string): Outgoing | null {
  const read = saysRole(said) ? unitsWithRoles(said, desk.units) : null
  if (!read || !('unknown' in read) || unitsOfPeople(fold(read.unknown), desk.members).length > 0) return null
  return unknownUnit(desk, read.unknown, read.found)
}

/** Who is named is on the task already; of a person with several seats any of them will do. */
function isAllTheirs(desk: Desk, meant: Meant, { said, units }: LeaderOrder): boolean {
  const named = unitsNamedIn(said, desk.units)
  return named.length > 0 ? named.every((unit) => isOnIt(meant, [unit])) : isOnIt(meant, units)
}

/** A change of the units carries no date: a day that was wished for is not passed over in silence. */
async function handOn(desk: Desk, request: Request, meant: Meant, order: LeaderOrder): Promise<Outgoing[]> {
  const said = await change(desk, request, meant, order)
  const isUnderWay = said.some(({ kind }) => kind === 'change_read_back' || kind === 'change_ask_reason')
  if (!order.by || !isUnderWay) return said
  const { code, dueOn } = meant.task
  return [{ kind: 'wish_left', code, due: dueOn, wish: order.by }, ...said]
}

async function change(desk: Desk, request: Request, meant: Meant, order: LeaderOrder): Promise<Outgoing[]> {
  const command = changeIn(desk, meant, order)
  if ('kind' in command) return [command]
  return request.message.chat.kind === 'group' ? [refusal('not_in_group')] : onRow(desk, request, command, order.said)
}

/** An official who asks somebody for something ('đề nghị văn phòng gửi mẫu') orders nothing. */
async function urge(desk: Desk, request: Request, order: LeaderOrder, decides: boolean): Promise<Outgoing[] | null> {
  if (!decides) return order.act === 'urge' ? null : [notYourRole(desk, request, 'decide')]
  const ofClerk = order.ofOffice ? await askedOfClerk(desk, request, order) : null
  if (ofClerk) return ofClerk
  const isOfNobody = order.refs.length + order.units.length === 0 && !order.everyone
  if (isOfNobody && order.stranger === null)
    return request.message.chat.kind === 'group' ? null : [refusal('nudge_whom')]
  if (order.stranger !== null && !order.everyone) return [refusal('member_unknown', { said: order.stranger })]
  return nudgeUnits(desk, request, order)
}

/** 'Đề nghị văn phòng phân công Q1-4' is for the clerk to do, where the office has no part in the task itself. */
async function askedOfClerk(desk: Desk, request: Request, order: LeaderOrder): Promise<Outgoing[] | null> {
  if (request.member.role === 'clerk') return null
  const found = order.refs.length === 1 ? await theOne(desk, request, order) : null
  if (found && 'kind' in found) return [found]
  if (found ? isOnIt(found, order.units) : order.refs.length > 0) return null
  await passOnQuestion(desk, request, found, request.message.kind === 'press' ? '' : request.message.text)
  return [refusal('passed_to_clerk')]
}

async function theOne(desk: Desk, request: Request, { refs: [ref] }: LeaderOrder): Promise<Meant | Outgoing | null> {
  const works = await activeWorks(desk)
  const [found, ...more] = ref === undefined ? [] : tasksByRef(works, ref)
  if (!found && ref !== undefined) return noSuchTask(works, ref)
  return found && more.length === 0 ? meantById(desk, request, found.task.id) : null
}

/** 'Gia hạn cho bên cựu chiến binh đến 5/2': the task of which that unit wishes more time, else the only one that is open and due. */
async function onlyOf(desk: Desk, request: Request, { units }: LeaderOrder): Promise<Meant | Outgoing | null> {
  const works = await activeWorks(desk)
  const own = works.flatMap((work) => work.assignments.filter((a) => units.includes(a.unitId) && a.role !== 'support'))
  const wishes = works.flatMap(({ extensions }) => extensions.filter((e) => own.some((a) => a.id === e.assignmentId)))
  const wished = own.filter((a) => wishes.some((e) => e.assignmentId === a.id))
  const due = works.flatMap((work) =>
    work.tasks.filter(
      (task) =>
        task.state === 'active' && task.dueOn !== null && own.some((a) => a.taskId === task.id && a.state === 'open'),
    ),
  )
  const ids = wished.length > 0 ? [...new Set(wished.map((a) => a.taskId))] : due.map(({ id }) => id)
  const [id, ...more] = ids
  if (id === undefined) return null
  if (more.length === 0) return meantById(desk, request, id)
  const codes = works.flatMap(({ tasks }) => tasks.filter((t) => ids.includes(t.id)).map(({ code }) => code))
  const unit = units.map((one) => unitName(desk, one)).join(', ')
  return refusal('due_of_which', { unit, codes: codes.join(', '), first: codes[0] ?? '' })
}

/** Who would drop a task or hand it on may not; nothing of it is lost. More time is asked for, as ever. */
async function refused(
  desk: Desk,
  request: Request,
  meant: Meant,
  { act, mayReport, isStated }: LeaderOrder,
  text: string,
): Promise<Outgoing[] | null> {
  if ((act !== 'cancel' && act !== 'hand') || mayReport || isStated) return null
  await passOnQuestion(desk, request, meant, text)
  return [refusal('change_is_leaders', { code: meant.task.code })]
}

/** Who signs is the chairman, or whoever stands in; the clerk's 'tôi ký rồi' is of the clerk's own work. */
export function isChairmans(desk: Desk, { member }: Request): boolean {
  return actingAs('chairman', desk.members, desk.today).some(({ id }) => id === member.id)
}

/** A plan knows no pause: a leader means that it is dropped, or that it is due later. */
function whichPause({ message }: Request, { task }: Meant, { reason }: LeaderOrder): Outgoing {
  if (message.chat.kind === 'group') return refusal('not_in_group')
  return refusal('pause_or_drop', { code: task.code, reason: reason || '…' })
}

/** 'Q1-2 tôi ký rồi': a claim that waits is what it decides; of the leader's own share it would be a report, and is asked about. */
async function signed(desk: Desk, request: Request, meant: Meant, text: string): Promise<Outgoing[] | null> {
  const { work, task, shares } = meant
  if (shares.some((a) => a.state === 'open')) return null
  const owed = owing(task, work.assignments)
  const pending = work.claims.filter((c) => c.state === 'pending' && owed.some((a) => a.id === c.assignmentId))
  const claims = pending.map((c) => claimView(desk, work, c)).filter((view) => view !== null)
  if (claims.length > 0) return readBackDecision(desk, request, { claims, extensions: [] })
  return [await tellSigned(desk, request, meant, text)]
}

function wishesFor({ work, task }: Meant) {
  const shares = work.assignments.filter((a) => a.taskId === task.id).map(({ id }) => id)
  return work.extensions.filter((e) => e.state === 'asked' && shares.includes(e.assignmentId))
}

/** A unit waits for this very thing: the words decide its wish. Another day than the one wished for is read back there. */
function grantOrMove(desk: Desk, request: Request, { task }: Meant, { units, said }: LeaderOrder): Promise<Outgoing[]> {
  const unit = units.map((id) => unitName(desk, id)).join(', ')
  return onExtension(desk, request, { say: 'grant', ref: task.code, rest: [unit, said].filter(Boolean).join(', ') })
}
