/** Words that together mean one thing: '2 ngày nữa', 'chiều mai', 'thứ 6 tuần sau', 'việc 1, 2', '3/12 thôn', 'không còn'. */
import type { Meaning, Pattern, Row } from './meanings.js'
import { find, pattern, rowOf, signOf } from './meanings.js'
import { pickerOf } from './picker.js'
import type { Sentence, Word } from './word.js'

/** What joins, in the order in which it is tried. */
interface Join {
  at: number
  sees: Pattern
  meaning: Meaning
}

const JOINS: readonly Join[] = (
  [
    // 'Má ơi', 'Lan ơi', 'trạm y tế ơi'
    ['word|unit|authority|person|what oi', 'you'],
    ['week thus past', 'past'],
    ['day? number week number', 'date'],
    ['( number|few ) ( span|day|week ) nua', 'later'],
    ['<!number|few|what|left span nua', 'later'],
    ['daypart|clock this', 'today'],
    ['( daypart|clock )+ tomorrow', 'later'],
    ['daypart ( weekday|later )', 'later'],
    ['daypart last', 'past'],
    ['span last', 'past'],
    // 'Chưa ai nhắc em đã nộp'
    ['not_yet who nudge', 'before'],
    // '15 bộ hồ sơ'
    ['number authority >thing|word', 'number'],
    // '60 bà con', '35 cô giáo', '120 chị'
    ['number ( everyone|you )', 'means'],
    // 'Chưa đến 3h chiều em đã chuyển'
    ['not_yet until ( clock|daypart|date|today|week|weekday|edge|last )+', 'before'],
    ['<late|extra|extend what span', 'span'],
    ['span ( weekday|date|number )', 'past'],
    ['day number|date', 'date'],
    ['weekday week? ( last|already )', 'past'],
    ['weekday week? next', 'later'],
    ['weekday week? until >!time', 'later'],
    ['weekday this?', 'later'],
    ['( edge|all )? week ( next|this )', 'later'],
    ['week until >!time|weekday|edge|week', 'later'],
    ['week last', 'past'],
    ['edge week', 'later'],
    ['since ( today|date|later|daypart|week|clock )', 'past'],
    ['tomorrow', 'later'],
    ['until week >!next|this|last|number', 'later'],
    ['number|few nua? ( span|day )', 'span'],
    ['number|few week', 'span'],
    ['unstuck ( what|means|thing ) nua?', 'unstuck'],
    ['no ( have|left )? stuck ( means|thing|what )? nua?', 'unstuck'],
    ['no ( left|lacking|except|late ) ( means|thing )?', 'none_left'],
    ['not mistake', 'none_left'],
    ['none_left ( thing|unit|word|everyone|person|me|you )? ( what|who ) nua?', 'none_left'],
    // 'Không còn hộ nào chưa ký cam kết': all have.
    ['none_left ( thing|unit|word|what|who|everyone|person|happening )* not_yet >deed', 'full_count'],
    ['not who ( ask|word|stuck|lacking|means ) what?', 'none_left'],
    ['past weekday', 'past'],
    // 'Không còn hộ nào sót', 'không còn nợ gì đâu'
    ['none_left ( thing|unit|what|who|everyone|person )* ( lacking|never|wait|stuck|late )', 'none_left'],
    ['not|not_yet broken ( thing|word )? what?', 'none_left'],
    ['not not_yet', 'none_left'],
    // 'Không phát sinh trường hợp mô'
    ['not have? arise thing? ( what|where )?', 'none_left'],
    // 'Xong chi mà xong', 'họp ai mà họp'
    ['<deed|event ( what|who|you ) but >deed|event', 'never'],
    ['<deed|event what >can', 'never'],
    ['<can what but >deed', 'never'],
    ['already newly', 'thus'],
    ['already ( stop )? thus', 'thus'],
  ] satisfies [string, Meaning][]
).map(([text, meaning], at) => ({ at, sees: pattern(text), meaning }))
const joinsFor = pickerOf(JOINS, ({ sees }) => sees)

