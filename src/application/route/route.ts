/** What a known member sent, and what the bot answers: buttons, commands, answers to questions, files, sentences. */

import { isUnmarkedLeave } from '../../domain/words/absence.js'
import type { Command } from '../../domain/words/command.js'
import { saysHasCome } from '../../domain/words/delegation.js'
import { inquiryOrdered } from '../../domain/words/inquiry-order.js'
import { nudgeApart } from '../../domain/words/leader/nudge-apart.js'
import { slashNear } from '../../domain/words/slash.js'
import { standingAsked } from '../../domain/words/standing-question.js'
import { taskRefs } from '../../domain/words/task-ref.js'
import { asksForVerdict } from '../../domain/words/verdict-question.js'
import { noteReturn } from '../change-people.js'
import { decide } from '../check-points.js'
import { isOneTimeCode } from '../enrol-member.js'
import { importPlan } from '../import-plan.js'
import { notLinked } from '../link-chat.js'
import type { IncomingMessage, IncomingText, Outgoing } from '../message.js'
import { offerForBigFile, offerForUnreadable } from '../offer-upload.js'
import type { Prompt } from '../ports.js'
import { fileRefusals } from '../receive-file.js'
import { explainRefusal } from '../request-extension.js'
import type { Desk, Request } from '../shared/desk.js'
import { activeWorks, mayDo, refusal, unitName } from '../shared/desk.js'
import { readPointAnswer } from '../shared/point-answer.js'
import { readBackPutRight } from '../shared/read-back.js'
import type { ReadFile } from '../shared/read-file.js'
import { askAboutLeftFiles, mayPicturePlan } from '../shared/waiting-files.js'
import { showStanding } from '../show-standing.js'
import { aboutPeople } from './about-people.js'
import { runAction } from './action.js'
import { answerByName, answerPrompt } from './answer.js'
import { reopeningAsked } from './asks-reopening.js'
import { runCommand } from './command.js'
import { commandIn } from './command-in.js'
import { decidedOnCondition, decideReply, decideWhatWaits } from './decide.js'
import { inDraftsWords, talkOfDraft } from './draft-talk.js'
import { editedClaim, settleAsked } from './edited.js'
import { heardOfUnit } from './heard-of-unit.js'
import { agreedUnnamed, saidDoneOrNot, saidYesOrNo } from './in-words.js'
import { inquire } from './inquire.js'
import { isNotByEditing } from './lasting.js'
import { saidLate } from './late-answer.js'
import { handedAsAnswer, handedInWords, orderedByLeader } from './leader.js'
import { leaveQuestion } from './leave-question.js'
import { chosenInWords } from './list-answer.js'
import { refuseAnswer } from './may-answer.js'
import { putRight } from './put-right.js'
import { questionMeant, questionRepliedTo } from './question-meant.js'
import { takeBackInWords, takeBackSlip, takeWishBack } from './take-back.js'
import { questionForWords, takesText } from './takes-words.js'
import { agreedTooLate, askedByColleague, mayAnswerColleague, refusalExplainedAnew } from './talked-since.js'
import { answerOwed } from './unanswered.js'
import { understood } from './understood.js'
import { putBack } from './undo.js'
import { showVerdict } from './verdict-asked.js'
import { decideInWords } from './verdicts.js'
import { mayBeWords } from './which-member.js'
import { wishedAgain } from './wish-again.js'
import { withWrittenCodes } from './written-codes.js'

