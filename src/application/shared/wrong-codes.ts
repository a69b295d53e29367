/** How many wrong codes are borne. */

/** What was typed longer ago does not count any more. */
export const WRONG_CODES_MS = 3_600_000
/** Of one account. */
export const MOST_OF_ONE = 5
/**
 * Whoever typed them: six digits open nothing then, for there are a million of those, and accounts cost nothing. Ten letters cannot be
 * tried out by anybody; they go on, so that nobody can lock an office's people out.
 */
export const MOST_OF_ALL = 100
