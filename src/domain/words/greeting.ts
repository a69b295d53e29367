/** The politeness around what people say: 'chào chị, …', 'dạ thưa anh …', 'kính gửi văn phòng: …', 'chị Lan ơi, …', '… chị ơi'. */
import { normalise } from '../vietnamese.js'

const TITLE =
  '(?:các |cac |mấy |may )?(?:anh chị em|anh chi em|anh chị|anh chi|anh|chị|chi|em|cô|co|chú|chu|bác|bac|ông|ong|bà|ba|cháu|chau|sếp|sep|đồng chí|dong chi|đ/c|d/c|bạn|ban|cả nhà|ca nha|mọi người|moi nguoi|văn phòng|van phong|lãnh đạo|lanh dao|chủ tịch|chu tich|bot|nhắc việc|nhac viec)'
const YES = '(?:(?:dạ|da|vâng|vang|vâng dạ|a|ạ)[ ,]+)*'
const SELF = '(?:(?:em|tôi|toi|mình|minh|cháu|chau|con)[ ]+)?'
const HAILS = '(?:(?:kính|kinh|xin|dạ|da) )?(?:chào|chao|thưa|thua|hello|hi|alo)'
const GREETS = `${HAILS}|(?:kính|kinh) (?:gửi|gui)`
/** A name that is called is short. */
const CALLED = '(?: \\p{L}+){0,3}'

/** Each stands before what is said, and something is said behind it. No digit: nothing that a task is named by is taken along. */
const OPENINGS: readonly RegExp[] = [
  new RegExp(`^${YES}${SELF}(?:${GREETS})(?!\\p{L})[^,;:.!?\\n\\d]{0,60}[,;:.!\\n]+\\s*(?=\\S)`, 'iu'),
  new RegExp(`^${YES}${SELF}(?:${HAILS})(?: ${TITLE})+(?: (?:ạ|a|nhé|nha))? (?=\\S)`, 'iu'),
  new RegExp(`^${YES}${TITLE}${CALLED} (?:ơi|oi)(?!\\p{L})[ ,.!:]*(?=\\S)`, 'iu'),
]

/** What is said behind greeting and address; the text itself where it opens with none. */
export function withoutGreeting(text: string): string {
  const clean = normalise(text).trim()
  const said = OPENINGS.reduce((left, opening) => left.replace(opening, ''), clean)
  return said === clean ? text : said
}

const CALL = new RegExp(`[ ,]+${TITLE}(?: \\p{L}+){0,2} (?:ơi|oi)(?: (?:ạ|a))?(?=[?!.… ]*$)`, 'iu')

/** Whoever is called behind the word that asks: '… chưa trạm y tế ơi'. */
const CALL_BEHIND_ASKING =
  /(?<=(?<!\p{L})(?:chưa|chua|không|khong|ko|hông|hong|nào|nao|rồi|roi|hả|ha|vậy|vay|rứa|rua))[ ,]+(?:\p{L}+ ){1,6}(?:ơi|oi)(?: (?:ạ|a))?(?=[?!.… ]*$)/iu

/** Without who is called at its end: 'Q1-2 xong chưa chị Lan ơi?' asks of nobody but the task. */
export function withoutCall(text: string): string {
  return normalise(text).trim().replace(CALL, '').replace(CALL_BEHIND_ASKING, '')
}
