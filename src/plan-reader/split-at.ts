/** Parted at the marks that stand between two names; `separate` is told what stands between the last such mark and this one. */
export function splitAt(
  text: string,
  marks: RegExp,
  separate: (before: string, next: string, mark: string) => boolean,
): string[] {
  const parts: string[] = []
  let from = 0
  for (const mark of text.matchAll(marks)) {
    const before = text.slice(from, mark.index)
    const next = text.slice(mark.index + mark[0].length)
    if (!separate(before, next, mark[0])) continue
    parts.push(before)
    from = mark.index + mark[0].length
  }
  return [...parts, text.slice(from)]
}
