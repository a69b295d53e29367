/** What the reader of plans has been taught by the office. */
import type { Facts, LessonView } from '../application/message.js'
import type { Block, Speech } from './speech.js'
import { block, listText, offer, title } from './speech.js'

const UNITS_SHOWN = 12

export const lessons: { [K in 'lessons' | 'lesson_forgotten']: (speech: Speech, facts: Facts[K]) => Block[] } = {
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
