/** Headings that say by when several parties are to do what stands under them: "Bước 2: Trình HĐND (trước ngày 30/5)" over "- Văn phòng hoàn thiện tờ trình." */
import { fold } from '../domain/vietnamese.js'
import { type Deadline, NONE, readDeadline, readTime } from './deadlines.js'
import type { TextBlock } from './document.js'
import { isLabelLine } from './labels.js'
import { partyOf } from './parties.js'
import type { ProseContext } from './prose-context.js'
import { isNumbered, isOver, type Item } from './prose-items.js'
import { isBareTime } from './time-wording.js'
import { startsUnit } from './unit-heads.js'

/** The stages among the items, each with its time: under it every item names a party of its own. */
export function stagesOf(
  items: readonly Item[],
  above: readonly TextBlock[][],
  context: ProseContext,
): Map<TextBlock, Deadline> {
  const stages = new Map<TextBlock, Deadline>()
  for (const [i, item] of items.entries()) {
    if (!isNumbered(item) || !isOver(items[i + 1], item, above) || partyOf(item.text, context.seen)) continue
    const orders = itemsUnder(item, items.slice(i + 1, i + 1 + MOST_ORDERS), above)
    const enough = orders.length > 1 || CALLED_STAGE.test(fold(item.text))
    if (!enough || !namesParties(orders, context)) continue
    const time = timeOf(item.text, context)
    if (time.kind !== 'none') stages.set(item.block, time)
  }
  return stages
}

/** No stage has more. */
const MOST_ORDERS = 60

/** What stands right under the item, of the items behind it. */
function itemsUnder(item: Item, behind: readonly Item[], above: readonly TextBlock[][]): Item[] {
  const end = behind.findIndex(({ index }) => !above[index]?.includes(item.block))
  return behind.slice(0, end < 0 ? undefined : end).filter((other) => isOver(other, item, above))
}

/** The time of the nearest stage that a block stands under. */
export function stageOver(
  headings: readonly TextBlock[],
  stages: ReadonlyMap<TextBlock, Deadline>,
): Deadline | undefined {
  const heading = headings.at(-1)
  return heading && stages.get(heading)
}

const CALLED_STAGE = /^(?:buoc|giai doan|dot|chang)\b/
/** A longer paragraph tells more than one order. */
const LONGEST_ORDER = 300

function namesParties(orders: readonly Item[], { seen }: ProseContext): boolean {
  const parties = orders.map(({ text }) => partyOf(text, seen))
  return (
    parties.some((party) => party && !party.inPassing) &&
    orders.every(
      ({ text }, i) => text.length <= LONGEST_ORDER && !isLabelLine(text) && (parties[i] || startsUnit(text)),
    )
  )
}

/** By when the stage is over; what only says from when is asked about. */
function timeOf(text: string, context: ProseContext): Deadline {
  const asked = readDeadline(text, context)
  if (asked.kind === 'date') return asked
  const behind = /(?:^|[,:(]\s?)([^,:()]{4,60})\)?[:.]?$/u.exec(text)?.[1] ?? ''
  const time = isBareTime(fold(behind)) ? readTime(behind, context) : NONE
  return time.kind === 'event' ? { ...time, namesDay: true } : time
}
