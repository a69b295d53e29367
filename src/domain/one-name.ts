/** Names that differ in their marks alone are different people's: 'Vi Thị Hạnh', 'Vi Thị Hành'. A word without any marks may be each of them. */
import { fold, hasSameMarks, isWord, normalise } from './vietnamese.js'

/** Whether both can be written for one person: with the same marks, or one of them with none at all. 'Lê Thị Hoa' and 'Lê Thị Hoà' are two people. */
export function canBeOneName(one: string, other: string): boolean {
  const isWithoutMarks = [one, other].some((name) => wordsOf(name).every(isBare))
  return isWithoutMarks ? fold(one) === fold(other) : isOneSpelling(one, other)
}

/** How a name can be meant by what was typed, the closest way first: with all its marks, with some of them, by its letters. */
export function waysToMean(typed: string): ((name: string) => boolean)[] {
  const byLetters = (name: string) => fold(name) === fold(typed)
  if (wordsOf(typed).every(isBare)) return [byLetters]
  return [(name) => isOneSpelling(typed, name), (name) => isHalfTyped(typed, name), byLetters]
}

/** Those whom a typed name means most closely. */
export function closestTo<T>(typed: string, among: readonly T[], namesOf: (one: T) => readonly string[]): T[] {
  for (const isMeant of waysToMean(typed)) {
    const meant = among.filter((one) => namesOf(one).some(isMeant))
    if (meant.length > 0) return meant
  }
  return []
}

function isOneSpelling(one: string, other: string): boolean {
  return eachWord(one, other, hasSameMarks)
}

/** Some of its words typed without their marks: 'Vi Thi Hạnh'. */
function isHalfTyped(typed: string, name: string): boolean {
  return eachWord(typed, name, (word, beside) => isWord(word, beside) || isWord(beside, word))
}

function eachWord(one: string, other: string, isSame: (word: string, beside: string) => boolean): boolean {
  const [words, others] = [wordsOf(one), wordsOf(other)]
  return words.length === others.length && words.every((word, at) => isSame(word, others[at] ?? ''))
}

function isBare(word: string): boolean {
  return word === fold(word)
}

function wordsOf(name: string): string[] {
  return normalise(name).toLowerCase().trim().split(/\s+/)
}
