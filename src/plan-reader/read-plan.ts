/** The front door: a file in, a reading or one clear reason out. */
import { canonicalUnit } from '../domain/unit-name.js'
import { decodeText } from './decode-text.js'
import type { PlainDocument } from './document.js'
import { readText } from './read-text.js'
import type { ReadResult, UnreadableReason } from './reading.js'
import type { KnownUnit } from './settle.js'
import { understand } from './understand.js'

export interface PlanFile {
  name: string
  bytes: Uint8Array
}

/** Larger files are no plans; measured before anything is parsed. */
const LIMIT_MB = 20

/** A format that can be read: told by its first bytes, else by the end of its name. */
interface Format {
  fits(file: PlanFile): boolean
  read(file: PlanFile): PlainDocument | UnreadableReason
}

const FORMATS: readonly Format[] = [
  {
    fits: (file) => /\.(?:md|markdown|txt|text)$/i.test(file.name) || !/\.\w{1,5}$/.test(file.name),
    read: readTextFile,
  },
]

export interface ReadOptions {
  /** The registered units: names that fit none or two of them become findings. */
  units?: KnownUnit[]
  /** Names that the clerk has explained before: no doubt about them. */
  explained?: string[]
}

/**
 * Reads a plan. Never throws for what is in the file; a file that cannot be read gives its reason and the facts for the
 * sentence about it.
 */
export async function readPlan(file: PlanFile, options: ReadOptions = {}): Promise<ReadResult> {
  const refuse = (reason: UnreadableReason): ReadResult => ({
    ok: false,
    reason,
    params: { name: file.name, limitMb: LIMIT_MB },
  })
  if (file.bytes.length === 0) return refuse('empty')
  if (file.bytes.length > LIMIT_MB * 1_000_000) return refuse('too_big')
  const format = FORMATS.find((one) => one.fits(file))
  if (!format) return refuse('kind_unknown')
  const document = format.read(file)
  if (typeof document === 'string') return refuse(document)
  if (document.blocks.length === 0) return refuse('empty')
  const reading = understand(document, {
    units: options.units ?? [],
    explained: new Set((options.explained ?? []).map(canonicalUnit)),
  })
  return reading ? { ok: true, reading } : refuse('not_a_plan')
}

/** A document of 1,500 pages; a paragraph of 10. More is no plan, and patterns take too long over it. */
const LONGEST_TEXT = 4_000_000
const LONGEST_LINE = 20_000

function readTextFile(file: PlanFile): PlainDocument | UnreadableReason {
  const decoded = decodeText(file.bytes)
  if (!decoded) return 'damaged'
  if (decoded.text.length > LONGEST_TEXT || hasLongLine(decoded.text)) return 'not_a_plan'
  return { ...readText(decoded.text), oldEncoding: decoded.oldEncoding }
}

function hasLongLine(text: string): boolean {
  let from = 0
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
    if (end - from > LONGEST_LINE) return true
    from = end + 1
  }
  return text.length - from > LONGEST_LINE
}
