/** Of whom a sentence says that the work is finished. */
import type { Heard } from './acts.js'
import type { Clause } from './clause.js'
import { find, pattern } from './meanings.js'

/** What stands before the first word of doing, or of having done. */
const BEFORE_THE_DEED = pattern('^ !deed|perfect|already|see|approve|me|mine+')
const NAMES_A_UNIT = pattern('unit|authority')

/** The words that name a unit before the deed, as typed; null where the sender speaks of himself, or of nobody. */
export function subjectIn(clauses: readonly Clause[]): string | null {
  for (const { row, words } of clauses) {
    const match = find(NAMES_A_UNIT, row) && find(BEFORE_THE_DEED, row)
    const isOwn = match ? OWN.regex.test(row.signs.slice(match[0].length)) : true
    if (match && !isOwn && NAMES_A_UNIT.regex.test(match[0]))
      return words
        .slice(0, match[0].length)
        .map(({ said }) => said)
        .join(' ')
  }
  return null
}

/** 'Hội Phụ nữ chúng tôi đã nộp' */
const OWN = pattern('^ me|mine')

/** As the clause would count if the unit that it names were the sender's own. */
export function asOwn(heard: Heard): Heard {
  return heard.act === 'elsewhere' && find(NAMES_A_UNIT, heard.clause.row) ? { ...heard, act: 'done' } : heard
}
