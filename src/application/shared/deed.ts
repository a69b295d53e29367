/** What a sentence comes to: deeds about tasks, or what to say instead. */

import type { Reply } from '../../domain/reply.js'
import { allBut } from '../../domain/words/all-but.js'
import { asksToSee } from '../../domain/words/asking.js'
import { placesFile } from '../../domain/words/bare-name.js'
import { handsInAgain } from '../../domain/words/hands-in-again.js'
import { mayQuote, understandAbout } from '../../domain/words/own-wording.js'
import { asksWhenAlone, planTopic } from '../../domain/words/plan-question.js'
import { saidToAll } from '../../domain/words/said-to-all.js'
import { saysAll, taskRefs, withoutTasks } from '../../domain/words/task-ref.js'
import { complainsOfReminders, remindedAllTheSame, saysNothingOfWork } from '../../domain/words/too-many-reminders.js'
import type { Outgoing } from '../message.js'
import type { Intended } from '../ports.js'
import { askUnclear } from './ask-unclear.js'
import { courtesyIn } from './courtesy.js'
import type { Desk, Request } from './desk.js'
import { activeWorks, mayDo, notUnderstood, refusal } from './desk.js'
import type { Deed } from './deed-of.js'
import { deedChosen, deedOf } from './deed-of.js'
import { dueNow } from './due-now.js'
import { obstacleTold } from './obstacle-told.js'
import { readBackAll, readBackAllBut, readBackParts } from './read-back.js'
import { saidOfAnother, taskCalled } from './said-of-another.js'
import { judgedBySubject } from './said-of-unit.js'
import { openSupported, supportingShare } from './tell-lead.js'
import { returnedLately, wantedFiles } from './wanted-files.js'
import type { Meant } from './which-task.js'
import { askWhich, isCode, meantBy, meantById, namedBy, noSuchTask, openTasks, tasksRepliedTo } from './which-task.js'

/** Deeds to be done, or what to say instead: a refusal, a question, or nothing at all. */
export type Understood = { deeds: Deed[] } | { say: Outgoing[] }

/** How long a question of a leader is in everybody's mind, and how many lines of a task's history may hold it. */
const LATELY_HOURS = 48
const LATELY_READ = 20

/** What reports and asks nothing; 'xong rồi, đừng nhắc nữa' reports. */
const MAY_COMPLAIN: readonly Reply['intent'][] = ['other', 'unclear', 'ack']

const SILENCE: Understood = { say: [] }

