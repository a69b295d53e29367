/** What people meant who wrote alike: how likely each intent is, learned from labelled replies by `npm run learn`. */
import { eachRun, spelledRuns } from './features.js'
import { ABSENT, numberIn, numberTable } from './number-table.js'
import type { Intent } from './weigh.js'
import learned from './weights.json' with { type: 'json' }
import type { Word } from './word.js'

/** One for each of `INTENTS`, together 1. */
export type Chances = readonly number[]

export const INTENTS = learned.intents as readonly Intent[]

/** One row of them for each run that is known, one weight an intent. */
const WEIGHTS = new Int8Array(bytesOf(learned.weights))
/** Where the row of a run begins. */
const ROWS = numberTable(
  Array.from(new Int32Array(bytesOf(learned.runs)), (run, at): [number, number] => [run, at * INTENTS.length]),
)

export function chancesOf(words: readonly Word[]): Chances {
  const scores = new Int32Array(INTENTS.length)
  let known = 0
  eachRun(words, (run) => {
    const row = numberIn(ROWS, run)
    if (row === ABSENT) return
    known++
    for (let intent = 0; intent < scores.length; intent++)
      scores[intent] = (scores[intent] ?? 0) + (WEIGHTS[row + intent] ?? 0)
  })
  const share = 1 / (learned.parts * Math.sqrt(known || 1))
  const grown: number[] = []
  for (const score of scores) grown.push(Math.exp(score * share))
  const all = grown.reduce((sum, one) => sum + one, 0)
  return grown.map((one) => one / all)
}

/** So many are told. */
const TOLD = 3

/** The words that spoke most for an intent, the strongest first. */
export function tellingWords(words: readonly Word[], intent: Intent): string[] {
  const at = INTENTS.indexOf(intent)
  const speaking = new Map<string, number>()
  for (const { text, run } of spelledRuns(words)) {
    const row = numberIn(ROWS, run)
    const strength = row === ABSENT ? 0 : (WEIGHTS[row + at] ?? 0)
    if (strength > 0) speaking.set(text, strength)
  }
  const strongest = [...speaking].sort(([, a], [, b]) => b - a)
  return strongest.slice(0, TOLD).map(([text]) => text)
}

/** Little-endian, as every machine has it that this runs on. */
function bytesOf(base64: string): ArrayBuffer {
  return Uint8Array.from(Buffer.from(base64, 'base64')).buffer
}
