/**
 * 'Công an dẹp xong rồi' of a unit that waits for the police: what stood in its way is gone, and nothing is said of its own work. It is
 * known by the words in which the unit has told the obstacle.
 */
import { hear } from '../reply/acts.js'
import type { Clause } from '../reply/clause.js'
import { clausesOf } from '../reply/clause.js'
import type { Meaning } from '../reply/meanings.js'
import { find, pattern } from '../reply/meanings.js'
import { sentenceOf } from '../reply/sentence.js'
import { fold } from '../vietnamese.js'

/** Who or what was waited for. */
const WHOM: ReadonlySet<Meaning> = new Set<Meaning>([
  ...(['word', 'authority', 'unit', 'means', 'machine', 'seal', 'approve', 'hardship'] as const),
  ...(['person', 'they', 'everyone', 'happening', 'upkeep', 'broken', 'chat'] as const),
])
/** Of these the unit speaks of its own work as well. */
const ITS_WORK: ReadonlySet<Meaning> = new Set<Meaning>(['thing', 'report', 'song'])
const HAPPENED = pattern('already|perfect|finish|unstuck|past|ok')
const NOT_YET = pattern(
  'no|will|later|if|when|what|who|ask|really|or|nearly|ongoing|never|where|wait|let|please|perhaps|heard|believe|left|except|part|part_count|percent',
)
const BY_ITSELF = pattern('me|mine')

/**
 * Whether the words tell that the obstacle is gone: 'gone', 'perhaps' where the unit's own work can be meant, null where they speak of
 * something else. `reason`: the obstacle as the unit has told it; `title`: of the task, whose words mean the work.
 */
export function obstacleGone(text: string, reason: string, title: string): 'gone' | 'perhaps' | null {
  const known = keysOf(reason, title)
  const clauses = clausesOf(sentenceOf(text))
  const about = clauses.filter((clause) => tells(clause, reason) && clause.words.some(({ bare }) => known.has(bare)))
  if (about.length === 0) return null
  const isOfWhom = about.every((clause) => {
    const shared = clause.words.filter(({ bare }) => known.has(bare))
    return shared.some(({ meaning }) => WHOM.has(meaning)) && !find(BY_ITSELF, clause.row)
  })
  const isReported = clauses.some((clause) => !about.includes(clause) && hear(clause).act === 'done')
  return isOfWhom && !isReported ? 'gone' : 'perhaps'
}

/** 'Hết mưa rồi' tells it too; 'hết giấy rồi' of whom lacks paper does not. */
function tells({ row, words, isAsked }: Clause, reason: string): boolean {
  const isLacking = words.some(({ meaning, bare }) => meaning === 'lacking' && (bare !== 'het' || isOut(reason)))
  return !isAsked && !isLacking && find(HAPPENED, row) !== null && find(NOT_YET, row) === null
}

function isOut(reason: string): boolean {
  return /\bhet\b/.test(fold(reason))
}

/** The words that say what is in the way, without marks. */
function keysOf(reason: string, title: string): Set<string> {
  const ofTask = ` ${fold(title).replace(/[^\p{L}\p{N}]+/gu, ' ')} `
  const words = sentenceOf(reason).words.filter(
    ({ meaning, bare }) => (WHOM.has(meaning) || ITS_WORK.has(meaning)) && !ofTask.includes(` ${bare} `),
  )
  return new Set(words.flatMap(({ meaning, bare }) => (IN_PARTS.has(meaning) ? [bare, ...bare.split(' ')] : [bare])))
}

/** 'Mất điện': 'có điện rồi'. */
const IN_PARTS: ReadonlySet<Meaning> = new Set<Meaning>(['broken', 'chat', 'hardship', 'person'])