/** Understands a free sentence, perhaps with files, of a member. In a group what is not clearly for the bot stays unanswered. */
export async function understandText(desk: Desk, request: Request, text: string): Promise<Understood> {
  const allElse = await allElseDone(desk, request, text)
  if (allElse) return { say: allElse }
  const parts = await readBackParts(desk, request, text)
  if (parts) return { say: parts }
  const reply = judgedBySubject(
    desk,
    request,
    understandAbout(withoutTasks(text), await titlesMeant(desk, request, text)),
  )
  const privately = request.message.chat.kind === 'private'
  // What answers a message about a task is said of the task.
  const isOfNothing = privately && taskRefs(text).length === 0 && !answersMessage(request)
  const mayComplain = MAY_COMPLAIN.includes(reply.intent) || saysNothingOfWork(text)
  if (isOfNothing && (remindedAllTheSame(text) || (mayComplain && complainsOfReminders(text))))
    return { deeds: [{ deed: 'reminders', heard: text }] }
  const hasFiles = request.files.length > 0
  const told = hasFiles ? null : await obstacleTold(desk, request, text, reply)
  if (told) return 'say' in told ? told : { deeds: [{ deed: 'unblocked', meant: told.gone, heard: text }] }
  const courtesy = hasFiles ? null : courtesyIn(desk, request, reply, text)
  if (courtesy) return privately ? { say: [{ kind: 'courtesy', courtesy }] } : SILENCE
  const isPlacing = reply.isPlacing || (placesFile(text) && !broughtFiles(request))
  const placed = isPlacing && !hasFiles ? await filesPlaced(desk, request, text) : null
  if (placed) return placed
  const supported = hasFiles ? null : await toldOfSupported(desk, request, reply, text)
  if (supported) return { deeds: [{ deed: 'unclear', meant: supported, heard: text }] }
  if (reply.intent === 'other' && !hasFiles && !asksThePlan(privately, text))
    return privately || isCalled(request, text) ? { say: [await unclearText(desk, request, text)] } : SILENCE
  const ofFiles = hasFiles && text.trim() === '' ? await wantedFiles(desk, request) : null
  if (ofFiles) return { deeds: [{ deed: 'files', meant: ofFiles, heard: text }] }
  const found = await meantBy(desk, request, text)
  if ('refused' in found) return reply.intent === 'ack' ? SILENCE : { say: [found.refused] }
  const { pointed } = found
  const again = pointed ? null : await reportedAgain(desk, request, reply, text)
  if (again) return { deeds: [again] }
  const all = pointed ? found.meant : saidOf(reply, found.meant)
  const meant = pointed || (saysUnstuck(reply) && all.every(isStuck)) ? all : dueNow(desk, all)
  const intent = intentOf(reply, request)
  const isOfOthers = !pointed && (await tasksRepliedTo(desk, request)).length > 0
  const isLeader = !pointed && (await speaksOfTheOffice(desk, request, found.meant))
  // In reply to a message about the work of others 'xong rồi' is said of that work.
  if (
    isLeader &&
    (reply.intent === 'ack' || intent !== 'question') &&
    (isOfOthers || !['claim', 'files'].includes(intent))
  )
    return privately && reply.intent !== 'ack' ? { say: [notUnderstood(desk, request)] } : SILENCE
  const wantsToSee = privately && reply.intent === 'ack' && asksToSee(text)
  if (reply.intent === 'ack' && !hasFiles && !wantsToSee) return { deeds: [{ deed: 'seen', meant }] }
  if (wantsToSee) return asked(desk, request, found, text)
  if (intent === 'question') return asked(desk, request, found, text)
  // A file without a name may as well be of what the unit helps with.
  const helped = intent === 'files' && !pointed ? openSupported(desk, request, await activeWorks(desk)) : []
  if (helped.length > 0)
    return { say: [await askWhich(desk, request, [...meant, ...dueNow(desk, helped)], 'files', text)] }
  if (meant.length === 0) return { say: [refusal(intent === 'unblocked' ? 'nothing_stuck' : 'nothing_open')] }
  const [only] = meant
  if (intent === 'unclear') {
    // Who decides and does not do the work has wished something of it.
    const isOthers =
      only?.shares.length === 0 && !supportingShare(desk, request, only) && mayDo(desk, request.member, 'decide')
    if (meant.length === 1 && only)
      return { say: isOthers ? [await unclearText(desk, request, text)] : await askUnclear(desk, request, only, text) }
    const named = meant.find(({ task }) => taskRefs(text).some((ref) => isCode(task.code, ref)))
    if (pointed && named && taskRefs(text).length === 1) return { say: await askUnclear(desk, request, named, text) }
    if (pointed) return { say: [await askWhich(desk, request, meant, 'unclear', text)] }
    return privately || isCalled(request, text) ? { say: [notUnderstood(desk, request)] } : SILENCE
  }
  if (meant.length > 1 && intent === 'claim' && meant.every((m) => m.shares.every((s) => s.state === 'confirmed')))
    return { say: [refusal('already_confirmed', { code: meant.map(({ task }) => task.code).join(', ') })] }
  if (meant.length > 1 && intent === 'claim' && saysAll(text)) {
    const readBack = await readBackAll(desk, request, meant, text)
    if (readBack) return { say: readBack }
  }
  // Of several the one that is due now is likely meant, but nobody has said so.
  const isGuess = isLeader || meant.length < all.length
  if (isGuess && only && meant.length === 1 && intent === 'claim')
    return { say: await askUnclear(desk, request, only, text) }
  if (meant.length > 1 || !only || isGuess) return { say: [await askWhich(desk, request, meant, intent, text)] }
  return { deeds: [deedChosen(intent, only, text, reply)] }
}

