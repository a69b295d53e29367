/**
 * One unit under its many names: "HĐ TĐKT xã.", "Hội đồng TĐ-KT" and "HĐTĐKT" are the same commune's council, while
 * "Hội đồng TĐKT huyện" is another body. Names are compared by whole words, never by part of a word.
 */
import { expandAbbreviations } from './abbreviations.js'
import { longPattern } from './long-pattern.js'
import { fold, normalise } from './vietnamese.js'

interface NamedUnit {
  id: number
  name: string
  aliases: string[]
}

export type UnitMatch = { match: number } | { ambiguous: number[] } | { none: true }

type Level = 'commune' | 'district' | 'province'

interface ParsedName {
  words: readonly string[]
  level: Level
  /** The proper name behind the level word ("Tân Thành"), folded; '' where none is given. */
  place: string
}

const LEVELS: readonly (readonly [words: string, level: Level])[] = [
  ['dac khu', 'commune'],
  ['thi tran', 'commune'],
  ['phuong', 'commune'],
  ['xa', 'commune'],
  ['thi xa', 'district'],
  ['huyen', 'district'],
  ['quan', 'district'],
  ['thanh pho', 'province'],
  ['tinh', 'province'],
]

/** Whether two names mean the same unit, seen from inside one commune: a name without a level is the commune's own. */
export function sameUnit(a: string, b: string): boolean {
  return isSame(parseName(a), parseName(b))
}

function isSame(one: ParsedName, two: ParsedName): boolean {
  return keyOf(one) === keyOf(two) && (one.place === '' || two.place === '' || one.place === two.place)
}

/** The comparison key of a name: abbreviations spelled out, no diacritics, punctuation, "và", commune word or place. */
export function canonicalUnit(name: string): string {
  return keyOf(takenApart(name).parsed)
}

/**
 * The registered unit that a name means. Two that fit, or a shortened name that several begin with ("Văn phòng" beside
 * "Văn phòng - Thống kê" and "Văn phòng HĐND và UBND"), are for a person to decide.
 */
export function findUnit(name: string, units: readonly NamedUnit[]): UnitMatch {
  return findAmong(name, units.map(known))
}

interface TakenApart {
  folded: string
  parsed: ParsedName
}

/** A unit whose names are taken apart once, to be compared with many. */
interface KnownUnit {
  id: number
  names: TakenApart[]
  /** The comparison key of its name. */
  key: string
}

function known({ id, name, aliases }: NamedUnit): KnownUnit {
  return { id, names: [name, ...aliases].map(takenApart), key: canonicalUnit(name) }
}

/** An office's units keep their names, and every sentence is looked through for all of them. */
const TAKEN_APART_AT_MOST = 2000
const newestTakenApart = new Map<string, TakenApart>()

function takenApart(name: string): TakenApart {
  const found = newestTakenApart.get(name)
  if (found) return found
  const fresh = { folded: fold(name), parsed: parseName(name) }
  if (newestTakenApart.size >= TAKEN_APART_AT_MOST) newestTakenApart.clear()
  newestTakenApart.set(name, fresh)
  return fresh
}

function findAmong(name: string, units: readonly KnownUnit[]): UnitMatch {
  const [folded, parsed] = [fold(name), parseName(name)]
  const exact = units.filter((u) => u.names.some((one) => isSame(one.parsed, parsed)))
  const literal = exact.filter((u) => u.names.some((one) => one.folded === folded))
  const fitting = literal.length === 1 ? literal : exact
  if (fitting.length === 1 && fitting[0]) return { match: fitting[0].id }
  if (fitting.length > 1) return { ambiguous: fitting.map((u) => u.id) }
  const start = `${keyOf(parsed)} `
  const longer = start.length > 3 ? units.filter((u) => u.key.startsWith(start)) : []
  return longer.length > 1 ? { ambiguous: longer.map((u) => u.id) } : { none: true }
}

/**
 * The names that are listed, parted by commas or semicolons. A known name with a comma of its own ('Phòng Kinh tế, Hạ tầng và Đô
 * thị', as decrees name it) stays whole, also behind a role ('chủ trì: …').
 */
