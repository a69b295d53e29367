/** 'Thêm đơn vị Hội Phụ nữ, Đoàn Thanh niên': one unit or several? A comma may stand in a name: 'Phòng Kinh tế, Hạ tầng và Đô thị'. */
import { normalise } from '../vietnamese.js'

/** How a name begins. */
const HEAD =
  /^(?:hội|hoi|đoàn|doan|phòng|phong|ban|trạm|tram|trường|truong|trung tâm|trung tam|công an|cong an|ubnd|ủy ban|uỷ ban|uy ban|văn phòng|van phong|tổ|to|mttq|ubmttq|mặt trận|mat tran|thôn|thon|ấp|ap|xóm|xom|bản|khu phố|khu pho|khóm|buôn|làng|chi bộ|chi bo|chi hội|chi hoi|hợp tác xã|hop tac xa|htx|quân sự|quan su|đảng ủy|dang uy|hđnd|hdnd|bộ phận|bo phan|câu lạc bộ|đội|doi|công đoàn|cong doan|liên đoàn|hạt)(?=\s|$)/iu
const QUOTED = /^["“'«](?<name>.+)["”'»]$/u

/** Whether it may be a unit's name, by its first word: 'Trạm Y tế', not 'màu xanh'. */
export function beginsAsUnit(name: string): boolean {
  return HEAD.test(name)
}

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
