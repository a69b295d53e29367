/** Questions of the bot: each has numbered answers, or waits for words. */
import type { Facts, Line } from '../application/message.js'
import type { CivilDate } from '../domain/calendar.js'
import { dateText, dayText } from './dates.js'
import { nudges } from './say-nudge.js'
import type { Block, Speech } from './speech.js'
import { block, bold, brief, choices, listText, title, yesOrNo } from './speech.js'
import { hasButtons, heardBy } from './split.js'
import { dueLines } from './task-lines.js'
import { RETURN_REASONS } from './words.js'

type QuestionKind =
  | 'which_task'
  | 'which_claim'
  | 'which_file'
  | 'withdraw_ask'
  | 'which_question'
  | 'unclear'
  | 'read_back'
  | 'asked_again'
  | 'left_as_it_is'
  | 'return_ask'
  | 'extension_ask'
  | 'ask_which_unit'

/** As much of what was heard as a question needs to be recognised. */
const HEARD = 200
const TITLE = 60
/** As much of a question as stands on a button. */
const ASKED = 24
const FILES_NAMED = 3

export const questions: { [K in QuestionKind]: (speech: Speech, facts: Facts[K]) => Block[] } = {
  which_task: (speech, { prompt, heard, files, asks, options }) => {
    const { t } = speech
    const said = brief(heard, HEARD)
    const names = { files: listText(speech, files, FILES_NAMED) }
    const plain = files.length ? t('answer.which_task_files', names) : t('answer.which_task_plain')
    return [
      block(
        [
          title(said ? t(asks ? 'answer.which_task_asked' : 'answer.which_task', { heard: said }) : plain),
          ...(said && files.length ? [t('answer.which_task_with', names)] : []),
          ...options.map(({ code, title: text }, i) => [`${i + 1}. `, bold(code), ` ${brief(text, TITLE)}`]),
          ...chooseLines(speech),
        ],
        choices(
          speech,
          prompt,
          options.map(({ code, unit }) => (unit === undefined ? code : t('views.item', { code, unit }))),
          options.some(({ unit }) => unit !== undefined) ? 1 : 3,
        ),
      ),
    ]
  },
  which_claim: (speech, { prompt, options, without, withdraws }) => [
    block(
      [
        title(
          withdraws
            ? speech.t('claim.which_to_withdraw')
            : without === null
              ? speech.t('answer.which_claim')
              : speech.t('answer.which_claim_without', { unit: without }),
        ),
        ...options.map(({ code, unit }, i) => [`${i + 1}. `, bold(code), ` ${unit}`]),
        ...chooseLines(speech),
      ],
      choices(
        speech,
        prompt,
        options.map(({ code, unit }) => speech.t('views.item', { code, unit })),
        1,
      ),
    ),
  ],
  which_file: (speech, { prompt, options, more }) => {
    const { t } = speech
    const [{ to } = { to: '' }] = options
    const isOneTarget = options.every((one) => one.to === to)
    return [
      block(
        [
          title(isOneTarget ? t('which_file.title', { to }) : t('which_file.title_tasks')),
          ...options.map(({ files, at, on, to: code, title: text }, i) => {
            const facts = {
              number: i + 1,
              files: listText(speech, files, FILES_NAMED),
              at,
              on: dayText(speech.language, on),
            }
            const line = t('which_file.option', facts)
            return isOneTarget ? line : [`${line} → `, bold(code), ` ${brief(text, TITLE)}`]
          }),
          ...(more ? [t('which_file.more', { to })] : []),
          ...chooseLines(speech),
        ],
        choices(
          speech,
          prompt,
          options.map(({ files: [name = ''], to: code }) => (isOneTarget ? brief(name, ASKED) : code)),
          2,
        ),
      ),
    ]
  },
  withdraw_ask: (speech, { prompt, code, unit }) => [
    block(
      [title(speech.t('claim.withdraw_ask', { code, unit }))],
      yesOrNo(speech, prompt, [speech.t('claim.withdraw_yes'), speech.t('claim.withdraw_no')]),
    ),
  ],
  which_question: (speech, { prompt, said, options }) => {
    const { t } = speech
    return [
      block(
        [
          title(t('which_question.title', { said: brief(said, HEARD) })),
          ...options.map(({ code, asked }, i) => {
            const facts = { number: i + 1, asked: brief(asked, TITLE) }
            return code === null
              ? t('which_question.option_plain', facts)
              : t('which_question.option', { ...facts, code })
          }),
          ...chooseLines(speech),
        ],
        choices(
          speech,
          prompt,
          options.map(({ code, asked }) => code ?? brief(asked, ASKED)),
          2,
        ),
      ),
    ]
  },
  unclear: (speech, { prompt, task, heard, files }) => {
    const { t } = speech
    const answers = [t('answer.unclear_done'), t('answer.unclear_not_done'), t('answer.unclear_neither')]
    return [
      block(
        [
          title(t('answer.unclear', { code: task.code, heard: brief(heard, HEARD) })),
          ...(files.length ? [t('answer.which_task_with', { files: listText(speech, files, FILES_NAMED) })] : []),
          ...answers.map((answer, i) => t('button.numbered', { number: i + 1, label: answer })),
          ...chooseLines(speech),
        ],
        choices(speech, prompt, answers, 2),
        [task.id],
      ),
    ]
  },
  read_back: (speech, { prompt, items }) => {
    const { t } = speech
    return [
      block(
        [
          title(t('answer.read_back')),
          ...items.map(
            (item): Line => ['– ', bold(item.code), ` ${brief(item.title, TITLE)}: ${readBackText(speech, item)}`],
          ),
        ],
        yesOrNo(speech, prompt, [t('answer.read_yes'), t('answer.read_no')]),
      ),
    ]
  },
  asked_again: (speech, facts) => [block([title(askedAgainText(speech, facts))]), ...askedAgainBlocks(speech, facts)],
  left_as_it_is: ({ t }) => [block([t('answer.left_as_it_is')])],
  ask_which_unit: (speech, { code, reason }) => {
    const { t } = speech
    const lines = [
      title(t('answer.ask_which_unit', { code })),
      ...(reason ? [t('answer.ask_which_unit_reason', { reason: brief(reason, HEARD) })] : []),
      t(`answer.ask_which_unit_${heardBy(speech)}`),
    ]
    return [block(lines)]
  },
  return_ask: (speech, { claim, prompt }) => {
    const { t } = speech
    const reasons = RETURN_REASONS.map((reason) => t(`button.${reason}`))
    return [
      block(
        [
          title(t('answer.return_ask', { code: claim.task.code, unit: claim.unit })),
          ...reasons.map((label, i) => t('button.numbered', { number: i + 1, label })),
          t(`answer.return_${hasButtons(speech.can) ? 'choose' : 'words'}_${heardBy(speech)}`),
        ],
        choices(speech, prompt, reasons, 3),
        [claim.task.id],
      ),
    ]
  },
  extension_ask: (speech, { task, noSuchDay, lunar }) => [
    block(
      [
        ...(noSuchDay ? [speech.t('answer.no_such_day', { ...noSuchDay })] : []),
        ...(lunar ? [lunarLine(speech, lunar)] : []),
        title(speech.t('answer.extension_ask', { code: task.code })),
        ...dueLines(speech, task).slice(0, 1),
        speech.t(`answer.extension_example_${heardBy(speech)}`),
      ],
      [],
      [task.id],
    ),
  ],
}

