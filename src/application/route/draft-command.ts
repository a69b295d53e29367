/** Typed words about the draft: each does what its button does. */

import type { Task } from '../../domain/plan.js'
import type { Command } from '../../domain/words/command.js'
import type { Work } from '../../domain/work.js'
import type { Action } from '../actions.js'
import { alreadyActive } from '../activate-plan.js'
import { addTask, askForNewTask, editTask } from '../edit-draft.js'
import type { Outgoing } from '../message.js'
import { splitTask } from '../reshape-draft.js'
import type { Desk, Request } from '../shared/desk.js'
import { activeWorks, refusal } from '../shared/desk.js'
import { tasksByRef } from '../shared/which-task.js'
import { draftWork } from '../show-views.js'
import { refuseRole, runAction } from './action.js'
import type { RowCommand } from './live-plan.js'
import { inPlaceOf, isAboutLivePlan, namesDraft, onLivePlan } from './live-plan.js'

export type DraftCommand = Extract<
  Command,
  {
    say:
      | 'draft_period'
      | 'findings'
      | 'point'
      | 'settle'
      | 'settle_notes'
      | 'rehearse'
      | 'activate'
      | 'replace_plan'
      | 'activate_beside'
      | 'drop_draft'
      | 'add_task'
  }
>

export async function onDraft(desk: Desk, request: Request, command: DraftCommand, text: string): Promise<Outgoing[]> {
  const work = await draftWork(desk)
  if (!work && command.say === 'activate') {
    const [live] = await desk.office.plans('active')
    return [live ? alreadyActive(live) : refusal('no_draft')]
  }
  if (!work && command.say === 'add_task' && (await activeWorks(desk)).length > 0) return [refusal('add_to_live')]
  if (!work) return [refusal('no_draft')]
  const plan = work.plan.id
  const act = (action: Action) => runAction(desk, request, action, text)
  switch (command.say) {
    case 'draft_period':
      return act({ do: 'draft_period', plan, period: periodFor(work, command.period) })
    case 'findings':
      return act({ do: 'findings', plan })
    case 'settle_notes':
      return act({ do: 'settle_notes', plan })
    case 'point':
    case 'settle':
      return act({ do: command.say, plan, n: command.n })
    case 'rehearse':
      return act({ do: 'rehearse_year', plan, page: command.page })
    case 'activate':
      return act({ do: 'activate', plan, anyway: command.anyway })
    case 'replace_plan':
    case 'activate_beside':
    case 'drop_draft':
      return act({ do: command.say, plan })
    case 'add_task':
      return [
        command.rest ? await addTask(desk, request, plan, command.rest) : await askForNewTask(desk, request, plan),
      ]
  }
}

/** A row by its code: of the draft, or a task of the live plan. */
export async function onRow(desk: Desk, request: Request, command: RowCommand, text: string): Promise<Outgoing[]> {
  const work = await draftWork(desk)
  if (!work && namesDraft(command)) return [refusal('no_draft')]
  if (!work || command.say === 'restore' || (await isAboutLivePlan(desk, request, work, command)))
    return onLivePlan(desk, request, command)
  const refused = refuseRole(desk, request, 'edit_plan')
  if (refused) return [refused]
  const act = (action: Action) => runAction(desk, request, action, text)
  const task = rowOf(work, command.ref)
  if ('kind' in task) return [task]
  switch (command.say) {
    case 'edit':
      return act({ do: 'draft_task', task: task.id })
    case 'drop':
      return act({ do: 'draft_drop', task: task.id })
    case 'split':
      return [await splitTask(desk, request, work, task, command.rest)]
    case 'merge': {
      const into = rowOf(work, command.to)
      return 'kind' in into ? [into] : act({ do: 'draft_merge', task: task.id, into: into.id })
    }
    case 'set': {
      if (command.value === '') return act({ do: 'draft_set', task: task.id, field: command.field })
      const value = inPlaceOf(desk, { work, task }, command, command.value)
      return [typeof value === 'string' ? await editTask(desk, request, task, { field: command.field, value }) : value]
    }
    case 'policy':
      return act({ do: 'draft_policy', task: task.id, policy: command.policy })
    case 'evidence':
      return act({ do: 'draft_evidence', task: task.id, evidence: command.evidence })
  }
}

/** The one row of this code or number. */
function rowOf(work: Work, ref: string): Task | Outgoing {
  const found = tasksByRef([work], ref).map(({ task }) => task)
  const [only] = found
  if (only && found.length === 1) return only
  return refusal('no_such_task', { ref: only ? found.map((task) => task.code).join(' / ') : ref })
}

/** 'Q1' -> the plan's own key of that period; '' for tasks without a period. */
function periodFor(work: Work, word: string): string {
  if (word === 'V') return ''
  const isMonth = /^T(\d+)$/.exec(word)
  const suffix = isMonth?.[1] ? isMonth[1].padStart(2, '0') : word
  const periods = work.tasks.map((t) => t.period).filter((p) => p !== null)
  return periods.find((p) => (word === 'N' ? /^\d{4}$/.test(p) : p.endsWith(`-${suffix}`))) ?? word
}
