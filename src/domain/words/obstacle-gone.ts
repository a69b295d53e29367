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
import type { Word } from '../reply/word.js'
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
/** What may be waited for somebody to do. */
const DEEDS: ReadonlySet<Meaning> = new Set<Meaning>([
  ...([
    'approve',
    'agree',
    'sign',
    'labour',
    'field',
    'make',
    'deliver',
    'send_on',
    'hand',
    'check',
    'finish',
  ] as const),
])
const AWAITS: ReadonlySet<Meaning> = new Set<Meaning>(['wait', 'not_yet', 'not'])
const SOMEBODY: ReadonlySet<Meaning> = new Set<Meaning>(['authority', 'unit', 'person', 'they', 'everyone'])
/** 'Đã trình chủ tịch ký rồi', 'đề nghị huyện duyệt rồi': it lies with them now. */
const PASSED_ON: ReadonlySet<Meaning> = new Set<Meaning>(['send_on', 'deliver', 'hand', 'nudge', 'demand', 'say'])
/** Of whom nothing was told but that they are in the way. */
const GIVES_WAY: ReadonlySet<Meaning> = new Set<Meaning>(['approve', 'agree', 'sign', 'deliver'])
const IS_THERE: ReadonlySet<Meaning> = new Set<Meaning>(['have', 'all'])
/** 'Hết giấy rồi' is no end of a lack. */
const GOODS: ReadonlySet<Meaning> = new Set<Meaning>(['means', 'thing', 'machine', 'report', 'seal', ...SOMEBODY])
const STANDS_STILL = /\b(?:tu choi|bac|cat|tra lai|tra ve|hoan|lui|huy|rut lai|hong (?:nang|lai|them)|khac(?! phuc))\b/
const WORKS_AGAIN =
  /\b(?:sua|khac phuc|thay|chay lai|chay duoc|hoat dong lai)\b|\b(?:nhan|muon|mua|thue|kiem|tim|vay|bo tri) (?:duoc|du)\b|\bve (?:lai |den noi )?(?:roi|hom|sang|chieu|hoi)\b/
const ENDED = /^(?:het|khoi)$/
const ENDS_BEHIND = /^(?:tanh|ngot|rut|tan)$/

/**
 * Whether the words tell that the obstacle is gone: 'gone', 'perhaps' where the unit's own work can be meant, null where they speak of
 * something else. `reason`: the obstacle as the unit has told it; `title`: of the task, whose words mean the work.
 */
export function obstacleGone(text: string, reason: string, title: string): 'gone' | 'perhaps' | null {
  const known = keysOf(reason, title)
  const clauses = clausesOf(sentenceOf(text))
  const about = clauses.filter((clause) => tells(clause, reason) && clause.words.some(({ bare }) => known.has(bare)))
  if (about.length === 0) return null
  const awaited = deedsAwaited(reason, title)
  const isOver = about.every(
    (clause) =>
      clause.words.some(({ bare, meaning }) => known.has(bare) && WHOM.has(meaning)) &&
      !find(BY_ITSELF, clause.row) &&
      isCleared(clause, known, awaited),
  )
  const isReported = clauses.some((clause) => !about.includes(clause) && hear(clause).act === 'done')
  return isOver && !isReported ? 'gone' : 'perhaps'
}

/** The very thing that was waited for is done, or there, or what was in the way has ended: 'rồi' beside its name may as well tell that it
 *  stands ('anh Nam đi công tác rồi'). */
function isCleared({ words }: Clause, known: ReadonlySet<string>, awaited: ReadonlySet<string>): boolean {
  const said = words.map(({ bare }) => bare).join(' ')
  const isWhom = ({ bare, meaning }: Word) => known.has(bare) && SOMEBODY.has(meaning)
  const passed = words.findIndex(({ bare, meaning }) => PASSED_ON.has(meaning) && !awaited.has(bare))
  const still = STANDS_STILL.exec(said)?.[0]
  if ((still !== undefined && !awaited.has(still)) || (passed >= 0 && words.slice(passed).some(isWhom))) return false
  if (WORKS_AGAIN.test(said) || words.some(({ bare, meaning }) => awaited.has(bare) || meaning === 'unstuck'))
    return true
  return words.some((word, at) => {
    const [before, after] = [words[at - 1], words[at + 1]]
    const isKnown = (one: Word | undefined) => one !== undefined && known.has(one.bare)
    if (word.meaning === 'finish' || word.meaning === 'solve') return isKnown(before) || before?.meaning === 'solve'
    if (IS_THERE.has(word.meaning)) return isKnown(after) || (isKnown(before) && ENDS_THERE.test(after?.bare ?? 'roi'))
    if (ENDED.test(word.bare)) return isKnown(after) && !GOODS.has(after?.meaning ?? 'word')
    if (ENDS_BEHIND.test(word.bare)) return isKnown(before) || isKnown(after)
    const isOf = word.meaning === 'approve' ? isKnown : isWhom
    return awaited.size === 0 && GIVES_WAY.has(word.meaning) && words.slice(0, at).some(isOf)
  })
}

/** 'Kế toán có việc rồi' has none. */
const ENDS_THERE = /^(?:roi|lai|du|a|duoc)$/

/** 'Ký' of 'chờ anh Nam ký', 'dẹp' of 'công an chưa dẹp'. */
function deedsAwaited(reason: string, title: string): Set<string> {
  const { words } = sentenceOf(reason)
  const waits = words.findIndex(({ meaning }) => AWAITS.has(meaning))
  const behind = waits < 0 ? [] : words.slice(waits + 1)
  const deeds = behind.filter(({ bare, meaning }, at) => {
    const before = (at === 0 ? words[waits] : behind[at - 1])?.meaning ?? 'word'
    const isDeed =
      meaning === 'word' ? before === 'not_yet' || before === 'not' || SOMEBODY.has(before) : DEEDS.has(meaning)
    return isDeed && !isOfTask(bare, title)
  })
  return new Set(deeds.map(({ bare }) => bare))
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
  const words = sentenceOf(reason).words.filter(
    ({ meaning, bare }) => (WHOM.has(meaning) || ITS_WORK.has(meaning)) && !isOfTask(bare, title),
  )
  return new Set(words.flatMap(({ meaning, bare }) => (IN_PARTS.has(meaning) ? [bare, ...bare.split(' ')] : [bare])))
}

function isOfTask(bare: string, title: string): boolean {
  return ` ${fold(title).replace(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(` ${bare} `)
}

/** 'Mất điện': 'có điện rồi'. */
const IN_PARTS: ReadonlySet<Meaning> = new Set<Meaning>(['broken', 'chat', 'hardship', 'person'])
