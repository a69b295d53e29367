/** A button, or a word that does the same: who may, and which use case follows. */
import type { Permission } from '../../domain/permission.js'
import type { Action } from '../actions.js'
import { ACTION_NEEDS, isForPrivate } from '../actions.js'
import { askWhichUnit } from '../ask-and-answer.js'
import { askExplanations } from '../ask-explanations.js'
import { forgetLesson, showLessons } from '../change-lessons.js'
import { changeLivePlan, showLiveTask } from '../change-live-plan.js'
import { draftNextYear } from '../draft-next-year.js'
import { approveMember, refuseMember } from '../join-requests.js'
import type { Outgoing } from '../message.js'
import { moveFiles } from '../move-files.js'
import { offerPaper, showPapers } from '../offer-paper.js'
import { decideExtension } from '../request-extension.js'
import { askReturnReason, reviewClaim } from '../review-claim.js'
import type { Desk, Request } from '../shared/desk.js'
import { mayDo, refusal } from '../shared/desk.js'
import { notYourRole } from '../shared/not-your-role.js'
import { answeredQuestion, closedTask } from '../shared/settled.js'
import { missingOf } from '../shared/standings.js'
import type { Meant } from '../shared/which-task.js'
import { chatOf, meantById } from '../shared/which-task.js'
import { showAll, showLate, showSilent } from '../show-lists.js'
import { showMyTasks, showStatus, showWaiting } from '../show-views.js'
import { withdrawClaim } from '../withdraw-claim.js'
import { answerPrompt } from './answer.js'
import { confirmAll } from './decide.js'
import { runDraftAction } from './draft-action.js'
import { isLate, pressedLate } from './late-answer.js'
import { perform } from './perform.js'
import { undoOf, undoReopening } from './undo.js'

/** The refusal for somebody whose role does not allow it, or null. */
export function refuseRole(desk: Desk, request: Request, permission: Permission | undefined): Outgoing | null {
  if (permission === undefined || mayDo(desk, request.member, permission)) return null
  return notYourRole(desk, request, permission)
}

