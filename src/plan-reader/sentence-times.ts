/** Which of the times in a sentence it asks something for. */
import { longPattern } from '../domain/long-pattern.js'
import type { DeadlineContext } from './deadline-year.js'
import { lastDayOf, type WrittenTime } from './time-expressions.js'
import { opensOnly } from './time-wording.js'

export interface AskedTime {
  time: WrittenTime
  /** The folded sentence that it stands in. */
  sentence: string
  /** Nothing but a colon says that it is meant: "Họp Ban Tổ chức lần 1: ngày 05/02/2025". */
  behindColon: boolean
}

const THU = /thu (?:hai|ba|tu|nam|sau|bay|[2-7])/
/** What makes a time in a sentence a deadline; the time follows it. */
const TRIGGER = longPattern()`
  (?:
    \b(?:
      truoc|cham nhat|muon nhat|tre nhat|khong muon hon|khong cham hon|khong qua|den het|het
      |han (?:cuoi|chot|nop|gui)|xong|hoan thanh|thoi han
    )\b(?:\s(?:la|den|vao|trong|truoc|het|du kien))*:?
    (?:\s\d{1,2}\s?(?:h|g|gio|:)\s?\d{0,2}(?:\s?(?:phut|p))?,?)?  // '17 giờ 30 phút'
    (?:\s(?:sang|chieu|toi))?
    (?:\s(?:${THU}|chu nhat),?)?
    (?:\s(?:le|tet|quoc khanh|ngay quoc khanh|tet duong lich))?
    (?:\sngay)?
    |\btu nay (?:cho )?den(?: ngay)?
    |(?:^|[:,(;]\s?|\s)trong(?:\s(?:dau|giua|cuoi))?
  )\s*$`

const NOT_DEADLINES = longPattern()`
  \bco hieu luc\b
  |\bkhong truoc (?:ngay )?\d
  |\bthoi diem 0h
  |(?<!\b(?:tuyen|hoc|phat|ve|hy|tai|quan|y|khai|thi|an) )\bsinh truoc\b  // 'sinh trước …', not 'học sinh trước …'
  |\bgiai doan \d{4}\b
  |\btruoc ngay \d.*\bduoc (?:thuong|cong diem|ho tro them)\b`
/** "Dự toán ngân sách năm 2027", "thu ngân sách 6 tháng đầu năm": the time that the money is for; a day is none. */
const OF_BUDGET = /\bngan sach\b.*\bnam\b/
/** What came about before a day that has passed: "văn bản ký trước ngày 01/7/2025". */
const CAME_ABOUT = /\b(?:thanh lap|ban hanh|ky|ra doi) (?:tu )?truoc ngay\b/

/** Days that are remembered, not worked towards. */
const ANNIVERSARY =
  /\bky niem\b|\bchao m[uz]ng\b|\bngay nha giao\b|\bngay (?:truyen thong|thanh lap|sinh|mat)\b|\bnam ngay\b/

/** Whether the day that stands at this place is only remembered. */
export function isAnniversary(folded: string, at: number): boolean {
  return ANNIVERSARY.test(folded.slice(Math.max(0, at - 60), at))
}

/** '5 (năm) '. */
const COUNT = /\d{1,3} (?:\(\w+\) )?/

export const SENTENCE_EVENT = longPattern()`
  \b(?:
    ngay (?:sau|truoc) khi
    |sau (?:khi|moi dot|\d+ ngay)
    // 'trong vòng 5 (năm) ngày kể từ …'
    |trong (?:thoi han |vong )?${COUNT}(?:ngay|gio)(?= .{0,30}(?:\btu\b|\bsau\b|\bke\b))
    |trong (?:thoi han|thoi gian|vong) ${COUNT}(?:ngay|gio)
    // 'trước ngày 20 tháng sau'
    |(?:truoc|cham nhat|den|vao)(?: (?:la|het|ngay))* \d{1,2} thang (?:nay|sau|toi)
    // 'chậm nhất sau 3 ngày'
    |(?:cham nhat|muon nhat|khong qua) (?:(?:la|sau|trong|vong) )*${COUNT}(?:ngay|gio|tuan|thang)
    |(?:hoan thanh|xong) (?:trong|truoc|sau|ngay)
    |truoc ${COUNT}ngay
    // 'trước khi họp 3 ngày'; with 'ít nhất' only where something is sent or put before somebody
    |truoc (?:ngay|khi) (?:
      (?![a-z ]{0,40}\bit nhat)
      |(?<=\b(?:gui|nop|trinh|tham muu|thong bao|ban hanh)\b[^.;]{0,90})
    )[a-z ]{3,40} \d{1,3} ngay
    |\d{1,3} ngay (?:truoc|sau) (?:khi|ngay)
    |sau (?!khi |ngay \d)[a-z ]{3,30} \d{1,3} ngay
  )\b.{0,60}`

