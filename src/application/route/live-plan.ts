/** Words about a task of the live plan, or about the same row of a draft: which of the two is meant, and what follows. */

import type { Task } from '../../domain/plan.js'
import { unitsInWords } from '../../domain/task-edit.js'
import { findUnit } from '../../domain/unit-name.js'
import { fold } from '../../domain/vietnamese.js'
import type { Command } from '../../domain/words/command.js'
import type { EditedField } from '../../domain/words/edit-reason.js'
import { marksReason, waysToPart } from '../../domain/words/edit-reason.js'
import type { Work } from '../../domain/work.js'
import { changeEvidenceRule } from '../change-evidence-rule.js'
import { changeLivePlan, showLiveTask } from '../change-live-plan.js'
import type { Outgoing } from '../message.js'
import type { Desk, Request } from '../shared/desk.js'
import { activeWorks, mayDo, refusal, unitName, unknownUnit } from '../shared/desk.js'
import { unitsNamed } from '../shared/rows.js'
import { noSuchTask, tasksByRef } from '../shared/which-task.js'

export type RowCommand = Extract<
  Command,
  { say: 'edit' | 'drop' | 'restore' | 'split' | 'merge' | 'set' | 'policy' | 'evidence' }
>

/** The change that the words ask for; null where they ask for none of the live plan. */
function wanted(command: RowCommand): { field: EditedField; said: string } | null {
  switch (command.say) {
    case 'set':
      return { field: command.field, said: command.later ? putOff(command.value) : command.value }
    case 'drop':
      return { field: 'cancel', said: command.rest }
    // What is carried out has its own files and reports: the task that goes is dropped, and where it went is why.
    case 'merge':
      return { field: 'cancel', said: `gộp vào ${command.to}` }
    case 'restore':
      return { field: 'restore', said: command.rest }
    case 'policy':
      return { field: command.policy, said: command.rest }
    default:
      return null
  }
}

/** 'Lùi hạn Q1-4 2 tuần': the word that stands before the task belongs to the time behind it. */
function putOff(said: string): string {
  return (waysToPart(said, 'due')[0]?.value ?? '') === '' ? said : `lùi thêm ${said}`
}

/** 'Bỏ Q1-4 khỏi dự thảo'; in a new text, or behind 'chờ', a draft may be spoken of as such. */
const IN_DRAFT =
  /^(?:ban )?(?:du thao|draft)\b|\b(?:khoi|trong|cua|tren|o) (?:ban )?du thao\b|\b(?:from|in|of) (?:the )?draft\b/

export function namesDraft(command: RowCommand): boolean {
  const change = wanted(command)
  return change !== null && change.field !== 'title' && IN_DRAFT.test(fold(change.said))
}

/**
 * Whether the words are about the live plan. A draft has the first claim to its own rows with who is checking it; but nobody gives a
 * reason for changing a draft, and a row that only the live plan has is its.
 */
export async function isAboutLivePlan(
  desk: Desk,
  { member }: Request,
  draft: Work,
  command: RowCommand,
): Promise<boolean> {
  if (namesDraft(command)) return false
  const isLive = tasksByRef(await activeWorks(desk), command.ref).length > 0
  const change = wanted(command)
  const isOfDraft = mayDo(desk, member, 'edit_plan') && tasksByRef([draft], command.ref).length > 0
  return isLive && (!isOfDraft || (change !== null && givesReason(desk, change)))
}

/** A reason that is marked as one; behind units it stands behind the name of the last. */
function givesReason(desk: Desk, { field, said }: { field: EditedField; said: string }): boolean {
  if (field === 'title') return waysToPart(said, field)[0]?.reason !== ''
  if (field !== 'units') return marksReason(said)
  const ways = waysToPart(said, field)
  const known = [...ways.slice(-1), ...ways].find(({ value }) => value !== '' && 'named' in unitsNamed(desk, value))
  return (known ?? ways[0])?.reason !== '' && (known !== undefined || ways.length === 1)
}

export async function onLivePlan(desk: Desk, request: Request, command: RowCommand): Promise<Outgoing[]> {
  const works = await activeWorks(desk)
  const [found, ...more] = tasksByRef(works, command.ref)
  if (!found) return [await notFound(desk, works, command.ref)]
  if (more.length > 0) {
    const codes = [found, ...more].map(({ task }) => task.code).join(', ')
    return [refusal('which_code', { ref: command.ref, codes })]
  }
  const { task } = found
  if (command.say === 'evidence') return [await changeEvidenceRule(desk, request, task, command.evidence)]
  if (command.say === 'edit') return [await showLiveTask(desk, task.id)]
  const change = wanted(command)
  if (!change) return [refusal('only_in_draft', { code: task.code })]
  const said = inPlaceOf(desk, found, command, change.said)
  const isHandedOn = command.say === 'set' && command.handedOn === true
  return typeof said === 'string' ? changeLivePlan(desk, request, task.id, change.field, said, isHandedOn) : [said]
}

/** 'Từ UBND xã sang Hội Nông dân': the new units get the role of the one that goes; the others stay as they are. */
export function inPlaceOf(
  desk: Desk,
  { work, task }: { work: Work; task: Task },
  command: RowCommand,
  said: string,
): string | Outgoing {
  if (command.say !== 'set' || command.from === undefined) return said
  const found = findUnit(command.from, desk.units)
  if (!('match' in found)) return unknownUnit(desk, command.from, found)
  const now = work.assignments.filter((a) => a.taskId === task.id && a.state !== 'cancelled')
  const leaving = now.find((a) => a.unitId === found.match)
  const names = now.map((a) => unitName(desk, a.unitId)).join(', ')
  if (!leaving) return refusal('not_of_unit', { code: task.code, unit: unitName(desk, found.match), units: names })
  const staying = now.filter((a) => a !== leaving).map(({ unitId, role }) => ({ unit: unitName(desk, unitId), role }))
  return unitsInWords([...staying, { unit: said, role: leaving.role }])
}

async function notFound(desk: Desk, works: readonly Work[], ref: string): Promise<Outgoing> {
  const closed = (await desk.office.works('closed')).filter(({ plan }) => plan.activatedAt !== null)
  const [past] = tasksByRef(closed, ref)
  if (past) return refusal('task_closed', { code: past.task.code })
  return works.length ? noSuchTask(works, ref) : refusal('no_draft')
}
