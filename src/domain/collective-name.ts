/** Which of the office's units a name of several means: "Các phòng, trung tâm" are its offices, not its associations. */
import { isCollective } from './unit-name.js'
import { normalise } from './vietnamese.js'

interface Unit {
  id: number
  name: string
}

/** How names of one kind begin, and what the kind is called. */
const KINDS: readonly (readonly [called: RegExp, begins: RegExp])[] = [
  [/^phòng(?!,? chống)/, /^phòng /],
  [/^trung tâm/, /^(?:trung tâm|tt) /],
  [/^trạm/, /^trạm /],
  [/^(?:nhà )?trường/, /^trường /],
  [
    /^(?:thôn|ấp|bản|xóm|làng|buôn|khóm|khu phố|khối phố|tổ dân phố)/,
    /^(?:thôn|ấp|bản|xóm|làng|buôn|khóm|khu phố|khối phố|tổ dân phố) /,
  ],
  [/^chi bộ/, /^chi bộ /],
  [/^chi hội/, /^chi hội /],
  [/^(?:hợp tác xã|htx)/, /^(?:hợp tác xã|htx) /],
  [
    /^(?:đoàn thể|hội|tổ chức (?:chính trị|xã hội))/,
    /^(?:hội(?! đồng)|đoàn(?! kiểm| công)|liên đoàn|công đoàn|ủy ban mttq|uỷ ban mttq|ubmttq|mttq|mặt trận) /,
  ],
]
const SEVERAL = /^(?:các|những|toàn thể|tất cả|mọi|mỗi|từng)\s+/

/**
 * The registered units of the kinds that the name lists; undefined where it also names a kind that says nothing ("ngành", "đơn vị"), or
 * one of which the office has no unit: then only a person can say who is meant.
 */
export function unitsOfKinds(name: string, units: readonly Unit[]): number[] | undefined {
  if (!isCollective(name)) return undefined
  const parts = normalise(name)
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
    const kind = KINDS.find(([called]) => called.test(part))
    return kind
      ? units.filter((unit) => kind[1].test(`${normalise(unit.name).toLowerCase()} `)).map(({ id }) => id)
      : []
  })
  return each.length > 0 && each.every((ids) => ids.length > 0) ? [...new Set(each.flat())] : undefined
}