/** The titles whose words the text may quote: of the tasks that it points at, else of all that are open. */
async function titlesMeant(desk: Desk, request: Request, text: string): Promise<string[]> {
  if (!mayQuote(text)) return []
  const found = await meantBy(desk, request, text)
  return 'refused' in found ? [] : found.meant.map(({ task }) => task.title)
}

/** The task that words without a report tell something of, where the sender's unit supports it. */
async function toldOfSupported(desk: Desk, request: Request, { intent }: Reply, text: string): Promise<Meant | null> {
  const tells = intent === 'unclear' || (intent === 'other' && request.message.chat.kind === 'private')
  if (!tells || taskRefs(text).length !== 1) return null
  const found = await meantBy(desk, request, text)
  const [only, ...others] = 'meant' in found ? found.meant : []
  return only && others.length === 0 && supportingShare(desk, request, only) ? only : null
}

/** What comes once more for the one task that was returned: files with no word of what they are, and words that say so. */
async function reportedAgain(desk: Desk, request: Request, reply: Reply, heard: string): Promise<Deed | null> {
  const intent = intentOf(reply, request)
  const isAgain = handsInAgain(heard) && reply.intent !== 'question'
  const hasFiles = request.files.length > 0
  const mayBe: Intended[] = hasFiles ? ['claim', 'files'] : ['claim', 'not_done', 'unclear']
  const isPolite = reply.intent === 'ack'
  if (!mayBe.includes(intent) || !(hasFiles ? isAgain || isPolite : isAgain && !isPolite)) return null
  const meant = await returnedLately(desk, request)
  if (!meant || (await saidOfAnother(desk, meant, heard))) return null
  return deedOf(intent === 'files' && isAgain ? 'claim' : intent, meant, heard, reply)
}

/** Everything that is due now but what is named, and those not; null where the words say no such thing. */
async function allElseDone(desk: Desk, request: Request, text: string): Promise<Outgoing[] | null> {
  const said = allBut(text)
  if (!said) return null
  const works = await activeWorks(desk)
  const named = said.but.map((ref) => namedBy(desk, request, works, ref, []))
  // What no task is called by, or several are, is for the usual reading to tell.
  const but = named.flatMap((found) => (found.length === 1 ? found : []))
  if (but.length < named.length || but.some((m) => m.shares.length === 0)) return null
  const open = dueNow(desk, stillOpen(openTasks(desk, request, works)))
  return readBackAllBut(desk, request, open, but, { others: said.said, whole: text })
}

/** 'File hôm trước là của Q1-4': of the one task that is named or answered; null where there is none. */
async function filesPlaced(desk: Desk, request: Request, text: string): Promise<Understood | null> {
  const found = await meantBy(desk, request, text)
  if ('refused' in found) return { say: [found.refused] }
  const [meant, ...others] = found.meant
  return found.pointed && meant && others.length === 0 ? { deeds: [{ deed: 'place_files', meant, heard: text }] } : null
}

/** What a sentence without files, or with them, is about; 'unclear' where nobody can tell. */
function intentOf(reply: Reply, request: Request): Intended {
  switch (reply.intent) {
    case 'done':
      return 'claim'
    case 'not_done':
    case 'extension':
    case 'blocked':
    case 'unblocked':
      return reply.intent
    case 'question':
      return request.files.length > 0 ? 'files' : 'question'
    case 'other':
      return request.files.length > 0 ? 'files' : 'question'
    default:
      return request.files.length > 0 ? 'files' : 'unclear'
  }
}

/** Be it that none of them could be kept. */
function broughtFiles({ message }: Request): boolean {
  return message.kind !== 'press' && message.files.length > 0
}

function answersMessage({ message }: Request): boolean {
  return message.kind !== 'press' && message.answers !== null
}

/** In a group: neither a reply to the bot nor the name of a task, so it was the bot itself that was called. */
function isCalled({ message }: Request, text: string): boolean {
  return message.kind === 'text' && message.answers === null && taskRefs(text).length === 0
}

