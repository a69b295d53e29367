/** A file of a plan says what is true when it leaves: its facts are read from the state at that moment. */
import type { CivilDate, PeriodKey } from '../../domain/calendar.js'
import { civilDateAt, periodSpan } from '../../domain/calendar.js'
import { atLevelOf } from '../../domain/level-words.js'
import type { Dossier, HandedIn } from '../../domain/dossier.js'
import { nextPlanOf } from '../../domain/next-year.js'
import type { Results } from '../../domain/results.js'
import { evidenceOf, handedInFor, openDates, resultsOf } from '../../domain/results.js'
import type { ShareResult } from '../../domain/share-result.js'
import { standingOf } from '../../domain/standing.js'
import { comingIn } from '../../domain/task-period.js'
import { nextPeriodOf } from '../../domain/words/spoken-period.js'
import type { Facts } from '../message.js'
import type { MakeLink, PaperOrder } from '../ports.js'
import type { Composed } from './compose.js'
import type { Desk } from './desk.js'
import { memberName, refusal, unitName } from './desk.js'
import { paperLink } from './paper-link.js'

export async function composePaper(desk: Desk, order: PaperOrder, link: MakeLink): Promise<Composed> {
  const { paper, plan, period } = order
  const dossier = await desk.office.dossier(plan)
  if (dossier.work.plan.state === 'draft') return { cancel: 'plan_not_active' }
  const { issuer } = dossier.work.plan
  const names = {
    unit: (id: number) => atLevelOf(issuer, unitName(desk, id)),
    member: (id: number) => memberName(desk, id),
  }
  const { settings } = desk.commune
  const account = (of: PeriodKey | null, asOf: CivilDate) =>
    resultsOf(dossier, names, { period: of, asOf, counting: desk.counting })
  const whole = account(period, closingDay(desk, order))
  const results = order.task === null ? whole : ofTask(whole, dossier, order.task, order.units)
  const next = period === null ? null : nextPeriodOf(period)
  const coming = next === null ? [] : comingIn(account(null, results.asOf).tasks, next, results.plan.year)
  const handedIn = evidenceOf(results)
  if (paper === 'evidence' && handedIn.length === 0) return { say: refusal('nothing_handed_in') }
  const { title } = dossier.work.plan
  const units = order.units?.map(names.unit) ?? null
  const { total, done, late } = results.counts
  return {
    say: {
      ...{ kind: 'paper', paper, plan, title, period, asOf: results.asOf, total, done, late },
      size: paper === 'evidence' ? handedIn.reduce((sum, file) => sum + file.size, 0) : 0,
      units: units ?? [],
      dates: paper === 'calendar' ? openDates(results, units).length : 0,
      ofTask: order.task === null ? null : filesOf(results, evidenceOf(whole), names.member),
      link: paperLink(link, desk.commune.id, order, desk.now),
    },
    paper: {
      ...{
        paper,
        language: desk.commune.language,
        office: desk.commune.name,
        results,
        weights: settings.standing,
        addressees: settings.reportTo,
        signer: settings.reportSigner,
        members: names.member,
      },
      units: paper === 'calendar' ? units : null,
      task: order.task === null ? null : (results.tasks[0]?.task.code ?? null),
      nextPlan:
        paper === 'next_plan'
          ? nextPlanOf(results, dossier.work.assignments, names.unit, desk.counting.calendar)
          : null,
      standing: standingOf(results, settings.standing),
      next: next !== null && coming.length > 0 ? { period: next, tasks: coming } : null,
    },
  }
}

/** The account of one task, and of these units' part in it, with every file that lies there, also from a report that was returned or taken back. */
function ofTask(results: Results, { evidence }: Dossier, task: number, units: readonly number[] | null): Results {
  const isWanted = (share: ShareResult) => units === null || units.includes(share.assignment.unitId)
  const tasks = results.tasks.filter((t) => t.task.id === task)
  const isHelper = ({ unitId }: { unitId: number }) => units === null || units.includes(unitId)
  const withAll = (share: ShareResult) => ({
    ...share,
    evidence: evidence.filter((file) => file.assignmentId === share.assignment.id),
  })
  return {
    ...results,
    carried: [],
    tasks: tasks.map((t) => ({
      ...t,
      shares: t.shares.filter(isWanted).map(withAll),
      helped: t.helped.filter(isHelper),
    })),
  }
}

/** `accepted`: what counts as handed in; what came with a report that was returned or taken back does not. */
function filesOf(
  { tasks }: Results,
  accepted: readonly HandedIn[],
  member: (id: number) => string,
): Facts['paper']['ofTask'] {
  const [only] = tasks
  if (!only) return null
  const files = handedInFor(only).map(({ unit, file }) => ({
    ...{ name: file.name, unit, by: member(file.memberId) },
    on: civilDateAt(file.at),
    isSetAside: !accepted.includes(file),
  }))
  return { task: only.task.id, code: only.task.code, title: only.task.title, files }
}

/** Reports are closed on the office's day of the period's last month, where it has set one; the rest shows today. */
function closingDay({ commune, today }: Desk, { paper, period }: PaperOrder): CivilDate {
  const day = commune.settings.cutOffDay
  if (day === null || period === null || (paper !== 'report' && paper !== 'standing')) return today
  const closing = `${periodSpan(period).to.slice(0, 8)}${String(day).padStart(2, '0')}`
  return closing < today ? closing : today
}