export function namesListed(said: string, units: readonly NamedUnit[]): string[] {
  const parts = said
    .split(/[;,]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const withCommas = units.flatMap((u) => [u.name, ...u.aliases]).filter((name) => name.includes(','))
  const known = new Set(withCommas.map(wordsAlone))
  const most = Math.max(1, ...withCommas.map((name) => name.split(/,| và /).length))
  const names: string[] = []
  for (let at = 0; at < parts.length; ) {
    let length = Math.min(most, parts.length - at)
    while (
      length > 1 &&
      !known.has(
        wordsAlone(
          parts
            .slice(at, at + length)
            .join(', ')
            .replace(/^[^:]*:/, ''),
        ),
      )
    )
      length--
    names.push(parts.slice(at, at + length).join(', '))
    at += length
  }
  return names
}

function wordsAlone(name: string): string {
  return expandAbbreviations(wordsOf(name)).join(' ')
}

/** The most words that a unit's name has in a sentence. */
const LONGEST_NAME = 8

/** Where running words name a unit. */
export interface NamedAt {
  unit: number
  from: number
  to: number
}

/** The units that running words name: 'bên Hội Phụ nữ' names Hội Phụ nữ. The longest name wins; what fits two names neither. */
export function unitsNamedIn(text: string, units: readonly NamedUnit[]): number[] {
  return [...new Set(unitsFoundIn(text, units).map(({ unit }) => unit))]
}

/** The same with the places; `text` is normalised. */
export function unitsFoundIn(text: string, units: readonly NamedUnit[]): NamedAt[] {
  const words = [...normalise(text).matchAll(/[^\s,.;:!?()]+/g)]
  const all = units.map(known)
  const found: NamedAt[] = []
  for (let from = 0; from < words.length; from++)
    for (let length = Math.min(LONGEST_NAME, words.length - from); length > 0; length--) {
      const typed = words.slice(from, from + length).map(([word]) => word)
      const match = findAmong(typed.join(' '), all)
      const end = from + length - placeless(typed) - 1
      const [first, last] = [words[from], words[end]]
      if (!('match' in match) || !first || !last) continue
      found.push({ unit: match.match, from: first.index, to: last.index + last[0].length })
      from = end
      break
    }
  return found
}

/** How many words at its end are no place after all: 'Công an xã chưa nộp' stands in small letters. */
function placeless(typed: readonly string[]): number {
  const { place } = parseName(typed.join(' '))
  const count = place === '' ? 0 : place.split(' ').length
  return /^\p{Lu}/u.test(typed[typed.length - count] ?? '') ? 0 : count
}

/**
 * The unit that a text begins with, and what follows it: 'Hội Nông dân, thiếu chữ ký'. A name that ends at a comma is taken there
 * ('UBND xã, thiếu số hiệu': what follows is no place); else the longest wins.
 */
export function unitAtStart(text: string, units: readonly NamedUnit[]): { unit: number; rest: string } | null {
  const words = normalise(text)
    .replace(/^(?:của|cua|cho|bên|ben)\s+/iu, '')
    .trim()
    .split(/\s+/)
  const toComma = words.findIndex((word) => /[,;:]$/.test(word)) + 1
  const longest = Math.min(LONGEST_NAME, words.length)
  const lengths = Array.from({ length: longest }, (_, index) => longest - index)
  for (const length of toComma > 0 && toComma <= longest ? [toComma, ...lengths] : lengths) {
    const found = findUnit(
      words
        .slice(0, length)
        .join(' ')
        .replace(/[,;:]$/, ''),
      units,
    )
    const rest = words.slice(length).join(' ')
    if ('match' in found) return { unit: found.match, rest: rest.replace(/^[\s,;:.–-]+/, '') }
  }
  return null
}

const GENERIC = longPattern()`
  ^(?:
    cac|nhung|moi|tung|tat ca|toan the|thu truong|lanh dao|nguoi dung dau
    |co quan|don vi|bo phan|to chuc|nganh|so|ban|doan the|hoi
    |thon|ap|xa|phuong|dac khu|to|khu|chi hoi|chi bo|truong hoc|dia phuong
    |chinh tri|xa hoi|nghe nghiep|chuyen mon|ca nhan|tap the
    |lien quan|co lien quan|truc thuoc|khac|tren dia ban|thanh pho|huyen|tinh|trong|va|cung cap|cap
  )(?: |$)`

/** "UBND các xã", "GVCN các lớp"; but "Ban Quản lý các khu công nghiệp" and "Giám đốc BQL các dự án" are one. */
const HEADS_OF_SEVERAL = longPattern()`
  ^(?:
    ubnd|uy ban nhan dan|truong|hieu truong|chu tich|bi thu|thu truong|lanh dao|dai dien
    |gvcn|giao vien chu nhiem|cong an|can bo|cong chuc
  )(?: (?!(?:ban|bql|bcd|hoi dong|to|doan|doi) )[^\s,;]+){0,2} cac `
/** What every village, every school has: "Trưởng Ban Công tác Mặt trận các thôn", "HĐND các xã". */
const IN_EACH_PLACE = longPattern()`
  ^(?:truong |pho |bi thu |chu tich |can bo |dai dien |lanh dao )?
  (?:
    ban cong tac mat tran|ban ctmt|ban nhan dan|hdnd|hoi dong nhan dan|ubmttq|uy ban mttq|tram y te|ban chqs
    |chi bo|chi hoi|chi doan
    |doan(?! (?:kiem tra|giam sat|thanh tra|khao sat|cong tac|lien nganh))
    |hoi(?! dong)
  )(?: [^\s,;]+){0,3} cac (?:
    thon|ap|ban|xom|lang|buon|khom|khu|khoi|to dan pho|tdp|xa|phuong|dac khu|truong|co so
  )(?: |$)`

/** "11 thôn", "12/12 thôn", "100% các chi hội", "Tổ dân phố 1 đến 15". */
const COUNTED =
  /^(?!0?1 )(?:\d{1,3} ){1,2}(?:cac|thon|ap|ban|xom|lang|buon|khom|khu|khoi|to|truong|chi|xa|phuong|don vi|co quan|doan the|hoi|phong|co so|doanh nghiep)(?: |$)/
const FROM_TO =
  /^(?:thon|ap|ban|xom|lang|buon|khom|khu|khu pho|khoi|khoi pho|to|to dan pho|tdp|chi bo|chi hoi)(?: so)? \d{1,3}\s?(?:-|–|den)\s?\d{1,3}$/

/** Whether a name stands for several units at once: "Các ngành, đoàn thể, các đơn vị", "UBND các xã", "GVCN các lớp". */
export function isCollective(name: string): boolean {
  const text = wordsOf(name).join(' ')
  if (/^(?:cac|nhung|moi|toan the|tat ca|tung) /.test(text)) return true
  if (
    HEADS_OF_SEVERAL.test(fold(name)) ||
    IN_EACH_PLACE.test(fold(name)) ||
    COUNTED.test(text) ||
    FROM_TO.test(fold(name))
  )
    return true
  if (/^(?:ubnd|uy ban nhan dan) (?:xa|phuong) (?:phuong|xa)\b/.test(text)) return true
  return isGeneric(text) && /,| và /i.test(name)
}

function isGeneric(text: string): boolean {
  let rest = text
  while (rest) {
    const word = GENERIC.exec(rest)
    if (!word) return false
    rest = rest.slice(word[0].length)
  }
  return true
}

function parseName(name: string): ParsedName {
  const words = expandAbbreviations(wordsOf(name))
  const cut = levelAt(words)
  if (!cut) return { words, level: 'commune', place: '' }
  return { words: words.slice(0, cut.at), level: cut.level, place: words.slice(cut.at + cut.size).join(' ') }
}

/** Where the level word stands: it ends the name, or a short proper name follows it ("xã Tân Thành"). */
function levelAt(words: readonly string[]): { at: number; size: number; level: Level } | undefined {
  for (let at = words.length - 1; at > 0; at -= 1) {
    for (const [phrase, level] of LEVELS) {
      const parts = phrase.split(' ')
      const here = parts.every((part, i) => words[at + i] === part)
      const partOfLonger = (phrase === 'xa' && words[at - 1] === 'thi') || (phrase === 'xa' && words[at + 1] === 'hoi')
      if (here && !partOfLonger && words.length - at - parts.length <= 4) return { at, size: parts.length, level }
    }
  }
  return undefined
}

function keyOf(name: ParsedName): string {
  const words = name.words.join(' ')
  return name.level === 'commune' ? words : `${words} @${name.level}`
}

function wordsOf(name: string): string[] {
  return fold(normalise(name))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && word !== 'va')
}
