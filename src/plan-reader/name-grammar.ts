/**
 * Where the name that a text begins with ends.
 *
 * What a body does can be said with any verb, and bodies are founded every year: no list holds either. How a name is built does not
 * change: a head ("Phòng", "Hội", "Trưởng"), what it is for, a level ("xã", "thị trấn"), a place. A capital opens a word of the name, which
 * its second syllable closes in small letters ("Kinh tế"); a level or a place closes the whole. Small letters behind a whole name are no
 * part of it, whatever they say, save for the few words that tie more to it ("của", "trên địa bàn", "các"). Verbs decide only where the head
 * stands alone or is named after what it does ("Trung tâm học tập cộng đồng"). What the document shows whole elsewhere ends nowhere sooner.
 */
import { longPattern } from '../domain/long-pattern.js'
import { fold } from '../domain/vietnamese.js'
import { verbAt } from './duty-verbs.js'
import { type Read, take, takeHead } from './name-reading.js'
import {
  CLOSES,
  ENDS_IN_LEVEL,
  ENDS_IN_PLACE,
  FIELD_BEHIND_DASH,
  MORE_BODIES,
  NAMED_BY_VERB,
  NEEDS_MORE,
  NEVER_IN_NAME,
  NUMBERED,
  SEVERAL,
  SYLLABLE,
  TAKES_OBJECT,
} from './name-words.js'
import type { NamesSeen } from './names-seen.js'
import { small } from './small-letters.js'
import { headLength, PERSON_STARTS, startsSmall, startsUnit } from './unit-heads.js'

/** The end of the names that the text begins with ("Phòng Kinh tế, Công an xã và các thôn"); undefined where it shows none. */
export function namesEnd(text: string, seen: NamesSeen): number | undefined {
  let end = nameEnd(text, seen)
  while (end !== undefined) {
    const rest = text.slice(end)
    const mark = /^(?:\s\([^()]{1,60}\))?(?:\s?[,;]\s(?:và\s)?|\s(?:và|&|\+)\s)/u.exec(rest)
    const next = mark && opensName(rest.slice(mark[0].length)) ? nameEnd(rest.slice(mark[0].length), seen) : undefined
    if (!mark || next === undefined) return end
    end += mark[0].length + next
  }
  return undefined
}

function opensName(text: string): boolean {
  return /^\p{Lu}/u.test(text) ? startsUnit(text) : startsSmall(text) || SEVERAL.test(text)
}

/** The end of the one name that the text begins with; undefined where it shows none. */
export function nameEnd(text: string, seen: NamesSeen): number | undefined {
  const read = readName(text, seen)
  const bare = read !== undefined && !read.whole && verbAt(text.slice(read.at + 1)) === 0
  return read === undefined || bare || isLost(read, text) ? undefined : read.at
}

/** The end of a name that no small letters can go on with. */
export function closedNameEnd(text: string, seen: NamesSeen): number | undefined {
  const read = readName(text, seen)
  return read?.whole && read.soft === null ? read.at : undefined
}

/**
 * Whether more may belong to the name that the text begins with, or less: "Trung tâm Dịch vụ | tổng hợp phát thanh", "Đoàn đội quyên
 * góp | áo ấm". Only small letters leave that open, and no word that surely orders something: "trình" may end "công
 * trình".
 */
export function isOpenEnded(text: string, seen: NamesSeen): boolean {
  const read = readName(text, seen)
  const rest = read ? text.slice(read.at + 1) : ''
  if (!read || read.at === seen.longestAt(text) || !/^\s\p{Ll}/u.test(text.slice(read.at)) || NEVER_IN_NAME.test(rest))
    return false
  if (read.soft === 'object') return true
  const verb = rest.slice(0, verbAt(rest))
  // "Ban Quản lý các công trình | xây dựng cơ bản và giải phóng mặt bằng": of which of them nobody can tell.
  if (read.soft === 'kind' && NAMED_BY_VERB.test(read.head) && /^[^,;.:()]*\svà\s\p{Ll}/u.test(rest)) return true
  if (read.soft === 'kind') return !verb.includes(' ')
  return NAMED_BY_VERB.test(read.head) && !read.proper && verb === ''
}

