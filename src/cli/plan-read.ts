/** What `nhacviec plan read` prints: the reading as JSON, or as text for the terminal. */
import type { Finding, Reading, ReadTask } from '../plan-reader/reading.js'

/** Says a finding as a sentence; given by the caller, who knows the language. */
type MessageOf = (finding: Finding) => string

/** The reading with these keys in this order, dates as 'YYYY-MM-DD', each finding with its sentence. */
export function planToJson(reading: Reading, messageOf: MessageOf): object {
  const { documentType, number, title, issuer, issuedOn, year, signer, recipients } = reading
  return {
    documentType,
    number,
    title,
    issuer,
    issuedOn,
    year,
    signer,
    recipients,
    tasks: reading.tasks.map((task) => ({
      number: task.number,
      title: task.title,
      period: task.period,
      dueOn: task.dueOn,
      dueFrom: task.dueFrom,
      units: task.units.map(({ name, role }) => ({ name, role })),
      perUnit: task.perUnit,
    })),
    findings: reading.findings.map((finding) => ({
      code: finding.code,
      severity: finding.severity,
      message: messageOf(finding),
      excerpt: finding.excerpt,
    })),
  }
}

const ROLES = { lead: 'chủ trì', support: 'phối hợp', responsible: 'thực hiện' } as const

/** The same to be read: the head, the tasks under their periods, then the points to look at with their lines. */
export function planToText(reading: Reading, messageOf: MessageOf): string {
  const units = new Set(reading.tasks.flatMap((task) => task.units.map((unit) => unit.name)))
  const asks = reading.findings.filter((finding) => finding.severity === 'ask')
  const notes = reading.findings.filter((finding) => finding.severity === 'note')
  const lines = [
    ...headOf(reading),
    '',
    `${reading.tasks.length} nhiệm vụ, ${units.size} đơn vị, ${asks.length} điểm cần hỏi, ${notes.length} điểm lưu ý`,
  ]
  let period: string | null | undefined
  for (const task of reading.tasks) {
    if (task.period !== period) lines.push('', task.period ?? 'Không theo kỳ')
    period = task.period
    lines.push(...taskLines(task))
  }
  if (asks.length > 0) lines.push('', 'Cần hỏi', ...asks.map((finding) => pointOf(finding, messageOf)))
  if (notes.length > 0) lines.push('', 'Lưu ý', ...notes.map((finding) => pointOf(finding, messageOf)))
  return lines.join('\n')
}

function headOf(reading: Reading): string[] {
  const rows: [string, string | null][] = [
    ['Số', reading.number],
    ['Tiêu đề', reading.title],
    ['Cơ quan ban hành', reading.issuer],
    ['Ngày ban hành', reading.issuedOn && displayDate(reading.issuedOn)],
    ['Năm', reading.year === null ? null : String(reading.year)],
    ['Người ký', reading.signer],
    ['Nơi nhận', reading.recipients.join('; ')],
  ]
  return rows.map(([label, value]) => `${`${label}:`.padEnd(18)}${value || '(chưa có)'}`)
}

function taskLines(task: ReadTask): string[] {
  const due = task.dueOn
    ? `hạn ${displayDate(task.dueOn)}${task.dueFrom === 'period' ? ' (hết kỳ)' : ''}`
    : 'chưa có hạn'
  const units = task.units.map((unit) => `${unit.name} (${ROLES[unit.role]})`).join('; ') || 'chưa có đơn vị'
  return [
    `  ${(task.number ?? '-').padEnd(4)}${task.title}`,
    `      ${due}${task.dueWritten ? `, ghi “${task.dueWritten}”` : ''} · ${units}${task.perUnit ? ' · mỗi đơn vị nộp một bản' : ''}`,
  ]
}

function pointOf(finding: Finding, messageOf: MessageOf): string {
  return `  dòng ${String(finding.line).padEnd(4)}${messageOf(finding)}`
}

function displayDate(date: string): string {
  return date.split('-').reverse().join('/')
}
