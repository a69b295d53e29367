/** Which of many patterns a row may hold, without a try of each. */
import type { Pattern, Row } from './meanings.js'
import { indexOfSign, MEANINGS } from './meanings.js'

/**
 * Picks from a list the entries whose pattern a row may hold, in the list's order. For speed: each entry is noted under the rarest
 * meanings that its pattern needs, and a row gathers what is noted under its own: a dozen entries of more than a hundred.
 */
export function pickerOf<T>(entries: readonly T[], patternOf: (entry: T) => Pattern): (row: Row) => T[] {
  /** A bit for each entry: `parts` numbers of 32 for each meaning, and behind them those that are always picked. */
  const parts = Math.ceil(entries.length / 32)
  const noted = new Int32Array((MEANINGS.length + 1) * parts)
  const note = (meaning: number, entry: number) => {
    const at = meaning * parts + (entry >> 5)
    noted[at] = (noted[at] ?? 0) | (1 << (entry & 31))
  }
  for (const [entry, { rarest }] of entries.map(patternOf).entries()) {
    if (rarest === null) note(MEANINGS.length, entry)
    else for (let i = 0; i < rarest.length; i++) note(indexOfSign(rarest, i), entry)
  }
  return ({ signs }) => {
    const picked: T[] = []
    for (let part = 0; part < parts; part++) {
      let bits = noted[MEANINGS.length * parts + part] ?? 0
      for (let i = 0; i < signs.length; i++) bits |= noted[indexOfSign(signs, i) * parts + part] ?? 0
      for (; bits !== 0; bits &= bits - 1) picked.push(entries[part * 32 + lowest(bits)] as T)
    }
    return picked
  }
}

/** Which bit is the lowest that is set: 0 to 31. */
function lowest(bits: number): number {
  return 31 - Math.clz32(bits & -bits)
}
