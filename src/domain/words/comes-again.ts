/** Work that comes again: 'hằng tháng', 'thường xuyên', 'báo cáo trước ngày 20 hằng tháng'. All are read without marks. */
import { longPattern } from '../long-pattern.js'

/** Comes again or has no end. */
export const RECURRING = longPattern()`
  \b(?:
    thuong xuyen|dinh ky|quanh nam|lien tuc|ca nam
    |(?:hang|moi|tung) (?:ngay|tuan|thang|quy|nam)
    |(?:cac|nhung) (?:nam|thang|quy) (?:tiep theo|trong nam|sau)|nam tiep theo  // 'các tháng trong năm'
    |dot xuat
    |cua (?:thang|quy) (?:sau|tiep theo)|thang cuoi (?:cua )?quy|ngay (?:dau|cuoi) (?:thang|quy)
    |(?:moi|tung|sau moi) dot
    // 'ngày 20 các tháng'; not 'ngày 20/tháng 3'
    |ngay \d{1,2} ?(?:\/ ?|(?:cua )?cac |cua )thang(?! ?\d| (?:nay|sau|toi|tiep|cuoi|dau|[ivx]+\b))
  )\b`

/** 'Hằng tháng', 'mỗi quý'. */
const EACH = /(?:hang|moi) (?:tuan|thang|quy)/
/** A report, or a day, that comes again in the midst of a sentence. */
export const MONTHLY = longPattern()`
  // 'ngày 10 tháng cuối quý'
  \b(?:dinh ky|ngay)(?: vao)?(?: ngay)? \d{1,2} (?:cua )?thang (?:cuoi|dau) (?:cua )?(?:moi |hang )?quy\b
  // 'vào tuần cuối tháng'; not 'trước cuối quý I'
  |\b(?:vao|truoc|cham nhat) (?:(?:ngay|tuan|phien hop) )?(?:dau|cuoi)(?: cua)? (?:thang|quy)\b(?! (?:[ivx\d]|nay|sau|toi))
  // 'trước ngày 20 hằng tháng'
  |\b(?:truoc|cham nhat|vao)(?: la)?(?: ngay)? \d{1,2} (?:(?:hang|cua|moi) (?:thang|quy|thang sau)|thang cuoi)\b
  |\b(?:truoc|cham nhat|vao)\b[^.;]{0,40}\b${EACH}\b
  // 'hằng tháng, chậm nhất ngày 28'
  |\b${EACH},? (?:truoc|cham nhat|vao)(?: la)?(?: ngay)? \d{1,2}\b(?! ?[\/.-] ?\d| thang \d)
  // 'thứ sáu hằng tuần'
  |\b(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)(?:,? tuan (?:dau|cuoi))? (?:hang|moi) (?:tuan|thang)\b
  // 'ngày 5 và 20 hằng tháng'
  |\bngay \d{1,2}(?: va \d{1,2})? ${EACH}\b
  // 'hằng quý gửi báo cáo', 'báo cáo UBND xã hằng tháng'
  |\b(?:hang|moi|dinh ky(?: hang)?(?: 0?\d{1,2})?) (?:tuan|thang|quy|nam)\b(?=.{0,60}\b(?:bao cao|gui|nop|tong hop|thong ke)\b)
  |\bbao cao\b[^.;]{0,60}\b${EACH}\b
  // 'mỗi tháng một lần', 'ba tháng một lần' at the end of all that is said
  |\b(?:moi|mot|hai|ba|sau|0?[1236]) (?:tuan|thang|quy|nam) (?:mot|hai|ba|0?[1-3]) lan(?=[.;]?$)
  // '2 lần/tháng'
  |\b\d{1,2} (?:lan|buoi)\s?(?:\/|moi)\s?(?:ngay|tuan|thang|quy|nam)\b`
