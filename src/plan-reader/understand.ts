/** Blocks to a reading: head, tasks wherever they stand, closing, and every doubt. */
import type { PeriodKey } from '../domain/calendar.js'
import { fold } from '../domain/vietnamese.js'
import { withWholeTimes } from './broken-times.js'
import { withCardsOpened } from './card-tables.js'
import { type Closing, readClosing } from './closing.js'
import { readHeader, type TaughtColumns } from './columns.js'
import { type DeadlineContext, NONE } from './deadlines.js'
import { type Block, cellLine, type PlainDocument, printed, type Table, type TextBlock } from './document.js'
import type { Doubt, DraftTask } from './draft-task.js'
import { withHeadedOrders } from './headed-orders.js'
import { labelledTasks } from './labelled-tasks.js'
import { type Letterhead, readLetterhead } from './letterhead.js'
import { namesSeen } from './names-seen.js'
import { withNestedAsText } from './nested-tables.js'
import { withTablesOpened } from './one-table-documents.js'
import { headingsAbove, reportsOfPast } from './outline.js'
import { periodsAbove } from './period-headings.js'
import { tasksInProse } from './prose-tasks.js'
import type { Finding, Reading } from './reading.js'
import { dayOffNotes, type KnownNames, onceEachUnit, periodNotes, settleTask, taskFindings } from './settle.js'
import { withoutSiteBelow } from './site-below.js'
import { distinct } from './table-rows.js'
import { type TableReading, tablesIn, tasksInTable, withPartiesAround } from './table-tasks.js'
import { isRoster, looksLikeWork, tellsOfPast } from './tables-without-work.js'
import { findTimes, lastDayOf, periodOf } from './time-expressions.js'
import { withWorkBeside } from './work-calendars.js'

/** What the office has, and what its clerk has taught. */
export interface Taught extends KnownNames {
  columns: TaughtColumns
}

/** The reading, or null where the document is no plan: no kind of document in its head and no task in its body. */
export function understand(source: PlainDocument, known: Taught): Reading | null {
  const document = {
    ...source,
    blocks: withHeadedOrders(
      withoutSiteBelow(withTablesOpened(withWorkBeside(withCardsOpened(withWholeTimes(source.blocks))))),
    ),
  }
  const head = readLetterhead(document)
  const closing = readClosing(document)
  const { year, issuedOn, schoolYear } = head
  const body = document.blocks.filter((_, index) => index >= head.bodyFrom && !closing.blocks.has(index))
  const context: DeadlineContext = {
    ...{ year, issuedOn, schoolYear, month: monthOfTitle(head) },
    spansYears: writesComingTimes(body, head),
  }
  const { drafts, doubts } = draftTasks(document.blocks, head, closing, context, known)
  const isNamed = head.documentType !== null || head.title !== ''
  if (!isNamed && !drafts.some((draft) => draft.units.length > 0)) return null
  const tasks = drafts.map(settleTask)
  // A table that the clerk can teach the bot to read says already where the tasks are.
  const asksForColumns = doubts.some((doubt) => doubt.code === 'table_not_understood')
  const aboutTasks = taskFindings(drafts, tasks, context, known)
  return {
    documentType: head.documentType,
    number: head.number,
    title: head.title,
    issuer: head.issuer,
    issuedOn: head.issuedOn,
    year: head.year,
    signer: closing.signer,
    signedAs: closing.signedAs,
    recipients: closing.recipients,
    tasks,
    findings: [
      ...(tasks.length === 0 && !asksForColumns ? [nothingFound(document, head)] : []),
      ...headFindings(document, head, closing.signer, aboutTasks),
      ...onceEachUnit(aboutTasks),
      ...doubts.map((doubt): Finding => ({ ...doubt, severity: SEVERITY[doubt.code], task: null })),
      ...periodNotes(tasks, aboutTasks),
      ...dayOffNotes(tasks),
    ],
  }
}

/** What a table holds may be the whole plan; of an order without a day there is mostly nothing to follow. */
const SEVERITY = {
  table_not_understood: 'ask',
  day_without_task: 'ask',
  duty_without_date: 'note',
  table_left_out: 'note',
} as const

