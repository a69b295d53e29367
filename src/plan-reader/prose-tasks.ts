/** Duties in running text: a named party is told to deliver something by a date. */
import { fold } from '../domain/vietnamese.js'
import { asksByWhen, orderBehindLabel } from './behind-labels.js'
import { doubtedBy } from './day-in-words.js'
import { type Deadline, NONE, readDeadline, readMention, readTime } from './deadlines.js'
import { type Block, DEPTH, printed, singleSpaced, type TextBlock } from './document.js'
import { DELIVERS, type Doubt, type DraftTask } from './draft-task.js'
import { verbAt } from './duty-verbs.js'
import { awaitedIn, gapsAmong, saysWhen } from './gaps.js'
import { isLabelLine } from './labels.js'
import { type Candidate, doubt, leftOut } from './left-out.js'
import type { NamesSeen } from './names-seen.js'
import { ordersApart } from './orders-apart.js'
import { isOutsideTasks } from './outline.js'
import { partyOf, withHelpers } from './parties.js'
import { partyInHeading, partyOfHeadings } from './party-headings.js'
import { isOfTitle, namesPeriodAround, periodAround, periodHeading } from './period-headings.js'
import type { ProseContext } from './prose-context.js'
import { headsItems, type Item, isHeadOf, isListed, isNumbered, isOver, itemsOf, listTime } from './prose-items.js'
import { leadingTime } from './sentence-times.js'
import { stageOver, stagesOf } from './stages.js'
import { startsUnit } from './unit-heads.js'
import type { NamedRole } from './units-in-cells.js'

export interface ProseReading {
  tasks: DraftTask[]
  doubts: Doubt[]
}

/** `skip`: blocks that are head, signature or already tasks. */
export function tasksInProse(
  blocks: readonly Block[],
  above: readonly TextBlock[][],
  skip: (index: number) => boolean,
  periods: readonly Deadline[],
  context: ProseContext,
): ProseReading {
  const reading: ProseReading = { tasks: [], doubts: [] }
  const items = itemsOf(blocks, skip)
  const left: (Candidate & Item)[] = []
  const { seen } = context
  const stages = stagesOf(items, above, context)
  for (const [i, whole] of items.entries()) {
    if (stages.has(whole.block)) continue
    const order = orderBehindLabel(whole.text, context)
    const item = order === undefined ? whole : { ...whole, text: order }
    const headings = above[item.index] ?? []
    if (
      headsItems(item, items[i + 1], above, context) ||
      (isOutsideTasks(order === undefined ? item.block : { ...item.block, text: order }, headings) &&
        !ordersMoneyWork(item, headings, context)) ||
      periodHeading(item.text, context) !== undefined ||
      isPreamble(item, headings, context) ||
      IS_TARGET.test(fold(item.text)) ||
      /^(?:tren day la|theo de nghi|kinh gui|ghi chu)\b|\bnhu sau\s?[:.]?$/.test(fold(item.text))
    )
      continue
    if (isLabelLine(item.text) && !isOccasion(item)) {
      if (asksByWhen(item.text) || partyOfHeadings(headings, seen))
        left.push({ ...item, deadline: readDeadline(item.text, context) })
      continue
    }
    const apart = ordersApart(item, context)
    if (apart.length > 1) {
      for (const part of apart) {
        const asked = readDeadline(part.text, context)
        const within = isListed(item) ? (periods[item.index] ?? NONE) : NONE
        const deadline = asked.kind === 'none' ? doubtedBy(part.text, within, context) : asked
        const task = taskOf(part, headings, deadline, seen)
        if (task) reading.tasks.push(task)
        else reading.doubts.push(doubt('duty_without_date', part))
      }
      continue
    }
    const stage = stageOver(headings, stages)
    const over = stage ?? periods[item.index] ?? NONE
    const beside = over.kind === 'date' ? over.period : null
    const read = isOccasion(item)
      ? readTime(item.text.slice(item.text.indexOf(':') + 1), { ...context, beside })
      : readDeadline(item.text, { ...context, beside })
    const own = read.kind === 'event' && beside !== null && namesPeriodAround(read.written) ? over : read
    const isLeaf =
      stage !== undefined || isListed(item) || (isNumbered(item) && !isHeadOf(items[i + 1], item, above, context))
    const heading = isLeaf ? over : NONE
    // What goes on all the time is not due with the month of its heading.
    const around = own.kind === 'none' && GOES_ON.test(fold(item.text)) ? NONE : heading
    const within = listTime(headings, context) ?? around
    // What waits for an event is due with the month or quarter of its heading, and is asked about.
    const waits =
      own.kind === 'event' && !own.namesDay && !isTerm(own.written) && within.kind === 'date' && !isOfTitle(within)
    const stated = isLeaf && (own.kind === 'none' || waits) ? doubtedBy(item.text, within, context) : own
    const mentions =
      stated.kind === 'none' &&
      (hasParty(item, headings, seen) || isWorkInSpan(item) || (isLeaf && beginsWithVerb(item)))
    const deadline = mentions ? readMention(item.text, context) : stated
    const task = taskOf(item, headings, deadline, seen)
    const isHeading = isOver(items[i + 1], item, above) && /\p{L}$/u.test(item.text)
    if (task) reading.tasks.push({ ...task, period: periodAround(deadline, around) })
    else if (!isHeading && isDuty(item, headings, deadline, seen)) reading.doubts.push(doubt('duty_without_date', item))
    else if (!isHeading) left.push({ ...item, deadline })
  }
  const pointedAt = new Set<Item>()
  for (const item of gapsAmong(left, items, above, reading.tasks, context)) {
    const awaited = awaitedIn(item)
    const task = awaited && taskOf(item, above[item.index] ?? [], awaited, seen)
    const isUndated = item.deadline.kind === 'none' && saysWhen(item.text)
    if (task) reading.tasks.push(task)
    else if (isUndated) reading.doubts.push(doubt('duty_without_date', item))
    if (task || isUndated) pointedAt.add(item)
  }
  const others = left.filter((item) => !pointedAt.has(item))
  reading.doubts.push(...leftOut(others, context))
  return reading
}

