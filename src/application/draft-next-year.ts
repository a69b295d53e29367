/** Next year's plan as a draft of the office, to be checked like any other; an older draft is put away, nothing of it is lost. */
import { nextPlanOf } from '../domain/next-year.js'
import { resultsOf } from '../domain/results.js'
import type { Outgoing } from './message.js'
import type { NewPlan } from './ports.js'
import { codesFor } from './shared/codes.js'
import type { Desk, Request } from './shared/desk.js'
import { activeWorks, memberName, note, refusal, unitName } from './shared/desk.js'
import { draftSummary } from './shared/draft-summary.js'

/** From this plan, or from the newest active one. */
export async function draftNextYear(desk: Desk, request: Request, planId: number | null): Promise<Outgoing[]> {
  const works = await activeWorks(desk)
  const from = works.findLast(({ plan }) => planId === null || plan.id === planId)
  if (!from) return [refusal('no_active_plan')]
  const dossier = await desk.office.dossier(from.plan.id)
  const names = { unit: (id: number) => unitName(desk, id), member: (id: number) => memberName(desk, id) }
  const results = resultsOf(dossier, names, { period: null, asOf: desk.today, counting: desk.counting })
  const next = nextPlanOf(results, dossier.work.assignments, names.unit, desk.counting.calendar)
  const codes = codesFor(next.tasks)
  const { documentType, issuer, signer, signedAs, recipients } = from.plan
  const plan: NewPlan = {
    ...{ documentType, issuer, signer, signedAs, recipients, number: null, issuedOn: null },
    title: next.title,
    year: next.year,
    source: { name: `${from.plan.title} (${next.from})`, sha256: '0'.repeat(64) },
    tasks: next.tasks.map(({ units, unfinished: _unfinished, ...task }, position) => ({
      ...{ ...task, position, original: task.title, state: 'active' as const, openUnits: [] },
      code: codes[position] ?? `V-${position + 1}`,
      units: units.map(({ unitId, role }) => ({ unitId, role })),
    })),
    findings: next.tasks.flatMap((task, i) =>
      task.unfinished
        ? [
            {
              ...{ code: 'unfinished_before', severity: 'note' as const, taskCode: codes[i] ?? null },
              ...{ excerpt: task.title, params: { year: next.from }, settled: false },
            },
          ]
        : [],
    ),
  }
  for (const old of await desk.office.plans('draft')) await desk.office.updatePlan(old.id, { state: 'closed' })
  const id = await desk.office.addPlan(plan)
  await note(desk, request, 'next_year_drafted', {}, { from: from.plan.id, plan: id })
  return [await draftSummary(desk, request, await desk.office.work(id))]
}
