/**
 * Yes or no, in whatever words, to a question that the bot has just asked: 'ừ nhắc đi', 'khoan đã, đừng hủy nữa', 'chưa, để mai'. To
 * agree takes a word that can mean nothing else, and beside it none that is not known; whatever leaves a doubt agrees to nothing.
 */
import { anyOf, asWritten } from './as-written.js'

/** What the question would do; 'several': more than one of these. */
export type Asked =
  | ('report' | 'wish' | 'confirm' | 'grant' | 'return' | 'reopen' | 'several')
  | (
      | 'due'
      | 'units'
      | 'change'
      | 'restore'
      | 'cancel'
      | 'hand_over'
      | 'remove_member'
      | 'remove_unit'
      | 'erase_person'
      | 'nudge'
      | 'withdraw'
    )

/** What people name when they agree to it; the name of anything else agrees to nothing. */
const DEEDS: Readonly<Record<Asked, string | null>> = {
  report: 'ghi|ghi nhận|xác nhận',
  wish: 'xin gia hạn|gia hạn|đề nghị gia hạn|xin lùi|lùi hạn|xin lùi hạn|xin=',
  confirm: 'xác nhận|duyệt|xác nhận hoàn thành|xác nhận xong',
  grant: 'gia hạn|cho gia hạn',
  return: 'trả lại',
  reopen: 'mở lại|bỏ xác nhận|hủy xác nhận',
  several: null,
  due: 'đổi=|sửa|lùi|dời=|chuyển|điều chỉnh|thay đổi|xác nhận',
  units: 'đổi=|sửa|chuyển|giao|điều chỉnh|thay đổi|xác nhận',
  change: 'đổi=|sửa|điều chỉnh|thay đổi|xác nhận',
  restore: 'khôi phục|phục hồi|xác nhận',
  cancel: 'hủy|hủy bỏ|xác nhận',
  hand_over: 'bàn giao|chuyển|giao|xác nhận',
  remove_member: 'cho nghỉ|nghỉ việc|cho nghỉ việc|xác nhận',
  remove_unit: 'bỏ|xóa|gỡ|hủy|xác nhận',
  erase_person: 'xóa dữ liệu|xóa=|xác nhận',
  withdraw: 'rút|rút lại|rút báo cáo|rút lời báo|thu hồi|xác nhận',
  nudge: 'nhắc|nhắc nhở|đôn đốc|gửi|xác nhận',
}
const ANY_DEED = Object.values(DEEDS).flatMap((deeds) => deeds ?? [])

/** 'Dung' without its mark may be 'đừng' or 'dừng': it is read where it stands alone, and before 'roi'. */
const YES = 'đúng=|ừ|ừm|ừa|uh|uhm|uk|ờ=|vâng|ok|oke|okie|okay|được|đc|chuẩn|chính xác|nhất trí|đồng ý|chốt=|yes|y|right'
const BARE_YES = '(?:(?:da|vang|ok|u|uh) )?dung(?: a| roi(?: (?:a|em|anh|chi|nhe|nha|do|day|ma|vay))*)?'
/** 'Phải làm', 'có đi' tell of something else: these agree by themselves alone. */
const ALONE = `(?:da )?${anyOf('phải|có=')}(?: ${anyOf('rồi|chứ|đấy|ạ|em|anh|chị')})*`
/** 'Da duyet' may be 'đã duyệt': without its mark 'dạ' opens a yes alone. */
const BEFORE = 'dạ=|à|em|anh|chị|tôi=|mình'
const AFTER =
  'đi|nhé|nhe|nha|nghe|hen|nghen|ạ|luôn|lun|giúp|hộ|cho|với|em|anh|chị|cô|chú|bác|tôi|mình|bot|sếp|đồng chí|ơi|hết|cả|tất cả|cả nhóm|mọi người|việc này|này'
