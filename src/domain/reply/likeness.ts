/** What people meant who wrote alike: how likely each intent is, learned from labelled replies by `npm run learn`. */
import type { Kind } from './features.js'
import { CLOSES, LONGEST, OPENS, rowsOf, runsOf, spelledIn } from './features.js'
import type { NumberTable } from './number-table.js'
import { ABSENT, numberIn, numberTable } from './number-table.js'
import { remembered } from './remembered.js'
import type { Intent } from './weigh.js'
import learned from './weights.json' with { type: 'json' }
import type { Word } from './word.js'

/** One for each of `INTENTS`, together 1. */
export type Chances = readonly number[]

type Weights = readonly number[]

/** Each word of the runs by its number, and each run by the numbers of its words taken together. */
interface Table {
  longest: number
  numbers: ReadonlyMap<string, number>
  /** Where its weights begin. */
  runs: NumberTable
  weights: Int16Array
}

const UNKNOWN = 0

export const INTENTS = learned.intents as readonly Intent[]
const RUNS: Readonly<Record<Kind, Readonly<Record<string, Weights>>>> = learned.runs
const WORDS = tableOf('words')
const MEANINGS = tableOf('meanings')

export function chancesOf(words: readonly Word[]): Chances {
  const scores = new Int32Array(INTENTS.length)
  const known = addRuns(scores, spelled(words), WORDS) + addRuns(scores, meant(words), MEANINGS)
  const share = 1 / (learned.parts * Math.sqrt(known || 1))
  const grown: number[] = []
  for (const score of scores) grown.push(Math.exp(score * share))
  const all = grown.reduce((sum, one) => sum + one, 0)
  return grown.map((one) => one / all)
}

function spelled(words: readonly Word[]): number[] {
  const row = [numberOf(OPENS, WORDS)]
  for (const { bare } of words) for (const number of numbersIn(bare)) row.push(number)
  row.push(numberOf(CLOSES, WORDS))
  return row
}

const numbersIn = remembered((bare) => spelledIn(bare).map((word) => numberOf(word, WORDS)))

function meant(words: readonly Word[]): number[] {
  const row = [numberOf(OPENS, MEANINGS)]
  for (const { meaning } of words) row.push(numberOf(meaning, MEANINGS))
  row.push(numberOf(CLOSES, MEANINGS))
  return row
}

function numberOf(word: string, { numbers }: Table): number {
  return numbers.get(word) ?? UNKNOWN
}

/** Adds up the weights of every run that is known, in place, and says how many were: this is done for every text that comes in. */
function addRuns(scores: Int32Array, row: readonly number[], { longest, numbers, runs, weights }: Table): number {
  let known = 0
  for (let from = 0; from < row.length; from++) {
    let key = 0
    for (let at = from; at < from + longest; at++) {
      const number = row[at] ?? UNKNOWN
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

function tableOf(kind: Kind): Table {
  const spelled = Object.entries(RUNS[kind]).map(([run, weights]) => ({ words: run.split(' '), weights }))
  const numbers = new Map([...new Set(spelled.flatMap(({ words }) => words))].map((word, at) => [word, at + 1]))
  const keyOf = (words: readonly string[]) =>
    words.reduce((key, word) => key * (numbers.size + 1) + (numbers.get(word) ?? UNKNOWN), 0)
  return {
    longest: LONGEST[kind],
    numbers,
    runs: numberTable(spelled.map(({ words }, at) => [keyOf(words), at * INTENTS.length])),
    weights: Int16Array.from(spelled.flatMap(({ weights }) => weights)),
  }
}
