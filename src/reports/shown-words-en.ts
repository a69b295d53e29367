/** The words of what is looked at, for an office whose language is English. */
import { extendedDate } from '../domain/assignment.js'
import type { CivilDate, PeriodKey } from '../domain/calendar.js'
import { weekday } from '../domain/calendar.js'
import type { TaskResult } from '../domain/results.js'
import { plannedDue } from '../domain/results.js'
import { unitsByState } from './report/report-words.js'
import type { ShownWords } from './shown-words.js'

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const ROMAN = ['I', 'II', 'III', 'IV'] as const

/** The month by name, so that nobody takes it for the day: '30 Jan 2023'. */
function dayIn(date: CivilDate): string {
  return `${shortDay(date)} ${date.slice(0, 4)}`
}

function shortDay(date: CivilDate): string {
  const [, month = '', day = ''] = date.split('-')
  return `${Number(day)} ${(MONTHS[Number(month) - 1] ?? month).slice(0, 3)}`
}

function fullDay(date: CivilDate): string {
  return `${WEEKDAYS[weekday(date) - 1] ?? ''}, ${dayIn(date)}`
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

function periodIn(period: PeriodKey): string {
  const [year = '', part = ''] = period.split('-')
  if (part === '') return `Year ${year}`
  if (part === 'H1') return `First half of ${year}`
  if (part === 'H2') return `Second half of ${year}`
  if (part.startsWith('Q')) return `Quarter ${ROMAN[Number(part[1]) - 1] ?? part} of ${year}`
  return `${MONTHS[Number(part) - 1] ?? part} ${year}`
}

function unitsIn({ shares, support }: TaskResult): string {
  const named = shares.map((s) => (s.assignment.role === 'lead' ? `${s.unit} (lead)` : s.unit))
  return [named.join(', '), ...(support.length ? [`with ${support.join(', ')}`] : [])].join('; ')
}

/** Every date that counted, as in the Vietnamese form. */
function dueIn({ task, shares, moves }: TaskResult): string {
  const planned = plannedDue({ task, moves })
  if (task.dueOn === null && planned === null && shares.every((s) => s.due === null)) return 'no date'
  const extended = shares.filter((s) => extendedDate(task, s.assignment) !== null)
  const later = [...new Set(extended.map((s) => dayIn(s.assignment.extendedTo ?? '')))]
  const who = extended.length < shares.length ? ` (${extended.map((s) => s.unit).join(', ')})` : ''
  return [
    planned === null ? 'no date' : dayIn(planned),
    ...(moves.length > 0 && task.dueOn !== null ? [`moved to ${dayIn(task.dueOn)}`] : []),
    ...(later.length > 0 ? [`extended to ${later.join(', ')}${who}`] : []),
  ].join(', ')
}

function outcomeIn({ outcome, doneOn, reportedOn, daysLate }: Parameters<ShownWords['outcome']>[0]): string {
  const reported = reportedOn !== null && reportedOn !== doneOn ? `; reported on ${dayIn(reportedOn)}` : ''
  const on = doneOn === null ? '' : ` (${dayIn(doneOn)}${reported})`
  const days = counted(daysLate, 'working day')
  switch (outcome) {
    case 'on_time':
      return `Done in time${on}`
    case 'done_late':
      return `Done ${days} late${on}`
    case 'late':
      return `Not done, ${days} late`
    case 'waiting':
      return 'Reported done, waiting for confirmation'
    case 'stuck':
      return 'Under way, with a difficulty'
    case 'open':
      return 'Under way, not due yet'
  }
}

const CLAIMED = 'Work reported done and not yet confirmed counts as not done.'

export const inEnglish: ShownWords = {
  language: 'en',
  outcomes: {
    on_time: 'Done in time',
    done_late: 'Done late',
    late: 'Late',
    stuck: 'Stuck',
    waiting: 'To confirm',
    open: 'Not due yet',
  },
  progressOf: (plan) => `Progress: ${plan}`,
  period: (of) => (of === null ? 'No period' : periodIn(of)),
  day: fullDay,
  now: (period) => `${period} (now)`,
  tasksDone: 'tasks done',
  countedTwice: (count) => `Of these, ${counted(count, 'task')} counted under two marks.`,
  doneOf: (done, total) => `${done}/${total} done`,
  lateTasks: (late) => {
    const [stuck, waiting] = (['stuck', 'waiting'] as const).map((is) => late.filter(({ too }) => too === is).length)
    const too = [...(stuck ? [`${stuck} stuck`] : []), ...(waiting ? [`${waiting} waiting`] : [])]
    return `Late: ${counted(late.length, 'task')}${too.length > 0 ? `, of them ${too.join(', ')}` : ''}`
  },
  too: { stuck: 'stuck', waiting: 'waiting' },
  moreLate: (codes) => `and ${codes.length} more: ${codes.join(', ')}`,
  workingDaysLate: (days) => (days > 0 ? counted(days, 'working day') : 'late since today'),
  short: {
    late: (days) => `${counted(days, 'day')} late`,
    done: (on) => `done ${shortDay(on)}`,
    due: (on) => (on === null ? 'no date' : `due ${shortDay(on)}`),
  },
  bars: {
    title: 'What was due, unit by unit',
    legend: 'Solid: in time. Thin stripes: done late. Thick stripes: late.',
    more: (count) => `and ${counted(count, 'more unit')}`,
  },
  asOf: (date) => `Figures as of the end of ${dayIn(date)}. ${CLAIMED}`,
  opened: (date) => `Figures as of now, ${fullDay(date)}. ${CLAIMED}`,
  outcome: outcomeIn,
  unitsAndDue: (of) => `${unitsIn(of)}. Due: ${dueIn(of)}.`,
  missing(of) {
    const { done, waiting, missing } = unitsByState(of)
    return [
      `${done.length} of ${of.shares.length} units done`,
      ...(waiting.length > 0 ? [`to confirm: ${waiting.join(', ')}`] : []),
      ...(missing.length > 0 ? [`not done: ${missing.join(', ')}`] : []),
    ].join('; ')
  },
  stuckSince: (date) => `since ${dayIn(date)}`,
  notCarriedOut: 'Not carried out',
  cancelled: ({ on, reason }) =>
    `Not carried out (cancelled${on === null ? '' : ` on ${dayIn(on)}`})${reason ? `; reason: “${reason}”` : ''}.`,
  calendarOf: (name) => `Due dates: ${name}`,
  ofPlan: (title) => `Plan: ${title}`,
}
