/**
 * Plans of our own in `offices/`, each with the answer of a careful clerk behind it.
 *
 * The head line says how the document is given: `@ text` is a text file, `@ text nfd` one with its marks apart, `@ text md` one of Markdown, `@ html` a web page, `@ blocks` what a
 * word processor holds: a line is a paragraph, `**` makes it bold, a line with tabs and lines of `|=` are rows of a table, in which
 * `<` and `^` go on with the cell to the left or above and `//` breaks a line.
 *
 * The answer: `key: value`, `-` for none, `*` for anything; a task is `number | period | due | units | title`, with other right
 * readings behind ` / `; units are `L:` (lead), `S:` (support) or `R:` (responsible), `?` behind the letter where a clerk may leave it out.
 */
import { readFileSync } from 'node:fs'
import { type Block, type Cell, singleSpaced, textBlock } from '../../src/plan-reader/document.js'
import { readPlan } from '../../src/plan-reader/read-plan.js'
import type { Reading } from '../../src/plan-reader/reading.js'
import { understand } from '../../src/plan-reader/understand.js'
import type { Gold, GoldTask, GoldUnit } from './score.js'

export interface OfficeDocument {
  gold: Gold
  /** Codes of doubts that the reading must hold. */
  findings: string[]
  read(): Promise<Reading | null>
  /** What a word processor holds; null where the document is a text file. */
  blocks: Block[] | null
}

const EXTENSIONS: Record<string, string> = { 'text md': 'md', html: 'html' }
const NOBODY = { units: [], explained: new Set<string>(), columns: new Map() }

export function officeDocument(url: URL, name: string): OfficeDocument {
  const parts = readFileSync(new URL(name, url), 'utf8').split(/^@ (.*)\n/m)
  const part = (title: string) => parts[parts.indexOf(title) + 1] ?? ''
  const kind = parts[1] ?? ''
  const source = parts[2] ?? ''
  return {
    gold: goldOf(name, part('answer'), part('tasks'), parts.includes('optional') ? part('optional') : ''),
    findings: part('findings').split('\n').filter(Boolean),
    blocks: kind === 'blocks' ? blocksOf(source) : null,
    async read() {
      if (kind === 'blocks') return understand({ blocks: blocksOf(source), oldEncoding: null }, NOBODY)
      const text = kind.endsWith('nfd') ? source.normalize('NFD') : source
      const result = await readPlan({
        name: `ke-hoach.${EXTENSIONS[kind] ?? 'txt'}`,
        bytes: new TextEncoder().encode(text),
      })
      return result.ok ? result.reading : null
    },
  }
}

// ---------------------------------------------------------------- the document

function blocksOf(source: string): Block[] {
  const blocks: Block[] = []
  let rows: Cell[][] = []
  const close = () => {
    if (rows.length > 0) blocks.push({ kind: 'table', rows: evenly(rows), line: rows[0]?.[0]?.line ?? 1 })
    rows = []
  }
  for (const [index, line] of source.split('\n').entries()) {
    const tabbed = line.includes('\t')
    const cells = line.startsWith('|=') ? line.slice(2).split('|') : tabbed ? line.split('\t') : undefined
    if (cells) {
      if (isNewTable(rows, cells)) close()
      rows.push(rowOf(cells, rows.at(-1), index + 1))
      continue
    }
    close()
    if (line.trim())
      for (const text of line.split('//'))
        blocks.push(textBlock(text.replace(/^\*\*/, ''), index + 1, { bold: line.startsWith('**') }))
  }
  close()
  return blocks
}

/** Rows of another width belong to another table. */
function isNewTable(rows: readonly Cell[][], cells: readonly string[]): boolean {
  return rows.length > 0 && rows[0]?.length !== cells.length
}

function rowOf(texts: readonly string[], above: readonly Cell[] | undefined, line: number): Cell[] {
  const row: Cell[] = []
  for (const [i, raw] of texts.entries()) {
    const text = raw.trim()
    const merged = text === '^' ? above?.[i] : text === '<' ? row[i - 1] : undefined
    row.push(
      merged ?? {
        text: text
          .split('//')
          .map((part) => singleSpaced(part).replace(/^\*\*/, ''))
          .join('\n'),
        bold: text.startsWith('**'),
        line,
      },
    )
  }
  return row
}

function evenly(rows: Cell[][]): Cell[][] {
  const width = Math.max(...rows.map((row) => row.length))
  return rows.map((row) => [...row, ...Array(width - row.length).fill({ text: '', bold: false, line: 1 })])
}

// ---------------------------------------------------------------- the answer

function goldOf(file: string, answer: string, tasks: string, optional: string): Gold {
  const gold: Gold = { file, tasks: tasksOf(tasks), optionalTasks: tasksOf(optional), accept: {} }
  for (const line of answer.split('\n').filter(Boolean)) {
    const [key = '', value = ''] = line.split(/:\s?(.*)/s)
    const [first, ...others] = value.split(' / ')
    const field = key === 'type' ? 'documentType' : key
    gold[field] = key === 'recipients' ? value.split(' | ').filter(Boolean) : answerOf(first)
    if (gold.accept) gold.accept[field] = others.map(answerOf)
  }
  return gold
}

function answerOf(text: string | undefined): unknown {
  return text === '-' || !text ? null : /^\d{4}$/.test(text) ? Number(text) : text
}

function tasksOf(text: string): GoldTask[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [number, period = '', due = '', units = '', ...title] = line.split(' | ')
      const [dueOn = null, ...dueOnAlso] = due.split(' / ').map(dayOf)
      const [words = '', ...titleAlso] = title.join(' | ').split(' / ')
      const [first = null, ...periodAlso] = period.split(' / ').map(dayOf)
      return {
        number: dayOf(number),
        title: words,
        titleAlso,
        period: first,
        periodAlso,
        dueOn,
        dueOnAlso,
        units: units.split('; ').flatMap(unitOf),
      }
    })
}

function dayOf(text: string | undefined): string | null {
  return !text || text.trim() === '-' ? null : text.trim()
}

const ROLES: Record<string, string> = { L: 'lead', S: 'support', R: 'responsible' }

function unitOf(text: string): GoldUnit[] {
  const match = /^([LSR])(?:\+([LSR]))?(\?)?:\s(.+)$/s.exec(text.trim())
  if (!match) return []
  const [, role = 'R', also = '', optional, name = ''] = match
  const roleAlso = ROLES[also] ? { roleAlso: [ROLES[also]] } : {}
  return [{ name, role: ROLES[role] ?? 'responsible', ...roleAlso, ...(optional ? { optional: true } : {}) }]
}
