/** Numbered items with lines that say by label when, by whom and with whom: "- Thời gian hoàn thành: Quý I/2026". */
import { fold } from '../domain/vietnamese.js'
import { doubtedBy } from './day-in-words.js'
import { type Deadline, type DeadlineContext, NONE, readDeadline, readTime } from './deadlines.js'
import { type Block, DEPTH, printed, singleSpaced, type TextBlock, textBlock } from './document.js'
import { DELIVERS, type DraftTask } from './draft-task.js'
import { type Label, labelOf, roleOfLabel } from './labels.js'
import type { NamesSeen } from './names-seen.js'
import { partyInHeading, partyOf, withHelpers } from './parties.js'
import type { ProseContext } from './prose-context.js'
import { unitsInCell } from './units-in-cells.js'

interface Line {
  block: TextBlock
  index: number
  label: Label | null
  value: string
}

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
  const lines = withDutiesOfUnits(withOtherLabels(labelLines(blocks), context.seen), context.seen)
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
function labelLines(blocks: readonly Block[]): Line[] {
  const lines: Line[] = []
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'table') continue
    for (const [i, part] of partsByLabel(block).entries()) {
      const { label, value } = labelOf(part.text)
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

const INLINE =
  /(?<=[.;,)(·•|]\s?|\s[-–]\s)(?:thời gian|thời hạn|tiến độ|hạn|mốc|(?:phải\s|cần\s)?(?:xong|hoàn thành)|khi nào|(?:đơn vị|cơ quan|bộ phận|người)\s(?:chủ trì|phối hợp|thực hiện|phụ trách|làm)|chủ trì|phối hợp|thực hiện|phụ trách|đầu mối|cùng làm|ai làm|giao cho|phân công)(?:\s\p{Ll}+){0,2}\s?:/giu

/** "Ra mắt mô hình; thời gian: Quý II; đơn vị chủ trì: ...", "Khám sức khỏe (Chủ trì: ...; thời gian: ...)". A single time belongs to the sentence. */
function partsByLabel(block: TextBlock): TextBlock[] {
  const found = [...block.text.matchAll(INLINE)]
  const first = found[0]
  const apart = first && /(?<=[.;)]\s)$/u.test(block.text.slice(0, first.index)) && /^\p{Lu}/u.test(first[0])
  const cut = (from: number, to?: number) => block.text.slice(from, to).replace(/[\s;,(·•|–-]+$/u, '')
  if (!first || first.index < 8) return [block]
  if (labelOf(block.text).label) return /\s[·•|]\s/u.test(block.text) ? lineOfLabels(block, found, cut) : [block]
  // "Thời gian: 01 ngày, hoàn thành trước ngày 15/9" is a sentence of its own kind: how long it takes, and by when.
  const lasts = /\b\d{1,2} (?:ngay|buoi|tuan)\b\s*[,;(]/.test(fold(block.text.slice(first.index + first[0].length)))
  const namesUnit =
    roleOfLabel(labelOf(cut(first.index)).label) !== null && /;\s$/.test(block.text.slice(0, first.index))
  if (found.length < 2 && !namesUnit && (!apart || lasts)) return [block]
  return [
    { ...block, text: cut(0, first.index) },
    ...found
      .flatMap(({ index }, i) => withBareTime(withoutBracket(cut(index, found[i + 1]?.index))))
      .map((text) => textBlock(text, block.line)),
  ]
}

/** "Chủ trì: … · Phối hợp: … · Hạn: …": labels side by side. */
function lineOfLabels(
  block: TextBlock,
  found: readonly RegExpExecArray[],
  cut: (from: number, to?: number) => string,
): TextBlock[] {
  const starts = [0, ...found.map(({ index }) => index)]
  return starts.map((from, i) => ({ ...block, text: cut(from, starts[i + 1]) }))
}

/** "phối hợp: Công an xã; hoàn thành trước 20/5": behind the names the time needs no label. */
function withBareTime(part: string): string[] {
  if (labelOf(part).label === 'time') return [part]
  return part.split(/[;,]\s+(?=(?:(?:phải|cần)\s)?(?:hoàn thành|xong|chậm nhất)\s)|;\s+(?=(?:trước|trong|đến hết)\s)/iu)
}

/** The bracket that the labels stand in closes behind the last of them. */
function withoutBracket(text: string): string {
  const open = (text.match(/\(/g) ?? []).length
  return (text.match(/\)/g) ?? []).length > open ? text.replace(/\)[.;]?$/, '') : text
}

/** A longer paragraph is no heading of labels. */
const LONGEST_ITEM = 300

/** The item that the label speaks of. */
function ownerOf(lines: readonly Line[], at: number, context: DeadlineContext): number | undefined {
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

function itemAbove(lines: readonly Line[], at: number, context: DeadlineContext): number | undefined {
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
    return depth === DEPTH.none ? climbed(lines, i) : i
  }
  return undefined
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

function statesOwnDate(block: TextBlock, context: DeadlineContext): boolean {
  return readDeadline(block.text, context).kind === 'date'
}

function isSectionHeading(block: TextBlock): boolean {
  return block.depth <= DEPTH.section && block.text.length < 120
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
  const deadline = time
    ? readTime(time.value, { ...context, beside })
    : withoutLabel(title, over, { ...context, beside })
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

/** The time that the item's own words ask for, else that of the heading it stands under. */
function withoutLabel(title: string, heading: Deadline, context: DeadlineContext): Deadline {
  const own = readDeadline(title, context)
  return own.kind === 'date' || heading.kind === 'none' ? own : doubtedBy(title, heading, context)
}

/** The item's own words; what stands under it is added where the item alone says too little. */
function titleOf(head: Line, content: readonly Line[], several: boolean): string {
  const inner = content.map((l) => printed(l.block)).join(' ')
  if (several && content.length > 0) return singleSpaced(content.length === 1 ? (content[0]?.block.text ?? '') : inner)
  const own = head.block.text
  const listed =
    content.some((l) => l.label === 'content') || own.endsWith(':') || (own.length < 60 && !/[.;]$/.test(own))
  return singleSpaced(listed ? `${own} ${inner}` : own)
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
  if (units.length > 0) return units
  for (const heading of headings.toReversed()) {
    const party = partyInHeading(heading.text, seen)
    if (party) return withHelpers(party, title, seen)
  }
  return partyOf(title, seen)?.units ?? []
}
