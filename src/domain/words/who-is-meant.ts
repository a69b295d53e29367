/** The units that words mean: by name, by a part of it, or by somebody who speaks for them. For what is looked at; what is ordered of a unit takes a part of
 *  its name only where the order begins with it (`unitCalledAtStart`). */
import type { Member, Unit } from '../member.js'
import { membersNamed } from '../member.js'
import { canonicalUnit, unitAtStart, unitsNamedIn } from '../unit-name.js'
import { fold, isWord } from '../vietnamese.js'
import { shape } from './task-ref.js'

export interface Office {
  units: readonly Unit[]
  members: readonly Member[]
}

/** 'Chị Hạnh', 'đồng chí Vi Thị Hạnh': at most so many words are a name. Of 'em nhắc anh Bình' each title is tried. */
const ADDRESSED = /\b(?:anh|chi|co|chu|bac|ong|ba|em|dong chi|d\/c|dc) (?=((?:\p{L}+ ?){1,4}))/gu
const LEAST_OF_A_NAME = 2

/** Ids of the units. `text`: as typed, without tasks; `words`: the same, folded and without marks. */
export function unitsMeantIn(text: string, words: string, { units, members }: Office): number[] {
  const named = unitsNamedIn(text, units)
  const people = named.length ? [] : [...unitsOfPeople(words, members), ...unitsOfReminded(text, members)]
  const found = named.length || people.length ? [...named, ...people] : unitsPartlyNamed(words, units)
  return [...new Set(found)]
}

/** Ids of the units for which the named people speak. `words`: folded and without marks. */
export function unitsOfPeople(words: string, members: readonly Member[]): number[] {
  const whole = members.filter((m) => m.active && ` ${words} `.includes(` ${fold(m.name)} `))
  if (whole.length) return whole.flatMap((m) => m.seats)
  return [...words.matchAll(ADDRESSED)].flatMap(([, rest = '']) => {
    const name = rest.trim().split(' ')
    for (let length = name.length; length > 0; length--) {
      const [only, ...more] = membersNamed(name.slice(0, length).join(' '), members)
      if (only && more.length === 0) return only.seats
    }
    return []
  })
}

/** Where somebody is called by title and name, in `text`: the whole name or its end. */
export function peopleFoundIn(
  text: string,
  members: readonly Member[],
): { member: Member; from: number; to: number }[] {
  const { clean, folded } = shape(text)
  return [...folded.matchAll(ADDRESSED)].flatMap(({ 0: title, 1: rest = '', index }) => {
    const name = rest.trim().split(' ')
    for (let length = name.length; length > 0; length--) {
      const said = name.slice(0, length).join(' ')
      const [member, ...more] = membersNamed(said, members)
      const from = index + title.length
      if (member && more.length === 0 && from + said.length <= clean.length)
        return [{ member, from, to: from + said.length }]
    }
    return []
  })
}

/** 'Nhắc Hạnh nộp': behind such a word a name needs no title; its capital letter or its marks tell it from any other word. */
const REMINDED =
  /(?<=(?<!\p{L})(?:nhắc|nhac|đôn đốc|don doc|giục|giuc|hối thúc|hoi thuc|hối|thúc|yêu cầu|yeu cau|đề nghị|de nghi|bảo|bao)(?: (?:giúp|giup|giùm|gium|lại|lai))? )\p{L}+(?= |$)/giu

function unitsOfReminded(text: string, members: readonly Member[]): number[] {
  return [...text.matchAll(REMINDED)].flatMap(([name]) => {
    const [only, ...more] = membersNamed(name, members)
    if (!only || more.length > 0) return []
    const last = only.name.split(' ').at(-1) ?? ''
    const isName = /^\p{Lu}/u.test(name) || (name === last.toLowerCase() && fold(name) !== name)
    return isName ? only.seats : []
  })
}

