/** The pieces every message is built of: blocks that stay whole, offers that are a button and a word, dates in words. */
import type { Action } from '../application/actions.js'
import type { Line, ShareView, Span, TaskView } from '../application/message.js'
import type { Language } from '../application/ports.js'
import type { CivilDate, PeriodKey } from '../domain/calendar.js'
import { weekday } from '../domain/calendar.js'
import type { TextKey, Texts } from './texts.js'

/** Something the reader can do: press the label, or type the word. */
export interface Offer {
  label: string
  action: Action
  word: string
}

/** Lines that stay together, and what can be done about them. */
export interface Block {
  lines: Line[]
  /** Rows of buttons. */
  offers: Offer[][]
  tasks: number[]
}

export interface Speech {
  t: Texts
  language: Language
}

export function block(lines: (Line | string)[], offers: Offer[][] = [], tasks: number[] = []): Block {
  return { lines: lines.map((line) => (typeof line === 'string' ? [line] : line)), offers, tasks }
}

export function bold(text: string): Span {
  return { bold: text }
}

/** A heading line. */
export function title(text: string): Line {
  return [bold(text)]
}

/** 'thứ Hai, 30/01/2023'. */
export function dateText({ t, language }: Speech, date: CivilDate): string {
  const name = t(`date.weekday_${weekday(date)}` as TextKey)
  return t('date.full', { weekday: name, day: dayText(language, date) })
}

/** '30/01/2023'; in English the month by name, so that nobody takes it for the day. */
export function dayText(language: Language, date: CivilDate): string {
  const [year = '', month = '', day = ''] = date.split('-')
  if (language === 'vi') return `${day}/${month}/${year}`
  const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
  return `${Number(day)} ${names[Number(month) - 1]} ${year}`
}

/** 'quý I/2023'. */
export function periodText({ t }: Speech, period: PeriodKey | null): string {
  if (period === null || period === '') return t('period.none')
  const [year = '', part = ''] = period.split('-')
  if (part.startsWith('Q'))
    return t('period.quarter', { roman: ['I', 'II', 'III', 'IV'][Number(part[1]) - 1] ?? part, year })
  if (part.startsWith('H')) return t(part === 'H1' ? 'period.half_1' : 'period.half_2', { year })
  return part ? t('period.month', { month: Number(part), year }) : t('period.year', { year })
}

/** 'Q1', 'T3', 'N', 'V': the period as it is typed. */
export function periodWord(period: PeriodKey | null): string {
  if (!period) return 'V'
  const part = period.split('-')[1]
  if (!part) return 'N'
  return /^\d/.test(part) ? `T${Number(part)}` : part
}

/** 'thứ Sáu, 31/03/2023 (theo kỳ)', with everything that must be known about the date. */
export function dueText(speech: Speech, task: TaskView): string {
  const { t } = speech
  if (task.due === null) return t('task.no_due')
  let due = dateText(speech, task.due)
  if (task.dueFrom === 'period' && task.extendedFrom === null) due = t('task.from_period', { due })
  if (task.extendedFrom !== null) due = t('task.extended', { due, from: dateText(speech, task.extendedFrom) })
  if (task.dayOff)
    due = t('task.day_off', {
      due,
      name: task.dayOff.name ?? t('task.a_day_off'),
      lateAfter: dateText(speech, task.dayOff.lateAfter),
    })
  return due
}

/** How the task stands today: 'còn 3 ngày làm việc', 'quá hạn 2 ngày làm việc', 'đã báo xong, chờ xác nhận'. */
export function standingText({ t }: Speech, task: TaskView): string | null {
  if (task.state === 'cancelled') return t('task.cancelled')
  if (task.state === 'done') return t('task.done')
  const days = task.workingDays
  const time =
    days === null ? null : task.late ? lateText(t, days) : days === 0 ? t('task.last_day') : t('task.left', { days })
  if (task.state !== 'claimed') return time
  return task.late && time ? `${time}; ${t('task.claimed')}` : t('task.claimed')
}

export function lateText(t: Texts, days: number): string {
  return days === 0 ? t('task.just_late') : t('task.late', { days })
}

/** A task in a list: code and wording, units, date and standing. */
export function taskLines(speech: Speech, task: TaskView, options: { units: boolean } = { units: true }): Line[] {
  const { t } = speech
  const standing = standingText(speech, task)
  return [
    [bold(task.code), ` ${task.title}`],
    ...(options.units && task.units.length ? [[t('task.units', { units: task.units.join(', ') })]] : []),
    [`${t('task.due', { due: dueText(speech, task) })}${standing ? `, ${standing}` : ''}`],
    ...(task.evidence === 'file' && task.state === 'open' ? [[t('task.needs_file')]] : []),
  ]
}

/** One unit's share in a list. */
export function shareLines(speech: Speech, share: ShareView): Line[] {
  const { t } = speech
  const standing = standingText(speech, share)
  return [
    [bold(share.code), ` ${t('group.share', { unit: share.unit, title: share.title })}`],
    [`${t('task.due', { due: dueText(speech, share) })}${standing ? `, ${standing}` : ''}`],
    ...(share.blocked ? [[t('task.blocked', { reason: share.blocked })]] : []),
  ]
}

/** What an official can do about an open task. */
export function answerOffers({ t }: Speech, task: TaskView): Offer[] {
  if (task.state === 'done' || task.state === 'cancelled') return []
  const { id, code } = task
  return [
    { label: t('button.claim', { code }), action: { do: 'claim', task: id }, word: t('word.claim', { code }) },
    { label: t('button.not_done'), action: { do: 'not_done', task: id }, word: t('word.not_done', { code }) },
    {
      label: t('button.ask_extension'),
      action: { do: 'ask_extension', task: id },
      word: t('word.ask_extension', { code }),
    },
  ]
}