/** 'Đúng rồi mà', 'đúng vậy đó', 'được, làm đi': by themselves these agree to nothing. */
const AFTER_YES = 'rồi|r|vậy|thế|rứa|đó|đấy|đây|mà|chứ|làm đi|làm luôn|làm như vậy|cứ thế mà làm'
const SAYS_NO =
  'không|ko|k|hông|hổng|hong|không phải|không đúng|không được|không đồng ý|sai|nhầm|lộn|chưa đúng|chưa phải|no|n|wrong'
const LEAVES =
  'thôi|chưa|chớ=|khỏi|không cần|chưa cần|từ từ|để sau|để mai|mai|mốt=|để đó|để lại|để xem|để hỏi|để tính|để nghĩ|bữa khác|hôm khác|lúc khác|giữ nguyên|giữ lại|giữ|như cũ|như trước|như ban đầu|bỏ qua|đâu có|never mind'
const WAITS =
  'khoan|khoan đã|khoan hãy|đừng=|dừng=|dừng lại=|ngừng=|ngưng=|đợi đã|đợi chút|đợi tí|chờ đã|chờ chút|chờ tí|wait|stop'
/** Beside a no anything of this may stand. */
const AROUND_NO = 'để|đã|đâu|lại|nữa|mà|rồi|vậy|thế|đó|đấy|đây|chứ|cứ|có|cái|hãy|vội|gấp|xem|tính|hỏi|việc|dung'

const has = (words: string) => new RegExp(`(?:^| )${words}(?= |$)`)
const whole = (words: string) => new RegExp(`^${words}(?: ${words})*$`)

/** Who says more than so many words says something else as well; and longer words are dear to look through. */
const MOST_WORDS = 12

/** What stops at once, whatever follows. */
const HALTS = new RegExp(
  [
    // 'Chờ duyệt ạ' tells where the work lies.
    `^(?:${anyOf('dạ|ừ|thôi|khoan')} )*(?:chờ|đợi)(?: ${anyOf(AFTER)})*$`,
    `^(?:${anyOf('dạ|à|ờ|ấy|ơ|thôi')} )*khoan(?= |$)`,
    `(?:^| )${anyOf('để')} (?:${anyOf('anh|chị|em|tôi|mình|cô|chú|bác')} )?${anyOf('xem|hỏi|tính|nghĩ|coi|cân nhắc|trao đổi')}(?= |$)`,
  ].join('|'),
)
const DENIES = has(anyOf(SAYS_NO))
const IS_WRONG = has(anyOf('chưa đúng|chưa phải'))
const STOPS = has(anyOf(`${LEAVES}|${WAITS}`))
const IS_TO_WAIT = has(anyOf(WAITS))
const KNOWN_BESIDE_NO = whole(
  anyOf([SAYS_NO, LEAVES, WAITS, YES, ...ANY_DEED, BEFORE, 'da', AFTER, AFTER_YES, AROUND_NO].join('|')),
)
const IS_RIGHT = has(anyOf('đúng|dung|phải|chuẩn|chính xác|right'))
const FORBIDS_BARE = new RegExp(`(?:^| )dung (?:co )?${anyOf(ANY_DEED.join('|'))}(?= |$)`)
/** 'Thôi được', 'thôi cứ hủy đi' gives in; 'đúng không', 'hủy không' asks; 'không sai' agrees; 'dừng việc này' may speak of the task. */
const AGREES = anyOf([YES, 'phải', ...ANY_DEED].join('|'))
const IN_DOUBT = new RegExp(
  [
    `(?:^| )${anyOf('thôi')} (?:(?:${anyOf('cứ')} )?${AGREES}|${anyOf('cứ')})(?= |$)`,
    `(?:^| )(?:${AGREES}|dung)(?: ${anyOf(AFTER_YES)})* ${anyOf('không|ko|k|hông|chưa')}(?: ${anyOf(AFTER)})*$`,
    `(?:^| )${anyOf('không|ko|k|chưa')} ${anyOf('sai|nhầm|lộn')}(?= |$)`,
    `(?:^| )${anyOf('dừng|ngừng|ngưng')} ${anyOf('việc')}(?= |$)`,
  ].join('|'),
)

