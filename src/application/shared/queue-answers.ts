/**
 * How the bot answers. In private in full. In a group as quietly as the platform allows, for everybody reads along: what somebody
 * named plainly is acknowledged by a sign under the words; other acknowledgements of the same minutes share one line, which is
 * rewritten; a rule's no and a doubt are told to the one person in private.
 */
import type { Member } from '../../domain/member.js'
import { canBeReached, partsOf } from '../../domain/member.js'
import { nextOpening } from '../../domain/office-hours.js'
import { namesTask } from '../../domain/words/task-ref.js'
import type { Capabilities, Facts, IncomingMessage, IncomingPress, IncomingText, Outgoing } from '../message.js'
import type { Delivery, Manner, NewDelivery } from '../ports.js'
import type { Desk, Request } from './desk.js'
import { answerTo, refusal } from './desk.js'

type Noted = Facts['noted']['items'][number]

/** Acknowledgements within this time share a line. */
const LINE_MS = 10 * 60_000
const MOST_ON_A_LINE = 12

/** Queues what the bot says to a member's message. */
export async function queueAnswers(
  desk: Desk,
  request: Request,
  said: readonly Outgoing[],
  can: Capabilities,
): Promise<void> {
  const { message, incomingId, member } = request
  const isReached = canBeReached(member)
  const isPrivate = message.chat.kind === 'private'
  const joined = isPrivate ? reportsAsOne(said) : said
  const answers = isReached || isPrivate ? joined : await Promise.all(said.map((one) => unlessNamed(desk, one)))
  const plainly = answers.map((said, index) =>
    toRoles(desk, request, answerTo(message, incomingId, index, said, desk.now)),
  )
  if (message.chat.kind === 'private') return desk.office.queue(plainly)
  const noted = answers.flatMap(notedIn)
  const isQuiet = noted.length === answers.length && noted.length > 0
  if (noted.length > 0) await sayInOtherGroups(desk, request, noted)
  if (isQuiet && (await acknowledged(desk, request, answers, noted, can))) return
  const [only] = answers
  if (only?.kind === 'paper_in_private') return tellWhere(desk, request, only, can)
  await desk.office.queue(plainly.map((delivery) => inPrivate(request, delivery)))
  const moved = isReached ? answers.map(({ kind }) => kind) : []
  if (moved.includes('upload_links')) await tellWhere(desk, request, { kind: 'paper_in_private', paper: 'upload' }, can)
  if (moved.some(isNaming)) await tellWhere(desk, request, { kind: 'paper_in_private', paper: 'list' }, can)
}

/** Reports of several tasks that one message made are one answer; what says more of its task stands by itself behind it. */
function reportsAsOne(said: readonly Outgoing[]): Outgoing[] {
  const plain = said.filter(saysOnlyReported)
  if (plain.length < 2) return [...said]
  return [{ kind: 'noted', items: plain.flatMap(notedIn) }, ...said.filter((one) => !plain.includes(one))]
}

function saysOnlyReported(said: Outgoing): boolean {
  if (said.kind !== 'claim_recorded' || notedIn(said).length === 0) return false
  const { files, repeated, waiting, saidOn, spared, alsoAt, decides } = said
  return files === 0 && repeated.length + waiting.length === 0 && !saidOn && !spared && alsoAt === null && !decides
}

/** Where the answer went: a sign under the words, or a line. Its key is another one than that of the answer itself. */
async function tellWhere(desk: Desk, request: Request, said: Outgoing, can: Capabilities): Promise<void> {
  const delivery = answerTo(request.message, request.incomingId, ELSEWHERE, said, desk.now)
  if (can.reactions && request.message.kind !== 'press' && delivery.target.to === 'chat')
    delivery.target.manner = 'reaction'
  await desk.office.queue([delivery])
}

/** The place among the answers to one message of where the others went. */
const ELSEWHERE = 95

