/** The items of running text, and how they stand to each other: what heads a list is none of it. */
import type { Deadline } from './deadlines.js'
import { type Block, DEPTH, printed, type TextBlock } from './document.js'
import type { NamesSeen } from './names-seen.js'
import { partyOf } from './parties.js'
import { isPhase, periodHeading } from './period-headings.js'
import type { ProseContext } from './prose-context.js'
import type { NamedRole } from './units-in-cells.js'

export interface Item {
  block: TextBlock
  index: number
  /** Without its marker, with what a line break cut off. */
  text: string
  /** Whom the clause before it told. */
  told?: NamedRole[]
}

/** Blocks of text; a sentence that a false bullet has cut in two is put together again. */
export function itemsOf(blocks: readonly Block[], skip: (index: number) => boolean): Item[] {
  const items: Item[] = []
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'table' || skip(index)) continue
    const previous = items.at(-1)
    const cut =
      previous?.index === index - 1 &&
      previous.text.length > 150 &&
      !previous.block.bold &&
      /[\p{L}\d,]$/u.test(previous.text)
    if (previous && cut && block.depth >= DEPTH.dash && !block.bold)
      previous.text = `${previous.text} ${printed(block)}`
    else items.push({ block, index, text: block.text })
  }
  return items
}

/** "Đợt 1: Từ ngày 20/4 đến ngày 30/4" over a list says when its items are due and is no task itself. */
export function headsItems(
  item: Item,
  next: Item | undefined,
  above: readonly TextBlock[][],
  context: ProseContext,
): boolean {
  return (
    next !== undefined &&
    isOver(next, item, above) &&
    isListed(next) &&
    (listTime([item.block], context) !== undefined ||
      isPhase(item.block, context) ||
      headsOrders(item, next, context.seen))
  )
}

/** Whether the item is the heading right over the next one. */
export function isOver(next: Item | undefined, item: Item, above: readonly TextBlock[][]): boolean {
  return next !== undefined && above[next.index]?.at(-1) === item.block
}

/** "Bước 2. Xét duyệt (tháng 10/2026)" over "- Các thôn bình cử …": words set off, and work that names its own party under them. */
function headsOrders(item: Item, next: Item, seen: NamesSeen): boolean {
  return item.block.bold && partyOf(item.text, seen) === undefined && partyOf(next.text, seen) !== undefined
}

/** The time that the heading right over a list names. */
export function listTime(headings: readonly TextBlock[], context: ProseContext): Deadline | undefined {
  const heading = headings.at(-1)
  return heading && periodHeading(printed(heading), context)
}

export function isNumbered(item: Item): boolean {
  return item.block.depth >= DEPTH.number && item.block.depth < DEPTH.dash
}

/** What stands under it is its own: more items, or the text of a heading; the heading of the next month is not. */
export function isHeadOf(
  next: Item | undefined,
  item: Item,
  above: readonly TextBlock[][],
  context: ProseContext,
): boolean {
  if (next === undefined || !isOver(next, item, above)) return false
  return (
    periodHeading(printed(next.block), context) === undefined &&
    (next.block.depth < DEPTH.none || !/[.;]$/.test(item.text))
  )
}

export function isListed(item: Item): boolean {
  return item.block.depth >= DEPTH.dash && item.block.depth < DEPTH.none
}
