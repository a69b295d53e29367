/** Where a block stands: the headings above it, and whether that part of a plan holds tasks at all. */
import { fold } from '../domain/vietnamese.js'
import { type Block, DEPTH, type TextBlock } from './document.js'

/** Parts of a plan that order nothing: purposes, legal bases, reviews of the past, money. */
const NO_TASKS =
  /^(?:muc dich|muc tieu|yeu cau|quan diem|can cu|co so phap ly|su can thiet|kinh phi|nguon kinh phi|pham vi|doi tuong|ket qua|tinh hinh|danh gia|dac diem|thuc trang|ton tai|han che|nguyen nhan|bai hoc|thuan loi|kho khan|chi tieu|nguyen tac|khai quat|so ket cong tac|phuong cham)\b/

/** Headings above each block, outermost first; the block itself is not among them. */
export function headingsAbove(blocks: readonly Block[]): TextBlock[][] {
  const above: TextBlock[] = []
  return blocks.map((block) => {
    if (block.kind === 'table') return [...above]
    const depth = depthOf(block)
    while (above.length > 0 && depthOf(above.at(-1)) >= depth) above.pop()
    const here = [...above]
    if (depth < DEPTH.none) above.push(block)
    return here
  })
}

function depthOf(block: TextBlock | undefined): number {
  if (!block) return 0
  return block.marker === '' && block.kind === 'heading' ? DEPTH.section : block.depth
}

/** Whether the block lies in a part without tasks. */
export function isOutsideTasks(block: TextBlock, above: readonly TextBlock[]): boolean {
  return [...above, block].some(
    (heading) => heading.depth <= DEPTH.decimal && heading.text.length < 90 && NO_TASKS.test(fold(heading.text)),
  )
}
