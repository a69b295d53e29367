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

/** Whether most of the items beside this one under its heading are tasks, and it names a party as they do. */
export function isGap(
  item: Item,
  items: readonly Item[],
  above: readonly TextBlock[][],
  tasks: readonly DraftTask[],
  { seen }: ProseContext,
): boolean {
  if (!isNumbered(item) || !/\d/.test(item.block.marker)) return false
  const party = partyOf(item.text, seen)
  if (!party || party.inPassing) return false
  const heading = above[item.index]?.at(-1)
  const lines = new Set(tasks.map(({ line }) => line))
  const beside = items.filter(
    ({ block, index }) => block !== item.block && block.depth === item.block.depth && above[index]?.at(-1) === heading,
  )
  const read = beside.filter(({ block }) => lines.has(block.line)).length
  return read >= FEWEST && read * 2 > beside.length
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
