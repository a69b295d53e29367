/** A table for each task: its name over rows that say by label who leads, who helps and by when. */
import { type Block, type Cell, cellLine, DEPTH, type Table, textBlock } from './document.js'
import { labelOf } from './labels.js'
import { distinct } from './table-rows.js'

/** Fewer rows with labels may be anything. */
const FEWEST_LABELS = 2

/** The blocks with such tables as the lines that they would be without a table: the task, and its labels as items under it. */
export function withCardsOpened(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => (block.kind === 'table' ? (linesOfCard(block) ?? block) : block))
}

function linesOfCard(table: Table): Block[] | undefined {
  const lines: { text: string; cell: Cell; label: boolean }[] = []
  for (const row of table.rows) {
    const [name, value, ...more] = distinct(row)
    if (!name || more.length > 0) return undefined
    const text = value ? `${cellLine(name).replace(/\s?:$/, '')}: ${cellLine(value)}` : cellLine(name)
    const { label } = labelOf(text)
    if (value && label === null) return undefined
    lines.push({ text, cell: name, label: value !== undefined && label !== 'content' })
  }
  if (lines[0]?.label !== false || lines.filter(({ label }) => label).length < FEWEST_LABELS) return undefined
  return lines.map(({ text, cell, label }) => {
    const own = textBlock(label ? text : labelOf(text).value || text, cell.line)
    if (label) return { ...own, kind: 'item', marker: '-', depth: DEPTH.dash }
    return own.marker === '' ? { ...own, kind: 'item', depth: DEPTH.number } : own
  })
}
