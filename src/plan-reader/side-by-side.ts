/**
 * Heads and signatures that plain text lays out side by side with spaces: the issuer left of the national motto, the recipients left of
 * the signature. They become a table of two columns, as in the original.
 */
import { fold } from '../domain/vietnamese.js'
import type { Cell } from './document.js'
import type { SourceLine } from './read-text.js'
import type { FoundTable } from './text-tables.js'

/** What stands on the right of such a line. */
const RIGHT_OF_HEAD =
  /cong hoa xa hoi|dang cong san viet nam|doan tncs|doc lap ?- ?tu do|\bngay\b.{1,20}\bthang\b.{1,20}\bnam\b|\bngay \d{1,2}\/\d/
const GAP = /^(?<left>\s*\S.{0,90}?)(?:\s{3,}|\t+)(?<right>\S.*)$/
/** A line that begins further right than this belongs to the right column. */
const RIGHT_INDENT = 20
/** More lines have no head and no signature. */
const MOST_LINES = 25
const MOST_BLANKS = 5

/** The head or signature that begins at this line, if one does. */
export function readSideBySide(lines: readonly SourceLine[], at: number): FoundTable | undefined {
  const first = parted(lines[at])
  if (!first) return undefined
  if (RIGHT_OF_HEAD.test(fold(first.right))) return tableOf(lines, at, headEnd(lines, at))
  return /^noi nhan\b/.test(fold(first.left)) ? tableOf(lines, at, signatureEnd(lines, at)) : undefined
}

interface Parted {
  left: string
  right: string
}

function parted(line: SourceLine | undefined): Parted | undefined {
  const groups = line && GAP.exec(line.text)?.groups
  return groups ? { left: groups.left?.trim() ?? '', right: groups.right?.trim() ?? '' } : undefined
}

/** After the last line that has two sides. */
function headEnd(lines: readonly SourceLine[], at: number): number {
  let end = at + 1
  for (let i = at + 1; i < Math.min(lines.length, at + MOST_LINES); i += 1) {
    const sides = parted(lines[i])
    if (sides && (RIGHT_OF_HEAD.test(fold(sides.right)) || i === end)) end = i + 1
    else if (lines[i]?.text.trim() && i > end + 2) break
  }
  return end
}

/** Up to the name under the signature: the last line that stands on the right. */
function signatureEnd(lines: readonly SourceLine[], at: number): number {
  let end = at + 1
  let blanks = 0
  for (let i = at + 1; i < Math.min(lines.length, at + MOST_LINES) && blanks <= MOST_BLANKS; i += 1) {
    const text = lines[i]?.text ?? ''
    blanks = text.trim() ? 0 : blanks + 1
    if (!text.trim()) continue
    if (!isRight(text) && !parted(lines[i]) && !/^\s*[-–•]/.test(text)) break
    end = i + 1
  }
  return end
}

function isRight(text: string): boolean {
  return text.search(/\S/) >= RIGHT_INDENT
}

function tableOf(lines: readonly SourceLine[], from: number, to: number): FoundTable {
  const rows = lines.slice(from, to).flatMap((line) => {
    if (!line.text.trim()) return []
    const text = line.text.trim()
    const { left, right } = parted(line) ?? (isRight(line.text) ? { left: '', right: text } : { left: text, right: '' })
    return [[cell(left, line), cell(right, line)]]
  })
  return { table: { kind: 'table', rows, line: lines[from]?.line ?? 1 }, next: to }
}

function cell(text: string, { bold, line }: SourceLine): Cell {
  return { text: text.replace(/\s+/g, ' '), bold, line }
}
