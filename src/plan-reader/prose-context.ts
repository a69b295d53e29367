/** What the document says around its sentences. */
import type { DeadlineContext } from './deadlines.js'
import type { NamesSeen } from './names-seen.js'

/** The times that are meant, and the names that stand whole somewhere. */
export interface ProseContext extends DeadlineContext {
  seen: NamesSeen
}
