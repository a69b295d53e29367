/** The units that a cell or a phrase names, and the role of each. */
import type { UnitRole } from '../domain/plan.js'
import { fold, normalise } from '../domain/vietnamese.js'
import { verbAt } from './duty-verbs.js'
import { closedNameEnd } from './name-grammar.js'
import { NEEDS_MORE } from './name-words.js'
import { NONE_SEEN } from './names-seen.js'
import { splitUnits } from './split-units.js'
import { OWN_NAME, PERSON_STARTS, startsUnit } from './unit-heads.js'
import { isUnknownMember } from './unknown-names.js'

export interface NamedRole {
  name: string
  role: UnitRole
  /** It may go on, or have ended sooner, or be part of the name before it. */
  unsure?: true
}

/** The units in a cell, each with the role of its column or of the label before it ("Chủ trì: ...; Phối hợp: ..."). */
export function unitsInCell(text: string, role: UnitRole): NamedRole[] {
  const units: NamedRole[] = []
  let current = role
  for (const part of labelledParts(text)) {
    current = part.role ?? current
    for (const { names, role: own } of byVerb(part.text))
      for (const unit of unitsNamed(names, own ?? current)) {
        const { name, helps } = withoutDuty(unit.name)
        if (!units.some((other) => other.name === name))
          units.push({ ...unit, name, ...(helps && { role: 'support' }) })
      }
  }
  return units
}

/** The names in a phrase, all in one role; of one that begins as no name known the clerk is asked who it is. */
export function unitsNamed(phrase: string, role: UnitRole): NamedRole[] {
  return splitUnits(phrase).map((name) => ({ name, role, ...(isUnknownMember(name, phrase) && { unsure: true }) }))
}

/** "Phòng Kinh tế hướng dẫn", "các thôn phối hợp huy động nhân lực": the name without what its bearer is to do. */
function withoutDuty(name: string): { name: string; helps: boolean } {
  const helping = /\s(?:cùng\s)?(?:phối hợp|hỗ trợ|tham gia)$/u.exec(name)
  if (helping) return { name: name.slice(0, helping.index), helps: true }
  const end = closedNameEnd(name, NONE_SEEN) ?? name.length
  const duty = name.slice(end + 1)
  if (verbAt(duty) === 0 || /^phụ trách|^được/u.test(duty)) return { name, helps: false }
  return { name: name.slice(0, end), helps: /^(?:phối hợp|hỗ trợ|tham gia)/u.test(duty) }
}

const LEADS = /^(.{3,200}?),?\s(?:chủ trì|làm đầu mối)(?:\sthực hiện)?(?=$|[.,;\s])[.,;]?\s*(?:và\s)?/u
const HELPS = /^(.{3,200}?)[\s,;–-]*\s(?:và\s)?phối hợp(?:\s(?:với|cùng))?\s+(?=\S)/u

/** "A chủ trì, phối hợp với B", "A phối hợp B", "A thực hiện": who leads and who helps, said with verbs. */
function byVerb(text: string): { names: string; role: UnitRole | null }[] {
  const whole = normalise(text)
    .replace(/[^\S\n]+/g, ' ')
    .trim()
  const leads = LEADS.exec(whole)
  if (leads?.[1] && (startsUnit(leads[1]) || OWN_NAME.test(leads[1]))) {
    const rest = whole
      .slice(leads[0].length)
      .replace(/^phối hợp(?:\s(?:với|cùng))?\s+/u, '')
      .replace(/\s(?:cùng\s)?phối hợp(?:\sthực hiện)?[.;]?$/u, '')
    return [{ names: leads[1], role: 'lead' }, ...(rest ? [{ names: rest, role: 'support' as const }] : [])]
  }
  const helps = HELPS.exec(whole)
  if (helps?.[1] && startsUnit(helps[1]) && !NEEDS_MORE.test(helps[1]))
    return [
      { names: helps[1], role: null },
      { names: whole.slice(helps[0].length), role: 'support' },
    ]
  return [
    {
      names: whole.replace(
        /(?<=\p{L})(?<!địa bàn|lĩnh vực|được)\s(?:thực hiện|phụ trách|chuẩn bị|thẩm tra|tham mưu|tổ chức|triển khai|làm (?:chủ đầu tư|thường trực|nòng cốt))[.;]?$/u,
        '',
      ),
      role: null,
    },
  ]
}

const ROLE_LABEL =
  /(?:^|[\s;,.(-])((?:(?:đơn vị|cơ quan|bộ phận|đầu mối)\s+)?(chủ trì|phối hợp|thực hiện|phụ trách|chỉ đạo|tham mưu|giám sát|theo dõi)(?:\s+thực hiện)?)\s*:/giu

/** "Phòng Kinh tế (chủ trì), hai thôn Đông Trữ, Hoàng Xá (phối hợp)": the role stands behind the names. */
const ROLE_BEHIND =
  /\s?\((?:(?:là|làm)\s)?(chủ trì|chính|phối hợp|phụ|đầu mối|phụ trách|thực hiện|hỗ trợ|CT|PH)\)[\s,;.]*(?:và\s)?/giu

function partsByRoleBehind(text: string): { role: UnitRole | null; text: string }[] {
  const parts: { role: UnitRole | null; text: string }[] = []
  let from = 0
  for (const mark of text.matchAll(ROLE_BEHIND)) {
    // Behind a person "(CT)" is the chair.
    if (/\(CT\)/i.test(mark[0]) && PERSON_STARTS.test(text.slice(from).trim())) continue
    parts.push({ role: roleOf(mark[1] ?? ''), text: text.slice(from, mark.index) })
    from = mark.index + mark[0].length
  }
  // Who stands unmarked behind the lead helps.
  const rest = parts.some(({ role }) => role === 'lead') ? 'support' : null
  return [...parts, { role: rest, text: text.slice(from) }]
}

function labelledParts(text: string): { role: UnitRole | null; text: string }[] {
  const behind = partsByRoleBehind(text)
  if (behind.length > 1) return behind
  const labels = [...text.matchAll(ROLE_LABEL)]
  const first = labels[0]
  if (!first) return [{ role: null, text }]
  const parts: { role: UnitRole | null; text: string }[] = [{ role: null, text: text.slice(0, first.index) }]
  for (const [i, label] of labels.entries()) {
    const from = label.index + label[0].length
    // Who only looks on has no part in the work.
    if (!/^(?:giám sát|theo dõi)$/iu.test(label[2] ?? ''))
      parts.push({ role: roleOf(label[2] ?? ''), text: text.slice(from, labels[i + 1]?.index) })
  }
  return parts
}

function roleOf(word: string): UnitRole {
  const folded = fold(word)
  if (folded === 'chu tri' || folded === 'dau moi' || folded === 'chinh' || folded === 'ct') return 'lead'
  return folded === 'phoi hop' || folded === 'ho tro' || folded === 'phu' || folded === 'ph' ? 'support' : 'responsible'
}
