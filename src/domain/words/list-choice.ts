/** The answer to a numbered list: 'số 1', 'cái đầu tiên', 'việc thứ nhất', 'cái cuối', 'cả hai', '1 và 3', or what stands on the list itself. */
import type { Intent } from '../reply.js'
import { plainReply } from '../reply.js'
import { fold, isWord, normalise } from '../vietnamese.js'
import { taskRefs, withoutTasks } from './task-ref.js'
import type { Office } from './who-is-meant.js'
import { unitsNamedBy } from './who-is-meant.js'

/** One line of the list, as it can be named. */
export interface Listed {
  code: string | null
  /** What its task is called, or what somebody has asked. */
  words: string
  /** Id of the unit that the line is about. */
  unit: number | null
}

/** The lines chosen, as places from 1; none where nothing of the list is. */
export interface Choice {
  places: number[]
  /** By their places alone, which say nothing without the list. */
  isByPlace: boolean
}

/** Each with its marks, or with none at all: 'dạ' and 'da', and no 'đã'. */
const ADDRESS = written('em anh chị mình cháu bot tôi tui toi')
/** These have the letters of 'có', 'chứ', 'bác bỏ', 'nay', so that only their marks tell. */
const MARKED_ADDRESS = new Set(['cô', 'chú', 'bác'])
const BEFORE = written('dạ vâng ừ thì là mà')
/** 'Chọn số 1', 'em nói cái 2': said before a choice. */
const PICKS = written('chọn lấy bấm nói')
const BEHIND = written('ạ nhé nha nhen nghen nghe hen đó đấy ấy đi giúp cho với luôn thôi').add('này')
const CALLS = written('ơi')
const NUMBERS = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười']
const ORDINALS = ['nhất', 'nhì', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười']
/** A place: a number, with what it counts before it; a place in the row; the first, the last. */
const PLACE = either(
  '^(?:(?<head>(?:cái|việc|mục|câu|dòng|vụ|đơn vị|phương án|lựa chọn|đáp án)(?: số)?|số) )?(?:(?<digits>\\d{1,2})|thứ (?<nth>\\d{1,2}|\\p{L}+)|(?<first>đầu tiên|trên cùng|đầu)|(?<last>cuối cùng|sau cùng|dưới cùng|cuối|chót)|(?<word>\\p{L}+))(?= |$)',
)
/** Without marks and by themselves: 'đâu', 'cười', 'chốt' have the same letters. */
const ONLY_WITH_HEAD = ['dau', 'cuoi', 'chot']
/** 'Thứ hai' to 'thứ bảy' are days of the week where nothing says that they count. */
const WEEKDAYS = ['hai', 'ba', 'tu', 'nam', 'sau', 'bay', '2', '3', '4', '5', '6', '7']
const JOINS_ALONE = either('^(?:và|với|cùng) ?')
const JOINS = either('^(?: (?:,|và|với|cùng))+ ')
const RANGE = either('^(?:từ )?(?<from>.+) (?:đến|tới) (?<to>.+)$')
const EVERY = either(
  '^(?:hết(?= luôn$|$)|tất cả|toàn bộ|hết cả|cả (?<count>hai|ba|bốn|\\d{1,2}))(?: (?:các|những|cái|việc|mục|đơn vị|luôn|đều|này|đó))*$',
)
/** 'Hai việc đầu', '2 cái cuối'. */
const AT_AN_END = either('^(?<count>hai|ba|bốn|\\d) (?:cái|việc|mục|dòng) (?:(?<first>đầu(?: tiên)?)|cuối(?: cùng)?)$')
const NONE = either(
  '^(?:không|ko|k|chẳng|hổng|hông)(?: (?:có|phải))* (?:ai|(?:cái|việc|mục|đơn vị|số|dòng|người) (?:nào|gì)|(?:mấy|những) (?:cái|việc|mục)(?: (?:này|đó|trên))?)(?: (?:hết|cả|trong đó|đúng|ở đây))*$',
)
/** What is said of a task, and does not choose one. */
const SAYS_MORE: readonly Intent[] = ['done', 'not_done', 'extension', 'blocked', 'unblocked', 'question']
/** What a title is called by. */
const HEAD_OF_A_TITLE = either('^(?:cái việc|việc về|cái vụ|cái mục|cái|việc|vụ|mục|về) ')
/** So many syllables of a title are no chance; with 'cái', 'việc' before them one less. */
const LEAST_OF_A_TITLE = 3
/** Said with the name of a unit. */
const WITH_A_NAME = written('cái của bên phần việc đơn vị là cho và với cùng chị anh cô ông bà đồng chí ,')

/** Each of these as it is written, with its marks or without any. */
function written(words: string): Set<string> {
  return new Set(words.split(' ').flatMap((word) => [word, fold(word)]))
}

/** A pattern of words of which each stands there with its marks, or without any: 'đầu' is 'dau', and no 'đâu'. */
function either(words: string): RegExp {
  const eachWay = (word: string) => (fold(word) === word || word === '\\p{L}' ? word : `(?:${word}|${fold(word)})`)
  return new RegExp(words.replace(/\\p\{L\}|\p{L}+/gu, eachWay), 'u')
}

/**
 * Null where the text, as a whole, chooses nothing: a question ('số 1 hả', 'số 1?') and a call ('chị ba', 'anh hai ơi') do not.
 * 'Cả hai' of three lines and 'số 9' of eight name a place that is not there.
 */
export function choiceOf(text: string, list: readonly Listed[], office: Office): Choice | null {
  if (text.includes('?')) return null
  const { said, isCalled } = core(text)
  if (NONE.test(said)) return { places: [], isByPlace: false }
  const places = placesIn(said, list.length, isCalled)
  if (places) return { places: [...new Set(places)], isByPlace: true }
  const named = namedIn(text, said, list, office)
  return named.length > 0 ? { places: named, isByPlace: false } : null
}

/** 'Số 1', 'cái 2 ạ': a number of which the words say that it is one of a list; null for all else. */
export function numberAlone(text: string): number | null {
  const { said } = core(text)
  const counts = !text.includes('?') && /^(?:cai|so|muc|cau|dong|lua chon)\b.*\d$/.test(fold(said))
  const place = counts ? placeAt(said, Number.POSITIVE_INFINITY, false) : null
  return place && place.rest === '' ? place.place : null
}

/** '1. Đúng': an option as lists show it; null for all else. */
export function optionShown(text: string): { n: number; label: string } | null {
  const [, n, label] = /^\s*(\d{1,2})[.)]\s+(.*\p{L}.*)$/su.exec(text) ?? []
  return n === undefined || label === undefined ? null : { n: Number(n), label }
}

