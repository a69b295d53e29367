/**
 * TCVN3 (ABC), the encoding of Vietnamese documents before Unicode: 'UBND x· T©n Thµnh' is 'UBND xã Tân Thành' in a font such
 * as .VnTime. Source of the table: TCVN 5712:1993, VN3.
 */

const WRITTEN = 'µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00adõö÷øùúûüýþ¡¢£¤¥¦§'
const MEANT = 'àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ'

const LETTERS = new Map([...WRITTEN].map((letter, i) => [letter, [...MEANT][i] ?? letter]))
const ANY_WRITTEN = new RegExp(`[${WRITTEN}]`, 'gu')

/** Signs between the letters of a word, that no word has in Unicode; « and » are left out, which quote. */
export const TCVN3_IN_WORDS = /(?<=\p{L})[µ¶·¸¹¨¼½¾©®ª¬]|[®¸µ¶·¹¬©¨](?=\p{Ll})/u

/** The name that a finding says. */
export const TCVN3 = 'TCVN3 (ABC)'

/** A font whose letters are in TCVN3; the ones that end in H show capitals. */
export function tcvn3Font(name: string): 'plain' | 'capitals' | undefined {
  if (!/^\.Vn/i.test(name)) return undefined
  return /H$/.test(name.trim()) ? 'capitals' : 'plain'
}

export function fromTcvn3(text: string): string {
  return withWholeCapitals(text.replace(ANY_WRITTEN, (letter) => LETTERS.get(letter) ?? letter))
}

/** A capital font has no codes of its own: "HéI §åNG" reads "HộI ĐồNG". Where no plain letter is small, none is meant to be. */
function withWholeCapitals(text: string): string {
  return text
    .split(/(\n|\t| {3,})/)
    .map((part) => (isInCapitals(part) ? part.toUpperCase() : part.replace(/\S+/gu, capitalWord)))
    .join('')
}

/** "Xã ĐÔNG SƠN" */
function isInCapitals(part: string): boolean {
  return !/[a-z]/.test(part) && /(?<!\p{L})\p{Lu}{2}|\p{Ll}\p{Lu}/u.test(part)
}

function capitalWord(word: string): string {
  return !/[a-z]/.test(word) && /\p{Ll}\p{Lu}/u.test(word) ? word.toUpperCase() : word
}

/** Whether Latin letters are really TCVN3: signs such as ® and ¸ inside words, as often as Vietnamese has diacritics. */
export function looksLikeTcvn3(text: string): boolean {
  const sample = text.slice(0, 200_000)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  const modern = sample.match(/[ăđĩũơưĂĐĨŨƠƯ\u1ea0-\u1ef9]/gu)?.length ?? 0
  const signs = sample.match(/(?<=\p{L})[µ¶·¸¹¨»¼½¾©®ª«¬\u00ad÷×]|[®¸µ¶·¹«¬©¨](?=\p{Ll})/gu)?.length ?? 0
  return letters >= 20 && modern < letters / 200 && signs > letters / 25
}
