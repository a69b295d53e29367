/** Whom a leader hands a task to: 'chuyển sang Trạm Y tế', 'cho Phòng Kinh tế làm', 'Q1-2 từ nay do anh Bình phụ trách', 'giao cho ai đó'. */
import type { CivilDate } from '../../calendar.js'
import { longPattern } from '../../long-pattern.js'
import { find, pattern } from '../../reply/meanings.js'
import { sentenceOf } from '../../reply/sentence.js'
import { unitsNamedIn } from '../../unit-name.js'
import { fold } from '../../vietnamese.js'
import { beginsAsUnit, UNIT_HEAD } from '../unit-head.js'
import type { Office } from '../who-is-meant.js'
import { unitsMeantIn } from '../who-is-meant.js'
import type { LeaderOrder } from './order.js'
import { wishedDay } from './wished-day.js'

/** What whoever is named is to do with it. */
const BEARS =
  '(?:làm|lam|lo|phụ trách|phu trach|thực hiện|thuc hien|chủ trì|chu tri|đảm nhận|dam nhan|đảm nhiệm|dam nhiem|trả lời|tra loi|chịu trách nhiệm|chiu trach nhiem)(?!\\p{L})'
const OPENING =
  '^(?:[\\s,;:.–-]|(?:(?:đổi|doi|thay)\\s+(?:đơn vị|don vi|người|nguoi)(?:\\s+(?:khác|khac|thực hiện|thuc hien|phụ trách|phu trach))?|việc này|viec nay|việc|viec|thôi|thoi|anh|tôi|toi|chị|chi|từ|tu|nay|giờ|gio)(?!\\p{L}))*'
/** 'Chuyển sang …', 'giao lại cho bên …': whom a leader hands the task to stands behind it, whether the office has them or not. */
const HANDS_ON = new RegExp(
  `${OPENING}(?:điều chuyển|dieu chuyen|chuyển|chuyen|đổi|doi|bàn giao|ban giao|giao|phân công|phan cong)(?:\\s+(?:lại|lai|việc này|viec nay))*(?:\\s+(?:sang|cho|qua|về|ve|để|de)(?!\\p{L}))+(?:\\s+(?:bên|ben)(?!\\p{L}))?\\s+`,
  'iu',
)
/** 'Chuyển Hội Nông dân phụ trách', 'cho Phòng Kinh tế làm': without 'cho' behind it, a body and what it is to do. */
const GIVES_A_BODY = new RegExp(
  `${OPENING}(?:chuyển|chuyen|giao|để|de|cho|nhờ|nho|phân công|phan cong)\\s+(?:bên\\s+|ben\\s+)?(?=${UNIT_HEAD}[^,;]*\\s${BEARS})`,
  'iu',
)
/** 'Giao Hội Cựu chiến binh', 'đổi đơn vị thành Hội Nông dân': a body that the office has, with nothing said of what it is to do. */
const GIVES_TO_KNOWN = new RegExp(
  `${OPENING}(?:(?:giao|phân công|phan cong)\\s+|(?<=(?:đơn vị|don vi|thực hiện|thuc hien|phụ trách|phu trach)\\s+)(?:(?:thành|thanh|là|la)\\s+)?)(?:bên\\s+|ben\\s+)?(?=${UNIT_HEAD})`,
  'iu',
)
/** 'Do Hội Phụ nữ phụ trách', with nothing behind it that tells of what was: no reason begins so. */
const IS_BORNE_BY = new RegExp(
  `${OPENING}do\\s+(?<who>[^,;.]{3,60}?)\\s+(?:sẽ\\s+|se\\s+)?${BEARS}(?:\\s+(?:từ nay|tu nay|từ giờ|tu gio|trở đi|tro di|nhé|nhe|nha|nghe|đi|di|luôn|luon|ạ|em|anh|chị|chi)(?!\\p{L}))*[\\s.!]*$`,
  'iu',
)
/** A unit that has passed its work on says so in these words too. */
const MAY_REPORT = /(?:chuyển|chuyen|đổi|doi|bàn giao|ban giao)/iu
/** Where the name ends. */
const NAME_ENDS = new RegExp(
  `\\s*(?:[,;.]|(?:^|\\s)(?:${BEARS}|(?:phối hợp|phoi hop|trước|truoc|trong|đến|den|từ nay|tu nay|nhé|nhe|nha|nghe|đi|di|luôn|luon|giúp|giup|ạ)(?!\\p{L}))).*$`,
  'isu',
)
/** 'Chuyển sang tuần sau' is no unit. */
const NO_UNIT =
  /^(?:ngay|thang|quy|tuan|thu|hom|mai|cuoi|dau|giua|nam|ky|dot|\d|chieu|sang|toi|em|minh|ho|nguoi khac|khac)\b/
