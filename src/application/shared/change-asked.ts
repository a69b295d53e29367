/** What was asked about a change of the live plan and nobody has answered is put once more in the next morning's note: nothing is changed before. */
import { addDays, civilDateAt, instantOf } from '../../domain/calendar.js'
import type { Member } from '../../domain/member.js'
import { isAway } from '../../domain/member.js'
import { changesNothing } from '../../domain/task-edit.js'
import type { ChangeAsked } from '../message.js'
import { doubtsAbout, readChange, shownNow, unitsOn } from './change-read.js'
import type { ChangePrompt, ChangeQuestion } from './consider-change.js'
import { isAboutChange } from './consider-change.js'
import type { Desk } from './desk.js'
import { activeWorks, mayDo } from './desk.js'
import { promptExpiry } from './which-task.js'

/** Over a weekend and a holiday; after that nobody remembers what was to be changed. */
const REMEMBERED_DAYS = 5

/** Of this member, or of all: what was asked about a change and waits for its answer, lapsed or not. */
export async function openChanges(desk: Desk, memberId?: number): Promise<ChangePrompt[]> {
  const since = instantOf(addDays(desk.today, -REMEMBERED_DAYS), '00:00')
  const asked = await desk.office.unanswered({ since, ...(memberId !== undefined && { memberId }) })
  return asked.filter(isAboutChange)
}

/** The one that today's note to this member puts once more; null where there is none. Each is put again once. */
export async function changeToAsk(desk: Desk, member: Member): Promise<ChangePrompt | null> {
  if (isAway(member, desk.today) || !mayDo(desk, member, 'change_plan')) return null
  for (const prompt of await openChanges(desk, member.id)) {
    const wasPut = prompt.putAgainAt !== null && civilDateAt(prompt.putAgainAt) !== desk.today
    if (wasPut || civilDateAt(prompt.askedAt) >= desk.today) continue
    if (await asItStands(desk, prompt)) return prompt
  }
  return null
}

/** Puts it once more, as the plan stands by now; null where nothing is left to be changed. */
export async function putChangeAgain(desk: Desk, prompt: ChangePrompt): Promise<ChangeAsked | null> {
  const now = await asItStands(desk, prompt)
  if (!now) {
    await desk.office.closePrompt(prompt.id)
    return null
  }
  const { question, say } = now
  await desk.office.updatePrompt(prompt.id, { question, putAgainAt: desk.now, expiresAt: promptExpiry(desk) })
  return { on: civilDateAt(prompt.askedAt), question: say }
}

async function asItStands(
  desk: Desk,
  { id: prompt, question }: ChangePrompt,
): Promise<{ question: ChangeQuestion; say: ChangeAsked['question'] } | null> {
  const work = (await activeWorks(desk)).find(({ tasks }) => tasks.some((t) => t.id === question.task))
  const task = work?.tasks.find((t) => t.id === question.task)
  if (!work || !task) return null
  const { code, title } = task
  if (question.ask === 'change_value') {
    const { field } = question
    return { question, say: { kind: 'change_ask_value', prompt, code, field, now: shownNow(desk, work, task, field) } }
  }
  const read = readChange(desk, work, task, question.change)
  if ('refused' in read || changesNothing(read.edit)) return null
  const { edit } = read
  if (question.ask === 'change_reason')
    return { question, say: { kind: 'change_ask_reason', prompt, task: task.id, code, title, edit } }
  const doubts = doubtsAbout(desk, work, task, read)
  const units = unitsOn(desk, work, task).map((u) => u.unit)
  const { reason, undoes } = question.change
  return {
    question: { ...question, basis: JSON.stringify({ edit, doubts }) },
    say: {
      kind: 'change_read_back',
      prompt,
      doubts,
      units,
      task: task.id,
      code,
      title,
      edit,
      reason,
      ...(undoes !== undefined && { undoes }),
    },
  }
}
