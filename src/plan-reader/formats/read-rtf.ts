/** .rtf to blocks. */
import type { PlainDocument } from '../document.js'
import { documentOfFlow } from './document-of-flow.js'
import { type Flow, paragraph } from './flow.js'
import { createLetters, SIGNS } from './rtf-letters.js'
import { type RtfCell, type RtfRow, tableOfRows } from './rtf-table.js'
import { readRtfTokens } from './rtf-tokens.js'
import { struck } from './struck.js'
import { refuse } from './unreadable.js'

const DEEPEST = 500

/** Groups whose text is not printed with the document, beside all that begin with \*. */
const SKIPPED = new Set([
  ...[
    'colortbl',
    'stylesheet',
    'info',
    'pict',
    'object',
    'fldinst',
    'listtable',
    'listoverridetable',
    'rsidtbl',
    'themedata',
  ],
  ...[
    'colorschememapping',
    'datastore',
    'latentstyles',
    'xmlnstbl',
    'mmathPr',
    'generator',
    'nonesttables',
    'nonshppict',
  ],
  ...[
    'header',
    'headerl',
    'headerr',
    'headerf',
    'footer',
    'footerl',
    'footerr',
    'footerf',
    'annotation',
    'atnid',
    'atnauthor',
  ],
  ...['ftnsep', 'ftnsepc', 'aftnsep', 'aftnsepc', 'bkmkstart', 'bkmkend', 'filetbl', 'revtbl', 'private', 'shpinst'],
])

/** Groups that begin with \* and are text all the same. */
const READ = new Set(['nesttableprops', 'shptxt', 'listtext', 'pntext'])

interface State {
  kind: 'text' | 'fonts' | 'label' | 'note' | 'skipped'
  starred: boolean
  bold: boolean
  hidden: boolean
  deleted: boolean
  struck: boolean
  capitals: boolean
  font: number
  /** How many tables the paragraph stands in. */
  depth: number
  /** How many bytes stand behind a Unicode letter for programs that know none. */
  fallback: number
}

/** The body (0) or a table inside another, while it comes in. */
interface Level {
  content: Flow[]
  cells: Flow[][]
  rows: RtfRow[]
  definition: RtfCell[]
  pending: Omit<RtfCell, 'edge'>
}

/** A paragraph before anything is in it; `old`: it has letters of TCVN3. */
const EMPTY = { text: '', label: '', letters: 0, bold: 0, old: false }
const PLAIN_CELL = { down: false, right: false, reaches: false }

export function readRtf(bytes: Uint8Array): PlainDocument {
  const reader = createReader()
  readRtfTokens(bytes, reader)
  const { flow, oldWords } = reader.finished()
  return documentOfFlow(flow, oldWords)
}

