/** Which item a label speaks of: "- Đơn vị chủ trì: …" under "1. Tổ chức hội nghị". */
import { type DeadlineContext, readDeadline } from './deadlines.js'
import { DEPTH, type TextBlock } from './document.js'
import type { Label } from './labels.js'
import { partyInHeading } from './party-headings.js'
import type { ProseContext } from './prose-context.js'

/** A line of text, and what it says by label. */
export interface Line {
  block: TextBlock
  index: number
  label: Label | null
  value: string
}

/** A longer paragraph is no heading of labels. */
const LONGEST_ITEM = 300

/** The item that the label speaks of. */
export function ownerOf(lines: readonly Line[], at: number, context: ProseContext): number | undefined {
  return ofOneParagraph(lines, at) ?? itemAbove(lines, at, context) ?? paragraphAbove(lines, at)
}

/** "Chỉnh trang biển hiệu …. Hoàn thành: trước 15/5": the words before the label in the paragraph of a unit. */
function ofOneParagraph(lines: readonly Line[], at: number): number | undefined {
  let i = at - 1
  while (lines[i]?.label && lines[i]?.index === lines[at]?.index) i -= 1
  const line = lines[i]
  return line && !line.label && line.index === lines[at]?.index ? i : undefined
}

/** Without an item: the unmarked line that the labels stand right under. */
function paragraphAbove(lines: readonly Line[], at: number): number | undefined {
  let i = at - 1
  while (lines[i]?.label) i -= 1
  const line = lines[i]
  const depth = lines[at]?.block.depth ?? DEPTH.none
  const isPlain = line?.block.depth === DEPTH.none && line.index < (lines[at]?.index ?? 0)
  // "II. THỜI GIAN: …" is a part of its own.
  return line && isPlain && depth > DEPTH.section && depth !== DEPTH.none && line.block.text.length < LONGEST_ITEM
    ? i
    : undefined
}

function itemAbove(lines: readonly Line[], at: number, context: ProseContext): number | undefined {
  const depth = lines[at]?.block.depth ?? DEPTH.none
  let inList = false
  for (let i = at - 1; i >= 0; i -= 1) {
    const line = lines[i]
    if (!line || line.label) continue
    if (line.block.depth === DEPTH.none && line.block.kind !== 'heading' && depth !== DEPTH.none) continue
    if (line.block.depth >= depth) continue
    if (isSectionHeading(line.block)) return undefined
    // "(1) ...: Chậm nhất ngày 10/12/2025" in a list of such is a task of its own; the label belongs to the item above the list.
    const dated = line.block.depth > DEPTH.number && statesOwnDate(line.block, context)
    const above = lines[i - 1]?.block
    inList ||= dated && above?.depth === line.block.depth && statesOwnDate(above, context)
    if (dated && inList) continue
    if (partyInHeading(line.block.text, context.seen)) return underParty(lines, i, at, context)
    return depth === DEPTH.none ? climbed(lines, i) : i
  }
  return undefined
}

/**
 * "Phòng Kinh tế" over its orders says who has them, and is none itself: the label tells of the order right above it, where that does
 * not say itself when it is due. Right under the heading other labels say that it is work after all ("Thường trực cấp cứu").
 */
function underParty(lines: readonly Line[], heading: number, at: number, context: ProseContext): number | undefined {
  const above = lines.slice(heading + 1, at).findLastIndex(({ label }) => !label)
  const i = heading + 1 + above
  const order = lines[i]
  if (above >= 0 && order) return statesOwnDate(order.block, context) ? undefined : i
  const labels = lines.slice(heading + 1).findIndex(({ label }) => !label)
  return lines.slice(heading + 1, heading + 1 + labels).some(({ label }) => label !== 'time') ? heading : undefined
}

/** From the last "+" line of a list to the "- ... Trong đó:" that it belongs to. */
function climbed(lines: readonly Line[], from: number): number {
  if (lines[from]?.block.depth !== DEPTH.plus) return from
  for (let i = from - 1; i >= 0; i -= 1) {
    const line = lines[i]
    if (!line || line.label || line.block.depth < DEPTH.dash) return from
    if (line.block.depth === DEPTH.dash) return line.block.text.endsWith(':') ? i : from
  }
  return from
}

/** Whether the words of the line say by which day. */
export function statesOwnDate(block: TextBlock, context: DeadlineContext): boolean {
  return readDeadline(block.text, context).kind === 'date'
}

function isSectionHeading(block: TextBlock): boolean {
  return block.depth <= DEPTH.section && block.text.length < 120
}
