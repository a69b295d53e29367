/**
 * Learns from the labelled replies what speaks for each intent, and writes `src/domain/reply/weights.json`: `npm run learn`.
 * A log-linear model (multinomial logistic regression) over the features of `reply/features.ts`, each row seen with its marks and
 * without. The same rows give the same file. What stands in `test/fixtures/replies-unseen` is never learned from.
 */
import { readdirSync, writeFileSync } from 'node:fs'
import type { Kind } from '../src/domain/reply/features.js'
import { rowsOf, runsOf } from '../src/domain/reply/features.js'
import { sentenceOf } from '../src/domain/reply/sentence.js'
import type { Intent } from '../src/domain/reply.js'
import { fold } from '../src/domain/vietnamese.js'
import { digestOf, labelledReplies } from '../test/support/labelled-replies.js'

const ROWS = 'test/fixtures/replies'
const WEIGHTS = 'src/domain/reply/weights.json'
/** A feature in fewer rows tells of those rows only. */
const SEEN_OFTEN = 3
/** So many features are kept: more make the file larger and the answers hardly better. */
const KEPT = 40_000
const ROUNDS = 60
/** Chance decides what is left out: the mean of so many that learned apart depends less on it. */
const LEARNERS = 3
/** This share of a row's features is left out each time it is seen: no single word may decide by itself. */
const LEFT_OUT = 0.5
const STEP = 0.2
/** How much a weight is drawn towards nothing (L2), for each row. */
const DRAW = 1 / 20_000
/** A weight is written as a whole number of these parts. */
const PARTS = 100

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
  features: string[]
  intent: number
}

const { rows, intents } = labelledRows()
const seen = counted(rows)
const often = [...seen].filter(([, times]) => times >= SEEN_OFTEN).map(([feature]) => feature)
const first = learned(rows, often, 1)
const telling = often
  .map((feature) => ({ feature, tells: strength(first.get(feature)) * Math.sqrt(seen.get(feature) ?? 0) }))
  .sort((a, b) => b.tells - a.tells || (a.feature < b.feature ? -1 : 1))
  .slice(0, KEPT)
  .map(({ feature }) => feature)
write(meanOf(Array.from({ length: LEARNERS }, (_, at) => learned(rows, telling, at + 1))))

function labelledRows(): { rows: Row[]; intents: string[] } {
  const labelled = readdirSync(ROWS)
    .sort()
    .flatMap((file) => labelledReplies(`${ROWS}/${file}`))
    .flatMap((reply) => (reply.manner === 'rules' ? Array<typeof reply>(RULE_COUNTS).fill(reply) : [reply]))
  const finished = labelled.filter(({ label }) => label === 'done')
  const counter = finished.filter((_, at) => at % EACH === 0).flatMap(({ text }, at) => counterExamples(text, at))
  const names = [...new Set(labelled.map(({ label }) => label))].sort()
  const sentences = [...labelled, ...counter].flatMap(({ text, label }) =>
    [...new Set([text, fold(text)])].map((typed) => ({ features: featuresOf(typed), intent: names.indexOf(label) })),
  )
  return { rows: sentences, intents: names }
}

function featuresOf(text: string): string[] {
  return rowsOf(sentenceOf(text).words).flatMap((row) => runsOf(row).map((run) => `${row.kind}: ${run}`))
}

/** A "done" with a doubt before it, or a turn behind it, is none, whatever it says besides. */
function counterExamples(text: string, at: number): { text: string; label: Intent }[] {
  const plain = text.replace(/[\s.!]+$/, '')
  return [
    { text: `${DOUBTS[at % DOUBTS.length]} ${plain}`, label: 'unclear' },
    { text: `${plain}${TURNS[at % TURNS.length]}`, label: 'unclear' },
  ]
}

function counted(all: readonly Row[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { features } of all) for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  return counts
}

/** Weights by feature, one an intent: stochastic gradient with steps that shrink where much was learned (AdaGrad). */
function learned(all: readonly Row[], features: readonly string[], seed: number): Map<string, Float64Array> {
  const place = new Map(features.map((feature, at) => [feature, at]))
  const known = all.map(({ features: own, intent }) => ({
    intent,
    at: own.flatMap((feature) => place.get(feature) ?? []),
  }))
  const width = intents.length
  const weights = new Float64Array(features.length * width)
  const squares = new Float64Array(features.length * width).fill(1e-6)
  const order = known.map((_, at) => at)
  const random = randomFrom(seed)
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(order, random)
    for (const at of order) {
      const row = known[at]
      if (row) learnFrom({ intent: row.intent, at: row.at.filter(() => random() >= LEFT_OUT) })
    }
  }
  return new Map(features.map((feature, at) => [feature, weights.slice(at * width, (at + 1) * width)]))

  function learnFrom(row: { intent: number; at: number[] }): void {
    const share = 1 / Math.sqrt(Math.max(1, row.at.length))
    const chances = softmax(
      Array.from({ length: width }, (_, intent) =>
        row.at.reduce((sum, at) => sum + share * (weights[at * width + intent] ?? 0), 0),
      ),
    )
    for (const at of row.at)
      for (let intent = 0; intent < width; intent++) {
        const cell = at * width + intent
        const error = (chances[intent] ?? 0) - (intent === row.intent ? 1 : 0)
        const slope = error * share + DRAW * (weights[cell] ?? 0)
        squares[cell] = (squares[cell] ?? 0) + slope * slope
        weights[cell] = (weights[cell] ?? 0) - (STEP * slope) / Math.sqrt(squares[cell] ?? 1)
      }
  }
}

function meanOf(learners: readonly Map<string, Float64Array>[]): Map<string, Float64Array> {
  const [first = new Map<string, Float64Array>()] = learners
  return new Map(
    [...first].map(([feature, row]) => [
      feature,
      row.map((_, at) => learners.reduce((sum, one) => sum + (one.get(feature)?.[at] ?? 0), 0) / learners.length),
    ]),
  )
}

function softmax(scores: readonly number[]): number[] {
  const top = Math.max(...scores)
  const grown = scores.map((score) => Math.exp(score - top))
  const sum = grown.reduce((a, b) => a + b, 0)
  return grown.map((value) => value / sum)
}

function strength(weights: Float64Array | undefined): number {
  return weights ? Math.max(...weights.map(Math.abs)) : 0
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

function write(weights: Map<string, Float64Array>): void {
  const runs = (kind: Kind) =>
    [...weights]
      .filter(([feature]) => feature.startsWith(`${kind}: `))
      .map(([feature, row]) => ({
        run: feature.slice(kind.length + 2),
        row: [...row].map((w) => Math.round(w * PARTS)),
      }))
      .sort((a, b) => (a.run < b.run ? -1 : 1))
      .map(({ run, row }) => `      ${JSON.stringify(run)}: [${row.join(', ')}]`)
      .join(',\n')
  const both = `    "words": {\n${runs('words')}\n    },\n    "meanings": {\n${runs('meanings')}\n    }`
  const text = `{\n  "learnedFrom": ${JSON.stringify(digestOf(ROWS))},\n  "intents": [${intents.map((name) => JSON.stringify(name)).join(', ')}],\n  "parts": ${PARTS},\n  "runs": {\n${both}\n  }\n}\n`
  writeFileSync(WEIGHTS, text)
  console.log(`${rows.length} sentences, ${weights.size} features, ${Math.round(text.length / 1024)} KB`)
}
