/** 'Nhắc nhiều quá, phiền lắm', 'đừng nhắc nữa': somebody has had enough of the reminders. */
import { fold } from './vietnamese.js'

const REMINDERS = '(?:nhac|nhac nho|nhac viec|tin|tin nhan|thong bao|bot)'
const COMPLAINS: readonly RegExp[] = [
  new RegExp(
    `\\b${REMINDERS}\\b.{0,30}\\b(?:nhieu (?:qua|the|vay|lam)|hoai|suot|lien tuc|phien|lam phien|nhuc dau|kho chiu|spam|met)\\b`,
  ),
  new RegExp(`\\b(?:phien|lam phien|spam|nhuc dau)\\b.{0,20}\\b${REMINDERS}\\b|\\bspam\\b`),
  /\b(?:dung|khong can|khoi|bot|thoi dung|giam|tat|ngung)(?: (?:co|phai|cu|gui|bot))* (?:nhac|tin nhac|thong bao)\b(?!.{0,12}\b(?:hoi|doan|ubnd|van phong)\b)/,
]

export function complainsOfReminders(text: string): boolean {
  const words = fold(text)
    .replace(/[.,!?;…]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return words.split(' ').length <= 20 && COMPLAINS.some((one) => one.test(words))
}
