/** Questions between people, and what the plan itself answers. */
import type { Facts } from '../application/message.js'
import { BETWEEN_CELLS } from '../domain/plan.js'
import { dateText, dayText, momentText } from './dates.js'
import { ageLine, standingLines } from './say-standing.js'
import type { Block, Offer, Speech } from './speech.js'
import { block, bold, brief, offer, title } from './speech.js'
import { hasButtons } from './split.js'
import { dueLines, dueText } from './task-lines.js'

type TalkKind =
  | 'plan_answer'
  | 'question_passed_on'
  | 'reminders_explained'
  | 'courtesy'
  | 'question_for_clerk'
  | 'question_for_unit'
  | 'question_answered'
  | 'answer_passed_on'
  | 'confirmed_doubted'
  | 'doubt_heard'
  | 'unit_asked'
  | 'explanations_sent'
  | 'support_said'
  | 'support_passed_on'

/** As much of the plan's own line as an answer quotes. */
const LINE = 400

export const talk: { [K in TalkKind]: (speech: Speech, facts: Facts[K]) => Block[] } = {
  plan_answer: (speech, facts) => {
    const { t, can } = speech
    const { task, original, plan, prompt } = facts
    const line = brief(quoted(original), LINE)
    const ask: Offer[] =
      prompt === null
        ? []
        : [{ ...offer(speech, t('button.ask_clerk'), { do: 'choose', prompt, option: 1 }), word: t('words.ask_clerk') }]
    return [
      block(
        [
          title(answerText(speech, facts)),
          ...(facts.topic === 'due' ? dueLines(speech, task).slice(1) : []),
          ...(facts.moved ? [movedLine(speech, facts.moved)] : []),
          ...standingLines(speech, facts.units, task),
          plan.number
            ? t('answer.plan_line_number', { number: plan.number, original: line })
            : t('answer.plan_line', { original: line }),
          ...(facts.units.length ? [ageLine(speech, facts.lastAnswerAt, facts.on)] : []),
          ...(prompt !== null && hasButtons(can) ? [t('answer.plan_ask')] : []),
        ],
        [ask],
        [task.id],
      ),
    ]
  },
  reminders_explained: ({ t }, { passedOn }) => [
    block([t('answer.reminders_explained'), ...(passedOn ? [t('answer.reminders_passed_on')] : [])]),
  ],
  courtesy: ({ t }, { courtesy }) => [block([t(`answer.${courtesy}`)])],
  question_passed_on: ({ t }) => [block([t('answer.question_passed_on')])],
  question_for_clerk: ({ t }, { member, task, said, codes }) => [
    block(
      [
        title(t('answer.question_for_clerk', { member, said })),
        ...(task ? [[t('answer.question_about'), bold(task.code), ` ${task.title}`]] : []),
        ...(codes ? [t('answer.question_among', { codes: codes.join(', ') })] : []),
        replyLine({ t }, task?.code ?? null),
      ],
      [],
      task ? [task.id] : [],
    ),
  ],
  question_for_unit: ({ t }, { unit, from, task, said, by }) => [
    block(
      [
        title(t('answer.question_for_unit', { unit, said })),
        from === null ? t('answer.question_by', { by }) : t('answer.question_from', { from, by }),
        [t('answer.question_about'), bold(task.code), ` ${task.title}`],
        replyLine({ t }, task.code),
      ],
      [],
      [task.id],
    ),
  ],
  question_answered: ({ t }, { task, code, asked, said, by }) => [
    block(
      [
        title(t('answer.answered', { by, said })),
        t('answer.answered_asked', { asked: brief(asked, LINE) }),
        ...(code ? [[t('answer.question_about'), bold(code)]] : []),
      ],
      [],
      task === null ? [] : [task],
    ),
  ],
  answer_passed_on: ({ t }, { to, reports }) => [
    block([
      t('answer.answer_passed_on', { to: to.join(', ') }),
      ...(reports === null ? [] : [t('answer.answer_no_report', { code: reports })]),
    ]),
  ],
  confirmed_doubted: ({ t }, { task, unit, said, by, reopen }) => [
    block(
      [
        title(t('answer.doubted', { unit, code: task.code })),
        t('answer.doubted_by', { by, said }),
        [t('answer.question_about'), bold(task.code), ` ${task.title}`],
        t('answer.doubted_reopen', { reopen }),
      ],
      [],
      [task.id],
    ),
  ],
  doubt_heard: ({ t }, { task, unit, passedOn, reopen }) => [
    block(
      [
        t('answer.doubt_confirmed', { unit, code: task.code }),
        t(passedOn ? 'answer.doubt_passed_on' : 'answer.doubted_reopen', { reopen }),
      ],
      [],
      [task.id],
    ),
  ],
  explanations_sent: (speech, { items, leavesAt, on }) => [
    block(
      items.map(({ code, unit, people }) => {
        const facts = { code, unit, people: people.join(', ') }
        if (people.length === 0) return speech.t('answer.own_unit_alone', facts)
        return leavesAt === null
          ? speech.t('answer.explanation_sent', facts)
          : speech.t('answer.explanation_later', { ...facts, when: momentText(speech, leavesAt, on) })
      }),
    ),
  ],
  support_said: (speech, { unit, member, task, said, files, leads, reports }) => {
    const { t } = speech
    const { code } = task
    return [
      block(
        [
          title(supportLine(speech, unit, code, said)),
          t('answer.support_by', { member }),
          ...(files.length ? [t('answer.files', { count: files.length, files: files.join(', ') })] : []),
          [t('answer.question_about'), bold(code), ` ${task.title}`],
          reports ? t('answer.support_you_report', { code }) : t('answer.support_nobody', { leads: leads.join(', ') }),
        ],
        [],
        [task.id],
      ),
    ]
  },
  support_passed_on: ({ t }, { code, leads, to, reports, files }) => {
    const who = { code, leads: leads.join(', '), to: to.join(', ') }
    return [
      block([
        t('answer.support_not_yours', who),
        ...(to.length ? [t(reports ? 'answer.support_told_lead' : 'answer.support_told_clerk', who)] : []),
        ...(files.length ? [t('answer.support_files', { count: files.length, code })] : []),
      ]),
    ]
  },
  unit_asked: ({ t }, { unit, code, said, members }) => [
    block([t('answer.unit_asked', { unit, code, said, members: members.join(', ') })]),
  ],
}