/** `plan`: the reading of a file that the clerk sent in private, read before the transaction began. */
export async function route(
  desk: Desk,
  asTyped: Request,
  limits: { fileMb: number; documents: boolean },
  plan: ReadFile | null,
): Promise<Outgoing[]> {
  const request = await withWrittenCodes(desk, asTyped)
  const { message } = request
  if (plan && message.kind === 'press') return [await draftFrom(desk, request, plan)]
  if (message.kind === 'press') {
    const isHere =
      message.chat.kind === 'private' || (await isOwnGroup(desk, message)) || (await isOwnMessage(desk, message))
    return message.action && isHere ? runAction(desk, request, message.action) : [refusal('button_expired')]
  }
  const problems = await fileProblems(desk, request, limits.fileMb)
  if (plan) return [...problems, await draftFrom(desk, request, plan)]
  if (problems.length > 0 && request.files.every((f) => f.problem !== null) && message.text.trim() === '')
    return problems
  if (!limits.documents && isUnreadable(message)) return offerForUnreadable(desk, request)
  // Who else reads along in a group that is not the office's is nobody's to tell: nothing but being linked is heard there.
  const command = commandIn(message, desk, (permission) => mayDo(desk, request.member, permission))
  if (message.chat.kind === 'group' && command?.say !== 'link' && !(await isOwnGroup(desk, message)))
    return notLinked(desk, message, request.incomingId)
  // What was refused is said to be so, and comes with nothing.
  const files = request.files.filter((f) => f.problem === null)
  const said = await inDraftsWords(desk, request, await routeText(desk, { ...request, files }, message, command))
  const answered = [...said, ...(await askAboutLeftFiles(desk, request, files))]
  // What a command asks for may come by itself: a paper is made when it leaves.
  const all = answered.length > 0 || command ? answered : await answerOwed(desk, request, message)
  return message.chat.kind === 'private' ? together(problems, all) : [...problems, ...all]
}

/** One message for words and the files that came with them: what was refused stands below the answer. Words that only spoke of such a
 *  file need none. */
function together(problems: readonly Outgoing[], said: readonly Outgoing[]): Outgoing[] {
  const refused = problems.flatMap((one) => (one.kind === 'refusal' ? [{ code: one.code, params: one.params }] : []))
  if (refused.length === 0) return [...problems, ...said]
  const [first, ...more] = said.filter((one) => !isNotUnderstood(one))
  const others = problems.filter((one) => one.kind !== 'refusal')
  return first ? [...others, { ...first, besides: refused }, ...more] : [...problems]
}

function isNotUnderstood(said: Outgoing): boolean {
  return said.kind === 'refusal' && said.code.startsWith('not_understood')
}

/** What to say about files that could not be had; of a big one, where it can be handed in. */
async function fileProblems(desk: Desk, request: Request, limitMb: number): Promise<Outgoing[]> {
  const refusals = fileRefusals(request.files, limitMb)
  const big = request.files.find((f) => f.problem === 'too_big')
  const page = big ? await offerForBigFile(desk, request, { name: big.name, limitMb }) : null
  const isBig = (said: Outgoing) => said.kind === 'refusal' && said.code === 'file_too_big'
  return page ? [...refusals.filter((said) => !isBig(said)), page] : refusals
}

/** Nothing in it that could be read: perhaps a document, which this platform does not bring. */
function isUnreadable({ kind, chat, text, files }: IncomingText): boolean {
  return kind === 'text' && chat.kind === 'private' && text.trim() === '' && files.length === 0
}

