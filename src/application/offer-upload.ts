/** Files that the chat does not bring are handed in on a page of their own, made for one person and one task. */
import { dueDate } from '../domain/assignment.js'
import type { Outgoing } from './message.js'
import type { Desk, Request } from './shared/desk.js'
import { activeWorks, answerTo, mayDo, refusal } from './shared/desk.js'
import { notYourRole } from './shared/not-your-role.js'
import { supportingShare } from './shared/tell-lead.js'
import { uploadLink } from './shared/upload-subject.js'
import type { Meant } from './shared/which-task.js'
import { meantBy, noSuchTask, notYours, openTasks, ownShares, tasksByRef } from './shared/which-task.js'

type Why = (Outgoing & { kind: 'upload_links' })['why']

/** Tasks that are offered where nobody has said which one is meant. */
const MOST_OFFERED = 3
/** What cannot be read comes in bursts: a burst is answered once. */
const BURST_MS = 5 * 60_000

/** 'Nộp tệp Q1-3': the page for this task; 'gửi kế hoạch': the page for the plan. */
export async function offerUpload(desk: Desk, request: Request, ref: string | null): Promise<Outgoing[]> {
  if (ref === null) return [await planPage(desk, request)]
  const works = await activeWorks(desk)
  const found = tasksByRef(works, ref).map(
    ({ work, task }): Meant => ({ work, task, shares: ownShares(desk, request, work, task) }),
  )
  const [first] = found
  if (!first) return [noSuchTask(works, ref)]
  const own = found.filter((m) => m.shares.length > 0)
  // Who supports a task hands in under the own unit's name.
  const supported = found.flatMap((m) => {
    const share = supportingShare(desk, request, m)
    return share ? [{ ...m, shares: [share] }] : []
  })
  const meant = own.length > 0 ? own : supported
  return [meant.length ? links(desk, request, meant, 'asked') : notYours(desk, first.work, first.task)]
}

/** The pages instead of files that were too big; null where there is no page or no task that they can be for. */
export async function offerForBigFile(
  desk: Desk,
  request: Request,
  file: { name: string; limitMb: number },
): Promise<Outgoing | null> {
  const { message } = request
  const found = message.kind === 'press' ? null : await meantBy(desk, request, message.text)
  if (!found || 'refused' in found) return null
  const own = found.meant.filter((m) => m.shares.length > 0)
  const said = own.length ? links(desk, request, own, file) : null
  return said?.kind === 'upload_links' ? said : null
}

/** Something came that nobody can read, perhaps a file: once for a burst, where files may be handed in. */
export async function offerForUnreadable(desk: Desk, request: Request): Promise<Outgoing[]> {
  const { message, incomingId } = request
  const open = openTasks(desk, request, await activeWorks(desk)).sort(byDue)
  // A clerk's document may be the plan itself.
  const plan = mayDo(desk, request.member, 'edit_plan') ? uploadLink(desk, request, null) : null
  const said =
    open.length || plan !== null ? links(desk, request, open, 'unreadable', plan) : refusal('document_not_brought')
  const burst = Math.floor(desk.now.getTime() / BURST_MS)
  const key = `unreadable:${message.platform}:${message.chat.externalId}:${burst}`
  await desk.office.queue([{ ...answerTo(message, incomingId, 0, said, desk.now), key }])
  return []
}

function links(desk: Desk, request: Request, meant: readonly Meant[], why: Why, plan: string | null = null): Outgoing {
  const items = meant.slice(0, MOST_OFFERED).flatMap(({ task, shares: [share] }) => {
    const url = share ? uploadLink(desk, request, share.id) : null
    return url === null ? [] : [{ code: task.code, title: task.title, url }]
  })
  const more = meant[MOST_OFFERED]?.task.code ?? null
  return items.length || plan !== null ? { kind: 'upload_links', why, items, more, plan } : refusal('no_upload_page')
}

/** What is due first is what a file is likely for. */
function byDue(a: Meant, b: Meant): number {
  return firstDue(a).localeCompare(firstDue(b))
}

function firstDue({ task, shares }: Meant): string {
  return shares.map((share) => dueDate(task, share) ?? '9999').sort()[0] ?? '9999'
}

async function planPage(desk: Desk, request: Request): Promise<Outgoing> {
  if (!mayDo(desk, request.member, 'edit_plan')) return notYourRole(desk, request, 'edit_plan')
  if (request.message.chat.kind === 'group') return refusal('not_in_group')
  const plan = uploadLink(desk, request, null)
  return plan ? { kind: 'upload_links', why: 'asked', items: [], more: null, plan } : refusal('no_upload_page')
}
