/** The one message a day to one person: own work, late work of others, what waits, the summary. */
import type { ChangeAsked, Facts, ShareView } from '../application/message.js'
import { lowered } from '../domain/vietnamese.js'
import { amountOf, amountText, partText } from './counts.js'
import { dateText } from './dates.js'
import { dayOffsOnce } from './day-offs.js'
import { lateBlocks } from './late-blocks.js'
import { changes } from './say-change.js'
import { claimBlocks, extensionBlocks } from './say-decisions.js'
import { lateMessageLines } from './say-group.js'
import { weeklyLedgerText } from './say-ledger.js'
import { askedAgainBlocks, askedAgainText } from './say-questions.js'
import { summaryBlocks, summaryHeading, summaryName } from './say-summary.js'
import type { Block, Speech } from './speech.js'
import { block, brief, section, title } from './speech.js'
import {
  answerRows,
  codesText,
  evidenceLines,
  isDueToday,
  lateCountText,
  nearest,
  shareLines,
  standingText,
  waitsText,
} from './task-lines.js'

type Note = Facts['person_note']

export const person = { person_note: personNote }

function personNote(speech: Speech, note: Note): Block[] {
  const { t } = speech
  const isLate = note.meantFor !== null && note.meantFor < note.on
  const ownBlocks = dayOffsOnce(
    speech,
    note.own.map((s) => block([...shareLines(speech, s), ...evidenceLines(speech, s)], answerRows(speech, s), [s.id])),
    note.own,
  )
  const sections = [
    { heading: null, blocks: ownBlocks },
    {
      heading: t('person.late_heading', { count: lateCountText(speech, note.lateNow) }),
      blocks: lateBlocks(speech, note.late),
    },
    {
      heading: t('person.waiting_heading', { count: note.waiting.length }),
      blocks: claimBlocks(speech, note.waiting),
    },
    {
      heading: t('person.asked_heading', { count: note.asked?.length ?? 0 }),
      blocks: extensionBlocks(speech, note.asked ?? []),
    },
    {
      heading: t('person.questions_heading', { count: note.questions?.length ?? 0 }),
      blocks: questionBlocks(speech, note.questions ?? []),
    },
    {
      heading: note.unanswered ? askedAgainText(speech, note.unanswered) : null,
      blocks: note.unanswered ? askedAgainBlocks(speech, note.unanswered) : [],
    },
    {
      heading: note.change ? changeHeading(speech, note.change) : null,
      blocks: note.change ? changeBlocks(speech, note.change) : [],
    },
    {
      heading: note.summary ? summaryHeading(speech, note.summary) : null,
      blocks: note.summary ? summaryBlocks(speech, note.summary) : [],
    },
  ].filter((s) => s.blocks.length > 0)
  return [
    block([
      ...(isLate ? lateMessageLines(speech, note.meantFor) : []),
      title(leadText(speech, note)),
      ...(isAllLate(note.own) || isAllStuck(note.own) ? [t('person.own_late_how')] : []),
    ]),
    // The lead is about the first of them, which needs no heading.
    ...sections.flatMap(({ heading, blocks }, index) =>
      index === 0 || heading === null ? blocks : section(heading, blocks),
    ),
    ...(note.ledger && !isOnlyLedger(note) ? [block([weeklyLedgerText(speech, note.ledger)])] : []),
  ]
}

/** Then the week's line is the message. */
function isOnlyLedger({ own, late, waiting, asked = [], questions = [], unanswered, change, summary }: Note): boolean {
  const said = own.length + late.length + waiting.length + asked.length + questions.length
  return said === 0 && unanswered === null && !change && summary === null
}

/** The first line says what is wanted, by when, and what is late. */
function leadText(speech: Speech, note: Note): string {
  const { t } = speech
  const { own, late, waiting, asked = [], questions = [], unanswered, change, summary, lateNow } = note
  const isLeader = note.role !== 'official'
  const withLate = (lead: string) =>
    isLeader && lateNow.shares > 0 ? t('person.and_late', { lead, late: lateNowText(speech, lateNow) }) : lead
  if (own.length) return withLate(ownLead(speech, own))
  if (late.length) return lateLead(speech, note)
  if (waiting.length)
    return withLate(
      t('person.waiting_lead', {
        count: amountText(speech, amountOf(waiting.map((w) => w.task))),
      }),
    )
  if (asked.length)
    return withLate(t('person.asked_lead', { count: amountText(speech, amountOf(asked.map((e) => e.task))) }))
  if (questions.length) return withLate(t('person.questions_lead', { count: questions.length }))
  if (unanswered) return t('person.unanswered_lead', { said: lowered(askedAgainText(speech, unanswered)) })
  if (change) return changeHeading(speech, change)
  if (note.ledger && isOnlyLedger(note)) return weeklyLedgerText(speech, note.ledger)
  return summary ? withLate(t('summary.lead', { name: summaryName(speech, summary) })) : t('person.nothing')
}