async function routeText(
  desk: Desk,
  request: Request,
  message: IncomingText,
  command: Command | null,
): Promise<Outgoing[]> {
  const code = message.command?.name === 'start' ? message.command.rest : message.text
  const knows = isOneTimeCode(code) ? [refusal('code_not_needed', { name: request.member.name })] : []
  if (message.command?.name === 'start') return [started(desk, request, message), ...knows]
  if (knows.length > 0 && message.chat.kind === 'private') return knows
  if (message.command && !command) return [noSuchCommand(message.command.name)]
  if (message.kind === 'edited') {
    await settleAsked(desk, request, message)
    const said = await editedClaim(desk, request, message)
    if (said) return said
  }
  const meant = await questionMeant(desk, request)
  const colleague = await askedByColleague(desk, request)
  const prompt = meant === 'gone' || colleague ? null : meant
  if (message.kind === 'edited' && isNotByEditing(command, prompt, message.text)) return [refusal('not_by_editing')]
  const asked = await questionRepliedTo(desk, request)
  if (asked) return answerPrompt(desk, request, asked, { text: message.text })
  const point = prompt && !command ? await decidedPoint(desk, request, prompt, message.text) : null
  if (point) return point
  const draft = command ? null : await talkOfDraft(desk, request, prompt, message.text)
  if (draft) return draft
  const isOrder = mayDo(desk, request.member, 'decide') && !colleague && !(prompt && takesText(prompt))
  const onCondition = isOrder ? await decidedOnCondition(desk, request, message.text) : null
  if (onCondition) return onCondition
  const decided = mayDo(desk, request.member, 'decide') ? await decideReply(desk, request, message) : null
  if (decided) return decided
  const both = request.files.length === 0 ? await twoOrders(desk, request, message) : null
  if (both) return both
  const isAnswer = prompt !== null && takesText(prompt) && command !== null && mayBeWords(desk, command, message.text)
  // 'Tệp Q1-3' says where a file belongs that the bot has asked about; of a task that it did not ask about it wants to see the files.
  const placed =
    command?.say === 'task_files' && prompt ? await answerByName(desk, request, prompt, message.text, 'listed') : null
  if (placed) return placed
  const chosen = command === null || isAnswer ? await chosenInWords(desk, request, prompt, message.text) : null
  if (chosen) return chosen
  if (!isAnswer && request.member.role === 'official' && asksForVerdict(message.text, desk.members))
    return showVerdict(desk, request, taskRefs(message.text))
  const handed = command && !isAnswer ? await handedInWords(desk, request, command) : null
  if (handed) return handed
  if (command && !isAnswer) return runCommand(desk, request, command, message.text)
  const slip = await takeBackSlip(desk, request, prompt, message.text)
  if (slip) return slip
  const yesOrNo = saidYesOrNo(prompt, message.text)
  if (prompt && yesOrNo !== null) {
    const unnamed = yesOrNo === 1 ? agreedUnnamed(prompt, message.text) : null
    if (unnamed) return [unnamed]
    const late = yesOrNo === 1 ? await agreedTooLate(desk, request, prompt) : null
    return late ?? answerPrompt(desk, request, prompt, { option: yesOrNo })
  }
  const right = prompt && (await readBackPutRight(desk, request, prompt, message.text))
  if (right) return right
  const back = await putBack(desk, request, prompt, message.text)
  if (back) return back
  const mended = await putRight(desk, request, prompt, message.text)
  if (mended) return mended
  const wished = await wishedAgain(desk, request, message.text)
  if (wished) return wished
  const withdrawn =
    (await takeBackInWords(desk, request, message.text)) ?? (await takeWishBack(desk, request, message.text))
  if (withdrawn) return withdrawn
  const reopening = await reopeningAsked(desk, request, message.text)
  if (reopening) return reopening
  const verdict = await decideInWords(desk, request, message.text)
  if (verdict) return verdict
  const ordered = await orderedByLeader(desk, request, message.text)
  if (ordered) return ordered
  const inquiry = mayDo(desk, request.member, 'decide') ? inquiryOrdered(message.text, desk) : null
  // Of which task is known where the bot has asked to which unit its question goes.
  const isOfAsked = inquiry?.ref === '' && prompt?.question.ask === 'ask_unit'
  if (inquiry && !isOfAsked && request.files.length === 0) return inquire(desk, request, inquiry)
  const standing = await askedHowItStands(desk, request, prompt, message.text)
  if (standing) return standing
  const doneOrNot = await saidDoneOrNot(desk, request, prompt, message.text)
  if (prompt && doneOrNot) return answerPrompt(desk, request, prompt, doneOrNot)
  const left = prompt && (await leaveQuestion(desk, request, prompt, message.text))
  if (left) return left
  const late = prompt || colleague || request.files.length > 0 ? null : await saidLate(desk, request, message.text)
  if (late) return late
  const bare =
    !colleague && mayDo(desk, request.member, 'decide') ? await decideWhatWaits(desk, request, message, prompt) : null
  if (bare) return bare
  const isDateAsked = prompt?.question.ask === 'extension'
  const talk = isDateAsked && isUnmarkedLeave(message.text) ? null : await aboutPeople(desk, request, message.text)
  if (talk) return talk
  if (colleague && (await mayAnswerColleague(desk, request, colleague, message.text)))
    return answerPrompt(desk, request, colleague, { text: message.text })
  const named = prompt && (await answerByName(desk, request, prompt, message.text))
  if (named) return named
  const waiting = await questionForWords(desk, request, prompt, message.text)
  if (waiting)
    return (
      (await handedAsAnswer(desk, request, waiting, message.text)) ??
      answerPrompt(desk, request, waiting, { text: message.text })
    )
  const anew = await refusalExplainedAnew(desk, request, message.text)
  if (anew !== null) return [await explainRefusal(desk, request, anew, message.text, 'anew')]
  if (message.text.trim() === '' && request.files.length === 0)
    return message.chat.kind === 'private' ? [refusal('kind_unsupported')] : []
  const heard = await heardOfUnit(desk, request, message.text)
  if (heard) return heard
  // What the pictures may be is told with them.
  const isPicture = message.text.trim() === '' && mayPicturePlan(request, request.files)
  if (isPicture && (await activeWorks(desk)).length === 0) return []
  const isBack = message.chat.kind === 'private' && request.files.length === 0 && saysHasCome(message.text)
  return isBack ? [await noteReturn(desk, request, '')] : understood(desk, request, message.text)
}

