/** The words of an official letterhead, from what the signed plan says of its own. Decree 30/2020/NĐ-CP, Appendix I. */
import type { CivilDate } from '../../domain/calendar.js'

/** What only a person can write; shown as a marked blank. */
export interface Blank {
  blank: string
}
export type Words = string | Blank

export interface Letterhead {
  /** The body that the issuer is part of (cơ quan chủ quản), in capitals; a People's Committee names none. */
  parent: string | null
  /** The issuing body in capitals, in the lines in which it is written. */
  issuer: string[]
  /** 'BC-UBND'. */
  symbol: Words
  /** 'Tân Thành'. */
  place: Words
  /** 'TM. ỦY BAN NHÂN DÂN' and 'CHỦ TỊCH', each on its line. */
  authority: Words[]
  signer: Words
  /** Without the dash and the semicolon. */
  recipients: Words[]
}

const COMMITTEE = /^(?:ủy|uỷ) ban nhân dân|^ubnd/i
const LEVEL = /^(?:xã|phường|thị trấn|đặc khu)\s+/i

/** `typeCode` of the new document: 'BC', 'KH'. */
export function letterheadFrom(
  plan: { issuer: string | null; number: string | null; signer: string | null; recipients: readonly string[] },
  office: string,
  typeCode: string,
): Letterhead {
  const issuer = (plan.issuer ?? office).normalize('NFC').replace(/\s+/g, ' ').trim()
  const isCommittee = COMMITTEE.test(issuer)
  return {
    parent:
      isCommittee || !COMMITTEE.test(office) || sameName(issuer, office) ? null : committeeLines(office).join(' '),
    issuer: isCommittee ? committeeLines(issuer) : [issuer.toLocaleUpperCase('vi')],
    symbol: symbolFrom(plan.number, isCommittee, typeCode),
    place: placeOf(office) ?? { blank: 'địa danh' },
    authority: isCommittee ? ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'] : [{ blank: 'QUYỀN HẠN, CHỨC VỤ NGƯỜI KÝ' }],
    signer: plan.signer ?? { blank: 'họ và tên người ký' },
    recipients: recipientsFrom(plan.recipients),
  }
}

/** 'UBND xã Tân Thành' -> 'ỦY BAN NHÂN DÂN', 'XÃ TÂN THÀNH'. */
function committeeLines(name: string): string[] {
  const rest = name.replace(COMMITTEE, '').trim().toLocaleUpperCase('vi')
  return ['ỦY BAN NHÂN DÂN', ...(rest === '' ? [] : [rest])]
}

/** The name of the commune alone: 'UBND xã Tân Thành' -> 'Tân Thành'. */
function placeOf(office: string): string | null {
  const name = office.replace(COMMITTEE, '').trim().replace(LEVEL, '')
  return name === '' || name === office ? null : name
}

function sameName(a: string, b: string): boolean {
  return committeeLines(a).join() === committeeLines(b).join()
}

/** The plan's own symbol with the type of the new document: '02/KH-UBND' -> 'BC-UBND'. */
function symbolFrom(number: string | null, isCommittee: boolean, typeCode: string): Words {
  const own = /\/\s*[A-ZĐ][\p{L}]*\s*-\s*([\p{Lu}\d][\p{L}\d-]*)/u.exec(number ?? '')?.[1]
  if (own) return `${typeCode}-${own}`
  return isCommittee ? `${typeCode}-UBND` : { blank: `${typeCode}-…` }
}

/** Those of the plan; the last is the archive. */
function recipientsFrom(recipients: readonly string[]): Words[] {
  const clean = recipients.map((r) => r.replace(/^[\s–-]+|[\s;,.]+$/g, '')).filter((r) => r !== '')
  const archive = clean.find((r) => /^lưu\b/i.test(r)) ?? 'Lưu: VT'
  const others = clean.filter((r) => !/^lưu\b/i.test(r))
  return [...(others.length ? others : [{ blank: 'nơi nhận' }]), archive]
}

/**
 * 'ngày 05 tháng 01 năm 2023', 'ngày 29 tháng 6 năm 2023': days below 10 and the months 1 and 2 take a zero, no other month does
 * (Appendix I, part II, section 4).
 */
export function officialDate(date: CivilDate): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return `ngày ${day} tháng ${Number(month) <= 2 ? month : Number(month)} năm ${year}`
}

/**
 * What a plan is about, without its year and its kind: 'Kế hoạch Công tác thi đua, khen thưởng năm 2023' -> 'công tác thi đua, khen
 * thưởng'.
 */
export function subjectOf(title: string): string {
  const bare = title
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^kế hoạch\s+/i, '')
    .replace(/[,;.\s]*(?:trong\s+)?năm(?:\s+học)?\s+\d{4}(?:\s*[-–]\s*\d{4})?[\s.]*$/i, '')
  const [first = '', second = ''] = bare.split(' ')
  // A name in capitals (UBND, CCHC) or of a person keeps its letters.
  const isName = first === first.toLocaleUpperCase('vi') && first.length > 1
  return isName || second === '' ? bare : `${first.charAt(0).toLocaleLowerCase('vi')}${bare.slice(1)}`
}
