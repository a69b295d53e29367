/** From what was read to tasks and doubts: settles due dates and says of each task what a careful clerk would ask. */
import { meaningsOfCode } from '../domain/bare-codes.js'
import { weekday, workCalendar } from '../domain/calendar.js'
import { canonicalUnit, findUnit, isCollective, sameUnit } from '../domain/unit-name.js'
import { fold } from '../domain/vietnamese.js'
import { dateChoices } from './date-choices.js'
import type { DeadlineContext } from './deadlines.js'
import type { DraftTask } from './draft-task.js'
import { jobsIn } from './jobs.js'
import type { Finding, FindingCode, ReadTask } from './reading.js'
import { recurringDays } from './recurring-days.js'

export interface KnownUnit {
  id: number
  name: string
  aliases: string[]
}

export function settleTask(draft: DraftTask): ReadTask {
  const { deadline } = draft
  const dated = deadline.kind === 'date' ? deadline : undefined
  const collective = draft.units.some((unit) => unit.role !== 'support' && isCollective(unit.name))
  return {
    number: draft.number,
    title: draft.title,
    period: dated?.period ?? draft.period,
    dueOn: dated?.dueOn ?? null,
    dueFrom: dated?.dueFrom ?? null,
    dueWritten: deadline.kind === 'none' ? null : deadline.written,
    units: eachUnitOnce(draft.units).map(({ name, role }) => ({ name, role })),
    perUnit: collective && draft.delivers,
    original: draft.original,
    line: draft.line,
  }
}

/** "HĐ TĐKT xã, HĐTĐKT xã": one unit under two of its names. */
function eachUnitOnce(units: DraftTask['units']): DraftTask['units'] {
  return units.filter(({ name }, i) => units.findIndex((other) => sameUnit(other.name, name)) === i)
}

/** The units that the office has, and the names that the clerk has explained before. */
export interface KnownNames {
  units: readonly KnownUnit[]
  /** In the form of `canonicalUnit`. */
  explained: ReadonlySet<string>
}

/** The doubts about single tasks, in their order. */
export function taskFindings(
  drafts: readonly DraftTask[],
  tasks: readonly ReadTask[],
  context: DeadlineContext,
  known: KnownNames,
): Finding[] {
  const { issuedOn } = context
  const nameOf = namesOfRows(tasks)
  return tasks.flatMap((task, index) => {
    const draft = drafts[index]
    const found: Finding[] = []
    const add = (code: FindingCode, severity: Finding['severity'], params: Finding['params']) =>
      found.push({ code, severity, task: index, excerpt: task.original, line: task.line, params })
    const row = nameOf(task)
    if (draft?.unsure) add('row_unsure', 'ask', row)
    const jobs = jobsIn(task.title).length
    if (jobs > 1) add('several_jobs', 'ask', { ...row, jobs })
    if (draft) addDeadlineDoubt(draft, task, row, context, add)
    if (task.units.length === 0) add('unit_missing', 'ask', row)
    if (task.dueOn && issuedOn && task.dueOn < issuedOn) add('due_past', 'ask', { ...row, due: task.dueOn })
    for (const { name } of task.units)
      addUnitDoubt(name, draft?.units.some((unit) => unit.name === name && unit.unsure) ?? false, known, add)
    return found
  })
}

type Add = (code: FindingCode, severity: Finding['severity'], params: Finding['params']) => void

const DEADLINE_DOUBTS = {
  event: 'due_by_event',
  cut_off: 'date_cut_off',
  impossible: 'date_impossible',
  year_unclear: 'year_unclear',
} as const satisfies Partial<Record<DraftTask['deadline']['kind'], FindingCode>>

function addDeadlineDoubt(
  { deadline }: DraftTask,
  task: ReadTask,
  row: RowName,
  context: DeadlineContext,
  add: Add,
): void {
  const days = dateChoices(deadline, context)
  const choices = days.length > 0 ? { dates: days.join(' ') } : {}
  if (deadline.kind === 'none') add('due_missing', 'ask', row)
  else if (deadline.kind === 'recurring') {
    const each = recurringDays(deadline.written, context, task.period)
    add('due_recurring', 'ask', {
      ...row,
      written: deadline.written,
      ...(each.length > 1 ? { each: each.join(' ') } : choices),
    })
  } else if (deadline.kind === 'unread') add('due_unread', 'ask', { ...row, written: deadline.written })
  else if (deadline.kind !== 'date')
    add(DEADLINE_DOUBTS[deadline.kind], 'ask', { ...row, written: deadline.written, ...choices })
  else {
    const { dueOn: due, others, unsure } = deadline
    const why = others?.every((other) => /^quý\s/iu.test(other)) ? { why: 'quarters' } : {}
    const isReversed = unsure?.why === 'reversed'
    if (others && !isReversed) add('due_several', 'ask', { ...row, due, others: others.join('; '), ...why, ...choices })
    else if (unsure) add('due_unsure', 'ask', { ...row, due, ...unsure, ...choices })
  }
}