/** What the answer offers is what its reader may do. */
function toRoles(desk: Desk, { member }: Request, delivery: NewDelivery): NewDelivery {
  const { target } = delivery
  const roles = partsOf(member, desk.members, desk.today)
  return target.to === 'chat' ? { ...delivery, target: { ...target, roles } } : delivery
}

/** What merely says that something was noted, as an item of a line; nothing for what has to be read. */
function notedIn(said: Outgoing): Noted[] {
  switch (said.kind) {
    case 'claim_recorded':
      return said.needsFile || said.byTelephone
        ? []
        : [{ what: 'claimed', code: said.task.code, unit: said.unit, task: said.task.id, claim: said.claim }]
    case 'not_done_recorded':
      return [
        {
          what: said.cleared ? 'unblocked' : 'not_done',
          code: said.task.code,
          unit: said.unit,
          task: said.task.id,
          claim: null,
        },
      ]
    case 'blocked_recorded':
      if (said.prompt !== null) return []
      return [{ what: 'blocked', code: said.task.code, unit: said.unit, task: said.task.id, claim: null }]
    case 'unblocked_recorded':
      return [{ what: 'unblocked', code: said.task.code, unit: said.unit, task: said.task.id, claim: null }]
    case 'files_recorded':
      return said.repeated.length > 0
        ? []
        : [{ what: 'files', code: said.task.code, unit: said.unit, task: said.task.id, claim: null }]
    default:
      return []
  }
}

/** Says it without a new message, or on the one line of these minutes; false where it has to be a message of its own. */
async function acknowledged(
  desk: Desk,
  request: Request,
  answers: readonly Outgoing[],
  noted: readonly Noted[],
  can: Capabilities,
): Promise<boolean> {
  const { message } = request
  const [first] = answers
  if (!first) return false
  const said: Outgoing = answers.length === 1 ? first : { kind: 'noted', items: [...noted] }
  if (answersQuestion(message)) {
    await queueAs(desk, request, said, can.edit ? { rewrites: message.messageId } : null)
    return true
  }
  if (message.kind !== 'press' && (await isNamed(desk, message, noted))) {
    await queueAs(desk, request, said, can.reactions ? 'reaction' : null)
    return true
  }
  if (!can.edit) return false
  await onTheLine(desk, request, noted)
  return true
}

/** The question itself turns into what was noted. */
function answersQuestion(message: IncomingText | IncomingPress): boolean {
  return message.kind === 'press' && message.action?.do === 'choose'
}

/** Whether the words themselves, or the message they reply to, say which task is meant. */
async function isNamed(desk: Desk, message: IncomingText, noted: readonly Noted[]): Promise<boolean> {
  if (namesTask(message.text)) return true
  if (message.answers === null) return false
  const about = await desk.office.tasksOfMessage(message.chat, message.answers)
  return about?.length === 1 && noted.every(({ task }) => task === about[0])
}

async function queueAs(desk: Desk, request: Request, said: Outgoing, manner: Manner | null): Promise<void> {
  const delivery = answerTo(request.message, request.incomingId, 0, said, desk.now)
  if (manner && delivery.target.to === 'chat') delivery.target.manner = manner
  await desk.office.queue([delivery])
}

/** Adds to the line of these minutes: while it waits it grows, once it has left it is rewritten. */
async function onTheLine(desk: Desk, request: Request, noted: readonly Noted[]): Promise<void> {
  const { platform, externalId } = request.message.chat
  const slot = Math.floor(desk.now.getTime() / LINE_MS)
  const keys = Array.from({ length: MOST_ON_A_LINE }, (_, n) => `line:${platform}:${externalId}:${slot}:${n}`)
  const lines = await desk.office.deliveriesByKey(keys)
  const newest = lines.at(-1)
  const items = [...itemsOf(newest), ...noted]
  const key = newest?.state === 'queued' ? newest.key : keys[lines.length]
  if (!key || items.length > MOST_ON_A_LINE) return queueAs(desk, request, { kind: 'noted', items: [...noted] }, null)
  const written = lines.length ? await desk.office.messageOf(lines.map((l) => l.key)) : null
  const line = answerTo(request.message, request.incomingId, 0, { kind: 'noted', items }, desk.now)
  if (line.target.to === 'chat' && lines.length) line.target.replyTo = null
  if (line.target.to === 'chat' && written) line.target.manner = { rewrites: written }
  await desk.office.replaceQueued({ ...line, key })
}

