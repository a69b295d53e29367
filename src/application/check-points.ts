/** The clerk goes through the points of a draft, one at a time: each is shown with its line, decided, and the next one comes. */
import { isCivilDate } from '../domain/calendar.js'
import type { PlanFinding, Task } from '../domain/plan.js'
import { findUnit } from '../domain/unit-name.js'
import type { Work } from '../domain/work.js'
import type { Outgoing, PointDone } from './message.js'
import type { PointChoice, PromptQuestion } from './ports.js'
import { askSender } from './shared/ask-sender.js'
import { askColumn } from './shared/columns.js'
import type { Desk, Request } from './shared/desk.js'
import { note, refusal, unitName } from './shared/desk.js'
import { addUnit, nameMeans, namesOfOne, registerName, tasksNaming, teachName } from './shared/names.js'
import type { PointAnswer } from './shared/point-answer.js'
import { choicesOf, choiceView, partsAt, takenByPoint, taskOfPoint } from './shared/points.js'
import type { Named } from './shared/rows.js'
import { addRow, isAboutName, settleAbout, splitRow } from './shared/rows.js'
import {
  draftPeriods,
  draftTaskView,
  findingView,
  isOpen,
  obstacles,
  openFindings,
  numberOf,
  numberedPoints,
} from './shared/views.js'

type PointQuestion = PromptQuestion & { ask: 'point' }

/** The first point that waits for a decision; then the points that only want to be seen; then what is left to do. */
export function showPoints(desk: Desk, request: Request, work: Work): Promise<Outgoing> {
  return nextPoint(desk, request, work, null, null)
}

/** The open point with this number. */
export async function showPoint(desk: Desk, request: Request, work: Work, n: number): Promise<Outgoing> {
  const finding = pointAt(work, n)
  return 'kind' in finding ? finding : pointCard(desk, request, work, finding, null)
}

function pointAt(work: Work, n: number): PlanFinding | Outgoing {
  const finding = numberedPoints(work)[n - 1]
  if (!finding) return refusal('no_such_point', { n })
  return isOpen(work, finding) ? finding : refusal('point_settled', { n })
}

/** The clerk has seen it, and that is enough. */
export async function settlePoint(desk: Desk, request: Request, work: Work, n: number): Promise<Outgoing> {
  const finding = pointAt(work, n)
  if ('kind' in finding) return finding
  await desk.office.settleFindings([finding.id])
  return nextPoint(desk, request, await desk.office.work(work.plan.id), finding, { what: 'kept' })
}

/** Every point that wants no decision has been seen. */
export async function settleNotes(desk: Desk, request: Request, work: Work): Promise<Outgoing> {
  const notes = work.plan.findings.filter((f) => !f.settled && f.severity === 'note')
  await desk.office.settleFindings(notes.map((f) => f.id))
  await note(desk, request, 'points_seen', {}, { points: notes.map((f) => f.code) })
  return checked(await desk.office.work(work.plan.id), { what: 'seen_all' })
}

/** A choice by its number. */
export async function choosePoint(
  desk: Desk,
  request: Request,
  question: PointQuestion,
  option: number,
): Promise<Outgoing> {
  const choice = question.choices[option - 1]
  return choice ? decide(desk, request, question, choice) : refusal('question_expired')
}

export async function decide(
  desk: Desk,
  request: Request,
  question: PointQuestion,
  decision: PointAnswer,
): Promise<Outgoing> {
  const work = await desk.office.work(question.plan)
  const finding = work.plan.findings.find((f) => f.id === question.finding)
  if (work.plan.state !== 'draft' || !finding) return refusal('no_draft')
  if (decision.pick === 'later') return nextPoint(desk, request, work, finding, { what: 'later' })
  if (decision.pick === 'columns') return askColumn(desk, request, headingsOf(finding), 0)
  if (decision.pick === 'unknown_units') return offerToRegister(desk, request, work, finding, decision.names)
  const done = await carryOut(desk, request, work, finding, decision)
  if ('kind' in done) return done
  const about = taskOfPoint(work, finding)
  await desk.office.settleFindings([finding.id])
  await note(desk, request, 'point_decided', about && done.what !== 'dropped' ? { taskId: about.id } : {}, {
    point: finding.code,
    ...decision,
  })
  return nextPoint(desk, request, await desk.office.work(work.plan.id), finding, done)
}

/** Changes the draft as decided and says what has become of it. */
async function carryOut(
  desk: Desk,
  request: Request,
  work: Work,
  finding: PlanFinding,
  decision: Exclude<PointAnswer, { pick: 'later' | 'columns' | 'unknown_units' }>,
): Promise<PointDone | Outgoing> {
  const { office } = desk
  const name = String(finding.params.unit ?? '')
  const task = taskOfPoint(work, finding)
  // A name stands for these units wherever it stands; else they are those of the row.
  const give = async (named: readonly Named[]): Promise<PointDone> => {
    if (isAboutName(finding.code)) return explain(desk, request, work, name, idsOf(named))
    return task ? giveUnits(desk, task, named) : { what: 'kept' }
  }
  switch (decision.pick) {
    case 'keep':
      return { what: 'kept' }
    case 'number':
      await office.updatePlan(work.plan.id, { number: decision.number })
      return { what: 'number', number: decision.number }
    case 'add':
      return { what: 'added', code: await addRow(desk, work, rowOf(finding)) }
    case 'create':
      await registerName(desk, work, name)
      return { what: 'created', units: [name] }
    case 'create_all':
      return { what: 'created', units: await registerAll(desk, work) }
    case 'register':
      return give((await registerEach(desk, decision.names)).map(responsible))
    case 'nobody':
      return { what: 'nobody', name, codes: (await explain(desk, request, work, name, [])).codes }
    case 'collecting': {
      const open = tasksNaming(work, name).flatMap((t) => t.openUnits)
      return explain(desk, request, work, name, [...new Set(open.flatMap((o) => o.assumed))])
    }
    case 'tie':
      return give([responsible(decision.unit)])
    case 'units':
      return give(decision.named)
    case 'split':
    case 'drop':
    case 'due':
      return task ? onRow(desk, work, finding, task, decision) : refusal('button_expired')
  }
}

