/** A paper behind a link: what the link is about, in ids alone. */
import type { PeriodKey } from '../../domain/calendar.js'
import type { PaperKind } from '../actions.js'
import type { MakeLink, PaperOrder } from '../ports.js'

const KINDS = [
  'picture',
  'report',
  'book',
  'standing',
  'evidence',
  'page',
  'calendar',
  'next_plan',
] as const satisfies PaperKind[]
const DAY = 86_400_000
/** A page is looked at for a while; a calendar is subscribed to for the year and a bit. */
const LIFE_DAYS = 30
const CALENDAR_DAYS = 400

export function paperLink(make: MakeLink, commune: number, order: PaperOrder, now: Date): string | null {
  const { paper, plan, period, units, task } = order
  const days = paper === 'calendar' ? CALENDAR_DAYS : LIFE_DAYS
  const subject = [commune, paper, plan, period ?? '', units?.join('-') ?? '', ...(task === null ? [] : [task])].join(
    '.',
  )
  return make('paper', subject, new Date(now.getTime() + days * DAY))
}

/** null for what no link of ours is about. */
export function orderIn(subject: string): { commune: number; order: PaperOrder } | null {
  const [commune, kind, plan, period, units, task, ...rest] = subject.split('.')
  const paper = KINDS.find((k) => k === kind)
  if (!paper || rest.length > 0 || !/^\d+$/.test(commune ?? '') || !/^\d+$/.test(plan ?? '')) return null
  const ids = units ? units.split('-').map(Number) : null
  const of: PeriodKey | null = period || null
  return {
    commune: Number(commune),
    order: { paper, plan: Number(plan), period: of, units: ids, task: task ? Number(task) : null },
  }
}
