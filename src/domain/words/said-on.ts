/** The day on which somebody says that the work was finished: 'hôm 28/3 em nộp rồi', 'em nộp từ hôm qua'. It counts once it is confirmed by
 *  who decides, to whom it is told; until then the day of the report does. */
import type { Claim } from '../assignment.js'
import type { CivilDate } from '../calendar.js'
import { addDays, civilDate, isCivilDate } from '../calendar.js'
import { longPattern } from '../long-pattern.js'
import { fold, normalise } from '../vietnamese.js'
import { withoutTasks } from './task-ref.js'

/** Only with their marks: 'toi qua' may be 'tôi qua', 'sang qua' and 'dem qua' are 'over to'. */
const PART_OF_YESTERDAY = /(?<!\p{L})(?:sáng|trưa|chiều|tối|đêm) qua(?!\p{L})/giu
/** Two numbers alone may be a share ('8/10 chỉ tiêu'): a word or a year makes them a day. */
const DAY = longPattern('g')`
  (?<![\d/.-])(?:
    (?<word>(?:hom|bua) qua|(?:hom|bua) kia|yesterday)
    |(?:(?<named>ngay|hom|bua|hoi)|(?<since>tu))(?: ngay| hom)? (?<day>\d{1,2})[/.-](?<month>\d{1,2})(?:[/.-](?<year>\d{4}))?
    |(?<fullDay>\d{1,2})[/.-](?<fullMonth>\d{1,2})[/.-](?<fullYear>\d{4})
  )(?![\d/.-]*\d|[a-z])`
const FINISHED = '(?:xong|hoan thanh|hoan tat|nop|gui|trinh|ban hanh|done|finished|completed|submitted|sent)'
/** 'Huyện gửi hôm 28/3, em nộp rồi': the day is of the verb before it. */
const HAS_FINISHED = new RegExp(`\\b${FINISHED}\\b`)
const WHEN = '(?: (?:roi|tu|vao|hoi|luc))*'
/** 'Nộp báo cáo hôm qua': something may stand between; not before a plain date, which may be the document's own. */
const FINISHED_BEFORE = new RegExp(`\\b${FINISHED}(?: [a-z]+){0,5}${WHEN} $`)
const FINISHED_RIGHT_BEFORE = new RegExp(`\\b${FINISHED}${WHEN} $`)
/** Said of oneself: 'hôm qua chị nhắc, …' tells of another. */
const FINISHED_BEHIND = new RegExp(
  `^,?(?: (?:thi|da|la|em|toi|minh|tui|chau|con|ben|don vi|chung|tui|co|lam|i|we|it))* ${FINISHED}\\b`,
)
const ENDS = /^ ?(?:$|[,.;!?]|(?:roi|a|nhe|nha|day|cho|luc|tai)\b|(?:anh|chi|em|co|chu|bac)(?: (?:oi|a))*(?:$|[,.;!]))/
/** The day of something else: the last day, a document's. */
const ANOTHER = /\b(?:han|truoc|den|toi|het|sang|lui|gia han|moi)(?: (?:ngay|han|la|cua))* $/
/** What was finished today was not finished on the other day that is named. */
const TODAY = /\b(?:hom|sang|trua|chieu|toi|bua|ngay) nay\b|\bnay (?:em|toi|minh|da|moi)\b|\btoday\b/
/** 'QĐ ngày 28/3 em gửi rồi': papers bear a day of their own. */
const OF_A_PAPER =
  /\b(?:qd|quyet dinh|cv|cong van|kh|ke hoach|tb|thong bao|gm|giay moi|vb|van ban|bc|bao cao|tt|to trinh|chi thi|nq|nghi quyet|bien ban|hop dong|phu luc)(?: so)?(?: \S*\d\S*)?(?: \d*\/\S+)? $/
/** 'Huyện gửi hôm 28/3': whose doing is told before the verb; not 'em gửi cho huyện', and not whom one calls. */
const BY_ANOTHER = longPattern()`
  ^(?:(?!\b(?:em|toi|minh|tui|chau|chung|ben em|don vi)\b).)*
  (?<!\b(?:cho|len|ve|qua|voi|toi|den|cua|thua|da|nop|gui) )
  \b(?:
    huyen|tinh|xa|phuong|so|cap tren|trung uong|tren
    |chu tich|ke toan|van phong|van thu|ho|nguoi ta|cong an
    |anh|chi|co|bac|thay
  )\b(?! (?:oi|a|em|toi|minh)\b)`
/** 'Giờ nộp rồi', 'chưa nộp' behind that day: it was of another finishing. */
const ONLY_NOW = new RegExp(
  `(?<!\\d )\\b(?:chua|gio|bay gio|chu|nay|moi|vua|hien)(?: (?:em|toi|minh|moi|da|thi))* ${FINISHED}\\b`,
)

/** Nobody reports what was finished longer ago. */
const LONGEST_DAYS = 200

/** The day on which the work was finished, once the report of it is confirmed: the one that it names, else its own. */
export function finishedOn({ heard, on }: Pick<Claim, 'heard' | 'on'>): CivilDate {
  return saidOn(heard, on) ?? on
}

/** `on`: the day of the words. Null where no day stands beside the finishing, several do, or it has not come. */
export function saidOn(heard: string, on: CivilDate): CivilDate | null {
  const words = fold(normalise(withoutTasks(heard)).replace(PART_OF_YESTERDAY, 'hôm qua'))
    .replace(/\s+/g, ' ')
    .trim()
  if (TODAY.test(words)) return null
  const days = [...words.matchAll(DAY)].filter((match) => isOfFinishing(words, match))
  const [day] = days
  return day && days.length === 1 ? dateOf(day.groups ?? {}, on) : null
}

function isOfFinishing(words: string, match: RegExpExecArray): boolean {
  const before = words.slice(0, match.index)
  const behind = words.slice(match.index + match[0].length)
  if (ANOTHER.test(before) || ONLY_NOW.test(behind)) return false
  if (match.groups?.word === undefined && match.groups?.named !== 'hom' && OF_A_PAPER.test(before)) return false
  const clause = before.split(/[,.;!?]/).at(-1) ?? ''
  const verbAt = clause.search(HAS_FINISHED)
  if (verbAt < 0 && FINISHED_BEHIND.test(behind)) return match.groups?.since === undefined
  if (verbAt < 0 || BY_ANOTHER.test(clause.slice(0, verbAt))) return false
  const isPlain = match.groups?.word === undefined && match.groups?.named !== 'hom'
  return ENDS.test(behind) && (isPlain ? FINISHED_RIGHT_BEFORE : FINISHED_BEFORE).test(before)
}

function dateOf(said: Record<string, string | undefined>, on: CivilDate): CivilDate | null {
  if (said.word !== undefined) return addDays(on, said.word.endsWith('kia') ? -2 : -1)
  return dayBefore(
    on,
    Number(said.day ?? said.fullDay),
    Number(said.month ?? said.fullMonth),
    said.year ?? said.fullYear,
  )
}

/** This year's, or last year's where it has not come yet. */
function dayBefore(on: CivilDate, day: number, month: number, year: string | undefined): CivilDate | null {
  const this_ = Number(on.slice(0, 4))
  const years = year === undefined ? [this_, this_ - 1] : [Number(year)]
  const found = years.map((y) => civilDate(y, month, day)).find((date) => date !== undefined && date <= on)
  return found !== undefined && isCivilDate(found) && found >= addDays(on, -LONGEST_DAYS) ? found : null
}
