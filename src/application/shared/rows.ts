/** Rows of a draft: the date that is said for one, the units named for one, and rows taken apart and put together. */
import type { CivilDate } from '../../domain/calendar.js'
import { civilDate, isCivilDate, quarterOf } from '../../domain/calendar.js'
import type { NamedUnit, Task, UnitRole } from '../../domain/plan.js'
import { taskCode } from '../../domain/plan.js'
import { fold } from '../../domain/vietnamese.js'
import { unitsWithRoles } from '../../domain/words/roles-said.js'
import { lunarSaid, noSuchDayIn, readSpokenDate } from '../../domain/words/spoken-date.js'
import type { Work } from '../../domain/work.js'
import type { RowPart } from '../../plan-reader/read-row.js'
import type { FindingCode } from '../../plan-reader/reading.js'
import type { Outgoing } from '../message.js'
import { freeCode } from './codes.js'
import type { Desk } from './desk.js'
import { unknownUnit } from './desk.js'

const SCHOOL_YEAR_BEGINS = 8

/** The day that is said for a row: a day and month without a year is of the plan's year, not of the year of today. */
export function dateFor(desk: Desk, work: Work, said: string): CivilDate | null {
  const { title, issuedOn } = work.plan
  const year = work.plan.year ?? (issuedOn === null ? null : Number(issuedOn.slice(0, 4)))
  const leapDay = noSuchDayIn(said, desk.today)
  if (leapDay && year !== null && !/\d{4}/.test(said)) return civilDate(year, leapDay.month, leapDay.day) ?? null
  const spoken = readSpokenDate(said, desk.today)
  if (
    !spoken ||
    year === null ||
    lunarSaid(said, desk.today) ||
    /\d{4}/.test(spoken.said) ||
    !/\d\s?(?:[/.-]|thang)\s?\d/.test(spoken.said)
  )
    return spoken?.date ?? null
  const month = Number(spoken.date.slice(5, 7))
  const later = /\bnam hoc\b/.test(fold(title)) && month < SCHOOL_YEAR_BEGINS ? 1 : 0
  const date = `${year + later}${spoken.date.slice(4)}`
  // A plan of November that names no year speaks of January as of the next.
  const isPast = work.plan.year === null && issuedOn !== null && date < issuedOn
  const meant = isPast ? `${year + later + 1}${spoken.date.slice(4)}` : date
  return isCivilDate(meant) ? meant : null
}

export interface Named {
  unitId: number
  role: UnitRole
}

/**
 * Registered units by name, with the roles that are said: 'UBND xã, Hội Nông dân', 'chủ trì: UBND xã; phối hợp: Hội Nông dân', 'UBND
 * xã chủ trì, Hội Nông dân phối hợp'. A name that is not known is refused, with the nearest as a hint. `roleOf`: of a unit whose role
 * is not said.
 */
export function unitsNamed(
  desk: Desk,
  said: string,
  roleOf: (unitId: number) => UnitRole = () => 'responsible',
): { named: Named[] } | { refused: Outgoing } {
  const read = unitsWithRoles(said, desk.units)
  if ('unknown' in read) return { refused: unknownUnit(desk, read.unknown, read.found) }
  return { named: read.named.map(({ unitId, role }) => ({ unitId, role: role ?? roleOf(unitId) })) }
}

/** Doubts about a row that its parts answer. */
const SETTLED_BY_PARTS = new Set<string>(['several_jobs', 'due_several', 'due_recurring'] satisfies FindingCode[])

/** The row becomes as many as there are parts; answers with their codes, the row's own first. Everything but text and date is as it was. */
export async function splitRow(desk: Desk, work: Work, task: Task, parts: readonly RowPart[]): Promise<string[]> {
  const [first, ...rest] = parts
  if (!first) return [task.code]
  await desk.office.updateTask(task.id, { title: first.title, ...stated(first) })
  const taken = new Set(work.tasks.map((t) => t.code))
  const { id: _id, planId, ...shared } = task
  const units = unitsOf(work, task)
  const codes = [task.code]
  for (const part of rest) {
    const code = freeCode(task.code.replace(/[a-z]$/, ''), taken) ?? `${task.code}${taken.size}`
    await desk.office.addTask(planId, { ...shared, code, title: part.title, ...stated(part), units })
    taken.add(code)
    codes.push(code)
  }
  await settleAbout(desk, work, task.code, (about) => SETTLED_BY_PARTS.has(about))
  return codes
}

