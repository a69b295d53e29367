/** The end of a document: who signs and who receives it. */
import { longPattern } from '../domain/long-pattern.js'
import { fold } from '../domain/vietnamese.js'
import { type Block, type Cell, type PlainDocument, printed, singleSpaced } from './document.js'

export interface Closing {
  signer: string | null
  /** The lines of authority over the name, as printed: 'TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'. */
  signedAs: string[]
  recipients: string[]
  /** Indices of the blocks that are signature and recipients: no task is looked for in them. */
  blocks: Set<number>
}

interface ClosingLine {
  text: string
  folded: string
  block: number
  /** Column of a table, else 0. */
  column: number
}

const AUTHORITY = longPattern()`
  ^(?:
    (?:tm|kt|tl|tuq|q)\s?\.
    |t\/m
    |(?:pho )?(?:
      chu tich|hieu truong|giam doc
      |truong (?:ban|phong|thon|ap|khu|tram|doan|khoa|cong an)
      |to truong|pho truong \w+|bi thu|chanh van phong|chi huy truong|tram truong|thu truong|bo truong|chu nhiem
    )\b
  )`

export function readClosing(document: PlainDocument): Closing {
  const lines = closingLines(document.blocks)
  const from = lines.findIndex((line) => /^noi nhan\b(?! [a-z])/.test(line.folded))
  const signed = signerFrom(lines, from)
  const received = from >= 0 ? recipientsFrom(lines, from) : { recipients: [], used: [] }
  const { signer, signedAs } = signed
  return { signer, signedAs, recipients: received.recipients, blocks: new Set([...signed.used, ...received.used]) }
}

/** "NGƯỜI LẬP", "TM. ỦY BAN NHÂN DÂN" over a name in the same cell, "Nơi nhận:". */
export function opensClosing({ text }: Cell): boolean {
  const [first = '', ...under] = text.split('\n').filter((line) => line.trim() !== '')
  const folded = fold(first)
  if (/^noi nhan\s?:/.test(folded)) return true
  return under.length > 0 && CAPITALS.test(first) && (AUTHORITY.test(folded) || /^nguoi lap/.test(folded))
}

function closingLines(blocks: readonly Block[]): ClosingLine[] {
  const lines: ClosingLine[] = []
  for (const [block, one] of blocks.entries()) {
    if (one.kind !== 'table') {
      const text = printed(one).slice(0, 500)
      lines.push({ text, folded: fold(text), block, column: 0 })
      continue
    }
    for (let column = 0; column < (one.rows[0]?.length ?? 0); column += 1) {
      for (const row of one.rows) {
        const cell = row[column]
        if (!cell || row.indexOf(cell) !== column) continue
        for (const part of cell.text.split('\n')) {
          const text = singleSpaced(part)
          if (text) lines.push({ text, folded: fold(text), block, column })
        }
      }
    }
  }
  return lines
}

function recipientsFrom(lines: readonly ClosingLine[], from: number): { recipients: string[]; used: number[] } {
  const start = lines[from]
  const recipients: string[] = []
  const used = start ? [start.block] : []
  let filed = false
  const inline = start?.text.replace(/^[^:]*:?\s*/u, '') ?? ''
  if (inline) recipients.push(inline)
  for (const line of lines.slice(from + 1, from + 60)) {
    if (line.column !== start?.column) continue
    if (AUTHORITY.test(line.folded) && !line.text.startsWith('-')) break
    const bullet = /^[-–—•]\s*(.+)$/u.exec(line.text)
    const previous = recipients.at(-1)
    if (bullet?.[1]) recipients.push(bullet[1])
    else if (previous !== undefined && !filedAndClosed(previous, filed))
      recipients[recipients.length - 1] = `${previous} ${line.text}`
    else break
    used.push(line.block)
    filed ||= /^[-–—•]?\s?luu\b/.test(line.folded)
  }
  return { recipients: recipients.map(withoutStop).filter(Boolean), used }
}

