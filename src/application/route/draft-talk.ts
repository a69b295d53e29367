/** What the clerk says of the draft that is being checked, in words that are no command: it is done, or answered with those that work. */
import { draftTalk } from '../../domain/draft-talk.js'
import type { Outgoing } from '../message.js'
import type { Prompt } from '../ports.js'
import type { Desk, Request } from '../shared/desk.js'
import { activeWorks, mayDo, refusal } from '../shared/desk.js'
import { obstacles, openFindings } from '../shared/views.js'
import { draftWork } from '../show-views.js'
import { runDraftAction } from './draft-action.js'

/** Null where no draft is being checked, or the words say nothing of one. */
export async function talkOfDraft(
  desk: Desk,
  request: Request,
  prompt: Prompt | null,
  text: string,
): Promise<Outgoing[] | null> {
  const said = draftTalk(text)
  const isHere = request.message.chat.kind === 'private' && request.files.length === 0
  if (!said || !isHere || !mayDo(desk, request.member, 'edit_plan')) return null
  const work = await draftWork(desk)
  const isChecked = prompt?.question.ask === 'point' || (prompt === null && (await activeWorks(desk)).length === 0)
  if (!work || !isChecked) return null
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