/** "Kinh phí …; Phòng Kinh tế lập dự toán trước ngày 30/8": where money is spoken of, a party that is given a day has work all the same. */
function ordersMoneyWork(item: Item, headings: readonly TextBlock[], context: ProseContext): boolean {
  const inMoney = [...headings, item.block].some((heading) => /^(?:nguon )?kinh phi\b/.test(fold(heading.text)))
  const due = inMoney && partyOf(item.text, context.seen) ? readDeadline(item.text, context) : NONE
  return due.kind === 'date' && due.dueFrom === 'stated' && (context.issuedOn ?? '') < due.dueOn
}

/** "Tháng 10: đạt 75%": what is to be reached, and nothing that is to be done. */
const IS_TARGET =
  /^(?:[^:;]{2,40}:\s)?(?:phan dau )?(?:dat|tang|giam)(?: (?:tren|toi thieu|it nhat|tu|con))* \d[\d.,]*\s?%[^,;:]{0,40}[.;]?$/

/** A legal basis stands above all headings; under one, "Căn cứ Kế hoạch này, xây dựng …, gửi trước ngày …" is an order. */
function isPreamble({ text, block }: Item, headings: readonly TextBlock[], context: ProseContext): boolean {
  const opens = [block, ...headings].every(({ depth }) => depth === DEPTH.none)
  return (headings.length === 0 && /^can cu\b/.test(fold(text))) || (opens && tellsOfMeeting(text, context))
}

/** "Ngày 03/7/2026, Chi bộ họp thường kỳ; …", in the resolution of that day. */
function tellsOfMeeting(text: string, context: ProseContext): boolean {
  const leading = leadingTime(text)
  const held = leading === undefined ? NONE : readTime(leading, context)
  return held.kind === 'date' && held.dueOn === context.issuedOn
}

const GOES_ON = /\b(?:duy tri|tiep tuc|tang cuong|day manh|phat huy|thuc hien tot|lam tot|thuong xuyen)\b/

/** "- Tổ chức Tháng hành động … từ ngày 10/11 đến ngày 10/12": work of nobody named, and the days that it takes. */
function isWorkInSpan(item: Item): boolean {
  const { text } = item
  return (
    isListed(item) &&
    beginsWithVerb(item) &&
    /\stừ (?:ngày )?\d\S* đến (?:hết )?(?:ngày )?\d[\d/.-]*$/u.test(text.replace(/[.;]$/, ''))
  )
}

function beginsWithVerb({ text }: Item): boolean {
  return verbAt(`${text.charAt(0).toLowerCase()}${text.slice(1)}`) > 0
}

/** "4. Thời gian tổ chức lễ phát động: 8 giờ ngày 26/3/2026": an item that only says when, and of what. */
function isOccasion(item: Item): boolean {
  return (
    isNumbered(item) &&
    /\d/.test(item.block.marker) &&
    /^(?:du kien )?(?:thoi gian|thoi diem|ngay) (?:to chuc|ra quan|khai mac|tien hanh|hop)(?: [a-z]+){2,8}\s?:\s?\S/.test(
      fold(item.text),
    )
  )
}

const SHORT_LABEL = 3

