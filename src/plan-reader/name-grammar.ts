/**
 * Where the name that a text begins with ends.
 *
 * What a body does can be said with any verb, and bodies are founded every year: no list holds either. How a name is built does not
 * change: a head ("Phòng", "Hội", "Trưởng"), what it is for, a level ("xã", "thị trấn"), a place. A capital opens a word of the name, which
 * its second syllable closes in small letters ("Kinh tế"); a level or a place closes the whole. Small letters behind a whole name are no
 * part of it, whatever they say, save for the few words that tie more to it ("của", "trên địa bàn", "các"). Verbs decide only where the head
 * stands alone or is named after what it does ("Trung tâm học tập cộng đồng"). What the document shows whole elsewhere ends nowhere sooner.
 */
import { fold } from '../domain/vietnamese.js'
import { verbAt, verbsIn } from './duty-verbs.js'
import {
  BELONGS,
  CLOSES,
  DOES_IT,
  ENDS_IN_PLACE,
  FIELD_BEHIND_DASH,
  MORE_BODIES,
  NAMED_BY_VERB,
  NEEDS_MORE,
  NEVER_IN_NAME,
  NUMBERED,
  OF_KINDS,
  SAID_BY_VERB,
  SEVERAL,
  SYLLABLE,
  TAKES_OBJECT,
  TELLS_WHICH,
  TIES,
} from './name-words.js'
import type { NamesSeen } from './names-seen.js'
import { headLength, PERSON_STARTS, startsSmall, startsUnit } from './unit-heads.js'

/** How far small letters that may belong to the name go on before the verb that ends it. */
const VERB_WITHIN = 8
const LEVEL_WITHIN = 10

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

/** How far one name has been read. */
interface Read {
  at: number
  /** The head and what it needs are read: small letters behind it are no part of it. */
  whole: boolean
  /** A capital syllable waits for its second. */
  open: boolean
  /** What is read last may go on in small letters: a name's verb has its object, a noun of several its kind. */
  soft: 'object' | 'kind' | null
  several: boolean
  /** A proper name is being read: its words are single. */
  proper: boolean
  /** Nothing but heads has been read. */
  bare: boolean
  /** The last of them. */
  head: string
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
    capital(read, rest) ||
    secondSyllable(read, rest, text) ||
    number(read, rest, text) ||
    quoted(read, rest) ||
    listed(read, rest, text) ||
    small(read, rest)
}

function take(read: Read, length: number, change: Partial<Read> = {}): true {
  Object.assign(read, { open: false, soft: null, bare: false }, change)
  read.at += length
  return true
}

/** "Giám đốc | Trung tâm Phục vụ hành chính công": a name within the name. */
function shown(read: Read, rest: string, seen: NamesSeen): boolean {
  const known = /^\s\p{Lu}/u.test(rest) ? seen.longestAt(rest.slice(1)) : 0
  return known > 0 && take(read, 1 + known, { whole: true })
}

