/** 'À thôi, tôi nhầm, để lại như cũ': who has just changed something wants it as it was. */
import { withoutTasks } from './task-ref.js'
import { fold } from './vietnamese.js'

const AS_BEFORE =
  '(?:(?:nhu|ve|nguyen|y) )*(?:nhu|ve|nguyen|y) (?:cu|truoc|ban dau|luc dau|hoi nay|luc nay|truoc day|truoc do)'
const PUTS_BACK =
  'de|de lai|de nguyen|giu|giu nguyen|giu lai|tra|tra lai|doi lai|doi|sua lai|sua|dua ve|dua|quay lai|quay ve|tro lai|tro ve|phuc hoi|khoi phuc|hoan tac|lam lai'
const SMALL =
  'a|o|u|da|ay|thoi|nham|lon|roi|em|anh|chi|toi|minh|co|chu|bac|bi|voi|qua|khoan|da|cu|cho|giup|ho|nhe|nha|di|luon|viec|nay|kia|do|cai|han|nhu|lai|may|bot|khong|doi|nua|vay|the|moi|vua|sua|xin loi'
const WHOLE = new RegExp(`^(?:(?:${PUTS_BACK}|${SMALL}) )*${AS_BEFORE}(?: (?:${PUTS_BACK}|${SMALL}))*$`)
const PUTS = new RegExp(`(?:^| )(?:${PUTS_BACK}|nham|lon|thoi)(?= |$)`)

/** Longer words are a story, and dear to look through. */
const LONGEST = 100

/** Whether the whole text, but for the task that it may name, asks for what was before. */
export function wantsAsBefore(text: string): boolean {
  const words = fold(withoutTasks(text))
    .replace(/[ .!,;…]+/g, ' ')
    .trim()
  return words.length <= LONGEST && WHOLE.test(words) && PUTS.test(words)
}
