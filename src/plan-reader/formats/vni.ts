/**
 * VNI, the other encoding of Vietnamese documents before Unicode: 'coâng vieäc' is 'công việc' in a font such as VNI-Times. A letter
 * is followed by the sign of its mark; some letters have a place of their own. Source of the table: VNI's own for Windows fonts.
 */

/** The signs in order, and what each makes of the letter before it. */
const TONES = { ù: '\u0301', ø: '\u0300', û: '\u0309', õ: '\u0303', ï: '\u0323' }
const HATS = { â: '', á: '\u0301', à: '\u0300', å: '\u0309', ã: '\u0303', ä: '\u0323' }
const BREVES = { ê: '', é: '\u0301', è: '\u0300', ú: '\u0309', ü: '\u0303', ë: '\u0323' }
const HAT = '\u0302'
const BREVE = '\u0306'
/** Letters without a sign behind them; 'ô' and 'ö' take tones like any other vowel. */
const ALONE = { ô: 'ơ', ö: 'ư', ñ: 'đ', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' }

const MEANT = meanings()
const WRITTEN = new RegExp([...MEANT.keys()].sort((a, b) => b.length - a.length).join('|'), 'gu')
/** Two letters beside each other that hardly any language writes so. */
const PAIRS = /[aeoô][ùøûõïäåÙØÛÕÏÄÅ]|[aeo]â|[uyö][ùøûõï]|[AEOÔ][ÙØÛÕÏÄÅ]|[AEO]Â|[UYÖ][ÙØÛÕÏ]|[eo]à|[eo]á|aê|aë/gu

/** Letters beside each other that no word of Vietnamese has in Unicode: those of PAIRS without 'oà' and 'oá', and its own letters in words. */
export const VNI_IN_WORDS =
  /[aeoô][ùøûõïäåÙØÛÕÏÄÅ]|[aeo]â|[uyö][ùøûõï]|[AEOÔ][ÙØÛÕÏÄÅ]|[AEO]Â|[UYÖ][ÙØÛÕÏ]|aê|aë|a[äåëü]|\p{L}ö|ñ[aeiouyöôâê]|ö[ùøûõïtncmpaiou]/u

/** The name that a finding says. */
export const VNI = 'VNI'

export function fromVni(text: string): string {
  return text.normalize('NFC').replace(WRITTEN, (written) => MEANT.get(written) ?? written)
}

/** Whether Latin letters are really VNI: its pairs as often as Vietnamese has diacritics, and none of the letters of Unicode. */
export function looksLikeVni(text: string): boolean {
  const sample = text.slice(0, 200_000)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  const modern = sample.match(/[ăđĩũơưĂĐĨŨƠƯ\u1ea0-\u1ef9]/gu)?.length ?? 0
  const pairs = sample.match(PAIRS)?.length ?? 0
  return letters >= 20 && modern < letters / 200 && pairs > letters / 25
}

/** What is written to what is meant, small and capital; a capital letter may have a small sign behind it. */
function meanings(): Map<string, string> {
  const found = new Map<string, string>()
  const add = (written: string, meant: string) => {
    found.set(written, meant.normalize('NFC'))
    found.set(written.toUpperCase(), meant.normalize('NFC').toUpperCase())
    const [letter = '', sign = ''] = written
    found.set(`${letter.toUpperCase()}${sign}`, meant.normalize('NFC').toUpperCase())
  }
  for (const [letter, meant] of Object.entries(ALONE)) add(letter, meant)
  for (const [sign, mark] of Object.entries(TONES)) {
    for (const vowel of 'aeouy') add(`${vowel}${sign}`, `${vowel}${mark}`)
    add(`ô${sign}`, `ơ${mark}`)
    add(`ö${sign}`, `ư${mark}`)
  }
  for (const [sign, mark] of Object.entries(HATS))
    for (const vowel of 'aeo') add(`${vowel}${sign}`, `${vowel}${HAT}${mark}`)
  for (const [sign, mark] of Object.entries(BREVES)) add(`a${sign}`, `a${BREVE}${mark}`)
  return found
}
