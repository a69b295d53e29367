import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import type { Intent } from '../../src/domain/reply.js'
import { understandReply } from '../../src/domain/reply.js'

export interface LabelledReply {
  text: string
  label: Intent
  manner: string
  /** Answers that do no harm either, such as to ask where one could know. */
  also: string[]
}

export interface Measured {
  rows: number
  accuracy: number
  /** Of the replies that say "done", how many were understood so. */
  recallOfDone: number
  /** Replies that were taken for "done" and are not. */
  falseClosings: string[]
  /** Printed where somebody looks. */
  table: string
}

const INTENTS: readonly Intent[] = [
  'done',
  'not_done',
  'extension',
  'question',
  'ack',
  'blocked',
  'unblocked',
  'other',
  'unclear',
]

/** Rows of `text, label, manner, also`; the shared sample has a note as its third column and 'AMBIGUOUS' for 'unclear'. */
export function labelledReplies(file: string): LabelledReply[] {
  const [, ...lines] = readFileSync(file, 'utf8').trim().split('\n')
  return lines.map((line) => {
    const [text = '', label = '', manner = '', also = ''] = line.split('\t')
    return { text, label: intentOf(label), manner, also: [...also.split(' '), ...acceptable(manner)] }
  })
}

/** What a folder of labelled replies holds, as a hash. */
export function digestOf(folder: string): string {
  const hash = createHash('sha256')
  for (const file of readdirSync(folder).sort()) hash.update(readFileSync(`${folder}/${file}`))
  return hash.digest('hex').slice(0, 16)
}

function intentOf(label: string): Intent {
  const name = label.toLowerCase().replace('ambiguous', 'unclear')
  const intent = INTENTS.find((known) => known === name)
  if (!intent) throw new Error(`No intent is called ${label}`)
  return intent
}

/** 'also acceptable: BLOCKED', 'asking is also acceptable' in a note. */
function acceptable(note: string): string[] {
  if (!note.includes('acceptable')) return []
  const named = INTENTS.filter((intent) => note.toLowerCase().replace('ambiguous', 'unclear').includes(intent))
  return note.includes('asking') ? [...named, 'unclear'] : named
}

export function measure(rows: readonly LabelledReply[]): Measured {
  const heard = rows.map((row) => ({ ...row, intent: understandReply(row.text).intent }))
  const right = heard.filter(({ intent, label, also }) => intent === label || also.includes(intent))
  const done = heard.filter(({ label }) => label === 'done')
  return {
    rows: rows.length,
    accuracy: right.length / rows.length,
    recallOfDone: done.filter(({ intent }) => intent === 'done').length / done.length,
    falseClosings: heard
      .filter(({ intent, label, also }) => intent === 'done' && label !== 'done' && !also.includes('done'))
      .map(({ text }) => text),
    table: confusion(
      heard.map(({ label, intent, also }) => ({ label, intent: also.includes(intent) ? label : intent })),
    ),
  }
}

/** One line a label: how its replies were understood, with recall and precision. */
function confusion(pairs: readonly { label: Intent; intent: Intent }[]): string {
  const count = (label: Intent | null, intent: Intent | null) =>
    pairs.filter((p) => (label === null || p.label === label) && (intent === null || p.intent === intent)).length
  const share = (part: number, whole: number) => (whole ? (part / whole).toFixed(2) : '-').padStart(9)
  const head = ['label'.padEnd(10), ...INTENTS.map((i) => i.padStart(9)), '   recall', 'precision'].join(' ')
  const lines = INTENTS.map((label) =>
    [
      label.padEnd(10),
      ...INTENTS.map((intent) => String(count(label, intent) || '.').padStart(9)),
      share(count(label, label), count(label, null)),
      share(count(label, label), count(null, label)),
    ].join(' '),
  )
  return [head, ...lines].join('\n')
}
