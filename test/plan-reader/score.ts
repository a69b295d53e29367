/** How close a reading comes to the answer of a careful clerk. */
import { fold } from '../../src/domain/vietnamese.js'
import type { Reading } from '../../src/plan-reader/reading.js'

const HEADER = ['documentType', 'number', 'title', 'issuer', 'issuedOn', 'year', 'signer', 'recipients'] as const

export interface GoldUnit {
  name: string
  role: string
  also?: string[]
  roleAlso?: string[]
  optional?: boolean
}
export interface GoldTask {
  title: string
  titleAlso?: string[]
  number?: string | null
  dueOn: string | null
  dueOnAlso?: (string | null)[]
  period?: string | null
  periodAlso?: (string | null)[]
  units?: GoldUnit[]
  scoreUnits?: boolean
  splitOk?: boolean
}
export interface Gold {
  file: string
  tasks: GoldTask[]
  optionalTasks?: GoldTask[]
  accept?: Record<string, unknown[]>
  [key: string]: unknown
}

/** Shares of 1, and what is wrong in words. */
export interface Score {
  figures: { f1: number; due: number; period: number; units: number; header: number }
  /** Dates that are wrong without any doubt said about their row: the worst result. */
  silent: string[]
  wrong: string[]
}

const comparable = (value: unknown) => fold(JSON.stringify(value ?? null)).replace(/[^a-z0-9]+/g, ' ')
const same = (a: unknown, b: unknown) => comparable(a) === comparable(b)
const words = (text: string) =>
  fold(text)
    .split(/[^a-z0-9]+/)
    .filter(Boolean)

/** Share of words in common (Dice). */
function likeness(a: string, b: string): number {
  const [one, two] = [new Set(words(a)), new Set(words(b))]
  const shared = [...one].filter((word) => two.has(word)).length
  return (2 * shared) / (one.size + two.size || 1)
}

/** How much a task is like the right title, or like another that is right too. */
function alike({ title, titleAlso = [] }: GoldTask, read: string): number {
  return Math.max(...[title, ...titleAlso].map((right) => likeness(right, read)))
}

interface Pair {
  gold: GoldTask
  task: Reading['tasks'][number]
}

function pairs(gold: readonly GoldTask[], read: Reading['tasks']): Pair[] {
  const all = gold
    .flatMap((g) =>
      read.map((task) => ({
        gold: g,
        task,
        score: alike(g, task.title) + (g.dueOn === task.dueOn ? 0.01 : 0),
      })),
    )
    .filter(({ score }) => score >= 0.8)
    .sort((a, b) => b.score - a.score)
  const used = new Set<unknown>()
  return all.filter(({ gold: g, task }) => !used.has(g) && !used.has(task) && used.add(g) && used.add(task))
}

function unitScore(gold: readonly GoldUnit[], read: Reading['tasks'][number]['units']): { hit: number; wrong: number } {
  const left = [...read]
  let [hit, miss] = [0, 0]
  for (const unit of gold) {
    const names = [unit.name, ...(unit.also ?? [])]
    const roles = [unit.role, ...(unit.roleAlso ?? [])]
    const at = left.findIndex((u) => names.some((name) => same(name, u.name)) && roles.includes(u.role))
    if (at >= 0) left.splice(at, 1)
    if (unit.optional) continue
    if (at >= 0) hit += 1
    else miss += 1
  }
  return { hit, wrong: miss + left.length }
}

export function score(gold: Gold, reading: Reading): Score {
  const matched = pairs(gold.tasks, reading.tasks)
  const rest = reading.tasks.filter((task) => !matched.some((m) => m.task === task))
  const forgiven = rest.filter(
    (task) =>
      (gold.optionalTasks ?? []).some((g) => alike(g, task.title) >= 0.7) ||
      gold.tasks.some((g) => g.splitOk && fold(g.title).includes(fold(task.title).slice(0, 40))),
  )
  const right = matched.length
  const missed = gold.tasks.filter((g) => !matched.some((m) => m.gold === g))
  const wrongDue = matched.filter(({ gold: g, task }) => ![g.dueOn, ...(g.dueOnAlso ?? [])].includes(task.dueOn))
  const wrongPeriod = matched.filter(
    ({ gold: g, task }) => ![g.period ?? null, ...(g.periodAlso ?? [])].includes(task.period),
  )
  const units = matched
    .filter(({ gold: g }) => g.scoreUnits !== false)
    .map((pair) => ({ ...pair, ...unitScore(pair.gold.units ?? [], pair.task.units) }))
  const hits = units.reduce((sum, unit) => sum + unit.hit, 0)
  const wrongUnits = units.reduce((sum, unit) => sum + unit.wrong, 0)
  const wrongHeads = HEADER.filter(
    (key) =>
      gold[key] !== '*' &&
      ![gold[key], ...(gold.accept?.[key] ?? [])].some((value) => same(value, reading[key]) && key in gold),
  )
  const brief = (text: string) => text.slice(0, 50)
  return {
    figures: {
      f1: (2 * right) / (gold.tasks.length + reading.tasks.length - forgiven.length || 1),
      due: right ? 1 - wrongDue.length / right : 1,
      period: right ? 1 - wrongPeriod.length / right : 1,
      units: hits + wrongUnits ? (2 * hits) / (2 * hits + wrongUnits) : 1,
      header: 1 - wrongHeads.length / HEADER.length,
    },
    silent: wrongDue
      .filter(({ task }) => task.dueOn !== null && !isDoubted(reading, task))
      .map(({ gold: g, task }) => `silent wrong date ${task.dueOn} for ${g.dueOn}: ${brief(g.title)}`),
    wrong: [
      ...wrongHeads.map((key) => `${key}: ${JSON.stringify(reading[key])}`),
      ...missed.map((g) => `missed: ${brief(g.title)}`),
      ...rest.filter((task) => !forgiven.includes(task)).map((task) => `not a task: ${brief(task.title)}`),
      ...wrongDue.map(({ gold: g, task }) => `due ${task.dueOn} for ${g.dueOn}: ${brief(g.title)}`),
      ...wrongPeriod.map(({ gold: g, task }) => `period ${task.period} for ${g.period ?? null}: ${brief(g.title)}`),
      ...units
        .filter((unit) => unit.wrong > 0)
        .map(({ task }) => `units ${task.units.map((u) => `${u.role}:${u.name}`).join('; ')}: ${brief(task.title)}`),
    ],
  }
}

/** Doubts that only tell of a day off or a period's end do not warn of a wrong date. */
function isDoubted(reading: Reading, task: Reading['tasks'][number]): boolean {
  const index = reading.tasks.indexOf(task)
  return reading.findings.some((f) => f.task === index && f.severity === 'ask' && !f.code.startsWith('unit_'))
}
