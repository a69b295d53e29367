/** 'Thêm đơn vị Hội Phụ nữ, Đoàn Thanh niên': one unit or several? A comma may stand in a name: 'Phòng Kinh tế, Hạ tầng và Đô thị'. */
import { normalise } from '../vietnamese.js'
import { beginsAsUnit } from './unit-head.js'

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

function partsAt(text: string, mark: RegExp): string[] {
  return text
    .split(mark)
    .map((part) => part.trim().replace(/^(?:và|va)\s+/iu, ''))
    .filter((part) => part !== '')
}