function readName(text: string, seen: NamesSeen): Read | undefined {
  const read = headOf(text, seen)
  for (let before = -1; read && before !== read.at; ) {
    before = read.at
    goOn(read, text, seen)
  }
  return read
}

/** "Tổ giám sát cộng đồng tập luyện": named after what it does, and more small letters than anybody knows. */
function isLost(read: Read, text: string): boolean {
  const next = text.slice(read.at + 1)
  return read.soft === 'object' && /^\s\p{Ll}/u.test(text.slice(read.at)) && verbAt(next) === 0
}

function headOf(text: string, seen: NamesSeen): Read | undefined {
  const quantity = SEVERAL.exec(text)?.[0] ?? ''
  const head = headLength(text.slice(quantity.length))
  const known = seen.longestAt(text)
  const title = PERSON_STARTS.exec(text)?.[0] ?? ''
  const isPerson = title !== '' && headLength(text.slice(title.length - 1)) === 0
  if (head === 0 && /^\p{L}/u.test(text) && quantity !== '' && !startsUnit(text)) return undefined
  if (quantity === '' && head === 0 && title === '' && known === 0) return undefined
  const at = head > 0 ? quantity.length + head : quantity.length > 0 ? quantity.length - 1 : title.length - 2
  const several = quantity !== ''
  const word = text.slice(quantity.length, at)
  const state = { several, open: false, bare: true, head: several ? word || 'các' : word, proper: isPerson }
  if (known >= at) return { ...state, at: known, whole: true, soft: null, bare: false }
  const needsMore = NEEDS_MORE.test(word) || word === ''
  return {
    ...state,
    at,
    whole: several ? head > 0 : !needsMore || isPerson,
    soft: several && needsMore ? 'kind' : null,
  }
}

/** Reads one more word of the name, if one follows. */
function goOn(read: Read, text: string, seen: NamesSeen): void {
  const rest = text.slice(read.at)
  shown(read, rest, seen) ||
    capital(read, rest, text) ||
    secondSyllable(read, rest, text) ||
    number(read, rest, text) ||
    quoted(read, rest) ||
    listed(read, rest, text) ||
    small(read, rest)
}

/** "Giám đốc | Trung tâm Phục vụ hành chính công": a name within the name. */
function shown(read: Read, rest: string, seen: NamesSeen): boolean {
  const known = /^\s\p{Lu}/u.test(rest) ? seen.longestAt(rest.slice(1)) : 0
  return known > 0 && take(read, 1 + known, { whole: true })
}

function capital(read: Read, rest: string, text: string): boolean {
  const word = /^\s(?<dash>[-–]\s)?(\p{Lu}[\p{L}\d]*(?:[-–/&.][\p{L}\d]+)*)/u.exec(rest)
  if (!word) return false
  const dash = word.groups?.dash ?? ''
  const from = 1 + dash.length
  const head = read.proper && dash === '' ? 0 : headLength(rest.slice(from))
  // "HĐND-UBND" is one word.
  if (head > 0 && head >= (word[2] ?? '').length) return takeHead(read, rest.slice(from, from + head), from)
  // "Thôn Hạ | sửa mái": what a place is called has no second syllable in small letters.
  const ofPlace = ENDS_IN_LEVEL.test(` ${text.slice(0, read.at)}`.toLowerCase())
  const opens = !ofPlace && !read.open && !read.proper && isSyllable(word[2] ?? '')
  return take(read, word[0].length, { whole: true, open: opens, proper: read.proper || read.open || ofPlace })
}

/** A capital syllable that a second one in small letters may follow. */
function isSyllable(word: string): boolean {
  return SYLLABLE.test(fold(word)) && (/\p{Ll}/u.test(word) || /^[YÝA]$/u.test(word)) && word !== 'Đảng'
}