/** 'Phụ nữ', 'mặt trận': a part of one unit's name, of two words at least, that no other unit has. */
function unitsPartlyNamed(words: string, units: readonly Unit[]): number[] {
  const all = words.split(' ')
  const names = units.map(({ id, name, aliases }) => ({
    id,
    known: [name, ...aliases].map((one) => ` ${canonicalUnit(one)} `),
  }))
  for (let length = all.length; length >= LEAST_OF_A_NAME; length--)
    for (let from = 0; from + length <= all.length; from++) {
      const part = ` ${all.slice(from, from + length).join(' ')} `
      const [only, ...more] = names.filter(({ known }) => known.some((one) => one.includes(part)))
      if (only && more.length === 0) return [only.id]
    }
  return []
}

/** 'Đoàn' alone, where the name of one unit begins so. */
function unitsHeaded(head: string, units: readonly Unit[]): number[] {
  const [only, ...more] = units.filter(({ name, aliases }) =>
    [name, ...aliases].some((one) => canonicalUnit(one).startsWith(`${head} `)),
  )
  return only && more.length === 0 ? [only.id] : []
}

/** The unit that a text begins with, also where it is called by a part of its name that a comma ends, or that 'bên' opens: 'phụ nữ, sơ sài quá'; `isSubject`: or
 *  that the words are surely said of: 'mặt trận nộp rồi'. */
export function unitCalledAtStart(
  text: string,
  office: Office,
  isSubject = false,
): { unit: number; rest: string } | null {
  const known = unitAtStart(text, office.units)
  if (known) return known
  const {
    marked,
    name = '',
    rest = '',
  } = /^\s*(?<marked>(?:(?:của|cua|bên|ben|cho)\s+)*)(?<name>[^,;:]{2,40}?)\s*(?:[,;:]\s*(?<rest>.*))?$/su.exec(text)
    ?.groups ?? {}
  const words = name.toLowerCase().split(/\s+/)
  for (let length = words.length; length >= (marked ? 1 : isSubject ? LEAST_OF_A_NAME : words.length); length--) {
    const said = words.slice(0, length)
    const [only, ...more] = unitsNamedBy(said, said.join(' '), office)
    const left = [words.slice(length).join(' '), rest].filter(Boolean).join(', ')
    if (only !== undefined && more.length === 0) return { unit: only, rest: left }
  }
  return null
}

/** Who is meant where the words, in lower case, are the name of one member or a part of it, each as it is written or without marks. */
export function memberNamedBy(words: readonly string[], members: readonly Member[]): Member | null {
  const [only, ...more] = membersNamed(words.join(' '), members)
  if (!only || more.length > 0) return null
  const written = only.name.toLowerCase().split(' ')
  return words.every((word) => written.some((one) => isWord(word, one))) ? only : null
}

/** Ids of the units that are meant where each of the words, in lower case, is part of the name of one or of its people; else none. */
export function unitsNamedBy(words: readonly string[], text: string, { units, members }: Office): number[] {
  if (words.length === 0) return []
  const people = membersNamed(words.join(' '), members)
  const meant = people.length > 0 ? people.flatMap((m) => m.seats) : unitsMeantIn(text, fold(text), { units, members })
  const found = meant.length > 0 || words.length > 1 ? meant : unitsHeaded(fold(words.join(' ')), units)
  const names = [
    ...units.filter(({ id }) => found.includes(id)).flatMap(({ name, aliases }) => [name, ...aliases]),
    ...members.filter((m) => m.seats.some((seat) => found.includes(seat))).map(({ name }) => name),
  ]
  const asWritten = names.flatMap((name) => name.toLowerCase().split(/[^\p{L}\p{N}]+/u))
  const spelledOut = names.flatMap((name) => canonicalUnit(name).split(' '))
  const isOfName = (word: string) => {
    const same = asWritten.filter((one) => fold(one) === fold(word))
    if (same.length > 0) return same.some((one) => isWord(word, one))
    // 'CCB', 'MTTQ' stand for several words.
    return canonicalUnit(word)
      .split(' ')
      .every((one) => spelledOut.includes(one))
  }
  return words.every(isOfName) ? [...new Set(found)] : []
}