const NOBODY = longPattern()`
  (?<!\b(?:dung|khoan|cho|khong|ko|k) )
  \b(?:giao|chuyen|phan cong|doi|nho)(?: lai)?(?: viec nay)?(?: sang| cho| qua)? (?:
    (?:ai|nguoi nao|don vi nao|ben nao)(?: do| khac| cung duoc| ranh)  // 'giao cho ai đó', 'giao bên nào cũng được'
    |(?:mot )?(?:nguoi|don vi|ben) (?:khac|nao do)  // 'chuyển cho đơn vị khác'
  )\b`
/** 'Đổi đơn vị', 'thay người phụ trách khác đi' */
const CHANGES_WHO =
  /^(?:(?:thoi|anh|toi|chi|em|de|can|phai|nen|thi) )*(?:doi|thay)(?: lai)? (?:don vi|ben|nguoi)(?: (?:thuc hien|phu trach|chu tri|lam|khac))*(?: (?:di|nhe|nha|nghe|luon|giup|cho|a|em|anh|chi|toi))*$/
const A_THING = pattern('thing|means|seal|report')
/** 'Hội Chữ thập đỏ xã Tân Thành, huyện …' and no sentence. */
const LONGEST_NAME = 9

/** '… làm thay UBND xã', '… thay cho Hội Nông dân': in whose place. */
const IN_PLACE_OF =
  /\s+(?:thay|để thay|de thay)(?:\s+(?:cho|thế|the|vì|vi))?\s+(?:bên\s+|ben\s+)?(?<from>[^,;.]{2,60}?)(?:\s+(?:nhé|nhe|nha|đi|di|luôn|luon|giúp|giup|ạ|anh|chị|chi|em))*[\s.]*$/iu

/** The units whom the words hand the task to, or the name that none of the office bears; null where they hand nothing on. */
export function handedTo(
  whole: string,
  office: Office,
  today: CivilDate,
): Pick<LeaderOrder, 'units' | 'by' | 'said' | 'unknownUnit' | 'mayReport' | 'inPlaceOf'> | null {
  const instead = IN_PLACE_OF.exec(whole)
  const from = instead?.groups?.from ?? ''
  const [left, ...more] = from === '' ? [] : unitsMeantIn(from, plain(from), office)
  const isInPlace = instead !== null && left !== undefined && more.length === 0
  const said = isInPlace ? whole.slice(0, instead.index) : whole
  const opening = (HANDS_ON.exec(said) ?? GIVES_A_BODY.exec(said) ?? GIVES_TO_KNOWN.exec(said))?.[0]
  const named = opening === undefined ? '' : said.slice(opening.length)
  const name = named.replace(NAME_ENDS, '').trim()
  if (name === '' || NO_UNIT.test(fold(name)) || name.split(/\s+/).length > LONGEST_NAME) return null
  // 'Giao cho chị Hạnh bản cứng' hands over a thing.
  const isNamed = unitsNamedIn(name, office.units).length > 0
  if (!isNamed && find(A_THING, sentenceOf(name).row)) return null
  // 'Bên phụ nữ, UBND xã bận': whoever is named behind is not meant.
  const called = isNamed ? [] : unitsMeantIn(name, plain(name), office)
  const units = called.length > 0 ? called : unitsMeantIn(named, plain(named), office)
  const isKnownAlone = !HANDS_ON.test(said) && !GIVES_A_BODY.test(said)
  if (units.length === 0 && (isKnownAlone || !beginsAsUnit(name))) return null
  const handed = { units, said: named, by: wishedDay(named, today), mayReport: MAY_REPORT.test(opening ?? '') }
  const meant = { ...handed, ...(isInPlace && { inPlaceOf: left }) }
  return units.length > 0 ? meant : { ...meant, unknownUnit: name }
}

/** Who is to bear it from now on, in the words of an order; null where the words say nothing of the kind. `said`: without tasks. */
export function borneBy(said: string, office: Office): string | null {
  const who = IS_BORNE_BY.exec(said)?.groups?.who
  if (who === undefined || unitsMeantIn(who, plain(who), office).length === 0) return null
  return said.replace(/(?<!\p{L})do(?!\p{L})/iu, 'giao cho')
}

/** 'Giao cho ai đó làm đi', 'đổi đơn vị': it is not said to whom. */
export function handsToNobody(said: string): boolean {
  const words = plain(said)
  return NOBODY.test(words) || CHANGES_WHO.test(words)
}

/** A text as names are looked for in it: folded, without signs. */
export function plain(text: string): string {
  return fold(text)
    .replace(/[?!.…,:;]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
