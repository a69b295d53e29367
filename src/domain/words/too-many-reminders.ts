/** 'Nhắc nhiều quá, phiền lắm', 'đừng nhắc nữa': somebody has had enough of the reminders. */
import { fold, normalise } from '../vietnamese.js'
import { writtenOut } from './written-out.js'

/** 'Đã nhắc tài chính liên tục': whom oneself reminds complains of nothing. */
const REMINDERS =
  '(?<!(?:da|dang|phai|em|toi|minh|van|cung) )(?:nhac|nhac nho|nhac viec|tin|tin nhan|tin nhac|thong bao|bot)'
const COMPLAINS: readonly RegExp[] = [
  new RegExp(
    `\\b${REMINDERS}(?: [a-z]+){0,3}? (?:nhieu (?:qua|the|vay|lam)|hoai|suot|lien tuc|phien|lam phien|nhuc dau|kho chiu|spam|met)\\b`,
  ),
  new RegExp(`\\b(?:phien|lam phien|spam|nhuc dau)\\b.{0,20}\\b${REMINDERS}\\b|\\bspam\\b`),
]
const SMALL = '(?: (?:co|có|phai|phải|cu|cứ|gui|gửi|bot))*'
const OF_OTHERS = '(?!.{0,12}(?<!\\p{L})(?:hoi|hội|doan|đoàn|ubnd|van phong|văn phòng)(?!\\p{L}))'
/** 'Theo đúng thông báo' and 'bot nhắc việc ơi' are told apart by their marks; without marks only what cannot be these. */
const STOP_MARKED = new RegExp(
  `(?<!\\p{L})(?:đừng|không cần|khỏi|bớt|dừng|giảm|tắt|ngừng|ngưng)${SMALL} (?:nhắc|tin nhắc|nhắn(?: tin)?|thông báo)(?!\\p{L})${OF_OTHERS}`,
  'u',
)
const STOP_BARE = new RegExp(
  `\\b(?:(?:khong can|khoi|thoi dung|giam|tat|ngung)${SMALL} (?:nhac|tin nhac|thong bao)|dung${SMALL} nhac|dung${SMALL} nhan(?: tin)?(?= (?:nua|hoai|lien tuc|cho (?:em|toi|minh))\\b|$))\\b${OF_OTHERS}`,
  'u',
)

export function complainsOfReminders(text: string): boolean {
  const typed = normalise(text)
    .toLowerCase()
    .replace(/[.,!?;…]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const words = fold(typed)
  const stop = words === typed ? STOP_BARE : STOP_MARKED
  return words.split(' ').length <= 20 && (COMPLAINS.some((one) => one.test(words)) || stop.test(typed))
}

/** 'Em nộp rồi mà sao vẫn nhắc': what was reported before is not reported again. */
export function remindedAllTheSame(text: string): boolean {
  const words = writtenOut(text)
    .replace(/[.,!?;…]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return ALL_THE_SAME.test(words)
}
const ALL_THE_SAME =
  /\b(?:nop|gui|bao|xong|lam)(?: [a-z]+){0,3} roi(?: (?:ma|sao|co|bot|van|cu|con|a|anh|chi)){1,4} (?:nhac|nhan)(?: (?:em|toi|minh|hoai|mai|nua|vay|the|viec|tin))*$/

/** 'Bận lắm, đừng nhắn nữa' says nothing of the work; 'chưa xong, đừng nhắc nữa' reports of it. */
export function saysNothingOfWork(text: string): boolean {
  return !/\b(?:chua|xong|dang|sap|gan|nop|gui|viec|nhiem vu|%)\b|\d/.test(fold(text).replace(/\bnhac viec\b/g, ' '))
}
