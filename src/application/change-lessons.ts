/** What the clerk teaches the reader of plans: columns, said outright or one by one; all of it to look at, and to take back. */
import type { TaughtColumn } from '../domain/plan.js'
import { fold } from '../domain/vietnamese.js'
import type { LessonView, Outgoing } from './message.js'
import type { Lesson, PromptQuestion } from './ports.js'
import { askColumn, COLUMN_CHOICES } from './shared/columns.js'
import type { Desk, Request } from './shared/desk.js'
import { note, refusal, unitName } from './shared/desk.js'

export async function showLessons(desk: Desk): Promise<Outgoing> {
  return { kind: 'lessons', lessons: (await desk.office.lessons()).map((lesson) => lessonView(desk, lesson)) }
}

/** One column, said outright: 'cột Đầu mối là đơn vị chủ trì'. */
export async function teachColumn(
  desk: Desk,
  request: Request,
  heading: string,
  holds: TaughtColumn,
): Promise<Outgoing> {
  await remember(desk, request, heading, holds)
  return { kind: 'columns_taught', columns: [{ heading, holds }] }
}

/** The answer about one of a table's columns; then the next one is asked, or all is told. */
export async function answerColumn(
  desk: Desk,
  request: Request,
  { headings, at }: PromptQuestion & { ask: 'column' },
  option: number,
): Promise<Outgoing> {
  const holds = COLUMN_CHOICES[option - 1]
  const heading = headings[at]
  if (!holds || heading === undefined) return refusal('question_expired')
  await remember(desk, request, heading, holds)
  if (at + 1 < headings.length) return askColumn(desk, request, headings, at + 1)
  const keys = headings.map((h) => fold(h))
  const taught = (await desk.office.lessons()).filter((l) => l.kind === 'column' && keys.includes(l.key))
  return {
    kind: 'columns_taught',
    columns: taught.flatMap((l) => (l.column ? [{ heading: l.written, holds: l.column }] : [])),
  }
}

async function remember(desk: Desk, request: Request, heading: string, holds: TaughtColumn): Promise<void> {
  await desk.office.teach({
    ...{ kind: 'column', key: fold(heading), written: heading, unitIds: [], column: holds },
    ...{ taughtBy: request.member.id, taughtAt: desk.now },
  })
  await note(desk, request, 'column_taught', {}, { heading, holds })
}

/** The next document is read as if it had never been taught; the draft and the live plans stay as they are. */
export async function forgetLesson(desk: Desk, request: Request, id: number): Promise<Outgoing> {
  const lesson = (await desk.office.lessons()).find((one) => one.id === id)
  if (!lesson || !(await desk.office.forget(id))) return refusal('no_such_lesson', { n: id })
  await note(desk, request, 'lesson_forgotten', {}, { kind: lesson.kind, written: lesson.written })
  return { kind: 'lesson_forgotten', lesson: lessonView(desk, lesson) }
}

function lessonView(desk: Desk, { id, written, unitIds, column }: Lesson): LessonView {
  return { id, written, units: unitIds.map((unit) => unitName(desk, unit)), column }
}
