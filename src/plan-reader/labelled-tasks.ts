/** Numbered items with lines that say by label when, by whom and with whom: "- Thời gian hoàn thành: Quý I/2026". */
import { fold } from '../domain/vietnamese.js'
import { orderBehindLabel } from './behind-labels.js'
import { doubtedBy } from './day-in-words.js'
import { type Deadline, type DeadlineContext, NONE, readDeadline, readTime } from './deadlines.js'
import { type Block, DEPTH, printed, singleSpaced, type TextBlock } from './document.js'
import { DELIVERS, type DraftTask } from './draft-task.js'
import { unread } from './due.js'
import { partsByLabel } from './inline-labels.js'
import { type Line, ownerOf, statesOwnDate } from './label-owners.js'
import { labelOf, roleOfLabel } from './labels.js'
import type { NamesSeen } from './names-seen.js'
import { partyOf, withHelpers } from './parties.js'
import { partyInHeading } from './party-headings.js'
import { isOfTitle } from './period-headings.js'
import type { ProseContext } from './prose-context.js'
import { unitsInCell } from './units-in-cells.js'

/** A task with the indices of the blocks it was made of. */
export interface LabelledTask {
  task: DraftTask
  blocks: number[]
}

export function labelledTasks(
  blocks: readonly Block[],
  above: readonly TextBlock[][],
  periods: readonly Deadline[],
  context: ProseContext,
): LabelledTask[] {
  const lines = withDutiesOfUnits(withOtherLabels(labelLines(blocks, context), context.seen), context.seen)
  const groups = new Map<number, Line[][]>()
  for (const [at, line] of lines.entries()) {
    if (!line.label || line.label === 'content' || line.label === 'result') continue
    const owner = ownerOf(lines, at, context)
    if (owner === undefined) continue
    const runs = groups.get(owner) ?? [[]]
    const run = runs.at(-1)
    // A second time under the same item belongs to the next task of it.
    if (run?.some((l) => l.label === 'time') && line.label === 'time') runs.push([line])
    else run?.push(line)
    groups.set(owner, runs)
  }
  return [...groups].flatMap(([owner, runs]) =>
    runs.flatMap((run) => taskOf(lines, owner, run, runs, above, periods, context) ?? []),
  )
}

/** Text blocks as lines; labels that follow the work in the same paragraph become lines of their own. */
function labelLines(blocks: readonly Block[], context: ProseContext): Line[] {
  const lines: Line[] = []
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'table') continue
    for (const [i, part] of partsByLabel(block).entries()) {
      const { label, value } = orderBehindLabel(part.text, context) ? { label: null, value: '' } : labelOf(part.text)
      lines.push(
        i > 0 && label === null
          ? { block: part, index, label: 'time', value: part.text }
          : { block: part, index, label, value },
      )
    }
  }
  return lines
}

/** "- Quân số: 28 đ/c" among "- Thời gian: …" and "- Địa điểm: …" only tells about the item as they do. */
function withOtherLabels(lines: Line[], seen: NamesSeen): Line[] {
  return lines.map((line, i) => {
    const beside = [lines[i - 1], lines[i + 1]].some(
      (other) => other?.label && other.index !== line.index && other.block.depth === line.block.depth,
    )
    const isOther =
      line.label === null &&
      beside &&
      line.block.depth >= DEPTH.dash &&
      line.block.depth < DEPTH.none &&
      /^\p{Lu}[^:.,;]{1,24}:\s\S.{0,80}$/u.test(line.block.text) &&
      partyOf(line.block.text, seen) === undefined
    return isOther ? { ...line, label: 'result' } : line
  })
}

/** "b) Cơ quan thực hiện:" over "- Sở Tư pháp tổng hợp …": each of the lines names a party with its share. */
function withDutiesOfUnits(lines: Line[], seen: NamesSeen): Line[] {
  let open = false
  return lines.map((line) => {
    open = line.label === 'units' || (open && line.label === null && line.block.depth >= DEPTH.dash)
    const party =
      open && line.label === null && line.block.depth < DEPTH.none ? partyOf(line.block.text, seen) : undefined
    if (!party) return line
    return { ...line, label: 'responsible', value: party.units.map(({ name }) => name).join('; ') }
  })
}

