/** Words of leave, of who stands in and of names, which leave, delegation and coming back share. */
import { fold, normalise } from '../vietnamese.js'
import { writtenOut } from './written-out.js'

/** When it begins, said without 'từ'. */
export const SOON =
  '(?:ngay |sang |chieu )?mai|(?:hom|bua|sang|chieu) nay|(?:ngay|bua) (?:kia|mot)|(?:ngay )?\\d{1,2}/\\d{1,2}(?:/\\d{4})?|thu (?:[2-7]|hai|ba|tu|nam|sau|bay)(?: tuan (?:nay|sau|toi))?|(?:(?:dau|trong) )?(?:tuan|thang) (?:nay|sau|toi)'
export const TITLES = 'anh|chi|co|chu|bac|ong|ba|dong chi'
const DEED =
  'lam|truc|tra loi|giai quyet|xu ly|phu trach|lo|coi|xem|trong|theo doi|dieu hanh|chi dao|ky duyet|phe duyet|ky|duyet|xac nhan|quyet dinh|quyet|nop|bao cao'
/** What whoever stands in does. */
export const DEEDS = `(?:${DEED})(?:(?:,| va|) (?:${DEED}))*(?: (?:cac |moi )?(?:cong viec|viec|ho so|van ban|bao cao))?`
export const IN_PLACE = '(?:thay mat|thay|ho|giup|gium|dum)(?: cho)?(?: (?:em|toi|minh|tui|anh|chi|chau))?'

const SELF =
  /^(?:(?:da|thua|bao cao|anh|chi|cac anh|cac chi|dong chi)(?: oi)?,? )*(?:da|em|toi|minh|tui|anh|chi|chau|tao|i|i am)(?: (?:xin|se))?$/
const ADDRESS = /^(?:(?:da|thua|dong chi|d\/c|dc|anh|a|chi|ong|ba|co|chu|bac|em|chau) )+/

const GOES_ON_WITH = '(?= (?:nghỉ|nghi|đi|di|vắng|vang|bị|bi|xin)(?!\\p{L}))'
/** 'Em đang đi học đến hết tháng'; 'anh Đăng nghỉ' names somebody. Without marks a small 'dang' is 'đang'. */
const ONGOING = new RegExp(`(?<!\\p{L})(?:đang|dang)${GOES_ON_WITH}`, 'gu')
/** A telephone gives the first word a capital letter: where no 'anh' or 'chị' stands before it, it is no name. */
const ONGOING_FIRST = new RegExp(`(?<=^\\s*|[.!?\\n]\\s*)(?:đang|dang)${GOES_ON_WITH}`, 'giu')

/** The words without marks and without the politeness at their end. */
export function plainly(text: string): string {
  return writtenOut(normalise(text).replace(ONGOING_FIRST, ' ').replace(ONGOING, ' '))
    .replace(/\s+/g, ' ')
    .replace(/(?: (?:a|nhe|nha|nghe|nghen|voi|di))*[.! ]*$/, '')
    .trim()
}

/** The name as it was typed, without a form of address; null where nobody else is named. */
export function nameOf(said: string | undefined, text: string): string | null {
  const name = person(said)
  return name && asTyped(name, text)
}

/** The folded name without a form of address; null for whoever says it. */
export function person(said: string | undefined): string | null {
  const name = said?.trim() ?? ''
  if (name === '' || SELF.test(name)) return null
  return name.replace(ADDRESS, '').trim() || null
}

/** The name with the marks that it was typed with. */
export function asTyped(folded: string, text: string): string {
  const words = normalise(text).trim().split(/\s+/)
  const length = folded.split(' ').length
  for (let at = 0; at + length <= words.length; at += 1) {
    const typed = words
      .slice(at, at + length)
      .join(' ')
      .replace(/[,;.!]+$/, '')
    if (fold(typed) === folded) return typed
  }
  return folded
}