/** The line of the point, with the day that it names. */
function rowOf({ excerpt, params }: PlanFinding) {
  const due = String(params.due ?? '')
  return { title: excerpt, original: excerpt, dueOn: isCivilDate(due) ? due : null }
}

async function onRow(
  desk: Desk,
  work: Work,
  finding: PlanFinding,
  task: Task,
  decision: Extract<PointAnswer, { pick: 'split' | 'drop' | 'due' }>,
): Promise<PointDone> {
  if (decision.pick === 'due') {
    await desk.office.updateTask(task.id, { dueOn: decision.date, dueFrom: 'clerk' })
    return { what: 'due', code: task.code, date: decision.date }
  }
  if (decision.pick === 'split')
    return { what: 'split', code: task.code, codes: await splitRow(desk, work, task, partsAt(work, finding, task)) }
  await settleAbout(desk, work, task.code)
  await desk.office.dropTask(task.id)
  return { what: 'dropped', code: task.code }
}

async function giveUnits(desk: Desk, task: Task, named: readonly Named[]): Promise<PointDone> {
  await desk.office.setUnits(task.id, [...named])
  return { what: 'units', code: task.code, units: named.map((n) => unitName(desk, n.unitId)) }
}

function responsible(unitId: number): Named {
  return { unitId, role: 'responsible' }
}

function idsOf(named: readonly Named[]): number[] {
  return named.map(({ unitId }) => unitId)
}

/** Whom the name stands for, in this draft and in the documents to come; for nobody where there are no units. */
async function explain(
  desk: Desk,
  request: Request,
  work: Work,
  name: string,
  units: number[],
): Promise<PointDone & { what: 'meant' }> {
  const codes = tasksNaming(work, name).map((t) => t.code)
  await nameMeans(desk, work, name, units)
  await teachName(desk, request, name, units)
  return { what: 'meant', name, units: units.map((id) => unitName(desk, id)), codes }
}

/** The point once more, with the names that were typed and that no unit has. */
function offerToRegister(
  desk: Desk,
  request: Request,
  work: Work,
  finding: PlanFinding,
  names: string[],
): Promise<Outgoing> {
  const unknown = names.filter((name) => !('match' in findUnit(name, desk.units)))
  return pointCard(desk, request, work, finding, { what: 'unknown_units', names: unknown }, [
    { pick: 'register', names },
  ])
}

/** The units of these names; those that the office does not have become units of it. */
async function registerEach(desk: Desk, names: readonly string[]): Promise<number[]> {
  const ids: number[] = []
  for (const name of names) {
    const found = findUnit(name, desk.units)
    ids.push('match' in found ? found.match : await addUnit(desk, name))
  }
  return [...new Set(ids)]
}

/** Every unknown name becomes a unit, and no doubt about one is left. */
async function registerAll(desk: Desk, work: Work): Promise<string[]> {
  const names = namesOfOne(work)
  for (const name of names) await registerName(desk, await desk.office.work(work.plan.id), name)
  const about = work.plan.findings.filter((f) => f.code === 'unit_unknown' || f.code === 'unit_ambiguous')
  await desk.office.settleFindings(about.map((f) => f.id))
  return names
}

function headingsOf({ params }: PlanFinding): string[] {
  return String(params.columns ?? '')
    .split(' | ')
    .filter((heading) => heading !== '')
}

// ---------------------------------------------------------------- what comes next

async function nextPoint(
  desk: Desk,
  request: Request,
  work: Work,
  after: PlanFinding | null,
  done: PointDone | null,
): Promise<Outgoing> {
  const { findings } = work.plan
  const place = after === null ? -1 : findings.findIndex((f) => f.id === after.id)
  const next = findings.find((f, i) => i > place && isOpen(work, f) && f.severity === 'ask')
  if (next) return pointCard(desk, request, work, next, done)
  const notes = openFindings(work).filter((f) => f.severity === 'note')
  if (notes.length > 0) return { kind: 'draft_notes', plan: work.plan.id, findings: notes, done }
  return checked(work, done)
}

function checked(work: Work, done: PointDone | null): Outgoing {
  return {
    kind: 'draft_checked',
    plan: work.plan.id,
    left: openFindings(work).length,
    obstacles: obstacles(work),
    first: draftPeriods(work)[0] ?? null,
    done,
  }
}

async function pointCard(
  desk: Desk,
  request: Request,
  work: Work,
  finding: PlanFinding,
  done: PointDone | null,
  first: readonly PointChoice[] = [],
): Promise<Outgoing> {
  const choices = [...first, ...choicesOf(desk, work, finding)]
  const open = openFindings(work)
  const task = taskOfPoint(work, finding)
  const named = isAboutName(finding.code) ? tasksNaming(work, String(finding.params.unit)) : []
  const prompt = await askSender(desk, request, { ask: 'point', plan: work.plan.id, finding: finding.id, choices })
  return {
    kind: 'draft_point',
    plan: work.plan.id,
    prompt,
    finding: findingView(finding, numberOf(work, finding)),
    of: work.plan.findings.length,
    left: open.filter((f) => f.severity === 'ask').length,
    task: task ? draftTaskView(desk, work, task) : null,
    codes: named.map((t) => t.code),
    choices: choices.map((choice) => choiceView(desk, work, finding, choice)),
    takes: takenByPoint(work, finding),
    done,
  }
}
