/**
 * What clerk and chairman order in a sentence of their own, read by the grammar of answers: 'Q2-5 bỏ vì huyện không tổ chức nữa',
 * 'Q1-2 gia hạn đến 30/4', 'Q1-3 giao cho anh Bình làm trước 15/2', 'nhắc cả nhóm nộp kế hoạch', 'Q1-2 tôi ký rồi'.
 */
import type { CivilDate } from '../../calendar.js'
import { longPattern } from '../../long-pattern.js'
import type { Member, Unit } from '../../member.js'
import type { Clause } from '../../reply/clause.js'
import { clausesOf } from '../../reply/clause.js'
import { find, pattern } from '../../reply/meanings.js'
import { sentenceOf } from '../../reply/sentence.js'
import { findUnitCalled } from '../called-in-part.js'
import type { TaskRef } from '../command.js'
import { dayGranted } from '../day-granted.js'
import { waysToPart } from '../edit-reason.js'
import { withoutCall, withoutGreeting } from '../greeting.js'
import type { UnitWithRole } from '../roles-said.js'
import { releasedFrom, saysRole, unitsWithRoles } from '../roles-said.js'
import { readSpokenDate } from '../spoken-date.js'
import { taskRefs, withoutTasks } from '../task-ref.js'
import { unitsMeantIn } from '../who-is-meant.js'
import { withoutColleague } from './called.js'
import { borneBy, handedTo, handsToNobody, plain } from './hand-on.js'
import { madePartOf } from './in-another.js'
import { addedTo, takenOff } from './on-the-task.js'
import { orderIn, REPORTED } from './order-patterns.js'
import { hurries, moreTimeFor } from './time-and-haste.js'
import type { WishedDay } from './wished-day.js'
import { wishedDay } from './wished-day.js'

/** `urge`: said as one asks anybody ('đề nghị anh Bình nộp Q1-3'); `halt`: 'Q2-5 tạm dừng', which of a unit tells what is in its way. */
export type LeaderAct = 'cancel' | 'halt' | 'due' | 'hand' | 'nudge' | 'urge' | 'signed'

export interface LeaderOrder {
  act: LeaderAct
  /** Tasks as typed; only of a nudge there may be none, or several. */
  refs: TaskRef[]
  /** Ids of the units that are named, or whose people are. */
  units: number[]
  /** 'Cả nhóm', 'các đơn vị'. */
  everyone: boolean
  /** The words without tasks, for whoever reads a date in them. */
  said: string
  /** Without 'vì' before it; '' where none is given. */
  reason: string
  /** Somebody is named whom the office does not have. */
  stranger: string | null
  /** By when a leader wants it. */
  by: WishedDay | null
  /** Whom a task is handed to, where the office has no such unit and nobody of this name. */
  unknownUnit?: string
  /** 'Chuyển cho văn phòng' of a unit may tell where it has sent its work. */
  mayReport?: boolean
  /** 'Q1-2 do Hội Phụ nữ phụ trách' may tell how it is. */
  isStated?: boolean
  /** 'Giao cho ai đó làm': to whom is left open. */
  toNobody?: boolean
  /** The office is to see to it: 'đề nghị văn phòng phân công'. */
  ofOffice?: boolean
  /** The unit whose part the others take over; who else is on the task stays. */
  inPlaceOf?: number
  /** Who is to lead and who to support, where it is said; `adds`: beside those who are on it; `inPart`: called by a part of a name. */
  roles?: { named: UnitWithRole[]; adds: boolean; inPart?: boolean }
}

/** The order that the words are, or null. Whoever says it: whether the speaker may give it is for others to decide. */
export function leaderOrder(
  text: string,
  office: { units: readonly Unit[]; members: readonly Member[] },
  today: CivilDate,
): LeaderOrder | null {
  const said = askedToRemind(withoutColleague(withoutCall(withoutGreeting(text)), office.members))
  const part = madePartOf(said)
  const gone = part && orderSaid(part.order, office, today)
  if (part && gone?.act === 'cancel') return { ...gone, reason: part.reason }
  if (!ASKS_OFFICE.test(said)) return orderSaid(said, office, today)
  const carried = orderSaid(said.replace(ASKS_OFFICE, '$<before>'), office, today)
  if (carried && CHANGES.includes(carried.act)) return carried
  const order = orderSaid(said, office, today)
  return order?.act === 'urge' ? { ...order, ofOffice: true } : order
}

