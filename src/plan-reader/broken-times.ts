/** Times that a line break or a page break has cut at the slash: "chậm nhất ngày 10/" and "4/2026" in two paragraphs. */
import { fold } from '../domain/vietnamese.js'
import type { Block, TextBlock } from './document.js'
import { findTimes } from './time-expressions.js'

/** No written time is longer. */
const LONGEST_TIME = 20

/** The blocks, with the two parts of such a time in one. */
export function withWholeTimes(blocks: readonly Block[]): Block[] {
  const whole: Block[] = []
  for (const block of blocks) {
    const last = whole.at(-1)
    if (last && last.kind !== 'table' && block.kind !== 'table' && cutsTime(last, block))
      whole[whole.length - 1] = { ...last, text: `${last.text}${block.text}` }
    else whole.push(block)
  }
  return whole
}

function cutsTime(block: TextBlock, next: TextBlock): boolean {
  if (next.kind === 'heading' || next.marker !== '') return false
  const before = fold(block.text.slice(-LONGEST_TIME))
  const text = `${before}\n${fold(next.text.slice(0, LONGEST_TIME))}`
  const times = findTimes(text).filter((time) => time.from < before.length && time.to > before.length + 1)
  return times.some((time) => /\d\s?[/.-]\n\d|\d\n[/.-]\s?\d/.test(text.slice(time.from, time.to)))
}
