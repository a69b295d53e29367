/** Tables with a column for each unit, marked where it has a part in the row: "CT" and "PH", "x", "●" and "○". */
import type { UnitRole } from '../domain/plan.js'
import { fold } from '../domain/vietnamese.js'
import type { Header } from './columns.js'
import { type Cell, cellLine } from './document.js'

/** A column that stands for a unit. */
export interface UnitMark {
  column: number
  name: string
}

const MARKS: readonly (readonly [role: UnitRole, words: RegExp])[] = [
  ['lead', /^(?:ct|c|chu tri|chinh|dau moi)$/],
  ['support', /^(?:ph|p|phoi hop|phu|tham gia|○|◯|o)$/],
  ['responsible', /^(?:x|v|✓|✔|√|☑|●|•|\+|th|thuc hien)$/],
]
/** Fewer marks may be anything. */
const FEWEST_MARKS = 3
const FEWEST_UNITS = 2

/** "Cấp quyết định" over "BTV | BCH": before whom the work comes, not who does it. */
const DECIDES = /\b(?:cap|tham quyen|quyet dinh|phe duyet|thong qua|ban hanh|trinh)\b/

function roleOfMark(text: string): UnitRole | undefined {
  const mark = fold(text.trim())
  return MARKS.find(([, words]) => words.test(mark))?.[0]
}

/** The header with the columns that hold nothing but marks; their names stand in the last of the heading rows. */
export function withUnitMarks(header: Header, names: readonly Cell[], rows: readonly Cell[][]): Header {
  if (header.marks) return header
  const taken = new Set(['number', 'task', 'time'])
  const unitMarks = header.columns.flatMap((meaning, column): UnitMark[] => {
    const name = cellLine(names[column])
    const decides = DECIDES.test(header.words[column] ?? '')
    return !taken.has(meaning) && !decides && isName(name) && holdsMarks(rows, column) ? [{ column, name }] : []
  })
  const marks = unitMarks.flatMap(({ column }) => rows.filter((row) => cellLine(row[column]) !== ''))
  if (unitMarks.length < FEWEST_UNITS || marks.length < FEWEST_MARKS) return header
  const columns = header.columns.map((meaning, i) => (unitMarks.some(({ column }) => column === i) ? 'other' : meaning))
  return { ...header, columns, unitMarks }
}

/** The units that the row marks; beside marks of help a bare one leads. */
export function markedUnits(row: readonly Cell[], marks: readonly UnitMark[]): { name: string; role: UnitRole }[] {
  const marked = marks.flatMap(({ column, name }) => {
    const role = roleOfMark(cellLine(row[column]))
    return role ? [{ name, role }] : []
  })
  const leads = marked.some(({ role }) => role === 'support') && !marked.some(({ role }) => role === 'lead')
  return marked.map(({ name, role }) => ({ name, role: leads && role === 'responsible' ? 'lead' : role }))
}

function isName(text: string): boolean {
  return /\p{L}{2}/u.test(text) && text.length < 60 && roleOfMark(text) === undefined
}

/** Cells merged over the row are headings of groups. */
function holdsMarks(rows: readonly Cell[][], column: number): boolean {
  const filled = rows.filter((row) => row[column] !== row[0] && cellLine(row[column]) !== '')
  return filled.every((row) => roleOfMark(cellLine(row[column])) !== undefined)
}