function secondSyllable(read: Read, rest: string, text: string): boolean {
  const word = read.open ? /^\s(\p{Ll}+)(?!\p{L})/u.exec(rest) : null
  if (!word) return false
  const first = /\p{L}+$/u.exec(text.slice(0, read.at))?.[0] ?? ''
  const whole = `${first} ${word[1]}`.toLowerCase()
  const isField = /\s[-–]\s\p{L}+$/u.test(text.slice(0, read.at)) || !NAMED_BY_VERB.test(read.head)
  const takesObject = TAKES_OBJECT.test(fold(whole)) || (verbAt(whole) > 0 && !isField)
  return take(read, word[0].length, { soft: takesObject ? 'object' : null })
}

/** Things that are counted: "Tổ 1, 2 hộ" is no second group. */
const COUNTED_THING = /hộ|người|cán bộ|đại biểu|cháu|em|ngày|tháng|tuần|lần|con|cây|km|m|ha|suất|phần|trường hợp/u
/** "Tổ dân phố số 1", "Khu phố 3A", "Thôn 1, 2 và 3", "Tổ 1 - 15". */
const NUMBER = longPattern('u')`
  ^\s(?:số\s)?[\dIVX]+\p{L}?
  (?:
    \s?(?:-|–|đến)\s?\d+
    |(?:\s?,\s?|\s(?:và|&)\s)\d{1,3}(?=[\s,.:;]|$)(?!\s(?:${COUNTED_THING})(?!\p{L}))
  )*(?![\p{L}\d/])`
function number(read: Read, rest: string, text: string): boolean {
  // "Hiệu trưởng 03 nhà trường"
  const counted = read.bare ? /^\s\d{1,3}\s(?=\p{Ll})/u.exec(rest)?.[0].length : undefined
  const of = counted ? headLength(rest.slice(counted)) : 0
  if (counted && of > 0) return take(read, counted + of, { whole: true, several: true })
  const one = read.whole && NUMBERED.test(text.slice(0, read.at)) ? /^\s[1-9](?![\p{L}\d/.,:-])/u.exec(rest) : null
  if (one) return take(read, one[0].length, { whole: true, proper: true })
  const word = NUMBER.exec(rest)
  if (!word || !ENDS_IN_PLACE.test(text.slice(0, read.at))) return false
  return take(read, word[0].length, { whole: true })
}

function quoted(read: Read, rest: string): boolean {
  const words = /^\s[“"][^”"]{1,60}[”"]/u.exec(rest)
  return words !== null && take(read, words[0].length, { whole: true })
}

/** More fields of the same body, more bodies of the same several: "Kinh tế, Hạ tầng và Đô thị", "các phòng, ban và ngành". */
function listed(read: Read, rest: string, text: string): boolean {
  const field = FIELD_BEHIND_DASH.exec(rest)
  if (field && read.whole && verbAt(rest.slice(3)) === 0) return take(read, field[0].length)
  const mark = /^(?:,\s(?:và\s)?|\s(?:và|&)\s)/u.exec(rest)?.[0]
  if (!mark) return false
  const next = rest.slice(mark.length)
  // "Công an xã, Kiểm lâm địa bàn": behind a level begins another name, with words of its own.
  const proper = read.proper && !ENDS_IN_LEVEL.test(text.slice(0, read.at))
  if (/^\p{Lu}/u.test(next)) return !startsUnit(next) && take(read, mark.length - 1, { proper })
  if (read.soft !== null && /^chống\s/u.test(next)) return take(read, mark.length + 'chống'.length, { soft: 'kind' })
  const level = /(?:^|\s)(?:xã|phường|thôn|ấp|bản|xóm|làng|buôn)$/u.test(text.slice(0, read.at))
    ? CLOSES.exec(next)
    : null
  if (level) return take(read, mark.length + level[0].length, { whole: true })
  const body = read.several ? Math.max(headLength(next), MORE_BODIES.exec(next)?.[0].length ?? 0) : 0
  return body > 0 && take(read, mark.length + body, { whole: true, soft: 'kind' })
}
