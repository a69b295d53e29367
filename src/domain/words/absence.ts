/** Who is away until when, and who answers meanwhile, as people say it: 'nghỉ đến 12/5, anh Bình thay'. */
import { longPattern } from '../long-pattern.js'
import { fold, normalise } from '../vietnamese.js'
import { delegated } from './delegation.js'
import { asTyped, DEEDS, IN_PLACE, nameOf, person, plainly, SOON, TITLES } from './leave-words.js'
import { taskRefs } from './task-ref.js'

export interface Absence {
  /** As typed, without a form of address; null: who says it. */
  who: string | null
  /** The words that give the first day; null: today. */
  from: string | null
  /** The words that give the last day; '' where nothing tells for how long. */
  until: string
  /** As typed, without a form of address; null where nobody is named. */
  substitute: string | null
  /** 'Ba ngày', 'sáu tháng': how long, where no last day is named. */
  lasts?: Length
}

export interface Length {
  count: number
  unit: 'day' | 'week' | 'month'
}

const KIND =
  '(?:phep|om|viec|mat|thai san|de|binh|che do|dau om|benh|bu|le|tang|cuoi|sinh|khong luong|kham benh|con om|thuong)'
const AWAY_WORDS = '(?:nghi|vang mat|vang|di (?:cong tac|hoc|vang|hop|tap huan|hoi nghi|thi|kham benh|kham)|away)'
/** 'Trên huyện', 'ở tỉnh'; 'cả ngày'. */
const WHERE =
  '(?: (?:(?:tren|o|duoi|ve|ngoai|tai|len|xuong) )?(?:huyen|tinh|xa|phuong|que|ha noi|thanh pho|thi xa|so [a-z]+|trung uong)(?: minh)?)?(?: (?:ca|nguyen) (?:ngay|buoi|tuan))?'
/** Whose one day or one week it is: oneself, or somebody with a title; 'mai cơ quan nghỉ' is news of the office. */
const WHO = '(?:em|toi|minh|tui|chau|(?:anh|chi|co(?! quan)|chu|bac|ong|ba|dong chi) [a-z ]{2,40}?)'
/** 'Mai em nghỉ ốm', 'em xin nghỉ phép tuần sau', 'em nghỉ ốm': no last day is named. */
const FOR_A_WHILE = new RegExp(
  `^(?:(?:da|thua|bao cao|xin phep|anh|chi|cac anh chi|dong chi|van phong)[, ]+)*(?:(?<before>${SOON}) (?<who>${WHO})|(?<same>${WHO})(?: (?:xin phep|xin))*(?: (?<mid>${SOON}))?)(?: (?:xin phep|xin|phai|se|bi|om|dau|benh|met))* ${AWAY_WORDS}(?: (?<kind>${KIND}))*${WHERE}(?: (?:vao |tu )?(?:ngay )?(?<after>${SOON}))?(?: (?:mot|1) (?:ngay|hom|buoi|bua))?$`,
)
const AWAY = new RegExp(
  `^(?:tu (?:ngay )?(?<begins>.+?) (?=(?:em|toi|minh|tui|anh|chi|chau|dong chi|xin|nghi|vang|di) )|(?<soon>${SOON}|chieu mai) )?(?:(?<who>.+?) )?(?:xin (?:phep )?)?${AWAY_WORDS}(?: ${KIND})*${WHERE}(?: tu (?:ngay )?(?<from>.+?))? (?:cho )?(?:den|toi|het|until)(?: het)?(?: ngay)? (?<until>.+?)(?:(?:,|;| thi| da)? (?:nho |de |co |va |do )?(?<sub>[a-z ./]+?(?: ?\\([^()]+\\))?) (?:thay|lam thay|truc thay|tra loi thay|thay the|se thay|covers)(?: (?:em|toi|minh|nhe|a))?)?$`,
)
const DAY = /\d|tuan|thang|mai|mot|kia|thu |nay/

