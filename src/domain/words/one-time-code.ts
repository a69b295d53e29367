/** The code that lets somebody in, alone or in a sentence. Kept by its hash only: what it looks like is all that is known. */
import { plainReply } from '../reply.js'
import { fold } from '../vietnamese.js'

/** What a code looks like in a sentence: no word of the language has ten letters, and no telephone number lacks 0 and 1. */
const CODE_IN_SENTENCE =
  /(?<![\p{L}\p{N}])(?:[A-HJKMNP-Z2-9]{10}|(?=[a-z]*[2-9])(?=[2-9]*[a-z])[a-hjkmnp-z2-9]{10})(?![\p{L}\p{N}])/gu

/** 'Mã: …', 'mã của tôi là …', or the code alone: of somebody who is known a longer sentence is about something else ('số hồ sơ …'). */
const NOTHING_BUT_A_CODE =
  /^(?:(?:mã|ma|code)(?: (?:mời|moi|của (?:tôi|em|anh|chị)|cua (?:toi|em|anh|chi)|là|la))*[\s:]+)?(?=[a-z0-9]*[a-z])(?=[a-z0-9]*[2-9])[a-hjkmnp-z2-9]{10}(?: (?:ạ|a))?$/iu

/** 'Mã liên kết của em là', folded: before the six digits that tie a further account. */
export const LINK_CODE_NAMED = 'ma(?: (?:lien ket|ket noi|noi tai khoan|cua|toi|em|minh|la))*'
const LINK_CODE = new RegExp(`(?:\\blien ?ket|^${LINK_CODE_NAMED})[ :.-]*(\\d{3}) ?(\\d{3})(?!\\d)`)
const DIGITS_ALONE = /^(\d{3}) ?(\d{3})(?: a)?$/

/** The code in 'em gửi LIENKET 482913 ạ', written as it is kept; in private the digits alone are one. Null where there is none. */
export function linkCodeIn(text: string, place: 'private' | 'group'): string | null {
  const said = fold(text).trim()
  const found = LINK_CODE.exec(said) ?? (place === 'private' ? DIGITS_ALONE.exec(said) : null)
  return found && `LIENKET ${found[1]}${found[2]}`
}

/** Whatever has the letters of a code; only what opens something is one. */
const PERHAPS_A_CODE = /(?<![\p{L}\p{N}])[a-z0-9]{10}(?![\p{L}\p{N}])/giu

/** '63MMS 93EX4': read out in two halves. Without a figure they are two words of somebody's talk, which is nobody's business. */
const PERHAPS_HALVES =
  /(?<![\p{L}\p{N}])(?=[a-z]{0,5}[ .–-]{0,3}[a-z]{0,4}[2-9])([a-z0-9]{5})(?=[ .–-]{1,3}([a-z0-9]{5})(?![\p{L}\p{N}]))/giu

/** Every code that these words of a group may show, as it is kept; one that they name with six figures is among them. */
export function codesShownIn(text: string): string[] {
  const halves = [...text.matchAll(PERHAPS_HALVES)].map(([, first = '', second = '']) => first + second)
  const linking = linkCodeIn(text, 'group')
  return [...new Set([...(text.match(PERHAPS_A_CODE) ?? []), ...halves, ...(linking === null ? [] : [linking])])]
}

/** What is said beside a code; nothing, where it is about the code: 'mã của anh Súa đây ạ: …'. */
export function saidBeside(codes: readonly string[], text: string): string {
  const rest = codes.reduce((said, code) => said.replace(writtenAs(code), ' '), text)
  const words = rest.replace(/\s+/g, ' ').replace(/^[\s,:;.–-]+|[\s,:;–-]+$/g, '')
  return /\b(?:ma|code)\b/.test(fold(words)) && plainReply(words).intent === 'other' ? '' : words
}

function writtenAs(code: string): RegExp {
  const [first, last] = [code.slice(-6, -3), code.slice(-3)]
  const named = code.includes(' ')
    ? `(?:li[eê]n ?k[eế]t[ :.-]*)?${first} ?${last}`
    : `${code.slice(0, 5)}[ .–-]{0,3}${code.slice(5)}`
  return new RegExp(`(?:(?<!\\p{L})(?:mã|ma|code)(?: mời| moi)?[ :]+)?${named}`, 'giu')
}

export function isNothingButACode(text: string): boolean {
  return NOTHING_BUT_A_CODE.test(text.trim())
}

/** Of somebody who has no other business here: a code alone, or in a sentence. */
export function looksLikeACode(text: string): boolean {
  return isNothingButACode(text) || (text.match(CODE_IN_SENTENCE) ?? []).length > 0
}

/** The one-time code that the words are, or bring: 'Mã của tôi là …'; null where there is none, or more than one. */
export function oneTimeCodeIn(text: string): string | null {
  const whole = text.trim()
  if (/^[A-Za-z0-9]{10}$/.test(whole)) return whole
  const [code, ...more] = whole.match(CODE_IN_SENTENCE) ?? []
  return code !== undefined && more.length === 0 ? code : null
}
