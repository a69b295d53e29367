/** 'Không đồng ý gia hạn Q2-6 cho UBND xã, phải làm đúng hạn': a wish for more time granted or refused in a sentence. */
import type { CivilDate } from '../calendar.js'
import { longPattern } from '../long-pattern.js'
import { fold } from '../vietnamese.js'
import type { TaskRef } from './command.js'
import { bareReason } from './edit-reason.js'
import { withoutCall, withoutGreeting } from './greeting.js'
import { readSpokenDate } from './spoken-date.js'
import { taskRefs, withoutTasks } from './task-ref.js'
import { isCourtesy } from './without-courtesy.js'

export interface ExtensionVerdict {
  say: 'grant' | 'refuse'
  /** Null: nothing is named. */
  ref: TaskRef | null
  /** What follows, with the unit first where one is named; as typed. */
  rest: string
}

const OPENS = '(?:(?:da|thoi|toi|anh|chi|em|minh|van phong|y kien toi la)[ ,]+)*'
const MORE_TIME = '(?:gia han|lui han|doi han|keo dai(?: thoi)? han|them thoi gian|lui thoi han)'
/** 'Không cho lùi': said so only of what is refused; 'cho lùi đến 30/4' moves a date. */
const LATER = '(?:lui|hoan(?! (?:thanh|thien|tat|toan|chinh|cong)))(?: lai)?(?! han)'
const MIDDLE = '(?: (?:viec|de nghi|yeu cau)(?: xin)?)*'
const FOR_WHOM = '(?: (?:cho|voi|cua|de) (?<unit>[^,.;:]{2,40}?))?'
const AGREES = '(?:dong y|nhat tri|chap nhan|chap thuan|thong nhat|duyet|cho phep|cho|giai quyet)'
const REFUSES = new RegExp(
  `^${OPENS}(?:(?:khong|ko|k)(?: (?:the|duoc|co))*(?: ${AGREES})*|chua(?: the)?(?: ${AGREES})+|(?:tu choi|bac bo|bac(?= (?:de nghi|yeu cau))))${MIDDLE}${FOR_WHOM}${MIDDLE} (?:${MORE_TIME}|${LATER})\\b(?<rest>.*)$`,
)
const GRANTS = new RegExp(
  `^${OPENS}(?:ok )?${AGREES}(?: ${AGREES})*${MIDDLE}${FOR_WHOM}${MIDDLE} ${MORE_TIME}\\b(?<rest>.*)$`,
)
export const ASKS_VERDICT = /\?|\b(?:khong|ha|sao|chua|a)(?: (?:em|anh|chi|vay|oi))*$/

/** 'Không gia hạn Q2-6 thì không kịp đâu': what would follow, or what is still to be asked, decides nothing. */
const THINKS =
  /^[\s,;:]*(?:(?:thì|thi(?! (?:đua|dua|hành|hanh|tuyển|tuyen|công|cong))|mà|ma|nếu|neu|là|la)|(?:cho|với|voi|của|cua)\s[^,.;:]{2,40}?\s(?:thì|nếu|thi(?! (?:đua|dua|hành|hanh))|neu))(?!\p{L})/iu
const ASKS_FIRST = /\b(?:hoi (?:da|lai|y kien)|tinh sao|lam sao|the nao|ra sao)\b/

/** The verdict that the whole text is; null where it is none, asks, weighs what would follow, or names several tasks. */
export function extensionVerdict(text: string): ExtensionVerdict | null {
  const said = withoutCall(withoutGreeting(text))
  const [ref = null, ...more] = taskRefs(said)
  const bare = withoutTasks(said)
  const folded = fold(bare)
  if (/ à[ .]*$/iu.test(bare)) return null
  if (more.length > 0 || folded.length !== bare.length || ASKS_VERDICT.test(folded.replace(/ (?:a|nhe|nha)$/, '')))
    return null
  const refuses = REFUSES.exec(folded)
  const groups = (refuses ?? GRANTS.exec(folded))?.groups
  if (!groups) return null
  const behind = bare.slice(bare.length - (groups.rest?.length ?? 0)).replace(/^[\s,;:]+/, '')
  if (THINKS.test(behind) || ASKS_FIRST.test(fold(behind))) return null
  const unit = groups.unit ? bare.slice(folded.indexOf(groups.unit)).slice(0, groups.unit.length) : ''
  return { say: refuses ? 'refuse' : 'grant', ref, rest: [unit, behind].filter(Boolean).join(', ') }
}

/** 'Cho Hội Nông dân', 'của UBND xã': the name alone, so that it can be looked for. */
export function withoutFor(rest: string): string {
  return rest.replace(/^[\s,;:.–-]*(?:(?:cho|của|cua|đối với|doi voi|với|voi|for)\s+)?/iu, '')
}

/** The date that is not granted stands before the reason, and is none. */
const UNTIL = /^(?:thêm|them|đến|den|tới|toi|sang|nữa|nua)\s[^,;.:]*?(?=[,;.:]|\s(?:vì|vi|do|bởi|boi)\s|$)/iu

/** Whether a grant, with this left of its words, gives the wish as it is: nothing more is said, or the day that is `wished`. */
export function grantsAsWished(left: string, wished: CivilDate, today: CivilDate): boolean {
  if (isCourtesy(left)) return true
  const isSameDay = readSpokenDate(left, today)?.date === wished
  return isSameDay && isCourtesy(left.trim().replace(UNTIL, ''))
}

/** 'Không gia hạn lần nữa đâu': strengthens the no, and is no reason for it. */
const FIRMLY =
  /^(?:(?:thêm )?(?:lần|lan) (?:nữa|nua|nào|nao)|nữa|nua|đâu|dau(?=\s*(?:$|[,;.:]|nhe|a\b)))(?!\p{L})[\s,;:]*/iu

/** Why it is refused, as said behind task and unit; '' where nothing tells. */
export function refusalReason(rest: string): string {
  return bareReason(
    rest
      .trim()
      .replace(FIRMLY, '')
      .replace(FIRMLY, '')
      .replace(UNTIL, '')
      .replace(/^[\s,;:.–-]+/, ''),
  )
}

/** 'Không đồng ý, phải làm đúng hạn', 'thôi từ chối vì …'. */
const REFUSED = longPattern('isu')`
  ^(?:dạ |da |thôi |thoi )?
  (?:
    (?:không|khong|ko) (?:
      đồng ý|dong y|được|duoc|cho|chấp nhận|chap nhan|nhất trí|nhat tri|duyệt|duyet
    )
    |từ chối|tu choi
    |(?:bác|bac) (?:bỏ|bo|đề nghị|de nghi)
    |refuse
  )
  (?:(?:[,:.;]|\s+(?=vì |vi |do |bởi |boi )|\s*$)(?<reason>.*))$`
/** 'Không đồng ý, phải làm đúng hạn' to one that was put before somebody: its reason, '' without one; null for anything else. */
export function refusedBecause(text: string): string | null {
  const said = withoutCall(withoutGreeting(text)).trim()
  const match = REFUSED.exec(said.replace(/ (?:ạ|a|nhé|nhe|nha|em|anh|chị|chi)$/iu, ''))
  return match ? bareReason(match.groups?.reason?.replace(/^[\s,;:.–-]+/, '') ?? '') : null
}
