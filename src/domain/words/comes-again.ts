/** Work that comes again: 'hằng tháng', 'thường xuyên', 'báo cáo trước ngày 20 hằng tháng'. All are read without marks. */

/** Comes again or has no end. */
export const RECURRING =
  /\b(?:thuong xuyen|dinh ky|quanh nam|lien tuc|ca nam|(?:hang|moi|tung) (?:ngay|tuan|thang|quy|nam)|(?:cac|nhung) (?:nam|thang|quy) (?:tiep theo|trong nam|sau)|nam tiep theo|dot xuat|cua (?:thang|quy) (?:sau|tiep theo)|thang cuoi (?:cua )?quy|ngay (?:dau|cuoi) (?:thang|quy)|(?:moi|tung|sau moi) dot|ngay \d{1,2} ?(?:\/ ?|(?:cua )?cac |cua )thang(?! ?\d| (?:nay|sau|toi|tiep|cuoi|dau|[ivx]+\b)))\b/

/** A report, or a day, that comes again in the midst of a sentence. */
export const MONTHLY =
  /\b(?:dinh ky|ngay)(?: vao)?(?: ngay)? \d{1,2} (?:cua )?thang (?:cuoi|dau) (?:cua )?(?:moi |hang )?quy\b|\b(?:vao|truoc|cham nhat) (?:(?:ngay|tuan|phien hop) )?(?:dau|cuoi)(?: cua)? (?:thang|quy)\b(?! (?:[ivx\d]|nay|sau|toi))|\b(?:truoc|cham nhat|vao)(?: la)?(?: ngay)? \d{1,2} (?:(?:hang|cua|moi) (?:thang|quy|thang sau)|thang cuoi)\b|\b(?:truoc|cham nhat|vao)\b[^.;]{0,40}\b(?:hang|moi) (?:tuan|thang|quy)\b|\b(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)(?:,? tuan (?:dau|cuoi))? (?:hang|moi) (?:tuan|thang)\b|\bngay \d{1,2}(?: va \d{1,2})? (?:hang|moi) (?:tuan|thang|quy)\b|\b(?:hang|moi|dinh ky(?: hang)?(?: 0?\d{1,2})?) (?:tuan|thang|quy|nam)\b(?=.{0,60}\b(?:bao cao|gui|nop|tong hop|thong ke)\b)|\bbao cao\b[^.;]{0,60}\b(?:hang|moi) (?:tuan|thang|quy)\b|\b\d{1,2} (?:lan|buoi)\s?(?:\/|moi)\s?(?:ngay|tuan|thang|quy|nam)\b/
