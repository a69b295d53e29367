/**
 * How the bot sends as a habit, and not what it sent or will: 'nhắc trước hạn mấy ngày', 'ngày nghỉ có nhắc không', 'tổng hợp tuần gửi thứ
 * mấy'. It speaks of sending, asks, and names no day, no task and nothing that happened.
 */
import { fold } from '../vietnamese.js'
import { withoutCall, withoutGreeting } from './greeting.js'
import { taskRefs } from './task-ref.js'

/** Longer words are a story. */
const LONGEST = 80

const SENDING =
  /\b(?:(?:bot|nhac viec|he thong) (?:\w+ ){0,3}?(?:nhac|gui|dang|bao|nhan)|nhac|don doc|(?:gui|dang|nhan) tin|tin nhac|tong hop|bao cao (?:tuan|hang tuan))\b/

const DAY_OFF =
  '(?:ngay nghi|ngay le|nghi le|le tet|ngay tet|cuoi tuan|thu (?:bay|7)|t7|chu nhat|cn|ngoai gio|buoi toi|ban dem|dem|het gio)'
const OVERDUE = '(?:qua han|tre han|tre|den han|sap den han|het han|cham)'
const HABITS: readonly RegExp[] = [
  /\btruoc (?:han )?(?:(?:khoang|tam|la) )?(?:may|bao nhieu|bao lau|ngay nao)\b/,
  /\b(?:bao lau|may ngay|may hom|bao nhieu ngay|may tuan)(?: \w+){0,4} (?:mot|1) lan\b/,
  /\b(?:nhac|gui)(?: \w+){0,2} (?:may|bao nhieu) lan(?: (?:mot|1|moi|trong) \w+| moi viec| la cung)?$/,
  /\b(?:hang|moi) (?:ngay|tuan|thang)\b.*\b(?:may gio|luc nao|khi nao|bao gio|thu may|ngay nao|gi|ai)\b/,
  /\b(?:may gio|luc nao|khi nao|bao gio|thu may|ngay nao)\b.*\b(?:hang|moi) (?:ngay|tuan|thang)\b/,
  new RegExp(`\\b${DAY_OFF}\\b.*\\bkhong$`),
  new RegExp(`\\bkhong(?: \\w+){0,2} ${DAY_OFF}$`),
  new RegExp(`\\b(?:nhac|bao|gui)\\b.*\\b${OVERDUE}\\b.*\\bkhong$`),
  new RegExp(`\\b${OVERDUE}\\b.*\\b(?:nhac|bao)\\b.*\\b(?:khong|the nao|ra sao|ai|may ngay)$`),
  new RegExp(`\\b${OVERDUE} (?:may|bao nhieu|bao lau)\\b.*\\b(?:nhac|bao)\\b`),
  /\b(?:sang|trua|chieu|toi) hay (?:la )?(?:buoi )?(?:sang|trua|chieu|toi)\b/,
  /\b(?:tong hop|bao cao (?:hang )?tuan)(?: \w+){0,4}? (?:gui|bao)(?: \w+)? (?:thu may|ngay nao|khi nao|luc nao|may gio|(?:cho )?(?:ai|nhung ai))$/,
  /\b(?:nhac|gui tin|gui)(?: \w+){0,3} (?:nhu the nao|the nao|ra sao|kieu gi|theo lich nao)$/,
  /^(?:cach|quy (?:tac|dinh)|co che|nguyen tac|lich) (?:bot )?(?:nhac|gui tin|gui)\b/,
]

/** What happened, or is to come: that is asked of the ledger, or of the planner. */
const OF_ONE_TIME =
  /\b(?:da|roi|chua|hom qua|hom nay|sang nay|chieu nay|toi nay|mai|ngay mai|tuan (?:nay|sau|toi|truoc)|lan (?:toi|sau|nua)|nua|vua|\d+\/\d+)\b/

export function asksHowItSends(text: string): boolean {
  if (text.length > LONGEST || taskRefs(text).length > 0) return false
  const said = fold(withoutCall(withoutGreeting(text)))
    .replace(/[?.!,]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?: (?:a|vay|the|ha|nhi|em|nhe|nha|oi))+$/, '')
  return SENDING.test(said) && !OF_ONE_TIME.test(said) && HABITS.some((habit) => habit.test(said))
}
