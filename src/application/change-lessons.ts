/** What the clerk taught the reader of plans: to look at, and to take back. */
import type { LessonView, Outgoing } from './message.js'
import type { Lesson } from './ports.js'
import type { Desk, Request } from './shared/desk.js'
import { note, refusal, unitName } from './shared/desk.js'

export async function showLessons(desk: Desk): Promise<Outgoing> {
  return { kind: 'lessons', lessons: (await desk.office.lessons()).map((lesson) => lessonView(desk, lesson)) }
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
