/** How the names of units, posts and persons begin. */
import { longPattern } from '../domain/long-pattern.js'
import { normalise } from '../domain/vietnamese.js'

/** Words that the name of a unit, a post or a person begins with. */
const HEAD =
  'nhà trường|tổ chức (?:chính trị(?:\\s?-?\\s?xã hội)?|xã hội(?!\\sh)|thành viên|đoàn thể|tôn giáo)|khu phố|khối phố|khu dân cư|khu vực|tổ dân phố|tổ trưởng|công an viên|trường học|đoàn thể|đoàn viên|đảng viên|chủ (?:đầu tư|rừng|hộ|đập|cơ sở|dự án|tàu|phương tiện)|ủy ban|uỷ ban|ub|ubnd|ubmttq|ubmt|mttq|mttqvn|hđnd|hội đồng|hđ|hđtđkt|sở|phòng(?!,?\\s(?:và\\s)?chống)|ban|văn phòng|vp|vptk|vpub|công an|ca|cax|quân sự|quân đội|bchqs|bch|bcđ|btv|btt|trạm|tyt|trường học|trường|trung tâm|tt|ttpvhcc|mặt trận|đảng ủy|đảng uỷ|đu|chi bộ|chi ủy|chi uỷ|đảng bộ|chi hội|chi đoàn|đoàn|đtn|hội(?!\\strường)|hnd|hpn|hccb|liên đoàn|công đoàn|cụm|khối|cục|chi cục|bộ|tòa án|toà án|viện|kho bạc|thôn|ấp|bản|tổ|khu|khu phố|xóm|chủ tịch|ct|pct|phó|bí thư|trưởng|cán bộ|công chức|viên chức|chuyên viên|kế toán|thủ quỹ|đồng chí|đ/c|ông|bà|thầy|cô|giáo viên|gvcn|phụ huynh|bgh|hiệu trưởng|doanh nghiệp|nhà(?!\\s(?:văn hóa|văn hoá|thi đấu|họp|đa năng))|hợp tác xã|htx|thường trực|thủ trưởng|lãnh đạo|đơn vị|cơ quan|bộ phận|đại diện|chánh|giám đốc|nhân viên|tổng công ty|tổng cục|khoa|người|thành viên|các|những|toàn thể|tất cả|hệ thống|đài|bưu điện|viễn thông(?!,?\\s(?:và\\s)?(?:công nghệ|hạ tầng))|ngân hàng|quỹ|điện lực|hạt|đội|liên minh|hiệp hội|công ty|tập đoàn|chi nhánh|câu lạc bộ|tiểu ban|chỉ huy|ubkt|cđcs|cộng tác viên|ctv|bql|nhóm|lực lượng|dân quân|y sĩ|bác sĩ|y tế|nv|nvyt|tpt|tổng phụ trách|chủ nhiệm|liên đội|chi đội|thợ|già làng|trợ lý|thôn đội|tiểu đội|trung đội|văn thư|thư ký|thư kí|thư viện|bảo vệ|tạp vụ|cấp dưỡng|gvbm|thuế (?:tỉnh|cơ sở|thành phố|khu vực)|thống kê (?:tỉnh|cơ sở|thành phố|khu vực)|báo và phát thanh|bộ chỉ huy|chi cục|ngành|địa chính|tư pháp|tài chính|văn hóa|văn hoá|lao động|bhxh|bảo hiểm|đồn|(?:bs|ys|cn|ds|ks|ths)\\.'
const STARTS_UNIT = new RegExp(`^(?:${HEAD})(?![\\p{L}])`, 'iu')
/** With these behind it the word is another one: "tổ chức", "ban hành", "trường hợp". */
const NOT_HEADS = [
  'chức',
  'nghị',
  'thảo',
  'thi',
  'hành',
  'hợp',
  'kết',
  'ngũ',
  'máy',
  'vực',
  'đồ',
  'sung',
  'nước',
  'lượng',
  'quyền',
  'học',
  'thao',
  'chợ',
  'trại',
  'diễn',
  'giảng',
  'bước',
  'nội dung',
  'nhiệm vụ',
  'hoạt động',
  'công việc',
  'giải pháp',
  'chỉ tiêu',
  'mục tiêu',
  'biện pháp',
  'hình thức',
  'văn bản',
  'đợt',
  'ngày',
  'tháng',
  'quý',
  'tuần',
  'năm',
  'mốc',
]
const OTHER_WORD = new RegExp(
  `^\\s(?:${[...NOT_HEADS, ...NOT_HEADS.map((w) => w.toUpperCase())].join('|')})(?!\\p{L})`,
  'u',
)
/** Small letters at the beginning of a name only for these. */
const SMALL_START = longPattern('iu')`
  ^(?:
    các|những|nhà(?!\svăn h)|thôn|ấp|bản|xóm|cán bộ|công chức|chuyên viên|kế toán|lãnh đạo|thủ trưởng|đại diện|trưởng
    |đoàn thể|giáo viên|nhân viên|đồng chí|đ\/c|hội(?!\strường)|đoàn|công an|doanh nghiệp|tổ trưởng|hiệu trưởng|bí thư
    |chi hội|chi đoàn|y tế|thủ quỹ|văn thư|bảo vệ|phụ huynh|cộng tác viên|công đoàn|tổ|ban quản lý
    |toàn thể|tất cả|thợ|già làng|tạp vụ|cấp dưỡng|mỗi (?:nhà|hộ)
  )(?![\p{L}])`

/** "Chị Bích", "đ/c Hà": a person by title and name. */
export const PERSON_STARTS =
  /^(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Tt]hầy|[Cc]ô|[Đđ]\/c|[Đđ]ồng chí|[Bb]ác sĩ|[Yy] sĩ)\s\p{Lu}/u

/** "Viettel Thái Nguyên": companies are called as they like. */
export const OWN_NAME = /^\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}*)*$/u

export function startsSmall(text: string): boolean {
  if (PERSON_STARTS.test(text)) return true
  const counted = /^\d{1,3}(?:\/\d{1,3})?\s(?=\p{Ll})/u.exec(text)
  if (counted) return headLength(text.slice(counted[0].length)) > 0 && !/^\d+\s(?:các|những)/u.test(text)
  const head = SMALL_START.exec(text)
  return head !== null && !OTHER_WORD.test(text.slice(head[0].length))
}

/** The word-for-word start of a unit's name. */
export function startsUnit(text: string): boolean {
  const name = normalise(text).trim()
  if (PERSON_STARTS.test(name)) return true
  const several = /^(?:các|những|toàn thể|tất cả)\s/iu.exec(name)
  if (several && headLength(name.slice(several[0].length)) > 0) return true
  const head = STARTS_UNIT.exec(name)
  return head !== null && !OTHER_WORD.test(name.slice(head[0].length))
}

/** How many letters the word takes that the name of a unit begins with; 0 where the text begins with none. */
export function headLength(text: string): number {
  const head = STARTS_UNIT.exec(text)
  return head !== null && !OTHER_WORD.test(text.slice(head[0].length)) ? head[0].length : 0
}
