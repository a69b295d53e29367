/** Which of the office's units a name of several means: "Các phòng, trung tâm" are its offices, not its associations. */
import { isCollective, unitsNamedIn } from './unit-name.js'
import { normalise } from './vietnamese.js'

interface Unit {
  id: number
  name: string
  aliases: string[]
}

/** What the kind is called, and how names of that kind begin. */
const KINDS: readonly (readonly [called: string, begins: RegExp])[] = [
  ['phòng', /^phòng /],
  ['trung tâm', /^(?:trung tâm|tt) /],
  ['trạm(?: y tế)?', /^trạm /],
  ['(?:nhà )?trường(?: học)?', /^trường /],
  [
    'thôn|ấp|bản|xóm|làng|buôn|khóm|khu phố|khối phố|tổ dân phố',
    /^(?:thôn|ấp|bản|xóm|làng|buôn|khóm|khu phố|khối phố|tổ dân phố) /,
  ],
  ['chi bộ', /^chi bộ /],
  ['chi hội', /^chi hội /],
  ['hợp tác xã|htx', /^(?:hợp tác xã|htx) /],
  [
    'đoàn thể|hội(?: đoàn(?: thể)?)?|tổ chức (?:chính trị|xã hội|hội)',
    /^(?:hội(?! đồng)|đoàn(?! kiểm| công)|liên đoàn|công đoàn|ủy ban mttq|uỷ ban mttq|ubmttq|mttq|mặt trận) /,
  ],
]
/** What may stand behind it and leaves out none of the office's own; 'các phòng thuộc UBND huyện', 'các hội viên' mean others. */
const OWN =
  '(?:chuyên môn|chức năng|nghiệp vụ|quần chúng|nhân dân|chính trị|xã hội|đặc thù|trực thuộc|(?:có )?liên quan|-|(?:(?:thuộc|của|trong|toàn|trên địa bàn|cấp) )?(?:ubnd |đảng ủy )?(?:xã|phường|thị trấn|đặc khu)(?! hội))'
const CALLED = KINDS.map(([called, begins]) => [new RegExp(`^(?:${called})(?: ${OWN})*$`), begins] as const)
const SEVERAL = /^(?:các|những|toàn thể|tất cả|mọi|mỗi|từng|100\s?%(?: các| số)?)\s+/
/** "11 thôn", "12/12 thôn": all of them, if the office has so many. */
const COUNTED = /^(?:\d{1,3}\/)?(?<count>\d{1,3})\s+/
/** 'Các thôn, trừ Thôn 2'. */
const BUT = /[\s,(]+(?:ngoại trừ|trừ|không kể|không gồm|không bao gồm)\s+(?<but>.+?)\)?$/iu

/**
 * The registered units of the kinds that the name lists; undefined where it also names a kind that says nothing ("ngành", "đơn vị"), or
 * one of which the office has no unit, or some of a kind only: then only a person can say who is meant.
 */
export function unitsOfKinds(name: string, units: readonly Unit[]): number[] | undefined {
  if (!isCollective(name)) return undefined
  const but = BUT.exec(normalise(name))
  const left = but ? unitsNamedIn(but.groups?.but ?? '', units) : []
  if (but && left.length === 0) return undefined
  const parts = normalise(name)
    .slice(0, but?.index)
    .toLowerCase()
    .split(/\s*[,;]\s*(?:và\s+)?|\s+và\s+/)
    .map((part) =>
      part
        .replace(SEVERAL, '')
        .replace(/^trưởng (?:các )?/, '')
        .trim(),
    )
    .filter(Boolean)
  const each = parts.map((part) => {
    const count = COUNTED.exec(part)
    const called = part.slice(count?.[0].length ?? 0)
    const kind = CALLED.find(([words]) => words.test(called))
    const ids = units.flatMap((unit) => (kind?.[1].test(`${normalise(unit.name).toLowerCase()} `) ? [unit.id] : []))
    return count && Number(count.groups?.count) !== ids.length ? [] : ids
  })
  if (each.length === 0 || each.some((ids) => ids.length === 0)) return undefined
  return [...new Set(each.flat())].filter((id) => !left.includes(id))
}
