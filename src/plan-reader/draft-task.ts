/** A task as the readers of tables, labels and prose hand it on, before its due date is settled. */
import type { PeriodKey } from '../domain/calendar.js'
import type { Deadline } from './deadlines.js'
import type { NamedRole } from './units-in-cells.js'

export interface DraftTask {
  number: string | null
  title: string
  /** From a banner row or heading above it. */
  period: PeriodKey | null
  deadline: Deadline
  units: NamedRole[]
  /** Whether it is an order to deliver: with a collective unit every one hands in its own. */
  delivers: boolean
  /** Its row may hold part of another. */
  unsure?: boolean
  original: string
  line: number
}

/** What is doubtful about a place of the document that became no task. */
export interface Doubt {
  code: 'duty_without_date' | 'day_without_task' | 'table_not_understood' | 'table_left_out'
  excerpt: string
  line: number
  params: Record<string, string | number>
}

/** Words that ask a party to hand something over. */
export const DELIVERS =
  /^(?:gui|nop|bao cao|dang ky)\b|\b(?:gui|nop|dang ky)\b|\bbao cao (?:ket qua|.{0,40}\b(?:ve|cho|uy ban|ubnd|hdnd|so|phong|ban)\b)/
