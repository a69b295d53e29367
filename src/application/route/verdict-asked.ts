/** 'Chủ tịch duyệt chưa?' of an official: what has become of the own report, or of the own wish for more time. */
import type { Outgoing } from '../message.js'
import type { Desk, Request } from '../shared/desk.js'
import { activeWorks, refusal } from '../shared/desk.js'
import { ownShares, tasksByRef } from '../shared/which-task.js'
import { showOwnWishes } from '../show-record.js'
import { showStanding } from '../show-standing.js'

const TOLD = ['claimed', 'extension_asked']
const READ = 200

/** Of the task that is named, else of the last one that was told of. */
export async function showVerdict(desk: Desk, request: Request, refs: readonly string[]): Promise<Outgoing[]> {
  const works = await activeWorks(desk)
  const named =
    refs.length > 0
      ? refs.flatMap((ref) => tasksByRef(works, ref))
      : works.flatMap((work) => work.tasks.map((task) => ({ work, task })))
  const own = named.flatMap(({ work, task }) =>
    ownShares(desk, request, work, task).map((share) => ({ code: task.code, share })),
  )
  const told = await desk.office.history({ whats: TOLD, limit: READ })
  const last = told.find(({ assignmentId }) => own.some(({ share }) => share.id === assignmentId))
  const about = own.find(({ share }) => share.id === last?.assignmentId)
  if (!last || !about) return [refusal('nothing_told')]
  return last.what === 'extension_asked'
    ? showOwnWishes(desk, request, about.code)
    : ((await showStanding(desk, request, { refs: [about.code], units: [about.share.unitId] })) ?? [])
}
