/** The words of an official letterhead, from what the signed plan says of its own. Decree 30/2020/NĐ-CP, Appendix I. */
import type { CivilDate } from '../../domain/calendar.js'
import type { Settings } from '../../domain/plan.js'
import { fold } from '../../domain/vietnamese.js'

/** What only a person can write; shown as a marked blank. */
export interface Blank {
  blank: string
}
export type Words = string | Blank

export interface Letterhead {
  /** Whose rules: the State's (Decree 30/2020), the Party's, or those of a union that has its own heading. */
  form: 'state' | 'party' | 'union'
  /** The body that the issuer is part of (cơ quan chủ quản), in capitals; a People's Committee names none. */
  parent: Words | null
  /** The issuing body in capitals, in the lines in which it is written. */
  issuer: string[]
  /** 'BC-UBND'; of the Party 'BC/ĐU'. */
  symbol: Words
  /** 'Tân Thành'. */
  place: Words
  /** 'TM. ỦY BAN NHÂN DÂN' and 'CHỦ TỊCH', each on its line. */
  authority: Words[]
  signer: Words
  /** To whom it goes up; none where it is sent to nobody in particular. */
  addressees: string[]
  /** Without the dash and the semicolon. */
  recipients: Words[]
}

const COMMITTEE = /^(?:ủy|uỷ) ban nhân dân|^ubnd/i
const LEVEL = /^(?:xã|phường|thị trấn|đặc khu)\s+/i
const PLACE = /(?:xã|phường|thị trấn|đặc khu)\s+(\p{Lu}.*)$/u

/** What is known of how a kind of body heads and signs its documents; `post` only where one post alone can sign first. */
interface Body {
  fits: RegExp
  form: Letterhead['form']
  /** 'office': the People's Committee that keeps the bot; 'above': a body that only a person can name. */
  parent: 'none' | 'office' | 'above'
  /** The collective in whose name it is signed, in capitals; null: not known. */
  signsFor: string | null
  post: string | null
  symbol: string | null
}

const POST: Blank = { blank: 'CHỨC VỤ NGƯỜI KÝ' }
const BODIES: readonly Body[] = [
  { fits: COMMITTEE, form: 'state', parent: 'none', signsFor: 'ỦY BAN NHÂN DÂN', post: 'CHỦ TỊCH', symbol: 'UBND' },
  ...(
    [
      ['^ban thường vụ (?:đảng ủy|đảng uỷ)', 'BAN THƯỜNG VỤ'],
      ['^(?:đảng ủy|đảng uỷ|ban chấp hành đảng bộ)', 'ĐẢNG ỦY'],
      ['^(?:chi bộ|đảng bộ)', null],
    ] as const
  ).map(
    ([words, signsFor]): Body => ({
      ...{ fits: new RegExp(words, 'i'), form: 'party', parent: 'above', signsFor, post: null, symbol: 'ĐU' },
    }),
  ),
  {
    ...{ fits: /^thường trực (?:hội đồng nhân dân|hđnd)/i, form: 'state', parent: 'none' },
    ...{ signsFor: 'THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN', post: null, symbol: 'HĐND' },
  },
  {
    ...{ fits: /^(?:hội đồng nhân dân|hđnd)/i, form: 'state', parent: 'none' },
    ...{ signsFor: 'HỘI ĐỒNG NHÂN DÂN', post: null, symbol: 'HĐND' },
  },
  {
    ...{ fits: /^ban thường trực/i, form: 'state', parent: 'none' },
    ...{ signsFor: 'BAN THƯỜNG TRỰC', post: null, symbol: 'MTTQ-BTT' },
  },
  {
    ...{ fits: /^(?:(?:ủy ban|uỷ ban|ubnd|ub)\s+)?(?:mặt trận|mttq|ubmttq)/i, form: 'state', parent: 'none' },
    ...{ signsFor: 'BAN THƯỜNG TRỰC', post: null, symbol: 'MTTQ-BTT' },
  },
  {
    ...{ fits: /^(?:bch |ban chấp hành )?đoàn(?:\s|$)/i, form: 'union', parent: 'above' },
    ...{ signsFor: null, post: null, symbol: null },
  },
  {
    ...{
      fits: /^(?:bch |ban chấp hành )?(?:hội(?! đồng)|công đoàn|liên đoàn)(?:\s|$)/i,
      form: 'state',
      parent: 'above',
    },
    ...{ signsFor: null, post: null, symbol: null },
  },
]
/** A school, a station, a council of the commune: they stand under its People's Committee. */
const OTHER: Body = { fits: /^/, form: 'state', parent: 'office', signsFor: null, post: null, symbol: null }

