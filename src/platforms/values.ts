/** Unix seconds as an ISO instant. */
export function instant(seconds: number): string {
  return new Date(seconds * 1000).toISOString()
}

/**
 * Text that any store can keep: no NUL, which PostgreSQL refuses, and no half of a surrogate pair, which its JSON refuses.
 * One such character would otherwise hold up everything that comes after it.
 */
export function clean(text: string): string {
  return text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\uFFFD')
}