/** '12-16/01', '30/01 - 03/02/2023', 'từ 12 đến 16/1': the first day with the month (and year) of the last where it has none. */
const RANGE =
  /(?:\btu )?(?:\bngay )?(?<![\d/])(\d{1,2})(?:\/(\d{1,2}))?(?:\/(\d{4}))? ?(?:-|–|den|toi|het|until)(?: het)?(?: ngay)? ?(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?(?![\d/])/
/** 'Nghỉ phép ngày 12/01': one day. */
const ONE_DAY =
  /\b((?:nghi|vang mat|vang|di cong tac|di hoc|di vang|di hop|away)(?: (?:phep|om|viec|mat))?)(?: vao)?(?: ngay)? (\d{1,2}\/\d{1,2}(?:\/\d{4})?)(?![\d/])(?! ?(?:-|–|den|toi|het|until)\b)/

/** 'Con tôi ốm, hôm nay xin nghỉ': why, before who and when. */
const WHY = longPattern()`
  ^(?:(?:vi|do|tai) )?
  (?:con|be|bo|me|vo|chong|ong|ba|chau|nha|gia dinh)
  (?: (?:trai|gai|nho|ut|noi|ngoai|toi|em|minh|tui|chau))*
  (?: (?:bi|dang|vua|moi|phai))* (?:
    om|sot|benh|mat|dau|nhap vien|nam vien|vao vien|cap cuu
    |co (?:viec|tang|dam)
  )(?: (?:nang|gap|dot xuat|roi|cuoi|hieu))*
  ,?(?: (?:nen|cho|thi))?,? (?=.*\bnghi\b)`
/** 'Bữa nay em bịnh, xin nghỉ': why, behind who says it. */
const SICK =
  /^(?<who>(?:[a-z0-9/]+ ){0,2}(?:em|toi|minh|tui|chau)) (?:bi )?(?:om|benh|binh|met|sot|dau(?: (?:dau|bung|rang|lung))?)(?: (?:qua|nang|roi))*,? (?:nen )?(?=(?:cho em )?(?:xin|nghi)\b)/
/** Who asks for leave of nobody else asks for the own. */
const ASKS_FOR_IT = new RegExp(`^(?<when>(?:${SOON}),? )?(?=xin (?:phep )?nghi\\b)`)
const NUMBERS: Readonly<Record<string, number>> = {
  ...{ mot: 1, hai: 2, ba: 3, bon: 4, nam: 5, sau: 6, bay: 7, tam: 8, chin: 9, muoi: 10 },
}
const LENGTH = new RegExp(
  `(?: trong(?: vong)?| khoang)? (?<count>\\d{1,2}|${Object.keys(NUMBERS).join('|')}) (?<unit>ngay|hom|bua|tuan|thang)(?: lam viec)?(?! (?:sau|toi|nay|nua|\\d))(?![\\w/])`,
)
const UNITS: Readonly<Record<string, Length['unit']>> = {
  ngay: 'day',
  hom: 'day',
  bua: 'day',
  tuan: 'week',
  thang: 'month',
}

/** The words without how long it lasts, and that. */
function lengthIn(words: string): { rest: string; lasts: Length } | null {
  const found = LENGTH.exec(words)
  const { count = '', unit = '' } = found?.groups ?? {}
  const known = UNITS[unit]
  if (!found || !known) return null
  return { rest: words.replace(found[0], ''), lasts: { count: NUMBERS[count] ?? Number(count), unit: known } }
}

/** 'Mai mốt em nghỉ mấy bữa': neither when nor for how long. */
const SOMETIME = /^(?:mai mot|(?:may|vai) (?:bua|hom|ngay) nua|sap toi|toi day),? /
const SOME_DAYS = /(?: khoang)? (?:may|vai)(?: ba)? (?:bua|hom|ngay|tuan)(?! (?:nua|truoc|nay))/

/** 'Từ 13/2 đến 17/2 em đi học': the days stand before who is away. */
const SPAN_FIRST = new RegExp(
  `^(?<span>tu \\S+ (?:den|toi|het|until) \\S+),? (?<away>(?:${WHO}|anh|chi|co|chu|bac)(?: (?:xin phep|xin|phai|se))* ${AWAY_WORDS}(?: ${KIND})*)(?=[,;.]| (?:nho|co|de) |$)`,
)

/** Each span of days in the form 'tu … den …'. */
function withSpan(words: string): string {
  const range = RANGE.exec(words)
  if (range) {
    const [whole, day, month, year, lastDay, lastMonth, lastYear] = range
    const first = month ?? lastMonth
    // Over the turn of the year the first day is of the year before.
    const before = Number(first) > Number(lastMonth) ? 1 : 0
    const firstYear = year ?? (lastYear && String(Number(lastYear) - before))
    const last = `${lastDay}/${lastMonth}${lastYear ? `/${lastYear}` : ''}`
    return words.replace(whole, `tu ${day}/${first}${firstYear ? `/${firstYear}` : ''} den ${last}`)
  }
  return / (?:den|toi|het|until) /.test(words) ? words : words.replace(ONE_DAY, '$1 tu $2 den $2')
}

/** 'Tuần sau anh chị em nghỉ' is said of everybody, and of nobody; 'thưa anh chị, em xin nghỉ' of oneself. */
const OF_EVERYBODY = /(?<!(?:da|thua|bao cao|kinh gui|xin phep) (?:cac )?)\b(?:anh chi em|anh em|chi em)\b(?! xin\b)/
/** What makes 'nghi' without its mark 'nghỉ', and no 'nghĩ'. */
const SURELY_LEAVE =
  /\bnghi (?:phep|om|thai san|che do|dau om|benh|bu|le|tang|cuoi|sinh|khong luong|kham benh|con om|(?:may|vai) (?:bua|hom|ngay))\b|\bxin\b| (?:thay|covers)\b/

/** Whether 'nghi' is typed without its mark: it may be 'nghĩ'. */
export function isUnmarkedLeave(text: string): boolean {
  return /\bnghi\b/.test(fold(text)) && !/nghỉ/iu.test(normalise(text))
}

/** '…, chị Hạnh làm thay em', '… nhờ anh Bình trả lời giúp': who stands in, behind the leave itself. */
const STANDS_IN = new RegExp(
  `(?:[,;.] ?(?:(?:co (?:gi|viec gi)|viec gi|moi viec),? )?(?:(?:nho|co|de|va|do|thi|roi|giao|cu) )?| (?:nho|co|de|va|do) | (?=(?:${TITLES}) ))(?<sub>(?:(?!(?:nghi|vang|di|om|phep|cong|xin|tu|den)\\b)[a-z./]+ ){1,5}?(?:\\([^()]+\\) )?)(?:${DEEDS} )?${IN_PLACE}$`,
)
/** '…, đừng nhắn tin nhé': whoever is away is not written to. */
const IN_PEACE =
  /[,;.] ?(?:(?:xin|nho|moi nguoi|bot|moi viec) )*(?:dung|khoi|khong can|tam dung|ngung)(?: co)? (?:nhan|nhac|goi|phien|lam phien|gui)(?: (?:tin|nhan|em|toi|minh|nua|cho|viec|lam|gi))*$/

/** The words without who stands in, and who that is. */
function withoutTail(calm: string): { rest: string; sub: string | undefined } {
  const found = STANDS_IN.exec(calm)
  return found ? { rest: calm.slice(0, found.index), sub: found.groups?.sub } : { rest: calm, sub: undefined }
}

/** 'Tuần này anh đi công tác, Lan ký thay': a leader may call himself 'anh'. */
const BY_TITLE = new RegExp(
  `^(?<when>(?:(?:${SOON}),? )?)(?:anh|chi|chu|bac|co)(?= (?:(?:phai|se|xin|ban) )*${AWAY_WORDS}\\b)`,
)

/** The absence that the whole text announces, or null. */
export function parseAbsence(text: string): Absence | null {
  const given = delegated(text)
  if (given) return given
  const spanned = withSpan(
    plainly(text)
      .replace(FROM_NOW, '')
      .replace(WHY, '')
      .replace(SICK, '$<who> ')
      .replace(ASKS_FOR_IT, (when) => `${when}em `)
      .replace(IN_PEACE, ''),
  )
  const words = spanned.replace(SPAN_FIRST, '$<away> $<span>')
  if (OF_EVERYBODY.test(words)) return null
  if (isUnmarkedLeave(text) && !SURELY_LEAVE.test(words) && !/\btu\b/.test(words)) return null
  const { rest: told, sub: standsIn } = withoutTail(words)
  const rest = standsIn === undefined ? told : told.replace(BY_TITLE, '$<when>toi')
  const whole = wholeSpan(rest, text) ?? lasting(rest, text) ?? sometime(rest, text)
  if (whole) return { ...whole, substitute: nameOf(standsIn, text) }
  const { who, begins, soon, from, until, sub } = AWAY.exec(rest)?.groups ?? {}
  if (!until || !DAY.test(until)) return null
  const first = from ?? begins ?? soon ?? null
  if (first !== null && !DAY.test(first)) return null
  return { who: nameOf(who, text), from: first, until: until.trim(), substitute: nameOf(sub ?? standsIn, text) }
}

/** 'Em nghỉ từ mai đến thứ 6, Q1-1 xong rồi chị nhé': the leave, and what is said of tasks beside it; null where leave is no part of
 *  its own. */
export function leaveApart(text: string): { leave: string; rest: string } | null {
  if (taskRefs(text).length === 0) return { leave: text, rest: '' }
  const parts = text.split(/[,;.\n]+\s+/)
  const leave = parts.filter((part) => taskRefs(part).length === 0).join(', ')
  const rest = parts.filter((part) => taskRefs(part).length > 0).join(', ')
  return leave === '' || parseAbsence(leave) === null ? null : { leave, rest }
}

/** Of one day or one week that is named; a day that is asked about, or 'nghĩ', is none. */
function wholeSpan(words: string, text: string, hasLength = false): Absence | null {
  const groups = FOR_A_WHILE.exec(words)?.groups
  if (!groups || /nghĩ/iu.test(normalise(text))) return null
  const who = person(groups.who ?? groups.same)
  const day = groups.before ?? groups.mid ?? groups.after ?? null
  // 'Em nghỉ nhé' says neither what for nor when.
  if (!hasLength && day === null && (groups.kind === undefined || groups.kind === 'viec')) return null
  return { who: who && asTyped(who, text), from: day, until: day ?? '', substitute: null }
}

/** 'Em xin nghỉ thai sản 6 tháng': from the day that is named, else from today. */
function lasting(words: string, text: string): Absence | null {
  const length = lengthIn(words)
  const whole = length && wholeSpan(length.rest.replace(/^tu (?:ngay )?(?=\S+ )/, ''), text, true)
  return whole && { ...whole, until: '', lasts: length.lasts }
}

function sometime(words: string, text: string): Absence | null {
  const known = words.replace(SOMETIME, '').replace(SOME_DAYS, '')
  const whole = known === words ? null : wholeSpan(known, text, true)
  return whole && { ...whole, until: '' }
}

/** 'Giờ em nghỉ', 'từ giờ tui nghỉ': from today. */
const FROM_NOW = new RegExp(
  `^(?:tu )?(?:h|gio|bay gio|bua nay)(?: tro di)?,? (?=(?:${WHO} )?(?:xin|nghi|di|vang|het)\\b)`,
)
