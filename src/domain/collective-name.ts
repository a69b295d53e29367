/** Which of the office's units a name of several means: "Các phòng, trung tâm" are its offices, not its associations. */
import { findUnit, isCollective, unitsNamedIn } from './unit-name.js'
import { normalise } from './vietnamese.js'

interface Unit {
  id: number
  name: string
  aliases: string[]
  /** It hands in what is collected. */
  collects: boolean
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
/** Words that name no kind: all that hand in. */
const NO_KIND = new RegExp(
  `^(?:ban|ngành|ban ngành|cơ quan|đơn vị|bộ phận|tổ chức|cấp|địa phương|tập thể|cá nhân)(?: ${OWN})*$`,
)
const SEVERAL = /^(?:các|những|toàn thể|tất cả|mọi|mỗi|từng|100\s?%(?: các| số)?)\s+/
/** "11 thôn", "12/12 thôn": all of them, if the office has so many. */
const COUNTED = /^(?:\d{1,3}\/)?(?<count>\d{1,3})\s+/
/** 'Các thôn, trừ Thôn 2'. */
const BUT = /[\s,(]+(?:ngoại trừ|trừ|không kể|không gồm|không bao gồm)\s+(?<but>.+?)\)?$/iu

/**
 * The registered units that a name of several means: those of the kinds it lists; all that hand in where it lists one that says nothing
 * ("ngành", "đơn vị"). None where it names a kind of which the office has no unit, or some of a kind only: only a person can say then.
 */
export function unitsMeant(name: string, units: readonly Unit[]): number[] {
  if (!isCollective(name)) return []
  const but = BUT.exec(normalise(name))
  const left = but ? unitsNamedIn(but.groups?.but ?? '', units) : []
  if (but && left.length === 0) return []
  const handingIn = units.filter((unit) => unit.collects).map(({ id }) => id)
  const each = partsOf(normalise(name).slice(0, but?.index)).map((part) => {
    const { count, called } = counted(part)
    const ofNoKind = kindCalled(called) === undefined && NO_KIND.test(called)
    const ids = ofNoKind ? handingIn : unitsCalled(called, units)
    return { ofNoKind, ids: count === undefined || count === ids.length ? ids : [] }
  })
  if (each.some(({ ids }) => ids.length === 0)) return []
  const meant = each.some(({ ofNoKind }) => ofNoKind) ? handingIn : each.flatMap(({ ids }) => ids)
  return [...new Set(meant)].filter((id) => !left.includes(id))
}

function partsOf(name: string): string[] {
  return name
    .toLowerCase()
    .split(/\s*[,;]\s*(?:và\s+)?|\s+và\s+/)
    .map((part) =>
      part
        .replace(SEVERAL, '')
        .replace(/^(?:trưởng|thủ trưởng|lãnh đạo|người đứng đầu) (?:các )?/, '')
        .trim(),
    )
    .filter(Boolean)
}

function counted(part: string): { count: number | undefined; called: string } {
  const count = COUNTED.exec(part)
  return { count: count ? Number(count.groups?.count) : undefined, called: part.slice(count?.[0].length ?? 0) }
}

function kindCalled(called: string): RegExp | undefined {
  return CALLED.find(([words]) => words.test(called))?.[1]
}

/** Those of the kind that is called so, or the one of that name. */
function unitsCalled(called: string, units: readonly Unit[]): number[] {
  const begins = kindCalled(called)
  if (begins) return units.filter(({ name }) => begins.test(`${normalise(name).toLowerCase()} `)).map(({ id }) => id)
  const one = findUnit(called, units)
  return 'match' in one ? [one.match] : []
}
