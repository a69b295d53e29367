/** A reason as a paper of the office quotes it: the words that were typed, without how one speaks to somebody in a chat. In doubt a word
 *  stays: a paper with one polite word too many is better than one that says something else. */
import { longPattern } from '../long-pattern.js'
import { meantByShorthand } from '../reply/shorthand.js'
import { fold, normalise } from '../vietnamese.js'

const CALLED =
  '(?:các\\s+|cac\\s+)?(?:anh|chị|chi|em|cô|chú|bác|ông|bà|sếp|sep|thầy|bạn|đồng chí|dong chi|đ/c|mọi người|văn phòng|bot)'
/** Behind these a name or a word for somebody belongs to what is said: 'do lỗi của em ạ', 'hộ ông A'. */
const NOT_BELONGING =
  '(?<!(?:^|\\s)(?:của|cua|với|voi|hộ|ho|cho|do|tại|tai|bởi|boi|từ|tu|nhờ|nho|và|va|chờ|đợi|doi|hỏi|hoi|gặp|gap)\\s+)'
const THANKS = `(?:(?:em|tôi|toi)\\s+)?(?:xin\\s+)?(?:cảm ơn|cám ơn|cam on)(?:\\s+${CALLED})?(?:\\s+nhiều|\\s+nhieu)?`
const AT_END = [
  // 'chị ơi', 'anh ạ', 'đồng chí nhé'.
  new RegExp(`(?:^|[\\s,;.!]+)${NOT_BELONGING}${CALLED}\\s+(?:ơi|oi|ạ|à|nhé|nhá|nha|nghen)$`, 'iu'),
  /(?:^|[\s,;.!]+)(?:ạ|nhé|nhá|nhỉ|nghen)$/iu,
  // Thanks are a sentence of their own: 'thiếu thư cảm ơn' thanks nobody.
  new RegExp(`(?:^|[,;.!]\\s*|(?<=\\s(?:ạ|nhé))\\s+)${THANKS}$`, 'iu'),
]
/** Particles that a name or a noun could be as well: only in lower case, where no other word has marks either, and alone. */
const AT_END_BARE = /(?:^|[\s,;.!]+)(?<!(?:ong|ba|anh|chi|em|co|chu|bac|nhom|lop|to|khu|loai)\s+)(?:nhe|a)$/u
const AT_START = [
  // 'dạ hội' is a ball, 'dạ dày' the stomach.
  /^(?:dạ(?=\s*,|\s+(?!hội|tiệc|dày|vũ|quang|lan|cỏ))|vâng(?=[\s,]))[\s,]*/iu,
  new RegExp(`^(?:kính\\s+|kinh\\s+)?(?:thưa|thua)\\s+${CALLED}(?:\\s+(?:ạ|a))?[\\s,:.]+`, 'iu'),
  new RegExp(`^${CALLED}\\s+(?:ơi|oi|ạ)(?=[\\s,:.!])[\\s,:.!]*`, 'iu'),
  new RegExp(`^(?:em\\s+)?(?:xin\\s+)?báo cáo\\s+${CALLED}(?:\\s+ạ)?[,:]\\s*`, 'iu'),
]

/** Shorthand that stands for one word only, whatever is spoken of; 'dk' is 'điều kiện', 'đăng ký' and 'được'. */
const SURE_SHORTHAND = new Set(
  'k ko hok hông hẻm dc đc dx chx r rr rùi vs nhg nhưg j ji trc trk hnay hqua hwa mn mng bít ntn đag đg thui lun luun z zậy'.split(
    ' ',
  ),
)
/** Who speaks stands before the quotation: 'em chưa có số liệu', 'bên em còn chờ huyện'. Not 'em Hà đi học'. */
const SPEAKER = longPattern('giu')`
  (?<=^|[,;.:]\s*)(?:(?:bên|ben|phía|chỗ|cho)\s+)?
  (?:em|e|tôi|toi|tui|mình|minh|tụi em|chúng em|chúng tôi|chung em|bọn em)\s+
  (?=(?:
    chưa|chua|không|khong|đang|dang|còn|con|mới|moi|đã|da|bị|bi|đi|di|phải|phai|vẫn|van|cũng|cung
  )\s)`

/** The history keeps the words as typed. Words that are nothing but talk stay as they are. */
export function officialReason(said: string): string {
  const typed = writtenOut(normalise(said).replace(/\s+/g, ' ').trim()).replace(SPEAKER, '')
  const isBare = lacksMarks(typed)
  let text = typed
  for (let before = ''; before !== text; ) {
    before = text
    text = withoutSigns(text)
    for (const talk of [...AT_START, ...AT_END, ...(isBare ? [AT_END_BARE] : [])]) text = text.replace(talk, '').trim()
  }
  return /\p{L}{2}/u.test(text) ? text : withoutSigns(typed)
}

/** In capitals, and before a name, it is an abbreviation of its own: 'đc Hà'. */
function writtenOut(typed: string): string {
  return typed.replace(/(?<![\p{L}\d/.-])\p{Ll}+(?![\p{L}\d/-]|\.\p{L}|\s+\p{Lu})/gu, (word) =>
    SURE_SHORTHAND.has(word) ? (meantByShorthand(word) ?? word) : word,
  )
}

/** Without a full stop, exclamation marks, faces and pictures behind the last word. */
function withoutSigns(text: string): string {
  return text.replace(/(?:[\s.,;!~]|:\)+|:\(+|\p{Extended_Pictographic}|\uFE0F)+$/u, '')
}

/** Typed without any mark: as it stands it is no Vietnamese that an office could file, and what it means is not guessed. */
export function lacksMarks(text: string): boolean {
  return /\p{L}/u.test(text) && [...text].every((letter) => fold(letter) === letter.toLowerCase().trim())
}
