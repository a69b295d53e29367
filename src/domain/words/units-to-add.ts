/** 'Thêm đơn vị Hội Phụ nữ, Đoàn Thanh niên': one unit or several? A comma may stand in a name: 'Phòng Kinh tế, Hạ tầng và Đô thị'. */
import { capitalised, fold, normalise } from '../vietnamese.js'
import { beginsAsUnit, unitHeadOf } from './unit-head.js'

const QUOTED = /^["“'«](?<name>.+)["”'»]$/u

/** `several`: as the words would be parted, where it cannot be told whether they name one unit. */
export function unitsToAdd(said: string): { names: string[] } | { several: string[] } {
  const text = normalise(said).trim()
  const quoted = QUOTED.exec(text)?.groups?.name
  if (quoted !== undefined) return { names: [quoted.trim()] }
  const parted = partsAt(text, /[;\n]+/u)
  if (parted.length > 1) return { names: parted.map((one) => one.replace(QUOTED, '$<name>').trim()) }
  const names = partsAt(text, /,|\s+(?:và|va)\s+/u)
  if (names.length > 1 && names.every(beginsAsUnit)) return { names }
  const listed = partsAt(text, /,/u)
  return listed.length > 1 ? { several: listed } : { names: [text] }
}

/** More villages than any commune has are a slip of the finger. */
const MOST_OF_A_RANGE = 60
/** 'Thôn Đông, Đoài' are two; 'Phòng Kinh tế, Hạ tầng và Đô thị' may be one. */
const PLACE = /^(?:thon|ap|xom|ban|khom|buon|lang|khu pho)$/
const OWN_NAME = /^\S+(?: \S+)?$/

/** The units that are listed, each by a whole name ('thôn 1, 2' and 'thôn 1 đến thôn 2' name two); null where other words stand there. */
export function unitsListed(said: string): string[] | null {
  const names: string[] = []
  let head: string | null = null
  for (const part of partsAt(normalise(said).trim(), /[;,\n]|\s+(?:và|va)\s+/u)) {
    const own = unitHeadOf(part)
    if (own === null && !(head !== null && isAnother(head, part))) return null
    head = own ?? head
    names.push(...ofRange(own === null ? `${head} ${part}` : part))
  }
  return names.length > 0 ? names.map(capitalised) : null
}

/** A name without a word for what it is, behind one that has it. */
function isAnother(head: string, part: string): boolean {
  return /^\d{1,3}[a-z]?(?!\S)/i.test(part) || (PLACE.test(fold(head)) && OWN_NAME.test(part))
}

/** 'Từ thôn 1 đến thôn 12' are twelve. */
function ofRange(name: string): string[] {
  const [, head, first, last] =
    /^(?:(?:từ|tu)\s+)?(\D+?)\s*(\d{1,3})\s*(?:-|–|đến|den|tới|toi)\s*(?:\D+?\s)?(\d{1,3})$/iu.exec(name) ?? []
  const count = Number(last) - Number(first) + 1
  if (head === undefined || !(count > 1 && count <= MOST_OF_A_RANGE)) return [name]
  return Array.from({ length: count }, (_, i) => `${head} ${Number(first) + i}`)
}

function partsAt(text: string, mark: RegExp): string[] {
  return text
    .split(mark)
    .map((part) => part.trim().replace(/^(?:và|va)\s+/iu, ''))
    .filter((part) => part !== '')
}
