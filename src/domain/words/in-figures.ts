/** Months and quarters that people spell out or writes in signs of their own, in figures: "tháng Mười một", "quý một", "tháng thứ hai của quý IV". */
import { fold } from '../vietnamese.js'

/** With their tones: "tháng sau" is the next month, "tháng Sáu" the sixth; "ba tháng một lần" names no month. */
const NUMBERS = ['một', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mười một', 'mười hai']
const SPELT = new RegExp(
  `(?<=\\btháng\\s)(mười một|mười hai|${NUMBERS.slice(0, 10).join('|')})(?![\\p{L}])(?! lần)`,
  'giu',
)
/** "tháng năm 2026" is a month without its number. */
const NO_MONTH = /^năm$/u
const QUARTERS: Record<string, string> = { một: '1', hai: '2', ba: '3', bốn: '4', tư: '4' }
const SPELT_QUARTER = /(?<=\bquý\s)(một|hai|ba|bốn|tư)(?![\p{L}])/giu
const IN_QUARTER =
  /\btháng\s(?:thứ\s)?(đầu(?:\stiên)?|nhất|giữa|hai|cuối(?:\scùng)?|ba|[123])\s(?:của\s|trong\s)?quý\s(IV|I{1,3}|[1-4])(?![\p{L}\d])/giu
const PLACES: Record<string, number> = { dau: 1, nhat: 1, giua: 2, hai: 2, cuoi: 3, ba: 3 }
const ROMAN = ['I', 'II', 'III', 'IV']
const MONTHS_OF_QUARTER = 3

/** One letter that stands for a Roman number: "Quý Ⅳ". */
const ROMAN_LETTER = /[Ⅰ-ⅿ]/gu

/** The other spelling of "quý". */
const QUI = /(?<!\p{L})(qu)í(?!\p{L})/giu

/** The text with such words put in figures; everything else as it is. */
export function inFigures(written: string): string {
  const text = written.replace(ROMAN_LETTER, (letter) => letter.normalize('NFKC')).replace(QUI, '$1ý')
  if (!/(?:tháng|quý)\s\p{L}/iu.test(text)) return text
  return text
    .replace(SPELT_QUARTER, (word) => QUARTERS[word.toLowerCase()] ?? word)
    .replace(IN_QUARTER, (_, place: string, quarter: string) => `tháng ${monthOf(place, quarter)}`)
    .replace(SPELT, (word) => (NO_MONTH.test(word) ? word : String(NUMBERS.indexOf(word.toLowerCase()) + 1)))
}

function monthOf(place: string, quarter: string): number {
  const at = PLACES[fold(place).split(' ')[0] ?? ''] ?? Number(place)
  const of = ROMAN.indexOf(quarter.toUpperCase()) + 1 || Number(quarter)
  return (of - 1) * MONTHS_OF_QUARTER + at
}