function taskOf(
  lines: readonly Line[],
  owner: number,
  run: readonly Line[],
  runs: readonly Line[][],
  above: readonly TextBlock[][],
  periods: readonly Deadline[],
  context: ProseContext,
): LabelledTask | undefined {
  const head = lines[owner]
  const first = run[0]
  const last = run.at(-1)
  if (!head || !first || !last) return undefined
  const position = runs.findIndex((r) => r[0] === first)
  const before = position > 0 ? runs[position - 1]?.at(-1) : undefined
  const start = before ? lines.indexOf(before) + 1 : owner + 1
  const content = lines.slice(start, lines.indexOf(first)).filter((l) => l.label === null || l.label === 'content')
  const title = titleOf(head, content, runs.length > 1)
  if (title === '' || /^(?:thoi gian|dia diem|thanh phan|doi tuong)/.test(fold(title))) return undefined
  const time = run.find((l) => l.label === 'time')
  const headings = above[head.index] ?? []
  const over = periods[head.index] ?? NONE
  const beside = over.kind === 'date' ? over.period : null
  const deadline = time ? timeOf(time.value, { ...context, beside }) : withoutLabel(title, over, { ...context, beside })
  const units = unitsOf(run, headings, title, context.seen)
  if (!time && units.length === 0) return undefined
  const span = lines.slice(before ? start : owner, lines.indexOf(last) + 1)
  return {
    task: {
      number: /\d/.test(head.block.marker) ? head.block.marker : null,
      title,
      period: deadline.kind === 'date' ? null : beside,
      deadline,
      units,
      delivers: DELIVERS.test(fold(title)),
      original: span.map((l) => printed(l.block)).join(' '),
      line: head.block.line,
    },
    blocks: [
      ...new Set(span.filter((l) => l === head || l.label || !statesOwnDate(l.block, context)).map((l) => l.index)),
    ],
  }
}

function timeOf(value: string, context: DeadlineContext): Deadline {
  const time = readTime(value, context)
  return time.kind === 'none' ? unread(value) : time
}

/** The time that the item's own words ask for, else that of the heading it stands under. */
function withoutLabel(title: string, heading: Deadline, context: DeadlineContext): Deadline {
  const own = readDeadline(title, context)
  const isOwn = own.kind === 'date' || heading.kind === 'none' || (own.kind !== 'none' && isOfTitle(heading))
  return isOwn ? own : doubtedBy(title, heading, context)
}

/** The item's own words; what stands under it is added where the item alone says too little. */
function titleOf(head: Line, content: readonly Line[], several: boolean): string {
  const inner = content.map((l) => printed(l.block)).join(' ')
  if (several && content.length > 0) return singleSpaced(content.length === 1 ? (content[0]?.block.text ?? '') : inner)
  const own = head.block.text
  const listed =
    content.some((l) => l.label === 'content') || own.endsWith(':') || (own.length < 60 && !/[.;]$/.test(own))
  const isTopic = content[0]?.block.depth === DEPTH.none && /\p{L}$/u.test(own)
  return singleSpaced(listed ? `${own}${isTopic ? ':' : ''} ${inner}` : own)
}

function unitsOf(
  run: readonly Line[],
  headings: readonly TextBlock[],
  title: string,
  seen: NamesSeen,
): DraftTask['units'] {
  const units: DraftTask['units'] = []
  for (const line of run) {
    const role = roleOfLabel(line.label)
    if (role)
      for (const unit of unitsInCell(line.value, role)) if (!units.some((u) => u.name === unit.name)) units.push(unit)
  }
  if (units.some(({ role }) => role !== 'support')) return units
  for (const heading of headings.toReversed()) {
    const party = partyInHeading(heading.text, seen)
    if (party) return units.length > 0 ? [...party, ...units] : withHelpers(party, title, seen)
  }
  return units.length > 0 ? units : (partyOf(title, seen)?.units ?? [])
}
