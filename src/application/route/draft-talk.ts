/** What the clerk says of the draft that is being checked, in words that are no command: it is done, or answered with those that work. */
import { fold } from '../../domain/vietnamese.js'
import { RECURRING } from '../../domain/words/comes-again.js'
import { draftTalk, dueSaidOf } from '../../domain/words/draft-talk.js'
import { taskRefs } from '../../domain/words/task-ref.js'
import { saysYes } from '../../domain/words/yes-or-no.js'
import type { Outgoing } from '../message.js'
import type { Prompt } from '../ports.js'
import type { Desk, Request } from '../shared/desk.js'
import { activeWorks, mayDo, refusal } from '../shared/desk.js'
import { JUST_NOW_MS } from '../shared/just-now.js'
import { takenByPoint, taskOfPoint } from '../shared/points.js'
import { obstacles, openFindings } from '../shared/views.js'
import { chatOf, tasksByRef } from '../shared/which-task.js'
import { draftWork } from '../show-views.js'
import { questionMeant } from './question-meant.js'
import { runDraftAction } from './draft-action.js'
import { onRow } from './draft-command.js'

/** Null where no draft is being checked, or the words say nothing of one. */
export async function talkOfDraft(
  desk: Desk,
  request: Request,
  prompt: Prompt | null,
  text: string,
): Promise<Outgoing[] | null> {
  const said = draftTalk(text)
  const agrees = saysYes(text) === true
  const point = prompt?.question.ask === 'point' ? prompt.question : null
  const due = point ? dueSaidOf(text, desk.today) : null
  if (!(said || due || agrees) || request.files.length > 0 || !mayTalkOfIt(desk, request)) return null
  const work = await draftWork(desk)
  if (!work) return null
  if (agrees && !said) return (await hasJustReadDoubts(desk, request)) ? [refusal('draft_anyway')] : null
  // Of what stands against it the clerk has just read, and names what is to be done all the same.
  if (said === 'activate')
    return runDraftAction(desk, request, {
      ...{ do: 'activate', plan: work.plan.id },
      anyway: await hasJustReadDoubts(desk, request),
    })
  const isChecked = point ? point.plan === work.plan.id : prompt === null && (await activeWorks(desk)).length === 0
  if (!isChecked) return null
  if (due) return onRow(desk, request, { say: 'set', ref: due.ref, field: 'due', value: due.day }, text)
  const plan = work.plan.id
  const open = openFindings(work)
  // Nothing goes live by words that may have meant less: what stands against it is read back, or the word for it is told.
  if (said === 'start' && open.length + obstacles(work).length > 0)
    return runDraftAction(desk, request, { do: 'activate', plan, anyway: false })
  if (said === 'start') return [refusal('draft_start')]
  if (said === 'accept' && open.some((f) => f.severity === 'note'))
    return runDraftAction(desk, request, { do: 'settle_notes', plan })
  return [refusal('draft_words')]
}

/** 'Đồng ý' to what stands against the plan may agree to look at it, too. */
async function hasJustReadDoubts(desk: Desk, request: Request): Promise<boolean> {
  const [newest] = await desk.office.shownSince(chatOf(request), new Date(desk.now.getTime() - JUST_NOW_MS))
  if (newest?.kind !== 'say') return false
  const said = newest.params
  return said.kind === 'activation_doubts' || (said.kind === 'refusal' && said.code === 'draft_anyway')
}

function mayTalkOfIt(desk: Desk, { message, member }: Request): boolean {
  return message.chat.kind === 'private' && mayDo(desk, member, 'edit_plan')
}

/** What was not understood while a draft is being checked is answered with the words that work for it, not with those of a live plan. */
export async function inDraftsWords(desk: Desk, request: Request, said: readonly Outgoing[]): Promise<Outgoing[]> {
  const isMissed = (one: Outgoing) =>
    one.kind === 'refusal' && (one.code === 'no_active_plan' || one.code.startsWith('not_understood'))
  if (!said.some(isMissed) || !mayTalkOfIt(desk, request)) return [...said]
  const work = await draftWork(desk)
  if (!work) return [...said]
  const prompt = await questionMeant(desk, request)
  const question = prompt === null || prompt === 'gone' ? null : prompt.question
  const finding = question?.ask === 'point' ? work.plan.findings.find((f) => f.id === question.finding) : undefined
  if (!finding && (await activeWorks(desk)).length > 0) return [...said]
  const [other] = taskRefs('text' in request.message ? request.message.text : '').flatMap((ref) =>
    tasksByRef([work], ref).filter(({ task }) => task.id !== (finding && taskOfPoint(work, finding)?.id)),
  )
  const words = other
    ? refusal('row_words', { code: other.task.code })
    : finding
      ? refusal(wordsFor(takenByPoint(work, finding), request))
      : refusal('draft_waits')
  return said.map((one) => (isMissed(one) ? words : one))
}

function wordsFor(takes: ReturnType<typeof takenByPoint>, { message }: Request) {
  const comesAgain = takes === 'due' && message.kind !== 'press' && RECURRING.test(fold(message.text))
  return comesAgain ? 'point_words_recurring' : POINT_WORDS[takes ?? 'choice']
}

const POINT_WORDS = {
  due: 'point_words_due',
  units: 'point_words_units',
  number: 'point_words_number',
  choice: 'point_words',
} as const
