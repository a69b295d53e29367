/** What the reader of plans has been taught by the office. */
import type { Facts, LessonView } from '../application/message.js'
import { capitalised } from '../domain/vietnamese.js'
import { backOffer } from './draft-offers.js'
import type { Block, Speech } from './speech.js'
import { block, choices, listText, offer, title } from './speech.js'

const UNITS_SHOWN = 12

type LessonKind = 'lessons' | 'lesson_forgotten' | 'column_ask' | 'columns_taught'

export const lessons: { [K in LessonKind]: (speech: Speech, facts: Facts[K]) => Block[] } = {
  column_ask: (speech, { prompt, heading, n, of, choices: holds }) => {
    const { t } = speech
    const labels = holds.map((one) => capitalised(t(`column.${one}`)))
    return [
      block(
        [
          title(t('lesson.column_ask', { name: heading, number: n, count: of })),
          ...labels.map((label, i) => t('button.numbered', { number: i + 1, label })),
        ],
        choices(speech, prompt, labels, 2),
      ),
    ]
  },
  columns_taught: (speech, { columns }) => {
    const { t } = speech
    const lines = columns.map(({ heading, holds }) =>
      t('lesson.column', { name: heading, column: t(`column.${holds}`) }),
    )
    return [
      block(
        [title(t('lesson.columns_taught')), ...lines, t('lesson.read_again')],
        [[offer(speech, t('button.read_again'), { do: 'read_again' }), backOffer(speech)]],
      ),
    ]
  },
  lessons: (speech, { lessons: all }) => {
    const { t } = speech
    if (all.length === 0) return [block([title(t('lesson.none'))])]
    return [
      block([title(t('lesson.title', { count: all.length })), t('lesson.note')]),
      ...all.map((lesson) =>
        block(
          [t('button.numbered', { number: lesson.id, label: lessonText(speech, lesson) })],
          [[offer(speech, t('button.forget', { number: lesson.id }), { do: 'forget', lesson: lesson.id })]],
        ),
      ),
    ]
  },
  lesson_forgotten: (speech, { lesson }) => [
    block([title(speech.t('lesson.forgotten')), lessonText(speech, lesson), speech.t('lesson.forgotten_note')]),
  ],
}

function lessonText(speech: Speech, { written, units, column }: LessonView): string {
  const { t } = speech
  if (column) return t('lesson.column', { name: written, column: t(`column.${column}`) })
  return units.length
    ? t('lesson.name', { name: written, units: listText(speech, units, UNITS_SHOWN) })
    : t('lesson.nobody', { name: written })
}
