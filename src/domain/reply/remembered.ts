/** So many are kept at once: then all are forgotten, so that no flood of nonsense fills the memory. */
const MOST = 20_000

/** Language repeats its words: what one was found to be is kept. */
export function remembered<Found>(find: (said: string) => Found): (said: string) => Found {
  const known = new Map<string, Found>()
  return (said) => {
    const before = known.get(said)
    if (before !== undefined) return before
    const found = find(said)
    if (known.size >= MOST) known.clear()
    known.set(said, found)
    return found
  }
}
