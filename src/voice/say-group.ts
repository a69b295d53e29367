/** What the bot starts by itself: the period's post, the note to a group, the note to a person. */
import type { Facts, Line, Mention, Span } from '../application/message.js'
import { claimBlock } from './say-answers.js'
import { statusLines } from './say-views.js'
import type { Block, Speech } from './speech.js'
import {
  answerOffers,
  block,
  bold,
  dateText,
  dueText,
  lateText,
  periodText,
  shareLines,
  taskLines,
  title,
} from './speech.js'

export type GroupKind = 'period_post' | 'group_note' | 'person_note'

export const group: { [K in GroupKind]: (speech: Speech, facts: Facts[K]) => Block[] } = {
  period_post: (speech, { title: name, period, tasks, carried, meantFor }) => [
    block([
      title(speech.t('group.post', { period: periodText(speech, period), title: name })),
      ...lateLine(speech, meantFor),
    ]),
    ...tasks.map((task) => block(taskLines(speech, task), rows(speech, task), [task.id])),
    ...(carried.length ? [block([title(speech.t('group.carried', { count: carried.length }))])] : []),
    ...carried.map((task) => block(taskLines(speech, task), rows(speech, task), [task.id])),
    block([speech.t('group.how', { code: tasks[0]?.code ?? 'Q1-1' })]),
  ],
  group_note: (speech, facts) => groupNote(speech, facts),
  person_note: (speech, facts) => personNote(speech, facts),
}

function rows(speech: Speech, task: Parameters<typeof answerOffers>[1]) {
  const offers = answerOffers(speech, task)
  return offers.length ? [offers] : []
}

function groupNote(speech: Speech, facts: Facts['group_note']): Block[] {
  const { t } = speech
  const on = dateText(speech, facts.on)
  const section = (heading: string, shares: typeof facts.late): Block[] =>
    shares.length ? [block([title(heading)]), ...shares.map((s) => block(shareLines(speech, s), [], [s.id]))] : []
  return [
    block([title(t(facts.weekly ? 'group.weekly' : 'group.note', { date: on })), ...lateLine(speech, facts.meantFor)]),
    ...section(t('group.late'), facts.late),
    ...section(t('group.due_this_week'), facts.dueThisWeek),
    ...section(t('group.reminders'), facts.reminders),
    ...facts.missing.map(({ code, units }) => block([t('group.missing', { code, units: units.join(', ') })])),
    ...(facts.notStarted.length ? [block([mentions(t('group.not_started'), facts.notStarted)])] : []),
  ]
}

function mentions(lead: string, people: readonly Mention[]): Line {
  const names = people.flatMap((person, index): Span[] => [
    ...(index ? [', '] : []),
    person.account ? { mention: person.name, account: person.account, username: person.username } : person.name,
  ])
  return [lead, ...names]
}

function personNote(speech: Speech, facts: Facts['person_note']): Block[] {
  const { t } = speech
  const { own, late, waiting, summary, meantFor } = facts
  const blocks: Block[] = [block([title(leadOf(speech, facts)), ...lateLine(speech, meantFor)])]
  if (own.length && (late.length || waiting.length || summary)) blocks.push(block([title(t('person.own_heading'))]))
  blocks.push(...own.map((share) => block(shareLines(speech, share), rows(speech, share), [share.id])))
  if (late.length && own.length) blocks.push(block([title(t('person.late_heading'))]))
  blocks.push(
    ...late.map((share) =>
      block(
        [
          [bold(share.code), ` ${t('group.share', { unit: share.unit, title: share.title })}`],
          [`${lateText(t, share.workingDays ?? 0)} (${dueText(speech, share)})`],
        ],
        [
          [
            {
              label: t('button.ask_explanation', { code: share.code }),
              action: { do: 'ask_explanation', assignment: share.assignment },
              word: t('word.ask_explanation', { code: share.code }),
            },
          ],
        ],
        [share.id],
      ),
    ),
  )
  if (waiting.length) {
    blocks.push(block([title(t('person.waiting_heading', { count: waiting.length }))]))
    blocks.push(...waiting.map((claim) => claimBlock(speech, claim)))
  }
  if (summary)
    blocks.push(
      block([
        ...(own.length || late.length ? [title(t('person.summary_heading'))] : []),
        ...statusLines(speech, summary.status),
      ]),
    )
  return blocks
}

/** The first line says what is wanted, by when. */
function leadOf(speech: Speech, { own, late, summary }: Facts['person_note']): string {
  const { t } = speech
  const [first] = own
  if (first)
    return t('person.own', { count: own.length, due: first.due ? dateText(speech, first.due) : t('task.no_due') })
  if (late.length) return t('person.late_lead', { count: late.length })
  return summary && summary.span !== 'week'
    ? t('person.summary_period', { period: periodText(speech, summary.period) })
    : t('person.summary_week')
}

function lateLine(speech: Speech, meantFor: string | null): string[] {
  return meantFor === null ? [] : [speech.t('group.late_post', { date: dateText(speech, meantFor) })]
}
