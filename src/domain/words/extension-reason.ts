/** Whether who asks for more time also says why. */
import type { Meaning } from '../reply/meanings.js'
import { find, pattern } from '../reply/meanings.js'
import { sentenceOf } from '../reply/sentence.js'
import { fold } from '../vietnamese.js'

/** Politeness, the name of the thing, 'đã' and 'rồi': they tell nothing by themselves. */
export const EVERYWHERE: readonly Meaning[] = [
  ...(['polite', 'you', 'everyone', 'oi', 'yes', 'thank', 'emoji', 'tick', 'thumb', 'stop'] as const),
  ...(['thing', 'item', 'report', 'perfect', 'already'] as const),
]
/** A request: who asks, for how long, until when. */
export const IN_A_REQUEST: readonly Meaning[] = [
  ...(['extend', 'please', 'let', 'demand', 'for', 'until', 'late', 'extra', 'finish', 'deliver'] as const),
  ...(['later', 'today', 'date', 'clock', 'daypart', 'weekday', 'day', 'number', 'span', 'few', 'nua'] as const),
  ...(['week', 'edge', 'this', 'next', 'last'] as const),
]
/** Of the asker and of what is asked: 'cho tui xin thêm 1 tuần nghe', 'xin lùi lại ít hôm được không ạ'. */
const OF_WHO_ASKS: readonly Meaning[] = [
  'me',
  'mine',
  'can',
  'not',
  'asks',
  'sorry',
  'greet',
  'will',
  'labour',
  'field',
  'make',
  'link',
  'what',
]
const TELLS_NOTHING: ReadonlySet<Meaning> = new Set([...EVERYWHERE, ...IN_A_REQUEST, ...OF_WHO_ASKS, 'tomorrow', 'all'])
/** What the grammar of replies has no word for, and is said with a request. */
const SMALL = new Set([
  'han',
  'phep',
  'khoang',
  'it',
  'hom',
  'may',
  'lai',
  'vao',
  'ngay',
  'bua',
  'thoi',
  'tam',
  'ah',
  'extend',
  'to',
  'till',
  'until',
])

/** 'Công an xã xin gia hạn …': a unit's name before the request says whose it is. */
const WHO_ASKS = pattern('^ ( polite|item|me )* ( unit|authority|person ) ( please|extend|let|demand )')
const ASKING: readonly Meaning[] = ['please', 'extend', 'let', 'demand']

/** `said`: without the tasks that it names; `dateSaid`: the words of the date in it. What stands behind 'vì', or is no part of the request, is why. */
export function givesReason(said: string, dateSaid = ''): boolean {
  const ofDate = new Set(fold(dateSaid).split(' '))
  const { words, row } = sentenceOf(said)
  const asker = find(WHO_ASKS, row) === null ? 0 : words.findIndex(({ meaning }) => ASKING.includes(meaning))
  return words.slice(asker).some(({ meaning, bare }, at, words) => {
    const isCalled = meaning === 'person' && words[at + 1]?.meaning === 'oi'
    const isSmall = bare.split(' ').every((word) => SMALL.has(word) || ofDate.has(word))
    return !TELLS_NOTHING.has(meaning) && !isCalled && !isSmall
  })
}
