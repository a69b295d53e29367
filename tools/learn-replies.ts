/**
 * Learns from the labelled replies what speaks for each intent, and writes `src/domain/reply/weights.json`: `npm run learn`.
 * A log-linear model (multinomial logistic regression) over the features of `reply/features.ts`, each row seen with its marks and
 * without. The same rows give the same file. What stands in `test/fixtures/replies-unseen` is never learned from.
 */
import { readdirSync, writeFileSync } from 'node:fs'
import { eachRun } from '../src/domain/reply/features.js'
import { sentenceOf } from '../src/domain/reply/sentence.js'
import type { Intent } from '../src/domain/reply.js'
import { fold } from '../src/domain/vietnamese.js'
import { digestOf, labelledReplies } from '../test/support/labelled-replies.js'

const ROWS = 'test/fixtures/replies'
const WEIGHTS = 'src/domain/reply/weights.json'
/** A run that was seen less often tells of those rows only. */
const SEEN_OFTEN = 3
const ROUNDS = 40
/** Chance decides what is left out: the mean of so many that learned apart depends less on it. */
const LEARNERS = 3
/** This share of a row's runs is left out each time it is seen: no single word may decide by itself. */
const LEFT_OUT = 0.5
const STEP = 0.2
/** How much a weight is drawn towards nothing (L2), for each row. */
const DRAW = 1 / 20_000
/** A weight is written as a whole number of these parts, in one byte: the largest are cut. */
const PARTS = 16

/** What the house has decided of a sentence counts for so many rows. */
const RULE_COUNTS = 3
/** Of so many rows that say "done" one is turned: more of them would make every doubt likelier than it is. */
const EACH = 3
const DOUBTS = [
  'chưa',
  'chị Hoa nói',
  'không',
  'chắc là',
  'hình như',
  'nghe nói',
  'chị Hoa bảo',
  'nếu',
  'tưởng',
  'khi nào',
  'chờ',
  'nghe đâu',
  'giá mà',
  'sắp',
]
const TURNS = [
  ...[
    ' à',
    ' hả',
    ' chưa',
    ' đâu',
    ' đâu ạ',
    ' mô',
    ' mô nờ',
    ' sao được',
    ' thế nào được',
    ' phải không?',
    ' thì phải',
  ],
  ...[', trừ thôn 7', ' nhưng chưa ký', ' nhưng còn thiếu dấu', ', à nhầm'],
]

interface Row {
  /** The numbers of its runs; once they are counted, their places among those that are kept. */
  runs: number[]
  intent: number
}

const { rows, intents } = labelledRows()
const kept = seenOften(rows)
const known = placed(rows, kept)
write(meanOf(Array.from({ length: LEARNERS }, (_, at) => learned(known, at + 1))))

function labelledRows(): { rows: Row[]; intents: string[] } {
  const labelled = readdirSync(ROWS)
    .sort()
    .flatMap((file) => labelledReplies(`${ROWS}/${file}`))
    .flatMap((reply) => (reply.manner === 'rules' ? Array<typeof reply>(RULE_COUNTS).fill(reply) : [reply]))
  const finished = labelled.filter(({ label }) => label === 'done')
  const counter = finished.filter((_, at) => at % EACH === 0).flatMap(({ text }, at) => counterExamples(text, at))
  const names = [...new Set(labelled.map(({ label }) => label))].sort()
  const sentences = [...labelled, ...counter].flatMap(({ text, label }) =>
    [...new Set([text, fold(text)])].map((typed) => ({ runs: runsOf(typed), intent: names.indexOf(label) })),
  )
  return { rows: sentences, intents: names }
}

function runsOf(text: string): number[] {
  const runs: number[] = []
  eachRun(sentenceOf(text).words, (run) => runs.push(run))
  return runs
}

/** A "done" with a doubt before it, or a turn behind it, is none, whatever it says besides. */
function counterExamples(text: string, at: number): { text: string; label: Intent }[] {
  const plain = text.replace(/[\s.!]+$/, '')
  return [
    { text: `${DOUBTS[at % DOUBTS.length]} ${plain}`, label: 'unclear' },
    { text: `${plain}${TURNS[at % TURNS.length]}`, label: 'unclear' },
  ]
}

function seenOften(all: readonly Row[]): number[] {
  const times = new Map<number, number>()
  for (const { runs } of all) for (const run of runs) times.set(run, (times.get(run) ?? 0) + 1)
  return [...times].flatMap(([run, count]) => (count >= SEEN_OFTEN ? [run] : [])).sort((a, b) => a - b)
}

function placed(all: readonly Row[], runs: readonly number[]): Row[] {
  const place = new Map(runs.map((run, at) => [run, at]))
  return all.map((row) => ({ ...row, runs: row.runs.flatMap((run) => place.get(run) ?? []) }))
}

/** One weight for each run and intent: stochastic gradient with steps that shrink where much was learned (AdaGrad). */
function learned(all: readonly Row[], seed: number): Float64Array {
  const width = intents.length
  const weights = new Float64Array(kept.length * width)
  const squares = new Float64Array(kept.length * width).fill(1e-6)
  const order = all.map((_, at) => at)
  const random = randomFrom(seed)
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(order, random)
    for (const at of order) {
      const row = all[at]
      if (row)
        learnFrom(
          row.intent,
          row.runs.filter(() => random() >= LEFT_OUT),
        )
    }
    console.log(`learner ${seed} of ${LEARNERS}, round ${round + 1} of ${ROUNDS}`)
  }
  return weights

  function learnFrom(intent: number, runs: readonly number[]): void {
    const share = 1 / Math.sqrt(Math.max(1, runs.length))
    const errors = new Float64Array(width)
    for (const run of runs)
      for (let at = 0; at < width; at++) errors[at] = (errors[at] ?? 0) + share * (weights[run * width + at] ?? 0)
    softmax(errors)
    errors[intent] = (errors[intent] ?? 0) - 1
    for (const run of runs)
      for (let at = 0; at < width; at++) {
        const cell = run * width + at
        const slope = (errors[at] ?? 0) * share + DRAW * (weights[cell] ?? 0)
        squares[cell] = (squares[cell] ?? 0) + slope * slope
        weights[cell] = (weights[cell] ?? 0) - (STEP * slope) / Math.sqrt(squares[cell] ?? 1)
      }
  }
}

function meanOf(learners: readonly Float64Array[]): Float64Array {
  const [first = new Float64Array()] = learners
  return first.map((_, at) => learners.reduce((sum, one) => sum + (one[at] ?? 0), 0) / learners.length)
}

/** In place. */
function softmax(scores: Float64Array): void {
  const top = Math.max(...scores)
  let sum = 0
  for (const [at, score] of scores.entries()) sum += scores[at] = Math.exp(score - top)
  for (const at of scores.keys()) scores[at] = (scores[at] ?? 0) / sum
}

/** A small generator (mulberry32): the same seed and rows give the same weights. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const one = order[at] ?? 0
    order[at] = order[other] ?? 0
    order[other] = one
  }
}

function write(weights: Float64Array): void {
  const parts = Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight * PARTS))))
  const text = JSON.stringify(
    {
      learnedFrom: digestOf(ROWS),
      ...{ intents, parts: PARTS },
      runs: Buffer.from(Int32Array.from(kept).buffer).toString('base64'),
      weights: Buffer.from(parts.buffer).toString('base64'),
    },
    null,
    2,
  )
  writeFileSync(WEIGHTS, `${text}\n`)
  console.log(`${rows.length} sentences, ${kept.length} runs, ${Math.round(text.length / 1024)} KB`)
}