/** What can be counted: '3/12 thôn'. */
const COUNTED: readonly Meaning[] = ['unit', 'thing', 'everyone', 'means', 'happening', 'upkeep']
const COUNTED_WORDS = new Set(
  'ho phieu nguoi chi bo hoi chau hoc lop xe can con cay bai doi tuong truong hop'.split(' '),
)
const ITEM_WORDS = new Set([
  'viec',
  'muc',
  'phan',
  'nhiem vu',
  'noi dung',
  'phan viec',
  'y',
  'khoan',
  'so',
  'bieu',
  'phu luc',
  'cong viec',
  'cau',
  'buoc',
  'bieu mau',
])

/** What comes one after the other. */
const STAGES = new Set([
  'lan',
  'vong',
  'dot',
  'buoc',
  'khau',
  'buoi',
  'giai doan',
  'cong doan',
  'chang',
  'luot',
  'phien',
  'tap',
])
const FIRST = /^(?:1|một|mot|đầu|dau|đầu tiên|dau tien|thứ nhất|thu nhat)$/iu

/** 'Tới hộ thứ 90': one of several, where it is no congress or year. */
function isOrdinal(words: readonly Word[], at: number): boolean {
  return (
    words[at + 1]?.meaning === 'number' &&
    /^th(?:ứ|u)$/iu.test(words[at]?.said ?? '') &&
    NUMBERED.includes(words[at - 1]?.meaning) &&
    !COUNTED_BY_TIMES.has(words[at - 1]?.bare ?? '')
  )
}
const NUMBERED: readonly (Meaning | undefined)[] = [
  'thing',
  'word',
  'unit',
  'everyone',
  'you',
  'person',
  'item',
  'authority',
]
const COUNTED_BY_TIMES = new Set(['lan', 'khoa', 'nhiem ky', 'ky', 'nam'])

function joinOrdinals(words: readonly Word[]): readonly Word[] {
  if (!words.some((_, at) => isOrdinal(words, at))) return words
  return words.flatMap((word, at) =>
    isOrdinal(words, at) ? [merged(words.slice(at, at + 2), 'fraction')] : isOrdinal(words, at - 1) ? [] : [word],
  )
}

/** 'Vòng một', 'đợt đầu', 'buổi đầu tiên': more is to follow. */
function joinStages(words: readonly Word[]): readonly Word[] {
  const isFirst = (at: number) => STAGES.has(words[at]?.bare ?? '') && FIRST.test(words[at + 1]?.said ?? '')
  if (!words.some((_, at) => isFirst(at))) return words
  return words.flatMap((word, at) =>
    isFirst(at) ? [merged(words.slice(at, at + 2), 'part')] : isFirst(at - 1) ? [] : [word],
  )
}

export function joinPhrases(words: readonly Word[]): Sentence {
  const staged = joinOrdinals(joinStages(words))
  return joinMeanings(staged.some(({ meaning }) => NUMERIC.has(meaning)) ? joinItems(joinCounts(staged)) : staged)
}

const NUMERIC: ReadonlySet<Meaning> = new Set(['number', 'date', 'percent', 'item', 'thing'] as const)

function joinMeanings(words: readonly Word[]): Sentence {
  let out = words
  let row = rowOf(words.reduce((signs, word) => signs + signOf(word.meaning), ''))
  for (let found = nextJoin(row, 0); found; found = nextJoin(row, found.join.at)) {
    const { from, to, join } = found
    out = out.toSpliced(from, to - from, merged(out.slice(from, to), join.meaning))
    row = rowOf(row.signs.slice(0, from) + signOf(join.meaning) + row.signs.slice(to))
  }
  return { words: out, row }
}

/** The first join at this place of the list or behind it that the row holds, and where in the row. */
function nextJoin(row: Row, at: number): { join: Join; from: number; to: number } | null {
  for (const join of joinsFor(row)) {
    const match = join.at < at ? null : find(join.sees, row)
    if (match) return { join, from: match.index, to: match.index + match[0].length }
  }
  return null
}