/** The times that the text asks something for, in their order. */
export function askedTimes(folded: string, times: readonly WrittenTime[], context: DeadlineContext): AskedTime[] {
  return times.flatMap((time, i) => {
    const sentence = sentenceAround(folded, time)
    const asks =
      asksFor(folded, sentence.from, time, times[i - 1]) || isScheduled(folded, sentence.from, time, times, context)
    const behindColon = /:\s?(?:\d{1,2}\s?(?:h|g|gio)\s?\d{0,2},?\s)?(?:ngay\s)?$/.test(folded.slice(0, time.from))
    const settled = isPast(time, context) && CAME_ABOUT.test(sentence.text)
    return asks &&
      !settled &&
      !isReckonedTo(folded, time) &&
      !isOfBudget(time, sentence.text) &&
      !NOT_DEADLINES.test(sentence.text)
      ? [{ time, sentence: sentence.text, behindColon }]
      : []
  })
}

/** The times that a duty names, where no word asks for one: "quán triệt trong sinh hoạt thường kỳ tháng 3/2026". They may only be what it is about. */
export function mentionedTimes(folded: string, times: readonly WrittenTime[], context: DeadlineContext): WrittenTime[] {
  return times.filter(
    (one) =>
      (one.kind === 'day' || one.kind === 'month' || one.kind === 'quarter') &&
      !isPast(one, context) &&
      !isDayOfIssue(one, context) &&
      !isDayOfPaper(folded, one) &&
      !isAnniversary(folded, one.from) &&
      !OF_PAPER.test(folded.slice(0, one.from)) &&
      !opensOnly(folded, one) &&
      !isReckonedTo(folded, one) &&
      !isOfBudget(one, sentenceAround(folded, one).text) &&
      !NOT_DEADLINES.test(sentenceAround(folded, one).text),
  )
}

/** "Không quá 55 tuổi tính đến tháng 6/2026", "số liệu tính đến hết ngày 14/6": up to when something is counted. */
function isReckonedTo(folded: string, { from }: WrittenTime): boolean {
  return /\btznh den(?: (?:het|cuoi|thoi diem|ngay))*\s*$/.test(folded.slice(0, from))
}

function isOfBudget({ kind }: WrittenTime, sentence: string): boolean {
  return kind !== 'day' && OF_BUDGET.test(sentence)
}

/** "Thay thế Quyết định số 12/QĐ-UBND ngày …". */
const OF_PAPER = /\b(?:so:? ?\d+|\d+\/(?:\d{4}\/)?[a-z][a-z\d-]*)[^,;.()]{0,30}\bngay\s*$/

function asksFor(folded: string, from: number, time: WrittenTime, previous: WrittenTime | undefined): boolean {
  const before = folded.slice(from, time.from)
  const trigger = TRIGGER.exec(before.replace(/\s?(?:ngay|vao)?\s?$/, (tail) => (tail.trim() === 'vao' ? tail : ' ')))
  if (trigger)
    return !(
      /\b(?:trong|nay (?:cho )?den)\s*$/.test(trigger[0].trim()) &&
      time.kind === 'year' &&
      !/\b(?:xong|hoan thanh)\b/.test(trigger[0])
    )
  // "trước ngày 01/6 và 15/11": the second time shares the first one's word.
  if (
    previous &&
    previous.from >= from &&
    /^\s?(?:va|,|hoac)\s?(?:ngay\s)?$/.test(folded.slice(previous.to, time.from))
  )
    return false
  return /\b(?:cham|muon) nhat\b[^.;]{0,90}\bngay\s$/.test(before)
}

const HOUR = '(?:\\d{1,2}\\s?(?:h|g|gio)\\s?\\d{0,2}(?:\\s?phut)?,?\\s)'
const PART_OF_DAY = '(?:(?:sang|chieu|toi)\\s)'
const WEEKDAY = '(?:(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat),?\\s)'
const ON_DAY = new RegExp(`\\bvao\\s(?:luc\\s)?${HOUR}?${PART_OF_DAY}?${WEEKDAY}?(?:ngay\\s)?$`)

/** "Tổ chức vào 14 giờ chiều thứ hai ngày …", "khai mạc … – ngày …". */
const HELD_ON = longPattern()`
  (?:\b(?:vao|to chuc|dien ra|khai mac|tien hanh|ra quan|so ket|tong ket)|\s[-–])\s
  (?:luc\s)?(?:\d{1,2}\s?(?:h|g|gio)\s?\d{0,2}(?:\s?phut)?,?\s)?(?:(?:sang|chieu|toi)\s)?
  (?:${THU},?\s|chu nhat,?\s)?(?:ngay\s)?$`
