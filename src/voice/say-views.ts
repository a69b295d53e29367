/** Views: status at a glance, own tasks, what waits, who is missing; and what went wrong. */
import type { Facts, Line, ShareView, StatusView } from '../application/message.js'
import { civilDateAt, clockTimeAt } from '../domain/calendar.js'
import { claimBlock, extensionBlock } from './say-answers.js'
import type { Block, Offer, Speech } from './speech.js'
import { answerOffers, block, bold, dateText, lateText, shareLines, title } from './speech.js'
import type { TextKey } from './texts.js'

export type ViewKind = 'my_tasks' | 'status' | 'waiting' | 'missing' | 'refusal' | 'fault' | 'undelivered'

/** Late tasks that `/status` names one by one; with everything else it stays within 12 lines. */
const LATE_SHOWN = 4
const INLINE_SHOWN = 4

export const views: { [K in ViewKind]: (speech: Speech, facts: Facts[K]) => Block[] } = {
  my_tasks: (speech, { shares }) => [
    block([
      title(shares.length ? speech.t('views.my_tasks', { count: shares.length }) : speech.t('views.my_tasks_none')),
    ]),
    ...shares.map((share) => block(shareLines(speech, share), answerRows(speech, share), [share.id])),
  ],
  status: (speech, status) => [
    block(
      statusLines(speech, status),
      statusOffers(speech, status),
      status.late.map((s) => s.id),
    ),
  ],
  waiting: (speech, { claims, extensions }) => {
    const count = claims.length + extensions.length
    return [
      block([title(count ? speech.t('views.waiting_title', { count }) : speech.t('views.waiting_none'))]),
      ...claims.map((claim) => claimBlock(speech, claim)),
      ...extensions.map((extension) => extensionBlock(speech, extension)),
    ]
  },
  missing: ({ t }, { task, handedIn, confirmed, missing }) => {
    const line = (key: 'missing_open' | 'missing_claimed' | 'missing_done', names: string[]) =>
      t(`views.${key}`, { count: names.length, list: names.join(', ') || t('views.nobody') })
    return [
      block(
        [
          title(t('views.missing', { code: task.code, title: task.title })),
          line('missing_open', missing),
          line('missing_claimed', handedIn),
          line('missing_done', confirmed),
        ],
        [],
        [task.id],
      ),
    ]
  },
  refusal: ({ t, language }, { code, params }) => [block([refusalText({ t, language }, code, params)])],
  fault: ({ t }, facts) => [block([t('fault', facts)])],
  undelivered: ({ t }, { items }) => [
    block([title(t('undelivered.title')), ...items.map(({ to, reason }) => t(`undelivered.${reason}`, { to }))]),
  ],
}

/** Done first, then what is late, stuck, waiting and due; at most 12 lines. */
export function statusLines(speech: Speech, status: StatusView): Line[] {
  const { t } = speech
  const lines: Line[] = [
    title(t('views.status', { date: dateText(speech, status.on), done: status.done, total: status.total })),
  ]
  if (status.late.length) {
    lines.push([t('views.late', { count: status.late.length })])
    for (const share of status.late.slice(0, LATE_SHOWN))
      lines.push(['– ', bold(share.code), ` ${share.unit}: ${lateText(t, share.workingDays ?? 0)}`])
    if (status.late.length > LATE_SHOWN)
      lines.push([`– ${t('views.more', { count: status.late.length - LATE_SHOWN })}`])
  } else lines.push([t('views.on_time')])
  const item = (share: { code: string; unit: string }) => t('views.item', { code: share.code, unit: share.unit })
  if (status.stuck.length)
    lines.push([
      inline(
        speech,
        'views.stuck',
        status.stuck.map((s) => t('views.stuck_item', { code: s.code, unit: s.unit, reason: s.blocked ?? '' })),
      ),
    ])
  if (status.waiting.length)
    lines.push([
      inline(
        speech,
        'views.waiting',
        status.waiting.map((c) => item({ code: c.task.code, unit: c.unit })),
      ),
    ])
  if (status.asked.length)
    lines.push([
      inline(
        speech,
        'views.asked',
        status.asked.map((e) => item({ code: e.task.code, unit: e.unit })),
      ),
    ])
  if (status.dueThisWeek.length) lines.push([inline(speech, 'views.due_this_week', status.dueThisWeek.map(item))])
  lines.push([
    status.lastAnswerAt
      ? t('views.updated', { when: momentText(speech, status.lastAnswerAt) })
      : t('views.never_updated'),
  ])
  return lines
}

function inline({ t }: Speech, key: TextKey, items: string[]): string {
  const rest = items.length - INLINE_SHOWN
  const list = [...items.slice(0, INLINE_SHOWN), ...(rest > 0 ? [t('views.more', { count: rest })] : [])].join('; ')
  return t(key, { count: items.length, list })
}

function statusOffers({ t }: Speech, status: StatusView): Offer[][] {
  const waiting = status.waiting.length + status.asked.length
  return waiting
    ? [[{ label: t('button.waiting', { count: waiting }), action: { do: 'waiting' }, word: t('word.waiting') }]]
    : []
}

function answerRows(speech: Speech, share: ShareView): Offer[][] {
  const offers = answerOffers(speech, share)
  return offers.length ? [offers] : []
}

function momentText(speech: Speech, iso: string): string {
  const at = new Date(iso)
  return `${clockTimeAt(at)} ${dateText(speech, civilDateAt(at))}`
}

function refusalText(speech: Speech, code: Facts['refusal']['code'], params: Facts['refusal']['params']): string {
  const { t } = speech
  if (code === 'plan_unreadable') return t(`unreadable.${params.reason}` as TextKey, params)
  const shown = Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      if (name === 'needs') return [name, t(`role.${value}` as TextKey)]
      return [name, typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? dateText(speech, value) : value]
    }),
  )
  return t(`refusal.${code}`, shown)
}
