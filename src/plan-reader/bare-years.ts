/** Years that stand without a word where nothing but a time is told. */
import type { WrittenTime } from './time-expressions.js'

/** "2026 - 2028", "Giai đoạn 2026-2030", "Năm 2026, 2027": years where nothing else is written. */
export function bareYears(folded: string): WrittenTime[] {
  const match =
    /^(?:(?:trong|ca|tu|hoan thanh|thuc hien|du kien|giai doan|den|cac) )*(?:nam )?(20\d\d)(?:\s?(?:-|,|den|va)\s?(?:nam )?(20\d\d))*$/.exec(
      folded,
    )
  const several = match?.[2] !== undefined
  if (!match?.[1] || (!several && /\bnam\b/.test(folded))) return []
  const year = Number(match[2] ?? match[1])
  return [
    {
      kind: 'year',
      day: 0,
      part: 0,
      year,
      within: null,
      several,
      upTo: null,
      vague: false,
      besides: [],
      turnsYear: false,
      endsEarly: false,
      cutOff: false,
      from: folded.length - 4,
      to: folded.length,
    },
  ]
}