/** Which change was begun, and when; the question stands below, as it was put first. */
function changeHeading(speech: Speech, { on, question }: ChangeAsked): string {
  return speech.t('change.asked_again', { code: question.code, date: dateText(speech, on) })
}

function changeBlocks(speech: Speech, { question }: ChangeAsked): Block[] {
  switch (question.kind) {
    case 'change_ask_value':
      return changes.change_ask_value(speech, question)
    case 'change_ask_reason':
      return changes.change_ask_reason(speech, question)
    case 'change_read_back':
      return changes.change_read_back(speech, question)
  }
}

/** What people asked some days ago, and how each is answered. */
function questionBlocks(speech: Speech, questions: NonNullable<Note['questions']>): Block[] {
  const { t } = speech
  if (questions.length === 0) return []
  const lines = questions.map(({ said, by, code, on }) => {
    const facts = { said: brief(said, QUESTION), by: by.join(', '), date: dateText(speech, on) }
    return code === null ? t('person.question', facts) : t('person.question_of', { ...facts, code })
  })
  const [first] = questions.filter(({ code }) => code !== null)
  return [block([...lines, t('person.questions_how', { ref: first?.code ? ` ${first.code}` : '' })])]
}

/** As much of a question as it is known again by. */
const QUESTION = 120

/** Counts everything late, as the status does; today's turn may be only some of it. */
function lateLead(speech: Speech, { late, lateNow }: Note): string {
  const { t } = speech
  const lead = t('person.late_lead', { late: lateNowText(speech, lateNow) })
  return late.length === lateNow.shares - lateNow.reported
    ? lead
    : t('person.late_today', { lead, count: amountText(speech, amountOf(late)) })
}

/** 'Ba việc của các đơn vị đã quá hạn, trong đó một việc đã báo, chờ xác nhận từ …'; of what is all reported only that it waits. */
function lateNowText(speech: Speech, lateNow: Note['lateNow']): string {
  const { t } = speech
  const { shares, reported, since } = lateNow
  const facts = {
    ...{ count: amountText(speech, lateNow), waits: waitsText(speech, since, reported) },
    reported: partText(speech, reported, lateNow),
  }
  if (reported === shares) return t('person.late_all_reported', facts)
  return t(reported ? 'person.late_now_split' : 'person.late_now', facts)
}

/** Then it is no reminder: the unit is asked how it stands. */
function isAllLate(own: readonly ShareView[]): boolean {
  return own.length > 0 && own.every((share) => share.late)
}

/** So long before the due date only what is stuck is asked about. */
const REMINDED_DAYS = 7

/** Then the unit is asked how far it has come since. */
function isAllStuck(own: readonly ShareView[]): boolean {
  const isFar = ({ workingDays }: ShareView) => workingDays === null || workingDays > REMINDED_DAYS
  return own.length > 0 && own.every((share) => share.blocked !== null && !share.late && isFar(share))
}

function ownLead(speech: Speech, own: readonly ShareView[]): string {
  const { t } = speech
  const late = own.filter((share) => share.late)
  const codes = { count: amountOf(late).tasks, codes: codesText(speech, late) }
  if (isAllLate(own)) return t('person.own_late', codes)
  if (isAllStuck(own)) return t('person.own_stuck', { count: amountOf(own).tasks, codes: codesText(speech, own) })
  const first = nearest(own)
  const due = first ? nearestText(speech, first) : ''
  if (late.length > 0) {
    const rest = own.filter((share) => !share.late)
    return t('person.own_late_and', { ...codes, others: amountText(speech, amountOf(rest)), due })
  }
  const key = own.length === 1 ? 'person.own_single' : 'person.own_several'
  const facts = { count: amountText(speech, amountOf(own)), code: own[0]?.code ?? '' }
  return first ? t(key, { ...facts, due }) : t(`${key}_plain`, facts)
}

/** 'hạn thứ Hai, 30/01/2023 (còn 3 ngày làm việc)', 'hạn hôm nay'. */
export function nearestText(speech: Speech, task: ShareView): string {
  const { t } = speech
  if (isDueToday(task)) return t('person.due_today')
  const due = task.due === null ? t('task.no_due') : dateText(speech, task.due)
  return t('person.due', { due, standing: standingText(speech, task) ?? '' })
}
