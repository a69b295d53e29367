/** Whether words can answer 'đã xong hay chưa?' about one task: they say how something stands, and of nothing else than of that task. */
import { WORK } from '../reply/around.js'
import type { Meaning } from '../reply/meanings.js'
import { sentenceOf } from '../reply/sentence.js'
import type { Word } from '../reply/word.js'
import { fold } from '../vietnamese.js'

/** What work is done on. */
const THINGS: ReadonlySet<Meaning> = new Set<Meaning>(['thing', 'happening', 'upkeep', 'means', 'machine', 'report'])
/** Of whom it may be said; who stands behind the deed only receives. */
const OTHERS: ReadonlySet<Meaning> = new Set<Meaning>(['everyone', 'they', 'person', 'authority'])
const DEEDS: ReadonlySet<Meaning> = new Set<Meaning>(['finish', 'deliver', ...WORK, 'perfect'])
/** 'Việc này', 'cái đó': what has just been asked about. */
const POINTS = /(?:^| )(?:nay|do|day|ay|tren|ni|no)$/
/** 'Việc', 'báo cáo việc này': called by no name. */
const NAMELESS = /^(?:viec|nhiem vu|cong viec|cai|phan|phan viec)$/
/** Behind the deed one word that is not known may be a particle of the region. */
const PARTICLES = 1

/** 'Xong rồi ạ', 'cái này em nộp rồi', 'chưa, còn thiếu chữ ký'; not 'hồ sơ đất xong rồi' or 'mọi người nộp hết rồi'. */
export function saysOnlyWhether(text: string, title: string): boolean {
  const { words } = sentenceOf(text)
  const end = words.findIndex(({ meaning }) => meaning === 'stop')
  const opening = end === -1 ? words : words.slice(0, end)
  return !saysOfOthers(opening) && !namesAThing(opening, ` ${plain(title)} `)
}

function saysOfOthers(words: readonly Word[]): boolean {
  return words.some(({ meaning }, at) => OTHERS.has(meaning) && DEEDS.has(words[at + 1]?.meaning ?? 'word'))
}

function namesAThing(words: readonly Word[], title: string): boolean {
  const strange = words.filter(({ said }) => !title.includes(` ${plain(said)} `))
  const names = strange.some(({ meaning, said }) => THINGS.has(meaning) && !pointsBack(plain(said)))
  const deed = words.findIndex(({ meaning }) => DEEDS.has(meaning))
  const unknown = strange.filter(({ meaning }) => meaning === 'word')
  return names || unknown.length > PARTICLES || unknown.some((word) => words.indexOf(word) < deed)
}

function pointsBack(said: string): boolean {
  return POINTS.test(said) || NAMELESS.test(said)
}

function plain(text: string): string {
  return (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')
}
