/** Orders as people say them: 'dẹp Q2-5 đi', 'tạm gác lại', 'em Lan nhắc Hạnh giúp anh', 'cho Hội Phụ nữ lùi đến 15/4', 'làm lẹ V-1 giùm anh'. */
import type { Member } from '../../member.js'
import { membersNamed } from '../../member.js'
import { fold } from '../../vietnamese.js'
import type { Office } from '../who-is-meant.js'
import { unitsMeantIn } from '../who-is-meant.js'
import { plain } from './hand-on.js'

const REF = '(?: \\S*\\d\\S*)?'
const NUDGES = '(?:nhắc|nhac|đôn đốc|don doc|giục|giuc|hối thúc|hoi thuc|yêu cầu|yeu cau|đề nghị|de nghi)'
const PEOPLE =
  '(?:đơn vị|don vi|bên|ben|ngành|nganh|đoàn thể|doan the|anh|chị|chi|đồng chí|dong chi|hội|hoi|thôn|thon|cô|co|chú|chu|bác|bac)'

/** What is said, and the words in which the grammar knows it. */
const SAID: readonly [is: RegExp, known: string][] = [
  [/^(\s*(?:em |bot )?)(?:hối|thúc)(?: thúc| giục)? (?=\S)/iu, '$1đôn đốc '],
  [/(?<!\p{L})dẹp(?: luôn| bỏ)?(?= (?:đi|luôn|giúp|giùm|việc|\S*\d)|[.! ]*$)/giu, 'bỏ'],
  [/^(\s*(?:thoi,? )?)dep(?: luon| bo)?(?= (?:di|luon|giup|gium|viec|\S*\d))/iu, '$1bỏ'],
  [
    new RegExp(
      `(?<!\\p{L})(?<!canh )(?:tạm |tam )?(?:gác|gac)(?!\\p{L})(${REF})(?: (?:lại|lai|đã|da|cái|cai|đó|do))*(?!\\p{L})`,
      'giu',
    ),
    'tạm dừng$1',
  ],
  [/(?<=[,;] ?)(?:trên|tren) (?=(?:không|khong|bỏ|bo|hủy|huỷ|huy|hoãn|hoan|dừng|dung)(?!\p{L}))/giu, 'cấp trên '],
  [new RegExp(`(?<=${NUDGES}(?: \\p{L}+){0,3}) (?:mấy|may)(?= ${PEOPLE}(?!\\p{L}))`, 'iu'), ' các'],
  [
    /^(\s*)(?:gửi|gui|phát|phat|nhắn|nhan)(?: (?:lại|lai))?(?: (?:lời|loi|tin|thông báo|thong bao))? (?:nhắc|nhac)(?: (?:nhở|nho|việc|viec))?(?: (?:lại|lai))?(?: (?:cho|tới|toi|đến|den))? (?=\S)/iu,
    '$1nhắc ',
  ],
  [/(?<=(?<!\p{L})(?:thêm|them)) (?=(?:tuần|tuan|tháng|thang|ngày|ngay|hôm|hom) (?:nữa|nua)(?!\p{L}))/giu, ' 1 '],
]

const VERBS =
  '(?:nhắc|nhac|đôn đốc|don doc|giục|giuc|bảo|bao|giao|chuyển|chuyen|gọi|goi|hỏi|hoi|hủy|huy|bỏ|bo|lùi|lui|gia hạn|gia han)'
const AS_A_FAVOUR =
  /(?<!\p{L})(?:giúp|giup|giùm|gium|hộ|dùm|dum)(?: (?:anh|tôi|toi|chị|chi|mình|minh|em|với|voi|nhé|nhe|nha|cái|đi|di))*[.! ]*$/iu
const CALLED = new RegExp(
  `^\\s*(?:(?:em|chị|chi|anh|cô|co|chú|chu|đồng chí|dong chi) )?(?<name>\\p{L}+)(?: (?:ơi|oi))?[, ]+(?=${VERBS}(?!\\p{L}))`,
  'iu',
)
const NAMED = new RegExp(
  `(?<=(?<!\\p{L})(?:${NUDGES}|bảo|bao)(?: (?:giúp|giup|giùm|gium|lại|lai))? )\\p{L}+(?= )`,
  'giu',
)

/** The words of the grammar for what is said. */
export function inKnownWords(said: string, members: readonly Member[]): string {
  const called = CALLED.exec(said)
  const isCalled = called !== null && AS_A_FAVOUR.test(said) && isMember(called.groups?.['name'] ?? '', members)
  const order = isCalled ? said.slice(called[0].length) : said
  const titled = order.replace(NAMED, (name) => (isName(name, members) ? `đồng chí ${name}` : name))
  return SAID.reduce((text, [is, known]) => text.replace(is, known), titled)
}

function isMember(name: string, members: readonly Member[]): boolean {
  return membersNamed(fold(name), members, fold).length === 1
}

/** Without a title it is a name by its capital letter or its marks: 'lần' is not Lan. */
function isName(typed: string, members: readonly Member[]): boolean {
  const [only, ...more] = membersNamed(fold(typed), members, fold)
  if (!only || more.length > 0) return false
  const last = only.name.split(' ').at(-1) ?? ''
  return /^\p{Lu}/u.test(typed) || (typed === last.toLowerCase() && fold(typed) !== typed)
}

const GIVES_TIME =
  /^[\s,;:]*(?:(?:thôi|thoi|anh|tôi|toi|chị|chi|ok|ừ|u)[ ,]+)*(?:để |de )?(?:cho|cho phép|cho phep)\s+(?<who>.{2,40}?)\s+(?<more>(?:được |duoc )?(?:lùi|lui|gia hạn|gia han|thêm|them|kéo dài|keo dai|dời|doi|nới|noi|hoãn|hoan)(?!\p{L}).*)$/iu
const TOLD = /\b(?:roi|chua|xong)\b/

/** 'Cho bên nông dân thêm một tuần nữa': whom a leader gives more time, and how much. */
export function moreTimeFor(said: string, office: Office): { units: number[]; said: string } | null {
  const { who = '', more = '' } = GIVES_TIME.exec(said)?.groups ?? {}
  if (more === '' || TOLD.test(fold(more))) return null
  const units = unitsMeantIn(who, plain(who), office)
  return units.length > 0 ? { units, said: more } : null
}

const NO_DELAY =
  /\b(?:khong|ko|dung|cam)(?: (?:duoc|de|co|cho phep|bao gio))* (?:bi )?(?:tre|cham|muon|qua han)\b(?! (?:hon|nhat))/
const FASTER =
  /(?:\b(?:lam|nop|gui|xong|trien khai|thuc hien|bao cao) |^)(?:cho )?(?:le|nhanh|gap|som|khan truong)(?: (?:le|nhanh))?(?: (?:len|di|giup|gium|dum|ho|cho|voi|nhe|nha|luon|hon))+(?: \p{L}+)*$/u
/** Who tells how it is, or speaks of the own doing, hurries nobody. */
const TELLS =
  /\b(?:roi|chua|da|dang|se|vi|neu|thi|dau|duoc khong|(?:^|ben )em (?:se|khong|lam|nop)|ben (?:em|toi|minh))\b/
const MOST_WORDS = 14

/** 'Không được trễ nữa nhé', 'làm lẹ giùm anh': work is to go on. `said`: without tasks. */
export function hurries(said: string): boolean {
  const words = plain(said)
  if (words.split(' ').length > MOST_WORDS || TELLS.test(words)) return false
  return NO_DELAY.test(words) || FASTER.test(words)
}