/** 'n/m' is a count before something that can be counted, or where it is no date. */
function joinCounts(words: readonly Word[]): Word[] {
  const out: Word[] = []
  const isTold = words.some(({ meaning }) => meaning === 'already' || meaning === 'perfect')
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    if (!word) break
    const apart = outOf(words, at)
    if (apart) {
      out.push(counted(words.slice(at, at + apart.length), apart.part, apart.whole))
      at += apart.length - 1
      continue
    }
    const match = word.meaning === 'date' ? /^(\d{1,4})\/(\d{1,4})$/.exec(word.said.replaceAll('.', '')) : null
    const next = words[at + 1]
    const isShare =
      match && Number(match[1]) < Number(match[2]) && ['can', 'just', 'only'].includes(out.at(-1)?.meaning ?? '')
    // 'Đủ 9/9'
    const isAll = match && match[1] === match[2] && out.at(-1)?.meaning === 'all'
    const isCount =
      match &&
      (isAll || Number(match[2]) > 12 || (next && (COUNTED.includes(next.meaning) || COUNTED_WORDS.has(next.bare))))
    if (match && (isCount || isShare)) out.push(counted([word], Number(match[1]), Number(match[2])))
    else if (match && Number(match[1]) < Number(match[2]) && mayBeShare(out, next, isTold))
      out.push(merged([word], 'fraction'))
    else out.push(word)
  }
  return out.map((word) =>
    word.meaning === 'percent' && Number.parseFloat(word.said) >= 100 ? { ...word, meaning: 'full_count' } : word,
  )
}

const DONE: readonly Meaning[] = ['finish', 'deliver']
const OPENS: readonly Meaning[] = ['item', 'stop', 'me']

/** 'Xong 2/3 rồi', 'xong 8/12 thùng rồi', 'đã nộp 7/9', '2/3 nộp rồi': so many of so many, or on that day; nobody can tell. */
function mayBeShare(before: readonly Word[], next: Word | undefined, isTold: boolean): boolean {
  const last = before.at(-1)
  if (last && DONE.includes(last.meaning)) return isTold
  const opens = last === undefined || OPENS.includes(last.meaning)
  return opens && next !== undefined && [...DONE, 'perfect'].includes(next.meaning)
}

/** '5 trên 12 thôn', '7 trong 9 mục'. */
function outOf(words: readonly Word[], at: number): { part: number; whole: number; length: number } | null {
  if (words[at]?.meaning !== 'number') return null
  for (const length of [3, 4]) {
    const [link, whole] = [words[at + length - 2], words[at + length - 1]]
    if (
      whole?.meaning === 'number' &&
      link &&
      /^(?:tren|trong|trong so|out of|of|tren tong so|trong tong so|phan)$/.test(link.bare)
    )
      return { part: Number(words[at]?.said), whole: Number(whole.said), length }
  }
  const percent = words[at + 1]
  return percent?.bare === 'phan tram' ? { part: Number(words[at]?.said), whole: 100, length: 2 } : null
}

function counted(words: readonly Word[], part: number, whole: number): Word {
  // 'Mười phần trăm' is no figure: what cannot be compared is not the whole.
  return merged(words, part >= whole ? 'full_count' : 'part_count')
}

/** 'việc 1, 2 và 4', 'mục a', 'phần việc số 3' */
function joinItems(words: readonly Word[]): Word[] {
  const out: Word[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    if (!word) break
    let end = at + 1
    if (ITEM_WORDS.has(word.bare)) {
      if (words[end]?.bare === 'so') end++
      if (isItemMark(words[end])) {
        end++
        while (
          words[end]?.meaning === 'number' ||
          ((words[end]?.said === ',' || words[end]?.meaning === 'link') && words[end + 1]?.meaning === 'number')
        )
          end++
      } else end = at + 1
    }
    out.push(end > at + 1 ? merged(words.slice(at, end), 'item') : word)
    at = end - 1
  }
  return out
}

function isItemMark(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    (word.meaning === 'number' ? /^\d+$/.test(word.said) : /^(?:[a-d]|i{1,3}|iv|v)$/i.test(word.said))
  )
}

function merged(words: readonly Word[], meaning: Meaning): Word {
  return {
    meaning,
    said: words.map((w) => w.said).join(' '),
    bare: words.map((w) => w.bare).join(' '),
    isMarked: words.some((w) => w.isMarked),
  }
}