interface Signed {
  issuer: string | null
  number: string | null
  signer: string | null
  /** The lines of authority over the name. */
  signedAs: readonly string[]
  recipients: readonly string[]
}

/** `typeCode` of the new document: 'BC', 'KH'. `addressees`: to whom it goes up. `signer`: who signs it in place of who signed the plan. */
export function letterheadFrom(
  plan: Signed,
  office: string,
  typeCode: string,
  addressees: readonly string[] = [],
  signer: Settings['reportSigner'] = null,
): Letterhead {
  const issuer = (plan.issuer ?? office).normalize('NFC').replace(/\s+/g, ' ').trim()
  const body = BODIES.find(({ fits }) => fits.test(issuer)) ?? OTHER
  return {
    form: body.form,
    parent: parentOf(body, issuer, office),
    issuer: issuerLines(issuer),
    symbol: symbolFrom(plan.number, body, typeCode),
    place: placeOf(inProse(issuer)) ?? placeOf(office) ?? { blank: 'địa danh' },
    authority: authorityOf(body, signer, plan.signedAs),
    signer: signer?.name ?? plan.signer ?? { blank: 'họ và tên người ký' },
    addressees: [...addressees],
    recipients: recipientsFrom(plan.recipients, addressees),
  }
}

function parentOf({ parent }: Body, issuer: string, office: string): Words | null {
  if (parent === 'none') return null
  if (parent === 'above') return { blank: 'TÊN CƠ QUAN, TỔ CHỨC CẤP TRÊN' }
  return !COMMITTEE.test(office) || sameName(issuer, office) ? null : committeeLines(office).join(' ')
}

/**
 * TM. for a collective of the State and the Front, T/M for one of the Party. Where only one post signs first, that post signs, or a deputy
 * for it (KT.), in one spelling; whoever else signed the plan (TL., TUQ., Q.) signs as the plan's own lines say.
 */
function authorityOf(
  { form, signsFor, post }: Body,
  signer: Settings['reportSigner'],
  signedAs: readonly string[],
): Words[] {
  const together = `${form === 'party' ? 'T/M' : 'TM.'} ${signsFor ?? ''}`
  if (post !== null) {
    const head = [together, post]
    const deputy = [together, `KT. ${post}`, `PHÓ ${post}`]
    if (signer !== null) return signer.deputy ? deputy : head
    const known = [head, deputy].find((lines) => samePosts(lines, signedAs))
    return known ?? (signedAs.length > 0 ? [...signedAs] : head)
  }
  if (signer === null && signedAs.length > 0) return [...signedAs]
  return signsFor === null ? [{ blank: 'QUYỀN HẠN, CHỨC VỤ NGƯỜI KÝ' }] : [together, POST]
}

/** Whether these lines name the same posts, however the body in whose name they sign is written. */
function samePosts(lines: readonly string[], printed: readonly string[]): boolean {
  const posts = (of: readonly string[]) =>
    of
      .filter((line) => !/^\s*TM\s?\./i.test(line))
      .map((line) => fold(line).replace(/[\s.]+/g, ''))
      .join('\n')
  return posts(lines) === posts(printed)
}

/** 'UBND xã Tân Thành' -> 'ỦY BAN NHÂN DÂN', 'XÃ TÂN THÀNH'; 'Ban Thường trực Ủy ban MTTQ …' -> the committee, then its board. */
function issuerLines(issuer: string): string[] {
  if (COMMITTEE.test(issuer)) return committeeLines(issuer)
  const capitals = issuer.toLocaleUpperCase('vi')
  const board = /^(BAN THƯỜNG TRỰC|THƯỜNG TRỰC|BAN THƯỜNG VỤ) (.+)$/.exec(capitals)
  if (board?.[1] === 'BAN THƯỜNG TRỰC' && board[2]) return [board[2], board[1]]
  const people = /^((?:THƯỜNG TRỰC )?(?:HỘI ĐỒNG NHÂN DÂN|HĐND)) (.+)$/.exec(capitals)
  if (people?.[1] && people[2]) return [people[1].replace('HĐND', 'HỘI ĐỒNG NHÂN DÂN'), people[2]]
  return [capitals]
}