export async function runAction(desk: Desk, request: Request, action: Action, said = ''): Promise<Outgoing[]> {
  const refused = refuseRole(desk, request, ACTION_NEEDS[action.do])
  if (refused) return [refused]
  if (isForPrivate(action) && request.message.chat.kind === 'group') return [refusal('not_in_group')]
  switch (action.do) {
    case 'claim':
      return onTask(desk, request, action.task, (meant) =>
        perform(desk, request, { deed: 'claim', meant, heard: said }),
      )
    case 'not_done':
      return onTask(desk, request, action.task, (meant) =>
        perform(desk, request, { deed: 'not_done', meant, heard: said }),
      )
    case 'ask_extension':
      return onTask(desk, request, action.task, (meant) =>
        perform(desk, request, { deed: 'extension', meant, heard: said, reason: null }),
      )
    case 'withdraw': {
      const claim = await desk.office.claim(action.claim)
      return [claim ? await withdrawClaim(desk, request, claim, 'asked') : refusal('button_expired')]
    }
    case 'my_tasks':
      return showMyTasks(desk, request, false)
    case 'move_files':
      return moveFiles(desk, request, action.evidence, action.task)
    case 'pass_on':
      return [await askWhichUnit(desk, request, action.assignment)]
    case 'confirm':
      return [await reviewClaim(desk, request, action.claim, { say: 'confirm' })]
    case 'confirm_all':
      return confirmAll(desk, request, '')
    case 'return':
      return [await askReturnReason(desk, request, action.claim)]
    case 'return_because':
      return [await reviewClaim(desk, request, action.claim, { say: 'return', reason: action.reason })]
    case 'grant':
    case 'refuse':
      return [
        await decideExtension(
          desk,
          request,
          action.extension,
          action.do === 'grant' ? { granted: true } : { granted: false, reason: '' },
        ),
      ]
    case 'ask_explanation':
      return askExplanations(desk, request, [action.assignment])
    case 'waiting':
      return showWaiting(desk, request)
    case 'status':
      return showStatus(desk)
    case 'status_words':
      return showStatus(desk, { asWords: true })
    case 'paper':
      return offerPaper(desk, request, action)
    case 'next_year':
      return nextYear(desk, request, action.plan)
    case 'silent':
      return showSilent(desk)
    case 'late_tasks':
      return showLate(desk)
    case 'all_tasks':
      return showAll(desk)
    case 'papers':
      return showPapers(desk)
    case 'missing':
      return onTask(desk, request, action.task, async ({ work, task }) => [missingOf(desk, work, task)])
    case 'help':
      return [{ kind: 'help' }]
    case 'approve_member':
      return [await approveMember(desk, request, action.request, action.seat)]
    case 'refuse_member':
      return [await refuseMember(desk, request, action.request)]
    case 'choose': {
      const prompt = await desk.office.prompt(action.prompt)
      if (!prompt) return [await answeredQuestion(desk, chatOf(request), request.message.messageId)]
      if (prompt.memberId !== request.member.id) return [refusal('not_your_question')]
      if (isLate(desk, prompt)) return pressedLate(desk, request, prompt, action.option)
      return answerPrompt(desk, request, prompt, { option: action.option })
    }
    case 'read_again':
      // The file is read before the transaction begins: where it comes to this there is no draft.
      return [refusal('no_draft')]
    case 'lessons':
      return [await showLessons(desk)]
    case 'forget':
      return [await forgetLesson(desk, request, action.lesson)]
    case 'live_task':
    case 'live_set':
    case 'live_cancel':
    case 'live_restore':
    case 'undo_change':
      return onLiveTask(desk, request, action)
    case 'undo_reopen':
      return undoReopening(desk, request, action.claim)
    case 'draft':
    case 'draft_period':
    case 'draft_task':
    case 'draft_set':
    case 'draft_policy':
    case 'draft_evidence':
    case 'draft_add':
    case 'draft_drop':
    case 'draft_split':
    case 'draft_merge':
    case 'findings':
    case 'point':
    case 'settle':
    case 'settle_notes':
    case 'rehearse_year':
    case 'activate':
    case 'replace_plan':
    case 'activate_beside':
    case 'drop_draft':
      return runDraftAction(desk, request, action)
  }
}

/** As a draft in the bot, and as the document that is put before whoever signs. */
export async function nextYear(desk: Desk, request: Request, plan: number | null): Promise<Outgoing[]> {
  if (request.message.chat.kind === 'group') return [refusal('not_in_group')]
  const refused = await offerPaper(desk, request, { paper: 'next_plan', plan, period: null })
  return refused.length > 0 ? refused : draftNextYear(desk, request, plan)
}

async function onLiveTask(
  desk: Desk,
  request: Request,
  action: Action & { do: 'live_task' | 'live_set' | 'live_cancel' | 'live_restore' | 'undo_change' },
): Promise<Outgoing[]> {
  switch (action.do) {
    case 'live_task':
      return [await showLiveTask(desk, action.task)]
    case 'live_set':
      return changeLivePlan(desk, request, action.task, action.field, '')
    case 'live_cancel':
      return changeLivePlan(desk, request, action.task, 'cancel', '')
    case 'live_restore':
      return changeLivePlan(desk, request, action.task, 'restore', '')
    case 'undo_change':
      return undoOf(desk, request, action.task, action.change)
  }
}

/** The task with this id as it stands, its rows locked; a button of a task that is gone is said to be so. */
async function onTask(
  desk: Desk,
  request: Request,
  taskId: number,
  use: (meant: Meant) => Promise<Outgoing[]>,
): Promise<Outgoing[]> {
  const meant = await meantById(desk, request, taskId)
  if (!meant) return [refusal('button_expired')]
  return meant.work.plan.state === 'active' ? use(meant) : [await closedTask(desk, meant.task)]
}
