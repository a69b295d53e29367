/** A reason as a paper of the office quotes it: the words that were typed, without how one speaks to somebody in a chat. In doubt a word
 *  stays: a paper with one polite word too many is better than one that says something else. */
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

/** The history keeps the words as typed. Words that are nothing but talk stay as they are. */
export function officialReason(said: string): string {
  const typed = normalise(said).replace(/\s+/g, ' ').trim()
  const isBare = typed === unmarked(typed)
  let text = typed
  for (let before = ''; before !== text; ) {
    before = text
    text = withoutSigns(text)
    for (const talk of [...AT_START, ...AT_END, ...(isBare ? [AT_END_BARE] : [])]) text = text.replace(talk, '').trim()
  }
  return /\p{L}{2}/u.test(text) ? text : withoutSigns(typed)
}

/** Without a full stop, exclamation marks, faces and pictures behind the last word. */
function withoutSigns(text: string): string {
  return text.replace(/(?:[\s.,;!~]|:\)+|:\(+|\p{Extended_Pictographic}|\uFE0F)+$/u, '')
}

function unmarked(text: string): string {
  return [...text].every((letter) => fold(letter) === letter.toLowerCase().trim()) ? text : ''
}
