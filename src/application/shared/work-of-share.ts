/** The work in which a share stands. */
import type { Desk } from './desk.js'

/** With the share and its task, the work's rows locked; null where one of them is gone. What hangs on the share is read after it: nobody
 *  decides about it at the same time then. */
export async function workOfShare(desk: Desk, assignmentId: number) {
  const about = await desk.office.assignment(assignmentId)
  const work = about ? await desk.office.workOfTask(about.taskId) : null
  const task = work?.tasks.find((t) => t.id === about?.taskId)
  const share = work?.assignments.find((a) => a.id === about?.id)
  return work && task && share ? { work, task, share } : null
}
