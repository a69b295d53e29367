/** 'Em Lan nhắc Hạnh giúp anh': a leader calls a colleague before the order that the bot reads as well. */
import type { Member } from '../../member.js'
import { membersNamed } from '../../member.js'

const VERBS =
  '(?:nhắc|nhac|đôn đốc|don doc|giục|giuc|bảo|bao|giao|chuyển|chuyen|gọi|goi|hỏi|hoi|hủy|huy|bỏ|bo|lùi|lui|gia hạn|gia han)'
const AS_A_FAVOUR =
  /(?<!\p{L})(?:giúp|giup|giùm|gium|hộ|dùm|dum)(?: (?:anh|tôi|toi|chị|chi|mình|minh|em|với|voi|nhé|nhe|nha|cái|đi|di))*[.! ]*$/iu
const CALLED = new RegExp(
  `^\\s*(?:(?:em|chị|chi|anh|cô|co|chú|chu|đồng chí|dong chi) )?(?<name>\\p{L}+)(?: (?:ơi|oi))?[, ]+(?=${VERBS}(?!\\p{L}))`,
  'iu',
)

/** The words without the name of the colleague who is called. */
export function withoutColleague(said: string, members: readonly Member[]): string {
  const called = AS_A_FAVOUR.test(said) ? CALLED.exec(said) : null
  const named = called ? membersNamed(called.groups?.name ?? '', members) : []
  return called && named.length === 1 ? said.slice(called[0].length) : said
}
