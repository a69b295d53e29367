/** A task as the clerk words it: 'tổ chức hội thi; đơn vị: UBND xã; hạn: 15/3', 'tổ chức hội thi, Hội Phụ nữ chủ trì, xong trước 20/3'. */
import type { CivilDate } from '../calendar.js'
import { longPattern } from '../long-pattern.js'
import { fold, normalise } from '../vietnamese.js'
import { unitsWithRoles } from './roles-said.js'
import { noSuchDayIn, readSpokenDate } from './spoken-date.js'

export interface NewRow {
  title: string
  /** As typed, without their labels; '' where none are said. */
  units: string
  due: string
}

const UNITS = /^(?:đơn vị|don vi|units?)(?:\s+thực hiện|\s+thuc hien)?\s*:?\s*/iu
const DUE = longPattern('iu')`
  ^(?:
    // 'hạn: 15/3'; not 'hạn chế', 'hạn hán', 'hạn mặn'
    (?:thời hạn|thoi han|(?:hạn|han)(?!\s+(?:chế|che|hán|han|mặn|man)(?!\p{L}))|due)(?!\p{L})\s*:?\s*
    // 'xong trước 20/3', '20/3'
    |(?=
      (?:xong|hoàn thành|hoan thanh|chậm nhất|cham nhat|trước|truoc|đến|den|trong|ngày|ngay)\s
      |\d{1,2}[/.-]\d
    )
  )`

/** 'Hạn: …' says so itself. */
const LABELLED = /^(?:thời hạn|thoi han|hạn|han|due)\s*:/iu
/** What may stand between such a word and the day: 'hoàn thành hồ sơ', 'trong các thôn', 'ngày hội' go on otherwise. */
const BEFORE_DAY =
  /^(?:(?:thoi han|han|due|cuoi|la|nop|xong|hoan thanh|hoan tat|cham nhat|muon nhat|truoc|den|het|trong|vao|ngay|luc|\d{1,2}(?:h|g)\d{0,2})\s*:?\s*)*$/
const BEHIND_DAY = /^(?:\s*(?:nam nay|nam \d{4}|nay|nhe|nha|a))*[\s.!]*$/

/** Parts behind ';' are what they are labelled or look like; behind ',' only from the end, so that a text with commas stays whole. */
export function newRowSaid(said: string, units: Parameters<typeof unitsWithRoles>[1], today: CivilDate): NewRow {
  const text = normalise(said).trim()
  const marked = text.split(/[;\n]/).map((part) => part.trim())
  const row = { title: '', units: '', due: '' }
  const isMarked = marked.length > 1
  const [first = '', ...parts] = isMarked ? marked : text.split(',').map((part) => part.trim())
  const title = [first]
  for (const [at, part] of [...parts.entries()].toReversed()) {
    if (part === '') continue
    if (row.due === '' && DUE.test(part) && (isMarked || saysDue(part, today))) row.due = part.replace(DUE, '')
    else if (UNITS.test(part) || isMarked || areUnits(part))
      row.units = [part.replace(UNITS, ''), row.units].filter(Boolean).join('; ')
    else {
      title.push(...parts.slice(0, at + 1))
      break
    }
  }
  return { ...row, title: title.join(', ') }

  function areUnits(part: string): boolean {
    const read = unitsWithRoles(part, units)
    return 'named' in read && read.named.length > 0
  }
}

/** A day, and nothing that makes the part a piece of the task's own text. */
function saysDue(part: string, today: CivilDate): boolean {
  if (LABELLED.test(part) || noSuchDayIn(part, today)) return true
  const words = fold(part)
  const day = readSpokenDate(words, today)
  if (!day) return false
  const at = words.indexOf(day.said)
  return BEFORE_DAY.test(words.slice(0, at)) && BEHIND_DAY.test(words.slice(at + day.said.length))
}
