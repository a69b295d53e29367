/** A task as the clerk words it: 'tổ chức hội thi; đơn vị: UBND xã; hạn: 15/3', 'tổ chức hội thi, Hội Phụ nữ chủ trì, xong trước 20/3'. */
import { unitsWithRoles } from './roles-said.js'
import { normalise } from './vietnamese.js'

export interface NewRow {
  title: string
  /** As typed, without their labels; '' where none are said. */
  units: string
  due: string
}

const UNITS = /^(?:đơn vị|don vi|units?)(?:\s+thực hiện|\s+thuc hien)?\s*:?\s*/iu
const DUE =
  /^(?:(?:thời hạn|thoi han|hạn|han|due)\s*:?\s*|(?=(?:xong|hoàn thành|hoan thanh|chậm nhất|cham nhat|trước|truoc|đến|den|trong|ngày|ngay)\s|\d{1,2}[/.-]\d))/iu

/** Parts behind ';' are what they are labelled or look like; behind ',' only from the end, so that a text with commas stays whole. */
export function newRowSaid(said: string, units: Parameters<typeof unitsWithRoles>[1]): NewRow {
  const text = normalise(said).trim()
  const marked = text.split(/[;\n]/).map((part) => part.trim())
  const row = { title: '', units: '', due: '' }
  const isMarked = marked.length > 1
  const [first = '', ...parts] = isMarked ? marked : text.split(',').map((part) => part.trim())
  const title = [first]
  for (const [at, part] of [...parts.entries()].toReversed()) {
    if (part === '') continue
    if (row.due === '' && DUE.test(part)) row.due = part.replace(DUE, '')
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