function committeeLines(name: string): string[] {
  const rest = name.replace(COMMITTEE, '').trim().toLocaleUpperCase('vi')
  return ['ỦY BAN NHÂN DÂN', ...(rest === '' ? [] : [rest])]
}

/** The name of the commune alone: 'UBND xã Tân Thành' -> 'Tân Thành'. */
function placeOf(office: string): string | null {
  const name = office.replace(COMMITTEE, '').trim().replace(LEVEL, '')
  if (name !== '' && name !== office) return name
  return PLACE.exec(office)?.[1] ?? null
}

function sameName(a: string, b: string): boolean {
  return committeeLines(a).join() === committeeLines(b).join()
}

/** The plan's own symbol with the type of the new document: '02/KH-UBND' -> 'BC-UBND'; of the Party '27-KH/ĐU' -> 'BC/ĐU'. */
function symbolFrom(number: string | null, { form, symbol }: Body, typeCode: string): Words {
  if (form === 'party') {
    const own = /-\s*[A-ZĐ][\p{L}]*\s*\/\s*([\p{Lu}\d][\p{L}\d-]*)/u.exec(number ?? '')?.[1]
    return own ? `${typeCode}/${own}` : { blank: `${typeCode}/${symbol ?? '…'}` }
  }
  const own = /\/\s*[A-ZĐ][\p{L}]*\s*-\s*([\p{Lu}\d][\p{L}\d-]*)/u.exec(number ?? '')?.[1]
  if (own) return `${typeCode}-${own}`
  return symbol === null ? { blank: `${typeCode}-…` } : `${typeCode}-${symbol}`
}

/** Those of the plan; the last is the archive. Whom it is addressed to stands above, and is 'as above' here. */
function recipientsFrom(recipients: readonly string[], addressees: readonly string[]): Words[] {
  const clean = recipients.map((r) => r.replace(/^[\s–-]+|[\s;,.]+$/g, '')).filter((r) => r !== '')
  const archive = clean.find((r) => /^lưu\b/i.test(r)) ?? 'Lưu: VT'
  const above = addressees.length ? ['Như trên'] : []
  const others = clean.filter((r) => !/^lưu\b|^như trên$/i.test(r) && !addressees.some((a) => isSameBody(a, r)))
  const named = [...above, ...others]
  return [...(named.length ? named : [{ blank: 'nơi nhận' }]), archive]
}

/** 'Ủy ban nhân dân tỉnh' and 'UBND tỉnh (b/c)'. */
function isSameBody(a: string, b: string): boolean {
  const bare = (name: string) =>
    fold(name)
      .replace(/\s*\((?:de )?(?:b\/?c|bao cao|bc)\)$/, '')
      .replace(/^uy ban nhan dan(?= )/, 'ubnd')
  return bare(a) === bare(b)
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

const NAMES = /(?<=(?:^|\s)(?:xã|phường|thị trấn|đặc khu|huyện|quận|thành phố|tỉnh)\s).*$/u

/** A body as a sentence has it: 'ỦY BAN NHÂN DÂN PHƯỜNG HÒA KHÁNH' is 'Ủy ban nhân dân phường Hòa Khánh'. */
function inProse(name: string): string {
  const text = name.normalize('NFC').replace(/\s+/g, ' ').trim()
  if (text !== text.toLocaleUpperCase('vi')) return text
  const small = text.toLocaleLowerCase('vi').replace(NAMES, (place) => place.replace(/(?<=^|\s)\p{Ll}/gu, upper))
  return small.replace(/^ubnd(?=\s)/, 'UBND').replace(/^\p{Ll}/u, upper)
}

/** 'Ủy ban nhân dân xã Tân Thành': who issued the plan, else the office. */
export function issuerInProse(plan: { issuer: string | null }, office: string): string {
  return inProse(plan.issuer ?? office).replace(/^UBND(?=\s)/, 'Ủy ban nhân dân')
}

function upper(letter: string): string {
  return letter.toLocaleUpperCase('vi')
}
