/** A sentence about one task that can be meant in two ways: one short question, to that person alone. */
import type { Outgoing } from '../message.js'
import type { Prompt, PromptQuestion, Spoken } from '../ports.js'
import { mayReport } from './ask-again.js'
import type { Desk, Request } from './desk.js'
import { quietChat } from './quiet-chat.js'
import { taskView } from './views.js'
import { waitingFileNames } from './waiting-files.js'
import type { Meant } from './which-task.js'
import { promptExpiry, spokenIn } from './which-task.js'

type Doubt = Prompt & { question: Extract<PromptQuestion, { ask: 'unclear' }> }

/** In a group nothing where the same was asked already and waits: silence changes nothing. In private nobody is left without an answer:
 *  the question is put anew, about the newer words. */
export async function askUnclear(desk: Desk, request: Request, meant: Meant, heard: string): Promise<Outgoing[]> {
  const open = await desk.office.promptsOf(request.member.id, desk.now)
  const waits = open.find(
    (prompt): prompt is Doubt => prompt.question.ask === 'unclear' && prompt.question.task === meant.task.id,
  )
  if (waits && request.message.chat.kind === 'group') return []
  const spoken = inPlaceOf(waits ?? null, spokenIn(request, heard))
  if (waits) await desk.office.closePrompt(waits.id)
  const prompt = await desk.office.ask({
    memberId: request.member.id,
    chat: quietChat(request),
    question: { ask: 'unclear', task: meant.task.id, spoken },
    askedAt: desk.now,
    expiresAt: promptExpiry(desk),
  })
  // What waits to be told its task goes with the report, if it becomes one.
  const files = [...(await waitingFileNames(desk, request.member.id, 'just_now')), ...spoken.files.map((f) => f.name)]
  return [{ kind: 'unclear', prompt, task: taskView(desk, meant.work, meant.task), heard: spoken.heard, files }]
}

/** The newer words, with all files; where those report nothing ("hình đó chị"), the report that was asked about stays. */
function inPlaceOf(waits: Doubt | null, newer: Spoken): Spoken {
  if (!waits) return newer
  const { spoken } = waits.question
  const kept = mayReport({ ...waits.question, spoken: newer }) || !mayReport(waits.question) ? newer : spoken
  const files = [...spoken.files, ...newer.files.filter(({ sha256 }) => !spoken.files.some((f) => f.sha256 === sha256))]
  return { ...kept, files, album: newer.album ?? spoken.album }
}
