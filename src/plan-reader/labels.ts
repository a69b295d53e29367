/** Words before a colon that say what follows: "Thời gian hoàn thành:", "Đơn vị chủ trì:", "Cơ quan soạn thảo:", "Chịu trách nhiệm:". */
import { longPattern } from '../domain/long-pattern.js'
import type { UnitRole } from '../domain/plan.js'
import { fold } from '../domain/vietnamese.js'
import { startsUnit } from './unit-heads.js'

export type Label = 'time' | 'lead' | 'support' | 'responsible' | 'units' | 'content' | 'result'

export interface Labelled {
  label: Label | null
  value: string
}

/** Whom a label can name; what the party does with the task follows. */
const PARTY = '(?:don vi|co quan|bo phan|nguoi|can bo|cong chuc|lanh dao|dong chi|d/c|luc luong|chu the)'

/** "Dự kiến thời gian thực hiện:", "Hạn nộp:", "Mốc hoàn thành:". */
const TIME = longPattern()`
  ^(?:
    (?:du kien )?(?:thoi gian|thoi han|tien do|thoi diem)(?:,? [a-z]+){0,4}
    |han(?: (?:hoan thanh|thuc hien|bao cao|nop|gui|cuoi|chot|cuoi cung))*
    |moc(?: (?:thoi gian|hoan thanh|thuc hien))*
    |khi nao
    |ngay (?:hoan thanh|thuc hien|to chuc|nop|gui)
  )\s?:\s*`
const LABELS: readonly (readonly [label: Label, words: RegExp])[] = [
  ['time', TIME],
  // "Xong trước: 30/6": the words before the colon say how the day is meant.
  [
    'time',
    /^(?=(?:(?:phai |can )?(?:xong|hoan thanh|hoan tat|ket thuc)|truoc|cham nhat|muon nhat)(?: (?:truoc|trong|vao|cham nhat|muon nhat|la|ngay|han))*\s?:)/,
  ],
  [
    'lead',
    new RegExp(
      `^(?:${PARTY} )?(?:chu tri|dau moi|chiu trach nhiem chinh|lam chinh|soan thao|du thao)(?: (?:thuc hien|tham muu))?\\s?:\\s*`,
    ),
  ],
  [
    'support',
    new RegExp(
      `^(?:${PARTY} )?(?:(?:cung )?phoi hop|cung (?:lam|thuc hien|tham gia)|ho tro|tham gia)(?: (?:thuc hien|soan thao))?\\s?:\\s*`,
    ),
  ],
  [
    'responsible',
    new RegExp(
      `^(?:${PARTY}(?:, \\S+ \\S+)? (?:thuc hien|phu trach|duoc giao|chiu trach nhiem)|phan cong(?: thuc hien)?|phu trach|(?:chiu )?trach nhiem(?: thuc hien)?|thuc hien|giao(?: cho)?|ai lam|nguoi lam|dam nhan)\\s?:\\s*`,
    ),
  ],
  ['content', /^(?:noi dung|nhiem vu|cong viec)(?: (?:cong viec|thuc hien|nhiem vu))?\s?:\s*/],
  [
    'result',
    /^(?:ket qua|san pham|dia diem|thanh phan|kinh phi|hinh thuc|doi tuong|yeu cau|thoi ky|pham vi|chu de|quy mo)[^:.]{0,30}:\s*/,
  ],
]

/** Words of a role that no list foresees are a label only where a unit follows: "Người tham mưu: Phòng Kinh tế", "Giám sát: MTTQ xã". */
const OF_UNIT: readonly (readonly [label: Label, words: RegExp])[] = [
  [
    'result',
    new RegExp(
      `^(?:${PARTY} )?(?:chi dao|theo doi|giam sat|kiem tra|tham tra|tham dinh|phe duyet)(?:, [a-z ]{3,12})?\\s?:\\s*`,
    ),
  ],
  ['support', new RegExp(`^(?:${PARTY} )?(?:huong dan|phuc vu)\\s?:\\s*`)],
  ['lead', new RegExp(`^(?:${PARTY} )?(?:tham muu|chu tri [a-z]{2,8}(?: [a-z]{2,8})?)\\s?:\\s*`)],
  [
    'responsible',
    /^(?:(?:don vi|co quan|bo phan|nguoi)(?:,? [a-z]+){1,6}|chuan bi(?: noi dung)?|chi huy(?: [a-z]+)?|(?:chiu )?trach nhiem(?: [a-z]+){1,2})\s?:\s*/,
  ],
]

/** What the text says by label; null where it begins with none. */
export function labelOf(text: string): Labelled {
  const folded = fold(text)
  for (const [label, words] of LABELS) {
    const match = words.exec(folded)
    if (!match) continue
    const value = match[0] === '' ? text.replace(/\s*:\s*/, ' ') : text.slice(match[0].length).trim()
    return { label: label === 'responsible' && value === '' ? 'units' : label, value }
  }
  for (const [label, words] of OF_UNIT) {
    const match = words.exec(folded)
    const value = match ? text.slice(match[0].length).trim() : ''
    if (startsUnit(value)) return { label, value }
  }
  return { label: null, value: '' }
}

/** Whether a line only says by label when, where or by whom. */
export function isLabelLine(text: string): boolean {
  return labelOf(text).label !== null
}

export function roleOfLabel(label: Label | null): UnitRole | null {
  return label === 'lead' || label === 'support' || label === 'responsible' ? label : null
}