/** What is said with nothing but files has no words to quote. */
function supportLine({ t }: Pick<Speech, 't'>, unit: string, code: string, said: string): string {
  return said.trim() === ''
    ? t('answer.support_files_only', { unit, code })
    : t('answer.support_said', { unit, code, said: brief(said, LINE) })
}

/** The plan's own line in a sentence: a table's row has its cells one behind the other. */
function quoted(original: string): string {
  const cells = original.split(BETWEEN_CELLS)
  const [first = '', ...rest] = cells.length > 1 ? cells.map((cell) => cell.replace(/^[-–•+*] *|[.,;]+$/g, '')) : cells
  return [...(/^\d+$/.test(first) ? [`${first}. ${rest.shift() ?? ''}`] : [first]), ...rest].join('; ')
}

function movedLine(speech: Speech, { from, on, by, reason }: NonNullable<Facts['plan_answer']['moved']>): string {
  const { t, language } = speech
  const before = from ? t('answer.due_before', { from: dateText(speech, from) }) : t('answer.no_due_before')
  return [before, t('answer.due_moved', { by, on: dayText(language, on), reason })].join(' ')
}

function answerText(speech: Speech, { topic, task, collection, original }: Facts['plan_answer']): string {
  const { t } = speech
  const { code, title: text } = task
  const units = task.units.join(', ')
  switch (topic) {
    case 'due':
      return task.due === null
        ? t('answer.plan_no_due', { code })
        : t('answer.plan_due', { code, due: dueText(speech, task) })
    case 'units':
      if (task.units.length === 0) return t('answer.plan_no_units', { code })
      if (task.roles && task.roles.lead.length > 0) return rolesText(speech, task, task.roles)
      return t(collection ? 'answer.plan_each' : 'answer.plan_units', { code, units })
    case 'evidence':
      if (task.evidence === 'file') return t('answer.plan_needs_file', { code })
      return t(collection ? 'answer.plan_hands_in' : 'answer.plan_no_file', { code })
    case 'content':
      // The line of the plan follows: it is not said twice.
      return text === original
        ? t('answer.plan_content_only', { code })
        : t('answer.plan_content', { code, title: text })
  }
}

/** Who leads is named first, whatever the order of the plan. */
function rolesText(
  { t }: Speech,
  { code, units }: Facts['plan_answer']['task'],
  { lead, support }: { lead: string[]; support: string[] },
): string {
  const others = units.filter((unit) => !lead.includes(unit) && !support.includes(unit))
  const parts = [
    t('answer.plan_lead', { units: lead.join(', ') }),
    ...(others.length > 0 ? [t('answer.plan_responsible', { units: others.join(', ') })] : []),
    ...(support.length > 0 ? [t('answer.plan_support', { units: support.join(', ') })] : []),
  ]
  return `${code}: ${parts.join('; ')}.`
}

/** A reply to the message is the answer; where replies cannot be told, a word. */
function replyLine({ t }: Pick<Speech, 't'>, code: string | null): string {
  return t('answer.question_reply', { word: code ? t('word.reply', { code }) : t('word.reply_plain') })
}
