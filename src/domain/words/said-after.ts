/** What was said first, and what was answered to the question about it: whoever decides reads both. */
export function saidAfter(first: string, answer: string): string {
  return first === '' || answer === '' ? first || answer : `${first} / ${answer}`
}