async function unclearText(desk: Desk, request: Request, text: string): Promise<Outgoing> {
  const [ref, ...more] = taskRefs(text)
  if (!ref || more.length > 0) return notUnderstood(desk, request)
  const works = await activeWorks(desk)
  const [named, ...alike] = namedBy(desk, request, works, ref, [])
  const decides = mayDo(desk, request.member, 'decide')
  // Of who decides it may be a row of the draft.
  if (!named && works.length > 0 && !decides) return noSuchTask(works, ref)
  const code = named && alike.length === 0 ? named.task.code : ref
  return refusal(decides ? 'not_understood_of_task' : 'not_understood_task', { code })
}

/** In private, and where a task is named, a question may be one that the plan answers, however it was understood. */
function asksThePlan(privately: boolean, text: string): boolean {
  return planTopic(text) !== null && (privately || taskRefs(text).length > 0)
}

/** Questions of clerk and chairman in a group are meant for the people, but for those that the plan answers about a named task. */
async function asked(
  desk: Desk,
  request: Request,
  found: { meant: Meant[]; pointed: boolean },
  heard: string,
): Promise<Understood> {
  const topic = planTopic(heard)
  const called = topic && !found.pointed ? await askedByTitle(desk, request, heard) : null
  const { meant, pointed } = called ? { meant: [called], pointed: true } : found
  const { role } = request.member
  const inGroup = request.message.chat.kind === 'group'
  const isForBot = (isCalled(request, heard) && !saidToAll(heard)) || (topic !== null && taskRefs(heard).length > 0)
  if (role !== 'official' && inGroup && !isForBot) return SILENCE
  const isOfNone = !pointed && (role === 'official' ? meant.length > 1 : asksWhenAlone(heard))
  if (topic === 'due' && isOfNone && !inGroup) return { deeds: [{ deed: 'due_dates' }] }
  if (role === 'clerk' && !(topic && pointed)) return { say: [notUnderstood(desk, request)] }
  const [only] = meant
  if (topic && meant.length > 1 && (pointed || role === 'official'))
    return { say: [await askWhich(desk, request, meant, 'question', heard)] }
  const isOfOne = meant.length === 1 && (pointed || role === 'official')
  return {
    deeds: [
      { deed: 'question', meant: (isOfOne && only) || null, heard, ...(pointed && !isOfOne && { among: meant }) },
    ],
  }
}

async function askedByTitle(desk: Desk, request: Request, heard: string): Promise<Meant | null> {
  const task = await taskCalled(desk, heard)
  return task && meantById(desk, request, task.id)
}

/** Clerk and chairman say much that is about no task of their own: only where one was asked about lately is it meant. */
async function speaksOfTheOffice(desk: Desk, request: Request, meant: readonly Meant[]): Promise<boolean> {
  if (request.member.role === 'official') return false
  for (const { task } of meant) {
    const told = await desk.office.history({ taskId: task.id, limit: LATELY_READ })
    const since = desk.now.getTime() - LATELY_HOURS * 3_600_000
    if (told.some(({ what, at }) => what === 'explanation_asked' && at.getTime() >= since)) return false
  }
  return true
}

/** Of all open tasks those of which this can be said. */
function saidOf(reply: Reply, meant: Meant[]): Meant[] {
  const stuck = meant.filter(isStuck)
  if (saysUnstuck(reply) && (reply.intent === 'unblocked' || stuck.length > 0)) return stuck
  return reply.intent === 'done' ? stillOpen(meant) : meant
}

function isStuck({ shares }: Meant): boolean {
  return shares.some(({ blocked }) => blocked !== null)
}

/** 'Hết vướng rồi', 'hết vướng rồi, mai em làm tiếp': said of what was stuck. */
function saysUnstuck({ intent, isCleared }: Reply): boolean {
  return intent === 'unblocked' || (intent === 'not_done' && isCleared)
}

/** What is claimed already is not what "xong" is said of. */
function stillOpen(meant: Meant[]): Meant[] {
  const open = meant.filter((m) => m.shares.some((s) => s.state === 'open'))
  return open.length ? open : meant
}
