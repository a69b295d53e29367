/** The words beside a name in a sentence: whether they make it the name of somebody, or something, else. */
import { fold, normalise } from '../domain/vietnamese.js'

const BEFORE = /(?<=^|[^\p{L}\p{M}\p{N}])(\p{L}[\p{L}\p{M}]*)(?:[^\S\n]+|[-_])$/u
const BEHIND = /^(?:[^\S\n]+|[-_])(\p{L}[\p{L}\p{M}]*)(?![\p{L}\p{M}\p{N}])/u

/** The words before it in the same sentence. */
const SENTENCE_SO_FAR = /[^.!?…:;\n“”"]*$/u
const REST_OF_SENTENCE = /^[^.!?…;\n“”"]*/u

/** Before a name these begin with a capital and are no part of it. */
const SALUTATION =
  /(?:^|[^\p{L}\p{M}])(?:đồng chí|đ\/c|anh|chị|em|ông|bà|cô|chú|bác|dì|cháu|thầy|cán bộ|chủ tịch|bí thư|trưởng thôn|trưởng phòng)$/iu

const SURNAMES = new Set(
  'nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh truong doan dao trinh luong nong trieu'.split(
    ' ',
  ),
)

/** 'Tỉnh Hòa Bình', 'đường Lý Văn Bình': what bears the name is a place. */
const IS_PLACE = /(?:^|[^\p{L}\p{M}])(?:tỉnh|huyện|đường|phố|chợ|trường)\s+$/iu

/** Whether the name at `start` to `end` is part of a longer one: 'Nguyễn Văn An Khang', 'tỉnh Hòa Bình'. */
export function continuesName(text: string, start: number, end: number): boolean {
  const words = text.slice(start, end)
  const [before, behind] = [text.slice(0, start).normalize('NFC'), text.slice(end).normalize('NFC')]
  if (IS_PLACE.test(before)) return true
  const soFar = SENTENCE_SO_FAR.exec(before)?.[0] ?? ''
  const isLoud = isInCapitals(words)
  // Where all is written in capitals, they tell nothing.
  if (isLoud && isInCapitals(`${soFar}${REST_OF_SENTENCE.exec(behind)?.[0] ?? ''}`)) return false
  const isOfName = (word: string | undefined) =>
    word !== undefined && /^\p{Lu}/u.test(word) && (isLoud || word.length === 1 || !isInCapitals(word))
  const next = BEHIND.exec(behind)?.[1]
  if (isOfName(next)) return true
  const previous = BEFORE.exec(before)?.[1]
  if (previous === undefined || !isOfName(previous) || SALUTATION.test(before.trimEnd())) return false
  // A sentence begins with a capital whatever its first word is.
  return soFar.trim().replace(/[-_]$/, '') !== previous || SURNAMES.has(fold(previous))
}

function isInCapitals(text: string): boolean {
  const plain = normalise(text)
  return plain === plain.toUpperCase()
}
