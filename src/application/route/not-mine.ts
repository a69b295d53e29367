/** Somebody says that a task is not theirs: the clerk, who can change that, reads it; nothing is recorded as a result. */
import { saysNotMine } from '../../domain/words/not-mine.js'
import { taskRefs } from '../../domain/words/task-ref.js'
import { passOnQuestion } from '../ask-and-answer.js'
import type { Outgoing } from '../message.js'
import type { Desk, Request } from '../shared/desk.js'
import { mayDo, refusal } from '../shared/desk.js'
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
