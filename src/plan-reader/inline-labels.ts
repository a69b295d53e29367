/** Labels within a paragraph: "Ra mắt mô hình; thời gian: Quý II; đơn vị chủ trì: …". */
import { longPattern } from '../domain/long-pattern.js'
import { fold } from '../domain/vietnamese.js'
import { type TextBlock, textBlock } from './document.js'
import { type Label, labelOf, roleOfLabel } from './labels.js'

const INLINE = longPattern('giu')`
  (?<=[.;,)(·•|]\s?|\s[-–]\s)
  (?:
    thời gian|thời hạn|tiến độ|hạn|mốc|(?:phải\s|cần\s)?(?:xong|hoàn thành)|khi nào
    |(?:đơn vị|cơ quan|bộ phận|người)\s(?:chủ trì|phối hợp|thực hiện|phụ trách|làm)
    |chủ trì|phối hợp|thực hiện|phụ trách|đầu mối|cùng làm|ai làm|giao cho|phân công
  )(?:\s\p{Ll}+){0,2}\s?:`

/** "Ra mắt mô hình; thời gian: Quý II; đơn vị chủ trì: ...", "Khám sức khỏe (Chủ trì: ...; thời gian: ...)". A single time belongs to the sentence. */
export function partsByLabel(block: TextBlock): TextBlock[] {
  const found = [...block.text.matchAll(INLINE)]
  const first = found[0]
  const apart = first && /(?<=[.;)]\s)$/u.test(block.text.slice(0, first.index)) && /^\p{Lu}/u.test(first[0])
  const { label } = labelOf(block.text)
  if (label) return lineOfLabels(block, label)
  if (!first || first.index < 8) return [block]
  // "Thời gian: 01 ngày, hoàn thành trước ngày 15/9" is a sentence of its own kind: how long it takes, and by when.
  const lasts = /\b\d{1,2} (?:ngay|buoi|tuan)\b\s*[,;(]/.test(fold(block.text.slice(first.index + first[0].length)))
  const namesUnit =
    roleOfLabel(labelOf(cut(block.text, first.index)).label) !== null && /;\s$/.test(block.text.slice(0, first.index))
  if (found.length < 2 && !namesUnit && (!apart || lasts)) return [block]
  return [
    { ...block, text: cut(block.text, 0, first.index) },
    ...found
      .flatMap(({ index }, i) => withBareTime(withoutBracket(cut(block.text, index, found[i + 1]?.index))))
      .map((text) => textBlock(text, block.line)),
  ]
}

const BESIDE =
  /(?<=[.;]\s)(?:địa điểm|thành phần|kinh phí|sản phẩm|kết quả|hình thức|đối tượng)(?:\s\p{Ll}+){0,2}\s?:/giu

/** "Chủ trì: … · Hạn: …", "Thực hiện: …. Hoàn thành: …; địa điểm: …": labels side by side. Two times are the words of one. */
function lineOfLabels(block: TextBlock, first: Label): TextBlock[] {
  const { text } = block
  const isApart = /\s[·•|]\s/u.test(text)
  const says = first === 'time' || first === 'units' || roleOfLabel(first) !== null
  const found = [...text.matchAll(INLINE), ...text.matchAll(BESIDE)].sort((a, b) => a.index - b.index)
  const starts = [0]
  let last: Label | null = first
  for (const { index } of found) {
    const { label } = labelOf(text.slice(index))
    const isOther = label !== last && [last, label].some((one) => one === 'time' || one === 'result')
    if (!isApart && !(says && isOther)) continue
    starts.push(index)
    last = label
  }
  return starts.map((from, i) => ({ ...block, text: cut(text, from, starts[i + 1]) }))
}

function cut(text: string, from: number, to?: number): string {
  return text.slice(from, to).replace(/[\s;,(·•|–-]+$/u, '')
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
