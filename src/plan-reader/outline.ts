/** Where a block stands: the headings above it, and whether that part of a plan holds tasks at all. */
import { longPattern } from '../domain/long-pattern.js'
import { fold } from '../domain/vietnamese.js'
import { type Block, DEPTH, type TextBlock } from './document.js'
import { partyOf } from './parties.js'
import { partyInHeading } from './party-headings.js'

/** Parts of a plan that order nothing: purposes, legal bases, reviews of the past, money. */
const NO_TASKS = longPattern()`
  ^(?:
    muc dich|muc tieu|yeu cau|quan diem|can cu|co so phap ly|su can thiet|kinh phi|nguon kinh phi|pham vi|doi tuong
    |ket qua|tinh hinh|danh gia|dac diem|thuc trang|ton tai|han che|nguyen nhan|bai hoc|thuan loi|kho khan
    |chi tieu|nguyen tac|khai quat|so ket cong tac|phuong cham
  )\b`

/** What they report about has been. */
const REPORTS = /^(?:tinh hinh|ket qua|danh gia|thuc trang|so ket|tong ket|ton tai|han che)\b/

/** Whether a heading above tells what was done in a year before this one: "Tình hình và kết quả thực hiện năm 2024". */
export function reportsOfPast(above: readonly TextBlock[], year: number | null): boolean {
  return above.some(({ text }) => {
    const heading = fold(text)
    const years = (heading.match(/\b20\d\d\b/g) ?? []).map(Number)
    return REPORTS.test(heading) && year !== null && years.length > 0 && years.every((of) => of < year)
  })
}

/** Headings above each block, outermost first; the block itself is not among them. */
export function headingsAbove(blocks: readonly Block[]): TextBlock[][] {
  const above: TextBlock[] = []
  const holders = new Set<TextBlock>()
  const parties = new Set(blocks.filter((block, i): block is TextBlock => namesParty(block, blocks[i + 1])))
  const depthOf = (block: TextBlock | undefined) => (block && parties.has(block) ? PARTY_DEPTH : ownDepth(block))
  return blocks.map((block) => {
    if (block.kind === 'table') return [...above]
    const depth = depthOf(block)
    const last = above.at(-1)
    if (last && depthOf(last) === depth && beginsList(block, last)) holders.add(last)
    while (above.length > 0 && depthOf(above.at(-1)) >= depth && !isHeldBy(block, above.at(-1), holders)) above.pop()
    const here = [...above]
    if (depth < DEPTH.none) above.push(block)
    return here
  })
}

/** Over items with dashes, under everything numbered. */
const PARTY_DEPTH = DEPTH.dash - 0.1

/** "Ban Chỉ huy Quân sự xã" without any mark over "+ Kiện toàn đội xung kích": whose the items are. */
function namesParty(block: Block, next: Block | undefined): boolean {
  if (block.kind === 'table' || block.depth < DEPTH.none || !next || next.kind === 'table') return false
  const isOver = next.depth >= DEPTH.dash && next.depth < DEPTH.none
  return isOver && block.text.length < 90 && !/[.;,]$/.test(block.text) && partyInHeading(block.text) !== undefined
}

/** "2. Công đoàn cơ sở" set off as a heading, and "1. Tổ chức đối thoại" under it: the numbers begin again. */
function beginsList(block: TextBlock, heading: TextBlock): boolean {
  return isSetOff(heading) && !isSetOff(block) && /^(?:1|a)$/.test(block.marker)
}

function isHeldBy(block: TextBlock, heading: TextBlock | undefined, holders: ReadonlySet<TextBlock>): boolean {
  return heading !== undefined && holders.has(heading) && !isSetOff(block) && ownDepth(block) === ownDepth(heading)
}

function isSetOff(block: TextBlock): boolean {
  return block.bold || block.kind === 'heading'
}

function ownDepth(block: TextBlock | undefined): number {
  if (!block) return 0
  return block.marker === '' && block.kind === 'heading' ? DEPTH.section : block.depth
}

/** Whether the block lies in a part without tasks. */
export function isOutsideTasks(block: TextBlock, above: readonly TextBlock[]): boolean {
  return [...above, block].some(
    ({ depth, text }) => depth <= DEPTH.decimal && text.length < 90 && NO_TASKS.test(fold(text)) && !isOrder(text),
  )
}

/** "Yêu cầu các thôn nộp hồ sơ trước ngày 21/5" is no heading over requirements. */
function isOrder(text: string): boolean {
  return /^yeu cau [a-z\d]/.test(fold(text)) && partyOf(text)?.ordered === true
}