/** 'Gửi lại tin cho anh Bình được không': what is sent anew is the reminder of what is due now; and kindly asked it is an order too. */
function askedToRemind(said: string): string {
  const order = said.replace(SENDS_ANEW, 'nhắc ')
  return REMINDS.test(order) ? order.replace(KINDLY_ASKED, '') : said
}

const SENDS_ANEW = longPattern('iu')`
  ^\s*(?:(?:em|bot|nhờ|nho)\s+)*(?:gửi|gui|gởi|goi|nhắn|nhan)\s+(?:lại|lai)\s+
  (?:
    tin(?:\s+(?:nhắn|nhan|nhắc|nhac|báo|bao))?
    |thông báo|thong bao|lời nhắc|loi nhac|nhắc nhở|nhac nho
  )
  (?:\s+(?:hôm|hom|bữa|bua|sáng|sang|chiều|chieu)\s+(?:nay|qua))?
  \s+(?:cho|tới|toi|đến|den)\s+(?=\p{L})`
const REMINDS = /^\s*(?:(?:em|bot|nhờ|nho)\s+)*(?:nhắc|nhac)\s/iu
const KINDLY_ASKED =
  /\s+(?:có\s+|co\s+)?(?:được|duoc|đc|dc)\s+(?:không|khong|ko|k|hông|hong|chứ|chu)(?:\s+(?:em|ạ|nhỉ|nhi|vậy|vay))*[\s?.!]*$/iu

/** 'Đề nghị văn phòng phân công Q1-4 cho Hội Nông dân' orders what the office is asked for. */
const ASKS_OFFICE =
  /^(?<before>[\s,;:]*(?:\p{L}\d*-\d+[a-z]?[\s,;:]*)?)(?:đề nghị|de nghi|yêu cầu|yeu cau|nhờ|nho)\s+(?:bên\s+|ben\s+)?(?:văn phòng|van phong)\s+/iu
const CHANGES: readonly LeaderAct[] = ['cancel', 'halt', 'due', 'hand']

const HANDED = { act: 'hand', everyone: false, stranger: null } as const

function orderSaid(
  said: string,
  office: { units: readonly Unit[]; members: readonly Member[] },
  today: CivilDate,
): LeaderOrder | null {
  const all = withoutTasks(said)
  // Before a reason is looked for: in 'ai do lam' the 'do' is 'đó'.
  if (taskRefs(said).length < 2 && handsToNobody(all) && !clausesOf(sentenceOf(all)).some(isNoHanding))
    return { ...HANDED, refs: taskRefs(said), said: all, reason: '', units: [], by: null, toNobody: true }
  const stated = asksOrTells(all) ? null : borneBy(all, office)
  const { value, reason } = (stated === null && waysToPart(said, 'due')[0]) || { value: said, reason: '' }
  const refs = taskRefs(value)
  const bare = stated ?? withoutTasks(value)
  const isStated = stated !== null && { isStated: true }
  const released = refs.length === 1 && !asksOrTells(bare) ? releasedFrom(bare) : null
  // Who leads then is not said.
  if (released === 'lead') return { ...HANDED, refs, said: bare, reason, units: [], by: null, toNobody: true }
  if (released === 'support') {
    const units = unitsMeantIn(bare, plain(bare), office)
    return units.length === 0 ? null : { ...HANDED, act: 'cancel', refs, units, said: bare, reason, by: null }
  }
  const off = refs.length === 1 && !asksOrTells(bare.split(/[,;.]/)[0] ?? '') ? takenOff(bare, office) : null
  if (off)
    return { ...HANDED, act: 'cancel', refs, units: off.units, said: bare, reason: reason || off.reason, by: null }
  const more = refs.length < 2 && !asksOrTells(bare) ? moreTimeFor(bare, office) : null
  if (more) return { act: 'due', everyone: false, stranger: null, refs, reason, by: null, ...more }
  if ((!asksOrTells(all) || NONE_AT_ALL.test(plain(all))) && hurries(all)) {
    const units = unitsMeantIn(all, plain(all), office)
    const everyone = find(EVERYONE, sentenceOf(all).row) !== null || WHOLE_OFFICE.test(plain(all))
    return { act: 'urge', refs, units, everyone, said: bare, reason, stranger: null, by: wishedDay(bare, today) }
  }
  const roles = refs.length === 1 && !asksOrTells(bare) ? rolesGiven(bare, office.units, today) : null
  if (roles) {
    const units = roles.named.map(({ unitId }) => unitId)
    return { ...HANDED, ...isStated, refs, units, roles, said: bare, reason, by: wishedDay(bare, today) }
  }
  const added = refs.length === 1 && !asksOrTells(bare) ? addedTo(bare, office) : null
  if (added && 'unknown' in added)
    return { ...HANDED, refs, units: [], said: bare, reason, by: null, unknownUnit: added.unknown }
  if (added) {
    const named = added.units.map((unitId) => ({ unitId, role: null }))
    return { ...HANDED, refs, units: added.units, said: bare, reason, by: null, roles: { named, adds: true } }
  }
  const fixed = refs.length === 1 && FIXES.test(bare) && !asksOrTells(bare) ? readSpokenDate(bare, today) : null
  if (fixed) {
    const until = { said: `đến ${spelledOut(fixed.date)}`, by: null }
    return { ...{ act: 'due', refs, units: [], everyone: false, reason, stranger: null }, ...until }
  }
  const granted = refs.length === 1 && GRANTS_UNTIL.test(bare) ? dayGranted(bare, today) : null
  if (granted) {
    const until = { said: `đến ${spelledOut(granted)}`, by: null }
    return { ...{ act: 'due', refs, units: [], everyone: false, reason, stranger: null }, ...until }
  }
  const handed = refs.length === 1 && !asksOrTells(bare) ? handedTo(bare, office, today) : null
  if (handed) return { ...HANDED, ...isStated, refs, reason, ...handed }
  const [first, ...others] = clausesOf(sentenceOf(bare.replace(TASK_WORDS, ' ')))
  const found = first && orderIn(first)
  if (!found || others.some((clause) => clause.isAsked || isReport(clause, found, today))) return null
  const units = unitsMeantIn(bare, plain(bare), office)
  const everyone = find(EVERYONE, first.row) !== null
  const isNamed =
    found === 'nudge'
      ? refs.length + units.length > 0 || everyone
      : found === 'urge'
        ? units.length > 0 || everyone
        : refs.length === 1 || (found === 'due' && refs.length === 0 && units.length === 1 && !find(MEETING, first.row))
  if (!isNamed || (found === 'hand' && units.length === 0)) return null
  const stranger = units.length > 0 ? null : (first.words.find(({ meaning }) => meaning === 'person')?.said ?? null)
  const why = reason || (found === 'cancel' ? reasonBehind(others) : '')
  return { act: found, refs, units, everyone, said: bare, reason: why, stranger, by: wishedDay(bare, today) }
}