function capital(read: Read, rest: string): boolean {
  const word = /^\s(?<dash>[-–]\s)?(\p{Lu}[\p{L}\d]*(?:[-–/&.][\p{L}\d]+)*)/u.exec(rest)
  if (!word) return false
  const dash = word.groups?.dash ?? ''
  const from = 1 + dash.length
  const head = read.proper && dash === '' ? 0 : headLength(rest.slice(from))
  // "HĐND-UBND" is one word.
  if (head > 0 && head >= (word[2] ?? '').length) return takeHead(read, rest.slice(from, from + head), from)
  const opens = !read.open && !read.proper && isSyllable(word[2] ?? '')
  return take(read, word[0].length, { whole: true, open: opens, proper: read.proper || read.open })
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

function number(read: Read, rest: string, text: string): boolean {
  // "Hiệu trưởng 03 nhà trường"
  const counted = read.bare ? /^\s\d{1,3}\s(?=\p{Ll})/u.exec(rest)?.[0].length : undefined
  const of = counted ? headLength(rest.slice(counted)) : 0
  if (counted && of > 0) return take(read, counted + of, { whole: true, several: true })
  const one = read.whole && NUMBERED.test(text.slice(0, read.at)) ? /^\s[1-9](?![\p{L}\d/.,:-])/u.exec(rest) : null
  if (one) return take(read, one[0].length, { whole: true, proper: true })
  const word = /^\s(?:số\s)?[\dIVX]+\p{L}?(?:\s?(?:-|–|đến)\s?\d+)?(?![\p{L}\d/])/u.exec(rest)
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
  if (/^\p{Lu}/u.test(next)) return !startsUnit(next) && take(read, mark.length - 1, { proper: read.proper })
  if (read.soft !== null && /^chống\s/u.test(next)) return take(read, mark.length + 'chống'.length, { soft: 'kind' })
  const level = /(?:^|\s)(?:xã|phường|thôn|ấp|bản|xóm|làng|buôn)$/u.test(text.slice(0, read.at))
    ? CLOSES.exec(next)
    : null
  if (level) return take(read, mark.length + level[0].length, { whole: true })
  const body = read.several ? Math.max(headLength(next), MORE_BODIES.exec(next)?.[0].length ?? 0) : 0
  return body > 0 && take(read, mark.length + body, { whole: true, soft: 'kind' })
}

function small(read: Read, rest: string): boolean {
  const word = /^\s(\p{Ll}+)/u.exec(rest)
  if (!word) return false
  const next = rest.slice(1)
  const closes = CLOSES.exec(next)
  if (closes) return take(read, 1 + closes[0].length, { whole: true, proper: true })
  const ties = TIES.exec(next)
  if (ties) return tied(read, next, ties[0])
  // "Ban Pháp chế HĐND xã thẩm tra": of a body whose name is whole there is but one.
  if (TELLS_WHICH.test(next) && !(isOne(read) && DOES_IT.test(next))) return toldWhich(read, next)
  if (!read.whole) return specialty(read, next)
  const nested = read.bare && verbAt(next) === 0 ? headLength(next) : 0
  if (nested > 0) return takeHead(read, next.slice(0, nested))
  return read.soft !== null && objectOf(read, next)
}

function isOne({ whole, proper, several }: Read): boolean {
  return whole && proper && !several
}

function tied(read: Read, next: string, tie: string): boolean {
  const object = next.slice(tie.length + 1)
  if (tie === 'các' && verbAt(object) > 0) return false
  const head = headLength(object)
  const several = read.several || /^(?:các|mỗi|từng)$/u.test(tie)
  if (head > 0)
    return take(read, 1 + tie.length + 1 + head, {
      several,
      whole: true,
      bare: true,
      head: object.slice(0, head),
      soft: NEEDS_MORE.test(object.slice(0, head)) ? 'kind' : null,
    })
  const closes = CLOSES.exec(object)
  if (closes) return take(read, 1 + tie.length + 1 + closes[0].length, { several, whole: true, proper: true })
  if (/^\p{Lu}/u.test(object)) return take(read, 1 + tie.length, { several })
  const noun = compound(object)
  return noun > 0 && take(read, 1 + tie.length + 1 + noun, { several, whole: true, soft: 'kind' })
}

/** How long the word is that the small letters begin with: two syllables; one, where something else follows it. */
function compound(text: string): number {
  const [both = '', first = ''] = /^(\p{Ll}+)(?:\s\p{Ll}+)?/u.exec(text) ?? []
  const second = text.slice(first.length + 1)
  const ends = [TIES, CLOSES, TELLS_WHICH].some((words) => words.test(second)) || verbIndex(text, 0) === first.length
  return ends ? first.length : both.length
}

/** "Các đơn vị | được giao nhiệm vụ | báo cáo", "Người | có nghĩa vụ kê khai | nộp": up to what they are to do. */
function toldWhich(read: Read, next: string): boolean {
  const words = TELLS_WHICH.exec(next)?.[0] ?? ''
  const clause = /^[^,;.:()]*/u.exec(next)?.[0] ?? ''
  const behind = clause.slice(words.length + 1)
  const skips = !SAID_BY_VERB.test(words) && !NEVER_IN_NAME.test(behind) ? verbAt(behind) : 0
  const verb = verbIndex(clause, words.length + skips)
  const duty = clause.slice(verb + 1)
  return verb > 0 && !/^(?:trước|chậm nhất|dự kiến|là|cho)\s/u.test(duty) && take(read, 1 + verb, { whole: true })
}

function specialty(read: Read, next: string): boolean {
  if (NEVER_IN_NAME.test(next)) return false
  const verb = verbAt(next)
  if (verb > 0) return NAMED_BY_VERB.test(read.head) && take(read, 1 + verb, { whole: true, soft: 'object' })
  const nested = headLength(next)
  if (nested > 0) return takeHead(read, next.slice(0, nested))
  return take(read, 1 + compound(next), { whole: true, soft: 'kind' })
}

/** "Chi hội trưởng": behind a head the post is whole. */
function takeHead(read: Read, head: string, from = 1): true {
  const whole = !NEEDS_MORE.test(head) || (read.bare && /^trưởng$/iu.test(head))
  return take(read, from + head.length, { proper: false, head, whole, bare: true })
}

/** Small letters behind a name that may go on in them: up to the level that closes it or the verb that ends it. */
function objectOf(read: Read, next: string): boolean {
  const clause = /^[^,;.:()]*/u.exec(next)?.[0] ?? ''
  const words = clause.split(' ')
  if (verbAt(next) > 0) return read.soft === 'object' && closedBehind(read, next, words)
  const near = words.slice(0, VERB_WITHIN).join(' ')
  const [level, verb] = [levelIndex(near), verbIndex(near, 0)]
  if (level > 0 && (verb <= 0 || level < verb)) return take(read, 1 + level, { whole: true, proper: true })
  const proper = near.search(/\s\p{Lu}/u)
  // "Hợp tác xã dịch vụ | nông nghiệp | Đồng Tâm": the proper name is still to come.
  if (proper > 0 && !read.several && (verb <= 0 || proper < verb)) return take(read, 1 + proper, { whole: true })
  if (verb > 0) return take(read, 1 + verb, { whole: true, soft: 'kind' })
  // Nothing else in the clause: "Giao Ban Tổ chức lễ hội."
  if (words.length < 4 && /^(?:$|[.;)])/.test(next.slice(clause.length))) return take(read, 1 + clause.length)
  // "các trường mầm non, tiểu học": a word or two up to the comma say which.
  if (read.several && words.length < 3 && next[clause.length] === ',')
    return take(read, 1 + clause.length, { soft: 'kind' })
  // "Các tổ hòa giải": of such bodies there are several kinds in a commune.
  return read.bare && OF_KINDS.test(read.head) && take(read, 1 + compound(next))
}

