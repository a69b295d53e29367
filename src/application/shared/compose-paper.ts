/** A file of a plan says what is true when it leaves: its facts are read from the state at that moment. */
import { resultsOf } from '../../domain/results.js'
import { standingOf } from '../../domain/standing.js'
import type { PaperOrder } from '../ports.js'
import type { Composed } from './compose.js'
import type { Desk } from './desk.js'
import { memberName, unitName } from './desk.js'

export async function composePaper(desk: Desk, { paper, plan, period }: PaperOrder): Promise<Composed> {
  const dossier = await desk.office.dossier(plan)
  if (dossier.work.plan.state === 'draft') return { cancel: 'plan_not_active' }
  const names = { unit: (id: number) => unitName(desk, id), member: (id: number) => memberName(desk, id) }
  const results = resultsOf(dossier, names, { period, asOf: desk.today, counting: desk.counting })
  const { title } = dossier.work.plan
  const { total, done, late } = results.counts
  return {
    say: { kind: 'paper', paper, plan, title, period, asOf: results.asOf, total, done, late },
    paper: {
      paper,
      office: desk.commune.name,
      results,
      standing: standingOf(results, desk.commune.settings.standing),
    },
  }
}
