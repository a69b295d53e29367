/** Headings and banner rows that say when what stands under them is due: "QUÝ I", "Tháng 3/2024", "Đợt 1: Từ 20/4 đến 30/4". */
import type { PeriodKey } from '../domain/calendar.js'
import { fold } from '../domain/vietnamese.js'
import { type Deadline, type DeadlineContext, type Due, NONE, readTime } from './deadlines.js'
import { type Block, DEPTH, isCapitals, markerOf, printed, singleSpaced, type TextBlock } from './document.js'
import { isAnniversary } from './sentence-times.js'
import { findTimes, type WrittenTime } from './time-expressions.js'
import { isBareTime } from './time-wording.js'
import { inFigures } from '../domain/words/in-figures.js'
import { weekNamed } from './week-marks.js'

const TOPIC =
  /^(?:cac )?(?:nhiem vu|cong tac|cong viec|noi dung|hoat dong|chuong trinh|trong tam|ke hoach)(?: (?:trong tam|cong tac|thuc hien))*(?: trong)? /
const PERIOD =
  /^(?:trong )?(?:(?:quy|thang|t)\s?(?:[ivx]+|\d{1,2})|(?:0?6|sau) thang (?:dau|cuoi) nam|nam \d{4})(?:[\s/,.-]*(?:nam )?\d{0,4})?(?:\s?(?:-|va|den|,|\+)\s?.{1,20})?$/
