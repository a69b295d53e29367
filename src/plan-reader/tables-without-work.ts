/** Tables that order nothing of anybody, though a column of theirs may be headed "Nhiệm vụ": who people are, what things cost, what is marked, which papers exist. */
import { fold } from '../domain/vietnamese.js'
import { type Header, unitColumns } from './columns.js'
import { type Cell, cellLine, type Table } from './document.js'

/** Sums, and what is counted to come to them. */
const SUMS = /^(?:noi dung|khoan|hang muc) chi$|thanh tien|so tien/
const COSTING = /don gia|thanh tien/
const COUNTED = /don vi tinh|\bdvt\b|so luong|don gia/
const PERSONS = /^(?:ho va ten|ho ten|ho, ten|ten thanh vien|thanh vien)/
const REACHED_AT = /dien thoai|\b(?:sdt|so dt|email|e-mail|thu dien tu|zalo)\b/
const MARKED = /^(?:muc |tong |thang )?diem\b|cham diem|tu cham|tham dinh diem/
const NUMBER_OF_PAPER = /^so(?:,|\/| va)? ?(?:ky hieu|van ban|hieu|quyet dinh)/

/** What a person is in a body; no work. */
const POST =
  /^(?:(?:pho |uy vien |thanh vien )?(?:truong|chu tich|truong ban|truong doan|truong tieu ban|to truong|doi truong|nhom truong)|pho (?:ban|doan|to|doi|nhom)|(?:to|doi|nhom|doan|ban) (?:pho|truong)|uy vien|thanh vien|thu ky|thuong truc)\b/
/** So many of the cells of work that are posts make a list of members. */
const MOSTLY = 0.5

/** Whether the rows under the header are no work; `timed`: they say when, or stand under a period. */
export function holdsNoWork(header: Header, rows: readonly Cell[][], timed: boolean): boolean {
  return isCosting(header) || listsPapers(header) || listsMembers(header, rows) || (!timed && describes(header))
}

/** What is bought, how much of it and for how much; a column of sums alone may stand beside work. */
function isCosting(header: Header): boolean {
  const { words } = header
  const nobody = unitColumns(header).length === 0 && !header.unitMarks
  return (some(words, COSTING) && some(words, COUNTED)) || (some(words, SUMS) && nobody)
}

/** Papers that have their number are written already. */
function listsPapers({ words }: Header): boolean {
  return some(words, NUMBER_OF_PAPER) && words.some((heading) => /ban hanh|trich yeu|ngay/.test(heading))
}

/** Under "Nhiệm vụ" stands what each person is: "Trưởng ban", "Ủy viên". */
function listsMembers({ columns }: Header, rows: readonly Cell[][]): boolean {
  const at = columns.indexOf('task')
  const cells = rows.filter((row) => row[at] !== row[0]).map((row) => fold(cellLine(row[at])))
  const filled = cells.filter((text) => text !== '')
  const posts = filled.filter((text) => text.length < 60 && POST.test(text))
  return posts.length > 0 && posts.length >= filled.length * MOSTLY
}

/** Without any time: of persons, how they are reached or what each has in hand; of bodies, how they are marked; of sums, what they are for. */
function describes(header: Header): boolean {
  const { words, columns } = header
  const person = words.findIndex((heading) => PERSONS.test(heading))
  const helped = columns.includes('lead') || columns.includes('support')
  const ofPersons = person >= 0 && person < columns.indexOf('task') && !helped
  return ofPersons || some(words, REACHED_AT) || some(words, MARKED) || some(words, SUMS)
}

function some(words: readonly string[], pattern: RegExp): boolean {
  return words.some((heading) => pattern.test(heading))
}

/** Whether a table that was not understood looks meant for work: rows and columns enough, and nothing that says sums, names or marks. */
export function looksLikeWork(table: Table): boolean {
  const words = fold((table.rows[0] ?? []).map(cellLine).join(' '))
  const wide = (table.rows[0]?.length ?? 0) >= 2 && table.rows.length >= 3
  return (
    wide &&
    !/kinh phi|so tien|thanh tien|du toan|ho va ten|ho ten|chuc vu|diem|chi tieu|so luong|cong hoa xa hoi|noi nhan|don vi tinh/.test(
      words,
    )
  )
}