function taskOf(
  item: Item,
  headings: readonly TextBlock[],
  deadline: Deadline,
  seen: NamesSeen,
): DraftTask | undefined {
  if (IS_CONDITION.test(item.text) && deadline.kind !== 'date') return undefined
  if (deadline.kind === 'none' || (deadline.kind === 'event' && !deadline.namesDay && !isTerm(deadline.written)))
    return undefined
  const isItem = item.block.depth < DEPTH.none
  const order = isItem ? item.text : orderOf(item.text, deadline.written)
  // Who does it may be said behind it: "Tập huấn …, dự kiến trong quý II. Trạm Y tế chủ trì."
  const title = partyOf(order, seen) || !partyOf(item.text, seen) ? order : item.text
  const inherited = item.told ?? inheritedParty(item, headings, seen)
  const own = partyOf(title, seen)
  const party = inherited && (own?.inPassing || LEADS_OTHERS.test(title)) ? undefined : own
  // "Ra quân dọn vệ sinh đường làng: 7h00 ngày 08/11" is work, "Khai mạc: 7h30 ngày 09/5" tells of the work above.
  const isNamed = beginsWithVerb(item) && item.text.replace(/:.*/u, '').split(' ').length > SHORT_LABEL
  const isWork = saysDeadline(deadline) || isNamed
  const onlySaysWhen = ONLY_WHEN.test(title) && !isOccasion(item)
  const speaksForItself = isItem && !onlySaysWhen && (isWork || CALLED_TASK.test(item.block.marker))
  // Of a party whose name ends nobody knows where, the clerk is asked who it is.
  if (!party && !inherited && !(item.text.length < 600 && (speaksForItself || startsUnit(title)))) return undefined
  return {
    number: /\d/.test(item.block.marker) ? item.block.marker : null,
    title: singleSpaced(title),
    period: null,
    deadline,
    units: party?.units ?? withHelpers(inherited ?? [], title, seen),
    delivers: DELIVERS.test(fold(title)),
    original: printed(item.block),
    line: item.block.line,
  }
}

/** "Hội viên nào bận việc thì báo trước 02 ngày": what holds for whom it may concern. */
const IS_CONDITION = /^(?:\p{L}+\s){1,3}nào\s.*\sthì\s/u
/** "3. Thời gian nhận hồ sơ hỗ trợ: từ ngày … đến ngày …" */
const ONLY_WHEN = /^thời (?:gian|hạn|điểm)\s[^:]*:/iu
/** Under the heading of a party "Lãnh đạo UBND xã ban hành …" is what that party does, not who. */
const LEADS_OTHERS = /^lãnh đạo\s/iu
/** What its number calls a task is one, though only a person can say when it is due. */
const CALLED_TASK = /^(?:nhiệm vụ|công việc|đầu việc|việc|bước)\s/iu

/** "Trong 45 ngày kể từ ngày được duyệt": a deadline, though only a person can say which day it is. */
function isTerm(written: string): boolean {
  return /^(?:trong|cham nhat|muon nhat|khong qua|hoan thanh|xong|den|vao|truoc (?:ngay|khi|\d+)|sau [a-z ]+ \d+ ngay)\b/.test(
    fold(written),
  )
}

/** A day by its name, or one behind a colon, is when something is; with a named party it is when the party is to have done it. */
function saysDeadline(deadline: Deadline): boolean {
  return deadline.kind !== 'event' && !(deadline.kind === 'date' && deadline.behindColon)
}

/** Of a paragraph, the sentences from the first on to the one with the deadline. */
function orderOf(text: string, written: string): string {
  const at = text.indexOf(written)
  if (at < 0) return text
  const end = at + written.length
  const stop = text.slice(end).search(/[.!?](?:\s+\p{Lu}|\s*$)/u)
  return stop < 0 ? text : text.slice(0, end + stop + 1)
}

function hasParty(item: Item, headings: readonly TextBlock[], seen: NamesSeen): boolean {
  return (
    inheritedParty(item, headings, seen) !== undefined ||
    partyOf(item.text, seen) !== undefined ||
    startsUnit(item.text)
  )
}

function inheritedParty(item: Item, headings: readonly TextBlock[], seen: NamesSeen): NamedRole[] | undefined {
  return item.block.depth < DEPTH.none ? partyOfHeadings(headings, seen) : directParty(headings, seen)
}

/** A plain paragraph is the duty of a unit only right under its heading: "3.3. Các tổ dân phố:". */
function directParty(headings: readonly TextBlock[], seen: NamesSeen): NamedRole[] | undefined {
  const heading = headings.at(-1)
  const isHeading = heading && heading.text.length < 160 && !/[.;,]$/.test(heading.text)
  return isHeading ? partyInHeading(heading.text, seen) : undefined
}

/** An order to a named unit to report or hand in, without a day: worth the clerk's eye, no task. */
function isDuty(item: Item, headings: readonly TextBlock[], deadline: Deadline, seen: NamesSeen): boolean {
  if (deadline.kind !== 'none' && deadline.kind !== 'event') return false
  const inDuties = headings.some((h) => /to chuc thuc hien|phan cong|trach nhiem|nhiem vu/.test(fold(h.text)))
  const party = inDuties && item.block.depth < DEPTH.none ? partyOf(item.text, seen) : undefined
  return party !== undefined && (party.ordered || DELIVERS.test(fold(item.text)))
}
