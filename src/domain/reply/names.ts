/** Names of people in a sentence, whose words may mean much else: 'Ma Văn Quân', 'Hà Thị Nhưng'. */
import { isFamilyName } from '../person-name.js'
import { rowOf, signOf } from './meanings.js'
import type { Sentence, Word } from './word.js'

const MIDDLE_NAMES = new Set(['van', 'thi', 'a'])

/** The same sentence, each whole name one word. */
export function withNames({ words }: Sentence): Sentence {
  const out: Word[] = []
  for (let at = 0; at < words.length; ) {
    const [first, ...more] = words.slice(at, at + nameAt(words, at))
    if (!first) break
    const said = [first, ...more].map((word) => word.said).join(' ')
    out.push(more.length === 0 ? first : { ...first, meaning: 'person', said })
    at += 1 + more.length
  }
  return { words: out, row: rowOf(out.map(({ meaning }) => signOf(meaning)).join('')) }
}

/** How many words the name has that begins here; 1 where none does. */
function nameAt(words: readonly Word[], at: number): number {
  const isName = isFamilyName(words[at]?.bare ?? '') && MIDDLE_NAMES.has(words[at + 1]?.bare ?? '')
  if (!isName || ![0, 1, 2].every((n) => isNameLike(words[at + n]))) return 1
  return isNameLike(words[at + 3]) ? 4 : 3
}

function isNameLike(word: Word | undefined): boolean {
  return word !== undefined && /^\p{Lu}(?:\p{Ll}+)?$/u.test(word.said)
}
