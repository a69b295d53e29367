/** Columns that stand for the months or quarters of a year. */

/** A column that stands for a month or a quarter. */
export interface Mark {
  column: number
  of: 'tháng' | 'quý'
  part: number
}

const MONTHS = 12
const ROMAN = ['i', 'ii', 'iii', 'iv']
/** Fewer columns of months make no calendar. */
export const FEWEST_MARKS = 3

/** In order of time, each once: a period merged over the whole row is no calendar. */
export function marksIn(words: readonly string[], above: (column: number) => string): Mark[] {
  const marks = words.flatMap((word, column): Mark[] => markIn(word, above(column), column))
  return marks.every((mark, i) => i === 0 || mark.part > (marks[i - 1]?.part ?? 0)) ? marks : []
}

function markIn(word: string, head: string, column: number): Mark[] {
  const month = /^(?:t|thang )?(\d{1,2})$/.exec(word)?.[1]
  const named = /^t(?:hang )?\d/.test(word) || /\bthang\b/.test(head)
  if (month && named && Number(month) >= 1 && Number(month) <= MONTHS)
    return [{ column, of: 'tháng', part: Number(month) }]
  const quarter = /^(?:q|quy )?(i{1,3}|iv|[1-4])$/.exec(word)?.[1]
  const part = quarter ? ROMAN.indexOf(quarter) + 1 || Number(quarter) : 0
  return part > 0 && (/^q/.test(word) || /\bquy\b/.test(head)) ? [{ column, of: 'quý', part }] : []
}
