/** When a sentence asks for something: only a time that it asks for is a deadline. */
import { longPattern } from '../domain/long-pattern.js'
import { MONTHLY, RECURRING } from '../domain/words/comes-again.js'
import type { DeadlineContext } from './deadline-year.js'
import { type Deadline, dated, isBesides, LUNAR, NONE, sharedYear } from './due.js'
import { feastAskedFor, findLunar } from './named-days.js'
import { type AskedTime, askedTimes, isAnniversary, mentionedTimes, SENTENCE_EVENT } from './sentence-times.js'
import { besideWritten, findTimes, joinsSpan, type WrittenTime } from './time-expressions.js'
import { isBefore, isBeforeAside, listedBehind, namesSameDay, writtenAround, writtenInList } from './time-wording.js'

/** Reads prose: only a time that it asks something for is a deadline. */
export function readSentence(plain: string, folded: string, context: DeadlineContext): Deadline {
  const times = findTimes(folded)
  const asked = askedTimes(folded, times, context)
  const [first] = asked
  if (first) {
    const written = writtenAround(plain, folded, first.time)
    if (first.time.year === null && RECURRING.test(first.sentence)) return { kind: 'recurring', written }
    if (LUNAR.test(folded.slice(first.time.to, first.time.to + 25)) && !isBesides(folded, first.time))
      return { kind: 'event', written }
    const span = { ...first.time, year: first.time.year ?? sharedYear(times, first.time) }
    const aside = isBeforeAside(folded, first.time)
    const due = dated(folded, span, first.time.several, aside || isBefore(folded, first.time), written, context)
    const event = SENTENCE_EVENT.exec(folded)
    const listed = onlyListed(folded, asked, times)
    const others = [
      ...asked
        .filter(({ time }) => time !== first.time && !namesSameDay(time, first.time))
        .map(({ time }) => writtenAround(plain, folded, time)),
      ...listed.map((time) => writtenInList(plain, folded, time, times)),
      ...ofOtherWork(folded, [...asked.map(({ time }) => time), ...listed], times, context).map((time) =>
        writtenAround(plain, folded, time),
      ),
      ...first.time.besides.map((part) => besideWritten(first.time, part)),
      ...alsoMonthly(plain, folded, first.time),
      ...(event && !isNear(event, first.time) ? [eventWritten(plain, event)] : []),
    ]
    if (due.kind !== 'date') return due
    return {
      ...due,
      ...(others.length > 0 ? { others } : aside ? { unsure: { written, why: 'about' } } : {}),
      ...(first.behindColon ? { behindColon: true } : {}),
    }
  }
  const monthly = monthlyWritten(plain, folded)
  if (monthly !== undefined) return { kind: 'recurring', written: monthly }
  const event = SENTENCE_EVENT.exec(folded)
  const feast = feastAskedFor(folded)
  if (feast) return { kind: 'event', written: writtenAround(plain, folded, feast), namesDay: true }
  const lunar = event ? undefined : findLunar(folded)
  if (lunar && !isAnniversary(folded, lunar.from))
    return { kind: 'event', written: writtenAround(plain, folded, lunar), namesDay: true }
  const last = NO_DAY.exec(folded) ?? TERM_BEHIND_COLON.exec(folded)
  if (last) return { kind: 'event', written: eventWritten(plain, last), namesDay: true }
  return event ? { kind: 'event', written: eventWritten(plain, event) } : NONE
}

/** "…: ngay khi có", "… trong học kỳ I", "báo cáo … trong tuần" at the end: when it is to be done, on a day that the document does not name. */
const NO_DAY = longPattern()`
  (?<=:\s?)ngay (?:sau )?khi [^:;()]{2,40}$
  |(?:(?<=[:(]\s?)(?:cuoi |dau )?|\b(?:trong|het) )hoc k[yi] (?:i{1,2}|[12])\)?[.;]?$
  |(?<=\b(?:xong|hoan thanh|bao cao|gui|nop|trinh)\b[^.;:]{0,60})\btrong tuan(?: nay)?[.;]?$`

/** "Chi trả tiền: ngay sau khi phương án được phê duyệt. …": nothing but a term behind the colon, up to the end of the sentence. */
const TERM_BEHIND_COLON =
  /(?<=:\s?)(?:(?:ngay )?(?:sau|truoc) khi|den khi|ngay khi|khi (?:co|ket thuc|hoan thanh)|(?:trong (?:vong |thoi han )?)?\d{1,3} (?:\(\w+\) )?ngay (?:lam viec )?(?:ke tu|tu|sau|truoc))\s[^:;(),]{2,60}(?=[.;]?$|\.\s)/

