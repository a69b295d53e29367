/** Gaps in a numbered list of tasks: an item that gives a party work and a time as the others do, though no day can be made of it. */
import { fold } from '../domain/vietnamese.js'
import { awaitedEvent } from './awaited-event.js'
import type { Deadline } from './deadlines.js'
import type { TextBlock } from './document.js'
import type { DraftTask } from './draft-task.js'
import type { Candidate } from './left-out.js'
import { partyOf } from './parties.js'
import type { ProseContext } from './prose-context.js'
import { isNumbered, type Item } from './prose-items.js'

/** The items left that name a party, in lists under one heading of which most others are tasks. */
export function gapsAmong<T extends Item>(
  left: readonly T[],
  items: readonly Item[],
  above: readonly TextBlock[][],
  tasks: readonly DraftTask[],
  { seen }: ProseContext,
): T[] {
  const lines = new Set(tasks.map(({ line }) => line))
  const lists = new Map<TextBlock | undefined, { read: number; all: number }>()
  for (const item of items.filter(isCounted)) {
    const heading = above[item.index]?.at(-1)
    const { read, all } = lists.get(heading) ?? { read: 0, all: 0 }
    lists.set(heading, { read: read + (lines.has(item.block.line) ? 1 : 0), all: all + 1 })
  }
  return left.filter((item) => {
    const { read, all } = lists.get(above[item.index]?.at(-1)) ?? { read: 0, all: 0 }
    const party = isCounted(item) && read >= FEWEST && read * 2 > all - 1 ? partyOf(item.text, seen) : undefined
    return party !== undefined && !party.inPassing
  })
}

function isCounted(item: Item): boolean {
  return isNumbered(item) && /\d/.test(item.block.marker)
}

/** "Trong 10 ngày, từ ngày …", "đến hết năm", "đầu vụ Hè Thu": when it is to be done, in whatever words. */
export function saysWhen(text: string): boolean {
  return /\b\d{1,3} (?:ngay|gio|tuan|thang)\b|\bden het\b|\b(?:dau|giua|cuoi) (?:vu|nam|thang|quy|tuan)\b/.test(
    fold(text),
  )
}

/** Two tasks make a list. */
const FEWEST = 2

/** "… ngay sau khi phương án được phê duyệt": the event that the item waits for. */
export function awaitedIn({ text, deadline }: Candidate): Deadline | undefined {
  const written = deadline.kind === 'event' ? deadline.written : awaitedEvent(text)
  return written === undefined ? undefined : { kind: 'event', written, namesDay: true }
}
