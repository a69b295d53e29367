/** Why something is not done, where a sentence says so: 'chưa xong vì chờ huyện' tells why, 'chưa xong ạ' does not. */
import { normalise } from './vietnamese.js'

const BECAUSE =
  /(?:^|[\s,;:.(–-])(?:(?:bởi|boi|tại|tai)\s+(?:vì|vi)|vì|do|tại|bởi|(?:lý|lí|ly) do(?:\s+(?:là|la))?|(?:nguyên nhân|nguyen nhan)(?:\s+(?:là|la|do))?|because)[\s,:]+(?<cause>\p{L}.+)$/isu
/** Without marks 'vi' may be much else: where the sentence has no other mark, and not at its end. */
const BECAUSE_BARE = /(?:^|[\s,;:.(-])vi\s+(?<cause>[a-z].+)$/is

/** The words behind 'vì', 'do', 'tại', 'lý do'; null where the sentence gives no cause. */
export function causeIn(said: string): string | null {
  const text = normalise(said).replace(/\s+/g, ' ').trim()
  const bare = /^[\x20-\x7e]*$/.test(text) ? BECAUSE_BARE.exec(text) : null
  return (BECAUSE.exec(text) ?? bare)?.groups?.cause?.trim() ?? null
}
