/**
 * Codes as people type them: 'V2', 'v 2', 'V - 02', 'q1.1', 'T114'. A sign or nothing between the period and the number makes a code,
 * whatever follows ('v2 thôn ra xong'); with a blank between them it may as well be 'quý 1, 2 thôn'.
 */
import { longPattern } from '../long-pattern.js'
import type { TaskRef } from './command.js'
import type { Shaped } from './task-ref.js'
import { STRETCHES, shape, THINGS } from './task-ref.js'

interface Loose {
  from: number
  to: number
  /** As the plan would write them: those that there are, else how it is read first. */
  codes: string[]
  isKnown: boolean
  /** Nothing else can be meant. */
  isSure: boolean
}

const PERIOD = 'q[1-4]|h[12]|t(?:1[0-2]|[1-9])|n|v'
const GLUED = /(?<![\p{L}\p{N}])(?<letter>[qhtnv])(?<digits>\d{1,5})(?<suffix>[a-z]?)(?![\p{L}\p{N}]|[./]\d|\s?%)/gu
const JOINED = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<period>${PERIOD})(?<joint>\\s*-\\s*|[._]|(?<=[nv])/|\\s+)(?<number>\\d{1,3})(?<suffix>[a-z]?)(?![\\p{L}\\p{N}]|\\s*[/.:]\\s*\\d|\\s*%)`,
  'gu',
)
/** 'Bản v2' is rather a draft's second version. */
const VERSION = /\b(?:ban|file|tep|mau|ver|version)\s$/
const COUNT = new RegExp(`^\\s*(?:${STRETCHES}|${THINGS})\\b`)
/** Behind 'q1 2' it is a code where nothing can be counted with the number: 'q1 2 triệu', 'q1 1 lớp tập huấn' may be two other things. */
const NO_THING = longPattern('u')`
  ^\s*(?:$|[^\p{L}\p{N}\s]|(?:
    da|chua|xong|roi|van|dang|moi|vua|sap|se|cung|deu|thi|a|nhe|nha
    |nop|gui|lam|hoan thanh|hoan tat|co|khong|bi|duoc|can|phai|vuong|ket|tre|het|xin|gia han|lui|hoan|han
    |thanh|sang|den|truoc|vi|do|va|voi|bo (?:vi|di|nhe)|huy|giao|chuyen|cua|cho
    |ai|den dau|the nao|sao|luon|nua
  )(?![\p{L}\p{N}]))`
const STRETCH = new RegExp(`^\\s*(?:${STRETCHES})\\b`)
/** 'Việc 2 thôn ra quân': the second task, or what two villages do. */
const COUNTING = `\\b(?:cong viec|viec|nhiem vu|noi dung)(?: so)? (?<count>\\d{1,3})\\s*(?:${THINGS})\\b`
/** '(2) xong', 'xong số 2', 'mục 2 xong', 'q1:2 xong': a number that nothing is counted, dated or called with. */
const BARE =
  '(?:^|[#(]|\\bq[1-4]\\s*[:/]|\\b(?:so|muc|cai|xong|bao|em|(?:viec|vu) thu))\\s*(?<number>\\d{1,3})(?=\\s*(?:$|[),;.!:-](?!\\d)|(?:roi|a|nhe|nha|xong|chua|da|thi)\\b))'
const NUMERALS = ['mot', 'hai', 'ba', 'bon', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi']
const SPELT = `\\b(?:viec|vu)(?: so| thu)? (?<spelt>${NUMERALS.join('|')})(?= (?:xong|chua|roi|da|thi)\\b)`
const NUMBER_IN_DOUBT = new RegExp(`${COUNTING}|${BARE}|${SPELT}`, 'g')

/** 'Q1-1, 2 và 3 xong': numbers that go on behind a code. */
const LIST = longPattern('giu')`
  (?<period>(?<![\p{L}\p{N}])(?:[QHT]\d{1,2}|N|V)-)(?<first>\d{1,3}[a-z]?)
  (?<more>(?:\s*(?:[,;&+]|và|va)\s*\d{1,3}(?![\d/.%]))+)
  (?=\s*(?:
    $|[.;!]
    |(?:đều|deu|cũng|cung|xong|chưa|chua|rồi|roi|đã|da|ạ|a|nhé|nhe|thì|thi)(?!\p{L})
  ))`

/** Whether a code may stand in the text other than as the plan writes it. */
export function mayNameLoosely(text: string): boolean {
  return looseCodes(shape(text), []).length > 0 || shape(text).clean.search(LIST) >= 0
}

/** The text with the codes as the plan writes them; everything else stays as typed. Where the plan has codes of this kind, one that it
 *  has not is written out too, to be told of; where it has no 'V-', 'v2' is its second task. */
export function withCodes(text: string, codes: readonly string[]): string {
  const shaped = shape(text)
  let written = ''
  let at = 0
  for (const { from, to, codes: found, isKnown, isSure } of looseCodes(shaped, codes)) {
    const [code = ''] = found
    const period = code.slice(0, code.indexOf('-') + 1)
    // Of a plan without such a code 'q1 9' is a quarter, and a number of its own.
    const isQuarter = /^[qht]\d{1,2}\s+\d/.test(shaped.folded.slice(from, to))
    const isOfPlan = isKnown || (!isQuarter && codes.some((one) => one.toUpperCase().startsWith(period)))
    const name = isOfPlan ? code : period === 'V-' ? `việc ${code.slice(2)}` : null
    if (!isSure || name === null) continue
    written += shaped.clean.slice(at, from) + name
    at = to
  }
  const listed = withLists(written + shaped.clean.slice(at), codes)
  return listed === shaped.clean ? text : listed
}

/** Each of the list under its code, where the plan has all of them. */
function withLists(text: string, codes: readonly string[]): string {
  const known = new Set(codes.map((code) => code.toUpperCase()))
  return text.replace(LIST, (whole, period: string, first: string, more: string) => {
    const isKnown = more.match(/\d+/g)?.every((number) => known.has(`${period}${Number(number)}`.toUpperCase()))
    return isKnown ? period + first + more.replace(/\d+/g, (number) => `${period}${Number(number)}`) : whole
  })
}

/** Codes and numbers that the text may name, or may count something with: nobody guesses which. */
export function refsInDoubt(text: string, codes: readonly string[]): TaskRef[] {
  const shaped = shape(text)
  const doubtful = looseCodes(shaped, codes).filter(({ isKnown, isSure }) => isKnown && !isSure)
  const numbers = [...shaped.folded.matchAll(NUMBER_IN_DOUBT)].map(({ groups }) =>
    groups?.spelt ? String(NUMERALS.indexOf(groups.spelt) + 1) : String(Number(groups?.count ?? groups?.number)),
  )
  return [...new Set([...doubtful.flatMap((loose) => loose.codes), ...numbers])]
}

/** In order, without those that are written as the plan writes them. */
function looseCodes(shaped: Shaped, codes: readonly string[]): Loose[] {
  const known = new Map(codes.map((code) => [code.toUpperCase(), code]))
  const glued = [...shaped.folded.matchAll(GLUED)].flatMap((match) => {
    const { letter = '', digits = '' } = match.groups ?? {}
    const isVersion = letter === 'v' && VERSION.test(shaped.folded.slice(0, match.index))
    return loose(shaped, match, known, splits(letter, digits), !isVersion)
  })
  const joined = [...shaped.folded.matchAll(JOINED)].flatMap((match) => {
    const { period = '', joint = '', number = '' } = match.groups ?? {}
    if (joint === '-' && !number.startsWith('0')) return []
    const after = shaped.folded.slice(match.index + match[0].length)
    // A stretch of time is said of the work: 'q1 2 tuần nữa'.
    if (joint.trim() === '' && STRETCH.test(after)) return []
    const isCount = joint.trim() === '' ? !NO_THING.test(after) : joint.trim() !== joint && COUNT.test(after)
    return loose(shaped, match, known, [`${period}-${Number(number)}`], !isCount)
  })
  return [...glued, ...joined].sort((a, b) => a.from - b.from)
}

/** 'T114' is T11-4 or T1-14; 'T12' is a month. */
function splits(letter: string, digits: string): string[] {
  const heads = { q: [1], h: [1], t: [2, 1], n: [0], v: [0] }[letter] ?? []
  return heads.flatMap((length) => {
    const period = letter + digits.slice(0, length)
    const number = digits.slice(length)
    const isCode = new RegExp(`^(?:${PERIOD})$`).test(period) && /^\d{1,3}$/.test(number)
    return isCode && !(letter === 't' && digits.length < 3) ? [`${period}-${Number(number)}`] : []
  })
}

/** What was read of it, where it may be a code; `isSure`: by the way it is written. */
function loose(
  { clean }: Shaped,
  match: RegExpExecArray,
  known: ReadonlyMap<string, string>,
  readings: readonly string[],
  isSure: boolean,
): Loose[] {
  const [first] = readings
  if (first === undefined) return []
  const found = (ending: string) => readings.flatMap((reading) => known.get(`${reading}${ending}`.toUpperCase()) ?? [])
  const end = match.index + match[0].length
  const { suffix = '' } = match.groups ?? {}
  // The 'ạ' of 'V2ạ' belongs to no code, nor does the 'a' of who types no marks.
  const isPlain = /^[a-z]$/i.test(clean.slice(end - suffix.length, end))
  const ending = isPlain && found(suffix).length > 0 ? suffix : ''
  if (isPlain && ending === '' && suffix !== 'a') return []
  const codes = found(ending)
  return [
    {
      ...{ from: match.index, to: end - suffix.length + ending.length },
      ...{ codes: codes.length > 0 ? codes : [first.toUpperCase()], isKnown: codes.length > 0 },
      isSure: isSure && codes.length < 2,
    },
  ]
}
