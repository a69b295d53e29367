/** A reason as a paper of the office quotes it: the words that were typed, without how one speaks to somebody in a chat. */
import { fold, normalise } from './vietnamese.js'

const CALLED =
  '(?:các\\s+|cac\\s+)?(?:anh|chị|chi|em|cô|chú|bác|ông|bà|sếp|sep|thầy|bạn|đồng chí|dong chi|đ/c|mọi người|văn phòng|bot)'
const AT_END = [
  // 'chị ơi', 'anh ạ', 'đồng chí nhé'; particles that a word without marks could be only behind whom they speak to.
  new RegExp(`(?:^|[\\s,;.!]+)${CALLED}\\s+(?:ơi|oi|ạ|a|à|nhé|nhe|nhá|nha|nghe|nghen|hen)$`, 'iu'),
  /(?:^|[\s,;.!]+)(?:ạ|nhé|nhá|nhỉ|nghen|ah)$/iu,
  new RegExp(
    `(?:^|[\\s,;.!]+)(?:(?:em|tôi|toi)\\s+)?(?:xin\\s+)?(?:cảm ơn|cám ơn|cam on)(?:\\s+${CALLED})?(?:\\s+nhiều|\\s+nhieu)?$`,
    'iu',
  ),
]
/** Without marks 'nha' may be a house and 'a' a class: only where no other word has marks either, and 'a' alone. */
const AT_END_BARE = /(?:^|[\s,;.!]+)(?:nhe|a)$/u
const AT_START = [
  /^(?:dạ|vâng)(?=[\s,])[\s,]*/iu,
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
