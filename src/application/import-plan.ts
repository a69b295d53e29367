/** From a document to a draft that the clerk can check. Units are registered on the way; nothing is posted. */

import { unitsMeant } from '../domain/collective-name.js'
import { findUnit, isCollective } from '../domain/unit-name.js'
import type { Finding, Reading, ReadTask } from '../plan-reader/reading.js'
import type { Outgoing } from './message.js'
import type { Lesson, NewPlan, NewTask } from './ports.js'
import { codesFor } from './shared/codes.js'
import type { Desk, Request } from './shared/desk.js'
import { draftSummary } from './shared/draft-summary.js'
import { addUnit, lessonOfName } from './shared/names.js'

/** What the office knows of names before the plan is read. */
interface Known {
  lessons: Lesson[]
  takesUnits: boolean
  /** Names that the reader is not sure of. */
  doubted: ReadonlySet<string>
}

/** Keeps a reading as the office's draft and shows it. An older draft is put away, nothing of it is lost. */
export async function importPlan(
  desk: Desk,
  request: Request,
  reading: Reading,
  source: { name: string; sha256: string },
): Promise<Outgoing> {
  for (const old of await desk.office.plans('draft')) await desk.office.updatePlan(old.id, { state: 'closed' })
  const codes = codesFor(reading.tasks)
  const known: Known = {
    lessons: await desk.office.lessons(),
    takesUnits: desk.units.length === 0,
    doubted: new Set(reading.findings.flatMap(({ params }) => (params.unit === undefined ? [] : String(params.unit)))),
  }
  const tasks: NewTask[] = []
  for (const [index, task] of reading.tasks.entries())
    tasks.push(await newTask(desk, known, task, codes[index] ?? `V-${index + 1}`, index))
  const plan = await desk.office.addPlan({
    documentType: reading.documentType,
    number: reading.number,
    title: reading.title,
    issuer: reading.issuer,
    issuedOn: reading.issuedOn,
    year: reading.year,
    signer: reading.signer,
    signedAs: reading.signedAs,
    recipients: reading.recipients,
    source,
    tasks,
    findings: reading.findings.map((finding) => keptFinding(finding, codes)),
  } satisfies NewPlan)
  const work = await desk.office.work(plan)
  await desk.office.record({
    at: desk.now,
    memberId: null,
    incomingId: null,
    what: 'plan_imported',
    taskId: null,
    assignmentId: null,
    facts: { plan, source: source.name, tasks: tasks.length },
  })
  return draftSummary(desk, request, work)
}

async function newTask(desk: Desk, known: Known, task: ReadTask, code: string, position: number): Promise<NewTask> {
  const everyone = task.units.some(({ name, role }) => role !== 'support' && isCollective(name))
  return {
    code,
    number: task.number,
    position,
    title: withoutListMark(task.title),
    original: task.original,
    period: task.period,
    dueOn: task.dueOn,
    dueFrom: task.dueFrom,
    policy: task.perUnit || everyone ? 'every_unit' : 'any_unit',
    evidence: 'none',
    collection: task.perUnit,
    state: 'active',
    ...(await unitsOf(desk, known, task)),
  }
}

/** "…, an ninh năm 2023;": the mark between the items of a list is no part of what is to be done. */
function withoutListMark(title: string): string {
  return title.replace(/\s*[;,]+$/, '')
}

/**
 * The registered units that a task names. What the clerk has explained before is read so; a collective name stands for the registered
 * units that it surely means, until the clerk says otherwise; a name that the office does not know waits for the clerk. Only an office
 * without any unit takes its units from the plan, and those that are read for sure.
 */
async function unitsOf(desk: Desk, known: Known, task: ReadTask): Promise<Pick<NewTask, 'units' | 'openUnits'>> {
  const units: NewTask['units'] = []
  const openUnits: NewTask['openUnits'] = []
  const add = (unitId: number, role: NewTask['units'][number]['role']) => {
    if (!units.some((u) => u.unitId === unitId)) units.push({ unitId, role })
  }
  const [single, collective] = [false, true].map((wanted) => task.units.filter((u) => isCollective(u.name) === wanted))
  for (const { name, role } of [...(single ?? []), ...(collective ?? [])]) {
    const meant = lessonOfName(known.lessons, name)?.unitIds ?? matched(desk, name)
    if (meant) for (const id of meant) add(id, role)
    else if (isCollective(name)) {
      const assumed = unitsMeant(name, desk.units).filter((id) => !units.some((own) => own.unitId === id))
      openUnits.push({ name, role, assumed })
      for (const id of assumed) add(id, role)
    } else if (known.takesUnits && !known.doubted.has(name)) add(await addUnit(desk, name), role)
    else openUnits.push({ name, role, assumed: [] })
  }
  return { units, openUnits }
}

function matched(desk: Desk, name: string): number[] | undefined {
  if (isCollective(name)) return undefined
  const found = findUnit(name, desk.units)
  return 'match' in found ? [found.match] : undefined
}

function keptFinding(finding: Finding, codes: readonly string[]): NewPlan['findings'][number] {
  return {
    code: finding.code,
    severity: finding.severity,
    taskCode: finding.task === null ? null : (codes[finding.task] ?? null),
    excerpt: finding.excerpt,
    params: finding.params,
    settled: false,
  }
}