/** 'Không để chậm việc nào' asks nothing. */
const NONE_AT_ALL = /\b(?:khong|ko|dung|cam)\b.* (?:nao|gi)(?: (?:ca|het|nhe|nha|nua))*$/
const WHOLE_OFFICE = /\b(?:(?:xa|phuong|co quan|don vi) (?:minh|ta|nha|chung ta)|(?:ca|toan) (?:xa|phuong|co quan))\b/

/** Without a word of a due date or a limit, a day beside a task may be the day of anything. 'Chi' and 'toi' are people too. */
const GRANTS_UNTIL =
  /(?<!\p{L})(?:đến|den|tới|thôi|thoi|chỉ|hạn|han|(?:toi|chi)(?= (?:het |ngay |thu |tuan |mai|\d))|chậm nhất|cham nhat|muộn nhất|muon nhat|tối đa|toi da)(?!\p{L})/iu

/** 'Q1-1 chốt 20/3'; 'chốt số liệu ngày 20/3' is the work itself. */
const FIXES = longPattern('iu')`
  ^[\s,;:]*(?:(?:thôi|thoi|anh|tôi|toi|chị|chi)\s+)?
  (?:chốt|chot|ấn định|an dinh|hạn chót|han chot|hạn cuối|han cuoi)
  (?:\s+(?:hạn|han|lại|lai|ngày|ngay|là|la|đến|den|tới|toi|vào|vao))*
  \s+(?=\d|thứ|thu |mùng|mung|cuối|cuoi|hết|het )`
const GIVES =
  /^(?:(?:đề nghị|de nghi|giao|phân công|phan cong|điều chuyển|dieu chuyen|chuyển|chuyen|đổi|doi|lại|lai|sang|qua|về|ve|để|de|cho|nhờ|nho|bổ sung|bo sung|thêm|them)(?:\s+việc này)?\s+)+/iu
