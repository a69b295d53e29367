/** Who a sentence orders to do something, and who is to help. */
import { longPattern } from '../domain/long-pattern.js'
import { fold, normalise } from '../domain/vietnamese.js'
import { behindTime } from './behind-time.js'
import { namesAlone, pastTimeAndPlace } from './beside-names.js'
import { DOES, verbAt } from './duty-verbs.js'
import { closedNameEnd, isOpenEnded, namesEnd } from './name-grammar.js'
import { ENDS_IN_LEVEL } from './name-words.js'
import { type NamesSeen, NONE_SEEN } from './names-seen.js'
import { isPersonWithPost, splitUnits } from './split-units.js'
import { isBareTime } from './time-wording.js'
import { PERSON_STARTS, startsSmall, startsUnit } from './unit-heads.js'
import { type NamedRole, unitsInCell, unitsNamed } from './units-in-cells.js'

/** An order in the middle of a text; what is asked of somebody else ("đề nghị UBND huyện khen thưởng") is none. */
const ORDER =
  /(?:^|(?<=[.:;,(–-]\s?|\s-\s))(?:.{0,60}?\s)??(?<!(?<!\p{L})(?:bàn|chuyển|được|đã|tiếp|họp)\s)(giao|phân công|đề nghị|yêu cầu|chỉ đạo)(?:\s+cho)?\s+(?=\S)/giu
/** Later in a sentence only these give work; the others speak of it. */
const GIVES = /^(?:giao|phân công)$/iu

export interface Party {
  units: NamedRole[]
  /** The sentence says "giao", "đề nghị", "yêu cầu". */
  ordered: boolean
  /** It is only named as who has done what the sentence is about: "dự toán do Phòng Kinh tế lập". */
  inPassing?: true
}

/** The party that the sentence gives the order to, begins with, or names in brackets; undefined where it names none. */
export function partyOf(sentence: string, seen: NamesSeen = NONE_SEEN): Party | undefined {
  const whole = normalise(sentence).replace(/\s+/g, ' ').trim()
  // "Mời ông A, Đồn trưởng …: phối hợp tuần tra", "Thống nhất Đội xung kích ra quân …"
  const text = withoutPersonBehind(
    behindTime(whole).replace(/^(?:Mời\s(?=[^:;.]{3,120}:\s)|Thống nhất\s(?=\p{Lu}))/u, ''),
    seen,
  )
  return (
    behindColon(text, seen) ??
    withOthersTold(ordered(text, seen), text, seen) ??
    partyInBrackets(text, seen) ??
    withOthersTold(named(text, seen), text, seen) ??
    behindStop(text, seen) ??
    byAgent(text, seen)
  )
}

/** "Phòng Kinh tế (Đ/c Nam phụ trách) xây dựng dự toán": brackets that only say who of the unit it is. */
function withoutPersonBehind(text: string, seen: NamesSeen): string {
  const [whole = '', names = '', inside = ''] = /^([^():;.]{3,120})\s\(([^()]{3,60})\)(?=:?\s\S)/u.exec(text) ?? []
  const saysWho = PERSON_STARTS.test(inside) && startsUnit(names) && namesEnd(names, seen) === names.length
  return saysWho ? names + text.slice(whole.length) : text
}

/** "Giao đồng chí A chỉ đạo …; Trưởng các thôn thực hiện", "…, phối hợp với Kho bạc …": whom the same sentence tells of behind the first. */
function withOthersTold(party: Party | undefined, text: string, seen: NamesSeen): Party | undefined {
  if (!party) return undefined
  const units = [...party.units]
  const [first] = units
  const sentences = text.split(/(?<=\p{L}{2}|\d{4})\.\s(?=\p{Lu})/u)
  const sentence = sentences.find((one) => first && one.includes(first.name)) ?? text
  const add = (told: readonly NamedRole[]) => {
    for (const unit of told) if (!units.some(({ name }) => name === unit.name)) units.push(unit)
  }
  for (const clause of sentence.split(CLAUSES).slice(1)) if (!WHICHEVER.test(clause)) add(toldIn(clause, seen))
  for (const mark of sentence.matchAll(JOINS)) add(helpers(` ${sentence.slice(mark.index + mark[0].length)}`, seen))
  return { ...party, units }
}

/** At semicolons, and behind a day where a name begins: "xong trước 11/5, Đoàn Thanh niên phát tờ rơi". */
const CLAUSES = /;\s+|(?<=\d\/\d{1,4}|\d{4}),\s+(?=\p{Lu})/u
/** "…, phối hợp với", "…; đồng thời phối hợp" */
const JOINS = /[,;]\s(?:đồng thời\s)?(?=(?:chủ trì,?\s)?phối hợp\s)/gu

function toldIn(clause: string, seen: NamesSeen): NamedRole[] {
  if (!startsUnit(clause)) return []
  const helps = HELPS_ONLY.exec(clause)?.[1]
  if (helps !== undefined && isNames(helps, seen)) return supporting(helps)
  return beforeColon(clause, seen) ?? subject(clause, false, seen) ?? []
}

/** "Chi hội nào không báo cáo đúng hạn …": what holds for whom it may concern. */
const WHICHEVER = /^\S+(?:\s\S+)?\snào\s/u

/** "Các thôn phối hợp", "Hội Nông dân cùng tham gia thực hiện." */
const HELPS_ONLY = /^([^.:;]{3,120}?)\s(?:cùng\s)?(?:phối hợp|tham gia|hỗ trợ)(?=[.,]?$|\sthực hiện)/u

/** "Danh sách cử tri do UBND xã lập": of the passive, who does it. */
function byAgent(text: string, seen: NamesSeen): Party | undefined {
  for (const by of text.matchAll(/\sdo\s+/gu)) {
    const rest = text.slice(by.index + by[0].length)
    const doing = /^.{3,80}?\s(?:lập|chủ trì|thực hiện|tổ chức|phụ trách|chuẩn bị|biên soạn|tham mưu)(?!\p{L})/u.test(
      rest,
    )
    const units = doing && startsUnit(rest) ? subject(rest, false, seen) : undefined
    if (units) return { units, ordered: false, inPassing: true }
  }
  return undefined
}

function ordered(text: string, seen: NamesSeen): Party | undefined {
  for (const order of text.matchAll(ORDER)) {
    const [whole = '', word = ''] = order
    if (order.index > 0 && !GIVES.test(word) && !/[.:;]\s?$/.test(text.slice(0, order.index))) continue
    const rest = text.slice(order.index + whole.length)
    // "giao ban" is one word, and "Văn phòng: in phiếu, giao các thôn" tells what the party before the colon does with them.
    if (/^giao$/iu.test(word) && /^ban\s/u.test(rest) && !startsSmall(rest)) continue
    const before = text.slice(0, order.index + whole.lastIndexOf(word))
    // "kiện toàn Ban Chỉ đạo phòng, chống rét": with a capital in a sentence it is part of a name.
    if (/^\p{Lu}/u.test(word) && /[\p{L}\d]\s$/u.test(before)) continue
    if (/:\s.*\S/u.test(before) && startsUnit(text) && beforeColon(text, seen)) continue
    // "Trưởng các phòng phân công công chức …", "Kiện toàn Hội đồng, phân công thành viên …": whom a party charges is its own affair.
    if (/^\p{Ll}/u.test(rest) && /^phân công$/u.test(word) && (ANY_OF_THEM.test(rest) || named(text, seen))) continue
    const units = opensNames(rest) ? (beforeColon(rest, seen) ?? subject(rest, true, seen)) : undefined
    if (units) return { units, ordered: true }
  }
  return undefined
}

/** "12/12 thôn" */
function opensNames(text: string): boolean {
  return startsUnit(text) || (/^\d/.test(text) && startsSmall(text))
}

/** People of whom nobody in particular is charged. */
const ANY_OF_THEM = /^(?:thành viên|cán bộ|nhân viên|đảng viên|người|lực lượng)\s\p{Ll}/u

/** "Hội Nông dân gửi báo cáo", "Công an xã: phúc tra nhân khẩu", "Hoàn thiện thể chế: Sở Công Thương rà soát", "...; các chi hội đăng ký". */
function named(text: string, seen: NamesSeen): Party | undefined {
  const clauses = [
    text,
    ...[...text.matchAll(/(?:[:;]|(?<=\p{L}{2}|\d{4})\.)\s+/gu)]
      .map((stop) => pastTimeAndPlace(text.slice(stop.index + stop[0].length)))
      .filter((clause) => !WHICHEVER.test(clause)),
  ]
  for (const clause of clauses) {
    const units = startsUnit(clause) ? (beforeColon(clause, seen) ?? subject(clause, false, seen)) : undefined
    if (units) return { units, ordered: false }
  }
  return undefined
}

/** "Khảo sát hiện trạng: Phòng Kinh tế.": nothing but names behind the work; "gồm: …" only lists them. */
function behindColon(text: string, seen: NamesSeen): Party | undefined {
  const [, work = '', behind = ''] = /^(.{3,200}):\s([^:;]{3,120}?)[.;]?$/u.exec(text) ?? []
  const names = namesAlone(behind)
  if (listsObjects(work, names, seen)) return undefined
  if (
    !startsUnit(names) ||
    !isNames(names, seen) ||
    doesMore(names, seen) ||
    /(?:gồm|là|có|phần|tượng|gửi|mời|hợp)$/u.test(work)
  )
    return undefined
  return { units: unitsNamed(names, 'responsible'), ordered: false }
}

/** "Đoàn kiểm tra của xã kiểm tra tại 03 đơn vị: …", "Thăm, chúc Tết các đơn vị: …": those behind the colon are visited. */
function listsObjects(work: string, names: string, seen: NamesSeen): boolean {
  if (!VISITS.test(work)) return false
  const noun = SEVERAL_AT_END.exec(work)?.[1] ?? ''
  const isOfNoun = noun !== '' && names.toLowerCase().startsWith(`${noun} `)
  const ofAnyKind = ANY_KIND.test(noun) && splitUnits(names).length > 1
  return isOfNoun || ofAnyKind || /\s(?:tại|đối với|với|cho)$/u.test(work) || subject(work, false, seen) !== undefined
}

const VISITS =
  /(?<!\p{L})(?:kiểm tra|giám sát|thanh tra|khảo sát|phúc tra|thăm|tặng|chúc|làm việc|tiếp xúc|hướng dẫn|tập huấn|hỗ trợ)(?!\p{L})/iu
const SEVERAL_AT_END = /(?:^|\s)(?:các|những|\d+)\s(\p{Ll}+(?:\s\p{Ll}+)?)$/u
const ANY_KIND = /^(?:đơn vị|cơ quan|tập thể|tổ chức|địa phương|địa điểm|địa chỉ|điểm|nơi)$/u

/** "Ban CHQS xã trực", "Đoàn Thanh niên dàn dựng tiết mục": more than a name that is whole, in words that no list of verbs has. */
function doesMore(name: string, seen: NamesSeen): boolean {
  const end = closedNameEnd(name, seen)
  return end !== undefined && /^\s\p{Ll}/u.test(name.slice(end))
}

/** "Bàn giao mặt bằng: trong vòng 20 ngày. Tổ công tác GPMB.": nothing but names in the sentence that closes the item. */
function behindStop(text: string, seen: NamesSeen): Party | undefined {
  const names = /(?:\p{L}{2}|\d[hg]?)\.\s(\p{Lu}[^:;.]{2,120})\.?$/u.exec(text)?.[1] ?? ''
  if (!startsUnit(names) || !isNames(names, seen)) return undefined
  return { units: unitsNamed(names, 'responsible'), ordered: false }
}

/** "Bảo vệ: Công an xã chủ trì", "Y tế, vệ sinh: Trạm Y tế cử 02 cán bộ": a field of the work, though its people may be called so too. */
const NAMES_FIELD = longPattern('iu')`
  ^(?:
    bảo vệ|y tế|tài chính|kế hoạch|lao động|văn hóa|văn hoá|tư pháp|quân sự|công an|thống kê|văn thư|thư viện|bảo hiểm|địa chính|nhà ở|lực lượng
  )(?=$|[,\s])`

/** A unit, then what it is to do behind a colon. */
function beforeColon(text: string, seen: NamesSeen): NamedRole[] | undefined {
  const name = /^([^:;.]{3,120}):\s/u.exec(text)?.[1]
  if (!name) return undefined
  const duty = text.slice(name.length + 2)
  if (NAMES_FIELD.test(name) && !ENDS_IN_LEVEL.test(name) && startsUnit(duty)) return undefined
  if (isPersonWithPost(name)) return withHelpers([{ name, role: 'responsible' }], duty, seen)
  if (!isNames(name, seen)) return undefined
  const rest = name.slice(namesEnd(name, seen))
  // "Ban biên tập Trang thông | tin điện tử xã": up to the colon small letters are of the name.
  const whole = /^\s\p{Ll}[\p{L}\d\s]*$/u.test(rest) ? name : name.slice(0, namesEnd(name, seen))
  return withHelpers(unitsNamed(whole, 'responsible'), duty, seen)
}

/** The names that the text begins with; "chủ trì" makes them lead, and who stands behind "phối hợp với" helps. `open`: no duty need follow. */
function subject(text: string, open: boolean, seen: NamesSeen): NamedRole[] | undefined {
  const end = namesEnd(text, seen) ?? (open ? endOfClause(text) : undefined)
  if (end === undefined || end > LONGEST_NAMES) return undefined
  // "Phòng Kinh tế (đ/c Hà) tổng hợp báo cáo"
  const rest = text.slice(end).replace(/^\s\([^()]{1,60}\)(?=\s)/u, '')
  if (!open && !hasDuty(text, rest)) return undefined
  const helping = helpers(rest, seen)
  const leads =
    /^,?\schủ trì/u.test(rest) && (open || helping.length > 0 || /\schủ trì(?:\sthực hiện)?(?:[;.]|$)/u.test(text))
  const units = unitsNamed(text.slice(0, end).replace(/[.;,]+$/, ''), leads ? 'lead' : 'responsible')
  const last = units.at(-1)
  if (last && isOpenEnded(text.slice(text.lastIndexOf(last.name, end)), seen)) last.unsure = true
  return units.length > 0 ? [...units, ...helping] : undefined
}

const LONGEST_NAMES = 220
/** What somebody is or gets is no duty: "Các hộ nghèo được …", "Trạm Y tế đạt …". */
const NO_DUTY =
  /^,?\s(?:được|bị|đạt|gồm|bao gồm|như|từ|đến|vào|do|theo|trong|với|khi|nếu|để|mà|đang|đã|vẫn|cũng|nào|này|đó|trên|dưới|ngày|năm|tháng|quý|tuần)(?!\p{L})/u
/** Not every noun in the plural does something. */
const ANYTHING = /^(?:các|những|mỗi|từng|mọi|toàn thể|tất cả|\d+|nhà|người|quỹ|hệ thống)\s/iu

/** Small letters behind the names: what they are to do, in whatever words. */
function hasDuty(text: string, rest: string): boolean {
  if (verbAt(rest.replace(/^,?\s/, '')) > 0) return true
  return (
    /^\s\p{Ll}/u.test(rest) && !NO_DUTY.test(rest) && !(ANYTHING.test(text) && !startsUnit(text.replace(ANYTHING, '')))
  )
}

function endOfClause(text: string): number | undefined {
  const stop = text.search(/[.;](?:\s|$)|$/)
  return stop > 0 && stop < 120 ? stop : undefined
}

/** "..., phối hợp với Phòng Kinh tế và các thôn tổ chức ..." right behind the subject. */
function helpers(rest: string, seen: NamesSeen): NamedRole[] {
  const with_ =
    /^(?:\s(?:chủ trì|tham mưu),?(?:\svà)?)?(?:\sphối hợp(?:\schặt chẽ)?(?:\s(?:với|cùng))?|\scùng(?:\svới)?)\s(?=\S)/u.exec(
      rest,
    )
  // "Công an xã chủ trì, Đoàn Thanh niên phối hợp"
  const behind = /^\schủ trì[,;]?\s([^.;]{3,120}?)\s(?:cùng\s)?phối hợp(?=[.;,:]|$|\s(?!với\s|cùng\s)\p{Ll})/u.exec(
    rest,
  )?.[1]
  if (behind !== undefined && startsUnit(behind)) return supporting(behind)
  const names = with_ ? rest.slice(with_[0].length).split(/[.;](?:\s|$)/)[0] : undefined
  if (!names || !(startsUnit(names) || /^\p{Lu}{3,}/u.test(names))) return []
  const end = namesEnd(names, seen) ?? endOfClause(names)
  const phrase = names.slice(0, end)
  if (phrase.length > 160) return []
  return supporting(phrase)
}

/** Of the party that stands above an item: "Phối hợp với Công an xã tuyên truyền", "Chủ trì, phối hợp với các thôn rà soát". */
export function withHelpers(party: readonly NamedRole[], duty: string, seen: NamesSeen = NONE_SEEN): NamedRole[] {
  const helping = helpers(` ${duty.charAt(0).toLowerCase()}${duty.slice(1)}`, seen).filter(
    ({ name }) => !party.some((unit) => unit.name === name),
  )
  const leads = helping.length > 0 && /^chủ trì(?!\p{L})/iu.test(duty)
  return [...party.map((unit): NamedRole => (leads ? { ...unit, role: 'lead' } : unit)), ...helping]
}

function supporting(phrase: string): NamedRole[] {
  return unitsNamed(phrase.replace(/[.;,]+$/, ''), 'support')
}

/** Nothing but names; where no verb is known, words that the grammar does not. */
export function isNames(text: string, seen: NamesSeen): boolean {
  return namesEnd(text, seen) === text.length || !DOES.test(` ${text}`)
}

/** "(Chủ trì: X; phối hợp: Y; thời gian: ...)", "(X chủ trì, phối hợp Y; hoàn thành ...)", "(X, các thôn)" behind the work. */
function partyInBrackets(text: string, seen: NamesSeen): Party | undefined {
  for (const [whole, inside = ''] of [...text.matchAll(/\(([^()]{3,250})\)/gu)].reverse()) {
    const bare = namesAlone(inside)
    const labelled = /(?:chủ trì|phối hợp|thực hiện|phụ trách)\s?:/iu.test(bare)
    if (!labelled && !startsUnit(bare)) continue
    const rest = text.slice(text.indexOf(whole) + whole.length).replace(/^[\s,;]+|[\s.;]+$/g, '')
    const atEnd = rest === '' || isBareTime(fold(rest))
    const says = labelled || /\s(?:chủ trì|thực hiện|phụ trách|phối hợp|tham mưu)(?![\p{L}])/u.test(bare)
    // Names alone may only explain something; behind the work they say who does it.
    if (!says && !(atEnd && isNames(bare, seen))) continue
    const units = unitsInCell(bare, 'responsible')
    if (units.length > 0) return { units, ordered: true }
  }
  return undefined
}
