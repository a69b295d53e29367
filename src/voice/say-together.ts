/** What is decided in words without saying what: read back, and what came of it. */
import type { ClaimView, Facts, Line, VerdictItem } from '../application/message.js'
import { amountOf, amountText } from './counts.js'
import { dateText } from './dates.js'
import { reportedLateText } from './say-decisions.js'
import type { Block, Offer, Speech } from './speech.js'
import { block, bold, brief, choices, coded, offer, title } from './speech.js'
import { taskLines } from './task-lines.js'

type Kind =
  | 'decide_ask'
  | 'left_undecided'
  | 'confirmed_together'
  | 'return_recorded'
  | 'verdicts_ask'
  | 'claim_reopened'
  | 'reopened'

const HEARD = 100
const TITLE = 60

export const together: { [K in Kind]: (speech: Speech, facts: Facts[K]) => Block[] } = {
  decide_ask: (speech, { prompt, claims, extensions, until }) => {
    const { t } = speech
    const [claim, ...more] = claims
    const [extension] = extensions
    const tasks = [...claims, ...extensions].map(({ task }) => task.id)
    if (claim && more.length > 0) {
      const lines = claims.map((one): Line => ['– ', bold(one.task.code), ` ${one.unit}: ${claimText(speech, one)}`])
      const amount = amountOf(claims.map(({ task }) => task))
      const yes = t('decide.yes_all', { count: claims.length })
      return [
        block(
          [title(t('decide.all', { count: amountText(speech, amount) })), ...lines],
          yesOrLater(speech, prompt, yes),
          tasks,
        ),
      ]
    }
    if (claim) {
      const { unit, task } = claim
      const lines = [
        title(t('decide.claim', { unit, code: task.code })),
        coded(task.code, brief(task.title, TITLE)),
        claimText(speech, claim),
      ]
      return [block(lines, yesOrLater(speech, prompt, t('decide.yes')), tasks)]
    }
    if (!extension) return []
    const { unit, task, to, reason } = extension
    const lines = [
      title(t('decide.extension', { unit, code: task.code, to: dateText(speech, until ?? to) })),
      ...(until ? [t('decide.wished', { to: dateText(speech, to) })] : []),
      reason ? t('answer.extension_recorded_reason', { reason }) : t('answer.extension_no_reason'),
    ]
    return [block(lines, yesOrLater(speech, prompt, t('decide.yes_extension')), tasks)]
  },
  left_undecided: ({ t }) => [block([t('decide.left')])],
  confirmed_together: ({ t }, { confirmed, settled }) => [
    block([
      ...(confirmed.length ? [title(t('decide.confirmed', { count: confirmed.length }))] : []),
      ...confirmed.map(({ code, unit }): Line => ['– ', bold(code), ` ${unit}`]),
      ...(settled.length ? [t('decide.settled', { codes: [...new Set(settled)].join(', ') })] : []),
    ]),
  ],
  verdicts_ask: (speech, { prompt, items, left }) => {
    const { t } = speech
    const [only, ...more] = items
    const isOne = only !== undefined && more.length === 0
    const asked = isOne ? t(`verdict.ask_${only.say}`, { code: only.code, unit: only.unit }) : t('verdict.ask')
    const words = [t('words.yes'), t('words.no')]
    const [row = []] = choices(
      speech,
      prompt,
      [isOne ? t(`verdict.yes_${only.say}`) : t('verdict.yes'), t('verdict.no')],
      2,
    )
    return [
      block(
        [
          title(asked),
          ...items.flatMap((item) => verdictLines(speech, item, isOne)),
          ...(left.length ? [t('verdict.left', { codes: left.join(', ') })] : []),
        ],
        [row.map((answer, index) => ({ ...answer, word: words[index] ?? answer.word }))],
        items.map(({ task }) => task),
      ),
    ]
  },
  claim_reopened: (speech, { task, unit, by, reason }) => {
    const { t } = speech
    return [
      block(
        [
          title(t('verdict.reopened_by', { code: task.code, unit, by })),
          ...(reason ? [t('verdict.reason', { reason })] : []),
          ...taskLines(speech, task),
          t('verdict.report_again', { code: task.code }),
        ],
        [],
        [task.id],
      ),
    ]
  },
  reopened: (speech, { task, code, unit, reason, told, claim }) => {
    const { t } = speech
    return [
      block(
        [
          title(t('verdict.reopened', { code, unit })),
          ...(reason ? [t('verdict.reason', { reason })] : []),
          ...(told.length ? [t('decide.told', { people: told.join(', ') })] : []),
        ],
        [[offer(speech, t('change.button_undo', { code }), { do: 'undo_reopen', claim }, { code })]],
        [task],
      ),
    ]
  },
  return_recorded: ({ t }, { task, code, unit, reason, told }) => {
    const why = typeof reason === 'string' ? t(`answer.reason_${reason}`) : `«${reason.said}»`
    return [
      block(
        [
          t('decide.returned', { code, unit, reason: why }),
          ...(told.length ? [t('decide.told', { people: told.join(', ') })] : []),
        ],
        [],
        [task],
      ),
    ]
  },
}

function verdictLines(
  { t }: Speech,
  { say, code, title: text, unit, reason, told }: VerdictItem,
  isOne: boolean,
): Line[] {
  return [
    coded(code, brief(text, TITLE)),
    ...(isOne ? [] : [[t(`verdict.will_${say}`, { unit })]]),
    ...(reason ? [[t('verdict.reason', { reason })]] : []),
    ...(told.length && say !== 'confirm' ? [[t('verdict.will_tell', { people: told.join(', ') })]] : []),
  ]
}

/** Who said it, the day that will count, what came with it, and that it was late where it was. */
function claimText(speech: Speech, claim: ClaimView): string {
  const { t } = speech
  const { member, heard, saidOn, files } = claim
  const late = reportedLateText(speech, claim)
  return [
    heard ? t('decide.said', { member, heard: brief(heard, HEARD) }) : member,
    ...(saidOn ? [t('decide.said_on', { date: dateText(speech, saidOn) })] : []),
    ...(files.length ? [t('decide.files', { count: files.length })] : []),
    ...(late === null ? [] : [late]),
  ].join('; ')
}

function yesOrLater(speech: Speech, prompt: number, yes: string): Offer[][] {
  const { t } = speech
  const words = [t('words.yes'), t('words.no')]
  const [row = []] = choices(speech, prompt, [yes, t('decide.later')], 2)
  return [row.map((answer, index) => ({ ...answer, word: words[index] ?? answer.word }))]
}
