/** A wish for more time, with the task and the share that it is about. */
import type { Desk } from './desk.js'
import { workOfShare } from './work-of-share.js'

/** The wish with its work, whose rows are locked; null where it is gone. */
export async function extensionOf(desk: Desk, extensionId: number) {
  const early = await desk.office.extension(extensionId)
  const about = early && (await workOfShare(desk, early.assignmentId))
  const asked = about && (await desk.office.extension(extensionId))
  return asked ? { asked, ...about } : null
}
