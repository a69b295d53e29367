/** The units that a draft names and the office does not know yet: told apart, tied to registered ones, and remembered. */
import type { NamedUnit, Task, UnitRole } from '../../domain/plan.js'
import { canonicalUnit, isCollective, sameUnit } from '../../domain/unit-name.js'
import type { Work } from '../../domain/work.js'
import type { Lesson } from '../ports.js'
import type { Desk, Request } from './desk.js'

const SIMILAR_SHOWN = 3
/** Two names that share fewer of their words are not offered for each other. */
const SIMILAR_ENOUGH = 0.3

/** The tasks that name it and wait to be told who that is. */
export function tasksNaming(work: Work, name: string): Task[] {
  return work.tasks.filter((task) => task.openUnits.some((open) => sameUnit(open.name, name)))
}

/** Names that nobody has explained, each once, as first written; those taken for units already are not among them. */
export function unknownNames(work: Work): string[] {
  const names = work.tasks.flatMap((task) => task.openUnits.filter(isUnknown).map((open) => open.name))
  return [...new Map(names.map((name) => [canonicalUnit(name), name])).values()]
}

/** Those of them that can become a unit of the office: a name of several is none. */
export function namesOfOne(work: Work): string[] {
  return unknownNames(work).filter((name) => !isCollective(name))
}

export function isUnknown(open: NamedUnit): boolean {
  return open.assumed.length === 0
}

/** Every row of the draft that names it gets these units in its place, in the role that the row gives it. */
export async function nameMeans(desk: Desk, work: Work, name: string, unitIds: readonly number[]): Promise<void> {
  for (const task of tasksNaming(work, name)) {
    const meant = task.openUnits.filter((open) => sameUnit(open.name, name))
    const assumed = new Set(meant.flatMap((open) => open.assumed))
    const kept = work.assignments.filter((a) => a.taskId === task.id && !assumed.has(a.unitId))
    const units = [
      ...kept.map(({ unitId, role }) => ({ unitId, role })),
      ...meant.flatMap(({ role }) => unitIds.map((unitId) => ({ unitId, role }))),
    ]
    await desk.office.setUnits(task.id, eachOnce(units))
    await desk.office.updateTask(task.id, { openUnits: task.openUnits.filter((open) => !meant.includes(open)) })
  }
}

/** Who leads a task and is meant by a name for many who help goes on leading it. */
function eachOnce(units: readonly Named[]): Named[] {
  const once = new Map<number, Named>()
  for (const unit of units) {
    const known = once.get(unit.unitId)
    if (!known || WEIGHT[unit.role] > WEIGHT[known.role]) once.set(unit.unitId, unit)
  }
  return [...once.values()]
}

interface Named {
  unitId: number
  role: UnitRole
}

const WEIGHT: Record<UnitRole, number> = { lead: 2, responsible: 1, support: 0 }

/** The name becomes a unit of the office, and of every row that names it. */
export async function registerName(desk: Desk, work: Work, name: string): Promise<void> {
  await nameMeans(desk, work, name, [await addUnit(desk, name)])
}

/** A new unit of the office, which no collection asks for until the clerk says so. */
export async function addUnit(desk: Desk, name: string): Promise<number> {
  const fresh = { name, aliases: [], collects: false }
  const id = await desk.office.addUnit(fresh)
  desk.units.push({ ...fresh, id })
  return id
}

/** From now on documents of this office are read so. */
export async function teachName(desk: Desk, request: Request, name: string, unitIds: number[]): Promise<void> {
  await desk.office.teach({
    ...{ kind: 'name', key: canonicalUnit(name), written: name, unitIds, column: null },
    ...{ taughtBy: request.member.id, taughtAt: desk.now },
  })
}

export function lessonOfName(lessons: readonly Lesson[], name: string): Lesson | undefined {
  const key = canonicalUnit(name)
  return lessons.find((lesson) => lesson.kind === 'name' && lesson.key === key)
}

/** Registered units whose names share words with it, the nearest first. */
export function similarUnits(desk: Desk, name: string): number[] {
  return desk.units
    .map((unit) => ({
      id: unit.id,
      near: Math.max(
        ...[unit.name, ...unit.aliases].map((known) => (isShortFor(name, known) ? 1 : likeness(known, name))),
      ),
    }))
    .filter(({ near }) => near > SIMILAR_ENOUGH)
    .sort((a, b) => b.near - a.near)
    .slice(0, SIMILAR_SHOWN)
    .map(({ id }) => id)
}

/** "CA" has the first letters of "Công an xã", "QS" of "Ban Chỉ huy Quân sự": short forms that mean too many things to be taken unasked. */
function isShortFor(short: string, name: string): boolean {
  const letters = canonicalUnit(name)
    .split(' ')
    .map((word) => word.charAt(0))
    .join('')
  return /^\p{Lu}{2,6}(?:\s\p{Ll}+)?$/u.test(short) && letters.includes(canonicalUnit(short))
}

/**
 * Share of words and of pairs of words in common (Dice), 0 to 1; a name that the other one begins with is near. "Văn phòng" is one word,
 * which "Phòng Văn hóa" has not.
 */
function likeness(a: string, b: string): number {
  const [one, two] = [wordsOf(a), wordsOf(b)]
  const [short, long] = one.length <= two.length ? [one, two] : [two, one]
  if (short.every((word, i) => word === long[i])) return 1
  const [parts, others] = [partsOf(one), partsOf(two)]
  const shared = [...parts].filter((part) => others.has(part)).length
  return (2 * shared) / (parts.size + others.size)
}

function wordsOf(name: string): string[] {
  return canonicalUnit(name)
    .replace(/\bvan phong\b/, 'van-phong')
    .split(' ')
}

function partsOf(words: readonly string[]): Set<string> {
  return new Set([...words, ...words.slice(1).map((word, i) => `${words[i]} ${word}`)])
}
