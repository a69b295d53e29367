/** Yes or no, in whatever words, to a question that the bot has just asked: 'ừ nhắc đi', 'khoan đã, đừng hủy nữa', 'chưa, để mai'. */
import { fold, normalise } from './vietnamese.js'

/** What the question would do, as people name it; other words agree to something else. */
export type Asked = 'report' | 'decide' | 'reopen' | 'change' | 'cancel' | 'hand_over' | 'nudge'

const DOES: Readonly<Record<Asked, string>> = {
  report: 'ghi|ghi nhan|bao',
  decide: 'duyet|gia han',
  reopen: 'mo lai|tra lai|duyet|bo xac nhan|huy xac nhan',
  change: 'doi|sua|thay|thay doi|chuyen|giao|lui|dieu chinh',
  cancel: 'huy|bo|xoa|huy bo',
  hand_over: 'ban giao|chuyen|giao',
  nudge: 'nhac|don doc|nhac nho|gui|gui tin',
}
const ANY_DEED = 'lam|thuc hien|tien hanh|xac nhan|dong y|nua|tiep'
const YES =
  'u|uh|uhm|um|vang|ok|oke|okie|dung|duoc|chuan|chinh xac|phai|nhat tri|chot|yes|y|cu the|cu vay|right|ghi nhan'
const NO =
  'khong|ko|k|khong phai|khong can|khong dung|chua|chua can|khoan|khoan da|khoan hay|thoi|khoi|sai|nham|lon|tu tu|de sau|de mai|de do|de lai|de (?:xem|hoi|tinh|nghi)(?: da| lai)?|mai|bua khac|hom khac|luc khac|giu nguyen|giu lai|giu|nhu cu|nhu truoc|nhu ban dau|bo qua|no|n|never mind'
const SMALL =
  'da|roi|vay|the|day|nhe|nha|a|em|anh|chi|toi|minh|di|luon|lun|giup|ho|cho|co|chu|bac|bot|het|voi|do|oi|sep|dong chi|hay|cu|ma|lai|dau|da|viec|nay|tin|ca nhom|moi nguoi|xem|tinh|da|hen|nghen'

/** Longer words are a story, and dear to look through. */
const LONGEST = 80
/** What stops at once, whatever follows. */
const HALTS =
  /^(?:(?:a|o|u|da|thoi|oi|ay) )*khoan\b|\bde (?:(?:anh|chi|em|toi|minh|co|chu|bac) )?(?:xem|hoi|tinh|nghi|coi|can nhac|trao doi)\b/

/** True: yes; false: no, or whatever leaves a doubt; null where the words are no answer to it. */
export function yesOrNo(text: string, asked: Asked): boolean | null {
  const words = wordsOf(text)
  if (words === '') return null
  if (HALTS.test(words)) return false
  if (words.length > LONGEST) return null
  const deeds = `${DOES[asked]}|${ANY_DEED}`
  if (!whole([YES, NO, SMALL, deeds, FORBIDS]).test(words)) return null
  if (has(FORBIDS, words) || has(NO, words) || forbids(words, deeds))
    return /\bcu (?:the|vay)\b/.test(words) ? null : false
  // 'Dạ', 'anh', 'mai' alone agree to nothing.
  return has(YES, words) || has(deeds.replace('|nua|tiep', ''), words) ? true : null
}

/** 'Đừng' with its mark. */
const FORBIDS = 'dung_'

/** Without marks 'dung' before what is done may be 'đừng'. */
function forbids(words: string, deeds: string): boolean {
  return new RegExp(`\\bdung (?:co )?(?:${deeds})\\b|\\b(?:thoi|khoan) dung\\b`).test(words)
}

function wordsOf(text: string): string {
  return fold(normalise(text).replace(/(?<!\p{L})đừng(?!\p{L})/giu, FORBIDS))
    .replace(/[ .!,;…]+/g, ' ')
    .trim()
}

function whole(sets: readonly string[]): RegExp {
  const any = sets.join('|')
  return new RegExp(`^(?:${any})(?: (?:${any}))*$`)
}

function has(set: string, words: string): boolean {
  return new RegExp(`(?:^| )(?:${set})(?= |$)`).test(words)
}
