/** Who comes to a task or leaves it, by a leader's word: 'bỏ Hội Cựu chiến binh khỏi V-1', 'rút Hội đồng TĐKT ra', 'bổ sung thêm Công an xã'. */
import { beginsAsUnit } from '../unit-head.js'
import type { Office } from '../who-is-meant.js'
import { unitsMeantIn } from '../who-is-meant.js'
import { plain } from './hand-on.js'

const OPENING = '^(?:[\\s,;:.–-]|(?:việc|viec|thôi|thoi|anh|tôi|toi|chị|chi|em|giúp|giup)(?!\\p{L}))*'
const TAKES = '(?:bỏ|bo|rút|rut|loại|loai|gạch|gach|xóa|xoá|xoa|đưa|dua|tách|tach)'
/** 'Bỏ Hội A khỏi V-1', 'rút Hội A ra', 'cho Hội A nghỉ'; what stands behind a comma tells why. */
const TAKEN_OFF = new RegExp(
  `${OPENING}(?:(?:${TAKES}\\s+(?:bớt\\s+|bot\\s+)?(?:tên\\s+|ten\\s+)?(?<off>[^,;]{3,60}?)\\s+(?:ra\\s+khỏi|ra\\s+khoi|khỏi|khoi|ra)(?:\\s+(?:việc này|viec nay|đi|di|nhé|nhe|nha|luôn|luon|giúp|giup|anh|chị|chi|em))*)|cho\\s+(?<let>[^,;]{3,60}?)\\s+(?:rút|rut|nghỉ|nghi|thôi|thoi)(?:\\s+(?:ra|đi|di|nhé|nhe|nha))*|(?:(?:để|de)\\s+)?(?<spared>[^,;]{3,60}?)\\s+(?:thôi|thoi)\\s+(?:không|khong)\\s+(?:tham gia|làm|lam)(?:\\s+(?:nữa|nua))?)\\s*(?:$|[,;.]\\s*(?<why>.*)$)`,
  'iu',
)
const ADDED = new RegExp(
  `${OPENING}(?:(?:bổ sung|bo sung|thêm|them|đưa thêm|dua them|mời thêm|moi them)\\s+)+(?:cả\\s+|ca\\s+|bên\\s+|ben\\s+)?(?<who>[^,;]{3,60}?)(?:\\s+(?:vào|vao|cùng làm|cung lam|cùng thực hiện|cung thuc hien|tham gia|làm cùng|lam cung|làm chung|lam chung)(?!\\p{L}))*(?:\\s+(?:nhé|nhe|nha|đi|di|giúp|giup|luôn|luon|anh|chị|chi|em))*[\\s.]*$`,
  'iu',
)

export interface TakenOff {
  units: number[]
  reason: string
}

/** The units that are to have no part in it any more; null where none of the office is named so. `said`: without tasks. */
export function takenOff(said: string, office: Office): TakenOff | null {
  const { off, let: letGo, spared, why = '' } = TAKEN_OFF.exec(said)?.groups ?? {}
  const who = off ?? letGo ?? spared ?? ''
  const units = who === '' ? [] : unitsMeantIn(who, plain(who), office)
  return units.length > 0 ? { units, reason: why.trim() } : null
}

/** Whom it gets besides, or the name that none of the office bears. */
export function addedTo(said: string, office: Office): { units: number[] } | { unknown: string } | null {
  const who = ADDED.exec(said)?.groups?.['who'] ?? ''
  if (who === '') return null
  const units = unitsMeantIn(who, plain(who), office)
  if (units.length > 0) return { units }
  return beginsAsUnit(who) ? { unknown: who } : null
}
