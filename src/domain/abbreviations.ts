/**
 * Abbreviations of Vietnamese office language, for comparing names. Each entry stands for one reading only: codes that
 * mean several things (HĐ, TT, CĐ, CT, TH, KT ...) are listed only together with the word that settles them.
 */

/** Short form (folded tokens, see `fold`) -> what it stands for (folded tokens). */
const EXPANSIONS: readonly (readonly [short: string, full: string])[] = [
  ['ubnd', 'uy ban nhan dan'],
  ['ub nd', 'uy ban nhan dan'],
  ['hdnd', 'hoi dong nhan dan'],
  ['tt hdnd', 'thuong truc hoi dong nhan dan'],
  ['tt du', 'thuong truc dang uy'],
  ['tt dang uy', 'thuong truc dang uy'],
  ['du', 'dang uy'],
  ['tvdu', 'ban thuong vu dang uy'],
  ['btv', 'ban thuong vu'],
  ['bchqs', 'ban chi huy quan su'],
  ['ban chqs', 'ban chi huy quan su'],
  ['bcd', 'ban chi dao'],
  ['tdkt', 'thi dua khen thuong'],
  ['td kt', 'thi dua khen thuong'],
  ['hdtdkt', 'hoi dong thi dua khen thuong'],
  ['hd tdkt', 'hoi dong thi dua khen thuong'],
  ['hd td kt', 'hoi dong thi dua khen thuong'],
  ['ctd', 'cum thi dua'],
  ['mttq', 'mat tran to quoc'],
  ['mttqvn', 'mat tran to quoc'],
  ['ubmttq', 'mat tran to quoc'],
  ['ubmttqvn', 'mat tran to quoc'],
  ['ub mttq', 'mat tran to quoc'],
  ['ubmt tq', 'mat tran to quoc'],
  ['uy ban mttq', 'mat tran to quoc'],
  ['uy ban mat tran to quoc', 'mat tran to quoc'],
  ['mat tran to quoc viet nam', 'mat tran to quoc'],
  ['mttq viet nam', 'mat tran to quoc'],
  ['mttq vn', 'mat tran to quoc'],
  ['btt', 'ban thuong truc'],
  ['bctmt', 'ban cong tac mat tran'],
  ['ban ctmt', 'ban cong tac mat tran'],
  ['hnd', 'hoi nong dan'],
  ['hpn', 'hoi phu nu'],
  ['hoi lhpn', 'hoi phu nu'],
  ['lhpn', 'hoi phu nu'],
  ['lien hiep phu nu', 'hoi phu nu'],
  ['hoi lien hiep phu nu', 'hoi phu nu'],
  ['hccb', 'hoi cuu chien binh'],
  ['hoi ccb', 'hoi cuu chien binh'],
  ['ccb', 'hoi cuu chien binh'],
  ['cuu chien binh', 'hoi cuu chien binh'],
  ['hoi cuu chien binh', 'hoi cuu chien binh'],
  ['dtn', 'doan thanh nien'],
  ['doan tn', 'doan thanh nien'],
  ['doan tncs', 'doan thanh nien'],
  ['doan tncs hcm', 'doan thanh nien'],
  ['doan tncs ho chi minh', 'doan thanh nien'],
  ['dtncshcm', 'doan thanh nien'],
  ['doan thanh nien cong san ho chi minh', 'doan thanh nien'],
  ['cdcs', 'cong doan co so'],
  ['hctd', 'hoi chu thap do'],
  ['hoi ctd', 'hoi chu thap do'],
  ['hnct', 'hoi nguoi cao tuoi'],
  ['hoi nct', 'hoi nguoi cao tuoi'],
  ['hkh', 'hoi khuyen hoc'],
  ['cax', 'cong an'],
  ['ca xa', 'cong an xa'],
  ['tyt', 'tram y te'],
  ['thcs', 'trung hoc co so'],
  ['thpt', 'trung hoc pho thong'],
  ['gddt', 'giao duc dao tao'],
  ['gd dt', 'giao duc dao tao'],
  ['vp', 'van phong'],
  ['vpub', 'van phong uy ban nhan dan'],
  ['vptk', 'van phong thong ke'],
  ['vp tk', 'van phong thong ke'],
  ['van phong tk', 'van phong thong ke'],
  ['tpht', 'tu phap ho tich'],
  ['tp ht', 'tu phap ho tich'],
  ['tu phap ht', 'tu phap ho tich'],
  ['dcxd', 'dia chinh xay dung'],
  ['dc xd', 'dia chinh xay dung'],
  ['tckt', 'tai chinh ke toan'],
  ['tc kt', 'tai chinh ke toan'],
  ['tckh', 'tai chinh ke hoach'],
  ['tc kh', 'tai chinh ke hoach'],
  ['vhxh', 'van hoa xa hoi'],
  ['vh xh', 'van hoa xa hoi'],
  ['p kt', 'phong kinh te'],
  ['pkt', 'phong kinh te'],
  ['ttpvhcc', 'trung tam phuc vu hanh chinh cong'],
  ['tt pvhcc', 'trung tam phuc vu hanh chinh cong'],
  ['tt phuc vu hcc', 'trung tam phuc vu hanh chinh cong'],
  ['trung tam pvhcc', 'trung tam phuc vu hanh chinh cong'],
  ['trung tam phuc vu hcc', 'trung tam phuc vu hanh chinh cong'],
  ['tthcc', 'trung tam phuc vu hanh chinh cong'],
  ['ttdvc', 'trung tam cung ung dich vu cong'],
  ['tt cung ung dvc', 'trung tam cung ung dich vu cong'],
  ['trung tam cung ung dvc', 'trung tam cung ung dich vu cong'],
  ['ct ubnd', 'chu tich uy ban nhan dan'],
  ['ct hdnd', 'chu tich hoi dong nhan dan'],
  ['pct', 'pho chu tich'],
  ['p ct', 'pho chu tich'],
  ['cvp', 'chanh van phong'],
  ['pcvp', 'pho chanh van phong'],
  ['pvp', 'pho van phong'],
  ['bgh', 'ban giam hieu'],
  ['gvcn', 'giao vien chu nhiem'],
  ['cbcc', 'can bo cong chuc'],
  ['ktxh', 'kinh te xa hoi'],
  ['kt xh', 'kinh te xa hoi'],
  ['qpan', 'quoc phong an ninh'],
  ['cchc', 'cai cach hanh chinh'],
  ['ntm', 'nong thon moi'],
  ['nn ptnt', 'nong nghiep phat trien nong thon'],
  ['nn mt', 'nong nghiep moi truong'],
  ['ldtbxh', 'lao dong thuong binh xa hoi'],
  ['ld tb xh', 'lao dong thuong binh xa hoi'],
  ['bnv', 'bo noi vu'],
  ['snv', 'so noi vu'],
  ['bhxh', 'bao hiem xa hoi'],
  ['tdp', 'to dan pho'],
]

const MAX_TOKENS = Math.max(...EXPANSIONS.map(([short]) => short.split(' ').length))
const BY_SHORT = new Map(EXPANSIONS.map(([short, full]) => [short, full.split(' ')]))

/** Spells out the abbreviations in a list of folded tokens; the longest reading wins, and what it gives is read again. */
export function expandAbbreviations(tokens: readonly string[]): string[] {
  const once = expandOnce(tokens)
  return once.length === tokens.length && once.every((t, i) => t === tokens[i]) ? once : expandOnce(once)
}

function expandOnce(tokens: readonly string[]): string[] {
  const out: string[] = []
  for (let at = 0; at < tokens.length; ) {
    let taken = 0
    for (let size = Math.min(MAX_TOKENS, tokens.length - at); size > 0 && !taken; size -= 1) {
      const full = BY_SHORT.get(tokens.slice(at, at + size).join(' '))
      if (full) {
        out.push(...full)
        taken = size
      }
    }
    if (!taken) out.push(tokens[at] ?? '')
    at += taken || 1
  }
  return out
}
