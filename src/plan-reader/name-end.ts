/**
 * Where the name of a unit ends in a sentence. What a unit does can be said with any verb; what the units of a commune are called
 * can not: offices by Nghị định 150/2025/NĐ-CP, and the organisations that every commune has.
 */

const OFFICES = [
  'văn phòng (?:hđnd|hội đồng nhân dân)\\s?(?:và|&|-|,)\\s?(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân)',
  'vp (?:hđnd|hội đồng nhân dân)\\s?(?:và|&|-|,)\\s?ubnd',
  'phòng kinh tế(?:, hạ tầng và đô thị)?',
  'phòng văn h(?:óa|oá)\\s?[-–]\\s?xã hội',
  'phòng vh\\s?[-–]?\\s?xh',
  'trung tâm (?:phục vụ hành chính công|pvhcc|cung ứng dịch vụ công)',
  'trạm y tế',
  'công an',
  'ban (?:chqs|chỉ huy quân sự)',
]
const ORGANISATIONS = [
  '(?:ủy ban |uỷ ban |ub)?(?:mttq|mặt trận tổ quốc)(?: việt nam| vn)?',
  'hội (?:nông dân|phụ nữ|lhpn|liên hiệp phụ nữ|cựu chiến binh|ccb|người cao tuổi|chữ thập đỏ|khuyến học)',
  'đoàn (?:thanh niên|tncs hồ chí minh)',
]
/** Small letters that go on with a name: "Công an khu vực", "Phòng Kinh tế và các thôn", "UBND xã hội" is none. */
const GOES_ON =
  '(?:và|hoặc|của|trên|thuộc|có|liên|trực|nơi|ở|về|cùng|theo|phụ|được|các|cấp (?:xã|trên|dưới)|cơ|khu|viên|chính|lưu|tại|hội|với|từ|đến|huyện|tỉnh|xã|phường|thôn)'
const LEVEL = '\\s(?:xã|phường|đặc khu|tỉnh)'
const SMALL = `(?=\\s(?!${GOES_ON}(?!\\p{L}))\\p{Ll})`

const KNOWN_NAME = new RegExp(
  `(?:^|[,;]\\s|\\svà\\s)(?:${[...OFFICES, ...ORGANISATIONS].join('|')})(?:${LEVEL})?`,
  'giu',
)
/** "xã Tân Thành": the place behind the level. */
const PLACE = /^(?:\s\p{Lu}\p{Ll}+){1,3}/u
const GOES_ON_SMALL = new RegExp(`^${SMALL}`, 'u')
const AFTER_LEVEL = new RegExp(`(?<![Hh]ợp tác)${LEVEL}${SMALL}`, 'u')

const BODY_BEGINS = new RegExp(
  `^(?:${[...OFFICES, ...ORGANISATIONS].join('|')}|hội liên hiệp|trung tâm phục vụ)(?!\\p{L})`,
  'iu',
)

/** Whether the text begins with the name of a body that every commune has. */
export function startsKnownName(text: string): boolean {
  return /^\p{Lu}/u.test(text) && BODY_BEGINS.test(text)
}

/** The end of the first name that small letters follow which belong to no name; undefined where the text shows none. */
export function nameEnd(text: string): number | undefined {
  const level = AFTER_LEVEL.exec(text)
  const ends = [
    ...[...text.matchAll(KNOWN_NAME)]
      .map((name) => name.index + name[0].length)
      .map((end) => end + (PLACE.exec(text.slice(end))?.[0].length ?? 0))
      .filter((end) => GOES_ON_SMALL.test(text.slice(end))),
    ...(level ? [level.index + level[0].length] : []),
  ]
  return ends.length > 0 ? Math.min(...ends) : undefined
}