/** "Tuần 1 (04-09/9)", "Đợt 2: Trong tháng 8", "Giai đoạn 1, từ ... đến ...", "Ngày thứ nhất (24/8/2026)". */
const PHASE =
  /^(?!ngay \d{1,2}\s?(?:[/.-]|thang))(?:tuan|dot|giai doan|buoc|chang|phan|ngay)(?: thu)?\s?(?:\d{1,2}|[ivx]{1,4}|nhat|hai|ba|tu|nam)\s?[:,(-]?\s?(.+)$/

/** The time that a heading names and nothing else but "nhiệm vụ", "công tác": "I. CÔNG TÁC QUÝ I". */
export function periodHeading(text: string, context: DeadlineContext): Due | undefined {
  const whole = singleSpaced(text)
  if (whole.length > 120) return undefined
  const marker = markerOf(whole)
  const named = fold(inFigures(marker ? whole.slice(marker.length) : whole)).replace(/[\s:.]+$/, '')
  const bare = named.replace(TOPIC, '')
  const phase = PHASE.exec(bare)?.[1]
  const times = phase?.replace(/[()]/g, ' ').trim() ?? bare
  const isDays = times.length < 70 && isBareTime(times) && /\d{1,2}\s?[/.-]\s?\d{1,2}|\bngay \d{1,2} thang/.test(times)
  const isPeriod = times.length <= 45 && PERIOD.test(times)
  if (!isDays && !isPeriod) return undefined
  const due = readTime(times.replace(/^trong /, ''), context)
  if (due.kind !== 'date') return undefined
  return { ...due, written: whole }
}

/** Longer lines are no headings. */
const LONGEST_NAME = 80

/** "NHIỆM VỤ THƯỜNG XUYÊN", "Việc đột xuất": what stands under it belongs to no period. */
export function namesNoPeriod(text: string): boolean {
  const named = fold(text)
  return (
    named.length <= LONGEST_NAME &&
    /\b(?:thuong xuyen|dot xuat|quanh nam|phat sinh)\b/.test(named) &&
    !/[.;]\s?$/.test(named)
  )
}

/** "Bước 2. Xét duyệt (tháng 10/2026)": a heading with the time of its part behind it. */
function timedHeading(text: string, context: DeadlineContext): Due | undefined {
  const inside = /^.{3,100}\s\(([^()]{4,40})\)[:.]?$/u.exec(text)?.[1]
  return inside === undefined ? undefined : periodHeading(inside, context)
}

/** "Bước 3. Đăng ký bổ sung (từ ngày 09/4 đến hết ngày 25/4/2026)" is a part of the work, whatever stands under it. */
export function isPhase(block: TextBlock, context: DeadlineContext): boolean {
  const text = printed(block)
  return block.bold && /^(?:buoc|giai doan|dot|chang)\b/.test(fold(text)) && timedHeading(text, context) !== undefined
}

/**
 * A day or a span in the title is when the event is, and nobody said that all the work is due then: it is asked about. A day that is
 * remembered is no deadline at all.
 */
function ofTitle(due: Due, title: string): Deadline {
  if (due.period !== null) return due
  const times = findTimes(fold(title)).filter(({ kind }) => kind === 'day')
  const [first, last] = [times[0], times.at(-1)]
  const isRemembered = first && last && (first === last ? isAnniversary(fold(title), first.from) : returns(first, last))
  const { written } = due
  return isRemembered ? { kind: 'event', written, namesDay: true } : { ...due, unsure: { written, why: 'title' } }
}

/** "(19/5/1890 - 19/5/2026)" */
function returns(first: WrittenTime, last: WrittenTime): boolean {
  return first.day === last.day && first.part === last.part && first.year !== last.year
}

/** Of the whole plan, and not of a part of the work: what the work itself says of its time comes first. */
export function isOfTitle(around: Deadline): boolean {
  return around.kind === 'event' || (around.kind === 'date' && around.unsure?.why === 'title')
}

/** For each block the time of the heading that it stands under, if any; those before `bodyFrom` are the title. */
export function periodsAbove(blocks: readonly Block[], context: DeadlineContext, bodyFrom: number): Deadline[] {
  let current: Deadline = NONE
  let month: PeriodKey | null = null
  let headingDepth: number = DEPTH.none
  return blocks.map((block, i) => {
    if (block.kind === 'table') return current
    const text = printed(block)
    const own =
      (mayHead(block.depth, block.bold) ? periodHeading(text, context) : undefined) ??
      (block.bold ? timedHeading(text, context) : undefined)
    const week = mayHead(block.depth, block.bold) ? weekNamed(nameOf(text), month, context) : undefined
    if (own || week) {
      const inTitle = i < bodyFrom || (i === bodyFrom && text.startsWith('('))
      current = own && inTitle ? ofTitle(own, text) : (own ?? week ?? NONE)
      if (own && /^\d{4}-\d\d$/.test(own.period ?? '')) month = own.period
      headingDepth = block.depth
      return NONE
    }
    // A heading of its own, beside which the one before it says nothing any more.
    const isOther = headingDepth === DEPTH.none && text.length <= LONGEST_NAME && isCapitals(text)
    const isAlways = (block.bold || block.kind === 'heading' || block.depth <= headingDepth) && namesNoPeriod(text)
    if (isOther || isAlways || ends(block.depth, block.bold, headingDepth)) current = NONE
    return current
  })
}

/** Without its marker and stops. */
function nameOf(text: string): string {
  return text.slice(markerOf(text)?.length ?? 0).replace(/[\s:.]+$/, '')
}

function mayHead(depth: number, bold: boolean): boolean {
  return bold || depth <= DEPTH.decimal || depth === DEPTH.none
}

function ends(depth: number, bold: boolean, headingDepth: number): boolean {
  if (depth <= DEPTH.section) return true
  return headingDepth === DEPTH.none ? bold && depth <= DEPTH.decimal : depth <= headingDepth
}

/** "Trong tháng", "hoàn thành trong quý": the one that the work stands under. */
export function namesPeriodAround(written: string): boolean {
  return /^(?:(?:hoan thanh|xong) )?(?:trong|ca|het|den het) (?:thang|quy|ky)\W*$/.test(fold(written))
}

/** The period that work stands under; a year around work that says more closely when is none. */
export function periodAround(own: Deadline, around: Deadline): PeriodKey | null {
  const period = around.kind === 'date' ? around.period : null
  return own.kind === 'date' && period !== null && /^\d{4}$/.test(period) ? null : period
}