/** 'Duyệt Q2-6, còn Q1-1 nhắc anh Bình': a reminder changes nothing, and is sent beside what else is ordered. */
async function twoOrders(desk: Desk, request: Request, message: IncomingText): Promise<Outgoing[] | null> {
  if (message.chat.kind === 'group' || message.command || !mayDo(desk, request.member, 'decide')) return null
  const apart = nudgeApart(message.text, desk, desk.today)
  const reminded = apart && (await orderedByLeader(desk, request, apart.nudge))
  if (!apart || !reminded) return null
  const rest = { ...message, text: apart.rest }
  const more = await routeText(
    desk,
    { ...request, message: rest },
    rest,
    commandIn(rest, desk, () => true),
  )
  return [...reminded, ...more]
}

function noSuchCommand(name: string): Outgoing {
  const near = slashNear(name)
  const said = `/${name}`
  return near
    ? refusal('command_misspelt', { said, near: `/${near.slash}`, word: near.words })
    : refusal('command_unknown', { said })
}

/** 'Hội Phụ nữ nộp V-1 chưa?': told from the record; null where the words ask something else, or of nothing that can be found. */
async function askedHowItStands(
  desk: Desk,
  request: Request,
  prompt: Prompt | null,
  text: string,
): Promise<Outgoing[] | null> {
  // 'Hội Nông dân: nộp chưa?' is what the bot has asked for here.
  const isAskedFor = prompt?.question.ask === 'ask_unit' && (text.includes(':') || taskRefs(text).length === 0)
  if (request.files.length > 0 || isAskedFor) return null
  const asked = standingAsked(text, desk, mayDo(desk, request.member, 'decide'))
  return asked ? showStanding(desk, request, asked) : null
}

/** What the clerk decides about a point of the draft, in words; null where the words are about something else. */
async function decidedPoint(desk: Desk, request: Request, prompt: Prompt, text: string): Promise<Outgoing[] | null> {
  if (prompt.question.ask !== 'point') return null
  const decision = await readPointAnswer(desk, prompt, text)
  if (!decision) return null
  const refused = await refuseAnswer(desk, request, prompt)
  if (refused) return [refused]
  await desk.office.closePrompt(prompt.id)
  return [await decide(desk, request, prompt.question, decision)]
}

async function isOwnGroup(desk: Desk, { platform, chat }: IncomingMessage): Promise<boolean> {
  const groups = await desk.office.groups()
  return groups.some(({ address }) => address.platform === platform && address.externalId === chat.externalId)
}

/** What was sent for the office before its group got another id is pressed under the old one. */
async function isOwnMessage(desk: Desk, { chat, platform, messageId }: IncomingMessage & { kind: 'press' }) {
  return (await desk.office.keyOfMessage({ platform, externalId: chat.externalId, topic: null }, messageId)) !== null
}

function started(desk: Desk, request: Request, message: IncomingText): Outgoing {
  if (message.chat.kind !== 'private') return { kind: 'help' }
  return {
    kind: 'welcome',
    name: request.member.name,
    role: request.member.role,
    units: request.member.seats.map((id) => unitName(desk, id)),
  }
}

async function draftFrom(desk: Desk, request: Request, plan: ReadFile): Promise<Outgoing> {
  return plan.result.ok
    ? importPlan(desk, request, plan.result.reading, plan.source)
    : refusal('plan_unreadable', { reason: plan.result.reason, ...plan.result.params })
}
