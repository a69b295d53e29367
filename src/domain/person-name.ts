/** Names of people: as the office's list has them, the family name first, and as the platforms show them. */
import { nameAlone, ordersOf } from './member.js'
import { fold } from './vietnamese.js'

/** Folded. 'Thị', 'Văn' are none here, as they stand in the middle of names. */
const FAMILY_NAMES = new Set([
  ...'nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh truong doan dao trinh lam luong'.split(
    ' ',
  ),
  ...'mai cao ta luu quach thai chu kieu phung to tong cu nghiem quang khuat la tang vuong luc ton'.split(' '),
  ...'nong trieu vi be ma ha hua lo lu ca deo vang giang mua sung thao tan trang hang cheo'.split(' '),
])
const MIDDLE_NAMES = new Set(['thi', 'van', 'a'])
/** What is nobody's given name. */
const NEVER_LAST = new Set(['thi', 'a'])

/** 'Hạnh Vi Thị', as a platform writes it, is listed as 'Vi Thị Hạnh'; what cannot be told stays as it is. */
export function asListed(displayName: string): string {
  const orders = ordersOf(displayName)
  const [asIs = displayName] = orders
  const words = fold(asIs).split(' ')
  if (FAMILY_NAMES.has(words[0] ?? '') && !NEVER_LAST.has(words.at(-1) ?? '')) return asIs
  const hasMiddleName = (name: string) => words.length > 2 && MIDDLE_NAMES.has(fold(name).split(' ')[1] ?? '')
  const hasFamilyName = (name: string) => FAMILY_NAMES.has(fold(name).split(' ')[0] ?? '')
  return orders.find(hasMiddleName) ?? orders.find(hasFamilyName) ?? asIs
}

/** Whether two could be one person: the same words, in whatever order and spelling, with or without what stands in brackets. */
export function areNamesakes(one: string, other: string): boolean {
  return wordsOf(one) === wordsOf(other)
}

function wordsOf(name: string): string {
  return fold(nameAlone(name)).split(' ').toSorted().join(' ')
}

/** 'Nguyễn Văn Nam (thôn 3)' */
export function mayBeName(said: string): boolean {
  return /^\p{L}[\p{L}\p{M}\d .'’()-]{1,79}$/u.test(said)
}
