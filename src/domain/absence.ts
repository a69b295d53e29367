/** Who is away until when, and who answers meanwhile, as people say it: 'nghỉ đến 12/5, anh Bình thay', 'ủy quyền cho Hạnh đến 12/5'. */
import { fold } from './vietnamese.js'

export interface Absence {
  /** Folded; null: who says it. */
  who: string | null
  /** The words that give the last day. */
  until: string
  /** Folded, without a form of address; null where nobody is named. */
  substitute: string | null
}

const AWAY =
  /^(?:(?<who>.+?) )?(?:xin )?(?:nghi|vang mat|vang|di cong tac|di hoc|di vang|di hop|away)(?: (?:phep|om|viec|mat))?(?: tu (?:ngay )?\S+)? (?:cho )?(?:den|toi|het|until)(?: het)?(?: ngay)? (?<until>.+?)(?:(?:,|;| thi| da)? (?:nho |de |co |va |do )?(?<sub>[a-z ./]+?) (?:thay|lam thay|truc thay|tra loi thay|thay the|se thay|covers)(?: (?:em|toi|minh|nhe|a))?)?$/
const DELEGATED =
  /^(?:uy quyen|delegate)(?: (?:cho|to))? (?<sub>.+?) (?:den|toi|het|until)(?: het)?(?: ngay)? (?<until>.+)$/
const BACK = /^(?:(?<who>.+?) )?(?:da )?(?:di lam lai|het nghi|het phep|lam viec tro lai|thoi uy quyen|is back|back)$/
const SELF = /^(?:da|em|toi|minh|tui|anh|chi|chau|tao|i|i am|da em|bao cao em)$/
const ADDRESS = /^(?:(?:da|thua|dong chi|d\/c|dc|anh|chi|ong|ba|co|chu|bac|em|chau) )+/

/** The absence that the whole text announces, or null. */
export function parseAbsence(text: string): Absence | null {
  const words = polite(text)
  const match = DELEGATED.exec(words) ?? AWAY.exec(words)
  const { who, until, sub } = match?.groups ?? {}
  if (!until || !/\d|tuan|thang|mai|mot|kia|thu /.test(until)) return null
  return { who: person(who), until: until.trim(), substitute: person(sub) }
}

/** Who is back ('' for who says it), or null where nobody says so. */
export function parseReturn(text: string): string | null {
  const match = BACK.exec(polite(text))
  return match ? (person(match.groups?.who) ?? '') : null
}

function polite(text: string): string {
  return fold(text)
    .replace(/[.!]+$/, '')
    .replace(/ (?:a|nhe|nha)$/, '')
    .trim()
}

function person(said: string | undefined): string | null {
  const name = said?.trim() ?? ''
  if (name === '' || SELF.test(name)) return null
  return name.replace(ADDRESS, '').trim() || null
}