/** "Ban Chỉ đạo | xử lý vi phạm đất đai thị trấn | họp": a level closes the name, and more is to be done behind it. */
function closedBehind(read: Read, next: string, words: readonly string[]): boolean {
  const level = levelIndex(words.slice(0, LEVEL_WITHIN).join(' '))
  const isOne = level > 0 && !/\s(?:các|những)\s/u.test(next.slice(0, level))
  return isOne && /^\s\p{Ll}/u.test(next.slice(level)) && take(read, 1 + level, { whole: true, proper: true })
}

/** The end of the first level word in a run of words; 0 where it has none. */
function levelIndex(words: string): number {
  for (const space of words.matchAll(/\s/gu)) {
    const closes = CLOSES.exec(words.slice(space.index + 1))
    if (closes) return space.index + 1 + closes[0].length
  }
  return 0
}

/** The place of the first verb of duty behind `from`; -1 where there is none. */
function verbIndex(words: string, from: number): number {
  return verbsIn(words).find((index) => index >= from && !tellsMore(words, index)) ?? -1
}

/** "công lập thuộc xã", "sản phẩm được bình chọn": before a tie, or said of what is done to somebody, it is no duty. */
function tellsMore(words: string, index: number): boolean {
  const behind = words.slice(index + 1 + verbAt(words.slice(index + 1)) + 1)
  return BELONGS.test(behind) || /\s(?:được|bị)$/u.test(words.slice(0, index))
}
