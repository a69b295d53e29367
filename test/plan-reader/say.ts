/** Prints a figure or the reason of a skipped test. */
export function say(...words: string[]): void {
  process.stdout.write(`${words.join('  ')}\n`)
}
