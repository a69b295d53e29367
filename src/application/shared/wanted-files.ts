/** The task that files belong to which come without its name: their album's, the one that waits for a file, the one that was returned. */
import type { Desk, Request } from './desk.js'
import { activeWorks } from './desk.js'
import { shareOfAlbum } from './evidence.js'
import type { Meant } from './which-task.js'
import { openTasks } from './which-task.js'

/** So long somebody who was told that a report is returned speaks of that. */
const RETURNED_HOURS = 48
/** What a unit says of its work ends the return; as many lines as may lie above it. */
const SAID_SINCE = ['returned', 'claimed', 'not_done', 'blocked', 'extension_asked']
const READ = 20

/** For files without a word; null where nobody can tell. */
export async function wantedFiles(desk: Desk, request: Request): Promise<Meant | null> {
  if (request.message.kind !== 'press' && request.message.answers !== null) return null
  const open = openTasks(desk, request, await activeWorks(desk))
  const album = await shareOfAlbum(desk, request)
  if (album !== null) {
    const same = open.find((m) => m.shares.some((s) => s.id === album))
    return same ? { ...same, shares: same.shares.filter((s) => s.id === album) } : null
  }
  const bare = open.flatMap((m) => {
    if (m.task.evidence !== 'file') return []
    const shares = m.shares.filter((s) => s.state === 'claimed' && !m.work.files.some((f) => f.assignmentId === s.id))
    return shares.length ? [{ ...m, shares }] : []
  })
  const [only, ...others] = [...bare, ...(await returned(desk, open))]
  return others.length === 0 && only?.shares.length === 1 ? only : null
}

/** The one task of the sender's that was returned and of which the unit has said nothing since; null where there is none, or several. */
export async function returnedLately(desk: Desk, request: Request): Promise<Meant | null> {
  const [only, ...others] = await returned(desk, openTasks(desk, request, await activeWorks(desk)))
  return only && others.length === 0 && only.shares.length === 1 ? only : null
}

async function returned(desk: Desk, open: readonly Meant[]): Promise<Meant[]> {
  const since = desk.now.getTime() - RETURNED_HOURS * 3_600_000
  const found: Meant[] = []
  for (const meant of open) {
    const decided = meant.shares.filter(
      (s) => s.state === 'open' && s.decidedAt !== null && s.decidedAt.getTime() >= since,
    )
    if (decided.length === 0) continue
    const told = await desk.office.history({ taskId: meant.task.id, whats: SAID_SINCE, limit: READ })
    const shares = decided.filter(({ id }) => told.find((line) => line.assignmentId === id)?.what === 'returned')
    if (shares.length > 0) found.push({ ...meant, shares })
  }
  return found
}
