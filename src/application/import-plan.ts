/** From a document to a draft that the clerk can check. Units are registered on the way; nothing is posted. */

import type { Unit } from '../domain/member.js'
import { findUnit, isCollective } from '../domain/unit-name.js'
import type { Finding, Reading, ReadTask } from '../plan-reader/reading.js'
import type { Outgoing } from './message.js'
import type { NewPlan, NewTask } from './ports.js'
import { codesFor } from './shared/codes.js'
import type { Desk } from './shared/desk.js'
import { draftView } from './shared/views.js'

/** Keeps a reading as the office's draft and shows it. An older draft is put away, nothing of it is lost. */
export async function importPlan(
  desk: Desk,
  reading: Reading,
  source: { name: string; sha256: string },
): Promise<Outgoing> {
  for (const old of await desk.office.plans('draft')) await desk.office.updatePlan(old.id, { state: 'closed' })
  const codes = codesFor(reading.tasks)
  const tasks: NewTask[] = []
  for (const [index, task] of reading.tasks.entries())
    tasks.push(await newTask(desk, task, codes[index] ?? `V-${index + 1}`, index))
  const plan = await desk.office.addPlan({
    documentType: reading.documentType,
    number: reading.number,
    title: reading.title,
    issuer: reading.issuer,
    issuedOn: reading.issuedOn,
    year: reading.year,
    signer: reading.signer,
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
  return { kind: 'draft', ...draftView(work) }
}

async function newTask(desk: Desk, task: ReadTask, code: string, position: number): Promise<NewTask> {
  return {
    code,
    number: task.number,
    position,
    title: task.title,
    original: task.original,
    period: task.period,
    dueOn: task.dueOn,
    dueFrom: task.dueFrom,
    policy: task.perUnit ? 'every_unit' : 'any_unit',
    evidence: 'none',
    collection: task.perUnit,
    state: 'active',
    units: await unitsOf(desk, task),
  }
}

/** The registered units a task names; an unknown one is registered, a collective one stands for all that hand in. */
async function unitsOf(desk: Desk, task: ReadTask): Promise<NewTask['units']> {
  const units: NewTask['units'] = []
  const add = (unitId: number, role: NewTask['units'][number]['role']) => {
    if (!units.some((u) => u.unitId === unitId)) units.push({ unitId, role })
  }
  for (const { name, role } of task.units) {
    if (isCollective(name)) for (const unit of desk.units.filter((u) => u.collects)) add(unit.id, role)
    else add((await registeredUnit(desk, name)).id, role)
  }
  return units
}

async function registeredUnit(desk: Desk, name: string): Promise<Unit> {
  const found = findUnit(name, desk.units)
  const known = 'match' in found ? desk.units.find((u) => u.id === found.match) : undefined
  if (known) return known
  const fresh = { name, aliases: [], collects: false }
  const unit = { ...fresh, id: await desk.office.addUnit(fresh) }
  desk.units.push(unit)
  return unit
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
