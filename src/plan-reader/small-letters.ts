/** What of the small letters behind the beginning of a name belongs to it: a level that closes it, what ties more to it, its object, its kind. */
import { verbAt, verbsIn } from './duty-verbs.js'
import { type Read, take, takeHead } from './name-reading.js'
import {
  BELONGS,
  CLOSES,
  COMPANY,
  DOES_IT,
  NAMED_BY_VERB,
  NEEDS_MORE,
  NEVER_IN_NAME,
  OF_BODIES,
  OF_KINDS,
  SAID_BY_VERB,
  TELLS_WHICH,
  TIES,
  TRADE,
} from './name-words.js'
import { headLength } from './unit-heads.js'

/** How far small letters that may belong to the name go on before the verb that ends it. */
const VERB_WITHIN = 8
const LEVEL_WITHIN = 10

/** One more word in small letters, if it belongs to the name. */
export function small(read: Read, rest: string): boolean {
  const word = /^\s(\p{Ll}+)/u.exec(rest)
  if (!word) return false
  const next = rest.slice(1)
  const closes = CLOSES.exec(next)
  if (closes) return take(read, 1 + closes[0].length, { whole: true, proper: true })
  const trade = read.whole && !read.several && COMPANY.test(read.head) ? TRADE.exec(next) : null
  if (trade) return take(read, 1 + trade[0].length)
  const ties = TIES.exec(next)
  if (ties) return tied(read, next, ties[0])
  // "Ban Pháp chế HĐND xã thẩm tra": of a body whose name is whole there is but one.
  if (TELLS_WHICH.test(next) && !(isOne(read) && DOES_IT.test(next))) return toldWhich(read, next)
  if (!read.whole) return specialty(read, next)
  const named =
    read.several && read.bare && NAMED_BY_VERB.test(read.head) ? OF_BODIES.exec(next)?.[0].length : undefined
  if (named && verbAt(next.slice(named + 1)) > 0) return take(read, 1 + named, { whole: true })
  const nested = read.bare && verbAt(next) === 0 ? headLength(next) : 0
  if (nested > 0) return takeHead(read, next.slice(0, nested))
  return read.soft !== null && objectOf(read, next)
}

/** "Phòng Kinh tế", "Hội đồng nhân dân xã", no "cơ quan", of which there are many. */
function isOne({ whole, proper, several, bare }: Read): boolean {
  return whole && !several && (proper || !bare)
}

function tied(read: Read, next: string, tie: string): boolean {
  const object = next.slice(tie.length + 1)
  if (tie === 'các' && verbAt(object) > 0) return false
  const head = headLength(object)
  const each = /^(?:mỗi|từng)$/u.test(tie)
  // "Hội Nông dân mỗi đơn vị nhận một tuyến đường": behind a whole name begins who is meant by it.
  if (each && !read.bare && !read.several) return false
  const several = read.several || each || tie === 'các'
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

/** Small letters behind a name that may go on in them: up to the level that closes it or the verb that ends it. */
function objectOf(read: Read, next: string): boolean {
  const clause = /^[^,;.:()]*/u.exec(next)?.[0] ?? ''
  const words = clause.split(' ')
  if (verbAt(next) > 0) return joined(read, clause) || (read.soft === 'object' && closedBehind(read, next, words))
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

/** "Ban Quản lý các công trình | xây dựng | và Phòng Kinh tế", "… | xây dựng và phát triển đô thị | lập": what is done to the objects of a body ties to them. */
function joined(read: Read, clause: string): boolean {
  if (read.soft !== 'kind' || !read.several || !NAMED_BY_VERB.test(read.head)) return false
  const verb = verbAt(clause)
  const behind = /^\svà\s(.*)$/u.exec(clause.slice(verb))?.[1]
  if (behind === undefined) return false
  if (/^\p{Lu}/u.test(behind) && headLength(behind) > 0) return take(read, 1 + verb, { soft: null })
  const duty = verbAt(behind) > 0 ? verbIndex(behind, verbAt(behind)) : -1
  return duty > 0 && take(read, 1 + clause.length - behind.length + duty, { soft: null })
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