function createReader() {
  const stack: State[] = []
  let state: State = {
    ...{ kind: 'text', starred: false, bold: false, hidden: false, deleted: false, struck: false, capitals: false },
    ...{ font: 0, depth: 0, fallback: 1 },
  }
  const letters = createLetters()
  const levels: Level[] = [level()]
  let open = { ...EMPTY }
  let oldWords = ''
  let note = ''
  const notes: string[] = []
  let toSkip = 0

  const top = (): Level => levels.at(-1) ?? level()

  function closeTables(depth: number): void {
    while (levels.length - 1 > depth) {
      const inner = levels.pop()
      if (!inner) return
      if (inner.content.length > 0 || inner.cells.length > 0) endRow(inner)
      if (inner.rows.length > 0) top().content.push(tableOfRows(inner.rows))
    }
    while (levels.length - 1 < depth) levels.push(level())
  }

  function endRow(one: Level): void {
    if (one.content.length > 0) one.cells.push(one.content)
    one.rows.push({ definition: one.definition, cells: one.cells })
    one.content = []
    one.cells = []
  }

  function endParagraph(depth: number): void {
    closeTables(depth)
    const { text, label, letters: count, bold, old } = open
    open = { ...EMPTY }
    if (old) oldWords ||= text.trim().split('\n', 1)[0] ?? ''
    top().content.push(paragraph(text, { label: label.replace(/\s+/g, ' ').trim(), bold: count > 0 && bold === count }))
  }

  function endCell(depth: number): void {
    endParagraph(depth)
    const one = top()
    one.cells.push(one.content)
    one.content = []
  }

  function write(text: string): void {
    if (state.kind === 'skipped' || state.hidden || state.deleted) return
    if (state.kind === 'fonts') letters.nameFont(state.font, text)
    else if (state.kind === 'label') open.label += text
    else if (state.kind === 'note') note += text
    else if (state.struck) open.text += struck(text)
    else {
      const shown = state.capitals ? text.toUpperCase() : text
      const count = shown.trim().length
      open.text += shown
      open.letters += count
      if (state.bold) open.bold += count
    }
  }

  function control(word: string, value: number | undefined): void {
    const on = value !== 0
    if (state.kind === 'skipped') return
    if (state.kind === 'fonts' && (word === 'f' || word === 'fcharset')) {
      if (word === 'f') state.font = value ?? 0
      else letters.charset(state.font, value ?? 0)
      return
    }
    if (begins(word)) return
    if (tableControl(word, value)) return
    switch (word) {
      case 'ansicpg':
        letters.page(value ?? 1252)
        return
      case 'b':
        state.bold = on
        return
      case 'v':
        state.hidden = on
        return
      case 'deleted':
        state.deleted = on
        return
      case 'strike':
      case 'striked':
        state.struck = on
        return
      case 'caps':
        state.capitals = on
        return
      case 'plain':
        Object.assign(state, { bold: false, hidden: false, deleted: false, struck: false, capitals: false })
        return
      case 'f':
        state.font = value ?? 0
        return
      case 'uc':
        state.fallback = Math.max(0, Math.min(value ?? 1, 8))
        return
      case 'u':
        write(String.fromCharCode((value ?? 0) & 0xffff))
        toSkip = state.fallback
        return
      case 'pard':
        state.depth = 0
        return
      default:
        write(SIGNS[word] ?? '')
    }
  }

  /** The first word of a group says what the group is. */
  function begins(word: string): boolean {
    if (word === '*') {
      state.starred = true
      return true
    }
    const { starred } = state
    state.starred = false
    if (word === 'fonttbl') state.kind = 'fonts'
    else if (word === 'listtext' || word === 'pntext') state.kind = 'label'
    else if (word === 'footnote') state.kind = 'note'
    else if (SKIPPED.has(word) || (starred && !READ.has(word))) state.kind = 'skipped'
    else return false
    return true
  }

  function tableControl(word: string, value: number | undefined): boolean {
    switch (word) {
      case 'par':
      case 'sect':
        if (state.kind === 'text') endParagraph(state.depth)
        else write(' ')
        return true
      case 'intbl':
        state.depth = Math.max(1, state.depth)
        return true
      case 'itap':
        state.depth = Math.max(0, Math.min(value ?? 0, 20))
        return true
      case 'cell':
      case 'nestcell':
        endCell(word === 'cell' ? 1 : Math.max(1, state.depth))
        return true
      case 'row':
      case 'nestrow': {
        closeTables(word === 'row' ? 1 : Math.max(1, state.depth))
        endRow(top())
        return true
      }
      default:
        return cellControl(word, value)
    }
  }

  /** Where the cells of a row end and how they are merged. */
  function cellControl(word: string, value: number | undefined): boolean {
    if (!/^(?:trowd|cellx|cl(?:v?m)(?:gf|rg))$/.test(word)) return false
    const depth = Math.max(1, state.depth)
    while (levels.length - 1 < depth) levels.push(level())
    const one = levels[depth] ?? top()
    if (word === 'trowd') one.definition = []
    else if (word === 'cellx') one.definition.push({ edge: value ?? 0, ...one.pending })
    else if (word === 'clvmgf') one.pending = { ...one.pending, reaches: true }
    else if (word === 'clvmrg') one.pending = { ...one.pending, down: true }
    else if (word === 'clmrg') one.pending = { ...one.pending, right: true }
    if (word === 'trowd' || word === 'cellx') one.pending = PLAIN_CELL
    return true
  }

  return {
    open() {
      if (stack.length > DEEPEST) refuse('damaged')
      stack.push({ ...state })
      toSkip = 0
    },
    close() {
      if (state.kind === 'note' && stack.at(-1)?.kind !== 'note') {
        notes.push(note.replace(/\s+/g, ' ').trim())
        note = ''
      }
      state = stack.pop() ?? state
      toSkip = 0
    },
    control,
    byte(value: number) {
      if (toSkip > 0) toSkip -= 1
      else if (state.kind !== 'skipped') {
        open.old ||= state.kind === 'text' && letters.isOld(state.font, value)
        write(letters.of(state.font, value))
      }
    },
    finished(): { flow: Flow[]; oldWords: string } {
      if (open.text.trim()) endParagraph(state.depth)
      closeTables(0)
      const footnotes = notes.filter(Boolean).map((text, i) => paragraph(`[${i + 1}] ${text}`))
      return { flow: [...top().content, ...footnotes], oldWords }
    },
  }
}

function level(): Level {
  return { content: [], cells: [], rows: [], definition: [], pending: PLAIN_CELL }
}