/** "Lưu: VT." is the last one; what follows belongs to something else. */
function filedAndClosed(text: string, filed: boolean): boolean {
  return filed && (/[.;/]$/.test(text.trim()) || text.length < 40)
}

function withoutStop(text: string): string {
  return singleSpaced(text).replace(/[\s;.,/]+$/, '')
}

/** The first name under a line of authority; the signature stands beside or under the recipients, or near the end. */
interface Signed {
  signer: string | null
  signedAs: string[]
  used: number[]
}

function signerFrom(lines: readonly ClosingLine[], recipientsAt: number): Signed {
  const near = recipientsAt < 0 ? Math.floor(lines.length / 2) : recipientsAt
  const starts = [...lines.keys()].filter((i) => i > near - 12 && i < near + (recipientsAt < 0 ? lines.length : 80))
  for (const start of [...starts.filter((i) => i > near), ...starts.filter((i) => i <= near)]) {
    const line = lines[start]
    const signed = line && isAuthority(line) ? nameAfter(lines, start) : undefined
    if (signed) return signed
  }
  return { signer: null, signedAs: [], used: [] }
}

function nameAfter(lines: readonly ClosingLine[], start: number): Signed | undefined {
  const used: number[] = []
  const signedAs: string[] = []
  for (const line of lines.slice(start, start + 12)) {
    if (!isAuthority(line) && isPersonName(line.text))
      return { signer: personName(line.text), signedAs, used: [...used, line.block] }
    if (line.text.length > 90) return undefined
    used.push(line.block)
    if (!CAPITALS.test(line.text)) continue
    const above = signedAs.at(-1)
    // A narrow column has broken "TM. THƯỜNG TRỰC HỘI ĐỒNG / NHÂN DÂN".
    if (above !== undefined && !isAuthority(line)) signedAs[signedAs.length - 1] = `${above} ${singleSpaced(line.text)}`
    else signedAs.push(singleSpaced(line.text))
  }
  return undefined
}

function isAuthority(line: ClosingLine): boolean {
  return AUTHORITY.test(line.folded) && line.text.length < 90 && CAPITALS.test(line.text)
}

const CAPITALS = /^[\p{Lu}\d\s./,–-]+$/u

const SURNAMES = longPattern()`
  ^(?:
    nguyen|tran|le|pham|hoang|huynh|phan|vu|vo|dang|bui|do|ho|ngo|duong|ly|dinh|truong|doan|dao|trinh|lam|mai|luong
    |cao|ta|ha|to|trieu|nong|hua|chu|vi|lo|ma|ban|dam|thach|son|kim|phung|quach|luu|lu|thai|chau|ton|van|la|lan|giang
    |kieu|tong|khuat|be|linh|sung|vang|giang|y
  )\s`

/** "K'Brêl", "H'Nguyên Êban": one word among the peoples of the highlands. */
const MOUNTAIN_NAME = /^\p{Lu}\p{Ll}?['’]\s?\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)?$/u

/** Two to six words, each with a capital, nothing else; all in capitals only behind a family name. */
export function isPersonName(text: string): boolean {
  const name = personName(text)
  const words = name.split(' ')
  if (MOUNTAIN_NAME.test(name)) return true
  if (words.length < 2 || words.length > 6 || !words.every((word) => /^\p{Lu}[\p{L}']*$/u.test(word))) return false
  if (/^(?:noi nhan|phu luc|ke hoach|uy ban|hoi dong|phu bieu|bieu mau|nhan dan)/.test(fold(name))) return false
  return /\p{Ll}/u.test(name) || SURNAMES.test(fold(name))
}

function personName(text: string): string {
  return singleSpaced(text).replace(
    /^(?:(?:ThS|TS|Ths|PGS|GS|CN|BS|KS|Bs|BSCKI|DS|Ds|YS|Ys|Ks|CKI|CKII)(?:\.\s?|\s)|Bác sĩ\s|Bác sỹ\s|Lương y\s|(?:Đại|Thượng|Trung|Thiếu) (?:tá|úy|tướng)\s)+/u,
    '',
  )
}
