/** What stands at the top of each page. */
import { fold } from '../../domain/vietnamese.js'
import type { Flow } from './flow.js'

/** The page's header where it holds the letterhead; page numbers and running titles are no part of the document. */
export function letterheadOnly(header: Flow[]): Flow[] {
  const words = fold(header.map(wordsOf).join(' '))
  return /cong hoa xa hoi|dang cong san viet nam|\bso\s?:/.test(words) ? header : []
}

function wordsOf(one: Flow): string {
  if (one.kind === 'paragraph') return one.text
  return one.rows.flatMap((row) => row.flatMap((cell) => cell.content.map(wordsOf))).join(' ')
}
