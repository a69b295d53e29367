/** 'Xác nhận Q1-3 sau khi có đủ chữ ký', 'nếu có tệp thì duyệt Q3-7': a decision that is to count once something has come. */
import { fold, normalise } from '../vietnamese.js'
import type { TaskRef } from './command.js'
import { taskRefs, withoutTasks } from './task-ref.js'

export interface Conditional {
  say: 'confirm' | 'return' | 'grant'
  /** None where none is named. */
  refs: TaskRef[]
}

/** 'Chờ có tệp'; 'đang chờ xác nhận' tells how it stands, and 'cho' without its mark is said of much else. */
const WAITING = /(?<!(?:đang|còn) )(?<!\p{L})(?:chờ|đợi)(?!\p{L})(?! (?:xác nhận|duyệt))/giu
const WAITING_UNMARKED =
  /\b(?:cho|doi) (?=(?:(?:den|toi) )?(?:khi|luc)\b|du\b|co (?:tep|file|du|chu|van ban|bien ban|y kien)\b)/g
const SMALL =
  '(?:(?:da|vang|u|uh|ok|oke|thoi|em|anh|chi|toi|minh|co|chu|bac|van phong|bot|cu|se|thi|la|hay|hang|moi|duoc|ta|giup|ho|cho|khong|chua|khoan|dung)[ ,]+)*'
const YES = '(?:xac nhan|phe duyet|ky duyet|duyet|thong qua|dong y|nhat tri|cho (?:gia|lui) han)'
const CONDITION =
  '(?:neu|sau khi|(?<!truoc |trong |doi |nhieu )khi|luc nao|bao gio|chung nao|mot khi|mien(?: la)?|voi dieu kien|tru khi)'
/** Behind 'khi nào' stands when. */
const WHEN = '(?!(?: (?:nao|gio))?(?: (?:vay|the|nhi|ha|ta|a|em|anh|chi))*$)'
const DECIDES_WHEN = new RegExp(`^${SMALL}(?:${YES}\\b.* ${CONDITION}|tra lai .*neu)\\b${WHEN}`)
const WHEN_DECIDES = new RegExp(
  `^${SMALL}${CONDITION} .+?(?:,| (?:thi|moi|roi|hay|hang|xong)) ${SMALL}(?:${YES}|tra lai)\\b`,
)
const ASKS = /\?|\b(?:khong|ko|chua|ha|nhi)(?: (?:a|em|anh|chi|vay|the))*$/
const OF_MORE_TIME = /\b(?:gia|lui) han\b/
/** Longer words are a story. */
const LONGEST = 160

/** Null where the words decide nothing, or decide at once. */
export function onCondition(text: string): Conditional | null {
  const said = normalise(text).trim()
  const words = fold(withoutTasks(said).replace(WAITING, 'nếu'))
    .replace(WAITING_UNMARKED, 'neu ')
    .replace(/\s+/g, ' ')
    .replace(/[ .!…]+$/, '')
    .trim()
  if (said.length > LONGEST || ASKS.test(words)) return null
  if (!DECIDES_WHEN.test(words) && !WHEN_DECIDES.test(words)) return null
  const say = OF_MORE_TIME.test(words) ? 'grant' : /\btra lai\b/.test(words) ? 'return' : 'confirm'
  return { say, refs: taskRefs(said) }
}
