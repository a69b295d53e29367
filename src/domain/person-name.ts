/** Names of people: as the office's list has them, the family name first, and as the platforms show them. */
import { nameAlone, ordersOf } from './member.js'
import { fold } from './vietnamese.js'
import { beginsAsUnit } from './words/unit-head.js'

/** Folded. 'Thị', 'Văn' are none here, as they stand in the middle of names. */
const FAMILY_NAMES = new Set([
  ...'nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh truong doan dao trinh lam luong'.split(
    ' ',
  ),
  ...'mai cao ta luu quach thai chu kieu phung to tong cu nghiem quang khuat la tang vuong luc ton'.split(' '),
  ...'nong trieu vi be ma ha hua lo lu ca deo vang giang mua sung thao tan trang hang cheo va song'.split(' '),
])
const MIDDLE_NAMES = new Set(['thi', 'van', 'a'])
/** What is nobody's given name. */
const NEVER_LAST = new Set(['thi', 'a'])

/** Folded. */
export function isFamilyName(word: string): boolean {
  return FAMILY_NAMES.has(word)
}

/** 'Hạnh Vi Thị', 'HẠNH VI THỊ', as a platform writes it, is listed as 'Vi Thị Hạnh'; what cannot be told stays as it is. */
export function asListed(displayName: string): string {
  const orders = ordersOf(withCapitals(displayName))
  const [asIs = displayName] = orders
  const words = fold(asIs).split(' ')
  if (FAMILY_NAMES.has(words[0] ?? '') && !NEVER_LAST.has(words.at(-1) ?? '')) return asIs
  const hasMiddleName = (name: string) => words.length > 2 && MIDDLE_NAMES.has(fold(name).split(' ')[1] ?? '')
  const hasFamilyName = (name: string) => FAMILY_NAMES.has(fold(name).split(' ')[0] ?? '')
  return orders.find(hasMiddleName) ?? orders.find(hasFamilyName) ?? asIs
}

/** A name all in small letters or all in capitals has one at the head of each word; any other is written as its bearer wants it. */
function withCapitals(name: string): string {
  const small = name.normalize('NFC').toLowerCase()
  if (name !== name.toUpperCase() && name.normalize('NFC') !== small) return name
  return small.replace(/(?<![\p{L}\p{N}])\p{L}/gu, (letter) => letter.toUpperCase())
}

/** Whether a name of two words and more can be that of an account: 'Nguyễn Thị Hương' of 'huong ng 92', by the given name. */
export function canBeAccountOf(name: string, displayName: string): boolean {
  const words = fold(nameAlone(name)).split(' ')
  return (
    words.length > 1 &&
    fold(displayName)
      .split(' ')
      .includes(words.at(-1) ?? '')
  )
}

/** Whether two could be one person: the same words, in whatever order and spelling, with or without what stands in brackets. */
export function areNamesakes(one: string, other: string): boolean {
  return wordsOf(one) === wordsOf(other)
}

function wordsOf(name: string): string {
  return fold(nameAlone(name)).split(' ').toSorted().join(' ')
}

/** 'Trần Văn Bình', not 'huyện về dự' or 'Hội Nông dân': two words and more, each with a capital. */
export function isWrittenAsName(said: string): boolean {
  const words = nameAlone(said.normalize('NFC')).trim().split(/\s+/)
  return words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word)) && !beginsAsUnit(said)
}

/** 'Nguyễn Văn Nam (thôn 3)' */
export function mayBeName(said: string): boolean {
  return /^\p{L}[\p{L}\p{M}\d .'’()-]{1,79}$/u.test(said)
}