/** The second row goes into the first: wording, units and the stricter of their rules; the first keeps its code and date. */
export async function mergeRows(desk: Desk, work: Work, into: Task, other: Task): Promise<void> {
  const both = [into, other]
  const join = (a: string, b: string) => `${a.replace(/[\s;,]+$/, '')}${/[.!?]$/.test(a.trim()) ? '' : ';'} ${b}`
  const units = [...unitsOf(work, into), ...unitsOf(work, other)]
  await desk.office.updateTask(into.id, {
    title: join(into.title, other.title),
    original: `${into.original} / ${other.original}`,
    policy: both.some((t) => t.policy === 'every_unit') ? 'every_unit' : 'any_unit',
    evidence: both.some((t) => t.evidence === 'file') ? 'file' : 'none',
    collection: both.some((t) => t.collection),
    openUnits: openNames([...into.openUnits, ...other.openUnits]),
  })
  await desk.office.setUnits(into.id, [...new Map(units.toReversed().map((unit) => [unit.unitId, unit])).values()])
  await settleAbout(desk, work, other.code)
  await desk.office.dropTask(other.id)
}

/** One more row at the end of the draft; answers with its code. */
export async function addRow(
  desk: Desk,
  work: Work,
  row: { title: string; original: string; dueOn?: CivilDate | null; units?: Named[] },
): Promise<string> {
  const { title, original, dueOn = null, units = [] } = row
  const period = dueOn ? quarterOf(dueOn) : null
  const numbers = work.tasks.map((t) => Number(t.number)).filter(Number.isFinite)
  const number = String(Math.max(0, ...numbers) + 1)
  const taken = new Set(work.tasks.map((t) => t.code))
  const code = freeCode(taskCode(period, number), taken) ?? taskCode(period, String(500 + work.tasks.length))
  await desk.office.addTask(work.plan.id, {
    ...{ code, number, title, original, period, dueOn, units },
    position: Math.max(-1, ...work.tasks.map((t) => t.position)) + 1,
    dueFrom: dueOn ? 'clerk' : null,
    policy: 'any_unit',
    evidence: 'none',
    collection: false,
    state: 'active',
    openUnits: [],
  })
  return code
}

/** The doubts about this row are answered: all of them, or those that `answers` picks by their code. */
export async function settleAbout(
  desk: Desk,
  work: Work,
  code: string,
  answers: (code: string) => boolean = () => true,
): Promise<void> {
  const answered = work.plan.findings.filter(
    (f) => f.taskCode === code && !f.settled && !isAboutName(f.code) && answers(f.code),
  )
  if (answered.length > 0) await desk.office.settleFindings(answered.map((f) => f.id))
}

/** Doubts that a day said by the clerk answers. */
export function isAboutDay(code: string): boolean {
  return (
    /^(?:due_|date_|year_|row_unsure$)/.test(code) && code !== 'date_of_issue_missing' && code !== 'due_from_period'
  )
}

/** A doubt about a name is about every row that names it. */
export function isAboutName(code: string): boolean {
  return code === 'unit_unknown' || code === 'unit_ambiguous' || code === 'unit_is_collective'
}

function stated({ dueOn }: RowPart): Partial<Pick<Task, 'dueOn' | 'dueFrom'>> {
  return dueOn === undefined ? {} : { dueOn, dueFrom: dueOn === null ? null : 'stated' }
}

function unitsOf(work: Work, task: Task): Named[] {
  return work.assignments.filter((a) => a.taskId === task.id).map(({ unitId, role }) => ({ unitId, role }))
}

function openNames(open: readonly NamedUnit[]): NamedUnit[] {
  return [...new Map(open.map((unit) => [unit.name, unit])).values()]
}
