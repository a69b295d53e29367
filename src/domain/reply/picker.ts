/** Which of many patterns a row may hold, without a try of each. */
import type { Pattern, Row } from './meanings.js'
import { indexOfSign, MEANINGS } from './meanings.js'

/** Entries of a list: a bit for each. */
type Bits = Int32Array

/**
 * Picks from a list the entries whose pattern a row may hold, in the list's order. For speed: each entry is noted under the rarest
 * meanings that its pattern needs, and a row gathers what is noted under its own: a dozen entries of more than a hundred.
 */
export function pickerOf<T>(entries: readonly T[], patternOf: (entry: T) => Pattern): (row: Row) => T[] {
  const none = (): Bits => new Int32Array(Math.ceil(entries.length / 32))
  const always = none()
  const noted = MEANINGS.map(none)
  for (const [index, entry] of entries.entries()) {
    const { rarest } = patternOf(entry)
    if (rarest === null) add(always, index)
    else for (let i = 0; i < rarest.length; i++) add(noted[indexOfSign(rarest, i)], index)
  }
  return ({ signs }) => {
    const picked: T[] = []
    for (let part = 0; part < always.length; part++) {
      let bits = always[part] ?? 0
      for (let i = 0; i < signs.length; i++) bits |= noted[indexOfSign(signs, i)]?.[part] ?? 0
      for (; bits !== 0; bits &= bits - 1) picked.push(entries[part * 32 + lowest(bits)] as T)
    }
    return picked
  }
}

function add(bits: Bits | undefined, index: number): void {
  if (bits) bits[index >> 5] = (bits[index >> 5] ?? 0) | (1 << (index & 31))
}

/** Which bit is the lowest that is set: 0 to 31. */
function lowest(bits: number): number {
  return 31 - Math.clz32(bits & -bits)
}