/** 'Thôi việc' is what is asked, and leaves nothing; 'thôi việc này đi' does. */
const DISMISSES =
  /(?<!\p{L})(?:(?:cho|đã|da) )?(?:thôi việc|thoi viec|(?<=cho )(?:thôi|thoi))(?! (?:này|nay|đó|do|kia|ấy|ay))(?!\p{L})/gu

function wordsOf(text: string, asked: Asked): string {
  const words = asWritten(text)
  return asked === 'remove_member' ? words.replace(DISMISSES, 'nghỉ việc') : words
}

/** Whether what is asked for is named: 'đúng, thôi việc', not 'vâng'. */
export function namesDeed(text: string, asked: 'remove_member' | 'remove_unit'): boolean {
  const named = DEEDS[asked]?.replace('|xác nhận', '') ?? ''
  return has(anyOf(named)).test(wordsOf(text, asked))
}

/** True: yes; false: no, or to leave it; null where the words are no answer to it, or may be the one and the other. */
export function yesOrNo(text: string, asked: Asked): boolean | null {
  const answer = answerIn(wordsOf(text, asked), asked)
  return answer === null ? null : answer === 'yes'
}

/** 'Đúng rồi ạ' and 'không đúng', as the whole answer to what the bot read back; null for anything else, 'thôi' and 'khoan' too. */
export function saysYes(text: string): boolean | null {
  const words = asWritten(text)
  const answer = answerIn(words, null)
  return answer === null || answer === 'leave' ? null : answer === 'yes'
}

/** 'Đúng', 'phải rồi', 'chính xác': not only 'vâng' and 'ok', with which people take note of anything. */
export function saysRight(text: string): boolean {
  return saysYes(text) === true && IS_RIGHT.test(asWritten(text))
}

/** 'Đừng', 'dừng lại', 'khoan đã', 'đợi chút': nothing is to be done now. */
export function saysWait(text: string): boolean {
  const words = asWritten(text)
  return IS_TO_WAIT.test(words) && answerIn(words, null) === 'leave'
}

function answerIn(words: string, asked: Asked | null): 'yes' | 'no' | 'leave' | null {
  if (words === '') return null
  if (HALTS.test(words)) return 'leave'
  if (words.split(' ').length > MOST_WORDS) return null
  const denies = DENIES.test(words)
  if (denies || STOPS.test(words) || FORBIDS_BARE.test(words)) {
    if (!KNOWN_BESIDE_NO.test(words) || IN_DOUBT.test(words)) return null
    return IS_WRONG.test(words) || (denies && !STOPS.test(words)) ? 'no' : 'leave'
  }
  return agreement(asked).test(words) ? 'yes' : null
}

const agreements = new Map<Asked | null, RegExp>()

/** A yes, or what is to be done, or both; the small words around it, and nothing else. */
function agreement(asked: Asked | null): RegExp {
  const known = agreements.get(asked)
  if (known) return known
  const deeds = asked === null ? null : DEEDS[asked]
  const after = `(?: ${anyOf(AFTER)})*`
  const yes = `(?:(?:da )?${anyOf(YES)}(?: ${anyOf(AFTER_YES)})*${after})`
  const deed = deeds === null ? null : `(?:(?:${anyOf('cứ')} )?${anyOf(deeds)}${after})`
  const core = deed === null ? `${yes}(?: ${yes})*` : `(?:${yes}(?: ${yes})*(?: ${deed})?|${deed})`
  const made = new RegExp(`^(?:(?:${anyOf(BEFORE)} )*(?:${core}|${ALONE})|${BARE_YES})$`)
  agreements.set(asked, made)
  return made
}
