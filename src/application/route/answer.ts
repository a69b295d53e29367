/** The answer to a question of the bot: a number, a press, or the words asked for. */

import { plainReply } from '../../domain/reply.js'
import { unitAtStart } from '../../domain/unit-name.js'
import { bareName, speaksOfFile } from '../../domain/words/bare-name.js'
import { withoutBecause } from '../../domain/words/edit-reason.js'
import { saidAfter } from '../../domain/words/said-after.js'
import { withoutTasks } from '../../domain/words/task-ref.js'
import type { ReturnReason } from '../actions.js'
import { answerAsked, askUnit, askWhichUnit, passOnQuestion } from '../ask-and-answer.js'
import { answerColumn } from '../change-lessons.js'
import { answerChange } from '../change-live-plan.js'
import { answerHandOver, answerRemoval } from '../change-people.js'
import { choosePoint } from '../check-points.js'
import { addTask, editTask } from '../edit-draft.js'
import { answerSameName } from '../join-requests.js'
import type { Outgoing } from '../message.js'
import { moveFiles } from '../move-files.js'
import { answerNudge } from '../nudge-units.js'
import { answerErasing } from '../personal-data.js'
import type { Prompt } from '../ports.js'
import { recordBlocked } from '../record-reply.js'
import { answerRemoveUnit } from '../remove-unit.js'
import { decideExtension, explainRefusal, giveReason, requestExtension } from '../request-extension.js'
import { splitTask } from '../reshape-draft.js'
import { askReturnReason, reviewClaim } from '../review-claim.js'
import { holdsReport, isOvertaken, putAgain } from '../shared/ask-again.js'
import { deedChosen } from '../shared/deed-of.js'
import type { Desk, Request } from '../shared/desk.js'
import { activeWorks, mayDo, refusal, unitName } from '../shared/desk.js'
import { readBackVerdicts } from '../shared/read-back-verdicts.js'
import { supportingShare } from '../shared/tell-lead.js'
import { askAboutLeftFiles, namesFile, notPlacedSince } from '../shared/waiting-files.js'
import type { Meant } from '../shared/which-task.js'
import { asSpoken, namedBy } from '../shared/which-task.js'
import { draftWork } from '../show-views.js'
import { withdrawClaim } from '../withdraw-claim.js'
import { answerDecision } from './decide-together.js'
import { recordForUnit } from './for-unit.js'
import { refuseAnswer } from './may-answer.js'
import { confirmParts, onShare, onTaskOf } from './on-task.js'
import { perform } from './perform.js'
import { answerVerdicts } from './verdict-answer.js'
import { onMemberChosen } from './which-member.js'

export type Answer = { option: number } | { text: string }

const RETURN_REASONS: readonly ReturnReason[] = ['missing_file', 'not_complete', 'wrong_task']

/** Mistakes after which the question still waits. */
const TRY_AGAIN: readonly string[] = [
  'date_unreadable',
  'no_such_day',
  'unit_unknown',
  'text_missing',
  'nobody_speaks',
  'cannot_split',
  'no_such_option',
  'erase_in_words',
]

export async function answerPrompt(desk: Desk, request: Request, asked: Prompt, answer: Answer): Promise<Outgoing[]> {
  const refused = await refuseAnswer(desk, request, asked)
  if (refused) return [refused]
  // What was said of one of its tasks since counts: the rest is read back.
  if (holdsReport(asked) && 'option' in answer && answer.option === 1 && (await isOvertaken(desk, asked)))
    return [await putAgain(desk, asked)]
  const prompt = await withWaitingFiles(desk, asked)
  const said = await reactTo(desk, request, prompt, answer)
  const stays =
    said.some((s) => s.kind === 'refusal' && TRY_AGAIN.includes(s.code)) ||
    (prompt.question.ask === 'extension' && said.some((s) => s.kind === 'extension_ask'))
  if (stays) return said
  await desk.office.closePrompt(prompt.id)
  const { question } = prompt
  return [...said, ...('spoken' in question ? await askAboutLeftFiles(desk, request, question.spoken.files) : [])]
}

/** The question without those of its files that have gone to a task meanwhile. */
async function withWaitingFiles(desk: Desk, prompt: Prompt): Promise<Prompt> {
  const { question } = prompt
  if (!('spoken' in question)) return prompt
  const files = await notPlacedSince(desk, prompt, question.spoken.files)
  return { ...prompt, question: { ...question, spoken: { ...question.spoken, files } } }
}

/** 'Q1-3', 'tài liệu việc 3 ạ': nothing but the name of a task, where the bot has asked which one is meant; else null. `among`: whether it must be
 *  one of those that were listed, as where the words could ask for something else. */
