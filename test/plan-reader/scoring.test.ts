/** How close the reader comes to hand-made answers for real documents; the figures are printed for each. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fold } from '../../src/domain/vietnamese.js'
import { readPlan } from '../../src/plan-reader/read-plan.js'
import type { Reading } from '../../src/plan-reader/reading.js'
import { say } from './say.js'

const FOLDER = new URL('../../../shared/plans/', import.meta.url)
const HEADER = ['documentType', 'number', 'title', 'issuer', 'issuedOn', 'year', 'signer', 'recipients'] as const

interface GoldUnit {
  name: string
  role: string
  also?: string[]
  roleAlso?: string[]
  optional?: boolean
}
interface GoldTask {
  title: string
  dueOn: string | null
  dueOnAlso?: (string | null)[]
  period?: string | null
  units?: GoldUnit[]
  scoreUnits?: boolean
  splitOk?: boolean
}
interface Gold {
  file: string
  tasks: GoldTask[]
  optionalTasks?: GoldTask[]
  accept?: Record<string, unknown[]>
  [key: string]: unknown
}

const same = (a: unknown, b: unknown) => comparable(a) === comparable(b)
const comparable = (value: unknown) => fold(JSON.stringify(value ?? null)).replace(/[^a-z0-9]+/g, ' ')

/** Share of words in common (Dice). */
function likeness(a: string, b: string): number {
  const [one, two] = [new Set(words(a)), new Set(words(b))]
  const shared = [...one].filter((word) => two.has(word)).length
  return (2 * shared) / (one.size + two.size || 1)
}
const words = (text: string) =>
  fold(text)
    .split(/[^a-z0-9]+/)
    .filter(Boolean)

function pairs(
  gold: readonly GoldTask[],
  read: Reading['tasks'],
): { gold: GoldTask; task: Reading['tasks'][number] }[] {
  const all = gold
    .flatMap((g) =>
      read.map((task) => ({
        gold: g,
        task,
        score: likeness(g.title, task.title) + (g.dueOn === task.dueOn ? 0.01 : 0),
      })),
    )
    .filter(({ score }) => score >= 0.8)
    .sort((a, b) => b.score - a.score)
  const used = new Set<unknown>()
  return all.filter(({ gold: g, task }) => !used.has(g) && !used.has(task) && used.add(g) && used.add(task))
}

function unitScore(
  gold: readonly GoldUnit[],
  read: Reading['tasks'][number]['units'],
): { hit: number; miss: number; extra: number } {
  const left = [...read]
  let hit = 0
  let miss = 0
  for (const unit of gold) {
    const names = [unit.name, ...(unit.also ?? [])]
    const roles = [unit.role, ...(unit.roleAlso ?? [])]
    const at = left.findIndex((u) => names.some((name) => same(name, u.name)) && roles.includes(u.role))
    if (at >= 0) {
      left.splice(at, 1)
      hit += unit.optional ? 0 : 1
    } else if (!unit.optional) miss += 1
  }
  return { hit, miss, extra: left.length }
}

function score(gold: Gold, reading: Reading) {
  const matched = pairs(gold.tasks, reading.tasks)
  const rest = reading.tasks.filter((task) => !matched.some((m) => m.task === task))
  const forgiven = rest.filter(
    (task) =>
      (gold.optionalTasks ?? []).some((g) => likeness(g.title, task.title) >= 0.7) ||
      gold.tasks.some((g) => g.splitOk && fold(g.title).includes(fold(task.title).slice(0, 40))),
  )
  const right = matched.length
  const f1 = (2 * right) / (gold.tasks.length + reading.tasks.length - forgiven.length || 1)
  const due = matched.filter(({ gold: g, task }) => [g.dueOn, ...(g.dueOnAlso ?? [])].includes(task.dueOn)).length
  const periods = matched.filter(({ gold: g, task }) => (g.period ?? null) === task.period).length
  let [hit, wrong] = [0, 0]
  for (const { gold: g, task } of matched) {
    if (g.scoreUnits === false) continue
    const units = unitScore(g.units ?? [], task.units)
    hit += units.hit
    wrong += units.miss + units.extra
  }
  const heads = HEADER.filter((key) =>
    [gold[key], ...(gold.accept?.[key] ?? [])].some((value) => same(value, reading[key])),
  )
  return {
    f1,
    due: due / (right || 1),
    period: periods / (right || 1),
    units: (2 * hit) / (2 * hit + wrong || 1),
    header: heads.length / HEADER.length,
    wrongHeads: HEADER.filter((key) => !heads.includes(key)),
    missed: gold.tasks.filter((g) => !matched.some((m) => m.gold === g)).map((g) => g.title.slice(0, 60)),
    extra: rest.filter((task) => !forgiven.includes(task)).map((task) => task.title.slice(0, 60)),
    wrongDue: matched
      .filter(({ gold: g, task }) => ![g.dueOn, ...(g.dueOnAlso ?? [])].includes(task.dueOn))
      .map(({ gold: g, task }) => `${g.title.slice(0, 40)}: ${g.dueOn} / ${task.dueOn}`),
  }
}

describe('real documents', () => {
  if (!existsSync(FOLDER)) {
    it('are not at hand', () => say('skipped: ../shared/plans is missing'))
    return
  }
  for (const name of readdirSync(FOLDER).filter((file) => file.endsWith('.gold.json'))) {
    const gold = JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as Gold
    it(gold.file, async () => {
      const result = await readPlan({
        name: gold.file,
        bytes: new Uint8Array(readFileSync(new URL(gold.file, FOLDER))),
      })
      if (!result.ok && result.reason === 'kind_unknown') return say(`${gold.file}: format not read yet`)
      if (!result.ok) throw new Error(result.reason)
      const { f1, due, period, units, header, ...details } = score(gold, result.reading)
      const figures = { f1, due, period, units, header }
      say(
        gold.file,
        Object.entries(figures)
          .map(([key, value]) => `${key} ${value.toFixed(2)}`)
          .join('  '),
        JSON.stringify(details),
      )
      for (const [key, value] of Object.entries(figures))
        expect({ [key]: value }).toEqual({ [key]: expect.closeTo(Math.max(value, 0.95), 5) })
    })
  }
})