function draftTasks(
  blocks: readonly Block[],
  head: Letterhead,
  closing: Closing,
  context: DeadlineContext,
  known: Taught,
): { drafts: DraftTask[]; doubts: Doubt[] } {
  const above = headingsAbove(blocks)
  const doubts: Doubt[] = []
  const inTables: DraftTask[] = []
  const isBody = (index: number) => index >= head.bodyFrom && !closing.blocks.has(index)
  let last: TableReading | undefined
  const names = [...namesOf(known), ...(head.issuer ? [head.issuer] : []), ...closing.recipients]
  const seen = namesSeen(names)
  const periods = periodsAbove(blocks, context, head.bodyFrom)
  const planned = head.year ?? (head.issuedOn ? Number(head.issuedOn.slice(0, 4)) : null)
  for (const [index, block] of blocks.entries()) {
    if (!isBody(index) || block.kind !== 'table' || reportsOfPast(above[index] ?? [], planned)) continue
    for (const table of tablesIn(withNestedAsText(block), known.columns)) {
      const reading = tasksInTable(table, context, last, periods[index] ?? NONE, known.columns)
      const over = wordsOver(blocks, index, above)
      const why = isRoster(table, over, readHeader(table.rows, known.columns))
        ? 'roster'
        : reading && tellsOfPast(reading, table, over, context)
          ? 'past'
          : undefined
      if (why) doubts.push(aboutTable('table_left_out', table, { why }))
      else if (reading) inTables.push(...withPartiesAround(reading, headingsOver(blocks, index, above), seen))
      else if (looksLikeWork(table)) doubts.push(aboutTable('table_not_understood', table))
      last = why ? last : (reading ?? last)
    }
  }
  const named = [...names, ...unitsOf(inTables)]
  const inCells = { ...context, seen: namesSeen(named) }
  const labelled = labelledTasks(blocks, above, periods, inCells).filter(({ blocks: of }) => of.every(isBody))
  const taken = new Set(labelled.flatMap(({ blocks: of }) => of))
  const inLabels = { ...context, seen: namesSeen([...named, ...unitsOf(labelled.map(({ task }) => task))]) }
  const prose = tasksInProse(blocks, above, (index) => !isBody(index) || taken.has(index), periods, inLabels)
  return {
    drafts: [...inTables, ...labelled.map(({ task }) => task), ...prose.tasks].sort((a, b) => a.line - b.line),
    doubts: [...doubts, ...prose.doubts],
  }
}

/** The names that the office has registered. */
function namesOf({ units }: KnownNames): string[] {
  return units.flatMap(({ name, aliases }) => [name, ...aliases])
}

/** The names that stand by themselves, in a cell or behind a label: their ends are known. */
function unitsOf(drafts: readonly DraftTask[]): string[] {
  return drafts.flatMap(({ units }) => units.map(({ name }) => name))
}

/** "Công tác trọng tâm tháng 8 năm 2026". */
function monthOfTitle({ title, year, issuedOn }: Letterhead): PeriodKey | null {
  const [month, ...others] = findTimes(fold(title)).filter(({ kind, several }) => kind === 'month' && !several)
  const of = month?.year ?? year ?? (issuedOn ? Number(issuedOn.slice(0, 4)) : null)
  return month && others.length === 0 && of !== null ? periodOf(month, of) : null
}

/** The body names times of the year of issue that were still to come, though the plan is for a later year. */
function writesComingTimes(body: readonly Block[], { issuedOn, year }: Letterhead): boolean {
  const issued = Number(issuedOn?.slice(0, 4))
  if (!issuedOn || year === null || issued >= year) return false
  const texts = body.flatMap((block) => (block.kind === 'table' ? block.rows.flat().map(cellLine) : block.text))
  return texts
    .flatMap((text) => findTimes(fold(text)))
    .some((time) => time.year === issued && time.kind !== 'year' && (lastDayOf(time, issued) ?? '') > issuedOn)
}

