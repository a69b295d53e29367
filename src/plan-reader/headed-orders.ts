/** "**3. Sàng lọc sơ sinh**" over the one paragraph "Trạm Y tế thực hiện, hoàn thành trước 15/8": what it is about, and the order itself. */
import { longPattern } from '../domain/long-pattern.js'
import { fold } from '../domain/vietnamese.js'
import { namesAlone } from './beside-names.js'
import { readClosing } from './closing.js'
import { type Block, DEPTH, type TextBlock } from './document.js'
import { isLabelLine } from './labels.js'
import { namesEnd } from './name-grammar.js'
import { NONE_SEEN } from './names-seen.js'
import { headingsAbove, isOutsideTasks } from './outline.js'
import { partyOf } from './parties.js'
import { partyInHeading } from './party-headings.js'
import { findTimes } from './time-expressions.js'
import { isBareTime } from './time-wording.js'

/** A longer line is an order itself. */
const LONGEST_HEADING = 80

/** The blocks, those of a heading and its one paragraph put together where the paragraph does not say what is to be done. */
export function withHeadedOrders(blocks: Block[]): Block[] {
  if (!blocks.some((block, i) => mayBeTopic(block) && mayBeOrder(blocks[i + 1]))) return blocks
  const above = headingsAbove(blocks)
  const closing = readClosing({ blocks, oldEncoding: null }).blocks
  const ends = (i: number) => closing.has(i) || closes(blocks[i])
  const taken = new Set<Block>()
  return blocks.flatMap((block, i) => {
    const order = blocks[i + 1]
    const after = ends(i + 2) ? undefined : blocks[i + 2]
    if (taken.has(block)) return []
    if (!mayBeTopic(block) || !mayBeOrder(order) || above[i + 1]?.at(-1) !== block) return [block]
    const isAlone = after === undefined || !(above[i + 2] ?? []).includes(block)
    if (!isAlone || !isBareOrder(order) || !isTopic(block, above[i] ?? [])) return [block]
    if (isBareTime(fold(order.text)) && !countsOn(block, after)) return [block]
    taken.add(order)
    return [{ ...block, kind: 'item', bold: false, text: `${block.text.replace(/:$/, '')}: ${order.text}` }]
  })
}

/** "Trên đây là Kế hoạch …": of the whole plan, and of no heading. */
function closes(block: Block | undefined): boolean {
  return block !== undefined && block.kind !== 'table' && /^tren day\b/.test(fold(block.text))
}

function mayBeTopic(block: Block | undefined): block is TextBlock {
  if (block === undefined || block.kind === 'table' || !/\d/.test(block.marker)) return false
  const { text, depth } = block
  return depth >= DEPTH.number && depth < DEPTH.dash && text.length < LONGEST_HEADING && !/[.;]$/.test(text)
}

function mayBeOrder(block: Block | undefined): block is TextBlock {
  return block !== undefined && block.kind !== 'table' && block.depth === DEPTH.none && !block.bold
}

function isTopic(block: TextBlock, above: readonly TextBlock[]): boolean {
  const { text } = block
  return (
    findTimes(fold(text)).length === 0 &&
    !isLabelLine(text) &&
    !isOutsideTasks(block, above) &&
    partyOf(text) === undefined &&
    partyInHeading(text) === undefined
  )
}

/** "4." behind "3.": a time alone between them stands over nothing that comes behind it. */
function countsOn({ marker, depth }: TextBlock, after: Block | undefined): boolean {
  if (after === undefined || after.kind === 'table') return after === undefined
  return after.depth < depth || lastNumber(after.marker) === lastNumber(marker) + 1
}

function lastNumber(marker: string): number {
  return Number(marker.match(/\d+/g)?.at(-1))
}

/** "Trạm Y tế thực hiện, hoàn thành trước 15/8", "Trước 15/8", "Trong tháng 10, Trạm Y tế": who and when, and not what. */
function isBareOrder({ text }: TextBlock): boolean {
  if (isLabelLine(text)) return false
  const names = namesAlone(text.replace(/[.;]$/, '')).replace(/^(?:giao|đề nghị|yêu cầu)\s(?:cho\s)?/iu, '')
  const end = namesEnd(names, NONE_SEEN) ?? 0
  const duty = names.slice(end)
  return duty === '' || (end > 0 && ONLY_DOES.test(duty))
}

const ONLY_DOES = longPattern('u')`
  ^,?\s(?:chủ trì|thực hiện|phụ trách|tổ chức|triển khai|đảm nhiệm|chịu trách nhiệm|làm đầu mối)(?:\s(?:thực hiện|triển khai))?
  (?=[,.;]|$|\s(?:trong|trước|vào|từ|xong|hoàn thành|chậm nhất|hằng|hàng|định kỳ|thường xuyên|ngày|tháng|quý|lúc|theo)\s)`
