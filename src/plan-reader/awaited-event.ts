/** An event that work waits for, on a day that nobody has named yet: "ngay sau khi có văn bản của huyện", "sau Đại hội". */
import { fold } from '../domain/vietnamese.js'
import { SENTENCE_EVENT } from './sentence-times.js'

/** What an office holds or keeps on a day of its own. */
const OCCASION =
  '(?:cac |cuoc |buoi |dot |ngay |ky )?(?:dai hoi|hoi nghi|ky hop|phien hop|hop|giao ban|bau cu|khai giang|be giang|khai mac|le|hoi thi|hoi thao|hoi dien|ngay hoi|tet|nghi le|nghi tet|tong ket|so ket)'
/** What comes up at any time, all the time: to be ready for it is no waiting. */
const COMES_UP = '(?:yeu cau|nhu cau|thien tai|tinh huong|su co|dich|bao|chay|phat sinh|vu viec|dau hieu|thong tin)'
const AWAITED = new RegExp(
  `\\b(?:ngay )?sau khi\\b|(?<!trong va )\\b(?:sau|truoc) ${OCCASION}\\b|\\b(?:ngay |chi )?khi (?:co(?! ${COMES_UP})|nhan duoc|ket thuc|hoan thanh|duoc (?:phe duyet|giao|cap))\\b`,
)
/** As much of it as tells which event is meant. */
const SHOWN = 60

/** Whether a folded text names what is waited for. */
export function isAwaited(folded: string): boolean {
  return AWAITED.test(folded)
}

/** The words for the event, as printed; undefined where the work waits for none. */
export function awaitedEvent(plain: string): string | undefined {
  const folded = fold(plain)
  const at = (AWAITED.exec(folded) ?? SENTENCE_EVENT.exec(folded))?.index
  if (at === undefined) return undefined
  const clause = plain.slice(at).split(/[.,;:()]/, 1)[0] ?? ''
  return clause.length <= SHOWN ? clause.trim() : `${clause.slice(0, clause.lastIndexOf(' ', SHOWN))}…`
}
