/** A button of the draft, or the word that does the same. */

import type { Action } from '../actions.js'
import { activateAgain, activatePlan } from '../activate-plan.js'
import { settleNotes, settlePoint, showPoint, showPoints } from '../check-points.js'
import { askForNewTask, askForValue, dropDraft, dropTask, editTask } from '../edit-draft.js'
import type { Outgoing } from '../message.js'
import { rehearseYear } from '../rehearse-year.js'
import { mergeTasks, splitTask } from '../reshape-draft.js'
import type { Desk, Request } from '../shared/desk.js'
import { refusal } from '../shared/desk.js'
import { draftSummary } from '../shared/draft-summary.js'
import { goneDraft } from '../shared/settled.js'
import { draftWork, showDraftPeriod, showDraftTask } from '../show-views.js'

type DraftAction = Extract<
  Action,
  {
    do:
      | 'draft'
      | 'draft_period'
      | 'draft_task'
      | 'draft_set'
      | 'draft_policy'
      | 'draft_evidence'
      | 'draft_add'
      | 'draft_drop'
      | 'draft_split'
      | 'draft_merge'
      | 'findings'
      | 'point'
      | 'settle'
      | 'settle_notes'
      | 'rehearse_year'
      | 'activate'
      | 'replace_plan'
      | 'activate_beside'
      | 'drop_draft'
  }
>

export async function runDraftAction(desk: Desk, request: Request, action: DraftAction): Promise<Outgoing[]> {
  if (action.do === 'activate') return [await activatePlan(desk, request, action.plan, action.anyway)]
  if (action.do === 'replace_plan' || action.do === 'activate_beside')
    return [await activateAgain(desk, request, action.plan, action.do === 'replace_plan' ? 'replace' : 'beside')]
  if (action.do === 'drop_draft') return [await dropDraft(desk, request, action.plan)]
  const work = await draftWork(desk)
  const planId = 'plan' in action ? action.plan : null
  // What an old draft's button would do must not be done to another plan.
  if (!work || (planId !== null && planId !== work.plan.id)) return [await goneDraft(desk, planId)]
  const rowOf = (id: number) => work.tasks.find((t) => t.id === id)
  const task = 'task' in action ? rowOf(action.task) : undefined
  switch (action.do) {
    case 'draft':
      return [await draftSummary(desk, request, work)]
    case 'draft_period':
      return [showDraftPeriod(desk, work, action.period || null)]
    case 'findings':
      return [await showPoints(desk, request, work)]
    case 'point':
      return [await showPoint(desk, request, work, action.n)]
    case 'settle':
      return [await settlePoint(desk, request, work, action.n)]
    case 'settle_notes':
      return [await settleNotes(desk, request, work)]
    case 'rehearse_year':
      return [await rehearseYear(desk, work, action.page)]
    case 'draft_add':
      return [await askForNewTask(desk, request, work.plan.id)]
    case 'draft_task':
    case 'draft_set':
    case 'draft_policy':
    case 'draft_evidence':
    case 'draft_drop':
    case 'draft_split':
    case 'draft_merge':
      break
  }
  if (!task) return [await goneRow(desk, action.task)]
  switch (action.do) {
    case 'draft_task':
      return [showDraftTask(desk, work, task)]
    case 'draft_set':
      return [await askForValue(desk, request, task, action.field)]
    case 'draft_policy':
      return [await editTask(desk, request, task, { field: 'policy', value: action.policy })]
    case 'draft_evidence':
      return [await editTask(desk, request, task, { field: 'evidence', value: action.evidence })]
    case 'draft_drop':
      return [await dropTask(desk, request, task)]
    case 'draft_split':
      return [await splitTask(desk, request, work, task, '')]
    case 'draft_merge': {
      const into = rowOf(action.into)
      return [into ? await mergeTasks(desk, request, work, task, into) : await goneRow(desk, action.into)]
    }
  }
}

/** A row that is not in the draft: it was dropped, or it is of another plan. */
async function goneRow(desk: Desk, id: number): Promise<Outgoing> {
  const row = await desk.office.task(id)
  return row ? goneDraft(desk, row.planId) : refusal('row_dropped')
}
