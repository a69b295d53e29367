/** 'Tôi không phụ trách Q1-1, cái này của chị Hạnh': the task was given to somebody else, or should have been; nothing is reported of it. */
import { plainReply } from '../reply.js'
import { fold } from '../vietnamese.js'
import { withoutTasks } from './task-ref.js'

const NOT = '(?:khong|ko|k|hong|khg|dau co)'
const OWN =
  '(?:(?:cua )?(?:ben|don vi|phong|hoi|thon|to|ban|phan) (?:em|toi|minh|tui|chung toi)|cua (?:em|toi|minh|tui|chung toi))'
const THIS = '(?= (?:viec|phan|mang|cai|vu|nay|do|ma|a|em|anh|chi|dau|cho)\\b|$)'
const NOT_MINE: readonly RegExp[] = [
  new RegExp(`\\b${NOT} (?:phai )?(?:(?:em|toi|minh) )?(?:phu trach|dam nhiem|dam nhan)\\b`),
  new RegExp(`\\b${NOT} (?:duoc |co )?(?:giao|phan cong)${THIS}`),
  new RegExp(`\\b${NOT} phai (?:la )?(?:(?:viec|phan|phan viec|nhiem vu|mang|cai|trach nhiem)(?: nay)? )?${OWN}`),
  new RegExp(`\\b${NOT} thuoc (?:(?:trach nhiem|nhiem vu|tham quyen|phan viec|phan|mang|linh vuc) )?${OWN}`),
  /\b(?:giao|phan cong|nhac) (?:nham|lon) (?:nguoi|don vi|cho|sang|roi|ben|em|toi)\b/,
]
/** Longer words are a story. */
const LONGEST = 120

export function saysNotMine(text: string): boolean {
  const said = withoutTasks(text)
  if (said.length > LONGEST || said.includes('?')) return false
  const words = fold(said)
    .replace(/[^\p{L}\p{N} ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (!NOT_MINE.some((one) => one.test(words))) return false
  return !['done', 'extension', 'question'].includes(plainReply(said).intent)
}