/** The words as typed, without the politeness around them; and whether somebody is spoken to before them: 'anh hai', 'dạ chị ba'. */
function core(text: string): { said: string; isCalled: boolean } {
  const words = normalise(text)
    .toLowerCase()
    .replace(/[.!…)]+(?= |$)|[()"'«»]/g, ' ')
    .replace(/[,;&+]/g, ' , ')
    .split(/\s+/)
    .filter(Boolean)
  const addresses = (word = '') => ADDRESS.has(word) || MARKED_ADDRESS.has(word)
  const from = words.findIndex((word) => !addresses(word) && !BEFORE.has(word) && !PICKS.has(word) && word !== ',')
  const isBehind = (word: string, at: number) =>
    addresses(word) || BEHIND.has(word) || word === ',' || (CALLS.has(word) && addresses(words[at - 1]))
  const to = words.findLastIndex((word, at) => !isBehind(word, at))
  return { said: from < 0 ? '' : words.slice(from, to + 1).join(' '), isCalled: addresses(words[from - 1]) }
}

/** The places that the words name one after the other, or from one to another; null where they say anything else. */
function placesIn(said: string, count: number, isCalled: boolean): number[] | null {
  const every = EVERY.exec(said)
  if (every) {
    const meant = every.groups?.count
    const isWhole = meant === undefined || placeOf(meant, NUMBERS) === count
    return isWhole ? upTo(1, count) : [placeOf(meant, NUMBERS) ?? 0, count + 1]
  }
  const end = AT_AN_END.exec(said)?.groups
  if (end) {
    const many = placeOf(end.count ?? '', NUMBERS) ?? 0
    return end.first ? upTo(1, many) : upTo(count - many + 1, count)
  }
  const range = RANGE.exec(said)?.groups
  if (range) {
    const [from, to] = [range.from, range.to].map((end = '') => placeAt(end, count, isCalled))
    const isOne = from?.rest === '' && to?.rest === '' && from.place < to.place
    return isOne ? upTo(from.place, to.place) : null
  }
  const places: number[] = []
  for (let rest = said; rest !== ''; ) {
    const next = placeAt(rest, count, isCalled)
    if (!next) return null
    places.push(next.place)
    const join = JOINS.exec(next.rest)
    if (next.rest !== '' && !join) return null
    rest = next.rest.slice(join?.[0].length ?? 0)
  }
  return places.length > 0 ? places : null
}

function upTo(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

/** The place that the words begin with, and what follows it. What may be another word chooses only where it says that it counts. */
function placeAt(said: string, count: number, isCalled: boolean): { place: number; rest: string } | null {
  const match = PLACE.exec(said)
  if (!match?.groups) return null
  const { head, digits, nth, first, last, word } = match.groups
  const rest = said.slice(match[0].length)
  if (digits) return { place: Number(digits), rest }
  const counts = head !== undefined
  const end = first ?? last
  if (end !== undefined) return counts || !ONLY_WITH_HEAD.includes(end) ? { place: first ? 1 : count, rest } : null
  if (nth !== undefined) {
    const place = placeOf(nth, ORDINALS) ?? placeOf(nth, NUMBERS)
    return place !== null && (counts || !WEEKDAYS.includes(fold(nth))) ? { place, rest } : null
  }
  const place = placeOf(word ?? '', NUMBERS)
  const isPlain = !isCalled && (word === 'hai' || word !== fold(word ?? ''))
  return place !== null && (counts || (isPlain && place <= count)) ? { place, rest } : null
}

function placeOf(word: string, names: readonly string[]): number | null {
  if (/^\d+$/.test(word)) return Number(word)
  const at = names.findIndex((name) => word === name || word === fold(name))
  return at < 0 ? null : at + 1
}

/** The lines that are named by code, by unit, or by words of their own that stand on no other. */
function namedIn(text: string, said: string, list: readonly Listed[], office: Office): number[] {
  const refs = taskRefs(text)
  const besides = core(withoutTasks(text)).said
  if (refs.length > 0 && besides.replace(JOINS_ALONE, '') === '') return linesOf(refs, list)
  if (refs.length > 0 || SAYS_MORE.includes(plainReply(text).intent)) return []
  const titled = HEAD_OF_A_TITLE.test(said)
  const title = said.replace(HEAD_OF_A_TITLE, '').split(' ').filter(Boolean)
  if (title.length >= LEAST_OF_A_TITLE - (titled ? 1 : 0)) {
    const lines = placesWhere(list, ({ words }) => standIn(title, words))
    if (lines.length === 1) return lines
  }
  const units = unitsNamedBy(
    said.split(' ').filter((word) => word !== '' && !WITH_A_NAME.has(word)),
    text,
    office,
  )
  return units.every((unit) => list.filter((line) => line.unit === unit).length === 1)
    ? placesWhere(list, ({ unit }) => unit !== null && units.includes(unit))
    : []
}

/** Whether the words stand one after the other in the title, each with the same marks or with none. */
function standIn(words: readonly string[], title: string): boolean {
  const all = normalise(title)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
  return all.some((_, at) => words.every((word, index) => isWord(word, all[at + index] ?? '')))
}

/** Each code on one line of its own; else none. */
function linesOf(refs: readonly string[], list: readonly Listed[]): number[] {
  const lines = refs.map((ref) => placesWhere(list, ({ code }) => code?.toUpperCase() === ref))
  return lines.every((found) => found.length === 1) ? lines.flat() : []
}

function placesWhere(list: readonly Listed[], fits: (line: Listed) => boolean): number[] {
  return list.flatMap((line, index) => (fits(line) ? [index + 1] : []))
}
