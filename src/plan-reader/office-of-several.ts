/** The one office that serves several bodies: "Văn phòng HĐND - UBND", "VP Đảng ủy – HĐND – UBND". */
const COUNCIL = 'hđnd|hội đồng nhân dân'
const BOTH = `${COUNCIL}|ubnd|ủy ban nhân dân|uỷ ban nhân dân`
const ABOVE = 'đảng ủy|đảng uỷ|cấp ủy|cấp uỷ|đu|đoàn đbqh|đbqh'
const OFFICE = '(?<!\\p{L})(?:văn phòng|vp|lãnh đạo)[\\s.]+'
const MARK = '(?:\\s[-–—+/&]|,|\\svà)\\s'
const NAME_SO_FAR: readonly (readonly [before: RegExp, next: RegExp])[] = [
  [new RegExp(`${OFFICE}(?:(?:${ABOVE})${MARK})?(?:${BOTH})$`, 'iu'), new RegExp(`^(?:${BOTH})(?!\\p{L})`, 'iu')],
  [new RegExp(`${OFFICE}(?:${ABOVE})$`, 'iu'), new RegExp(`^(?:${COUNCIL})(?!\\p{L})`, 'iu')],
]

/**
 * Whether the name goes on behind a dash or a stroke, where a list does as easily: only with the council and the committee, which
 * one office serves ("VP HĐND - UBND xã").
 */
export function servesBoth(before: string, next: string): boolean {
  return NAME_SO_FAR.some(([named, more]) => named.test(before) && more.test(next))
}
