/** The word that somebody who mistyped has most likely meant. */

/** 'stauts' -> 'status': the nearest of these words; null where none is near enough to be offered. */
export function nearestWord(typed: string, known: readonly string[]): string | null {
  const word = typed.toLowerCase()
  const ranked = known
    .map((one) => ({ one, apart: editsBetween(word, one) }))
    .filter(({ one, apart }) => apart <= (Math.min(one.length, word.length) < SHORT ? 1 : 2))
    .sort((a, b) => a.apart - b.apart)
  return ranked[0]?.one ?? null
}

/** In a shorter word two letters more or less make another word. */
const SHORT = 5

/** Letters to add, drop, change or swap with their neighbour (optimal string alignment). */
function editsBetween(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1]
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const ways = [(last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1)]
      row.push(Math.min(...ways, ...(isSwapped ? [(before[j - 2] ?? 0) + 1] : [])))
    }
    before = last
    last = row
  }
  return last[b.length] ?? 0
}