function eventWritten(plain: string, { index, 0: words }: RegExpExecArray): string {
  const [sentence = ''] = plain.slice(index, index + words.length).split(/(?<=\p{L}{2}|\d{4})\.\s/u)
  const isCut = /\p{L}$/u.test(sentence) && /^\p{L}/u.test(plain.slice(index + sentence.length))
  return (isCut ? sentence.slice(0, sentence.lastIndexOf(' ')) : sentence).replace(/[\s.;,:(]+$/, '')
}

/** "… trước 30/6/2025; định kỳ báo cáo trước ngày 20 hằng tháng": what comes again beside the day that is asked for. */
function alsoMonthly(plain: string, folded: string, { from, to }: WrittenTime): string[] {
  const rest = `${folded.slice(0, from)}${' '.repeat(to - from)}${folded.slice(to)}`
  const found = MONTHLY.exec(rest)
  return found && /\b(?:tuan|thang|quy)\b/.test(found[0])
    ? [plain.slice(found.index, found.index + found[0].length)]
    : []
}

/** "Trước ngày 15/3, 15/6, 15/9": times that stand in a list behind one that is asked for. */
function onlyListed(folded: string, asked: readonly AskedTime[], times: readonly WrittenTime[]): WrittenTime[] {
  const own = new Set(asked.map(({ time }) => time))
  return [...own].flatMap((time) => listedBehind(folded, time, times)).filter((time) => !own.has(time))
}

/** "… trước ngày 18/7; tổ chức trao quà từ 20/7 đến 24/7", "thẩm định (08/5), niêm yết (từ 11/5 đến 15/5)": when other work of the same sentence is. */
function ofOtherWork(
  folded: string,
  own: readonly WrittenTime[],
  times: readonly WrittenTime[],
  context: DeadlineContext,
): WrittenTime[] {
  return mentionedTimes(folded, times, context).filter((time) => {
    const begins = joinsSpan(folded, time, times[times.indexOf(time) + 1])
    const apart = own.every(
      (other) =>
        !namesSameDay(time, other) &&
        CLAUSE_ENDS.test(folded.slice(Math.min(time.to, other.to), Math.max(time.from, other.from))),
    )
    const before = folded.slice(0, time.from)
    const isWhen = time.kind === 'day' && IN_CLAUSE.test(before) && !OCCASION.test(before)
    return isWhen && !own.includes(time) && !begins && apart
  })
}

const CLAUSE_ENDS = /[;,]\s/
/** Words of the work, and what says that the day is its own. */
const IN_CLAUSE =
  /[a-z]{2,} [a-z]{2,} (?:\(|(?:sang|chieu|toi|trong|vao|tu|den|ngay|het)\s)(?:[^;,]|(?<= \d{1,2}), ?(?=\d|$))*$/
/** "… tặng quà nhân ngày Thương binh - Liệt sĩ 27/7": what the work is for. */
const OCCASION = /\b(?:nhan|dip|cho|cua|ung|mung|niem|ve) (?:cac )?ngay\b[^;,]*$/

/** What comes again with its day: "báo cáo ngày 25 của tháng cuối quý" rather than "mỗi quý 01 lần", "hằng tháng tổng hợp, báo cáo trước ngày 25" to its end. */
function monthlyWritten(plain: string, folded: string): string | undefined {
  const all = [...folded.matchAll(EACH_MONTHLY)]
  const monthly = all.find(([words]) => DAY_OF_MONTH.test(words)) ?? all[0]
  if (!monthly) return undefined
  const end = monthly.index + monthly[0].length
  const behind = (DAY_OF_MONTH.test(monthly[0]) ? MONTHS_BEHIND : DAY_BEHIND).exec(folded.slice(end))
  return plain.slice(monthly.index, end + (behind?.[0].length ?? 0))
}

const EACH_MONTHLY = new RegExp(MONTHLY, 'g')
const DAY_OF_MONTH = /\bngay \d{1,2}\b|\b\d{1,2} (?:hang|cua|moi) thang\b/
const DAY_BEHIND = /^[^.;:]{0,80}?\bngay \d{1,2}\b(?! ?[\d/-]|\.\d| thang \d)\)?/
/** Not in each month of the year. */
const MONTHS_BEHIND = /^,? ?\(?(?:bat dau )?tu thang \d[^.;:)]*\)?/

/** An event beside the time only explains it: "trước ngày 15/3, sau khi huyện ban hành". */
function isNear(event: RegExpExecArray, time: WrittenTime): boolean {
  return event.index - time.to < NEAR && time.from - (event.index + event[0].length) < NEAR
}
const NEAR = 25
