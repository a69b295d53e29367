/** A wish for more time, with the task and the share that it is about. */
import type { Desk } from './desk.js'

/** The wish with its work, whose rows are locked; null where it is gone. */
export async function extensionOf(desk: Desk, extensionId: number) {
  const early = await desk.office.extension(extensionId)
  const about = early ? await desk.office.assignment(early.assignmentId) : null
  const work = about ? await desk.office.workOfTask(about.taskId) : null
  const task = work?.tasks.find((t) => t.id === about?.taskId)
  const share = work?.assignments.find((a) => a.id === about?.id)
  // Read again: the work's rows are locked now, so nobody decides at the same time.
  const asked = work ? await desk.office.extension(extensionId) : null
  return asked && work && task && share ? { asked, work, task, share } : null
}
