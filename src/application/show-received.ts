/** 'File em gửi hôm qua đã nhận chưa?': what has come of the sender lately, and of which task it is. */
import { civilDateAt } from '../domain/calendar.js'
import type { Outgoing } from './message.js'
import type { Desk, Request } from './shared/desk.js'
import { activeWorks } from './shared/desk.js'
import { waitingFileNames } from './shared/waiting-files.js'

/** The newest first, as many as one remembers. */
const SHOWN = 5

/** Null where nothing has come here of an official: it may have come to the clerk. */
export async function showReceived(desk: Desk, request: Request): Promise<Outgoing[] | null> {
  const works = await activeWorks(desk)
  const shares = works.flatMap((work) => work.assignments)
  const sent = (await desk.office.evidenceOf(shares.map(({ id }) => id))).filter(
    ({ memberId }) => memberId === request.member.id,
  )
  const waiting = await waitingFileNames(desk, request.member.id, 'ever')
  if (sent.length + waiting.length === 0 && request.member.role === 'official') return null
  const codes = new Map(works.flatMap(({ tasks }) => tasks.map((task) => [task.id, task.code])))
  const files = sent
    .slice(-SHOWN)
    .reverse()
    .map(({ name, at, assignmentId }) => ({
      name,
      on: civilDateAt(at),
      code: codes.get(shares.find(({ id }) => id === assignmentId)?.taskId ?? 0) ?? '',
    }))
  return [
    {
      kind: 'files_received',
      files,
      more: Math.max(0, sent.length - SHOWN),
      waiting,
    },
  ]
}
