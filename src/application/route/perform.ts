/** Does what a sentence, a button or an answered question came to. */
import { answerQuestion, explainReminders } from '../ask-and-answer.js'
import { claimTask } from '../claim-task.js'
import type { Outgoing } from '../message.js'
import { filedBy, placeFiles, receiveFiles, whereItLies } from '../receive-file.js'
import { recordBlocked, recordNotDone, recordSeen, recordUnblocked } from '../record-reply.js'
import { requestExtension } from '../request-extension.js'
import { askUnclear } from '../shared/ask-unclear.js'
import type { Deed } from '../shared/deed-of.js'
import type { Desk, Request } from '../shared/desk.js'
import { mayDo } from '../shared/desk.js'
import { supportingShare, tellLead } from '../shared/tell-lead.js'
import { takeFilesSpokenOf } from '../shared/waiting-files.js'
import { showStanding } from '../show-standing.js'
import { showMyTasks, showStatus } from '../show-views.js'
import { offerToRecord, recordWish } from './for-unit.js'

export async function perform(desk: Desk, request: Request, deed: Deed): Promise<Outgoing[]> {
  const supporting = supportedIn(desk, request, deed)
  if (supporting) {
    const { meant, share, heard } = supporting
    const placed = deed.deed === 'place_files' ? await takeFilesSpokenOf(desk, request, heard) : request.files
    if (deed.deed !== 'place_files' || placed.length > 0)
      return [await tellLead(desk, { ...request, files: placed }, meant, share, heard)]
  }
  switch (deed.deed) {
    case 'claim':
    case 'not_done': {
      const { meant, heard, own = heard } = deed
      const forUnit = await offerToRecord(desk, request, meant, deed.deed, own)
      if (forUnit) return forUnit
      return deed.deed === 'claim'
        ? claimTask(desk, request, meant, heard)
        : recordNotDone(desk, request, meant, heard, own)
    }
    case 'extension': {
      const { meant, heard, reason } = deed
      const forUnit = await recordWish(desk, request, meant, heard, reason)
      return forUnit ?? requestExtension(desk, request, meant, heard, reason)
    }
    case 'blocked':
      return recordBlocked(desk, request, deed.meant, deed.heard, deed.reason)
    case 'unblocked':
      return recordUnblocked(desk, request, deed.meant, deed.heard)
    case 'reminders':
      return [await explainReminders(desk, request, deed.heard)]
    case 'due_dates':
      return mayDo(desk, request.member, 'decide') ? showStatus(desk) : showMyTasks(desk, request, false)
    case 'question':
      // What became of a task that is off stands in the record.
      if (deed.meant?.task.state === 'cancelled')
        return (await showStanding(desk, request, { refs: [deed.meant.task.code], units: [] })) ?? []
      return answerQuestion(desk, request, deed)
    case 'unclear':
      return askUnclear(desk, request, deed.meant, deed.heard)
    case 'files':
      // A collection asks for nothing but the file: handing it in is saying "xong"; a file without a word says nothing yet.
      return deed.heard.trim() !== '' && deed.meant.task.collection && deed.meant.shares.some((s) => s.state === 'open')
        ? claimTask(desk, request, deed.meant, deed.heard)
        : receiveFiles(desk, request, deed.meant)
    case 'place_files':
      return (
        (await placeFiles(desk, request, deed.meant, deed.heard)) ?? [
          whereItLies(deed.meant.task.code, (await filedBy(desk, request, deed.heard)).at(-1)),
        ]
      )
    case 'seen':
      await recordSeen(desk, request, deed.meant)
      return []
  }
}

/** What is said of a task that the sender's unit only supports; null where it is said of another, or asks something. */
function supportedIn(desk: Desk, request: Request, deed: Deed) {
  if (!('meant' in deed) || deed.deed === 'question' || deed.deed === 'seen') return null
  const share = supportingShare(desk, request, deed.meant)
  return share ? { meant: deed.meant, share, heard: deed.heard } : null
}
