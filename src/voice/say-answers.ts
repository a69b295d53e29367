/** Answers to what officials say, and the verdicts on it. */
import type { ClaimView, ExtensionView, Facts } from '../application/message.js'
import type { Block, Offer, Speech } from './speech.js'
import { block, bold, dateText, dueText, standingText, taskLines, title } from './speech.js'

export type AnswerKind =
  | 'claim_recorded'
  | 'claim_review'
  | 'claim_confirmed'
  | 'claim_returned'
  | 'claim_withdrawn'
  | 'not_done_recorded'
  | 'blocked_recorded'
  | 'extension_ask'
  | 'extension_recorded'
  | 'extension_review'
  | 'extension_decided'
  | 'question_passed_on'
  | 'question_for_clerk'
  | 'explanation_asked'
  | 'which_task'
  | 'which_claim'
  | 'unclear'
  | 'return_ask'
  | 'files_recorded'

export const answers: { [K in AnswerKind]: (speech: Speech, facts: Facts[K]) => Block[] } = {
  claim_recorded: ({ t }, { claim, task, unit, files, needsFile, byTelephone }) => [
    block(
      [
        t('answer.claim_recorded', { unit, code: task.code }),
        ...(files ? [t('answer.claim_files', { count: files })] : []),
        ...(needsFile ? [t('answer.claim_needs_file')] : []),
        ...(byTelephone ? [t('answer.by_telephone')] : []),
      ],
      [
        [
          {
            label: t('button.withdraw'),
            action: { do: 'withdraw', claim },
            word: t('word.withdraw', { code: task.code }),
          },
        ],
      ],
      [task.id],
    ),
  ],
  claim_review: (speech, claim) => [claimBlock(speech, claim)],
  claim_confirmed: ({ t }, { task, unit, by }) => [
    block([t('answer.claim_confirmed', { code: task.code, unit, by })], [], [task.id]),
  ],
  claim_returned: (speech, { task, unit, by, reason }) => {
    const { t } = speech
    const why = typeof reason === 'string' ? t(`answer.reason_${reason}`) : reason.said
    return [
      block(
        [
          title(t('answer.claim_returned', { code: task.code, unit, by, reason: why })),
          t('answer.claim_returned_next'),
          ...taskLines(speech, task, { units: false }),
        ],
        [[claimOffer(speech, task)]],
        [task.id],
      ),
    ]
  },
  claim_withdrawn: ({ t }, { task, unit, because }) => [
    block(
      [t(because === 'edited' ? 'answer.claim_withdrawn_edited' : 'answer.claim_withdrawn', { code: task.code, unit })],
      [],
      [task.id],
    ),
  ],
  not_done_recorded: (speech, { task, unit }) => {
    const standing = standingText(speech, task)
    return [
      block(
        [
          speech.t('answer.not_done', { code: task.code, unit }),
          `${speech.t('task.due', { due: dueText(speech, task) })}${standing ? `, ${standing}` : ''}`,
        ],
        [],
        [task.id],
      ),
    ]
  },
  blocked_recorded: ({ t }, { task, unit, reason }) => [
    block([t('answer.blocked', { unit, code: task.code, reason })], [], [task.id]),
  ],
  extension_ask: ({ t }, { task }) => [block([t('answer.extension_ask', { code: task.code })], [], [task.id])],
  extension_recorded: (speech, { task, unit, to }) => [
    block([speech.t('answer.extension_recorded', { code: task.code, unit, to: dateText(speech, to) })], [], [task.id]),
  ],
  extension_review: (speech, extension) => [extensionBlock(speech, extension)],
  extension_decided: (speech, { task, unit, granted, from, to, by }) => {
    const { t } = speech
    const was = from ? dateText(speech, from) : t('task.no_due')
    const facts = { code: task.code, unit, by, from: was, to: dateText(speech, to) }
    return [block([t(granted ? 'answer.extension_granted' : 'answer.extension_refused', facts)], [], [task.id])]
  },
  question_passed_on: ({ t }) => [block([t('answer.question_passed_on')])],
  question_for_clerk: ({ t }, { member, task, said }) => [
    block(
      [
        t('answer.question_for_clerk', { member, said }),
        ...(task ? [t('answer.question_task', { code: task.code, title: task.title })] : []),
      ],
      [],
      task ? [task.id] : [],
    ),
  ],
  explanation_asked: (speech, { share, by }) => [
    block(
      [
        title(speech.t('answer.explanation_asked', { by, unit: share.unit, code: share.code })),
        ...taskLines(speech, share, { units: false }),
      ],
      [[claimOffer(speech, share)]],
      [share.id],
    ),
  ],
  which_task: ({ t }, { prompt, options }) => [
    block(
      [
        title(t('answer.which_task')),
        ...options.map(({ code, title: text }, i) => [`${i + 1}. `, bold(code), ` ${text}`]),
      ],
      inRows(
        options.map(({ code }, i) => choice(prompt, i + 1, `${i + 1}. ${code}`)),
        3,
      ),
    ),
  ],
  which_claim: ({ t }, { prompt, options }) => [
    block(
      [title(t('answer.which_claim')), ...options.map(({ code, unit }, i) => [`${i + 1}. `, bold(code), ` ${unit}`])],
      inRows(
        options.map(({ unit }, i) => choice(prompt, i + 1, `${i + 1}. ${unit}`)),
        1,
      ),
    ),
  ],
  unclear: ({ t }, { prompt, task, heard }) => [
    block(
      [
        title(t('answer.unclear', { code: task.code })),
        [{ italic: `«${heard}»` }],
        `1. ${t('answer.unclear_done')}`,
        `2. ${t('answer.unclear_not_done')}`,
      ],
      [[choice(prompt, 1, t('answer.unclear_done')), choice(prompt, 2, t('answer.unclear_not_done'))]],
      [task.id],
    ),
  ],
  return_ask: ({ t }, { claim, prompt }) => {
    const reasons = ['missing_file', 'not_complete', 'wrong_task'] as const
    return [
      block(
        [
          title(t('answer.return_ask', { code: claim.task.code, unit: claim.unit })),
          ...reasons.map((r, i) => `${i + 1}. ${t(`button.${r}`)}`),
        ],
        [reasons.map((r, i) => choice(prompt, i + 1, t(`button.${r}`)))],
      ),
    ]
  },
  files_recorded: ({ t }, { task, unit, files, total, claimed }) => [
    block(
      [
        t('answer.files_recorded', { count: files.length, code: task.code, unit, files: files.join(', ') }),
        ...(total > files.length ? [t('answer.files_total', { total })] : []),
        ...(claimed ? [] : [t('answer.files_then', { code: task.code })]),
      ],
      claimed
        ? []
        : [
            [
              {
                label: t('button.claim', { code: task.code }),
                action: { do: 'claim', task: task.id },
                word: t('word.claim', { code: task.code }),
              },
            ],
          ],
      [task.id],
    ),
  ],
}