function lunarLine(speech: Speech, [one, other]: readonly CivilDate[]): string {
  if (!one || !other) return speech.t('answer.lunar_unclear')
  return speech.t('answer.lunar_two', { one: dateText(speech, one), other: dateText(speech, other) })
}

/** 'Chưa ghi nhận «việc 1, 2 xong» (thứ Ba, 03/01/2023) vì đồng chí chưa trả lời câu hỏi dưới đây.' */
export function askedAgainText(speech: Speech, { heard, files, on }: Facts['asked_again']): string {
  const date = dateText(speech, on)
  return heard
    ? speech.t('answer.asked_again', { heard: brief(heard, HEARD), date })
    : speech.t('answer.asked_again_files', { files: listText(speech, files, FILES_NAMED), date })
}

/** The question itself, as it was put first. */
export function askedAgainBlocks(speech: Speech, { question }: Facts['asked_again']): Block[] {
  switch (question.kind) {
    case 'which_task':
      return questions.which_task(speech, question)
    case 'read_back':
      return questions.read_back(speech, question)
    case 'unclear':
      return questions.unclear(speech, question)
    case 'for_unit':
      return nudges.for_unit(speech, question)
  }
}

function readBackText(speech: Speech, { what, to, soFar, said }: Facts['read_back']['items'][number]): string {
  const { t } = speech
  const words = { said: brief(said, HEARD) }
  switch (what) {
    case 'claim':
      return t('answer.read_claim')
    case 'not_done':
      return soFar ? t('answer.read_not_done_so_far', { progress: soFar }) : t('answer.read_not_done')
    case 'extension':
      return to ? t('answer.read_extension_to', { to: dateText(speech, to) }) : t('answer.read_extension')
    case 'blocked':
      return t('answer.read_blocked', words)
    case 'unblocked':
      return t('answer.read_unblocked', words)
    case 'support':
      return t('answer.read_support', words)
    case 'not_yours':
      return t('answer.read_not_yours')
    case 'unclear':
    case 'files':
    case 'question':
      return t('answer.read_unclear', words)
  }
}

function chooseLines(speech: Speech): string[] {
  return hasButtons(speech.can) ? [speech.t(`answer.choose_${heardBy(speech)}`)] : []
}
