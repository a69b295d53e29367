/** A signed link to a paper is opened: it is made anew, from the state as it is now. */
import type { OfferedFile } from './message.js'
import type { Papers, Store } from './ports.js'
import { composePaper } from './shared/compose-paper.js'
import { openDesk } from './shared/desk.js'
import { orderIn } from './shared/paper-link.js'

export interface OpenPaperDeps {
  store: Store
  now: () => Date
  papers: Papers
}

/** `subject` is that of the link; null where there is no such paper (any more). */
export async function openPaper({ store, now, papers }: OpenPaperDeps, subject: string): Promise<OfferedFile | null> {
  const wanted = orderIn(subject)
  if (!wanted) return null
  const facts = await store.inCommune(wanted.commune, async (office) => {
    const plans = [...(await office.plans('active')), ...(await office.plans('closed'))]
    if (!plans.some((plan) => plan.id === wanted.order.plan)) return null
    const composed = await composePaper(await openDesk(office, now()), wanted.order, () => null)
    return 'say' in composed ? (composed.paper ?? null) : null
  })
  return facts ? papers.make(facts) : null
}
