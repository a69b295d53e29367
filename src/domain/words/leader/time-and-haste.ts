/** More time that a leader gives, and haste: 'cho Hội Phụ nữ lùi đến 15/4', 'không được trễ nữa', 'làm lẹ V-1 giùm anh'. */
import { longPattern } from '../../long-pattern.js'
import { fold } from '../../vietnamese.js'
import type { Office } from '../who-is-meant.js'
import { unitsMeantIn } from '../who-is-meant.js'
import { plain } from './hand-on.js'

const GIVES_TIME = longPattern('iu')`
  ^[\s,;:]*(?:(?:thôi|thoi|anh|tôi|toi|chị|chi|ok|ừ|u)[ ,]+)*
  (?:để |de )?(?:cho|cho phép|cho phep)\s+(?<who>.{2,40}?)
  \s+(?<more>(?:được |duoc )?(?:
    lùi|lui|gia hạn|gia han|thêm|them|kéo dài|keo dai|dời|doi|nới|noi|hoãn|hoan
  )(?!\p{L}).*)$`
const TOLD = /\b(?:roi|chua|xong)\b/

/** 'Cho bên nông dân thêm một tuần nữa': whom a leader gives more time, and how much. */
export function moreTimeFor(said: string, office: Office): { units: number[]; said: string } | null {
  const { who = '', more = '' } = GIVES_TIME.exec(said)?.groups ?? {}
  if (more === '' || TOLD.test(fold(more))) return null
  const units = unitsMeantIn(who, plain(who), office)
  return units.length > 0 ? { units, said: more } : null
}

const NO_DELAY =
  /\b(?:khong|ko|dung|cam)(?: (?:duoc|de|co|cho phep|bao gio))* (?:bi )?(?:tre|cham|muon|qua han)\b(?! (?:hon|nhat))/
const FASTER =
  /(?:\b(?:lam|nop|gui|xong|trien khai|thuc hien|bao cao) |^)(?:cho )?(?:le|nhanh|gap|som|khan truong)(?: (?:le|nhanh))?(?: (?:len|di|giup|gium|dum|ho|cho|voi|nhe|nha|luon|hon))+(?: \p{L}+)*$/u
/** Who tells how it is, or speaks of the own doing, hurries nobody. */
const TELLS =
  /\b(?:roi|chua|da|dang|se|vi|neu|thi|dau|duoc khong|(?:^|ben )em (?:se|khong|lam|nop)|ben (?:em|toi|minh))\b/
const MOST_WORDS = 14

/** 'Không được trễ nữa nhé', 'làm lẹ giùm anh': work is to go on. `said`: without tasks. */
export function hurries(said: string): boolean {
  const words = plain(said)
  if (words.split(' ').length > MOST_WORDS || TELLS.test(words)) return false
  return NO_DELAY.test(words) || FASTER.test(words)
}
