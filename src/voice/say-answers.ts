/** Answers to what officials say, and the verdicts on it. */
import type { Facts, Line } from '../application/message.js'
import type { CivilDate } from '../domain/calendar.js'
import { dateText, dayText, shortDayText } from './dates.js'
import { claimBlock, extensionBlock } from './say-decisions.js'
import type { Block, Offer, Speech } from './speech.js'
import { block, bold, offer, title, yesOrNo } from './speech.js'
import { heardBy } from './split.js'
import { answerRows, claimOffer, dueLines, obstacleText, shareLines, taskLines } from './task-lines.js'
import type { TextKey } from './texts.js'

type AnswerKind =
  | 'claim_recorded'
  | 'claim_review'
  | 'claim_confirmed'
  | 'claim_returned'
  | 'claim_withdrawn'
  | 'not_done_recorded'
  | 'blocked_recorded'
  | 'unblocked_recorded'
  | 'extension_recorded'
  | 'extension_review'
  | 'extension_withdrawn'
  | 'extension_decided'
  | 'refusal_reason'
  | 'noted'
  | 'blocked_review'
  | 'explanation_asked'
  | 'files_recorded'
  | 'files_moved'
  | 'files_added'

type Noted = Facts['noted']['items'][number]

/** What was noted, as a line says it. */
const NOTED: { [K in Noted['what']]: TextKey } = {
  claimed: 'answer.noted_claimed',
  not_done: 'answer.noted_not_done',
  blocked: 'answer.noted_blocked',
  unblocked: 'answer.noted_unblocked',
  files: 'answer.noted_files',
}

/** Where the chat brings files, an answer to this message will do; else the page, else the clerk. */
function fileWanted({ t, can }: Speech, upload: string | null): string[] {
  if (can.filesIn === 'any') return [t('answer.claim_needs_file')]
  const photos = can.filesIn === 'photos' ? [t('answer.claim_needs_photo')] : []
  return upload
    ? [t('answer.claim_needs_upload'), ...photos, upload]
    : photos.length
      ? photos
      : [t('answer.claim_needs_file_elsewhere')]
}

/** What to do about a wish for more time that the report had closed, now that the report does not stand. */
function wishToRepeat(speech: Speech, { code }: { code: string }, wished: CivilDate | undefined): string[] {
  if (!wished) return []
  return [
    speech.t('answer.wish_was_closed', { date: dateText(speech, wished) }),
    speech.t('change.still_extension_how', { code }),
  ]
}

