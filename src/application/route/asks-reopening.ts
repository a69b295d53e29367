/** An official wants a task opened again, which is not theirs to do: the office that can reads it; nothing is recorded as a result. */
import { fold } from '../../domain/vietnamese.js'
import { taskRefs, withoutTasks } from '../../domain/words/task-ref.js'
import { passOnQuestion } from '../ask-and-answer.js'
import type { Outgoing } from '../message.js'
import type { Desk, Request } from '../shared/desk.js'
import { mayDo, refusal } from '../shared/desk.js'
import { meantBy } from '../shared/which-task.js'

/** 'Mở lại Q4-1', 'đề nghị văn phòng mở lại việc 3 vì ghi nhầm'; 'mở lại hội nghị' is the work. */
const WISH =
  /^(?:(?:de nghi|xin|nho|cho|em|anh|chi|toi|minh|ben em|van phong|dong chi|phien|giup|voi|duoc) )*mo (?:ra )?lai(?: (?:giup|ho|cho em|voi|nhe|nha|a|di|duoc khong))*(?: (?:vi|do|tai) .+)?$/

/** Null where no one task is asked to be opened again, or by somebody who can open it. */
export async function reopeningAsked(desk: Desk, request: Request, text: string): Promise<Outgoing[] | null> {
  if (request.files.length > 0 || mayDo(desk, request.member, 'decide') || taskRefs(text).length !== 1) return null
  const words = fold(withoutTasks(text))
    .replace(/[\s.,!?:;]+/g, ' ')
    .trim()
  if (!WISH.test(words)) return null
  const found = await meantBy(desk, request, text)
  if ('refused' in found) return [found.refused]
  const [only] = found.meant
  if (!only) return null
  await passOnQuestion(desk, request, only, text)
  return [refusal('reopening_passed_on', { code: only.task.code })]
}