function addUnitDoubt(name: string, unsure: boolean, { units: known, explained }: KnownNames, add: Add): void {
  if (explained.size > 0 && explained.has(canonicalUnit(name))) return
  if (isCollective(name)) {
    add('unit_is_collective', 'ask', { unit: name })
    return
  }
  const found = findUnit(name, known)
  if ('match' in found) return
  const meanings = meaningsOfCode(name)
  if (meanings) add('unit_ambiguous', 'ask', { unit: name, ...meanings })
  else if (known.length === 0 && !unsure) return
  else if ('none' in found) add('unit_unknown', 'ask', { unit: name })
  else if ('ambiguous' in found) {
    const [first = '', second = ''] = found.ambiguous.map((id) => known.find((unit) => unit.id === id)?.name ?? '')
    add('unit_ambiguous', 'ask', { unit: name, first, second })
  }
}

/** One doubt for each unit, however many tasks name it. */
export function onceEachUnit(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>()
  return findings.filter((finding) => {
    if (!['unit_is_collective', 'unit_unknown', 'unit_ambiguous'].includes(finding.code)) return true
    const key = `${finding.code} ${fold(String(finding.params.unit))}`
    return !seen.has(key) && seen.add(key)
  })
}

// ---------------------------------------------------------------- grouped notes

/** One note a period: no date is written for these tasks, its last day is taken; of days that are asked about more is said there. */
export function periodNotes(tasks: readonly ReadTask[], found: readonly Finding[]): Finding[] {
  const asked = new Set(found.filter(({ code }) => code.startsWith('due_')).map(({ task }) => task))
  const groups = groupBy(tasks, (task, index) => (task.dueFrom === 'period' && !asked.has(index) ? task.dueOn : null))
  return [...groups].map(([due, indices]) =>
    note('due_from_period', tasks, indices, { ...rowsNamed(tasks, indices), due, count: indices.length }),
  )
}

/** One note a day off that tasks are due on. */
export function dayOffNotes(tasks: readonly ReadTask[]): Finding[] {
  const calendar = workCalendar()
  const groups = groupBy(tasks, (task) => (task.dueOn && !calendar.isWorkingDay(task.dueOn) ? task.dueOn : null))
  return [...groups].map(([due, indices]) => {
    const name = calendar.nameOf(due) ?? (weekday(due) === 7 ? 'Chủ nhật' : 'Thứ Bảy')
    return note('due_on_day_off', tasks, indices, {
      due,
      name,
      ...rowsNamed(tasks, indices),
      count: indices.length,
    })
  })
}

function groupBy(
  tasks: readonly ReadTask[],
  keyOf: (task: ReadTask, index: number) => string | null,
): Map<string, number[]> {
  const groups = new Map<string, number[]>()
  for (const [index, task] of tasks.entries()) {
    const key = keyOf(task, index)
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), index])
  }
  return groups
}

function note(
  code: FindingCode,
  tasks: readonly ReadTask[],
  indices: readonly number[],
  params: Finding['params'],
): Finding {
  const first = indices[0] ?? 0
  const task = tasks[first]
  return {
    code,
    severity: 'note',
    task: indices.length === 1 ? first : null,
    excerpt: task?.original ?? '',
    line: task?.line ?? 1,
    params,
  }
}

/** Words of a title that tell which row is meant. */
const FIRST_WORDS = 8

type RowName = { number: string } | { title: string }

/** How the findings speak of the rows: by the number that the plan prints, else, or where other rows have the same, by the first words. */
function namesOfRows(tasks: readonly ReadTask[]): (task: ReadTask) => RowName {
  const seen = new Set<string>()
  const again = new Set<string>()
  for (const { number } of tasks) if (number !== null) (seen.has(number) ? again : seen).add(number)
  return ({ number, title }) => (number !== null && !again.has(number) ? { number } : { title: firstWords(title) })
}

function firstWords(title: string): string {
  const words = title.replace(/^- /, '').split(' ')
  return words.length > FIRST_WORDS ? `${words.slice(0, FIRST_WORDS).join(' ')}…` : words.join(' ')
}

/** "1, 2, 3" where the plan numbers each of these rows; else the first of them and how many more there are. */
function rowsNamed(tasks: readonly ReadTask[], indices: readonly number[]): Finding['params'] {
  const rows = indices.flatMap((index) => tasks[index] ?? [])
  const [first] = rows
  if (!first) return {}
  if (rows.length === 1) return namesOfRows(tasks)(first)
  if (rows.every((row) => row.number !== null)) return { number: rows.map((row) => row.number).join(', ') }
  return { title: firstWords(first.title), more: rows.length - 1 }
}