/** An office with a group on each platform: what was noted in one stands in the others too, on one line for these minutes. */
async function sayInOtherGroups(desk: Desk, request: Request, noted: readonly Noted[]): Promise<void> {
  const here = request.message.chat
  const others = (await desk.office.groups()).filter(
    ({ state, address }) =>
      state === 'active' && !(address.platform === here.platform && address.externalId === here.externalId),
  )
  const slot = Math.floor(desk.now.getTime() / LINE_MS)
  const { calendar } = desk.counting
  const notBefore = nextOpening(new Date((slot + 1) * LINE_MS), calendar, desk.commune.settings)
  for (const { id } of others) {
    const keys = Array.from({ length: MOST_ON_A_LINE }, (_, n) => `seen:${id}:${slot}:${n}`)
    const lines = await desk.office.deliveriesByKey(keys)
    const newest = lines.at(-1)
    const grows = newest?.state === 'queued' && itemsOf(newest).length + noted.length <= MOST_ON_A_LINE
    const key = grows ? newest.key : keys[lines.length]
    if (!key) continue
    await desk.office.replaceQueued({
      key,
      target: { to: 'group', group: id },
      startedBy: 'bot',
      notBefore,
      meantFor: null,
      kind: 'say',
      params: { kind: 'noted', items: [...(grows ? itemsOf(newest) : []), ...noted] },
    })
  }
}

function itemsOf(line: Delivery | undefined): Noted[] {
  return line?.kind === 'say' && line.params.kind === 'noted' ? line.params.items : []
}

/** Lists of people. */
const NAMING: readonly Outgoing['kind'][] = ['people', 'invitations', 'units', 'which_member', 'same_name_ask']
const PERSONAL: readonly Outgoing['kind'][] = ['refusal', 'unclear', 'for_unit', 'upload_links', ...NAMING]

function isNaming(kind: Outgoing['kind']): boolean {
  return NAMING.includes(kind)
}

/** What everybody would read, where the one who asks cannot be written to, is to be asked for in private. */
async function unlessNamed(desk: Desk, said: Outgoing): Promise<Outgoing> {
  if (!isNaming(said.kind)) return said
  if (said.kind === 'which_member' || said.kind === 'same_name_ask') await desk.office.closePrompt(said.prompt)
  return refusal('not_in_group')
}

/** What concerns one person only goes to that person, where the bot can write there. */
function inPrivate({ member }: Request, delivery: NewDelivery): NewDelivery {
  const isPersonal = delivery.kind === 'say' && (PERSONAL.includes(delivery.params.kind) || asksWhy(delivery.params))
  return isPersonal && canBeReached(member) ? { ...delivery, target: { to: 'member', member: member.id } } : delivery
}

function asksWhy(said: Outgoing): boolean {
  return said.kind === 'blocked_recorded' && said.prompt !== null
}

/** Beside the other answers: in private, where the bot can write there. `place`: among the answers to this message. */
export async function sayAside(
  desk: Desk,
  message: IncomingMessage,
  incomingId: number,
  place: number,
  said: Outgoing,
  member: Member,
): Promise<void> {
  const delivery = answerTo(message, incomingId, place, said, desk.now)
  await desk.office.queue([
    canBeReached(member) ? { ...delivery, target: { to: 'member', member: member.id } } : delivery,
  ])
}

/** The direct answer to somebody who is no member. */
export async function answerStranger(
  desk: Desk,
  message: IncomingMessage,
  incomingId: number,
  answers: readonly Outgoing[],
): Promise<void> {
  await desk.office.queue(answers.map((said, index) => answerTo(message, incomingId, index, said, desk.now)))
}
