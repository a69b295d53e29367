/** The answer to a numbered list: 'số 1', 'cái đầu tiên', 'việc thứ nhất', 'cái cuối', 'cả hai', '1 và 3', or what stands on the list itself. */
import type { Intent } from './reply.js'
import { understandReply } from './reply.js'
import { taskRefs, withoutTasks } from './task-ref.js'
import { fold } from './vietnamese.js'

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

const POLITE = setOf(
  'da vang u thi la ma a nhe nha nghe nghen chu he hy hen nhen ha nhi em anh chi co chu bac toi tui minh con chau bot oi do day ay nay ni di giup cho voi luon thoi y ,',
)
/** 'Chọn số 1', 'em nói cái 2': said before a choice. */
const PICKS = setOf('chon lay bam noi')
const NUMBERS = ['mot', 'hai', 'ba', 'bon', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi']
const ORDINALS = ['nhat', 'nhi', 'ba', 'tu', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi']
/** One place: a number, with what it counts before it; a place in the row; the first, the last. */
const PLACE =
  /^(?:(?<head>(?:cai|viec|muc|cau|dong|vu|don vi|phuong an|lua chon|dap an)(?: so)?|so) )?(?:(?<digits>\d{1,2})|thu (?<nth>\d{1,2}|[a-z]+)|(?<first>dau tien|dau|tren cung)|(?<last>cuoi cung|sau cung|duoi cung|cuoi|chot)|(?<word>[a-z]+))(?= |$)/
const JOINS = /^(?: (?:,|va|voi|cung|lan|roi|den))+ /
const EVERY =
  /^(?:tat ca|toan bo|het ca|het|ca (?<count>hai|ba|bon|nam|\d{1,2}))(?: (?:cac|nhung|cai|viec|muc|don vi|luon|deu|nay|do))*$/
/** 'Hai việc đầu', '2 cái cuối'. */
const AT_AN_END = /^(?<count>hai|ba|bon|\d) (?:cai|viec|muc|dong) (?:(?<first>dau(?: tien)?)|cuoi(?: cung)?)$/
const NONE =
  /^(?:khong|ko|k|chang|hong)(?: (?:co|phai))* (?:(?:cai|viec|muc|don vi|so|dong) (?:nao|gi)|(?:may|nhung) (?:cai|viec|muc)(?: (?:nay|do|tren))?)(?: (?:het|ca|trong do|dung|o day))*$/
/** What is said of a task, and does not choose one. */
const SAYS_MORE: readonly Intent[] = ['done', 'not_done', 'extension', 'blocked', 'unblocked', 'question']
/** What a title is called by. */
const HEAD_OF_A_TITLE = /^(?:cai|viec|vu|muc|ve|cai viec|viec ve|cai vu|cai muc) /
/** So many syllables of a title are no chance; with 'cái', 'việc' before them one less. */
const LEAST_OF_A_TITLE = 3
/** 'Bên hội phụ nữ xã em nhé': as many words are still the name of a unit. */
const MOST_OF_A_NAME = 9

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}

/**
 * Null where the text, as a whole, chooses nothing. 'Cả hai' of three lines and 'số 9' of eight name a place that is not there.
 * `unitsIn`: ids of the units that words mean.
 */
export function choiceOf(
  text: string,
  list: readonly Listed[],
  unitsIn: (text: string) => readonly number[],
): Choice | null {
  const said = core(text)
  if (NONE.test(said)) return { places: [], isByPlace: false }
  const places = placesIn(said, list.length)
  if (places) return { places: [...new Set(places)], isByPlace: true }
  const named = namedIn(text, said, list, unitsIn)
  return named.length > 0 ? { places: named, isByPlace: false } : null
}

/** 'Số 1', 'cái 2 ạ': a number of which the words say that it is one of a list; null for all else. */
export function numberAlone(text: string): number | null {
  const said = core(text)
  const place = /^(?:cai|so|muc|cau|dong|lua chon)\b.*\d$/.test(said) ? placeAt(said, Number.POSITIVE_INFINITY) : null
  return place && place.rest === '' ? place.place : null
}

/** The words without the politeness around them. */
function core(text: string): string {
  const words = fold(text)
    .replace(/[.!?…)]+(?= |$)|[()"'«»]/g, ' ')
    .replace(/[,;&+]/g, ' , ')
    .split(' ')
    .filter(Boolean)
  const from = words.findIndex((word) => !POLITE.has(word) && !PICKS.has(word))
  const to = words.findLastIndex((word) => !POLITE.has(word))
  return from < 0 ? '' : words.slice(from, to + 1).join(' ')
}

/** The places that the words name one after the other; null where they say anything else. */
function placesIn(said: string, count: number): number[] | null {
  const every = EVERY.exec(said)
  if (every) {
    const meant = every.groups?.count
    const isWhole = meant === undefined || placeOf(meant, NUMBERS) === count
    return isWhole ? Array.from({ length: count }, (_, index) => index + 1) : [placeOf(meant, NUMBERS) ?? 0, count + 1]
  }
  const end = AT_AN_END.exec(said)?.groups
  if (end) {
    const many = placeOf(end.count ?? '', NUMBERS) ?? 0
    return Array.from({ length: many }, (_, index) => index + 1 + (end.first ? 0 : count - many))
  }
  const places: number[] = []
  for (let rest = said; rest !== ''; ) {
    const next = placeAt(rest, count)
    if (!next) return null
    places.push(next.place)
    const join = JOINS.exec(next.rest)
    if (next.rest !== '' && !join) return null
    rest = next.rest.slice(join?.[0].length ?? 0)
  }
  return places.length > 0 ? places : null
}

/** The place that the words begin with, and what follows it. A number in letters that is not there means something else ('năm'). */
function placeAt(said: string, count: number): { place: number; rest: string } | null {
  const match = PLACE.exec(said)
  if (!match?.groups) return null
  const { head, digits, nth, first, last, word } = match.groups
  const rest = said.slice(match[0].length)
  if (digits) return { place: Number(digits), rest }
  if (first) return { place: 1, rest }
  if (last) return { place: count, rest }
  const value = nth === undefined ? placeOf(word ?? '', NUMBERS) : (placeOf(nth, ORDINALS) ?? placeOf(nth, NUMBERS))
  const mayBeElse = head === undefined && (value ?? 0) > count
  return value === null || mayBeElse ? null : { place: value, rest }
}

function placeOf(word: string, names: readonly string[]): number | null {
  if (/^\d+$/.test(word)) return Number(word)
  const at = names.indexOf(word)
  return at < 0 ? null : at + 1
}

/** The lines that are named by code, by unit, or by words of their own that stand on no other. */
function namedIn(
  text: string,
  said: string,
  list: readonly Listed[],
  unitsIn: (text: string) => readonly number[],
): number[] {
  const refs = taskRefs(text)
  if (refs.length > 0 && core(withoutTasks(text)).replace(/^(?:va|voi|cung) ?/, '') === '') return linesOf(refs, list)
  if (refs.length > 0 || SAYS_MORE.includes(understandReply(text).intent)) return []
  const titled = HEAD_OF_A_TITLE.test(said)
  const title = said.replace(HEAD_OF_A_TITLE, '')
  const syllables = title === '' ? 0 : title.split(' ').length
  if (syllables >= LEAST_OF_A_TITLE - (titled ? 1 : 0)) {
    const lines = placesWhere(list, ({ words }) =>
      ` ${fold(words).replace(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(` ${title} `),
    )
    if (lines.length === 1) return lines
  }
  if (said.split(' ').length > MOST_OF_A_NAME) return []
  const units = unitsIn(text)
  return units.every((unit) => list.filter((line) => line.unit === unit).length === 1)
    ? placesWhere(list, ({ unit }) => unit !== null && units.includes(unit))
    : []
}

/** Each code on one line of its own; else none. */
function linesOf(refs: readonly string[], list: readonly Listed[]): number[] {
  const lines = refs.map((ref) => placesWhere(list, ({ code }) => code?.toUpperCase() === ref))
  return lines.every((found) => found.length === 1) ? lines.flat() : []
}

function placesWhere(list: readonly Listed[], fits: (line: Listed) => boolean): number[] {
  return list.flatMap((line, index) => (fits(line) ? [index + 1] : []))
}
