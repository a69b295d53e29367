/** Questions that were passed on to somebody who has not answered: brought to mind once, in the daily note. */
import { addWorkingDays, civilDateAt, instantOf } from '../../domain/calendar.js'
import type { Member } from '../../domain/member.js'
import { isAway } from '../../domain/member.js'
import type { Facts } from '../message.js'
import type { Prompt, PromptQuestion } from '../ports.js'
import type { Desk } from './desk.js'
import { memberName } from './desk.js'

type Asked = Prompt & { question: Extract<PromptQuestion, { ask: 'answer' }> }

/** Working days after which an answer is looked for. */
const AFTER_DAYS = 2

/** Of this member, or of all, the oldest first: those of which no note has spoken before today. */
export async function unansweredQuestions(desk: Desk, memberId?: number): Promise<Asked[]> {
  const waiting = await longUnanswered(desk, memberId)
  return waiting.filter(({ putAgainAt }) => putAgainAt === null || civilDateAt(putAgainAt) === desk.today)
}

/** Those that wait for an answer, by whoever was asked, for so long that it is looked for. */
export async function longUnanswered(desk: Desk, memberId?: number): Promise<Asked[]> {
  const { calendar } = desk.counting
  const latest = addWorkingDays(calendar, desk.today, -AFTER_DAYS)
  const asked = await desk.office.unanswered({
    since: instantOf(addWorkingDays(calendar, latest, -MOST_DAYS), '00:00'),
    ...(memberId !== undefined && { memberId }),
  })
  return asked
    .filter((prompt): prompt is Asked => prompt.question.ask === 'answer' && prompt.expiresAt > desk.now)
    .filter(({ askedAt, question }) => civilDateAt(askedAt) <= latest && !question.answered)
    .toSorted((a, b) => a.id - b.id)
}

/** As long as a question waits for its answer at all. */
const MOST_DAYS = 14

/** What today's note says of them; they are not spoken of again. */
export async function takeUnansweredQuestions(
  desk: Desk,
  member: Member,
): Promise<NonNullable<Facts['person_note']['questions']>> {
  if (isAway(member, desk.today)) return []
  const found = await unansweredQuestions(desk, member.id)
  const told: NonNullable<Facts['person_note']['questions']> = []
  for (const { id, askedAt, question } of found) {
    await desk.office.updatePrompt(id, { putAgainAt: desk.now })
    const task = question.task === null ? null : await desk.office.task(question.task)
    told.push({
      said: question.said,
      by: question.to.map((asker) => memberName(desk, asker)),
      code: task?.code ?? null,
      on: civilDateAt(askedAt),
    })
  }
  return told
}