/** A claim with everything needed to decide it. */
export function claimBlock(speech: Speech, claim: ClaimView): Block {
  const { t } = speech
  const { task, unit, member, heard } = claim
  const date = dateText(speech, claim.on)
  const code = task.code
  return block(
    [
      title(t('answer.claim_review', { unit, code })),
      task.title,
      heard ? t('answer.claim_said', { member, date, heard }) : t('answer.claim_pressed', { member, date }),
      ...(claim.byTelephone ? [t('answer.by_telephone')] : []),
      claim.files.length ? t('answer.files', { files: claim.files.join(', ') }) : t('answer.no_files'),
      `${t('task.due', { due: dueText(speech, task) })}${task.late ? `, ${standingText(speech, task)}` : ''}`,
    ],
    [
      [
        {
          label: t('button.confirm'),
          action: { do: 'confirm', claim: claim.claim },
          word: t('word.confirm', { code }),
        },
        { label: t('button.return'), action: { do: 'return', claim: claim.claim }, word: t('word.return', { code }) },
      ],
    ],
    [task.id],
  )
}

export function extensionBlock(speech: Speech, extension: ExtensionView): Block {
  const { t } = speech
  const { task, unit, member, from, to, reason } = extension
  const code = task.code
  return block(
    [
      title(t('answer.extension_review', { unit, code, to: dateText(speech, to) })),
      task.title,
      t('answer.extension_from', { from: from ? dateText(speech, from) : t('task.no_due'), member }),
      t('answer.extension_reason', { reason }),
    ],
    [
      [
        {
          label: t('button.grant'),
          action: { do: 'grant', extension: extension.extension },
          word: t('word.grant', { code }),
        },
        {
          label: t('button.refuse'),
          action: { do: 'refuse', extension: extension.extension },
          word: t('word.refuse', { code }),
        },
      ],
    ],
    [task.id],
  )
}

function claimOffer({ t }: Speech, task: { id: number; code: string }): Offer {
  return {
    label: t('button.claim', { code: task.code }),
    action: { do: 'claim', task: task.id },
    word: t('word.claim', { code: task.code }),
  }
}

function choice(prompt: number, option: number, label: string): Offer {
  return { label, action: { do: 'choose', prompt, option }, word: String(option) }
}

function inRows(offers: Offer[], width: number): Offer[][] {
  const rows: Offer[][] = []
  for (let at = 0; at < offers.length; at += width) rows.push(offers.slice(at, at + width))
  return rows
}