function aboutTable(code: Doubt['code'], table: Table, why: Doubt['params'] = {}): Doubt {
  const columns = distinct(table.rows[0] ?? [])
    .map(cellLine)
    .join(' | ')
  return { code, excerpt: columns, line: table.line, params: { columns, ...why } }
}

/** The headings that the table stands under, and the line right above it. */
function headingsOver(blocks: readonly Block[], index: number, above: readonly TextBlock[][]): TextBlock[] {
  const before = blocks[index - 1]
  return [...(above[index] ?? []), ...(before && before.kind !== 'table' ? [before] : [])]
}

/** The line right above the block, and the heading that it stands under. */
function wordsOver(blocks: readonly Block[], index: number, above: readonly TextBlock[][]): string[] {
  const before = blocks[index - 1]
  const heading = above[index]?.at(-1)
  return [before, heading].flatMap((block) => (block && block.kind !== 'table' ? block.text : []))
}

// ---------------------------------------------------------------- doubts about the head

function headFindings(
  document: PlainDocument,
  head: Letterhead,
  signer: string | null,
  aboutTasks: readonly Finding[],
): Finding[] {
  const found: Finding[] = []
  const add = (code: Finding['code'], excerpt: string, line: number, params: Finding['params'] = {}) =>
    found.push({ code, severity: 'note', task: null, excerpt, line, params })
  const { oldEncoding, oldWords = '', struckOut = [] } = document
  if (oldEncoding) add('old_encoding', oldWords, lineOf(oldWords, document.blocks), { encoding: oldEncoding })
  if (struckOut.length > 0) add('struck_out', struckOut.join(' '), 1, { written: quotedTogether(struckOut) })
  if (head.number === null) add('number_blank', head.numberBlank?.text ?? '', head.numberBlank?.line ?? 1)
  if (!head.issuer) add('issuer_missing', '', 1)
  if (!head.issuedOn) add('date_of_issue_missing', head.title, 1)
  if (!signer) add('signer_missing', '', document.blocks.at(-1)?.line ?? 1)
  const asked = new Set(aboutTasks.filter(({ code }) => code === 'date_cut_off').map(({ line }) => line))
  for (const block of document.blocks) {
    if (block.kind === 'table' || asked.has(block.line)) continue
    for (const written of cutOffDates(block)) add('date_cut_off', block.text, block.line, { written })
  }
  return found
}

/** The most that one point shows. */
const LONGEST_STRUCK = 300

/** "15/3/2025”, “Họp giao ban": they stand between quotation marks. */
function quotedTogether(words: readonly string[]): string {
  const all = words.join('”, “')
  return all.length > LONGEST_STRUCK ? `${all.slice(0, LONGEST_STRUCK)}…` : all
}

/** Where the words first stand; the first line where they stand nowhere as they are. */
function lineOf(words: string, blocks: readonly Block[]): number {
  const sought = fold(words).replace(/\s+/g, ' ').trim()
  if (sought === '') return 1
  const holds = (text: string) => fold(text).includes(sought)
  for (const block of blocks) {
    const cell = block.kind === 'table' ? block.rows.flat().find((one) => holds(cellLine(one))) : undefined
    if (cell) return cell.line
    if (block.kind !== 'table' && holds(printed(block))) return block.line
  }
  return 1
}

/** A plan that asks nothing of anybody is rather one that was not understood: the clerk is asked. */
function nothingFound({ blocks }: PlainDocument, head: Letterhead): Finding {
  const line = blocks[head.bodyFrom]?.line ?? blocks.at(-1)?.line ?? 1
  return { code: 'no_tasks', severity: 'ask', task: null, excerpt: '', line, params: {} }
}

/** "06/01/202": a year that lost a digit. */
function cutOffDates(block: TextBlock): string[] {
  const folded = fold(block.text)
  return findTimes(folded)
    .filter((time) => time.cutOff && /\d{3}$/.test(folded.slice(time.from, time.to)))
    .map((time) => block.text.slice(time.from, time.to))
}
