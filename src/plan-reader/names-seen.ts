/** Names that a document shows whole: in cells, behind labels, among the recipients, in its head; and those that the office has registered. */
import { fold } from '../domain/vietnamese.js'
import { startsUnit } from './unit-heads.js'

export interface NamesSeen {
  /** How many letters of the text the longest of the names takes that the text begins with; 0 where it begins with none. */
  longestAt(text: string): number
}

/** Bodies that every commune has: by Nghị định 150/2025/NĐ-CP, and the organisations. */
const EVERYWHERE = [
  'Văn phòng HĐND và UBND',
  'Phòng Kinh tế',
  'Phòng Văn hóa - Xã hội',
  'Phòng VH-XH',
  'Trung tâm Phục vụ hành chính công',
  'Trung tâm PVHCC',
  'Trung tâm Cung ứng dịch vụ công',
  'Trung tâm Cung ứng dịch vụ sự nghiệp công',
  'Trung tâm Cung ứng dịch vụ công ích',
  'Trung tâm Dịch vụ tổng hợp',
  'Trung tâm Dịch vụ nông nghiệp',
  'Trung tâm Kiểm soát bệnh tật',
  'Trung tâm Phát triển quỹ đất',
  'Trung tâm học tập cộng đồng',
  'Bộ phận Một cửa',
  'Bộ phận Tiếp nhận và trả kết quả',
  'Trạm Y tế',
  'Công an',
  'Ban CHQS',
  'Ban Chỉ huy Quân sự',
  'Ban Thanh tra nhân dân',
  'Ban Giám sát đầu tư của cộng đồng',
  'Ban Quản lý dự án',
  'Ban Quản lý dự án đầu tư xây dựng',
  'Ban Quản lý dự án đầu tư - xây dựng',
  'Ban Quản lý chợ',
  'Ban Quản lý rừng phòng hộ',
  'Ban Công tác Mặt trận',
  'Ban Phát triển thôn',
  'Tổ bảo vệ an ninh trật tự',
  'Tổ bảo vệ an ninh, trật tự',
  'Tổ bảo vệ an ninh, trật tự ở cơ sở',
  'Tổ liên gia an toàn phòng cháy chữa cháy',
  'Đội Thanh niên xung kích',
  'Đội dân phòng',
  'Y tế học đường',
  'Tổ công nghệ số cộng đồng',
  'Ủy ban MTTQ',
  'Ủy ban MTTQ Việt Nam',
  'Mặt trận Tổ quốc',
  'UBMTTQ',
  'MTTQ',
  'Đoàn Thanh niên',
  'Đoàn TN',
  'Đoàn TNCS Hồ Chí Minh',
  'Hội Nông dân',
  'Hội Phụ nữ',
  'Hội LHPN',
  'Hội Liên hiệp',
  'Hội Cựu chiến binh',
  'Hội CCB',
  'Hội Cựu giáo chức',
  'Hội Cựu thanh niên xung phong',
  'Hội Chữ thập đỏ',
  'Hội Người cao tuổi',
  'Hội Khuyến học',
  'Ban Đại diện cha mẹ học sinh',
  'Văn phòng Đăng ký đất đai',
  'Hội đồng bồi thường, hỗ trợ, tái định cư',
  'Hội đồng bồi thường, hỗ trợ và tái định cư',
]

/** One word alone may begin any name. */
const FEWEST_WORDS = 2
const MOST_WORDS = 12
/** In letters. */
const LONGEST_NAME = 120
/** What stands behind a name and is none of it: "(b/c)", "(để phối hợp)". */
const ASIDE = /\s*\([^()]*\)?$/u
/** The level and place that a head of paper names: the text goes on without them. */
const OWN_PLACE = /\s(?:xã|phường|đặc khu|thị trấn)(?:\s\p{Lu}[\p{L}\d]*)*$/iu

export function namesSeen(names: readonly string[]): NamesSeen {
  const byFirstWord = new Map<string, string[]>()
  for (const name of [...EVERYWHERE.map(fold), ...names.flatMap(formsOf)]) {
    const first = name.split(' ', 1)[0] ?? ''
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), name])
  }
  return {
    longestAt(text) {
      const folded = fold(text.slice(0, LONGEST_NAME))
      const candidates = byFirstWord.get(folded.split(' ', 1)[0] ?? '') ?? []
      return Math.max(0, ...candidates.filter((name) => beginsWith(folded, name)).map((name) => name.length))
    },
  }
}

function beginsWith(text: string, name: string): boolean {
  return text.startsWith(name) && !/^[\p{L}\p{N}]/u.test(text.slice(name.length, name.length + 1))
}

function formsOf(written: string): string[] {
  const name = written.replace(ASIDE, '').replace(/\s+/g, ' ').trim()
  const forms = [name, name.replace(OWN_PLACE, '')]
  return [...new Set(forms.map(fold))].filter((form) => {
    const words = form.split(' ').length
    return words >= FEWEST_WORDS && words <= MOST_WORDS && startsUnit(name) && !/[.:;]/.test(form)
  })
}

/** Where the document has shown none yet: those that every commune has. */
export const NONE_SEEN: NamesSeen = namesSeen([])
