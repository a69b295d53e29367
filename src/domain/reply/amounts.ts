/** How much of it is there: '3/12 thôn', '5 trên 12', '80%'. */
import type { Word } from './word.js'

export interface Count {
  done: number
  of: number
}

export function countIn(words: readonly Word[]): Count | null {
  const word = words.find(({ meaning, said }) => isCount(meaning) && !isPercent(said))
  if (!word) return null
  const [done, of] = word.said.match(/\d+/g)?.map(Number) ?? []
  return done !== undefined && of !== undefined ? { done, of } : null
}

/** 0 to 100. */
export function percentIn(words: readonly Word[]): number | null {
  const word = words.find(({ meaning, said }) => MAY_MEASURE.has(meaning) && isPercent(said))
  const value = word ? Number.parseFloat(word.said.replace(',', '.')) : Number.NaN
  return value >= 0 && value <= 100 ? value : null
}

const MAY_MEASURE: ReadonlySet<string> = new Set(['percent', 'all', 'part_count', 'full_count'])

function isCount(meaning: Word['meaning']): boolean {
  return meaning === 'part_count' || meaning === 'full_count'
}

function isPercent(said: string): boolean {
  return /^\d+(?:[.,]\d+)?\s?(?:%|phần trăm|phan tram)/i.test(said)
}
