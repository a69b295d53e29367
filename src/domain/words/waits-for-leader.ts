/** 'Chờ chủ tịch ký', 'đã trình lãnh đạo, chưa duyệt': what stands in the way is a leader's to take off. */
import { fold, normalise } from '../vietnamese.js'

/** The office's own leaders; 'chủ tịch huyện', 'lãnh đạo trường' are others. */
const LEADER =
  '(?:phó )?(?:chủ tịch|lãnh đạo|thủ trưởng|ct|pct|sếp|chairman)(?: (?:ubnd|ủy ban|uỷ ban))?(?: (?:xã|phường|thị trấn|mình))?'
const DECIDES = '(?:ký duyệt|ký|kí|duyệt|phê duyệt|đồng ý|sign|approve)'
/** What may stand between a leader and the deciding. */
const NOT_YET = '(?:,? (?:mà|nhưng|vẫn|còn|đang|bận|đi vắng|đi công tác|nên|chưa|không|kịp|được|xem|xem xét|để|về|to))*'
const PAPER = 'hồ sơ|văn bản|tờ trình|kế hoạch|báo cáo|dự thảo|quyết định'

const START = '(?<![^ (])'
const END = '(?![^ ,.;:!?)])'

/** Whoever is named before is who is waited for; what is signed already is waited for no more. */
const WAITS = [
  `(?<others>.*?)${START}(?:${LEADER}${NOT_YET} ${DECIDES}${END}(?! (?:rồi|xong))|chữ (?:ký|kí)(?: của)? ${LEADER}${END}(?! ))`,
  `(?:(?:vì|do|vướng|vẫn|còn|đang|đã trình|${PAPER})[ ,]+)*(?:chưa|chờ) được ${DECIDES}(?: ạ)?[ .]*$`,
]
const OTHERS = `${START}(?:huyện|tỉnh|thành phố|cấp trên|trung ương|đảng ủy|đảng uỷ|bộ|sở)${END}`

/** With marks the marks tell 'ký' from 'kỳ' and 'kỹ'; without any there is nothing to go by but the words around. */
const MARKED = readerOf((text) => text)
const BARE = readerOf(fold)

function readerOf(typed: (text: string) => string) {
  const waits = WAITS.map((one) => new RegExp(`^${typed(one)}`, 'u'))
  const others = new RegExp(typed(OTHERS), 'u')
  return (text: string): boolean =>
    waits.some((one) => {
      const match = one.exec(text)
      return match !== null && !others.test(match.groups?.others ?? '')
    })
}

/** Whether the leaders of the office are who is waited for; `reason`: in the unit's own words. */
export function waitsForLeader(reason: string): boolean {
  const words = normalise(reason).toLowerCase().replace(/\s+/g, ' ').trim()
  return words === fold(words) ? BARE(words) : MARKED(words)
}