/** 'Giao cho Hội Nông dân' without the words before the name. */
export function withoutHanding(said: string): string {
  return said.trim().replace(GIVES, '')
}
const ADDS = /(?:thêm|them|bổ sung|bo sung)/iu
/** Said kindly behind a role: '… phối hợp nhé em'. */
const KINDLY = /(?:\s+(?:thôi|thoi|nữa|nua|nhé|nhe|nha|nghe|ạ|luôn|luon|giúp|giup|em|anh|chị))+(?=\s*(?:[,;.]|$))/giu

/** 'Phối hợp với Công an xã chưa', 'Hội Phụ nữ chủ trì à'; in the midst of it the words may be part of a name. */
const ASKS_OR_TELLS = pattern('( not_yet|not|really|right|ask|what|who|when|or|already|finish ) ( small|this )* $')

/** 'Cuối tháng phải xong' tells nothing. */
const TO_BE_DONE = pattern('need finish ( small|this )* $')

const NOT_HANDED = pattern(`no|if|when|perhaps|say|please|${REPORTED}`)

/** 'Em giao cho người khác rồi' tells, 'đừng giao cho ai khác' forbids. */
function isNoHanding({ isAsked, row }: Clause): boolean {
  return isAsked || find(NOT_HANDED, row) !== null
}

function asksOrTells(said: string): boolean {
  return clausesOf(sentenceOf(said)).some(
    ({ isAsked, row }) => isAsked || (find(ASKS_OR_TELLS, row) !== null && find(TO_BE_DONE, row) === null),
  )
}

/** 'Hội Phụ nữ chủ trì, MTTQ phối hợp, hạn 15/2': names of the office and their roles, and nothing that tells or asks. */
function rolesGiven(said: string, units: readonly Unit[], today: CivilDate): LeaderOrder['roles'] | null {
  const words = said.replace(/^[\s,;:.–-]+/, '')
  const [gives = ''] = GIVES.exec(words) ?? []
  const listed = words
    .slice(gives.length)
    .split(/(?<=[,;])/)
    .filter((part) => !wishedDay(part, today))
    .join('')
    .replace(KINDLY, '')
  if (!saysRole(listed)) return null
  const read = unitsWithRoles(listed, units, findUnitCalled)
  if ('unknown' in read || read.named.length === 0) return null
  const onlySupport = read.named.every(({ role }) => role === 'support')
  const inPart = 'unknown' in unitsWithRoles(listed, units)
  return { named: read.named, adds: onlySupport || ADDS.test(gives), ...(inPart && { inPart }) }
}

/** What only says that a task of the plan is meant: 'bỏ việc Q2-5 khỏi kế hoạch', 'giao việc này cho anh Bình'. */
const TASK_WORDS =
  /(?<!\p{L})(?:(?:vi[ệe]c|nhi[ệe]m v[ụu])(?: n[àa]y)?|(?:(?:ra )?kh[ỏo]i|trong) k[ếe] ho[ạa]ch)(?!\p{L})/giu

/** 'Hoãn họp Hội Phụ nữ đến thứ 6' is about no task; where one is named, its own meeting is meant. */
const MEETING = pattern('event|clock')
const EVERYONE = pattern('everyone')
const REPORT = pattern('finish|not_yet|already|ongoing|stuck')
const TOLD_AS_DONE = pattern(REPORTED)
const OFF_BY_OTHERS = pattern('( authority|they|unit|person ) .. ( drop|halt|spared|extend )')
const CAUSE = pattern('( authority|they|unit|person ) .. no .. ( deed|have|approve )')
const WANTED = pattern('^ ( small|need|let )* ( finish|deliver|work ) !already|perfect|not_yet|ongoing|stuck* $')

/** What others have done is why a task is dropped; 'xong trước 15/2' behind a reminder is what the leader wants. */
function isReport(clause: Clause, act: LeaderAct, today: CivilDate): boolean {
  const { row } = clause
  const isOff = act === 'cancel' || act === 'halt'
  if (isOff && find(OFF_BY_OTHERS, row)) return false
  if (!isOff && find(WANTED, row) && wishedDay(saidOf(clause), today)) return false
  return find(REPORT, row) !== null || (isOff && find(TOLD_AS_DONE, row) !== null)
}

function saidOf({ words }: Clause): string {
  return words.map(({ said }) => said).join(' ')
}

/** Behind what is dropped, without 'vì': the clause that tells who has dropped it above. */
function reasonBehind(more: readonly Clause[]): string {
  return more
    .filter(({ row }) => find(OFF_BY_OTHERS, row) || find(CAUSE, row))
    .map(saidOf)
    .join(', ')
}

function spelledOut(date: CivilDate): string {
  return date.split('-').toReversed().join('/')
}
