/** What is to be put away when the tests of a file are done, wherever it was opened: Vitest's own `afterAll` is not heard from within a
 *  test. */

type PutAway = () => unknown

const waiting: PutAway[] = []

/** Remembers what to close, stop or remove at the end of the test file; what came last goes first. */
export function atEnd(putAway: PutAway): void {
  waiting.push(putAway)
}

/** Puts everything away; throws the first fault when all has been tried. */
export async function putAllAway(): Promise<void> {
  const faults: unknown[] = []
  for (let putAway = waiting.pop(); putAway; putAway = waiting.pop())
    await Promise.resolve()
      .then(putAway)
      .catch((fault: unknown) => faults.push(fault))
  if (faults.length > 0) throw faults[0]
}
