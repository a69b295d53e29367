/** The draft behind its link, as it stands now: every row by period with the plan's own words, and the open points. */
import type { DraftPageView } from './message.js'
import type { Clock, Store } from './ports.js'
import { mayDo, openDesk } from './shared/desk.js'
import { draftTaskView, draftView } from './shared/views.js'

/** What a link for this subject shows; null where its member may not check plans any more, or there is no such draft any more. */
export async function openDraft(deps: { store: Store; clock: Clock }, subject: string): Promise<DraftPageView | null> {
  const [communeId = 0, memberId = 0, planId = 0] = subject.split(':').map(Number)
  if (![communeId, memberId, planId].every((id) => Number.isInteger(id) && id > 0)) return null
  return deps.store.inCommune(communeId, async (office) => {
    const desk = await openDesk(office, deps.clock.now())
    const member = desk.members.find((m) => m.id === memberId && m.active)
    const plan = (await office.plans('draft')).find((one) => one.id === planId)
    if (!member || !mayDo(desk, member, 'edit_plan') || !plan) return null
    const work = await office.work(plan.id)
    const draft = draftView(work)
    return {
      commune: desk.commune.name,
      language: desk.commune.language,
      draft,
      periods: draft.periods.map(({ period }) => ({
        period,
        tasks: work.tasks.filter((task) => task.period === period).map((task) => draftTaskView(desk, work, task)),
      })),
    }
  })
}
