/** What tells, although a word in it could ask of the record: 'ai hỏi nữa, em xong rồi mà', 'còn gì nữa', 'có gì em hỏi thêm'. */
import type { Meaning } from '../reply/meanings.js'
import type { Word } from '../reply/word.js'
import type { Part } from './record-words.js'
import { partsOf } from './record-words.js'

export function tellsRather(words: readonly Word[]): boolean {
  const isSaid = (_: Word, at: number) => isSaidOfNothing(words, at) || pointsAtThem(words, at)
  return tellsAtOnce(words) || goesOnToTell(words) || wishesAfterNews(words) || putsInto(words) || words.some(isSaid)
}

const DOES: readonly Part[] = ['done', 'hand_in', 'work', 'late', 'stuck']
const ASKS: readonly Part[] = ['who', 'which', 'how', 'how_far', 'place', 'not', 'not_yet', 'asks']

/** 'Tôi biết việc của tôi', 'không có ai làm', 'đã duyệt nội dung, tuần sau mới đăng': how it begins tells, and nothing asks. */
function tellsAtOnce(words: readonly Word[]): boolean {
  const [first, second, ...more] = words
  if (!first || !second) return false
  if (first.meaning === 'me' && second.bare === 'biet') return true
  const asks = (some: readonly Word[]) =>
    some.some((word) => word.meaning === 'or' || partsOf(word, true)?.some((part) => ASKS.includes(part)))
  if (first.meaning === 'not' && second.meaning === 'have') return !asks(more.slice(1))
  return first.meaning === 'perfect' && !asks([second, ...more])
}

/** 'Còn làm việc đó, tôi nộp tuần sau', 'đến đâu? xong rồi mà': the last clause does something itself, and asks nothing. */
function goesOnToTell(words: readonly Word[]): boolean {
  const clauses = clausesOf(words)
  const last = clauses.at(-1)
  if (!last || clauses.length === 1 || words.at(-1)?.meaning === 'asks') return false
  const parts = last.flatMap((word) => partsOf(word, true) ?? [])
  if (parts.some((part) => ASKS.includes(part))) return false
  const deed = parts.findIndex((part) => DOES.includes(part))
  const isOfSelf = parts.indexOf('me') >= 0 && parts.indexOf('me') < deed
  return deed >= 0 && (isOfSelf || last.some(({ meaning }) => meaning === 'already'))
}

/** 'Hết hạn rồi nhưng mong anh cho thêm một hôm': behind what is told nobody asks who wishes. */
function wishesAfterNews(words: readonly Word[]): boolean {
  const but = words.findIndex(({ meaning }) => meaning === 'but')
  return (
    words.slice(0, but).some(({ meaning }) => meaning === 'already') &&
    words.slice(but).some(({ meaning }) => meaning === 'extra' || meaning === 'extend')
  )
}

/** 'Đưa vào kế hoạch tuần tới ạ' */
function putsInto([first, second]: readonly Word[]): boolean {
  return first?.bare === 'dua' && INTO.has(second?.bare ?? '')
}
const INTO = new Set(['vao', 'vo'])

/** 'Còn mấy hồ sơ đó chị ạ': those few are left. */
function pointsAtThem(words: readonly Word[], at: number): boolean {
  const [few, them, that] = words.slice(at, at + 3)
  return /^(?:con )?may$/.test(few?.bare ?? '') && them?.meaning === 'thing' && THOSE.has(that?.bare ?? '')
}
const THOSE = new Set(['do', 'ay'])

/** What goes on behind 'có gì' where that is only a case: 'có gì em hỏi'. */
const GOES_ON: readonly (Meaning | undefined)[] = ['polite', 'stop', 'asks', 'oi', 'emoji', 'not', 'already', undefined]

/** 'Làm gì còn nợ', 'nộp rồi còn gì nữa', 'có chi tui hỏi thêm': nothing is asked by 'gì'. */
function isSaidOfNothing(words: readonly Word[], at: number): boolean {
  const [twoBefore, before, word, next, afterNext] = [-2, -1, 0, 1, 2].map((step) => words[at + step])
  if (word?.meaning !== 'what') return false
  const isDenied = before?.meaning === 'make' && (next?.meaning === 'have' || next?.meaning === 'left')
  const isOver = before?.meaning === 'left' && twoBefore?.meaning === 'already' && !asksWhether(words)
  const isCase = before?.meaning === 'have' && next?.meaning === 'me' && !GOES_ON.includes(afterNext?.meaning)
  return isDenied || isOver || (isCase && !asksWhether(words))
}

function asksWhether(words: readonly Word[]): boolean {
  return words.some(({ meaning }) => meaning === 'not' || meaning === 'asks')
}

function clausesOf(words: readonly Word[]): Word[][] {
  const clauses: Word[][] = [[]]
  for (const word of words) {
    if (word.meaning === 'stop' || word.meaning === 'asks') clauses.push([])
    else clauses.at(-1)?.push(word)
  }
  return clauses.filter((clause) => clause.length > 0)
}