/**
 * What an item says of itself in brackets or as a span: "(ngày 09/5/2026)", "(tháng 10/2026)", "từ ngày 12/01 đến 29/01/2023".
 * Nothing before the document, no day that is only remembered.
 */
function isScheduled(
  folded: string,
  from: number,
  time: WrittenTime,
  times: readonly WrittenTime[],
  context: DeadlineContext,
): boolean {
  const before = folded.slice(from, time.from)
  if (isPast(time, context) || /^\s*can cu\b/.test(before)) return false
  // What is remembered may be celebrated on a day of its own: "kỷ niệm 95 năm … vào ngày 18/11".
  if (time.kind === 'day' && ON_DAY.test(before)) return true
  if (ANNIVERSARY.test(before)) return false
  const span =
    /(?:^\s?|[:(,;]\s?|\bthoi gian\s)(?:du kien )?(?:bat dau )?tu (?:ngay )?[^:(]{1,25}\b(?:den|-)\s(?:het )?(?:ngay )?$/.exec(
      before,
    )
  if (span) return times.some((other) => other.to <= time.from && other.from >= from + span.index)
  if (/\bdu kien\s(?:(?:vao|trong|la)\s)?(?:ngay\s)?$/.test(before) && time.kind !== 'year') return true
  if (/^\s?du kien\b/.test(before) && time.kind === 'day' && time.year !== null) return true
  const held = HELD_ON.test(before)
  if (held && time.kind === 'day' && time.year !== null) return true
  const opens =
    /(?<mark>[(:])\s?(?:du kien\s)?(?:vao\s)?(?:luc\s)?(?:\d{1,2}\s?(?:h|g|gio)\s?\d{0,2}(?:\s?phut)?,?\s)?(?:ngay\s)?$/.exec(
      before,
    )
  const after = folded.slice(time.to, time.to + 3)
  if (!opens || time.kind === 'year' || !/^\s?(?:$|[.;,)]|\()/.test(after)) return false
  // Behind a colon stands much that is no day of the item itself: only a full date is.
  if (opens.groups?.mark === ':') return time.year !== null || isWithHour(before, folded.slice(time.to))
  return time.kind !== 'day' || time.year !== null || !before.endsWith('(')
}

/** "Ra quân: 7h00 ngày 08/11 (thứ Bảy)": an hour or a day of the week makes it certain. */
function isWithHour(before: string, behind: string): boolean {
  return new RegExp(`:\\s?(?:luc\\s)?${HOUR}(?:ngay\\s)?$`).test(before) || /^\s?\((?:thu|chu nhat)\b/.test(behind)
}

function isPast(time: WrittenTime, context: DeadlineContext): boolean {
  const day = time.year === null ? undefined : lastDayOf(time, time.year)
  return day !== undefined && context.issuedOn !== null && day < context.issuedOn
}

/** "Kèm theo Kế hoạch số 14/KH-UBND ngày 19/01/2026" under the plan of that day. */
function isDayOfIssue(time: WrittenTime, { issuedOn }: DeadlineContext): boolean {
  return time.year !== null && lastDayOf(time, time.year) === issuedOn
}

/** "… vừa ban hành Kế hoạch số 15/KH-UBND ngày 09/01/2026": the day of another paper. */
function isDayOfPaper(folded: string, { from }: WrittenTime): boolean {
  return /\bso\s?:?\s?\d+[a-z]?\s?[/-]\s?[a-z\d][a-z\d&-]*(?:\/[a-z\d&-]+)*,? ngay $/.test(folded.slice(0, from))
}

function sentenceAround(folded: string, time: WrittenTime): { from: number; text: string } {
  const from = Math.max(folded.lastIndexOf('. ', time.from), folded.lastIndexOf('; ', time.from)) + 1
  const stops = [folded.indexOf('. ', time.to), folded.indexOf('; ', time.to)].filter((at) => at >= 0)
  return { from, text: folded.slice(from, stops.length > 0 ? Math.min(...stops) : undefined).trim() }
}

/** What stands before the first ':' of an item, or ',' of a sentence; it may be a time: "Từ 01/10 - 10/10/2025: Sơ tuyển", "Ngày 10/4, Công an xã …". */
export function leadingTime(plain: string): string | undefined {
  return /^([^:.;]{2,60}):\s/u.exec(plain)?.[1] ?? /^((?:ngày|sáng|chiều|tối|từ)\s[^:.;,]{2,60}),\s/iu.exec(plain)?.[1]
}
