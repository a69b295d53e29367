/** What people meant who wrote alike: how likely each intent is, learned from labelled replies by `npm run learn`. */
import type { Kind, Row } from './features.js'
import { rowsOf, runsOf } from './features.js'
import type { NumberTable } from './number-table.js'
import { ABSENT, numberIn, numberTable } from './number-table.js'
import type { Intent } from './weigh.js'
import learned from './weights.json' with { type: 'json' }
import type { Word } from './word.js'

/** One for each of `INTENTS`, together 1. */
export type Chances = Float64Array

type Weights = readonly number[]

/** Each word of the runs by its number, and each run by the numbers of its words taken together. */
interface Table {
  numbers: ReadonlyMap<string, number>
  /** Where its weights begin. */
  runs: NumberTable
  weights: Int16Array
}

export const INTENTS = learned.intents as readonly Intent[]
const RUNS: Readonly<Record<Kind, Readonly<Record<string, Weights>>>> = learned.runs
const TABLES: Readonly<Record<Kind, Table>> = { words: tableOf('words'), meanings: tableOf('meanings') }

/** Walked step by step and added up in place: this is done for every text that comes in. */
export function chancesOf(words: readonly Word[]): Chances {
  const scores = new Float64Array(INTENTS.length)
  let known = 0
  for (const row of rowsOf(words)) known += addKnownRuns(scores, row)
  const share = 1 / (learned.parts * Math.sqrt(known || 1))
  let all = 0
  for (let at = 0; at < scores.length; at++) {
    scores[at] = Math.exp((scores[at] ?? 0) * share)
    all += scores[at] ?? 0
  }
  for (let at = 0; at < scores.length; at++) scores[at] = (scores[at] ?? 0) / all
  return scores
}

/** So many are told. */
const TOLD = 3

/** The words that spoke most for an intent, the strongest first. */
export function tellingWords(words: readonly Word[], intent: Intent): string[] {
  const at = INTENTS.indexOf(intent)
  const strength = (run: string) => RUNS.words[run]?.[at] ?? 0
  const runs = rowsOf(words).flatMap((row) => (row.kind === 'words' ? runsOf(row) : []))
  const speaking = [...new Set(runs)].filter((run) => !/[\^$]/.test(run) && strength(run) > 0)
  return speaking.sort((a, b) => strength(b) - strength(a)).slice(0, TOLD)
}

/** How many were known. */
function addKnownRuns(scores: Float64Array, { kind, row, longest }: Row): number {
  const { numbers, runs, weights } = TABLES[kind]
  const numbered = row.map((word) => numbers.get(word) ?? UNKNOWN)
  let known = 0
  for (let from = 0; from < numbered.length; from++) {
    let key = 0
    for (let at = from; at < from + longest; at++) {
      const number = numbered[at] ?? UNKNOWN
      if (number === UNKNOWN) break
      key = key * (numbers.size + 1) + number
      const start = numberIn(runs, key)
      if (start === ABSENT) continue
      known++
      for (let intent = 0; intent < scores.length; intent++)
        scores[intent] = (scores[intent] ?? 0) + (weights[start + intent] ?? 0)
    }
  }
  return known
}

const UNKNOWN = 0

function tableOf(kind: Kind): Table {
  const spelled = Object.entries(RUNS[kind]).map(([run, weights]) => ({ words: run.split(' '), weights }))
  const numbers = new Map([...new Set(spelled.flatMap(({ words }) => words))].map((word, at) => [word, at + 1]))
  const keyOf = (words: readonly string[]) =>
    words.reduce((key, word) => key * (numbers.size + 1) + (numbers.get(word) ?? UNKNOWN), 0)
  return {
    numbers,
    runs: numberTable(spelled.map(({ words }, at) => [keyOf(words), at * INTENTS.length])),
    weights: Int16Array.from(spelled.flatMap(({ weights }) => weights)),
  }
}
