/** Somebody says that a task is not theirs, or has become another's: the clerk, who can change that, reads it; nothing is recorded as a result. */
import { owing } from '../../domain/progress.js'
import { handedOver } from '../../domain/words/handed-over.js'
import { saysNotMine } from '../../domain/words/not-mine.js'
import { taskRefs } from '../../domain/words/task-ref.js'
import { passOnQuestion } from '../ask-and-answer.js'
import type { Outgoing } from '../message.js'
import type { Desk, Request } from '../shared/desk.js'
import { mayDo, refusal, unitName } from '../shared/desk.js'
import { meantBy, tasksRepliedTo } from '../shared/which-task.js'

/** Null where the words say no such thing; in a group also where they point at no task. */
export async function saidNotMine(desk: Desk, request: Request, text: string): Promise<Outgoing[] | null> {
  if (request.files.length > 0 || mayDo(desk, request.member, 'edit_plan') || !saysNotMine(text)) return null
  const isPointed = taskRefs(text).length > 0 || (await tasksRepliedTo(desk, request)).length > 0
  if (!isPointed && request.message.chat.kind === 'group') return null
  const found = await meantBy(desk, request, text)
  if ('refused' in found) return [found.refused]
  const [only, ...more] = found.pointed ? found.meant : []
  const about = only && more.length === 0 ? only : null
  await passOnQuestion(desk, request, about, text)
  return [about ? refusal('assignment_passed_on', { code: about.task.code }) : refusal('assignment_passed_on_plain')]
}

/** 'Q1-2 bên em chuyển cho Đoàn Thanh niên làm rồi': the plan's units stay until it is changed, and the clerk reads the wish. */
export async function saidHandedOver(desk: Desk, request: Request, text: string): Promise<Outgoing[] | null> {
  const handed = request.files.length > 0 || mayDo(desk, request.member, 'edit_plan') ? null : handedOver(text, desk)
  if (!handed) return null
  const found = await meantBy(desk, request, text)
  if ('refused' in found) return [found.refused]
  const [only, ...more] = found.meant
  if (!only || more.length > 0) return null
  // Who is on the task already does it for all of them.
  const owed = owing(only.task, only.work.assignments).filter((a) => a.state !== 'cancelled')
  if (only.shares.length === 0 || owed.some((a) => handed.units.includes(a.unitId))) return null
  await passOnQuestion(desk, request, only, text)
  const to = handed.units.length === 1 ? handed.units.map((id) => unitName(desk, id)).join(', ') : handed.who
  const units = owed.map((a) => unitName(desk, a.unitId)).join(', ')
  return [refusal('hand_over_passed_on', { code: only.task.code, to, units })]
}
