/** Where a sentence begins to tell somebody something, behind what says when. */
import { fold } from '../domain/vietnamese.js'
import { isBareTime } from './time-wording.js'
import { startsSmall, startsUnit } from './unit-heads.js'

/** "Từ nay đến ngày 30/4, Công an phường lập biên bản", "Sau Đại hội điểm, Ban Thường vụ rút kinh nghiệm": from the party on; the text itself where it begins with none of the kind. */
export function behindTime(text: string): string {
  return withoutEvent(withoutTime(text))
}

/** A time before the order is not longer. */
const LONGEST_TIME = 80
const OPENS_WITH_TIME =
  /^(?:hang|moi|dinh ky|truoc|tu|den|trong|cham nhat|muon nhat|vao|ngay|thang|quy|tuan|sang|chieu|thu|hoan thanh)\b/

/** "Trước ngày 18 các chi hội gửi báo cáo" */
function withoutTime(text: string): string {
  if (!OPENS_WITH_TIME.test(fold(text))) return text
  for (const space of text.slice(0, LONGEST_TIME).matchAll(/\s+/g)) {
    const rest = text.slice(space.index + space[0].length)
    const time = text.slice(0, space.index).replace(/[,:]$/, '')
    const opens = /[,:]$/.test(text.slice(0, space.index)) ? startsUnit(rest) : startsSmall(rest)
    if (opens && isBareTime(fold(time.replace(/\([^()]*\)/g, ' ')))) return rest
  }
  return text
}

/** "Sau mỗi đợt, …" is no event of its own, but a rule. */
const AFTER_EVENT = /^(?:sau|trước|kết thúc)\s(?!mỗi\s)[^,:;.]{3,80},\s(?=\S)/iu

function withoutEvent(text: string): string {
  const rest = text.replace(AFTER_EVENT, '')
  return startsUnit(rest) ? rest : text
}