export const answers: { [K in AnswerKind]: (speech: Speech, facts: Facts[K]) => Block[] } = {
  claim_recorded: (speech, facts) => {
    const { claim, task, unit, files, earlier, repeated, waiting, needsFile, upload, byTelephone, decides } = facts
    const { alsoAt, evidence, moveTo, saidOn, spared } = facts
    const { t } = speech
    const { code } = task
    const words = task.shared === 'every_unit' ? { code, unit } : { code }
    return [
      block(
        [
          t('answer.claim_recorded', { unit, code }),
          ...(saidOn ? [t('claim.said_on_own', { date: dateText(speech, saidOn) })] : []),
          ...(spared ? [t('answer.wish_spared', { date: dateText(speech, spared) })] : []),
          ...(byTelephone ? [t('answer.by_telephone')] : []),
          ...(files ? [t('answer.claim_files', { count: files })] : []),
          ...(earlier ? [t('answer.claim_files_before', { count: earlier })] : []),
          ...(repeated.length ? [t('answer.repeated', { files: repeated.join(', ') })] : []),
          ...(alsoAt ? [t('answer.also_at', { code: alsoAt })] : []),
          ...(waiting.length
            ? [t('answer.claim_files_waiting', { count: waiting.length, files: waiting.join(', '), code })]
            : []),
          ...(needsFile ? fileWanted(speech, upload) : []),
        ],
        [
          decides
            ? [
                offer(speech, t('button.confirm'), { do: 'confirm', claim }, words),
                offer(speech, t('button.return'), { do: 'return', claim }, words),
              ]
            : [],
          [offer(speech, t('button.withdraw'), { do: 'withdraw', claim }, { code })],
          moves(speech, code, evidence, moveTo),
        ],
        [task.id],
      ),
    ]
  },
  noted: (speech, { items }) => {
    const { t } = speech
    const lines = items.map(({ what, code, unit }): Line => ['– ', bold(code), ` ${t(NOTED[what], { unit })}`])
    const claims = items.flatMap(({ claim, code }) =>
      claim === null ? [] : [[offer(speech, t('button.withdraw_that', { code }), { do: 'withdraw', claim }, { code })]],
    )
    return [block([title(t('answer.noted')), ...lines], claims, [...new Set(items.map(({ task }) => task))])]
  },
  claim_review: (speech, claim) => [claimBlock(speech, claim, null)],
  claim_confirmed: (speech, { task, unit, by, doneOn }) => [
    block(
      [
        speech.t('answer.claim_confirmed', { code: task.code, unit, by }),
        ...(doneOn ? [speech.t('claim.counts_from', { date: dateText(speech, doneOn) })] : []),
      ],
      [],
      [task.id],
    ),
  ],
  claim_returned: (speech, { task, unit, by, reason, wished }) => {
    const { t } = speech
    const why = typeof reason === 'string' ? t(`answer.reason_${reason}`) : `«${reason.said}»`
    const lead = reason === 'wrong_task' ? 'answer.claim_returned_wrong' : 'answer.claim_returned'
    return [
      block(
        [
          title(t(lead, { code: task.code, unit })),
          t('answer.returned_because', { by, reason: why }),
          ...taskLines(speech, task),
          ...wishToRepeat(speech, task, wished),
        ],
        [[claimOffer(speech, task)]],
        [task.id],
      ),
    ]
  },
  claim_withdrawn: (speech, { task, unit, because, wished }) => [
    block(
      [
        speech.t(because === 'edited' ? 'answer.claim_withdrawn_edited' : 'answer.claim_withdrawn', {
          ...{ code: task.code, unit },
        }),
        ...wishToRepeat(speech, task, wished),
      ],
      [],
      [task.id],
    ),
  ],
  extension_withdrawn: (speech, { task, code, unit, due }) => [
    block(
      [
        speech.t('answer.extension_withdrawn', { code, unit }),
        ...(due ? [speech.t('answer.due_stays', { due: dateText(speech, due) })] : []),
      ],
      [],
      [task],
    ),
  ],
  not_done_recorded: (speech, { task, unit, progress, cleared, wish, wished }) => {
    const { t } = speech
    const { id, code } = task
    return [
      block(
        [
          progress === null
            ? t('answer.not_done', { code, unit })
            : t('answer.not_done_so_far', { code, unit, progress }),
          ...(cleared ? [t('answer.cleared')] : []),
          ...dueLines(speech, task),
          ...(wish ? [t('answer.more_time', { to: dateText(speech, wish.to) })] : []),
          ...wishToRepeat(speech, task, wished),
        ],
        wish
          ? yesOrNo(speech, wish.prompt, [
              t('button.ask_extension_to', { to: shortDayText(speech.language, wish.to) }),
              t('button.ask_no_extension'),
            ])
          : [[offer(speech, t('button.ask_extension'), { do: 'ask_extension', task: id }, { code })]],
        [id],
      ),
    ]
  },
  blocked_recorded: (speech, { task, unit, reason, prompt, wished }) => {
    const { t } = speech
    const facts = { unit, code: task.code, reason }
    const lines =
      reason === ''
        ? [t('answer.blocked_unsaid', facts), ...(prompt ? [t(`answer.blocked_why_${heardBy(speech)}`)] : [])]
        : [t('answer.blocked', facts), t('answer.blocked_seen')]
    return [block([...lines, ...wishToRepeat(speech, task, wished)], [], [task.id])]
  },
  unblocked_recorded: ({ t }, { task, unit }) => [
    block([t('answer.unblocked', { unit, code: task.code })], [], [task.id]),
  ],
  blocked_review: (speech, { task, unit, reason, assignment, signs }) => {
    const { t } = speech
    const { code } = task
    return [
      block(
        [
          title(t('answer.blocked_review', { unit, code, reason: obstacleText(t, reason) })),
          ...taskLines(speech, task),
          ...(signs ? [t('nudge.sign_how', { code })] : []),
        ],
        [[offer(speech, t('button.pass_on'), { do: 'pass_on', assignment }, { code })]],
        [task.id],
      ),
    ]
  },
  extension_recorded: (speech, { task, unit, to, orElse, dayOff, reason, prompt }) => {
    const { t } = speech
    return [
      block(
        [
          t('answer.extension_recorded', { code: task.code, unit, to: dateText(speech, to) }),
          ...(dayOff ? [wishedDayOffText(speech, to, dayOff)] : []),
          ...(orElse ? [t('answer.extension_or_else', { to: dateText(speech, orElse) })] : []),
          ...(reason ? [t('answer.extension_recorded_reason', { reason })] : []),
          ...(prompt ? [t(`answer.extension_why_${heardBy(speech)}`)] : []),
          t('answer.extension_meanwhile'),
        ],
        [],
        [task.id],
      ),
    ]
  },
  extension_review: (speech, extension) => [extensionBlock(speech, extension, null, extension.orElse)],
  extension_decided: (speech, { task, unit, alsoFor, granted, from, to, wished, by, reason, prompt }) => {
    const { t } = speech
    const facts = { code: task.code, unit, to: dateText(speech, to), from: from ? dateText(speech, from) : '' }
    const verdict = granted ? 'answer.extension_granted' : 'answer.extension_refused'
    const lines = [
      t(from ? verdict : `${verdict}_first`, facts),
      ...(alsoFor ? [t('answer.extension_for_all', { units: alsoFor.join(', ') })] : []),
      ...(wished ? [t('answer.extension_wished', { to: dateText(speech, wished) })] : []),
      ...(reason ? [t('answer.extension_recorded_reason', { reason })] : []),
      t(`${verdict}_by`, { by }),
      ...(prompt ? [t(`answer.refusal_why_${heardBy(speech)}`, { unit })] : []),
    ]
    return [block(lines, [], [task.id])]
  },
  refusal_reason: ({ t }, { task, code, unit, reason, by, told, anew }) => {
    const facts = { code, unit, reason, by, names: told?.join(', ') ?? '' }
    const key = told === null ? 'refusal_because' : told.length > 0 ? 'refusal_told' : 'refusal_kept'
    return [block([t(`answer.${key}`, facts), ...(anew ? [t('answer.reason_anew')] : [])], [], [task])]
  },
  explanation_asked: (speech, { share, by }) => [
    block(
      [
        title(speech.t('answer.explanation_asked', { unit: share.unit, code: share.code })),
        speech.t('answer.explanation_by', { by }),
        ...shareLines(speech, share),
      ],
      answerRows(speech, share),
      [share.id],
    ),
  ],
  files_moved: ({ t }, { from, to, task, unit, files, claimed, left }) => [
    block(
      [
        t('answer.files_moved', { from, to, unit, files: files.join(', ') }),
        ...(claimed ? [t(left === 'open' ? 'answer.files_moved_claim' : 'answer.files_moved_in', { from, to })] : []),
        ...(left === 'claimed' ? [t('answer.files_moved_left', { from })] : []),
      ],
      [],
      [task],
    ),
  ],
  files_added: ({ t }, { task, code, unit, files }) => [
    block([t('answer.files_added', { count: files.length, code, unit, files: files.join(', ') })], [], [task]),
  ],
  files_recorded: (speech, { task, unit, files, repeated, alsoAt, total, claimed, evidence, moveTo }) => {
    const { t } = speech
    const { code } = task
    return [
      block(
        [
          ...(files.length
            ? [t('answer.files_recorded', { count: files.length, code, unit, files: files.join(', ') })]
            : [t('answer.only_repeated', { code, unit, files: repeated.join(', ') })]),
          ...(files.length && repeated.length ? [t('answer.repeated', { files: repeated.join(', ') })] : []),
          ...(alsoAt ? [t('answer.also_at', { code: alsoAt })] : []),
          ...(total > files.length ? [t('answer.files_total', { total })] : []),
          ...(claimed ? [] : [t('answer.files_then', { code })]),
        ],
        [...(claimed ? [] : [[claimOffer(speech, task)]]), moves(speech, code, evidence, moveTo)],
        [task.id],
      ),
    ]
  },
}

/** Whose file it may be instead: one tap moves it. */
function moves(
  speech: Speech,
  code: string,
  evidence: number | null,
  moveTo: readonly { id: number; code: string }[],
): Offer[] {
  if (!evidence) return []
  return moveTo.map(({ id, code: to }) =>
    offer(speech, speech.t('button.move_files', { code: to }), { do: 'move_files', evidence, task: id }, { code, to }),
  )
}

/** A wish for a day off is kept as it was said; how that day counts is said at once. */
function wishedDayOffText(
  speech: Speech,
  to: CivilDate,
  { name, lateAfter }: NonNullable<Facts['extension_recorded']['dayOff']>,
): string {
  const { t } = speech
  const facts = {
    to: dayText(speech.language, to),
    dayOff: name ? t('task.day_off_named', { name }) : t('task.day_off'),
  }
  return lateAfter === to
    ? t('answer.extension_day_off_strict', facts)
    : t('answer.extension_day_off', { ...facts, lateAfter: dateText(speech, lateAfter) })
}