export async function answerByName(
  desk: Desk,
  request: Request,
  prompt: Prompt,
  text: string,
  among: 'any' | 'listed' = 'any',
): Promise<Outgoing[] | null> {
  const { question } = prompt
  const ref = bareName(text)
  if (question.ask !== 'which_task' || ref === null || request.files.length > 0 || namesFile(text)) return null
  // Where a file belongs says nothing of how the work stands.
  const isOfFiles = question.intent === 'files' || question.intent === 'question' || question.spoken.files.length > 0
  if (!isOfFiles && speaksOfFile(text)) return null
  const asked = await Promise.all(question.assignments.map((id) => desk.office.assignment(id)))
  const about = asked.flatMap((share) => (share ? [share.taskId] : []))
  const [meant, ...others] = namedBy(desk, request, await activeWorks(desk), ref, about)
  if (!meant || others.length > 0 || !concerns(desk, request, meant)) return null
  if (among === 'listed' && !about.includes(meant.task.id)) return null
  await desk.office.closePrompt(prompt.id)
  const { intent, spoken } = question
  const said = await perform(desk, asSpoken(request, spoken), deedChosen(intent, meant, spoken.heard))
  return [...said, ...(await askAboutLeftFiles(desk, request, spoken.files))]
}

async function reactTo(desk: Desk, request: Request, prompt: Prompt, answer: Answer): Promise<Outgoing[]> {
  const { question } = prompt
  const option = 'option' in answer ? answer.option : null
  const text = 'text' in answer ? answer.text : ''
  switch (question.ask) {
    case 'which_task': {
      const assignment = option === null ? undefined : question.assignments[option - 1]
      if (assignment === undefined) return [refusal('no_such_option', { count: question.assignments.length })]
      const { spoken, intent } = question
      await desk.office.closePrompt(prompt.id)
      return onShare(desk, request, assignment, (meant) =>
        perform(desk, asSpoken(request, spoken), deedChosen(intent, meant, spoken.heard)),
      )
    }
    case 'which_file': {
      const move = option === null ? undefined : question.moves[option - 1]
      return move
        ? moveFiles(desk, request, move.file, move.task, question.how)
        : [refusal('no_such_option', { count: question.moves.length })]
    }
    case 'read_back':
      return option === 1 ? confirmParts(desk, request, question) : [{ kind: 'left_as_it_is' }]
    case 'which_claim': {
      const claim = option === null ? undefined : question.claims[option - 1]
      if (claim === undefined) return [refusal('no_such_option', { count: question.claims.length })]
      if (question.intent === 'withdraw') return takeBack(desk, request, claim)
      if (question.intent === 'reopen')
        return [await readBackVerdicts(desk, request, [{ claim, say: 'reopen', reason: question.reason ?? '' }], [])]
      if (question.intent === 'confirm') return [await reviewClaim(desk, request, claim, { say: 'confirm' })]
      if (question.reason === null) return [await askReturnReason(desk, request, claim)]
      return [await reviewClaim(desk, request, claim, { say: 'return', reason: { said: question.reason } })]
    }
    case 'for_unit':
      return recordForUnit(desk, request, question, option)
    case 'which_extension': {
      const extension = option === null ? undefined : question.extensions[option - 1]
      if (extension === undefined) return [refusal('no_such_option', { count: question.extensions.length })]
      return [
        await decideExtension(
          desk,
          request,
          extension,
          question.grant ? { granted: true } : { granted: false, reason: question.reason ?? '' },
        ),
      ]
    }
    case 'decide':
      return answerDecision(desk, request, question, option)
    case 'verdicts':
      return answerVerdicts(desk, request, question, option)
    case 'unclear': {
      // 'Chỉ hết vướng' is neither of the two.
      if (option === null && text !== '')
        return onTaskOf(desk, request, question.task, (meant) =>
          perform(desk, request, { deed: 'unblocked', meant, heard: text }),
        )
      if (option === null || option < 1 || option > 3) return [refusal('no_such_option', { count: 3 })]
      if (option === 3) return [{ kind: 'left_as_it_is' }]
      const heard = saidAfter(question.spoken.heard, answerIn(request, option))
      return onTaskOf(desk, request, question.task, (meant) =>
        perform(desk, asSpoken(request, question.spoken), { deed: option === 1 ? 'claim' : 'not_done', meant, heard }),
      )
    }
    case 'return_reason': {
      const usual = option === null ? undefined : RETURN_REASONS[option - 1]
      return [await reviewClaim(desk, request, question.claim, { say: 'return', reason: usual ?? { said: text } })]
    }
    case 'blocked_reason': {
      // 'Vướng ở khâu nào?' – '2'
      const why = option === null ? text : String(option)
      if (why === '') return [refusal('text_missing')]
      return onTaskOf(desk, request, question.task, (meant) =>
        recordBlocked(desk, request, meant, why, plainReply(withoutTasks(why)).reason ?? withoutBecause(why)),
      )
    }
    case 'more_time': {
      if (option !== 1) return [{ kind: 'left_as_it_is' }]
      const { share, to, spoken } = question
      return onTaskOf(desk, request, question.task, (meant) =>
        requestExtension(
          desk,
          asSpoken(request, spoken),
          ofShare(desk, request, { ...meant, shares: meant.shares.filter((s) => s.id === share) }, share),
          spoken.heard,
          null,
          { day: to },
        ),
      )
    }
    case 'extension_reason':
      return [
        text ? await giveReason(desk, request, question.extension, withoutBecause(text)) : refusal('text_missing'),
      ]
    case 'refusal_reason':
      return [text ? await explainRefusal(desk, request, question.extension, text) : refusal('text_missing')]
    case 'extension':
      return onTaskOf(desk, request, question.task, (meant) =>
        requestExtension(desk, request, ofShare(desk, request, meant, question.share), text, null, question),
      )
    case 'pass_on':
      return onTaskOf(desk, request, question.task, (meant) =>
        passOnQuestion(desk, asSpoken(request, question.spoken), meant, question.spoken.heard),
      )
    case 'answer':
      return [await answerAsked(desk, request, prompt, text)]
    case 'which_question': {
      const id = option === null ? undefined : question.questions[option - 1]
      if (id === undefined) return [refusal('no_such_option', { count: question.questions.length })]
      const asked = await desk.office.prompt(id)
      const waits = asked?.question.ask === 'answer' && asked.expiresAt > desk.now
      return waits ? answerPrompt(desk, request, asked, { text: question.said }) : [refusal('nothing_to_answer')]
    }
    case 'ask_unit': {
      // A number names no unit.
      if (option !== null) return [await askWhichUnit(desk, request, question.assignment)]
      // 'Hoi Nong dan …' is a name, 'hỏi Hội Nông dân …' says what is wanted before it.
      const asked = unitAtStart(text, desk.units) ? text : text.replace(/^\s*(?:hỏi|hoi)\s+/iu, '')
      const [named = '', ...rest] = asked.split(':')
      const known = rest.length === 0 ? unitAtStart(asked, desk.units) : null
      const unit = known ? unitName(desk, known.unit) : named.trim()
      return [await askUnit(desk, request, question.assignment, unit, known?.rest ?? rest.join(':').trim())]
    }
    case 'draft_value': {
      const task = await desk.office.task(question.task)
      return task
        ? [await editTask(desk, request, task, { field: question.field, value: text })]
        : [refusal('button_expired')]
    }
    case 'change_value':
    case 'change_reason':
    case 'change_agree':
      return [await answerChange(desk, request, question, { text, option })]
    case 'withdraw':
      return option === 1 ? takeBack(desk, request, question.claim) : [{ kind: 'left_as_it_is' }]
    case 'nudge':
      return answerNudge(desk, request, question, option)
    case 'hand_over':
      return [await answerHandOver(desk, request, question, option)]
    case 'remove_member':
      return [await answerRemoval(desk, request, question.member, option)]
    case 'which_member':
      return onMemberChosen(desk, request, question, option)
    case 'same_name':
      return [await answerSameName(desk, request, question, option)]
    case 'remove_unit':
      return [await answerRemoveUnit(desk, request, question.unit, option)]
    case 'erase_person':
      return [await answerErasing(desk, request, question, option)]
    case 'draft_new':
      return [await addTask(desk, request, question.plan, text)]
    case 'draft_split': {
      const work = await draftWork(desk)
      const task = work?.tasks.find((t) => t.id === question.task)
      return [work && task ? await splitTask(desk, request, work, task, text) : refusal('button_expired')]
    }
    case 'column':
      return [option === null ? refusal('question_expired') : await answerColumn(desk, request, question, option)]
    case 'point':
      return [option === null ? refusal('question_expired') : await choosePoint(desk, request, question, option)]
  }
}

/** The words that chose the option, or what stands on it. */
function answerIn({ message }: Request, option: number): string {
  const said = message.kind === 'press' ? '' : message.text.trim()
  return /\p{L}/u.test(said) ? said : option === 1 ? 'đã xong' : 'chưa xong'
}

async function takeBack(desk: Desk, request: Request, claimId: number): Promise<Outgoing[]> {
  const claim = await desk.office.claim(claimId)
  return [claim ? await withdrawClaim(desk, request, claim, 'asked') : refusal('button_expired')]
}

function concerns(desk: Desk, request: Request, meant: Meant): boolean {
  return meant.shares.length > 0 || supportingShare(desk, request, meant) !== null
}

/** Who wishes for the own unit has a share; whose wish the office writes down is remembered with the question. */
function ofShare(desk: Desk, { member }: Request, meant: Meant, share: number | undefined): Meant {
  if (meant.shares.length > 0 || !mayDo(desk, member, 'record_calls')) return meant
  return { ...meant, shares: meant.work.assignments.filter(({ id }) => id === share) }
}
