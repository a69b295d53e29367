/** "Hội Phụ nữ nộp V-1 chưa?": a question that the record answers: how does a unit, a person or a task stand? */

import { longPattern } from '../long-pattern.js'
import type { Member, Unit } from '../member.js'
import { plainReply } from '../reply.js'
import { fold } from '../vietnamese.js'
import { withoutCall, withoutGreeting } from './greeting.js'
import { planTopic } from './plan-question.js'
import type { Asked } from './record-frames.js'
import { recordQuestion, reportsRather } from './record-question.js'
import { partsOf, taskRefs, withoutTasks } from './task-ref.js'
import { unitsMeantIn } from './who-is-meant.js'

export interface StandingQuestion {
  /** Tasks as typed; none: all of the units'. */
  refs: string[]
  /** Ids of the units that it names, or whose people it names; none: those of the tasks. */
  units: number[]
}

/** Particles and forms of address that end a question. */
const CLOSING =
  /(?: (?:a|nhe|nha|voi|vay|the|di|nhi|ha|hen|he|ta|roi|oi|em|anh|chi|bot|dong chi|moi nguoi|hien nay|bay gio))+$/
const WORK =
  '(?:xong|nop|gui|bao|bao cao|lam|hoan thanh|thuc hien|trien khai|tra loi|phan hoi|co gi|xac nhan|duyet|gia han|tra lai|day du|du)'
const ASKS: readonly RegExp[] = [
  new RegExp(`\\b${WORK}\\b.{0,40}\\bchua$`),
  /\b(?:den|toi) (?:dau|muc nao)$/,
  /\b(?:the nao|ra sao|sao|lam sao)$/,
  /\b(?:con|no|thieu|ton|dang lam|phai lam)\b.{0,12}\b(?:viec gi|viec nao|may viec|bao nhieu viec|gi)$/,
]
/** '… xong chưa mà chưa thấy báo cáo': what makes somebody ask. */
const WHY_ASKED = longPattern('iu')`
  // '… chưa mà chưa thấy báo cáo'
  (?<=(?<!\p{L})(?:chưa|chua|không|khong|ko|nào|nao|rồi|roi|sao|đâu|dau|vậy|vay))
  [ ,]+(?:(?:sao|mà|ma) )+(?:anh |tôi |toi |chị |chi |em )?
  (?:vẫn |van )?(?:chưa|chua|không|khong|ko|chẳng|chang)(?: ai)? (?:thấy|thay|nghe|có|co|nhận|nhan)(?!\p{L})[^?]*
  // '… đâu rồi mà lâu vậy'
  |(?<=(?:chưa|chua|đâu|dau|sao|nào|nao)(?: rồi| roi)?) (?:mà|ma) (?:sao )?
  (?:im|chậm|cham|lâu|lau|mãi|mai|hoài|hoai)(?!\p{L})[^?]*`
/** What the record does not hold, whatever is asked of it. */
const BEYOND_THE_RECORD =
  /\b(?:mau|bieu mau|phieu|link|kinh phi|tien|phep|hop|con dau|so dien thoai|huong dan|cach lam|nhu the nao|lam the nao|lam sao de)\b/
/** What of the record tells how one unit or one task stands. */
const OF_ONE: readonly (Asked | undefined)[] = ['late', 'stuck', 'open', 'unreported', 'wishes', 'how_far', 'duties']
/** What is asked, or null where the words ask something else or nothing that can be found. `decides`: the asker answers for the whole office. */
export function standingAsked(
  text: string,
  office: { units: readonly Unit[]; members: readonly Member[] },
  decides: boolean,
): StandingQuestion | null {
  const bare = withoutTasks(withoutCall(withoutGreeting(text)).replace(WHY_ASKED, ''))
  const words = fold(bare)
    .replace(/[?!.…,:;]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(CLOSING, '')
  if (BEYOND_THE_RECORD.test(words)) return null
  // 'Q1-1 đã ban hành rồi còn Q1-2 tuần sau mới phát động': who tells that one is done asks of neither.
  const parts = partsOf(text) ?? []
  if (!text.includes('?') && parts.some(({ said }) => plainReply(said).intent === 'done')) return null
  const refs = taskRefs(text)
  const units = unitsMeantIn(bare, words, office)
  const question = refs.length + units.length > 0 ? recordQuestion(bare, true) : null
  if (question && OF_ONE.includes(question.about))
    return reportsRather(question, bare, { ofTask: refs.length > 0 && units.length === 0, decides })
      ? null
      : { refs, units }
  if (!ASKS.some((asks) => asks.test(words))) return null
  const { intent } = plainReply(bare)
  // 'Hội Phụ nữ Q1-2 xong, Q1-3 chưa': of each its own is told.
  if (parts.length > 1 && !text.includes('?')) return null
  if (planTopic(bare) === 'due' || (intent !== 'question' && intent !== 'not_done')) return null
  // 'Báo cáo chưa' alone says that it is not ready; with the name of who, it asks.
  return intent === 'question' || units.length > 0 ? { refs, units } : null
}
